import { type LedgerWords, settledAs, type WideHeadings } from '../../recognise/ledger-words.ts';
import type { Ledger, Wide } from '../ledger.ts';
import type { Office } from '../office.ts';
import { isWordOfKind } from '../word-of-kind.ts';
import { fieldsOfWide, wordsInHeadings } from './wide-rows.ts';

/**
 * What the recogniser needs to know about a ledger's lists. `headers` are those that the office has set, by
 * `ledger.field`.
 */
export function entryWords(
  ledger: Ledger,
  office: Office,
  headers: ReadonlyMap<string, readonly string[]> = new Map(),
): LedgerWords {
  const { id, titled, fields, unused, isList, groups, wide } = ledger;
  // Totals and sections can have quantities too, so these fields do not show that a row is an entry.
  const ofEntry = fields.filter(
    ({ kind, field }) =>
      kind === 'unit' || (kind !== 'name' && kind !== 'quantity' && !groups.includes(field)),
  );
  return {
    id,
    titled,
    columns: fields,
    unused,
    wide: wide !== undefined && wide.of === undefined ? forOffice(wide, office) : undefined,
    rowsMayRepeat: ledger.rowsMayRepeat === true,
    settled: new Map(fields.map(({ field }) => [field, headers.get(settledAs(id, field)) ?? []])),
    isList,
    reporting: new Set(),
    isWordOf: (kind, text) => isWordOfKind(kind, text, office),
    denies: () => false,
    flagOf: () => undefined,
    isSection: (name) => office.district(name) !== undefined,
    sectionKind: (name) => (office.district(name) === undefined ? undefined : 'district'),
    identity: new Set(ofEntry.map(({ field }) => field)),
    shared: new Set(groups),
    sizes: [],
    running: undefined,
    relations: [],
    figures: new Set(fields.filter(({ kind }) => kind === 'money').map(({ field }) => field)),
    done: new Set(),
    mainAmounts: [],
  };
}

function forOffice({ read, bare, fields }: Wide, office: Office): WideHeadings {
  return { read: (parts) => read(parts, office), fields, ...(bare === undefined ? {} : { bare }) };
}

/** The same for its lists whose headings give the names of the entries; none where no list of the ledger is so. */
export function wideWords(
  ledger: Ledger,
  office: Office,
  headers?: ReadonlyMap<string, readonly string[]>,
): readonly LedgerWords[] {
  const { wide } = ledger;
  if (wide?.of === undefined) return [];
  const isList = (fields: ReadonlySet<string>) => {
    const words = [...wide.fields].flatMap((field) => [...wordsInHeadings(fields, field)]);
    return fields.has('name') && new Set(words).size > 1;
  };
  return [
    {
      ...entryWords({ ...ledger, fields: fieldsOfWide(ledger), isList }, office, headers),
      wide: forOffice(wide, office),
    },
  ];
}
