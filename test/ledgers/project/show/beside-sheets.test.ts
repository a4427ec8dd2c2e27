import { describe, expect, test } from 'vitest';
import { besideSheets, referenceSheets } from '../../../../src/ledgers/project/show/report/beside-sheets.ts';
import { workbook } from '../../../../src/ledgers/project/words/zh-CN/workbook.ts';
import type { LayoutTable } from '../../../../src/model/layout.ts';

/** A table of so many rows, with these columns. */
function table(id: string, columns: string, rows: number, kind?: LayoutTable['kind']): LayoutTable {
  const ids = columns.split(' ');
  return {
    id,
    title: `题${id}`,
    kind,
    notes: [],
    columns: ids.map((column) => ({ id: column, title: column, kind: 'text', expendable: 0 })),
    rows: Array.from({ length: rows }, (_, at) => ({
      cells: ids.map((column) => ({ type: 'text', text: `${column}${at}` })),
    })),
  };
}

/** What a sheet is called, and which tables are on it with which columns. */
function said(tables: readonly LayoutTable[], reference: readonly LayoutTable[] = []) {
  const subject = { id: 'matters', title: '需协调事项', tables, reference };
  const shown = [...besideSheets(subject, workbook), ...referenceSheets(subject, workbook)];
  return shown.map(({ name, kind, tables: own }) => [
    name ?? '',
    kind,
    own.map(({ id, columns }) => `${id}: ${columns.map((column) => column.id).join(' ')}`).join('; '),
  ]);
}

describe('the tables of a subject on sheets', () => {
  test.each<[string, LayoutTable[], string[][]]>([
    [
      'figures and their groups below each other, whatever their columns',
      [table('a', 'figure value', 3), table('b', 'key items', 4)],
      [['需协调事项', 'summary', 'a: figure value; b: key items']],
    ],
    [
      'lists that tell the same of each share a sheet, and are numbered',
      [table('a', 'name due', 2, 'list'), table('b', 'name due', 2, 'list')],
      [['需协调事项', 'list', 'a: serial name due; b: serial name due']],
    ],
    [
      'a list that tells other things has its own sheet, called as it is',
      [table('a', 'name due', 2, 'list'), table('b', 'name open', 2, 'list')],
      [
        ['需协调事项', 'list', 'a: serial name due'],
        ['', 'list', 'b: serial name open'],
      ],
    ],
    [
      'where an entry stands in its file is not printed',
      [table('a', 'name place file sheet row', 2, 'list')],
      [['需协调事项', 'list', 'a: serial name']],
    ],
    ['60 rows are read', [table('a', 'name', 60, 'list')], [['需协调事项', 'list', 'a: serial name']]],
    ['61 are looked up', [table('a', 'name row', 61, 'list')], [['', 'reference', 'a: serial name row']]],
    ['nothing', [], []],
  ])('%s', (_, tables, sheets) => {
    expect(said(tables)).toEqual(sheets);
  });

  test('what is looked up comes last, with all it tells', () => {
    expect(said([table('a', 'key', 2)], [table('all', 'name file row', 2, 'records')])).toEqual([
      ['需协调事项', 'summary', 'a: key'],
      ['', 'reference', 'all: serial name file row'],
    ]);
  });

  test('formulas run over its own records, and its sheets may be left out of the print', () => {
    const subject = {
      id: 'matters',
      title: '',
      tables: [table('a', 'key', 2)],
      reference: [table('b', 'key', 2)],
    };
    expect(besideSheets(subject, workbook)).toMatchObject([{ subject: 'matters', mayBeLeft: true }]);
    expect(referenceSheets(subject, workbook)).toMatchObject([{ subject: 'matters' }]);
  });
});
