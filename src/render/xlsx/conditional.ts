import type { Color, ConditionalFormattingOptions, DataBarRuleType } from 'exceljs';
import type { LayoutTable } from '../../model/layout.ts';
import { columnName } from '../../model/source.ts';
import { BAR_BLUE, BEHIND_RED } from './style.ts';

/**
 * Bars on rates from 0 to 100 %, and red for leads below zero and the rates they belong to: the ones before them. They
 * follow the figures, also those that are changed by hand.
 */
export function conditionalFormats(
  table: LayoutTable,
  firstRow: number,
  lastRow: number,
): readonly ConditionalFormattingOptions[] {
  const formats: ConditionalFormattingOptions[] = [];
  let rateRange: string | undefined;
  for (const [index, column] of table.columns.entries()) {
    const letters = columnName(index + 1);
    const range = `${letters}${firstRow}:${letters}${lastRow}`;
    if (column.kind === 'percent') {
      formats.push(rateBar(range, formats.length + 1));
      rateRange = range;
    }
    if (column.kind === 'points') {
      const lead = `$${letters}${firstRow}`;
      if (rateRange !== undefined) formats.push(redWhereBehind(rateRange, lead, formats.length + 1));
      formats.push(redWhereBehind(range, lead, formats.length + 1));
      rateRange = undefined;
    }
  }
  return formats;
}

/** The colour is missing from exceljs's types, though it writes no bar without one. */
type RateBar = DataBarRuleType & { readonly color: Partial<Color> };

function rateBar(ref: string, priority: number): ConditionalFormattingOptions {
  const bar: RateBar = {
    type: 'dataBar',
    priority,
    cfvo: [
      { type: 'num', value: 0 },
      { type: 'num', value: 1 },
    ],
    color: { argb: BAR_BLUE },
  };
  return { ref, rules: [bar] };
}

/** `lead` is the address for the range's first row. A text there, such as `—`, is not behind. */
function redWhereBehind(ref: string, lead: string, priority: number): ConditionalFormattingOptions {
  const formulae = [`AND(ISNUMBER(${lead}),N(${lead})<0)`];
  return {
    ref,
    rules: [{ type: 'expression', priority, formulae, style: { font: { color: { argb: BEHIND_RED } } } }],
  };
}
