import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL, type Cells } from '../../src/model/sheet.ts';
import { CellsBuilder } from '../../src/read/cells-builder.ts';

type Address = readonly [row: number, column: number];

/** The cells as [row, column, number of the `add` that made it]. */
function list(cells: Cells): (readonly [number, number, string])[] {
  const listed: (readonly [number, number, string])[] = [];
  for (let position = 0; position < cells.rowCount; position += 1) {
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
      listed.push([cells.rowNumber(position), cells.column(cell), cells.text(cell)]);
    }
  }
  return listed;
}

function build(addresses: readonly Address[]): { cells: Cells; duplicates: number } {
  const builder = new CellsBuilder();
  addresses.forEach(([row, column], at) => {
    builder.add(row, column, CELL.number, 0, at, 0, 0, false);
  });
  const cells = builder.finish({ text: (_, place) => String(place) });
  return { cells, duplicates: builder.duplicates };
}

describe('CellsBuilder', () => {
  it('puts cells in order and keeps the last of an address, as a sorted map does', () => {
    const address = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(fc.array(address, { maxLength: 60 }), (addresses) => {
        const expected = new Map(addresses.map(([row, column], at) => [row * 100 + column, String(at)]));
        const sorted = [...expected].sort(([a], [b]) => a - b);
        const { cells, duplicates } = build(addresses);
        expect(list(cells)).toEqual(sorted.map(([key, at]) => [Math.floor(key / 100), key % 100, at]));
        expect(duplicates).toBe(addresses.length - expected.size);
      }),
    );
  });

  it.each<readonly [string, readonly Address[]]>([
    ['no cell', []],
    ['more cells than the first arrays hold', Array.from({ length: 3000 }, (_, at) => [at + 1, 1] as const)],
    ['one long row', Array.from({ length: 3000 }, (_, at) => [7, at + 1] as const)],
    ['the far corner', [[1_048_576, 16_384]]],
  ])('keeps %s', (_, addresses) => {
    expect(list(build(addresses).cells)).toEqual(
      addresses.map(([row, column], at) => [row, column, String(at)]),
    );
  });
});
