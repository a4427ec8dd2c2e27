import type { Figure } from '../../../../calculate/figure.ts';
import { nearestNames } from '../../../../model/nearest.ts';
import type { Progress } from '../../measures/progress.ts';
import type { Report } from '../../measures/report.ts';
import { WATCH_LISTS } from '../../measures/watch-lists.ts';

/** A figure of `kp.report/1` by its path: `overall.rate`, `byAgency[郫都区].completed`, `starts.byLevel[省重点].rate`. */
export interface NamedFigure {
  readonly path: string;
  readonly figure: Figure;
}

export type FoundFigure =
  | ({ readonly found: true } & NamedFigure)
  /** Paths that were perhaps meant, never none. */
  | { readonly found: false; readonly suggestions: readonly string[] };

/** Looks a figure up. Brackets may be full-width or quoted inside, as keyboards and shells have it. */
export function findFigure(report: Report, wanted: string): FoundFigure {
  for (const named of namedFigures(report)) {
    if (named.path === wanted) return { found: true, ...named };
  }
  const path = plainPath(wanted);
  for (const named of namedFigures(report)) {
    if (plainPath(named.path) === path) return { found: true, ...named };
  }
  const near = nearestNames(path, firstPaths(report));
  return { found: false, suggestions: near.length > 0 ? near : EXAMPLES };
}

/** Every figure of the report that can be traced, in the order of the document. */
export function* namedFigures(report: Report): Generator<NamedFigure> {
  yield* progressFigures('overall', report.overall);
  for (const [table, groups] of report.groups) {
    for (const { key, progress, starts, finishes } of groups.rows) {
      const path = `${table}[${key}]`;
      yield* progressFigures(path, progress);
      yield* named(`${path}.starts`, starts, STARTS);
      yield* named(`${path}.finishes`, finishes, FINISHES);
    }
  }
  yield* named('starts', report.starts, STARTS);
  for (const level of report.starts.byLevel) yield* named(`starts.byLevel[${level.key}]`, level, STARTS);
  yield* named('finishes', report.finishes, FINISHES);
  yield* named('reserves', report.reserves, RESERVES);
  yield* named('reserves.converted', report.reserves.converted, RESERVES);
  for (const step of report.reserves.steps) yield* named(`reserves.steps[${step.key}]`, step, RESERVES);
  for (const id of WATCH_LISTS) yield* named(id, report[id], WATCH_LIST);
  yield { path: 'problems', figure: report.problems };
  yield { path: 'inputs.lines', figure: report.lines };
  yield { path: 'inputs.projects', figure: report.overall.projects };
  yield { path: 'inputs.packages', figure: report.packages };
}

const PROGRESS = [
  'projects',
  'totalInvestment',
  'annualPlan',
  'completed',
  'rate',
  'lead',
  'wholeLifeRate',
  'fundsRate',
] as const;
const STARTS = [
  'planned',
  'started',
  'rate',
  'early',
  'due',
  'startedOfDue',
  'rateOfDue',
  'rateOfAll',
  'overdue',
  'unknown',
] as const;
const FINISHES = [
  'planned',
  'plannedInvestment',
  'finished',
  'rate',
  'finishedInvestment',
  'expected',
  'expectedInvestment',
  'overdue',
  'unknown',
] as const;
const WATCH_LIST = ['projects', 'annualPlan'] as const;
const RESERVES = ['projects', 'totalInvestment'] as const;
const EXAMPLES = ['overall.rate', 'overall.completed', 'starts.rate'];

/** A report of very many groups is not searched to its end for a typing mistake. */
const SEARCHED = 20_000;

function* progressFigures(prefix: string, progress: Progress): Generator<NamedFigure> {
  yield* named(prefix, progress, PROGRESS);
  const { annualPlan, completed } = progress.missing;
  yield* named(`${prefix}.missing.annualPlan`, annualPlan, ['projects']);
  yield* named(`${prefix}.missing.completed`, completed, ['projects', 'annualPlan']);
}

function* named<Name extends string>(
  prefix: string,
  figures: Readonly<Record<Name, Figure>>,
  names: readonly Name[],
): Generator<NamedFigure> {
  for (const name of names) yield { path: `${prefix}.${name}`, figure: figures[name] };
}

function* firstPaths(report: Report): Generator<string> {
  let count = 0;
  for (const { path } of namedFigures(report)) {
    if (count === SEARCHED) return;
    count += 1;
    yield path;
  }
}

/** Whether a path asks for a part of a ranking: `rank[新都区].score`, `rank[新都区].indicators[投资].points`. */
export function isRankPath(wanted: string): boolean {
  return plainPath(wanted).startsWith('rank[');
}

/** A path as it is compared: brackets full-width or not, without quotes and spaces. */
export function plainPath(path: string): string {
  return path
    .normalize('NFKC')
    .replace(/[\s'"]/g, '')
    .replace(/【/g, '[')
    .replace(/】/g, ']');
}
