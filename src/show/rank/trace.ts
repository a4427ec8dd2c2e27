import type { Columns } from '../../calculate/column.ts';
import type { Figure } from '../../calculate/figure.ts';
import type {
  AgencyScore,
  Evidence,
  IndicatorScore,
  MonthRecords,
  Ranking,
} from '../../calculate/scoring/ranking.ts';
import type { Addend } from '../../contract/trace.ts';
import { decimalText, type Exact, exact, parseExact, plus, toNumber, ZERO } from '../../model/exact.ts';
import type { Formula } from '../../model/formula.ts';
import { nearestNames } from '../../model/nearest.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import type { ListRecord } from '../../model/record.ts';
import { formatSource } from '../../model/source.ts';
import { cellIn } from '../trace/evidence.ts';
import { plainPath } from '../trace/named-figure.ts';
import { addendOf, type Trace, type Traced, traceFigure } from '../trace/trace.ts';
import { workingText } from './text.ts';
import type { RankWords } from './words.ts';

export interface RankTraceOptions<R> {
  readonly months: readonly MonthRecords<R>[];
  readonly columnsOf: (period: Period) => Columns<R>;
  readonly cellOf: Traced<R>['cellOf'];
  readonly words: RankWords;
  readonly formula: (formula: Formula) => string;
}

interface Tracing<R> extends RankTraceOptions<R> {
  readonly ranking: Ranking;
  readonly figures: Map<string, Figure>;
}

/** `figures`: those behind the innermost parts, by path. */
export type FoundTrace =
  | { readonly found: true; readonly trace: Trace; readonly figures: ReadonlyMap<string, Figure> }
  | { readonly found: false; readonly suggestions: readonly string[] };

/**
 * Traces a score, or the points of one indicator, to its cells: the score is the sum of its `parts`, one for each
 * indicator, and the parts of an indicator are its figures with their addends.
 */
export function traceRank<R extends ListRecord>(
  ranking: Ranking,
  wanted: string,
  options: RankTraceOptions<R>,
): FoundTrace {
  const figures = new Map<string, Figure>();
  const tracing: Tracing<R> = { ...options, ranking, figures };
  const path = plainPath(wanted);
  const paths: string[] = [];
  const scores = ranking.tracks.flatMap(({ agencies, digits }) =>
    agencies.map((score) => ({ score, digits })),
  );
  for (const { score, digits } of scores) {
    const own = scorePath(score);
    if (plainPath(own) === path || plainPath(`rank[${score.agency}]`) === path)
      return { found: true, trace: traceScore(score, digits, tracing), figures };
    paths.push(own);
    for (const indicator of score.indicators) {
      const points = pointsPath(score, indicator);
      if (plainPath(points) === path || plainPath(`rank[${score.agency}].${indicator.key}`) === path)
        return { found: true, trace: tracePoints(score, indicator, tracing), figures };
      paths.push(points);
    }
  }
  const near = nearestNames(path, paths);
  return { found: false, suggestions: near.length > 0 ? near : paths.slice(0, 3) };
}

function scorePath({ agency }: AgencyScore): string {
  return `rank[${agency}].score`;
}

function pointsPath({ agency }: AgencyScore, { key }: IndicatorScore): string {
  return `rank[${agency}].indicators[${key}].points`;
}

/** The path of the figure behind an indicator's points. */
function valuePath(path: string): string {
  return path.replace(/points$/, 'value');
}

function traceScore<R extends ListRecord>(score: AgencyScore, digits: number, tracing: Tracing<R>): Trace {
  const addends = score.indicators.flatMap(({ key, points }) =>
    points === undefined ? [] : [`${key} ${decimalText(points, digits)}`],
  );
  return {
    schema: 'kp.trace/1',
    figure: scorePath(score),
    value: score.score === undefined ? null : toNumber(score.score),
    formula: addends.join(' + ').replaceAll(' + -', ' − '),
    parts: score.indicators.map((indicator) => tracePoints(score, indicator, tracing)),
  };
}

function tracePoints<R extends ListRecord>(
  score: AgencyScore,
  indicator: IndicatorScore,
  tracing: Tracing<R>,
): Trace {
  const { points, reason, working, evidence } = indicator;
  const path = pointsPath(score, indicator);
  const figures = evidence.flatMap((one) => (one.of === 'figure' ? [traceValue(one, path, tracing)] : []));
  return {
    schema: 'kp.trace/1',
    figure: path,
    value: points === undefined ? null : toNumber(points),
    ...(reason === undefined ? {} : { reason }),
    formula: workingText(working, tracing.words),
    parts: [...figures, ...traceAddends(evidence.flatMap(addendFrom), indicator, path, tracing.words)],
  };
}

/** What was added up besides figures: points of projects, entries of a register. */
function traceAddends(
  addends: readonly Addend[],
  { kind }: IndicatorScore,
  path: string,
  words: RankWords,
): Trace[] {
  if (addends.length === 0) return [];
  // A single value is kept as it is: a ledger's rate is no exact decimal.
  const [first, ...others] = addends;
  const sum = () => toNumber(addends.reduce((total, addend) => plus(total, exactOf(addend.value)), ZERO));
  const value = others.length === 0 ? first!.value : sum();
  return [{ schema: 'kp.trace/1', figure: valuePath(path), value, formula: words.kinds[kind], addends }];
}

function traceValue<R extends ListRecord>(
  { period, figure }: Extract<Evidence, { of: 'figure' }>,
  path: string,
  { ranking, months, columnsOf, cellOf, formula, figures }: Tracing<R>,
): Trace {
  const key = formatPeriod(period);
  const month = months.find((one) => formatPeriod(one.period) === key);
  const traced = { records: month?.records ?? [], columns: columnsOf(period), cellOf };
  const named = formatPeriod(ranking.period) === key ? valuePath(path) : `${valuePath(path)}@${key}`;
  figures.set(named, figure);
  return traceFigure(traced, { path: named, figure }, { formula });
}

/** A project that earned points itself, or an entry of a register. */
function addendFrom(evidence: Evidence): Addend[] {
  if (evidence.of === 'figure') return [];
  if (evidence.of === 'entry') {
    const { value, item, source, raw } = evidence.entry;
    const number = value === undefined ? 1 : toNumber(value);
    return [{ value: number, project: item, cell: formatSource(source), raw }];
  }
  const { record, points } = evidence;
  return [addendOf(record, toNumber(points), cellIn(record, 'name'))];
}

/** Points and entries are added as exact decimals, not as floats. */
function exactOf(value: number): Exact {
  return parseExact(String(value)) ?? exact(Math.round(value));
}
