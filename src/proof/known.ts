import { dividedBy, type Exact, exact, minus, times } from '../model/exact.ts';
import type { Claim, Subject } from './claim.ts';

/** A figure of the data: money in 元, counts, rates and leads as fractions. */
export interface KnownFigure {
  readonly path: string;
  readonly value: Exact;
  /** Whether it is a fraction that texts print times 100. */
  readonly isRate: boolean;
}

/** A figure of the data that a claim can mean. */
export interface Candidate {
  readonly path: string;
  /** As a text prints it: rates and leads times 100. */
  readonly value: Exact;
  readonly denominator: string | undefined;
  /** Whether it is the likeliest measure of the claim's own subject. */
  readonly isFirst: boolean;
  /** Whether it is the likeliest measure, of any subject. */
  readonly isOfFirstStem: boolean;
}

type Bare = Omit<Candidate, 'isFirst' | 'isOfFirstStem'>;

/** The figures of the data by path. */
export class Known {
  readonly #values: ReadonlyMap<string, KnownFigure>;

  constructor(figures: Iterable<KnownFigure>) {
    this.#values = new Map(Array.from(figures, (figure) => [figure.path, figure]));
  }

  /** All figures that a claim can mean, the likeliest first. */
  candidates(claim: Claim, stems: readonly string[]): Candidate[] {
    const found: Candidate[] = [];
    const seen = new Set<string>();
    for (const [whom, subject] of [claim.subject, ...claim.others].entries())
      for (const [which, stem] of stems.entries())
        for (const candidate of this.#of(stem, subject, claim)) {
          if (seen.has(candidate.path)) continue;
          seen.add(candidate.path);
          found.push({ ...candidate, isFirst: whom === 0 && which === 0, isOfFirstStem: which === 0 });
        }
    return found;
  }

  /** Every figure of the subjects that a claim can be about, as texts print it. */
  ofSame({ subject, others }: Claim): Exact[] {
    const groups = new Set([subject, ...others].flatMap((one) => one.groups));
    const isOwn = (path: string) => groups.has(groupOf(path)) && !path.startsWith('changes.');
    return [...this.#values.values()].filter(({ path }) => isOwn(path)).map(printed);
  }

  *#of(stem: string, subject: Subject, claim: Claim): Generator<Bare> {
    if (subject.unknown !== undefined) return;
    for (const group of subject.groups) yield* this.#ofGroup(stem, group, subject, claim);
  }

  *#ofGroup(stem: string, group: string, { phase, step }: Subject, claim: Claim): Generator<Bare> {
    const [family = '', ...rest] = stem.split('.');
    const last = rest.join('.');
    if (family === 'share') return yield* this.#shares(last === '' ? AMOUNTS : [last], group, phase, claim);
    if (stem === 'remaining') return yield* this.#remaining(group, phase);
    if (family === 'each') return yield* this.#each(last, group, phase);
    if (stem === 'overAverage') {
      const [own, all] = [this.#at(pathOf('rate', group, phase)), this.#at('overall.rate')];
      if (own !== undefined && all !== undefined && group !== '')
        yield { path: own.path, value: times(minus(own.value, all.value), HUNDRED), denominator: undefined };
      return;
    }
    if (stem === 'starts.notStarted') {
      const [planned, started] = [
        this.#at(pathOf('starts.planned', group, phase)),
        this.#at(pathOf('starts.started', group, phase)),
      ];
      if (planned !== undefined && started !== undefined)
        yield { path: planned.path, value: minus(planned.value, started.value), denominator: undefined };
      return;
    }
    const path =
      family === 'growth' || family === 'change' || family === 'before' || family === 'month'
        ? group === '' && phase === undefined
          ? changePath(family, last, claim)
          : undefined
        : stem.startsWith('reserves.step.')
          ? group === '' && step !== undefined
            ? `reserves.steps[${step}].${stem.slice('reserves.step.'.length)}`
            : undefined
          : pathOf(stem, group, phase);
    const known = this.#at(path);
    if (known === undefined) return;
    yield { path: known.path, value: printed(known), denominator: denominatorOf(known.path) };
  }

  /** 占全市的…: a group's share of all; any amount can be meant. */
  *#shares(
    amounts: readonly string[],
    group: string,
    phase: Subject['phase'],
    claim: Claim,
  ): Generator<Bare> {
    if (group === '' && phase === undefined) return;
    for (const amount of amounts) {
      const [own, all] = [this.#at(pathOf(amount, group, phase)), this.#at(`overall.${amount}`)];
      if (own === undefined || all === undefined || all.value.top <= 0n || claim.figure.kind !== 'percent')
        continue;
      const { top, bottom } = all.value;
      yield {
        path: own.path,
        value: times(times(own.value, { top: bottom, bottom: top }), HUNDRED),
        denominator: all.path,
      };
    }
  }

  /** 离全年目标还差: what is left of the plan. */
  *#remaining(group: string, phase: Subject['phase']): Generator<Bare> {
    const [plan, done] = [
      this.#at(pathOf('annualPlan', group, phase)),
      this.#at(pathOf('completed', group, phase)),
    ];
    if (plan !== undefined && done !== undefined)
      yield { path: plan.path, value: minus(plan.value, done.value), denominator: undefined };
  }

  /** 平均每个项目 … */
  *#each(amount: string, group: string, phase: Subject['phase']): Generator<Bare> {
    const [sum, count] = [this.#at(pathOf(amount, group, phase)), this.#at(pathOf('projects', group, phase))];
    if (sum === undefined || count === undefined || count.value.top <= 0n) return;
    yield { path: sum.path, value: dividedBy(sum.value, count.value), denominator: count.path };
  }

  #at(path: string | undefined): KnownFigure | undefined {
    return path === undefined ? undefined : this.#values.get(path);
  }
}

const HUNDRED = exact(100);
const AMOUNTS = ['projects', 'totalInvestment', 'annualPlan', 'completed'];

function printed({ value, isRate }: KnownFigure): Exact {
  return isRate ? times(value, HUNDRED) : value;
}

/** The group in a path: `byAgency[锦江区]` for `byAgency[锦江区].starts.rate`; '' for all projects. */
export function groupOf(path: string): string {
  return /^(?:starts\.)?(?<group>(?:by\w+|project)\[[^\]]*\])/.exec(path)?.groups?.group ?? '';
}

/** Measures that exist only for all projects together. */
const WHOLE = /^(?:reserves|lagging|overdueStarts|overdueFinishes|problems|timeProgress)\b/;

function pathOf(stem: string, group: string, phase: Subject['phase']): string | undefined {
  if (stem === 'lines') return group === '' && phase === undefined ? 'inputs.lines' : undefined;
  if (WHOLE.test(stem)) return group === '' ? stem : undefined;
  const isOfProgress = !/^(?:starts|finishes)\./.test(stem);
  if (isOfProgress && phase !== undefined) return group === '' ? `byPhase[${phase}].${stem}` : undefined;
  if (group === '') return isOfProgress ? `overall.${stem}` : stem;
  return `${group}.${stem}`;
}

function changePath(family: string, amount: string, { when }: Claim): string | undefined {
  const key = family === 'before' ? 'before' : family === 'growth' ? 'growth' : 'difference';
  if (family === 'month') return `changes.lastMonth.${amount}.difference`;
  return when?.isSingle === true ? undefined : `changes.${amount}.${key}`;
}

function denominatorOf(path: string): string | undefined {
  for (const [end, denominator] of DENOMINATORS)
    if (path.endsWith(end)) return path.slice(0, -end.length) + denominator;
  return undefined;
}

const DENOMINATORS: readonly (readonly [rate: string, denominator: string])[] = [
  ['starts.rateOfDue', 'starts.due'],
  ['starts.rateOfAll', 'projects'],
  ['starts.rate', 'starts.planned'],
  ['finishes.rate', 'finishes.planned'],
  ['.wholeLifeRate', '.totalInvestment'],
  ['.fundsRate', '.annualPlan'],
  ['.rate', '.annualPlan'],
];
