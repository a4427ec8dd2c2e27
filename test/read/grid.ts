import { CELL, type Sheet } from '../../src/model/sheet.ts';
import { formatSource } from '../../src/model/source.ts';
import type { ReadOptions } from '../../src/read/options.ts';
import { readWorkbook } from '../../src/read/workbook.ts';

/** The filled cells by address: `{ A1: '序号' }`; what is not words is followed by its kind, `3.5 number`. */
export function cellsOf(sheet: Sheet | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  if (sheet === undefined) return found;
  const { cells } = sheet;
  for (let position = 0; position < cells.rowCount; position += 1) {
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
      const address = formatSource({ file: '', row: cells.rowNumber(position), column: cells.column(cell) });
      const kind = KINDS.get(cells.kind(cell));
      const formula = cells.hasFormula(cell) ? ' formula' : '';
      found[address.slice(1)] = `${cells.text(cell)}${kind === 'text' ? '' : ` ${kind}`}${formula}`;
    }
  }
  return found;
}

const KINDS = new Map(Object.entries(CELL).map(([name, kind]) => [kind, name]));

/** Rows of a text as its sheet holds them, absent fields empty. */
export function gridOf(sheet: Sheet): string[][] {
  const grid: string[][] = [];
  const { cells } = sheet;
  for (let position = 0; position < cells.rowCount; position += 1) {
    while (grid.length < cells.rowNumber(position)) grid.push([]);
    const row = grid.at(-1)!;
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
      while (row.length < cells.column(cell) - 1) row.push('');
      row.push(cells.text(cell));
    }
  }
  return grid;
}

export async function readBytes(content: Uint8Array | string, name = 'list.csv', options: ReadOptions = {}) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const { value, findings } = await readWorkbook({ name, bytes }, options);
  const found = findings.map((finding) => {
    const { row, column } = finding.source;
    const place = row === undefined && column === undefined ? '' : formatSource({ file: '', row, column });
    return `${finding.code}${place}`;
  });
  return { workbook: value, sheet: value?.sheets[0], findings, found };
}
