import type { Finding } from '../../../model/finding.ts';
import { formatPeriod, monthsBetween } from '../../../model/period.ts';
import { YUAN_PER_UNIT, type Yuan } from '../../../model/yuan.ts';
import type { AmountField, ProjectField } from '../fields.ts';
import type { Project } from '../record.ts';
import { about, written } from './about.ts';
import type { CarriedField, TwoMonths } from './material.ts';
import { agreesWithPlan } from './plan-agrees.ts';

/** A cumulative figure must not fall within a year, even if its last report is several months old. */
export function monthFell(months: TwoMonths): Finding | undefined {
  return changed(months, 'month/fell', ['completed', 'fundsInPlace'], (earlier, later) => later < earlier);
}

/**
 * Annual plan, total investment and what was completed before the year must stay the same within the year, unless the
 * plan was adjusted: any change needs an explanation.
 */
export function monthReplanned(months: TwoMonths): Finding | undefined {
  const fields = ['annualPlan', 'totalInvestment', 'completedBefore'] as const;
  return changed(
    months,
    'month/replanned',
    fields,
    (earlier, later, field) => later !== earlier && !agreesWithPlan(months.planned, months.after, field),
  );
}

/**
 * 本月完成投资 must equal this month's cumulative figure minus last month's, within the rounding of the three. Does not apply
 * if the last cumulative figure is not last month's, or if the list carries on last year's count. In January it must
 * equal the cumulative figure itself.
 */
export function monthDifference(months: TwoMonths): Finding | undefined {
  const { before, after, toldIn, to, isCarried } = months;
  const { completedMonth: month, completed } = after;
  const earlier = to.month === 1 ? 0 : before.completed;
  if (month === undefined || completed === undefined || earlier === undefined || completed < earlier)
    return undefined;
  if (isCarried || monthsBetween(toldIn('completed'), to) !== 1) return undefined;
  const difference = completed - earlier;
  const grain = grainOf([month, completed, earlier], [before, after], 'completed');
  if (Math.abs(difference - month) * 2 <= grain * 3) return undefined;
  const facts = {
    name: after.name,
    month: written(after, 'completedMonth', month),
    difference: written(after, 'completedMonth', difference),
  };
  return about(after, 'month/difference', facts, 'completedMonth');
}

/**
 * 截至上年底累计完成投资 must follow from last year's list:
 *
 *     completedBefore(new) = completedBefore(old) + completed(old), within the rounding of the three
 *
 * This holds if the last list of last year is December's. If it is an earlier month's, or does not state
 * completedBefore, the new amount must be no less than that. Source: DOMAIN §8.
 */
export function yearBeforeDiffers({ before, after, toldIn }: TwoMonths): Finding | undefined {
  const own = after.completedBefore;
  if (own === undefined || before.completed === undefined) return undefined;
  const done = (before.completedBefore ?? 0) + before.completed;
  const month = toldIn('completed');
  const isWhole = month.month === 12 && before.completedBefore !== undefined;
  const amounts = [own, before.completedBefore ?? 0, before.completed];
  const rounding = grainOf(amounts, [before, after], 'completedBefore') * 3;
  const isRight = isWhole ? Math.abs(own - done) * 2 <= rounding : (done - own) * 2 <= rounding;
  if (isRight) return undefined;
  const facts = {
    name: after.name,
    own: written(after, 'completedBefore', own),
    done: written(after, 'completedBefore', done),
    month: formatPeriod(month),
  };
  return about(after, 'year/before-differs', facts, 'completedBefore');
}

/** The first of these amounts that has changed since it was last stated. */
function changed<Field extends AmountField & CarriedField>(
  { before, after, toldIn }: TwoMonths,
  code: 'month/fell' | 'month/replanned',
  fields: readonly Field[],
  isBreach: (earlier: Yuan, later: Yuan, field: Field) => boolean,
): Finding | undefined {
  for (const field of fields) {
    const earlier = before[field];
    const later = after[field];
    if (earlier === undefined || later === undefined || !isBreach(earlier, later, field)) continue;
    const amounts = { before: written(after, field, earlier), after: written(after, field, later) };
    const facts = { name: after.name, field, ...amounts, month: formatPeriod(toldIn(field)) };
    return about(after, code, facts, field);
  }
  return undefined;
}

/**
 * The precision of the amounts: the largest power of ten that divides them all, but no coarser than lists of their unit
 * usually are (0.01亿元; 1万元).
 */
function grainOf(amounts: readonly number[], lists: readonly Project[], field: ProjectField): number {
  const coarsest = Math.max(...lists.map((project) => coarsestOf(project, field)));
  let grain = 1;
  while (grain < coarsest && amounts.every((amount) => amount % (grain * 10) === 0)) grain *= 10;
  return grain;
}

function coarsestOf({ table }: Project, field: ProjectField): number {
  const unit = table.columns.find((column) => column.field === field)?.unit ?? '万元';
  return unit === '亿元' ? YUAN_PER_UNIT.亿元 / 100 : YUAN_PER_UNIT.万元;
}
