import { groupBy } from '../../model/group-by.ts';
import { monthsBetween, type Period } from '../../model/period.ts';
import { type Answer, type Facts, isInRow, shadeOf } from './level.ts';
import { compareShades, isLight, type LightRule, type LightRules, type Shade, worstOf } from './rules.ts';

/**
 * 预警的来龙去脉: the history of each light over the months that are kept: opened, continuing, escalated, eased, cleared,
 * reopened.
 *
 *     since    the first month of the unbroken row of months in which the rule holds, or the month that a date proves
 *     months   the length of that row, this month included; counted by the calendar if a date proves it
 *
 * A month without data (未报送, a blank) neither breaks a row nor makes it longer. A light that was lit stays as last
 * known: an agency cannot clear a light by not reporting. Source: DOMAIN §4, §8.
 */
export type LightState = 'opened' | 'continuing' | 'escalated' | 'eased' | 'cleared' | 'reopened';
export const LIGHT_STATES = ['opened', 'reopened', 'escalated', 'eased', 'continuing', 'cleared'] as const;

/** One subject of the rules (a project, an agency …) in one month. */
export interface SubjectMonth<S> {
  readonly subject: S;
  /** The kinds of rules that apply to it: `project`, or `agency` and `district`. It is counted under the first. */
  readonly kinds: readonly [string, ...string[]];
  /** The same subject in the month before; several if they were merged into one. */
  readonly former: readonly S[];
  readonly answer: (rule: string) => Answer;
}

export interface MonthOfSubjects<S> {
  readonly period: Period;
  readonly subjects: readonly SubjectMonth<S>[];
}

/** Why a light is set aside for a while. */
export type WaiverOf<S, W> = (subject: S, rule: string, period: Period) => W | undefined;

/** One rule's light of one subject in one month. */
export interface LifeLight<W> {
  readonly rule: LightRule;
  /** Undefined if it has cleared. */
  readonly light: Shade | undefined;
  /** The light in the month before. */
  readonly was: Shade | undefined;
  readonly state: LightState;
  readonly since: Period;
  readonly months: number;
  /** The facts as of `asOf`; for a cleared light the facts that cleared it, if known. */
  readonly facts: Facts | undefined;
  /** The last month with data. */
  readonly asOf: Period;
  readonly waived: W | undefined;
}

/** One subject, one card. */
export interface Card<S, W> extends Known<S> {
  /** The worst light now; undefined if all are cleared or waived. */
  readonly light: Shade | undefined;
  readonly lights: readonly LifeLight<W>[];
}

export interface AlertMonth<S, W> {
  readonly period: Period;
  readonly cards: readonly Card<S, W>[];
  /**
   * By rule, the subjects for which it could not be decided because data is missing, and that have no light of this
   * rule.
   */
  readonly unknown: ReadonlyMap<LightRule, readonly S[]>;
  /** All subjects that the rules were applied to. */
  readonly subjects: readonly Known<S>[];
  /** The subjects with a light in any month of the year so far, by kind; those no longer listed included. */
  readonly warned: ReadonlyMap<string, readonly Warned<S>[]>;
}

/** A subject that was warned in a year, as it was in the first month of the year that warned it. */
export interface Warned<S> {
  readonly subject: S;
  /** The rule of its worst light. */
  readonly rule: string;
  readonly period: Period;
}

/** A subject over the months. */
export interface Known<S> {
  readonly subject: S;
  readonly of: string;
  /** Identifies the subject from month to month; the parts of a split subject share it. */
  readonly thread: number;
}

/** Follows all lights through the months, which must be in order, the earliest first. */
export function followLights<S, W>(
  { rules }: LightRules,
  months: readonly MonthOfSubjects<S>[],
  waiverOf: WaiverOf<S, W> = () => undefined,
): readonly AlertMonth<S, W>[] {
  let lives = new Map<S, Life<S>>();
  const gone: Gone<S>[] = [];
  let threads = 0;
  return months.map(({ period, subjects }) => {
    const next = new Map<S, Life<S>>();
    const continued = new Set<S>();
    const cards: Card<S, W>[] = [];
    const all: Known<S>[] = [];
    const unknown = new Map(rules.map((rule) => [rule, [] as S[]]));
    for (const { subject, kinds, former, answer } of subjects) {
      const [of] = kinds;
      const before = former.flatMap((one) => lives.get(one) ?? []);
      for (const one of former) continued.add(one);
      const thread = before[0]?.thread ?? threads++;
      const lasting = new Map<LightRule, Lasting>();
      const lights: LifeLight<W>[] = [];
      for (const rule of rules.filter((one) => kinds.includes(one.of))) {
        const known = answer(rule.rule);
        const step = stepOf(
          rule,
          known,
          joined(before.flatMap((life) => life.rules.get(rule) ?? [])),
          period,
        );
        lasting.set(rule, step.lasting);
        if (step.light === undefined && step.lasting.isUnknown) unknown.get(rule)!.push(subject);
        if (step.light !== undefined)
          lights.push({ ...step.light, rule, waived: waiverOf(subject, rule.rule, period) });
      }
      const light = worstOf(lights.map((one) => (one.waived === undefined ? one.light : undefined)));
      const worst = lights.find((one) => one.waived === undefined && one.light === light);
      const own = isLight(light) && worst ? { subject, rule: worst.rule.rule, period } : undefined;
      const warned = earliest(before.flatMap((life) => warnedOf(period.year, life)));
      all.push({ subject, of, thread });
      next.set(subject, { of, thread, warned: warned ?? own, rules: lasting });
      if (lights.length === 0) continue;
      cards.push({ subject, of, light, lights, thread });
    }
    for (const [subject, { of, warned }] of lives) if (!continued.has(subject)) gone.push({ of, warned });
    lives = next;
    const warned = warnedIn(period.year, [...next.values(), ...gone]);
    return { period, cards, unknown, subjects: all, warned };
  });
}

/** What is carried from month to month for a subject. */
interface Life<S> {
  readonly of: string;
  readonly thread: number;
  /** Its first light in the last year in which it had one. */
  readonly warned: Warned<S> | undefined;
  readonly rules: ReadonlyMap<LightRule, Lasting>;
}

type Gone<S> = Pick<Life<S>, 'of' | 'warned'>;

/** What is carried from month to month for one rule. */
interface Lasting {
  readonly shade: Shade | undefined;
  /** The current row of months; undefined if it is broken. */
  readonly row: { readonly since: Period; readonly months: number } | undefined;
  readonly facts: Facts | undefined;
  readonly asOf: Period | undefined;
  /** It has been lit in some month. */
  readonly wasLit: boolean;
  readonly isUnknown: boolean;
}

interface Step {
  readonly light: Omit<LifeLight<never>, 'rule' | 'waived'> | undefined;
  readonly lasting: Lasting;
}

const NOTHING: Lasting = {
  shade: undefined,
  row: undefined,
  facts: undefined,
  asOf: undefined,
  wasLit: false,
  isUnknown: false,
};

/** Several subjects merged into one: it takes over the worst light and the longest row. */
function joined(lives: readonly Lasting[]): Lasting {
  const [first = NOTHING, ...others] = lives;
  return others.reduce((one, other) => {
    const worse = compareShades(other.shade, one.shade) > 0 ? other : one;
    const row = (other.row?.months ?? 0) > (one.row?.months ?? 0) ? other.row : one.row;
    return { ...worse, row, wasLit: one.wasLit || other.wasLit };
  }, first);
}

function stepOf(rule: LightRule, known: Answer, before: Lasting, period: Period): Step {
  if (known === 'unknown') return held(before);
  const inRow = known !== undefined && isInRow(rule, known);
  if (inRow === 'unknown') return held(before);
  const row = inRow ? rowOf(known, before, period) : undefined;
  const shade = row && shadeOf(rule, known!, row.months);
  const lasting: Lasting = {
    shade,
    row,
    facts: known,
    asOf: period,
    wasLit: before.wasLit || shade !== undefined,
    isUnknown: false,
  };
  if (shade === undefined && before.shade === undefined) return { light: undefined, lasting };
  // A light that is or was lit belongs to a row of months.
  const { since, months } = (row ?? before.row)!;
  const state = stateOf(shade, before);
  const light = { light: shade, was: before.shade, state, since, months, facts: known, asOf: period };
  return { light, lasting };
}

function rowOf(facts: Facts, { row }: Lasting, period: Period): NonNullable<Lasting['row']> {
  if (facts.since !== undefined)
    return { since: facts.since, months: monthsBetween(facts.since, period) + 1 };
  return row === undefined ? { since: period, months: 1 } : { since: row.since, months: row.months + 1 };
}

/** No data this month: a lit light stays lit as it was. */
function held(before: Lasting): Step {
  const lasting = { ...before, isUnknown: true };
  const { shade, row, facts, asOf } = before;
  if (shade === undefined) return { light: undefined, lasting };
  const light = { light: shade, was: shade, state: 'continuing', ...row!, facts, asOf: asOf! } as const;
  return { light, lasting };
}

function stateOf(now: Shade | undefined, { shade: was, wasLit }: Lasting): LightState {
  if (now === undefined) return 'cleared';
  if (was === undefined) return wasLit ? 'reopened' : 'opened';
  const change = compareShades(now, was);
  return change === 0 ? 'continuing' : change > 0 ? 'escalated' : 'eased';
}

/** The subjects of each kind that were warned in a year. */
function warnedIn<S>(year: number, lives: readonly Gone<S>[]): AlertMonth<S, unknown>['warned'] {
  const kinds = groupBy(lives, ({ of }) => of);
  return new Map(Array.from(kinds, ([of, own]) => [of, own.flatMap((life) => warnedOf(year, life))]));
}

function warnedOf<S>(year: number, { warned }: Gone<S>): readonly Warned<S>[] {
  return warned?.period.year === year ? [warned] : [];
}

function earliest<S>(all: readonly Warned<S>[]): Warned<S> | undefined {
  return all.reduce<Warned<S> | undefined>(
    (first, one) => (first !== undefined && monthsBetween(first.period, one.period) >= 0 ? first : one),
    undefined,
  );
}
