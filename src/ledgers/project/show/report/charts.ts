import { measuredValue } from '../../../../calculate/figure.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import { measured } from '../../../../model/measure.ts';
import type { Period } from '../../../../model/period.ts';
import type { PlainDate } from '../../../../model/plain-date.ts';
import { compareRatios } from '../../../../model/ratio.ts';
import { layRows, numbers, rates, texts } from '../../../../show/columns.ts';
import type { Chart } from '../../../../write/xlsx/content.ts';
import { isToFinish } from '../../measures/finish-state.ts';
import type { Report } from '../../measures/report.ts';
import { isToStart } from '../../measures/start-state.ts';
import type { Project } from '../../record.ts';
import type { ReportWords } from './words.ts';
import type { WorkbookWords } from './workbook-words.ts';

/** A chart, and the table with its data. */
export interface Drawn {
  readonly chart: Chart;
  readonly table: LayoutTable;
}

/** Agencies by completion rate, from the highest, with the time progress; undefined without rates or for one agency. */
export function ratesChart(
  { groups, period }: Report,
  words: WorkbookWords,
  { columns, summary }: ReportWords,
): Drawn | undefined {
  const rows = (groups.get('byAgency')?.rows ?? [])
    .map(({ key, progress }) => ({ key, rate: progress.rate, value: measuredValue(progress.rate) }))
    .sort((one, other) => compare(other.value, one.value));
  if (rows.length < 2 || rows[0]?.value === undefined) return undefined;
  const time = { measure: measured({ numerator: period.month, denominator: 12 }) };
  const table: LayoutTable = {
    id: 'chartRates',
    title: words.charts.rates,
    notes: [],
    ...layRows<(typeof rows)[number]>(
      [
        texts('key', columns.agency, 0, ({ key }) => key),
        rates('rate', summary.rate, 0, ({ rate }) => rate),
        rates('time', words.timeProgress, 0, () => time),
      ],
      rows,
    ),
  };
  return {
    table,
    chart: {
      title: words.charts.rates,
      table: table.id,
      along: 'key',
      series: [
        { column: 'rate', as: 'bars', look: 'plain' },
        { column: 'time', as: 'line', look: 'limit' },
      ],
    },
  };
}

/** Rates that do not apply come last. */
function compare(one: ReturnType<typeof rateIn>, other: ReturnType<typeof rateIn>): number {
  if (one === undefined || other === undefined)
    return Number(one !== undefined) - Number(other !== undefined);
  return compareRatios(one, other);
}

function rateIn({ overall }: Report) {
  return measuredValue(overall.rate);
}

/** Of the projects planned to start this year, how many should have started in each month, and how many did. */
export function startsChart(report: Report, words: WorkbookWords): Drawn | undefined {
  const { period } = report;
  return byMonth('chartStarts', report, words.charts.starts, words.started, words, {
    isPlanned: (project) => isToStart(project, period),
    planned: ({ plannedStart }) => plannedStart,
    isDone: ({ started }) => started === true,
    done: ({ actualStart }) => actualStart,
  });
}

/** The same for projects planned to finish this year. */
export function finishesChart(report: Report, words: WorkbookWords): Drawn | undefined {
  const { period } = report;
  return byMonth('chartFinishes', report, words.charts.finishes, words.finished, words, {
    isPlanned: (project) => isToFinish(project, period),
    planned: ({ plannedFinish }) => plannedFinish,
    isDone: ({ finished }) => finished === true,
    done: ({ actualFinish }) => actualFinish,
  });
}

interface Asked {
  readonly isPlanned: (project: Project) => boolean;
  readonly planned: (project: Project) => PlainDate | undefined;
  readonly isDone: (project: Project) => boolean;
  readonly done: (project: Project) => PlainDate | undefined;
}

interface Line {
  readonly month: number;
  readonly planned: number;
  /** Undefined for future months. */
  readonly done: number | undefined;
}

/** Counts projects by the month of their date; those without a month are mentioned below the title. */
function byMonth(
  id: string,
  { projects, period }: Report,
  title: string,
  doneTitle: string,
  words: WorkbookWords,
  asked: Asked,
): Drawn | undefined {
  const planned = projects.filter(asked.isPlanned);
  if (planned.length === 0) return undefined;
  const done = planned.filter(asked.isDone);
  const plan = countByMonth(planned, asked.planned, period);
  const fact = countByMonth(done, asked.done, period);
  const lines = MONTHS.map(
    (month): Line => ({
      month,
      planned: plan.months[month - 1]!,
      done: month <= period.month ? fact.months[month - 1] : undefined,
    }),
  );
  const apart = plan.without + fact.without;
  const table: LayoutTable = {
    id,
    title,
    notes: apart === 0 ? [] : [words.withoutMonth(plan.without, fact.without)],
    ...layRows<Line>(
      [
        texts('month', words.month, 0, ({ month }) => words.monthName(month)),
        numbers('planned', words.planned, 0, (line) => line.planned),
        numbers('done', doneTitle, 0, (line) => line.done),
      ],
      lines,
    ),
  };
  const chart: Chart = {
    title,
    table: id,
    along: 'month',
    series: [
      { column: 'planned', as: 'bars', look: 'second' },
      { column: 'done', as: 'bars', look: 'plain' },
    ],
  };
  return { chart, table };
}

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** A date known only to the quarter or year has no month. */
function countByMonth(
  projects: readonly Project[],
  dateOf: (project: Project) => PlainDate | undefined,
  { year }: Period,
): { readonly months: readonly number[]; readonly without: number } {
  const months = Array<number>(12).fill(0);
  let without = 0;
  for (const project of projects) {
    const date = dateOf(project);
    const isTold = date?.year === year && (date.precision === 'day' || date.precision === 'month');
    if (isTold) months[date.month - 1]! += project.size;
    else without += project.size;
  }
  return { months, without };
}
