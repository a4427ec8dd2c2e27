import { CELL, type NumberFormat } from '../../src/model/sheet.ts';
import type { RawCell } from '../../src/model/table.ts';

/** A number cell as a spreadsheet stores it, with its number format. */
export function numberCell(text: string, code = 'General', date1904 = false): RawCell {
  const format = FORMATS[code] ?? { code, kind: 'date', decimals: undefined };
  return { kind: CELL.number, text, format, date1904 };
}

export function cellOf(kind: RawCell['kind'], text: string): RawCell {
  return { kind, text, format: FORMATS.General!, date1904: false };
}

/** Formats that are no date formats; any other code is taken for one. */
const FORMATS: Record<string, NumberFormat> = {
  General: { code: 'General', kind: 'general', decimals: undefined },
  '0': { code: '0', kind: 'number', decimals: 0 },
  '0.0': { code: '0.0', kind: 'number', decimals: 1 },
  '0.00': { code: '0.00', kind: 'number', decimals: 2 },
  '0.00,': { code: '0.00,', kind: 'number', decimals: 2 },
  '0%': { code: '0%', kind: 'percent', decimals: 0 },
  'h:mm': { code: 'h:mm', kind: 'time', decimals: undefined },
};
