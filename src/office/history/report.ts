import type { Calculation } from '../../history/manifest.ts';
import { calculateReport } from '../../ledgers/project/measures/report.ts';
import { reportDocument } from '../../ledgers/project/show/report/json.ts';
import { type Damage, damage, type HistoryNote, historyNote } from '../../model/damage.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Period } from '../../model/period.ts';
import { jsonText } from '../../write/json-text.ts';
import type { ClosedMonth } from '../months/months.ts';

export type Report = ReturnType<typeof calculateReport>;

/** The document `kp.report/1` as it is stored with a month. */
export function reportText(report: Report, counts: Inputs): string {
  return [...jsonText(reportDocument(report, counts))].join('');
}

/** The report to store with a month that is being closed. */
export function reportToStore(
  projects: ClosedMonth['records'],
  period: Period,
  calculation: Calculation,
): Report {
  return calculateReport(projects, period, calculation);
}

/** Computes the report of a closed month again, from its records and the settings stored with it. */
export function recalculate({ manifest, records }: ClosedMonth): Report {
  return reportToStore(records, manifest.period, manifest.calculation);
}

/** The same as the document `kp.report/1`. */
export function recalculatedDocument(month: ClosedMonth): ReturnType<typeof reportDocument> {
  return reportDocument(recalculate(month), month.manifest.counts);
}

/** The figures that are compared between two reports. */
export const COMPARED = ['projects', 'totalInvestment', 'annualPlan', 'completed'] as const;
export type Compared = Readonly<Partial<Record<(typeof COMPARED)[number], number | null>>>;

/** By agency; the totals are under `undefined`. */
export function comparedIn(report: Report, counts: Inputs): ReadonlyMap<string | undefined, Compared> {
  const { overall, byAgency } = reportDocument(report, counts);
  return new Map<string | undefined, Compared>([
    [undefined, overall],
    ...byAgency.map((group): [string, Compared] => [String(group.key), group]),
  ]);
}

/**
 * Whether the records still give the stored report. A different version of kp may calculate differently: that is not
 * damage, but it is reported.
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

/** This many figures are named. */
const SHOWN = 3;

/** The paths of the values that differ between two documents. */
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
