import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buffersOf, packWorkbook, unpackWorkbook } from '../../../src/read/xlsx/packed.ts';
import { readXlsx } from '../../../src/read/xlsx/read-xlsx.ts';
import { listCells } from './reading.ts';

const FILES = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.xlsx'))
  .sort()
  .map((name) => join('fixtures', name));

describe('a workbook that went to another thread is the same there', () => {
  test('there are workbooks', () => expect(FILES.length).toBeGreaterThan(100));

  test.each(FILES)('%s', async (name) => {
    const { value } = await readXlsx({ name, bytes: readFileSync(name) }, {});
    if (value === undefined) return;
    const before = value.sheets.map(listCells);
    const { sheets, ...kind } = value;
    const packed = packWorkbook(value);
    const arrived = unpackWorkbook(structuredClone(packed, { transfer: buffersOf(packed) }));
    expect(arrived.sheets.map(listCells)).toEqual(before);
    const withoutCells = (all: typeof sheets) => all.map(({ cells: _, ...rest }) => rest);
    expect({ ...arrived, sheets: withoutCells(arrived.sheets) }).toEqual({
      ...kind,
      sheets: withoutCells(sheets),
    });
  });
});
