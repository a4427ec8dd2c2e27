import { type Figure, measuredValue, type Tally } from '../../../../calculate/figure.ts';
import type { LayoutCell, LayoutTable } from '../../../../model/layout.ts';
import { measured } from '../../../../model/measure.ts';
import type { Ratio } from '../../../../model/ratio.ts';
import {
  countCell,
  EMPTY_CELL,
  moneyCell,
  percentCell,
  pointsCell,
  type RateFigure,
} from '../../../../show/cells.ts';
import { type ColumnOf, cells, layRows, texts } from '../../../../show/columns.ts';
import type { Progress } from '../../measures/progress.ts';
import type { Report } from '../../measures/report.ts';
import type { ReportWords } from './words.ts';

/** 总体: the month on one page, one row per indicator, with an explanation of each amount or rate. */
export function overallTable(report: Report, words: ReportWords): LayoutTable {
  const lines = [
    ...progressLines(report, words),
    ...startLines(report, words),
    ...finishLines(report, words),
    ...otherLines(report, words),
  ];
  return {
    id: 'overall',
    title: words.tables.overall,
    notes: notesOf(report, words),
    ...layRows(columnsOf(words), lines, isBehind),
  };
}

/**
 * The same for the first page: without the rows about starts and finishes that have tables, and without the months. The
 * completion rate stands out.
 */
export function headlineTable(table: LayoutTable, { period }: Report, words: ReportWords): LayoutTable {
  const { summary, columns, overall, notes } = words;
  const elsewhere = new Set([
    overall.ofWhich(summary.early),
    summary.startedOfDue,
    columns.startUnknown,
    overall.startedOfAll,
    summary.expected,
    columns.finishUnknown,
  ]);
  const months = notes.period(period);
  return {
    ...table,
    notes: table.notes.filter((note) => note !== months),
    rows: table.rows.flatMap((row) => {
      const [first] = row.cells;
      const indicator = first?.type === 'text' ? first.text : '';
      if (elsewhere.has(indicator)) return [];
      return [indicator === columns.completed ? { ...row, emphasis: 'total' as const } : row];
    }),
  };
}

/** One indicator: number of projects, amount, rate, and their meaning. */
interface Line {
  readonly indicator: string;
  readonly projects?: Figure<number>;
  readonly amount?: Figure<number>;
  readonly rate?: RateFigure;
  readonly lead?: Figure<Ratio>;
  readonly meaning?: string;
}

function progressLines(
  { overall, groups, period }: Report,
  { total, columns, overall: words }: ReportWords,
): Line[] {
  const provincial = groups.get('byLevel')?.rows.find(({ key }) => key === '省重点');
  return [
    {
      indicator: total,
      projects: overall.projects,
      amount: overall.totalInvestment,
      meaning: words.amountIsTotal,
    },
    { indicator: columns.annualPlan, amount: overall.annualPlan },
    {
      indicator: words.timeProgress,
      rate: { measure: measured({ numerator: period.month, denominator: 12 }) },
      meaning: words.ofYear,
    },
    {
      indicator: columns.completed,
      amount: overall.completed,
      rate: overall.rate,
      lead: overall.lead,
      meaning: words.ofPlan,
    },
    ...(provincial === undefined
      ? []
      : [
          {
            indicator: words.ofWhich(provincial.key),
            projects: provincial.progress.projects,
            amount: provincial.progress.completed,
            rate: provincial.progress.rate,
            lead: provincial.progress.lead,
            meaning: words.completedOfItsPlan,
          },
        ]),
    ...missingLines(overall, columns, words),
    ...(measuredValue(overall.wholeLifeRate) === undefined
      ? []
      : [{ indicator: words.wholeLife, rate: overall.wholeLifeRate, meaning: words.ofTotal }]),
    ...(measuredValue(overall.fundsRate) === undefined
      ? []
      : [{ indicator: columns.fundsInPlace, rate: overall.fundsRate, meaning: words.fundsOfPlan }]),
  ];
}

/** What the completion rate leaves out: the number of projects, and their plan. */
function missingLines(
  { missing }: Progress,
  columns: ReportWords['columns'],
  words: ReportWords['overall'],
): Line[] {
  const { annualPlan, completed } = missing;
  const isSome = (tally: Tally): boolean => (measuredValue(tally) ?? 0) > 0;
  return [
    ...(isSome(completed.projects)
      ? [
          {
            indicator: columns.completedMissing,
            projects: completed.projects,
            amount: completed.annualPlan,
            meaning: words.planOfThose,
          },
        ]
      : []),
    ...(isSome(annualPlan.projects)
      ? [{ indicator: columns.planMissing, projects: annualPlan.projects, meaning: words.notInRate }]
      : []),
  ];
}

function startLines({ starts }: Report, { summary, columns, overall: words }: ReportWords): Line[] {
  return [
    { indicator: summary.planned, projects: starts.planned },
    {
      indicator: summary.startedProjects,
      projects: starts.started,
      rate: starts.rate,
      meaning: words.ofPlanned,
    },
    { indicator: words.ofWhich(summary.early), projects: starts.early },
    { indicator: summary.due, projects: starts.due },
    {
      indicator: summary.startedOfDue,
      projects: starts.startedOfDue,
      rate: starts.rateOfDue,
      meaning: words.ofDue,
    },
    { indicator: summary.overdueStarts, projects: starts.overdue },
    ...unknownLine(starts.unknown, columns.startUnknown),
    { indicator: words.startedOfAll, rate: starts.rateOfAll, meaning: words.ofAll },
  ];
}

function finishLines({ finishes }: Report, { summary, columns, overall: words }: ReportWords): Line[] {
  return [
    {
      indicator: summary.plannedToFinish,
      projects: finishes.planned,
      amount: finishes.plannedInvestment,
      meaning: words.amountIsTotal,
    },
    {
      indicator: summary.finishedProjects,
      projects: finishes.finished,
      amount: finishes.finishedInvestment,
      rate: finishes.rate,
      meaning: words.ofPlannedToFinish,
    },
    {
      indicator: summary.expected,
      projects: finishes.expected,
      amount: finishes.expectedInvestment,
      meaning: words.amountIsTotal,
    },
    { indicator: summary.overdueFinishes, projects: finishes.overdue },
    ...unknownLine(finishes.unknown, columns.finishUnknown),
  ];
}

function unknownLine(unknown: Tally, indicator: string): Line[] {
  return (measuredValue(unknown) ?? 0) > 0 ? [{ indicator, projects: unknown }] : [];
}

function otherLines(
  { lagging, reserves, problems }: Report,
  { tables, columns, overall: words }: ReportWords,
): Line[] {
  return [
    {
      indicator: columns.lagging,
      projects: lagging.projects,
      amount: lagging.annualPlan,
      meaning: words.planOfThose,
    },
    {
      indicator: words.reserves,
      projects: reserves.projects,
      amount: reserves.totalInvestment,
      meaning: words.amountIsTotal,
    },
    { indicator: tables.problems, projects: problems },
  ];
}

function isBehind({ lead }: Line): 'behind' | undefined {
  return lead !== undefined && (measuredValue(lead)?.numerator ?? 0) < 0 ? 'behind' : undefined;
}

function columnsOf({ summary, overall }: ReportWords): readonly ColumnOf<Line>[] {
  return [
    texts('indicator', overall.indicator, 0, ({ indicator }) => indicator),
    cells('projects', summary.projects, 'count', 0, ({ projects }) => cellOf(projects, countCell)),
    cells('amount', overall.amount, 'money', 0, ({ amount }) => cellOf(amount, moneyCell)),
    cells('rate', overall.rate, 'percent', 0, ({ rate }) => cellOf(rate, percentCell)),
    cells('lead', summary.lead, 'points', 1, ({ lead }) => cellOf(lead, pointsCell)),
    texts('meaning', overall.meaning, 2, ({ meaning }) => meaning),
  ];
}

function cellOf<F>(figure: F | undefined, make: (figure: F) => LayoutCell): LayoutCell {
  return figure === undefined ? EMPTY_CELL : make(figure);
}

function notesOf({ period, projects, overall, packages }: Report, { notes }: ReportWords): string[] {
  const lines = measuredValue(packages) ?? 0;
  const said = [notes.period(period)];
  if (projects.length === 0) said.push(notes.noProjects);
  if (lines > 0) said.push(notes.packages(lines));
  const { unreported } = overall.totalInvestment;
  if (unreported > 0) said.push(notes.unreported(unreported));
  return said;
}
