import { describe, expect, test } from 'vitest';
import {
  type BlockHeights,
  dealtPages,
  LANDSCAPE,
  onFewestPages,
  PORTRAIT,
  pageFor,
} from '../../../src/write/xlsx/page.ts';

/** Tables below each other, with so many rows of 20 points each. */
function blocks(...counts: readonly number[]): BlockHeights[] {
  let firstRow = 1;
  return counts.map((count) => {
    const block = {
      firstRow,
      gap: 14,
      title: 34,
      notes: [{ text: `of table ${firstRow}`, height: 28 }],
      header: 36,
      rows: Array<number>(count).fill(20),
    };
    firstRow += 3 + count + 1;
    return block;
  });
}

describe('where pages end: a portrait page holds 742 points', () => {
  // A table of n rows takes 100 + 20 n; from the second page on a long one repeats its header of 36.
  test.each<[title: string, counts: readonly number[], ends: readonly number[]]>([
    ['a table that just fits', [32], []],
    ['one row more: 15 and 18, 400 and 396 points', [33], [18]],
    ['three pages: 25, 28 and 27 rows', [80], [28, 56]],
    ['two small tables on one page', [10, 15], []],
    ['the second does not fit: it is not torn', [10, 20], [14]],
    ['a long one behind a small one begins a page: 18 and 22 rows', [10, 40], [14, 35]],
    ['a single row', [1], []],
  ])('%s', (_, counts, ends) => {
    expect(dealtPages(blocks(...counts), { orientation: 'portrait', scale: 100 }).breaks).toEqual(ends);
  });

  test.each([33, 40, 57, 64, 65, 96, 200])('%i rows leave no stub behind', (count) => {
    const page = { orientation: 'portrait', scale: 100 } as const;
    const ends = [3, ...dealtPages(blocks(count), page).breaks, 3 + count];
    const rows = ends.slice(1).map((end, at) => end - ends[at]!);
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(10);
    expect(rows.reduce((sum, one) => sum + one, 0)).toBe(count);
    expect(Math.max(...rows) * 20).toBeLessThanOrEqual(PORTRAIT.height);
  });
});

test('a note stands once on a page, and again on the next one', () => {
  const alike = { text: 'cumulative', height: 15 };
  const own = { text: 'without the province', height: 15 };
  const tables = blocks(10, 10, 10).map((block, at) => ({
    ...block,
    notes: at === 1 ? [alike, own] : [alike],
  }));
  const { breaks, notes } = dealtPages(tables, { orientation: 'portrait', scale: 100 });
  expect(breaks).toEqual([28]);
  expect(notes).toEqual([[alike], [own], [alike]]);
});

test('high rows, of which a page wastes some room, leave no stub either', () => {
  const rows = Array<number>(35).fill(34);
  const block = {
    firstRow: 1,
    gap: 14,
    title: 34,
    notes: [{ text: 'cumulative', height: 45 }],
    header: 51,
    rows,
  };
  const ends = [3, ...dealtPages([block], { orientation: 'landscape', scale: 100 }).breaks, 38];
  // Ten rows at most on the first page, thirteen on the others.
  expect(ends.slice(1).map((end, at) => end - ends[at]!)).toEqual([10, 13, 12]);
});

test('a page is made a little smaller where that saves one, and no smaller than needed', () => {
  const page = { orientation: 'portrait', scale: 100 } as const;
  expect(onFewestPages(blocks(32), page).scale).toBe(100);
  expect(onFewestPages(blocks(33), page).scale).toBe(97);
  expect(onFewestPages(blocks(50), page).scale).toBe(100);
});

test.each([
  [PORTRAIT.width, 'portrait', 100],
  [PORTRAIT.width * 1.1, 'portrait', 90],
  [PORTRAIT.width * 1.2, 'landscape', 100],
  [LANDSCAPE.width * 1.1, 'landscape', 90],
])('columns of %f characters stand %s at %i%%', (width, orientation, scale) => {
  expect(pageFor(width)).toEqual({ orientation, scale });
});
