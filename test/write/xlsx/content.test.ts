import { expect, test } from 'vitest';
import type { LayoutColumn, LayoutTable } from '../../../src/model/layout.ts';
import { RENDER_WORDS } from '../../../src/write/columns.ts';
import { sharedSheets } from '../../../src/write/xlsx/content.ts';

const KINDS = { 字: 'text', 数: 'count', 率: 'percent', 日: 'date' } as const;

/** A table whose columns are of these kinds, with so many rows. */
function table(title: string, kinds: string, rows = 3, more: Partial<LayoutTable> = {}): LayoutTable {
  const columns = [...kinds].map((kind, at): LayoutColumn => {
    return { id: `${at}`, title: kind, kind: KINDS[kind as keyof typeof KINDS], expendable: 0 };
  });
  return {
    id: title,
    title,
    notes: [],
    columns,
    rows: Array.from({ length: rows }, () => ({ cells: [] })),
    ...more,
  };
}

test.each<[title: string, tables: readonly LayoutTable[], sheets: readonly string[]]>([
  ['figures below figures share a sheet', [table('甲', '字数率'), table('乙', '字数数数')], ['甲、乙']],
  ['words below figures do not', [table('甲', '字数率'), table('乙', '字字率')], ['甲', '乙']],
  ['days may stand below words', [table('甲', '字字'), table('乙', '字日')], ['甲、乙']],
  [
    'one in between keeps its own, and its place',
    [table('甲', '字数'), table('乙', '字字'), table('丙', '字数')],
    ['甲、丙', '乙'],
  ],
  ['a long one has its own', [table('甲', '字数', 21), table('乙', '字数')], ['甲', '乙']],
  [
    'a list is no table of figures',
    [table('甲', '字数', 3, { kind: 'list' }), table('乙', '字数')],
    ['甲', '乙'],
  ],
  ['a list without an entry has none', [table('甲', '字数'), table('乙', '字字', 0)], ['甲']],
  [
    'a page to hand out has its own, even without an entry',
    [
      table('甲', '字数'),
      table('乙', '字数', 3, { isAlone: true }),
      table('丙', '字数', 0, { isAlone: true }),
    ],
    ['甲', '乙', '丙'],
  ],
  ['unless all are empty', [table('甲', '字数', 0), table('乙', '字字', 0)], ['甲', '乙']],
  [
    'tables with one name for the tab',
    [table('甲', '字数', 3, { sheet: '榜' }), table('乙', '字数', 3, { sheet: '榜' })],
    ['榜'],
  ],
  [
    'names too long for a tab',
    [table('一二三四五六七八九十', '字数'), table('十九八七六五四三二一', '字数'), table('甲', '字数')],
    ['一二三四五六七八九十等3张表'],
  ],
])('%s', (_, tables, sheets) => {
  expect(sharedSheets(tables, RENDER_WORDS['zh-CN']).sheets.map(({ name }) => name)).toEqual(sheets);
});
