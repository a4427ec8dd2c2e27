import type { Figure } from '../../calculate/figure.ts';
import type {
  AgencyScore,
  Evidence,
  IndicatorScore,
  MonthRecords,
  Ranking,
} from '../../calculate/scoring/ranking.ts';
import { detailColumns } from '../../ledgers/project/measures/columns.ts';
import type { Project } from '../../ledgers/project/record.ts';
import { plainPath } from '../../ledgers/project/show/report/figures.ts';
import type { ReportWords } from '../../ledgers/project/show/report/words.ts';
import { decimalText, type Exact, exact, parseExact, plus, toNumber, ZERO } from '../../model/exact.ts';
import { nearestNames } from '../../model/nearest.ts';
import { formatPeriod } from '../../model/period.ts';
import type { ListRecord } from '../../model/record.ts';
import { formatSource } from '../../model/source.ts';
import { cellIn } from '../trace/evidence.ts';
import { type Addend, type Trace, traceFigure } from '../trace/trace.ts';
import { workingText } from './text.ts';
import type { RankWords } from './words.ts';

export interface RankTraceOptions {
  readonly months: readonly MonthRecords<Project>[];
  readonly words: { readonly rank: RankWords; readonly report: ReportWords };
}

interface Tracing extends RankTraceOptions {
  readonly ranking: Ranking;
  readonly figures: Map<string, Figure>;
}

/** `figures` are those that the innermost parts trace, by their paths. */
export type FoundTrace =
  | { readonly found: true; readonly trace: Trace; readonly figures: ReadonlyMap<string, Figure> }
  | { readonly found: false; readonly suggestions: readonly string[] };

/**
 * Traces a score, or the points of one indicator, to the cells they are made of: the score is the sum of its `parts`, each
 * of them an indicator, whose parts are its figures with their addends.
 */
export function traceRank(ranking: Ranking, wanted: string, options: RankTraceOptions): FoundTrace {
  const figures = new Map<string, Figure>();
  const tracing: Tracing = { ...options, ranking, figures };
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

/** Of the figures behind the points. */
function valuePath(path: string): string {
  return path.replace(/points$/, 'value');
}

function traceScore(score: AgencyScore, digits: number, tracing: Tracing): Trace {
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

function tracePoints(score: AgencyScore, indicator: IndicatorScore, tracing: Tracing): Trace {
  const { points, reason, working, evidence } = indicator;
  const path = pointsPath(score, indicator);
  const figures = evidence.flatMap((one) => (one.of === 'figure' ? [traceValue(one, path, tracing)] : []));
  return {
    schema: 'kp.trace/1',
    figure: path,
    value: points === undefined ? null : toNumber(points),
    ...(reason === undefined ? {} : { reason }),
    formula: workingText(working, tracing.words.rank),
    parts: [...figures, ...traceAddends(evidence.flatMap(addendOf), indicator, path, tracing)],
  };
}

/** What was added up besides figures: the points of projects, the entries of a register. */
function traceAddends(
  addends: readonly Addend[],
  { kind }: IndicatorScore,
  path: string,
  { words }: Tracing,
): Trace[] {
  if (addends.length === 0) return [];
  const value = addends.reduce((sum, addend) => plus(sum, exactOf(addend.value)), ZERO);
  const figure = valuePath(path);
  return [{ schema: 'kp.trace/1', figure, value: toNumber(value), formula: words.rank.kinds[kind], addends }];
}

function traceValue(
  { period, figure }: Extract<Evidence, { of: 'figure' }>,
  path: string,
  { ranking, months, words, figures }: Tracing,
): Trace {
  const key = formatPeriod(period);
  const month = months.find((one) => formatPeriod(one.period) === key);
  const report = { projects: month?.records ?? [], columns: detailColumns(period) };
  const named = formatPeriod(ranking.period) === key ? valuePath(path) : `${valuePath(path)}@${key}`;
  figures.set(named, figure);
  return traceFigure(report, { path: named, figure }, words.report);
}

/** A project that earned points by itself, or an entry of a register. */
function addendOf(evidence: Evidence): Addend[] {
  if (evidence.of === 'figure') return [];
  if (evidence.of === 'entry') {
    const { value, item, source, raw } = evidence.entry;
    const number = value === undefined ? 1 : toNumber(value);
    return [{ value: number, project: item, cell: formatSource(source), raw }];
  }
  return [recordAddend(evidence.record, toNumber(evidence.points))];
}

/** Points and entries are decimals: they add up as such, not as floats. */
function exactOf(value: number): Exact {
  return parseExact(String(value)) ?? exact(Math.round(value));
}

function recordAddend(record: ListRecord, value: number): Addend {
  const { table, position, name } = record;
  const proof = cellIn(record, 'name');
  const source = proof?.source ?? { file: table.file, row: table.sheet.cells.rowNumber(position) };
  return { value, project: name, cell: formatSource(source), raw: proof?.raw ?? '' };
}
