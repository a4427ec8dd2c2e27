import { type DatasetColumn, dateColumns } from '../../model/dataset.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { formatQuantity } from '../../model/quantity.ts';
import type { Ledger, LedgerField } from '../ledger.ts';
import { amountOf, answerOf, dateOf, type Entry, quantityOf, textOf } from './entry.ts';
import { entryColumns } from './entry-columns.ts';
import { plainValue } from './entry-stored.ts';

/**
 * An entry as a row of a dataset: its fields, then its facts on the day. A quantity is text with its unit; a second
 * column has its exact parts (millionths of the unit; money in 元). Only these may be added up, and only within one unit.
 */
export function entryDatasetColumns(
  ledger: Ledger,
  on: PlainDate,
  among: readonly Entry[],
): readonly DatasetColumn<Entry>[] {
  const fields = ledger.fields.filter(({ kind }) => kind !== 'serial');
  const known = new Set(fields.map(({ field }) => field));
  const facts = [...entryColumns(ledger, on, among).values()].filter(
    ({ id }) => !known.has(id) && !['file', 'sheet', 'row'].includes(id),
  );
  const columns = [
    ...fields.flatMap(fieldColumns),
    ...facts.flatMap((column): readonly DatasetColumn<Entry>[] => {
      const { id: name } = column;
      switch (column.kind) {
        case 'count':
          return [{ name, kind: 'count', value: column.value }];
        // The text of a fact may contain a name.
        case 'text':
          return [{ name, kind: 'text', names: true, value: column.value }];
        case 'quantity':
          return [
            { name: `${name}Parts`, kind: 'count', value: column.value },
            { name: `${name}Unit`, kind: 'text', value: (entry) => column.unit?.(entry) },
          ];
        // Rates are quotients of other columns, so they have no column.
        default:
          return [];
      }
    }),
  ];
  return columns.map((column) =>
    OF_EVERY_ROW.has(column.name) ? { ...column, name: `${column.name}Stated` } : column,
  );
}

/** Columns that every table has; a field with the same name (目标任务 has its own period) gets another one. */
const OF_EVERY_ROW: ReadonlySet<string> = new Set(['city', 'period', 'file', 'sheet', 'row', 'sha256']);

function fieldColumns(definition: LedgerField): readonly DatasetColumn<Entry>[] {
  const { field: name, kind, words, isAgency, byStretch } = definition;
  if (byStretch) return [{ name, kind: 'text', value: jsonOf(definition) }];
  switch (kind) {
    case 'money':
      return [{ name, kind: 'yuan', value: (entry) => amountOf(entry, name) }];
    case 'count':
      return [{ name, kind: 'count', value: (entry) => amountOf(entry, name) }];
    case 'yes-no':
      return [{ name, kind: 'answer', value: (entry) => answerOf(entry, name) }];
    case 'date':
      return dateColumns(name, (entry: Entry) => dateOf(entry, name));
    case 'quantity':
      return [
        { name, kind: 'text', value: (entry) => quantityWords(entry, name) },
        { name: `${name}Parts`, kind: 'count', value: (entry) => quantityOf(entry, name)?.parts },
        { name: `${name}Unit`, kind: 'text', value: (entry) => quantityOf(entry, name)?.unit },
      ];
    case 'number':
      return [{ name, kind: 'text', value: numberText(definition) }];
    default: {
      const isGroup = words !== undefined || isAgency === true || name === 'agency' || kind === 'district';
      const value = (entry: Entry) =>
        kind === 'name'
          ? entry.name
          : name === 'agency'
            ? (entry.agency ?? textOf(entry, name))
            : textOf(entry, name);
      return [{ name, kind: 'text', ...(isGroup ? {} : { names: true as const }), value }];
    }
  }
}

function quantityWords(entry: Entry, name: string): string | undefined {
  const quantity = quantityOf(entry, name);
  return quantity === undefined ? textOf(entry, name) : formatQuantity(quantity);
}

function numberText(definition: LedgerField): (entry: Entry) => string | undefined {
  return (entry) => {
    const value = plainValue(entry, definition);
    return value === undefined ? undefined : String(value);
  };
}

/** A field with a column for each part of the year becomes one JSON map, because lists use different parts. */
function jsonOf(definition: LedgerField): (entry: Entry) => string | undefined {
  return (entry) => {
    const value = plainValue(entry, definition);
    return value === undefined ? undefined : JSON.stringify(value);
  };
}
