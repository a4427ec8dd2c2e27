import type { Column, Columns, TextColumn } from '../calculate/column.ts';
import type { PlainDate } from '../model/plain-date.ts';
import { tableSource } from '../model/table.ts';
import { amountOf, answerOf, dateOf, type Entry, numberOf, textOf } from './entry.ts';
import type { Ledger, LedgerField } from './ledger.ts';

/** The detail table of a ledger on a day: its fields, what follows from them, and where each entry stands. */
export function entryColumns(
  { fields, facts }: Pick<Ledger, 'fields' | 'facts'>,
  on: PlainDate,
): Columns<Entry> {
  const columns: readonly Column<Entry>[] = [
    ...fields.filter(({ kind }) => kind !== 'serial').map(fieldColumn),
    ...facts.map(
      ({ id, of, evidence }): TextColumn<Entry> => ({
        id,
        kind: 'text',
        value: (entry) => inWords(of(entry, on)),
        evidence: () => evidence,
      }),
    ),
    { id: ENTRIES, kind: 'count', value: () => 1, owed: () => false, evidence: () => 'name' },
    { id: 'file', kind: 'text', value: ({ table }) => table.file },
    { id: 'sheet', kind: 'text', value: ({ table }) => tableSource(table).sheet },
    {
      id: 'row',
      kind: 'count',
      value: ({ table, position }) => table.sheet.cells.rowNumber(position),
      owed: () => false,
    },
  ];
  return new Map(columns.map((column) => [column.id, column]));
}

/** The column that counts entries. */
export const ENTRIES = 'entries';

function fieldColumn({ field, kind }: LedgerField): Column<Entry> {
  const evidence = () => field;
  switch (kind) {
    case 'money':
    case 'count':
      return {
        id: field,
        kind,
        value: (entry) => amountOf(entry, field),
        owed: (entry) => amountOf(entry, field) === undefined,
        evidence,
      };
    case 'number':
      return { id: field, kind, value: (entry) => numberOf(entry, field), evidence };
    case 'date':
      return { id: field, kind, value: (entry) => dateOf(entry, field), evidence };
    case 'yes-no':
      return { id: field, kind: 'text', value: (entry) => inWords(answerOf(entry, field)), evidence };
    default:
      return {
        id: field,
        kind: 'text',
        value: (entry) => (field === 'agency' ? entry.agency : textOf(entry, field)),
        evidence,
      };
  }
}

function inWords(value: string | boolean | undefined): string | undefined {
  return typeof value === 'boolean' ? (value ? '是' : '否') : value;
}
