import { CELL, type Sheet } from '../../../src/model/sheet.ts';
import { cellName } from '../../../src/model/source.ts';
import type { ReadOptions } from '../../../src/read/options.ts';
import { readXlsx } from '../../../src/read/xlsx/read-xlsx.ts';

const KIND_NAMES = new Map<number, string>(Object.entries(CELL).map(([name, kind]) => [kind, name]));

/** Every cell as `A1 kind text`, `=` before the kind of a formula's. */
export function listCells(sheet: Sheet): string[] {
  const { cells } = sheet;
  const listed: string[] = [];
  for (let position = 0; position < cells.rowCount; position += 1) {
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
      const name = cellName(cells.rowNumber(position), cells.column(cell));
      const kind = `${cells.hasFormula(cell) ? '=' : ''}${KIND_NAMES.get(cells.kind(cell))}`;
      listed.push(`${name} ${kind} ${cells.text(cell)}`);
    }
  }
  return listed;
}

/** What reading a file comes to, small enough to compare: cells by sheet, and the findings with their facts. */
export async function read(bytes: Uint8Array, options: ReadOptions = {}) {
  const { value, findings } = await readXlsx({ name: '清单.xlsx', bytes }, options);
  return {
    sheets: value?.sheets.map((sheet) => ({ name: sheet.name, cells: listCells(sheet) })),
    findings: findings.map(({ code, facts }) => ({ code, ...facts })),
  };
}

/** The sheets of a file that must be readable. */
export async function readSheets(bytes: Uint8Array, options: ReadOptions = {}): Promise<readonly Sheet[]> {
  const { value, findings } = await readXlsx({ name: '清单.xlsx', bytes }, options);
  if (value === undefined) throw new Error(JSON.stringify(findings));
  return value.sheets;
}
