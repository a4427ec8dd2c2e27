import { dayAfter } from '../../model/plain-date.ts';
import { amountOf, dateOf, type Entry, type EntryValue, textOf } from '../entry.ts';
import type { Derived, EntryContext } from '../ledger.ts';
import { STEPS } from './steps.ts';
import { stageTold } from './told.ts';

/**
 * The agreed amount is the total investment where the list has no column for it. The limit for the start is the
 * list's, else so many days after signing as kp.yaml sets. The stage is told by the progress where no column says it,
 * and where it goes beyond the last step with a day.
 */
export function derivePromotion(
  values: ReadonlyMap<string, EntryValue>,
  { office: { promotion } }: EntryContext,
): readonly Derived[] {
  const says = { values };
  const derived: Derived[] = [];
  const amount = amountOf(says, 'amount') ?? amountOf(says, 'total');
  const by = values.has('amount') ? 'amount' : 'total';
  if (amount !== undefined && by === 'total') derived.push({ field: 'amount', value: amount, by });
  if (amount !== undefined) derived.push({ field: 'isLarge', value: amount >= promotion.large, by });
  const told = furtherTold(says);
  if (told !== undefined) derived.push({ field: 'stage', value: told, by: 'progress' });
  const signed = dateOf(says, 'signedOn');
  if (signed?.precision === 'day' && !values.has('startBy') && promotion.startDays !== undefined)
    derived.push({ field: 'startBy', value: dayAfter(signed, promotion.startDays), by: 'signedOn' });
  return derived;
}

/** The stage by the progress; undefined where the list has one, or days that come as far. */
function furtherTold(says: Pick<Entry, 'values'>): string | undefined {
  const progress = textOf(says, 'progress');
  if (progress === undefined || says.values.has('stage')) return undefined;
  const { stage } = stageTold(progress);
  const last = STEPS.findLastIndex(({ day }) => says.values.has(day));
  const isFurther = stage === '终止' || STEPS.findIndex(({ word }) => word === stage) > last;
  return last < 0 || isFurther ? stage : undefined;
}

/** It has progress, and neither a stage nor the day of a step. */
export function isToldOnlyBy({ values }: Pick<Entry, 'values'>): boolean {
  return (
    textOf({ values }, 'progress') !== undefined &&
    !STEPS.some(({ day }) => values.has(day)) &&
    !values.has('stage')
  );
}
