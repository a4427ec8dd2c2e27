import { formatPeriod, type Period } from '../../model/period.ts';
import type { AlertMonth } from './lives.ts';
import { isLight, type LightRule } from './rules.ts';

/**
 * 回放: what today's rules would have said in the months that are kept, and how each case ended.
 *
 *     fired     subjects for which the rule was lit in some month of a year, counted once a year
 *     settled   those of them whose goal is decided: the year is over, or the day has come
 *     missed    those of the settled that missed it
 *     rate      missed ÷ settled: the rule's hit rate
 *     unwarned  subjects that missed the goal of the rule although it was never lit for them
 *
 * Units: subjects. The rate is not applicable if nothing is settled. Waivers are ignored: they are today's, not those
 * of the past.
 */
export interface RuleRecord<S> {
  readonly rule: LightRule;
  readonly fired: number;
  readonly settled: number;
  readonly missed: number;
  readonly unwarned: number;
  readonly months: readonly { readonly period: Period; readonly lit: number }[];
  /** The subjects that were lit, in the order in which their lights first appeared. */
  readonly items: readonly Replayed<S>[];
}

export interface Replayed<S> {
  /** As last reported in that year. */
  readonly subject: S;
  readonly first: Period;
  readonly months: number;
  readonly outcome: Outcome;
}

export type Outcome = 'missed' | 'met' | 'open';

export function replayRules<S, W>(
  rules: readonly LightRule[],
  months: readonly AlertMonth<S, W>[],
  outcomeOf: (rule: LightRule, subject: S, period: Period) => Outcome,
): readonly RuleRecord<S>[] {
  const last = lastOfYears(months);
  return rules.map((rule) => {
    const lit = litBy(rule, months);
    const items = [...lit].map(([key, { first, count }]): Replayed<S> => {
      const { subject, period } = last.get(key)!;
      return { subject, first, months: count, outcome: outcomeOf(rule, subject, period) };
    });
    const missed = items.filter(({ outcome }) => outcome === 'missed').length;
    const silent = [...last].filter(([key, { of }]) => of === rule.of && !lit.has(key));
    return {
      rule,
      fired: items.length,
      settled: items.filter(({ outcome }) => outcome !== 'open').length,
      missed,
      unwarned: silent.filter(([, one]) => outcomeOf(rule, one.subject, one.period) === 'missed').length,
      months: months.map(({ period, cards }) => ({
        period,
        lit: cards.filter(({ lights }) => lights.some((one) => one.rule === rule && isLight(one.light)))
          .length,
      })),
      items,
    };
  });
}

/** Each subject as it was last reported in each year, by its thread and the year. */
function lastOfYears<S, W>(months: readonly AlertMonth<S, W>[]) {
  const last = new Map<string, { readonly subject: S; readonly of: string; readonly period: Period }>();
  for (const { period, subjects } of months)
    for (const { thread, subject, of } of subjects) last.set(keyOf(thread, period), { subject, of, period });
  return last;
}

function litBy<S, W>(rule: LightRule, months: readonly AlertMonth<S, W>[]) {
  const lit = new Map<string, { readonly first: Period; readonly count: number }>();
  for (const { period, cards } of months) {
    const seen = new Set(
      cards
        .filter(({ lights }) => lights.some((one) => one.rule === rule && isLight(one.light)))
        .map(({ thread }) => keyOf(thread, period)),
    );
    for (const key of seen) {
      const known = lit.get(key);
      lit.set(key, { first: known?.first ?? period, count: (known?.count ?? 0) + 1 });
    }
  }
  return lit;
}

function keyOf(thread: number, { year }: Period): string {
  return `${thread} ${formatPeriod({ year, month: 1 })}`;
}
