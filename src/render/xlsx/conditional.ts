import type { LayoutTable } from '../../model/layout.ts';
import { columnName } from '../../model/source.ts';
import { BAR_BLUE } from './style.ts';

/**
 * The XML of a sheet's conditional formats: bars on rates from 0 to 100 %, and `redStyle` for leads below zero and the rates
 * they belong to, the ones before them. They follow the figures, also those that are changed by hand.
 */
export function conditionalFormats(
  table: LayoutTable,
  firstRow: number,
  lastRow: number,
  redStyle: number,
): string {
  const formats: string[] = [];
  const add = (range: string, attributes: string, content: string) => {
    const rule = `<cfRule ${attributes} priority="${formats.length + 1}">${content}</cfRule>`;
    formats.push(`<conditionalFormatting sqref="${range}">${rule}</conditionalFormatting>`);
  };
  let rateRange: string | undefined;
  for (const [index, column] of table.columns.entries()) {
    const letters = columnName(index + 1);
    const range = `${letters}${firstRow}:${letters}${lastRow}`;
    if (column.kind === 'percent') {
      add(range, 'type="dataBar"', RATE_BAR);
      rateRange = range;
    }
    if (column.kind === 'points') {
      const lead = `$${letters}${firstRow}`;
      // A text there, such as a dash, is not behind.
      const isBehind = `<formula>AND(ISNUMBER(${lead}),N(${lead})&lt;0)</formula>`;
      for (const marked of rateRange === undefined ? [range] : [rateRange, range]) {
        add(marked, `type="expression" dxfId="${redStyle}"`, isBehind);
      }
      rateRange = undefined;
    }
  }
  return formats.join('');
}

const RATE_BAR = `<dataBar><cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="${BAR_BLUE}"/></dataBar>`;
