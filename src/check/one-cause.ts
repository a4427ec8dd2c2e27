import type { Finding, FindingCode } from '../model/finding.ts';
import { formatSource } from '../model/source.ts';

/**
 * Findings of one cause are one finding. What reading and the rules, or the plan and last month, both find of a cell is
 * said once; of the doubts about one figure the weightiest stands for the others, since who mends that one mends all; and
 * some findings are only what another one of the same row leads to.
 */
export function oneCause(findings: readonly Finding[]): readonly Finding[] {
  const weightiest = new Map<string, number>();
  const inRow = new Map<string, Set<FindingCode>>();
  for (const found of findings) {
    const weight = DOUBTS.indexOf(found.code);
    const place = placeOf(found);
    if (weight >= 0) weightiest.set(place, Math.min(weight, weightiest.get(place) ?? weight));
    if (!CAUSES.has(found.code)) continue;
    const row = rowOf(found);
    inRow.set(row, (inRow.get(row) ?? new Set()).add(found.code));
  }
  const seen = new Set<string>();
  return findings.filter((found) => {
    const { code, source } = found;
    const causes = causesOf(found);
    if (causes.length > 0 && causes.some((cause) => inRow.get(rowOf(found))?.has(cause))) return false;
    if (source.row === undefined || source.column === undefined) return true;
    const place = placeOf(found);
    const weight = DOUBTS.indexOf(code);
    if (weight >= 0 && weight !== weightiest.get(place)) return false;
    const key = `${code}\n${place}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What may be doubted about a figure or a date, the weightiest first: errors, then what cannot be, then what has changed. */
const DOUBTS: readonly FindingCode[] = [
  'amount/unit-slip',
  'month/fell',
  'amount/over-total',
  'amount/plan-over-total',
  'amount/over-plan',
  'amount/month-over-year',
  'date/finish-before-start',
  'date/future',
  'month/date-rewritten',
  'start/before-year',
  'finish/before-year',
  'month/difference',
  'year/before-differs',
  'plan/zero',
  'month/replanned',
  'month/dates-moved',
  'month/phase-back',
  'start/relabelled',
  'plan/differs',
  'agency/foreign',
  'project/moved',
];

/** What a finding would only repeat: a code that is wrong in itself is no question of identity, and so on. */
function causesOf(found: Finding): readonly FindingCode[] {
  if (found.code === 'start/before-year') return WRONG_PHASE;
  if (found.code !== 'identity/uncertain') return [];
  const { doubt } = found.facts;
  return doubt === 'codes' ? WRONG_CODES : doubt === 'agency' ? WRONG_AGENCY : [];
}

const WRONG_CODES: readonly FindingCode[] = ['code/malformed', 'code/check-digit', 'code/two-names'];
const WRONG_AGENCY: readonly FindingCode[] = ['project/moved'];
const WRONG_PHASE: readonly FindingCode[] = ['month/phase-back'];
const CAUSES: ReadonlySet<FindingCode> = new Set([...WRONG_CODES, ...WRONG_AGENCY, ...WRONG_PHASE]);

/** The cell, and the project: a section's cell speaks for many. */
function placeOf({ source, facts }: Finding): string {
  return `${formatSource(source)}\n${'name' in facts ? facts.name : ''}`;
}

function rowOf({ source }: Finding): string {
  return formatSource({ ...source, column: undefined });
}
