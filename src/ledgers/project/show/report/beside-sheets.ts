import { groupBy } from '../../../../model/group-by.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import type { MonthSubject } from '../../../../show/month-subject.ts';
import { numbered, withoutColumn } from '../../../../show/numbered.ts';
import { isRead, type TableSheet } from '../../../../write/xlsx/content.ts';
import type { WorkbookWords } from './workbook-words.ts';

/**
 * A subject on its sheets: tables with the same columns, and figures with their groups, stand below each other, so that none
 * gives its width to another of another kind. What is too long to be read is looked up.
 */
export function besideSheets(
  { id, title, tables }: MonthSubject,
  words: WorkbookWords,
): readonly TableSheet[] {
  const read = tables.filter(isRead).map((table) => onPaper(table, words));
  const sheets = [...groupBy(read, columnsOf).values()];
  return sheets.map((alike, at) => ({
    name: at === 0 ? title : undefined,
    kind: alike[0]!.kind === 'list' ? 'list' : 'summary',
    tables: alike,
    subject: id,
    mayBeLeft: true,
  }));
}

/** What is not printed of it. */
export function referenceSheets(
  { id, tables, reference }: MonthSubject,
  words: WorkbookWords,
): readonly TableSheet[] {
  const all = [...tables.filter((table) => !isRead(table)), ...reference];
  return all.map((table) => ({ kind: 'reference', tables: [numbered(table, words.serial)], subject: id }));
}

/** Where an entry stands in its file is told by the list of all entries. */
function onPaper(table: LayoutTable, { serial }: WorkbookWords): LayoutTable {
  const bare = PLACES.reduce(withoutColumn, table);
  return table.kind === 'list' ? numbered(bare, serial) : bare;
}

const PLACES = ['place', 'file', 'sheet', 'row'];

/** Lists by what they tell of each; figures go together. */
function columnsOf({ kind, columns }: LayoutTable): string {
  return kind === undefined ? '' : columns.map(({ id }) => id).join(' ');
}
