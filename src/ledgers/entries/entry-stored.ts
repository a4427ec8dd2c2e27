import { flagIn, integerIn, isObject, listIn, textIn } from '../../history/json.ts';
import type { Stored, StoredLine } from '../../history/stored.ts';
import { decimalsOf, decimalText, type Exact, parseExact, toNumber } from '../../model/exact.ts';
import { formatDate, parseDate } from '../../model/plain-date.ts';
import { formatQuantity, parseQuantity } from '../../model/quantity.ts';
import { wholeField } from '../../model/stretch.ts';
import type { Evidence } from '../../show/trace/evidence.ts';
import type { Ledger, LedgerField } from '../ledger.ts';
import { type Entry, type EntryValue, isQuantity } from './entry.ts';

/** How a month stores the entries of a ledger: every field as it was read. */
export function entryStored({ id, fields }: Ledger): Stored<Entry> {
  const amounts = fields.filter(({ kind }) => kind === 'money' || kind === 'count');
  const known = new Set<unknown>(fields.map(({ field }) => field));
  // A ledger may itself have a field `owner`: the owner of a project, who is not its agency.
  const agencyColumn = known.has('owner') ? 'answers' : 'owner';
  return {
    ledger: id,
    files: { records: `${id}.ndjson`, tables: `${id}-tables.ndjson` },
    columns: {
      key: ({ key }) => key,
      [agencyColumn]: ({ agency }: Entry) => agency,
      ...Object.fromEntries(fields.map((field) => [field.field, (entry: Entry) => plainValue(entry, field)])),
      from: ({ from }) => from,
      inferred: ({ inferred }) => inferred && Object.fromEntries(Array.from(inferred, storedCell)),
    },
    restore: (line) => restoreEntry(line, fields, agencyColumn),
    isField: (name): name is string => typeof name === 'string' && known.has(wholeField(name)),
    totals: amounts.map(({ field }) => ({
      name: field,
      of: ({ values }) => integerIn(values.get(field)),
      empty: undefined,
    })),
  };
}

/**
 * Money in integer 元, quantities with their unit, days as precise as they are known; null where the list does not
 * say.
 */
export function plainValue(
  entry: Entry,
  { field, kind, byStretch }: LedgerField,
): string | number | boolean | object | undefined {
  if (kind === 'name') return entry.name;
  if (byStretch) {
    const own = [...entry.values].filter(([one]) => wholeField(one) === field);
    return own.length === 0 ? undefined : Object.fromEntries(own.map(([one, value]) => [one, plain(value)]));
  }
  return plain(entry.values.get(field));
}

function plain(value: EntryValue | undefined): string | number | boolean | undefined {
  if (typeof value !== 'object') return value;
  if (isQuantity(value)) return formatQuantity(value);
  return 'top' in value ? plainNumber(value) : formatDate(value);
}

/** Text where a JSON number would not be exact. */
function plainNumber(value: Exact): number | string {
  const text = decimalText(value, decimalsOf(value));
  const number = toNumber(value);
  return String(number) === text ? number : text;
}

function restoreEntry(
  { value, table, position }: StoredLine,
  fields: readonly LedgerField[],
  agencyColumn: string,
): Entry | undefined {
  const [name, key] = [textIn(value('name')), textIn(value('key'))];
  if (name === undefined || key === undefined) return undefined;
  const values = new Map<string, EntryValue>();
  for (const { field, kind, byStretch } of fields) {
    if (byStretch) {
      const own = value(field);
      for (const [one, stored] of isObject(own) ? Object.entries(own) : []) {
        const restored = restoreValue(kind, stored);
        if (restored !== undefined) values.set(one, restored);
      }
      continue;
    }
    const restored = restoreValue(kind, value(field));
    if (restored !== undefined) values.set(field, restored);
  }
  return {
    table,
    position,
    name,
    key,
    code: textIn(value('code')),
    agency: textIn(value(agencyColumn)) ?? textIn(value('agency')),
    values,
    from: textIn(value('from')),
    inferred: restoreCells(value('inferred')),
  };
}

/** `["file", "sheet", row, column, "as typed", "as shown"]`; null where no cell states it. */
function storedCell([field, cell]: readonly [string, Evidence | undefined]): readonly [string, unknown] {
  if (cell === undefined) return [field, null];
  const { source, raw, shown } = cell;
  return [field, [source.file, source.sheet ?? null, source.row, source.column, raw, shown ?? null]];
}

function restoreCells(stored: unknown): Entry['inferred'] {
  if (!isObject(stored)) return undefined;
  return new Map(
    Object.entries(stored).map(([field, cell]): [string, Evidence | undefined] => {
      const [file, sheet, row, column, raw, shown] = listIn(cell);
      const source = { file: textIn(file) ?? '', sheet: textIn(sheet) };
      const place = { ...source, row: integerIn(row), column: integerIn(column) };
      const found = { source: place, raw: textIn(raw) ?? '', shown: textIn(shown) };
      return [field, textIn(file) === undefined ? undefined : found];
    }),
  );
}

function restoreValue(kind: LedgerField['kind'], stored: unknown): EntryValue | undefined {
  switch (kind) {
    case 'money':
    case 'count':
      return integerIn(stored);
    case 'number':
      return parseExact(String(stored ?? '')) ?? textIn(stored);
    case 'date':
      return parseDate(textIn(stored) ?? '') ?? textIn(stored);
    case 'quantity':
      return parseQuantity(textIn(stored) ?? '') ?? textIn(stored);
    case 'yes-no':
      return flagIn(stored);
    default:
      return textIn(stored);
  }
}
