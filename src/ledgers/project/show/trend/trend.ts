import type { TrendDocument } from '../../../../contract/trend.ts';
import type { Formula } from '../../../../model/formula.ts';
import type { LayoutCell, LayoutColumn, LayoutTable } from '../../../../model/layout.ts';
import { type Measure, notApplicable } from '../../../../model/measure.ts';
import { formatPeriod, type Period } from '../../../../model/period.ts';
import { fraction, pointsOf, type Ratio } from '../../../../model/ratio.ts';
import { YUAN_PER_YI } from '../../../../model/yuan.ts';
import { textCell } from '../../../../show/cells.ts';
import type { Report } from '../../measures/report.ts';
import { figureTitle } from '../report/figure-title.ts';
import { findFigure } from '../report/figures.ts';
import type { ReportWords } from '../report/words.ts';
import type { TrendWords } from './words.ts';

/** A month of the series with its report; undefined if there are no lists of it. */
export interface TrendMonth {
  readonly period: Period;
  readonly closed: boolean;
  readonly report: Report | undefined;
}

/** The values of a figure over the months; its path is as in `kp trace`. */
export interface Series {
  readonly path: string;
  readonly kind: SeriesKind;
  readonly formula: Formula;
  /** One value per month, in order; undefined if there is none. */
  readonly values: readonly (Measure<number | Ratio> | undefined)[];
}

export type SeriesKind = 'count' | 'money' | 'percent' | 'points';

export type FoundSeries =
  | ({ readonly found: true } & Series)
  /** No month has such a figure; gives similar paths. */
  | { readonly found: false; readonly suggestions: readonly string[] };

/** Follows a figure through the months. In a month in which a group has no projects, its figure is not applicable. */
export function seriesOf(months: readonly TrendMonth[], wanted: string): FoundSeries {
  const found = months.map(({ report }) => report && findFigure(report, wanted));
  const last = found.findLast((one) => one?.found === true);
  if (last?.found !== true) {
    const latest = found.findLast((one) => one !== undefined);
    return { found: false, suggestions: latest?.found === false ? latest.suggestions : [] };
  }
  const { path, figure } = last;
  const values = found.map(
    (one) => one && (one.found ? one.figure.measure : notApplicable<number>('no-projects')),
  );
  const { report } = months.findLast((month) => month.report !== undefined)!;
  return { found: true, path, kind: kindOf(figure.formula, report!), formula: figure.formula, values };
}

/** The series side by side, one row per month; missing values are empty. */
export function trendTable(
  months: readonly TrendMonth[],
  series: readonly Series[],
  { trend: words, report }: { readonly trend: TrendWords; readonly report: ReportWords },
): LayoutTable {
  return {
    id: 'trend',
    title: words.table,
    ...unitOf(series),
    notes: missingNotes(months, series, words),
    columns: [
      { id: 'period', title: words.period, kind: 'text', expendable: 0 },
      ...series.map(
        ({ path, kind }): LayoutColumn => ({
          id: path,
          title: figureTitle(path, report),
          kind,
          expendable: 0,
        }),
      ),
    ],
    rows: months.map(({ period }, at) => ({
      cells: [textCell(formatPeriod(period)), ...series.map(({ kind, values }) => cellOf(kind, values[at]))],
    })),
  };
}

/** The months in which a rate leaves projects out, each once. */
function missingNotes(months: readonly TrendMonth[], series: readonly Series[], words: TrendWords): string[] {
  return months.flatMap(({ period }, at) => {
    const left = series
      .map(({ values }) => values[at])
      .map((measure) => (measure?.state === 'measured' ? measure.missing : undefined))
      .find((missing) => missing !== undefined);
    return left === undefined ? [] : [words.leftOut(formatPeriod(period), left)];
  });
}

/**
 * The document `kp.trend/1`: values as in `kp.report/1`; null if the month is missing or the figure does not apply,
 * then with the reason. If a rate leaves out projects that do not state what it needs, their number and plan are given.
 */
export function trendDocument(months: readonly TrendMonth[], series: readonly Series[]): TrendDocument {
  return {
    schema: 'kp.trend/1',
    from: months[0] === undefined ? null : formatPeriod(months[0].period),
    to: months.length === 0 ? null : formatPeriod(months.at(-1)!.period),
    months: months.map(({ period, closed, report }) => ({
      period: formatPeriod(period),
      state: report === undefined ? 'missing' : closed ? 'closed' : 'open',
    })),
    series: series.map(({ path, kind, values }) => ({
      figure: path,
      unit: UNITS[kind],
      points: months.map(({ period }, at) => ({
        period: formatPeriod(period),
        ...pointOf(kind, values[at]),
      })),
    })),
  };
}

/** 亿元, unless that would show all amounts as 0. */
function unitOf(series: readonly Series[]): Pick<LayoutTable, 'unit'> {
  const amounts = series
    .filter(({ kind }) => kind === 'money')
    .flatMap(({ values }) => values)
    .map((measure) => (measure?.state === 'measured' ? measure.value : 0))
    .map((value) => (typeof value === 'number' ? Math.abs(value) : 0));
  const largest = Math.max(0, ...amounts);
  return largest > 0 && largest < YUAN_PER_YI ? { unit: '万元' } : {};
}

const UNITS = { count: 'projects', money: 'yuan', percent: 'fraction', points: 'points' } as const;

function pointOf(
  kind: SeriesKind,
  measure: Measure<number | Ratio> | undefined,
): Omit<TrendDocument['series'][number]['points'][number], 'period'> {
  if (measure === undefined) return { value: null, reason: 'no-month' };
  if (measure.state !== 'measured') return { value: null, reason: measure.reason };
  const { value, missing } = measure;
  const left = missing === undefined ? {} : { missing };
  if (typeof value === 'number') return { value, ...left };
  return { value: kind === 'points' ? pointsOf(value) : fraction(value), ...left };
}

function cellOf(kind: SeriesKind, measure: Measure<number | Ratio> | undefined): LayoutCell {
  if (measure === undefined) return { type: 'empty' };
  if (measure.state !== 'measured') return { type: 'empty', reason: measure.reason };
  const { value } = measure;
  if (typeof value === 'number') return { type: kind === 'money' ? 'money' : 'count', value };
  return { type: kind === 'points' ? 'points' : 'percent', value };
}

function kindOf(formula: Formula, { columns }: Report): SeriesKind {
  if (formula.op === 'ratio') return 'percent';
  if (formula.op === 'lead') return 'points';
  return columns.get(formula.column)?.kind === 'money' ? 'money' : 'count';
}
