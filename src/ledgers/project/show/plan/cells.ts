import type { LayoutCell } from '../../../../model/layout.ts';
import type { Measure } from '../../../../model/measure.ts';
import type { Yuan } from '../../../../model/yuan.ts';
import { type ColumnOf, cells } from '../../../../show/columns.ts';
import { type Amount, amountOf, PLAN_AMOUNTS, type PlanAmount } from '../../plan/plan.ts';

/** The values of a row; undefined for a group that the plan does not have, which counts as 0. */
export type Amounts = Readonly<Record<PlanAmount, Amount>> | undefined;

/** Projects, total investment and annual plan. */
export function amountCells(amounts: Amounts): LayoutCell[] {
  return PLAN_AMOUNTS.map((key) => amountCell(key, amounts));
}

export function amountCell(key: PlanAmount, amounts: Amounts): LayoutCell {
  const amount = amounts?.[key];
  const cell = cellOf(key, amountOf(amount));
  return cell.type === 'empty' ? cell : { ...cell, formula: amount?.formula };
}

/** A difference, with its sign. */
export function signedCell(key: PlanAmount, difference: Measure<number>): LayoutCell {
  const cell = cellOf(key, difference);
  return cell.type === 'empty' ? cell : { ...cell, signed: true };
}

/** Amounts of single projects: a dash if the list does not state them. */
export function statedAmounts<Row>(
  id: string,
  title: string,
  of: (row: Row) => Yuan | undefined,
): ColumnOf<Row> {
  return cells(id, title, 'money', 0, (row) => yuanCell(of(row)));
}

export function yuanCell(value: Yuan | undefined): LayoutCell {
  return value === undefined ? { type: 'empty', reason: 'not-reported' } : { type: 'money', value };
}

export function kindOf(key: PlanAmount): 'count' | 'money' {
  return key === 'projects' ? 'count' : 'money';
}

type AmountCell = Extract<LayoutCell, { type: 'count' | 'money' | 'empty' }>;

function cellOf(key: PlanAmount, measure: Measure<number>): AmountCell {
  if (measure.state !== 'measured') return { type: 'empty', reason: measure.reason };
  return { type: kindOf(key), value: measure.value };
}
