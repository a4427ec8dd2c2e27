import { account } from '../../src/calculate/account.ts';
import { measuredValue } from '../../src/calculate/figure.ts';
import type { EarlierMonth } from '../../src/identity/last-reports.ts';
import { checkEntries } from '../../src/ledgers/entries/check-entries.ts';
import { completeEntries, type Look } from '../../src/ledgers/entries/complete-entries.ts';
import type { Entry } from '../../src/ledgers/entries/entry.ts';
import { entryColumns } from '../../src/ledgers/entries/entry-columns.ts';
import { entryWords } from '../../src/ledgers/entries/entry-words.ts';
import { readEntries } from '../../src/ledgers/entries/read-entries.ts';
import { uniteEntries } from '../../src/ledgers/entries/unite-entries.ts';
import type { Ledger } from '../../src/ledgers/ledger.ts';
import { ANY_OFFICE, type Office } from '../../src/ledgers/office.ts';
import type { Finding } from '../../src/model/finding.ts';
import { type PlainDate, parseDate } from '../../src/model/plain-date.ts';
import { createRecogniser } from '../../src/recognise/recognise.ts';
import { grid } from '../recognise/grid.ts';

/** A list of a ledger as it is drawn: a heading, then lines that are numbered here. */
export interface Drawn {
  readonly head: string;
  readonly lines: readonly string[];
  readonly title?: string;
  /** Rows that stand as they are, sections among them, in place of numbered lines. */
  readonly rows?: readonly string[];
}

const NO_LISTS: Look = () => undefined;

/** The entries of a drawn list, read and united, and what was found. */
export function entriesOf(
  ledger: Ledger,
  { head, lines, title, rows: own = [] }: Drawn,
  on: PlainDate,
  office: Office = ANY_OFFICE,
): { readonly entries: readonly Entry[]; readonly findings: readonly Finding[] } {
  const numbered = lines.map((line, at) => `${at + 1}|${line}`);
  const rows = own.length > 0 ? [head, ...own] : [`序号|${head}`, ...numbered];
  const sheet = grid([...(title === undefined ? [] : [title]), ...rows].join('\n'));
  const { value } = createRecogniser(entryWords(ledger, office))(
    { file: '台账.xlsx', format: 'xlsx', sheets: [sheet] },
    {},
  );
  const period = { year: on.year, month: on.month };
  const read = value[0]!.tables.map((table) => readEntries(ledger, table, period, office));
  const listed = read.flatMap(({ value: entries }) => entries);
  const united = (ledger.unite ?? ((all) => uniteEntries(ledger, all)))(listed, office);
  return {
    entries: united.value,
    findings: [...read.flatMap(({ findings }) => findings), ...united.findings],
  };
}

/** The figures of a drawn list by a day, those asked for, a dash for what does not apply. */
export function figuresOf(
  ledger: Ledger,
  drawn: Drawn,
  day: string,
  ids: readonly string[],
  office?: Office,
): string {
  const on = parseDate(day)!;
  const { entries } = entriesOf(ledger, drawn, on, office);
  const columns = entryColumns(ledger, on, entries);
  const { figures } = account(entries, { ...ledger, columns });
  return ids
    .map((id) => {
      const value = measuredValue(figures.get(id)!);
      if (value === undefined) return '—';
      return typeof value === 'object' ? value.numerator / value.denominator : value;
    })
    .join(' ');
}

/** The codes of what is found in a drawn list, beside that of the month before where there is one. */
export function codesOf(
  ledger: Ledger,
  drawn: Drawn,
  day: string,
  before?: { readonly drawn: Drawn; readonly day: string },
  office?: Office,
): readonly string[] {
  const on = parseDate(day)!;
  const { entries, findings } = entriesOf(ledger, drawn, on, office);
  const complete = completeEntries(ledger, entries, NO_LISTS, { identities: [], agencies: [] }, on);
  const then = before && parseDate(before.day)!;
  const earlier: readonly EarlierMonth<Entry>[] =
    then === undefined
      ? []
      : [
          {
            period: { year: then.year, month: then.month },
            records: entriesOf(ledger, before!.drawn, then, office).entries,
          },
        ];
  const found = checkEntries(ledger, complete, { year: on.year, month: on.month }, earlier, on);
  return [...findings, ...found].map(({ code }) => code);
}
