import type { Finding, FindingCode } from '../model/finding.ts';
import { formatSource } from '../model/source.ts';

/**
 * Findings of one cause are one finding. What reading and the rules, or the plan and last month, both find of a cell is
 * said once; of the doubts about one figure the weightiest stands for the others, since who mends that one mends all; and
 * a code that is wrong in itself is no question of identity.
 */
export function oneCause(findings: readonly Finding[]): readonly Finding[] {
  const weightiest = new Map<string, number>();
  const wrongCodes = new Set<string>();
  for (const found of findings) {
    const weight = DOUBTS.indexOf(found.code);
    const place = formatSource(found.source);
    if (weight >= 0) weightiest.set(place, Math.min(weight, weightiest.get(place) ?? weight));
    if (WRONG_CODES.has(found.code)) wrongCodes.add(rowOf(found));
  }
  const seen = new Set<string>();
  return findings.filter((found) => {
    const { code, source } = found;
    if (code === 'identity/uncertain' && found.facts.doubt === 'codes' && wrongCodes.has(rowOf(found)))
      return false;
    if (source.row === undefined || source.column === undefined) return true;
    const place = formatSource(source);
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
  'month/difference',
  'month/replanned',
  'month/dates-moved',
  'plan/differs',
];

const WRONG_CODES: ReadonlySet<FindingCode> = new Set([
  'code/malformed',
  'code/check-digit',
  'code/two-names',
]);

function rowOf({ source }: Finding): string {
  return formatSource({ ...source, column: undefined });
}
