import type { Calculation } from '../../history/manifest.ts';
import { calculateReport } from '../../ledgers/project/measures/report.ts';
import { reportDocument } from '../../ledgers/project/show/report/json.ts';
import { type Damage, damage, type HistoryNote, historyNote } from '../../model/damage.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Period } from '../../model/period.ts';
import { jsonText } from '../../write/json-text.ts';
import type { ClosedMonth } from '../months.ts';

export type Report = ReturnType<typeof calculateReport>;

/** The document `kp.report/1` as it is stored with a month. */
export function reportText(report: Report, counts: Inputs): string {
  return [...jsonText(reportDocument(report, counts))].join('');
}

/** The report of a month that is closed now. */
export function reportToStore(
  projects: ClosedMonth['records'],
  period: Period,
  calculation: Calculation,
): Report {
  return calculateReport(projects, period, calculation);
}

/** The report of a closed month, from its records and with what it was calculated with then. */
export function recalculate({ manifest, records }: ClosedMonth): Report {
  return reportToStore(records, manifest.period, manifest.calculation);
}

/** What is compared of two reports. */
export const COMPARED = ['projects', 'totalInvestment', 'annualPlan', 'completed'] as const;
export type Compared = Readonly<Partial<Record<(typeof COMPARED)[number], number | null>>>;

/** By agency; of the whole under no name. */
export function comparedIn(report: Report, counts: Inputs): ReadonlyMap<string | undefined, Compared> {
  const { overall, byAgency } = reportDocument(report, counts);
  return new Map<string | undefined, Compared>([
    [undefined, overall],
    ...byAgency.map((group): [string, Compared] => [String(group.key), group]),
  ]);
}

/**
 * Whether the records still give the report that was stored with them. Another version of kp may calculate otherwise: that
 * is no damage, but said.
 */
export function checkReport(
  month: ClosedMonth,
  path: string,
  kp: string,
): { readonly damages: readonly Damage[]; readonly notes: readonly HistoryNote[] } {
  const own = reportText(recalculate(month), month.manifest.counts);
  if (own === month.report) return { damages: [], notes: [] };
  const all = [...differences(parsed(month.report), parsed(own), '')];
  const figures = all.slice(0, SHOWN);
  return month.manifest.kp === kp
    ? { damages: [damage(path, 'report', { figures, count: all.length })], notes: [] }
    : { damages: [], notes: [historyNote('recalculated', { path, kp: month.manifest.kp, figures })] };
}

/** So many figures are named. */
const SHOWN = 3;

/** Paths of the values in which two documents differ. */
function* differences(stored: unknown, own: unknown, path: string): Generator<string> {
  if (!isBranch(stored) || !isBranch(own)) {
    if (!Object.is(stored, own)) yield path;
    return;
  }
  const before = new Map<string, unknown>(Object.entries(stored));
  const after = new Map<string, unknown>(Object.entries(own));
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const inside = /^\d+$/.test(key) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    yield* differences(before.get(key), after.get(key), inside);
  }
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
