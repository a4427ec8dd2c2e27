import type { ReportOptions } from '../../ledgers/project/measures/report.ts';
import type { Choice } from '../../ledgers/project/show/report/by.ts';
import { parseBenchmark } from '../../ledgers/project/show/report/parse-benchmark.ts';
import { applyWhere, type Filter, parseWhere } from '../../ledgers/project/show/report/where.ts';
import type { Configuration } from '../../model/configuration.ts';
import { failure } from '../../model/problem.ts';
import type { Basis } from '../../model/vocabulary.ts';
import type { Dataset } from '../pipeline.ts';

/** The plan that the figures follow. */
export type PlanBasis = NonNullable<ReportOptions['basis']>;

type Projects = Dataset['projects'];

/** The records of a command, what their figures are compared with, and the order of their agencies. */
export interface RecordRequest {
  readonly where: readonly Filter[];
  readonly benchmarks: NonNullable<ReportOptions['benchmarks']>;
  readonly agencyOrder: readonly string[];
  /** Submitted figures, or a plan. */
  readonly goesBy: Basis;
  readonly limits: ReportOptions['limits'];
}

/** The same in the words of the command line. */
export interface RecordsAsked {
  readonly where: readonly string[];
  readonly benchmarks: readonly string[];
  readonly goesBy: Basis | undefined;
}

/** A call without any filters or options. */
export const ALL_RECORDS: RecordsAsked = { where: [], benchmarks: [], goesBy: undefined };

/** The parsed request; benchmarks and plan come from kp.yaml if they are not given. */
export function recordRequest(
  { where, benchmarks: asked, goesBy }: RecordsAsked,
  configuration: Configuration | undefined,
): RecordRequest {
  const { agencies = [], benchmarks = [] } = configuration ?? {};
  return {
    where: where.map((text) => chosen('--where', parseWhere(text))),
    benchmarks:
      asked.length > 0 ? benchmarksOf(asked) : benchmarks.map(({ name, rate }) => ({ name, ratio: rate })),
    agencyOrder: agencies.map(({ name }) => name),
    goesBy: basisOf(goesBy, configuration),
    limits: configuration?.thresholds,
  };
}

/** `--plan`, else the value in kp.yaml. */
export function basisOf(asked: Basis | undefined, configuration: Configuration | undefined): Basis {
  return asked ?? configuration?.basis ?? 'reported';
}

/** Two rates under one name could not be told apart. */
function benchmarksOf(texts: readonly string[]): RecordRequest['benchmarks'] {
  const byName = new Map<string, RecordRequest['benchmarks'][number]>();
  for (const text of texts) {
    const rate = chosen('--benchmark', parseBenchmark(text));
    if (byName.has(rate.name)) throw failure('usage/given-twice', { option: '--benchmark', name: rate.name });
    byName.set(rate.name, rate);
  }
  return [...byName.values()];
}

/**
 * The projects that pass every `--where`; a value that no project has is a usage error that lists the existing values.
 */
export function wantedProjects(projects: Projects, { where }: RecordRequest): Projects {
  return chosen('--where', applyWhere(projects, where));
}

/** The value of a choice; an unknown one is a usage error that lists the choices. */
export function chosen<T>(option: string, choice: Choice<T>): T {
  if (choice.ok) return choice.value;
  throw failure('usage/invalid-value', { option, value: choice.value, expected: choice.expected });
}
