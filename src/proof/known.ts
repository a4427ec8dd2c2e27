import { compareExact, dividedBy, type Exact, exact, minus, ONE, sum, times, ZERO } from '../model/exact.ts';
import type { Period } from '../model/period.ts';
import { circleIn, membersOf } from './circles.ts';
import { type Claim, narrowedKey, type Subject } from './claim.ts';

/** A figure of the data: money in 元, counts, rates and leads as fractions. */
export interface KnownFigure {
  readonly path: string;
  readonly value: Exact;
  /** Whether it is a fraction that texts print times 100. */
  readonly isRate: boolean;
}

/**
 * Some of a month's projects: those in all of these groups (`byAgency[锦江区]`), within all of these limits, and counted by all
 * of these figures (`starts.started`).
 */
export interface Selection {
  readonly groups: readonly string[];
  readonly limits: readonly ProjectLimit[];
  readonly states?: readonly string[] | undefined;
}

/** What each of the projects has: 总投资10亿元以上. Amounts in 元, rates as fractions. */
export interface ProjectLimit {
  /** Equal for equal limits. */
  readonly key: string;
  readonly measure: 'totalInvestment' | 'annualPlan' | 'completed' | 'rate';
  readonly holds: (value: Exact) => boolean;
}

/** The figures of a month, also of any selection of its projects. */
export interface MonthFigures {
  readonly period: Period;
  readonly figures: readonly KnownFigure[];
  readonly selected?: ((selection: Selection) => readonly KnownFigure[]) | undefined;
}

/** A figure of the data that a claim can mean. */
export interface Candidate {
  /** As in `kp trace`; undefined for the sum of several. */
  readonly path: string | undefined;
  /** As a text prints it: rates and leads times 100. */
  readonly value: Exact;
  readonly denominator: string | undefined;
  /** Whether it is the likeliest measure of the claim's own subject. */
  readonly isFirst: boolean;
  /** Whether it is the likeliest measure, of any subject. */
  readonly isOfFirstStem: boolean;
  /** Whether it is of the claim's own subject, in any measure. */
  readonly isOwn: boolean;
}

type Bare = Omit<Candidate, 'isFirst' | 'isOfFirstStem' | 'isOwn'>;

/** A group of the data, or the projects of a phase. */
interface Place {
  readonly group: string;
  readonly phase: Subject['phase'];
  readonly step: string | undefined;
  readonly narrowed: Subject['narrowed'];
}

/** Those whose figures are added up; mostly only one. */
type Whom = readonly Place[];

/** The figures of the data by path. */
export class Known {
  readonly period: Period;
  /** The month before. */
  readonly before: Known | undefined;
  readonly #selected: MonthFigures['selected'];
  readonly #selections = new Map<string, ReadonlyMap<string, KnownFigure>>();
  readonly #values: ReadonlyMap<string, KnownFigure>;
  readonly #agencies: readonly string[];
  readonly #districts: readonly string[];

  constructor({ figures, selected, period }: MonthFigures, before: MonthFigures | undefined) {
    this.period = period;
    this.before = before && new Known(before, undefined);
    this.#selected = selected;
    this.#values = new Map(figures.map((figure) => [figure.path, figure]));
    this.#agencies = keysOf(this.#values.keys(), 'byAgency');
    this.#districts = keysOf(this.#values.keys(), 'byDistrict');
  }

  /** All figures that a claim can mean, the likeliest first. */
  candidates(claim: Claim, stems: readonly string[]): Candidate[] {
    const found: Candidate[] = [];
    for (const [whom, subject] of [claim.subject, ...claim.others].entries())
      for (const [which, stem] of stems.entries())
        for (const candidate of this.#candidates(stem, subject, claim))
          found.push({
            ...candidate,
            isFirst: whom === 0 && which === 0,
            isOfFirstStem: which === 0,
            isOwn: whom === 0,
          });
    return found;
  }

  /** Every figure of the subjects that a claim can be about, as texts print it. */
  ofSame({ subject, others }: Claim): Exact[] {
    const groups = new Set([subject, ...others].flatMap((one) => one.groups));
    const isOwn = (path: string) => groups.has(groupOf(path)) && !path.startsWith('changes.');
    return [...this.#values.values()].filter(({ path }) => isOwn(path)).map(printed);
  }

  /** Whether the month before had the same projects, so that a change on it can only mean one thing. */
  get areProjectsAsBefore(): boolean {
    return this.#at('changes.lastMonth.projects.difference')?.value.top === 0n;
  }

  /** Whom a subject can mean: a circle is all of its members, by who answers for the projects or by where they are. */
  #whomOf(subject: Subject): readonly Whom[] {
    const circle = circleIn(subject.groups[0] ?? '');
    if (subject.except !== undefined) return [this.#allBut(subject.except)];
    if (circle === undefined || subject.unknown !== undefined || subject.together !== undefined)
      return whomOf(subject);
    const { phase, step, narrowed } = subject;
    const sets = membersOf(circle, this.#agencies).map((keys) => keys.map((key) => `byAgency[${key}]`));
    const places =
      circle === 'districts' && this.#districts.length > 1
        ? [this.#districts.map((key) => `byDistrict[${key}]`)]
        : [];
    return [...sets, ...places].map((groups) => groups.map((group) => ({ group, phase, step, narrowed })));
  }

  #allBut(groups: readonly string[]): Whom {
    const others = this.#agencies.map((key) => `byAgency[${key}]`).filter((group) => !groups.includes(group));
    return others.map((group) => ({ ...EVERYBODY, group }));
  }

  /** A measure of a subject; if it is compared with another subject, the difference of both. */
  *#candidates(stem: string, subject: Subject, claim: Claim): Generator<Bare> {
    for (const own of this.#whomOf(subject)) {
      if (claim.than === undefined) {
        yield* this.#of(stem, own, claim);
        continue;
      }
      for (const other of this.#whomOf(claim.than)) {
        const [mine, theirs] = [this.#measure(stem, own), this.#measure(stem, other)];
        if (mine === undefined || theirs === undefined || isSame(own, other)) continue;
        yield { ...mine, value: minus(mine.value, theirs.value), denominator: undefined };
      }
    }
  }

  *#of(stem: string, whom: Whom, claim: Claim): Generator<Bare> {
    const [family = '', ...rest] = stem.split('.');
    const last = rest.join('.');
    if (family === 'share') {
      if (claim.figure.kind !== 'percent') return;
      for (const amount of last === '' ? AMOUNTS : [last]) yield* some(this.#share(amount, whom, claim.of));
      return;
    }
    const [, part, over] = /^ratio (\S+) (\S+)$/.exec(stem) ?? [];
    if (part !== undefined && over !== undefined) {
      for (const all of this.#whomOf(claim.of ?? claim.subject))
        yield* some(this.#ratio(part, whom, over, all));
      return;
    }
    if (/^(?:growth|change|before|month)$/.test(family)) {
      const known = isEverything(whom) ? this.#at(changePath(family, last, claim)) : undefined;
      if (known !== undefined) yield { path: known.path, value: printed(known), denominator: undefined };
      else yield* some(this.#since(family, last, whom, claim));
      return;
    }
    yield* some(this.#measure(stem, whom));
  }

  /** A measure of one group, or of several together: what is added up over them, or computed from such sums. */
  #measure(stem: string, whom: Whom): Bare | undefined {
    if (whom.length > 1 && ADDED.test(stem)) {
      const parts = whom.map((place) => this.#measure(stem, [place]));
      if (!parts.every((part) => part !== undefined)) return undefined;
      return { path: undefined, value: sum(parts.map(({ value }) => value)), denominator: undefined };
    }
    const [, state, amount] = /^of (\S+) (\S+)$/.exec(stem) ?? [];
    if (state !== undefined && amount !== undefined)
      return whom.length === 1 ? this.#ofSome(amount, whom[0]!, [state]) : undefined;
    const formula = FORMULAS[stem.startsWith('each.') ? 'each' : stem];
    if (formula !== undefined) return this.#computed(formula, stem.slice('each.'.length), whom);
    const ratio = whom.length > 1 ? RATIOS[stem] : undefined;
    if (ratio !== undefined) return this.#computed(ratio, '', whom);
    const [only, ...others] = whom;
    if (only === undefined || others.length > 0) return undefined;
    if (isEnd(only.group)) return this.#end(stem, only.group);
    const path = pathOf(stem, only);
    if (path === undefined) return this.#ofSome(stem, only);
    const known = this.#at(path);
    return known && { path: known.path, value: printed(known), denominator: denominatorOf(known.path) };
  }

  /** The highest or the lowest of all agencies: 与首位相差. */
  #end(stem: string, group: string): Bare | undefined {
    const isTop = group === TOP;
    const all = this.#agencies.flatMap(
      (key) => this.#measure(stem, [{ ...EVERYBODY, group: `byAgency[${key}]` }]) ?? [],
    );
    return all.reduce<Bare | undefined>((best, one) => {
      if (best === undefined) return one;
      const order = compareExact(one.value, best.value);
      return (isTop ? order > 0 : order < 0) ? one : best;
    }, undefined);
  }

  /** A measure of those that no table of the report lists: 锦江区新开工项目, 总投资10亿元以上的项目. */
  #ofSome(
    stem: string,
    { group, phase, step, narrowed }: Place,
    states: readonly string[] = [],
  ): Bare | undefined {
    // What has started or is to finish is counted in its own phase.
    const ofPhase = phase === undefined || states.length > 0 ? '' : `byPhase[${phase}]`;
    const groups = [group, ofPhase, ...(narrowed?.groups ?? [])];
    const named = groups.filter((one) => one !== '');
    const limits = narrowed?.limits ?? [];
    const isOne = named.some((one) => !one.startsWith('by'));
    const count = named.length + limits.length + states.length;
    if (this.#selected === undefined || isOne || count === 0) return undefined;
    const key = [...named, ...limits.map((limit) => limit.key), ...states].sort().join(' ');
    const known =
      this.#selections.get(key) ??
      new Map(this.#selected({ groups: named, limits, states }).map((figure) => [figure.path, figure]));
    this.#selections.set(key, known);
    const figure = known.get(pathOf(stem, { ...EVERYBODY, step }) ?? '');
    return figure && { path: undefined, value: printed(figure), denominator: undefined };
  }

  #computed({ of, from, value, isOver = false }: Formula, amount: string, whom: Whom): Bare | undefined {
    const [one, other] = [of, from].map((stem) => this.#measure(stem === 'amount' ? amount : stem, whom));
    const time = this.#at('timeProgress')?.value ?? ZERO;
    if (one === undefined || other === undefined) return undefined;
    const computed = value(one.value, other.value, time);
    return computed && { path: one.path, value: computed, denominator: isOver ? other.path : undefined };
  }

  /** What was last month, and the change since: of any measure of anybody, from the figures of both months. */
  #since(family: string, what: string, whom: Whom, { when }: Claim): Bare | undefined {
    const [, measure] = /^lastMonth\.(.+)$/.exec(family === 'month' ? `lastMonth.${what}` : what) ?? [];
    if (measure === undefined || this.before === undefined || (family !== 'month' && when?.isSingle === true))
      return undefined;
    const was = this.before.#measure(measure, whom);
    if (family === 'before') return was && { ...was, path: undefined };
    const is = this.#measure(measure, whom);
    if (was === undefined || is === undefined) return undefined;
    const apart = minus(is.value, was.value);
    if (family !== 'growth') return { path: undefined, value: apart, denominator: undefined };
    if (was.value.top <= 0n) return undefined;
    return { path: undefined, value: times(dividedBy(apart, was.value), HUNDRED), denominator: undefined };
  }

  /** 占全市的…: the share of all. */
  #share(amount: string, whom: Whom, of: Subject | undefined): Bare | undefined {
    const over = of === undefined ? [EVERYBODY] : (this.#whomOf(of)[0] ?? []);
    if (isSame(whom, over)) return undefined;
    const [own, all] = [this.#measure(amount, whom), this.#measure(amount, over)];
    if (own === undefined || all === undefined || all.value.top <= 0n) return undefined;
    const value = times(dividedBy(own.value, all.value), HUNDRED);
    return { path: own.path, value, denominator: all.path };
  }

  /** 占应开工的: one measure over another, of the same or of others. */
  #ratio(part: string, whom: Whom, over: string, all: Whom): Bare | undefined {
    const [own, whole] = [this.#measure(part, whom), this.#measure(over, all)];
    if (own === undefined || whole === undefined || whole.value.top <= 0n) return undefined;
    if (part === over && isSame(whom, all)) return undefined;
    const value = times(dividedBy(own.value, whole.value), HUNDRED);
    return { path: own.path, value, denominator: whole.path };
  }

  #at(path: string | undefined): KnownFigure | undefined {
    return path === undefined ? undefined : this.#values.get(path);
  }
}

function keysOf(paths: Iterable<string>, table: string): readonly string[] {
  const keys = new Set<string>();
  for (const path of paths)
    if (path.startsWith(`${table}[`)) keys.add(path.slice(table.length + 1, path.indexOf(']')));
  return [...keys];
}

/** The group of whoever is first, or last. */
export const TOP = 'end[top]';
export const BOTTOM = 'end[bottom]';

export function isEnd(group: string): boolean {
  return group === TOP || group === BOTTOM;
}

const EVERYBODY: Place = { group: '', phase: undefined, step: undefined, narrowed: undefined };

function isEverything([one, ...others]: Whom): boolean {
  return others.length === 0 && one?.group === '' && one.phase === undefined && one.narrowed === undefined;
}

function isSame(one: Whom, other: Whom): boolean {
  const key = (whom: Whom) =>
    whom.map(({ group, phase, narrowed }) => `${group} ${phase} ${narrowedKey(narrowed)}`).join('+');
  return key(one) === key(other);
}

function* some(one: Bare | undefined): Generator<Bare> {
  if (one !== undefined) yield one;
}

/** Whom a subject can mean; those together are all groups of one table, so that none counts twice. */
function whomOf({ groups, phase, step, unknown, together, narrowed }: Subject): readonly Whom[] {
  if (unknown !== undefined) return [];
  if (together === undefined) return groups.map((group) => [{ group, phase, step, narrowed }]);
  const [first] = together;
  return (first?.groups ?? []).flatMap((group) => {
    const table = tableOf(group);
    const whom = together.flatMap((one) => {
      const own = one.groups.find((other) => tableOf(other) === table);
      return own === undefined
        ? []
        : [{ group: own, phase: one.phase ?? phase, step: undefined, narrowed: one.narrowed ?? narrowed }];
    });
    return whom.length === together.length && areApart(whom) ? [whom] : [];
  });
}

/** Projects may have several levels; those of all and of a part of them overlap. */
function areApart(whom: Whom): boolean {
  const arePhases = whom.every(({ group }) => group === '');
  return arePhases
    ? whom.every(({ phase }) => phase !== undefined)
    : whom.every(({ group }) => tableOf(group) !== 'byLevel');
}

function tableOf(group: string): string {
  return group.slice(0, Math.max(0, group.indexOf('[')));
}

/** A measure that is computed from two others; undefined if that is not possible. */
interface Formula {
  readonly of: string;
  readonly from: string;
  readonly value: (of: Exact, from: Exact, time: Exact) => Exact | undefined;
  /** Whether it is of a kind that says what it is over. */
  readonly isOver?: boolean;
}

const percent: Formula['value'] = (of, from) =>
  from.top <= 0n ? undefined : times(dividedBy(of, from), HUNDRED);

function byMonths(amount: Exact, time: Exact): Exact | undefined {
  return time.top <= 0n ? undefined : dividedBy(amount, times(time, exact(12)));
}

const FORMULAS: Readonly<Record<string, Formula>> = {
  /** 离全年目标还差: what is left of the plan. */
  remaining: { of: 'annualPlan', from: 'completed', value: minus },
  /** 距时序目标还差: what is left of the plan's part up to this month. */
  remainingBySchedule: {
    of: 'annualPlan',
    from: 'completed',
    value: (plan, done, time) => minus(times(plan, time), done),
  },
  /** 按时序应完成: the plan's part up to this month. */
  scheduled: { of: 'annualPlan', from: 'completed', value: (plan, _, time) => times(plan, time) },
  /** 月均需完成: what is left, by the months that are left; 前九个月平均每月: what was done, by those that have passed. */
  'remaining.month': {
    of: 'annualPlan',
    from: 'completed',
    value: (plan, done, time) => byMonths(minus(plan, done), minus(ONE, time)),
  },
  'completed.month': {
    of: 'completed',
    from: 'annualPlan',
    value: (done, _, time) => byMonths(done, time),
  },
  'starts.notStarted': { of: 'starts.planned', from: 'starts.started', value: minus },
  fundsInPlace: {
    of: 'fundsRate',
    from: 'annualPlan',
    value: (rate, plan) => dividedBy(times(rate, plan), HUNDRED),
  },
  each: {
    of: 'amount',
    from: 'projects',
    value: (amount, count) => (count.top <= 0n ? undefined : dividedBy(amount, count)),
    isOver: true,
  },
};

/** Rates of several together, from what is added up over them. */
const RATIOS: Readonly<Record<string, Formula>> = {
  rate: { of: 'rated.completed', from: 'rated.annualPlan', value: percent },
  lead: {
    of: 'rated.completed',
    from: 'rated.annualPlan',
    value: (of, from, time) => {
      const rate = percent(of, from, time);
      return rate && minus(rate, times(time, HUNDRED));
    },
  },
  'starts.rate': { of: 'starts.started', from: 'starts.planned', value: percent },
  'starts.rateOfDue': { of: 'starts.startedOfDue', from: 'starts.due', value: percent },
  'finishes.rate': { of: 'finishes.finished', from: 'finishes.planned', value: percent },
};

/** Amounts and numbers of projects. */
const ADDED =
  /^(?:(?:rated\.)?(?:projects|annualPlan|completed)|totalInvestment|fundsInPlace|remaining|(?:starts|finishes)\.(?!rate|unknown)\w+)$/;

const HUNDRED = exact(100);
const AMOUNTS = ['projects', 'totalInvestment', 'annualPlan', 'completed'];

function printed({ value, isRate }: KnownFigure): Exact {
  return isRate ? times(value, HUNDRED) : value;
}

/** The group in a path: `byAgency[锦江区]` for `byAgency[锦江区].starts.rate`; '' for all projects. */
export function groupOf(path = ''): string {
  return /^(?:starts\.)?(?<group>(?:by\w+|project)\[[^\]]*\])/.exec(path)?.groups?.group ?? '';
}

/** Measures that exist only for all projects together. */
const WHOLE = /^(?:reserves|lagging|overdueStarts|overdueFinishes|problems|timeProgress)\b/;

function pathOf(stem: string, { group, phase, step, narrowed }: Place): string | undefined {
  if (narrowed !== undefined) return undefined;
  if (stem.startsWith('reserves.step.'))
    return group === '' && step !== undefined
      ? `reserves.steps[${step}].${stem.slice('reserves.step.'.length)}`
      : undefined;
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
