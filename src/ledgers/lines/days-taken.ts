import { daysBetween, type PlainDate } from '../../model/plain-date.ts';
import { inUnits, type Quantity } from '../../model/quantity.ts';

/** The days between two dates, for medians; undefined where one is not known to the day, or they are out of order. */
export function daysTaken(from: PlainDate | undefined, to: PlainDate | undefined): Quantity | undefined {
  if (from?.precision !== 'day' || to?.precision !== 'day') return undefined;
  const days = daysBetween(from, to);
  return days < 0 ? undefined : inUnits(days, '天');
}
