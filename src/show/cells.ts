import type { Figure } from '../calculate/figure.ts';
import { decimalsOf, type Exact, toNumber } from '../model/exact.ts';
import type { LayoutCell } from '../model/layout.ts';
import type { Measure } from '../model/measure.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Ratio } from '../model/ratio.ts';

/** A figure as a cell, with its formula; if not applicable, an empty cell with the reason. */
export function countCell(figure: Figure<number>): LayoutCell {
  const { measure, formula } = figure;
  return measure.state === 'measured' ? { type: 'count', value: measure.value, formula } : missing(measure);
}

/** Money in 元. */
export function moneyCell(figure: Figure<number>): LayoutCell {
  const { measure, formula } = figure;
  return measure.state === 'measured' ? { type: 'money', value: measure.value, formula } : missing(measure);
}

/** A sum of quantities of one unit. */
export function quantityCell(figure: Figure<number>): LayoutCell {
  const { measure, formula, unit = '' } = figure;
  return measure.state === 'measured'
    ? { type: 'quantity', value: measure.value, unit, formula }
    : missing(measure);
}

/** A rate or a lead; one that is not a sum over the detail table has no formula. */
export interface RateFigure {
  readonly measure: Measure<Ratio>;
  readonly formula?: Figure['formula'];
}

export function percentCell(figure: RateFigure): LayoutCell {
  const { measure, formula } = figure;
  return measure.state === 'measured' ? { type: 'percent', value: measure.value, formula } : missing(measure);
}

export function pointsCell(figure: RateFigure): LayoutCell {
  const { measure, formula } = figure;
  return measure.state === 'measured' ? { type: 'points', value: measure.value, formula } : missing(measure);
}

export const EMPTY_CELL: LayoutCell = { type: 'empty' };

export function textCell(text: string | undefined): LayoutCell {
  return text === undefined || text === '' ? EMPTY_CELL : { type: 'text', text };
}

export function dateCell(value: PlainDate | undefined): LayoutCell {
  return value === undefined ? EMPTY_CELL : { type: 'date', value };
}

/** A number with all its decimals. */
export function exactCell(value: Exact | undefined): LayoutCell {
  if (value === undefined) return EMPTY_CELL;
  const digits = decimalsOf(value);
  return digits === 0 ? { type: 'count', value: toNumber(value) } : { type: 'score', value, digits };
}

function missing(measure: Extract<Measure<unknown>, { state: 'not-applicable' }>): LayoutCell {
  return { type: 'empty', reason: measure.reason };
}
