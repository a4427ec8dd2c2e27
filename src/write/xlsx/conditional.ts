import type { LayoutTable } from '../../model/layout.ts';
import { columnName } from '../../model/source.ts';
import { TOP_ROWS } from './page.ts';
import { BAR_BLUE } from './style.ts';
import { BEHIND_FORMAT } from './style-table.ts';

/**
 * The XML of a sheet's conditional formats: bars on rates from 0 to 100 %; red for rates behind schedule, and for
 * leads below zero together with the rate in front of them. They also apply to figures that are changed by hand.
 */
export function conditionalFormats(table: LayoutTable, firstRow: number, lastRow: number): string {
  // All rules of a range go into one element: of two elements for the same range LibreOffice applies only one.
  const rules = new Map<string, string>();
  // Priorities must be unique on a sheet.
  let priority = (firstRow - TOP_ROWS - 1) * 10;
  const add = (range: string, attributes: string, content: string) => {
    priority += 1;
    const rule = `<cfRule ${attributes} priority="${priority}">${content}</cfRule>`;
    rules.set(range, (rules.get(range) ?? '') + rule);
  };
  let rateRange: string | undefined;
  for (const [index, column] of table.columns.entries()) {
    const letters = columnName(index + 1);
    const range = `${letters}${firstRow}:${letters}${lastRow}`;
    if (column.kind === 'percent') {
      add(range, 'type="dataBar"', RATE_BAR);
      rateRange = range;
      const { behindBelow } = column;
      if (behindBelow !== undefined) {
        const { numerator, denominator } = behindBelow;
        add(
          range,
          `type="expression" dxfId="${BEHIND_FORMAT}"`,
          isBelow(`$${letters}${firstRow}`, `${numerator}/${denominator}`),
        );
      }
    }
    if (column.kind === 'points') {
      const lead = `$${letters}${firstRow}`;
      const isBehind = isBelow(lead, '0');
      for (const marked of rateRange === undefined ? [range] : [rateRange, range]) {
        add(marked, `type="expression" dxfId="${BEHIND_FORMAT}"`, isBehind);
      }
      rateRange = undefined;
    }
  }
  return Array.from(
    rules,
    ([range, all]) => `<conditionalFormatting sqref="${range}">${all}</conditionalFormatting>`,
  ).join('');
}

/** Text such as a dash never counts as below the limit. */
function isBelow(cell: string, limit: string): string {
  return `<formula>AND(ISNUMBER(${cell}),N(${cell})&lt;${limit})</formula>`;
}

const RATE_BAR = `<dataBar><cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="${BAR_BLUE}"/></dataBar>`;
