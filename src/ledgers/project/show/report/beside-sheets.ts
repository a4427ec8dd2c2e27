import { groupBy } from '../../../../model/group-by.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import type { MonthSubject } from '../../../../show/month-subject.ts';
import { numbered, withoutColumn } from '../../../../show/numbered.ts';
import { isRead, type TableSheet } from '../../../../write/xlsx/content.ts';
import type { WorkbookWords } from './workbook-words.ts';

/**
 * The sheets of a subject. Lists with the same columns share a sheet, and so do figures with their groups: tables below
 * each other also share column widths. Tables too long to read are on the reference sheets.
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

/** The sheets that are not printed. */
export function referenceSheets(
  { id, tables, reference }: MonthSubject,
  words: WorkbookWords,
): readonly TableSheet[] {
  const all = [...tables.filter((table) => !isRead(table)), ...reference];
  return all.map((table) => ({ kind: 'reference', tables: [numbered(table, words.serial)], subject: id }));
}

/** A printed list does not name the cell of an entry; the list of all entries does. */
function onPaper(table: LayoutTable, { serial }: WorkbookWords): LayoutTable {
  const bare = PLACES.reduce(withoutColumn, table);
  return table.kind === 'list' ? numbered(bare, serial) : bare;
}

const PLACES = ['place', 'file', 'sheet', 'row'];

/** Lists are grouped by their columns; tables of figures are one group. */
function columnsOf({ kind, columns }: LayoutTable): string {
  return kind === undefined ? '' : columns.map(({ id }) => id).join(' ');
}
