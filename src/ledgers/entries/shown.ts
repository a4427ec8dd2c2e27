import { wordInColumn } from '../../model/formula.ts';
import type { LanguageTag } from '../../model/language-tag.ts';
import { formatDate, type PlainDate } from '../../model/plain-date.ts';
import type { ShownLedger } from '../../show/ledger/tables.ts';
import type { LedgerWords } from '../../show/ledger/words.ts';
import type { Ledger } from '../ledger.ts';
import type { Entry } from './entry.ts';

/** A ledger's month as its tables are laid out, with the ledger's own words and the general ones. */
export function shownLedger(
  ledger: Ledger,
  {
    on,
    columns,
    accounted,
    goals,
  }: Pick<ShownLedger<Entry>, 'columns' | 'accounted' | 'goals'> & { readonly on: PlainDate },
  words: LedgerWords,
  tag: LanguageTag,
): ShownLedger<Entry> {
  const titles = new Map<string, string>([
    ...ledger.fields.map(({ field, title }) => [field, title[tag]] as const),
    ...[...ledger.facts, ...(ledger.distinct ?? []), ...ledger.figures].map(
      ({ id, title }) => [id, title[tag]] as const,
    ),
    ...(['entries', 'file', 'sheet', 'row'] as const).map((id) => [id, words[id]] as const),
  ]);
  return {
    id: ledger.id,
    title: ledger.title[tag],
    accounted,
    columns,
    goals,
    definitions: ledger.figures,
    titleOf: (id) => titles.get(id) ?? wordInColumn(id)?.word ?? id,
    listTitle: (wanted) => ledger.lists.find(({ id }) => id === wanted)?.title[tag] ?? wanted,
    derived: new Set([
      'entries',
      ...ledger.fields.filter(({ isDerived, isShown }) => isDerived && !isShown).map(({ field }) => field),
      ...ledger.facts.filter(({ isShown }) => !isShown).map(({ id }) => id),
      ...(ledger.distinct ?? []).map(({ id }) => id),
    ]),
    pages: ledger.pages,
    asOf: words.asOf(formatDate(on)),
    words,
  };
}
