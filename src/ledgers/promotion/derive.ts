import { lastDayOf } from '../../model/period.ts';
import { dayAfter } from '../../model/plain-date.ts';
import { amountOf, dateOf, type Entry, type EntryValue, textOf } from '../entries/entry.ts';
import type { Derived, EntryContext } from '../ledger.ts';
import { stageCalled } from './fields.ts';
import { STEPS } from './steps.ts';
import { stageTold } from './told.ts';

/**
 * The agreed amount is the total investment where the list has no column for it. The limit for the start is the
 * list's, else so many days after signing as kp.yaml sets. The stage is told by the progress where no column says it,
 * and where it goes beyond the last step with a day, else by the section (在谈项目); the day of a step, where the progress gives it and its own column does not.
 */
export function derivePromotion(
  values: ReadonlyMap<string, EntryValue>,
  { office: { promotion }, period, sections }: EntryContext,
): readonly Derived[] {
  const says = { values };
  const progress = stageTold(textOf(says, 'progress') ?? '', lastDayOf(period));
  const derived: Derived[] = [];
  const amount = amountOf(says, 'amount') ?? amountOf(says, 'total');
  const by = values.has('amount') ? 'amount' : 'total';
  if (amount !== undefined && by === 'total') derived.push({ field: 'amount', value: amount, by });
  if (amount !== undefined) derived.push({ field: 'isLarge', value: amount >= promotion.large, by });
  const told = furtherTold(says, progress.stage);
  const named = sections.map(stageCalled).find((stage) => stage !== undefined);
  const ofSection = progress.stage === undefined ? furtherTold(says, named) : undefined;
  if (told !== undefined) derived.push({ field: 'stage', value: told, by: 'progress' });
  else if (ofSection !== undefined) derived.push({ field: 'stage', value: ofSection });
  for (const [field, value] of progress.days)
    if (!values.has(field)) derived.push({ field, value, by: 'progress' });
  const signed = dateOf(says, 'signedOn') ?? progress.days.get('signedOn');
  if (signed?.precision === 'day' && !values.has('startBy') && promotion.startDays !== undefined)
    derived.push({ field: 'startBy', value: dayAfter(signed, promotion.startDays), by: 'signedOn' });
  return derived;
}

/** A stage that the progress or a section tells; undefined where the list has one, or days that come as far. */
function furtherTold(says: Pick<Entry, 'values'>, stage: string | undefined): string | undefined {
  if (stage === undefined || says.values.has('stage')) return undefined;
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
