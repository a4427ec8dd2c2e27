import type { Options } from '../cli/options.ts';
import { parseBenchmark } from '../cli/parse-benchmark.ts';
import type { PublishedRate } from '../ledgers/project/measures/benchmark.ts';
import type { Limits } from '../ledgers/project/measures/limits.ts';
import type { Project } from '../ledgers/project/record.ts';
import type { Choice } from '../ledgers/project/show/report/by.ts';
import { applyWhere, type Filter, parseWhere } from '../ledgers/project/show/report/where.ts';
import type { Configuration } from '../model/configuration.ts';
import { failure } from '../model/problem.ts';
import { BASES, type Basis } from '../model/vocabulary.ts';

/** Which records a command is about, what their figures are held against, and how their agencies are ordered. */
export interface RecordRequest {
  readonly where: readonly Filter[];
  readonly benchmarks: readonly PublishedRate[];
  readonly agencyOrder: readonly string[];
  /** Submitted figures, or a plan. */
  readonly goesBy: Basis;
  readonly limits: Limits | undefined;
}

/** What the options say; where they say nothing of benchmarks, those of kp.yaml. */
export function recordRequest(options: Options, configuration: Configuration | undefined): RecordRequest {
  const { agencies = [], benchmarks = [] } = configuration ?? {};
  return {
    where: options.texts('where').map((text) => chosen('--where', parseWhere(text))),
    benchmarks: options.has('benchmark')
      ? benchmarksOf(options)
      : benchmarks.map(({ name, rate }) => ({ name, ratio: rate })),
    agencyOrder: agencies.map(({ name }) => name),
    goesBy: basisOf(options, configuration),
    limits: configuration?.thresholds,
  };
}

/** `--plan`, else what kp.yaml says. */
export function basisOf(options: Options, configuration: Configuration | undefined): Basis {
  return options.choice('plan', BASES) ?? configuration?.basis ?? 'reported';
}

/** Two rates of one name would stand beside each other, and nobody could tell which is meant. */
function benchmarksOf(options: Options): readonly PublishedRate[] {
  const byName = new Map<string, PublishedRate>();
  for (const text of options.texts('benchmark')) {
    const rate = chosen('--benchmark', parseBenchmark(text));
    if (byName.has(rate.name)) throw failure('usage/given-twice', { option: '--benchmark', name: rate.name });
    byName.set(rate.name, rate);
  }
  return [...byName.values()];
}

/** The projects that meet every `--where`; a value that none has is a usage error that names those there are. */
export function wantedProjects(projects: readonly Project[], { where }: RecordRequest): readonly Project[] {
  return chosen('--where', applyWhere(projects, where));
}

/** The value of a choice, or the usage error that says what can be chosen. */
export function chosen<T>(option: string, choice: Choice<T>): T {
  if (choice.ok) return choice.value;
  throw failure('usage/invalid-value', { option, value: choice.value, expected: choice.expected });
}
