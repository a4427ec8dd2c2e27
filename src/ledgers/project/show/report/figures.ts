import type { Figure } from '../../../../calculate/figure.ts';
import { type FoundFigure, findNamed, type NamedFigure } from '../../../../show/trace/named-figure.ts';
import { type Trace, traceFigure } from '../../../../show/trace/trace.ts';
import { cellOf } from '../../cell-of.ts';
import type { Progress } from '../../measures/progress.ts';
import type { Report } from '../../measures/report.ts';
import { WATCH_LISTS } from '../../measures/watch-lists.ts';
import { FINISHES, PROGRESS, RESERVES, STARTS, WATCH_LIST } from './figure-names.ts';
import type { ReportWords } from './words.ts';

/** Finds a figure by its path in the document. */
export function findFigure(report: Report, wanted: string): FoundFigure {
  return findNamed(() => namedFigures(report), wanted, EXAMPLES);
}

/** Traces a figure of the report to its cells. */
export function traceReport(
  { projects, columns, basis }: Report,
  figure: NamedFigure,
  words: ReportWords,
): Trace {
  const texts = { formula: words.formula, basis: basis && words.notes.basis(basis) };
  return traceFigure({ records: projects, columns, cellOf }, figure, texts);
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

const EXAMPLES = ['overall.rate', 'overall.completed', 'starts.rate'];

function* progressFigures(prefix: string, progress: Progress): Generator<NamedFigure> {
  yield* named(prefix, progress, PROGRESS);
  yield* named(`${prefix}.rated`, progress.rated, ['projects', 'annualPlan', 'completed']);
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
