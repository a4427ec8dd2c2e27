import { measuredValue } from '../../../../calculate/figure.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import { counts, layRows, rates, sums, texts } from '../../../../show/columns.ts';
import type { Report } from '../../measures/report.ts';
import type { Starts } from '../../measures/starts.ts';
import type { ReportWords } from './words.ts';

/** Starts by level and in all, with the three denominators side by side. */
export function startsTable(
  { starts, period }: Report,
  { tables, columns, summary, notes, total }: ReportWords,
): LayoutTable {
  const unknown = measuredValue(starts.unknown) ?? 0;
  const all: Starts & { readonly key: string } = { ...starts, key: total };
  return {
    id: 'starts',
    title: tables.starts,
    notes: [notes.period(period), notes.startRates, ...(unknown > 0 ? [notes.startsUnknown(unknown)] : [])],
    ...layRows<typeof all>(
      [
        texts('key', columns.level, 0, ({ key }) => key),
        counts('planned', summary.planned, 0, ({ planned }) => planned),
        counts('started', summary.startedProjects, 0, ({ started }) => started),
        rates('rate', summary.startRate, 0, ({ rate }) => rate),
        counts('early', summary.early, 3, ({ early }) => early),
        counts('due', summary.due, 2, ({ due }) => due),
        counts('startedOfDue', summary.startedOfDue, 3, ({ startedOfDue }) => startedOfDue),
        rates('rateOfDue', summary.rateOfDue, 1, ({ rateOfDue }) => rateOfDue),
        rates('rateOfAll', summary.rateOfAll, 4, ({ rateOfAll }) => rateOfAll),
        counts('overdue', summary.overdueStarts, 1, ({ overdue }) => overdue),
      ],
      [...starts.byLevel, all],
      (row) => (row === all ? 'total' : undefined),
    ),
  };
}

/** Finishes: one line. */
export function finishesTable(
  { finishes, period }: Report,
  { tables, summary, notes }: ReportWords,
): LayoutTable {
  const unknown = measuredValue(finishes.unknown) ?? 0;
  return {
    id: 'finishes',
    title: tables.finishes,
    notes: [notes.period(period), notes.finishRate, ...(unknown > 0 ? [notes.finishesUnknown(unknown)] : [])],
    ...layRows<typeof finishes>(
      [
        counts('planned', summary.plannedToFinish, 0, ({ planned }) => planned),
        counts('finished', summary.finishedProjects, 0, ({ finished }) => finished),
        rates('rate', summary.finishRate, 0, ({ rate }) => rate),
        sums('finishedInvestment', summary.finishedInvestment, 1, (all) => all.finishedInvestment),
        counts('expected', summary.expected, 2, ({ expected }) => expected),
        sums('expectedInvestment', summary.expectedInvestment, 2, (all) => all.expectedInvestment),
        counts('overdue', summary.overdueFinishes, 1, ({ overdue }) => overdue),
      ],
      [finishes],
    ),
  };
}

/** Reserves by step, all five, and in all. */
export function reservesTable(
  { reserves }: Report,
  { tables, columns, summary, notes, reservesTotal }: ReportWords,
): LayoutTable {
  const missing = measuredValue(reserves.withoutStep) ?? 0;
  const all = { ...reserves, key: reservesTotal };
  return {
    id: 'reserves',
    title: tables.reserves,
    notes: missing > 0 ? [notes.withoutStep(missing)] : [],
    ...layRows<Pick<typeof all, 'key' | 'projects' | 'totalInvestment'>>(
      [
        texts('key', columns.step, 0, ({ key }) => key),
        counts('projects', summary.projects, 0, ({ projects }) => projects),
        sums('totalInvestment', columns.totalInvestment, 1, ({ totalInvestment }) => totalInvestment),
      ],
      [...reserves.steps, all, { ...reserves.converted, key: columns.converted }],
      (row) => (row === all ? 'total' : undefined),
    ),
  };
}
