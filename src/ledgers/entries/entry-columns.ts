import type { Column, Columns } from '../../calculate/column.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import type { Quantity } from '../../model/quantity.ts';
import { rowIn, tableSource } from '../../model/table.ts';
import { severalNames } from '../../normalise/several.ts';
import type { Distinct, Fact, Ledger, LedgerField } from '../ledger.ts';
import { amountOf, answerOf, dateOf, type Entry, numberOf, quantityOf, textOf } from './entry.ts';

/** The detail table of a ledger on a day: its fields, and its facts. */
export function entryColumns(
  { fields, facts, distinct = [] }: Pick<Ledger, 'fields' | 'facts' | 'distinct'>,
  on: PlainDate,
  among: readonly Entry[],
): Columns<Entry> {
  const columns: readonly Column<Entry>[] = [
    ...fields.filter(({ kind, byStretch }) => kind !== 'serial' && !byStretch).map(fieldColumn),
    ...facts.map((fact) => factColumn(fact, on, among)),
    ...distinct.map((one) => {
      const isSeveral = fields.some(({ field, isSeveral }) => field === one.field && isSeveral === true);
      return distinctColumn(one, isSeveral, among);
    }),
    { id: ENTRIES, kind: 'count', value: () => 1, owed: () => false, evidence: () => 'name' },
    { id: 'file', kind: 'text', value: ({ table }) => table.file },
    { id: 'sheet', kind: 'text', value: ({ table }) => tableSource(table).sheet },
    {
      id: 'row',
      kind: 'count',
      value: ({ table, position }) => rowIn(table, position),
      owed: () => false,
    },
  ];
  return new Map(columns.map((column) => [column.id, column]));
}

/** 1 for each name in a field that no earlier entry (of its agency) has, so that the sum is the number of names. */
function distinctColumn(
  { id, field, byAgency }: Distinct,
  isSeveral: boolean,
  entries: readonly Entry[],
): Column<Entry> {
  const known = new Set<string>();
  const first = new Map<Entry, number>();
  for (const entry of entries) {
    const text = textOf(entry, field);
    const words = isSeveral ? severalNames(text) : text === undefined ? [] : [text];
    const keys = byAgency === true ? words.map((word) => `${agencyOf(entry) ?? ''}\n${word}`) : words;
    first.set(entry, keys.filter((key) => !known.has(key)).length);
    for (const key of keys) known.add(key);
  }
  return {
    id,
    kind: 'count',
    value: (entry) => first.get(entry) ?? 0,
    owed: () => false,
    evidence: () => field,
  };
}

/** The column that counts entries. */
export const ENTRIES = 'entries';

function fieldColumn({ field, kind, isSeveral }: LedgerField): Column<Entry> {
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
    case 'quantity':
      return quantityColumn(field, (entry) => quantityOf(entry, field), evidence);
    case 'date':
      return { id: field, kind, value: (entry) => dateOf(entry, field), evidence };
    case 'yes-no':
      return { id: field, kind: 'text', value: (entry) => inWords(answerOf(entry, field)), evidence };
    default:
      return {
        id: field,
        kind: 'text',
        value: (entry) => (field === 'agency' ? agencyOf(entry) : textOf(entry, field)),
        ...(isSeveral === true ? { words: (entry: Entry) => severalNames(textOf(entry, field)) } : {}),
        evidence,
      };
  }
}

function agencyOf(entry: Entry): string | undefined {
  return entry.agency ?? textOf(entry, 'agency');
}

function factColumn(fact: Fact, on: PlainDate, among: readonly Entry[]): Column<Entry> {
  const { id, plain } = fact;
  const evidence = () => fact.evidence;
  switch (fact.kind) {
    case 'count': {
      const count = (entry: Entry) => {
        const holds = fact.of(entry, on, among);
        return holds === undefined ? undefined : Number(holds);
      };
      return { id, kind: 'count', value: count, owed: (entry) => count(entry) === undefined, evidence };
    }
    case 'money': {
      const amount = (entry: Entry) => fact.of(entry, on, among);
      return { id, kind: 'money', value: amount, owed: (entry) => amount(entry) === undefined, evidence };
    }
    case 'quantity':
      return quantityColumn(id, (entry) => fact.of(entry, on, among), evidence);
    case 'percent':
      return { id, kind: 'percent', value: (entry) => fact.of(entry, on, among), evidence };
    default:
      return {
        id,
        kind: 'text',
        value: (entry) => inWords(fact.of(entry, on, among)),
        evidence,
        plain: plain && ((entry) => plain(entry, on)),
      };
  }
}

function quantityColumn(
  id: string,
  of: (entry: Entry) => Quantity | undefined,
  evidence: () => string,
): Column<Entry> {
  return {
    id,
    kind: 'quantity',
    value: (entry) => of(entry)?.parts,
    unit: (entry) => of(entry)?.unit,
    owed: (entry) => of(entry) === undefined,
    evidence,
  };
}

function inWords(value: string | boolean | undefined): string | undefined {
  return typeof value === 'boolean' ? (value ? '是' : '否') : value;
}
