import type { LedgerWords } from '../../show/ledger/words.ts';
import { capitalised, yuan } from '../../write/spoken/en.ts';
import { ledgerUnit, ledgerWord } from './ledger-vocabulary.ts';

export const ledger: LedgerWords = {
  heading: capitalised,
  tableOf: (subject, table) => `${capitalised(subject)}: ${lowered(table)}`,
  asOf: (on) => `as of ${on}`,
  figures: 'Figures',
  figure: 'Figure',
  value: 'Value',
  numerator: 'Numerator',
  denominator: 'Denominator',
  goal: 'Goal',
  goalRate: 'Of the goal',
  goals: 'Goals of groups',
  group: 'Of',
  formula: 'What is counted',
  by: (column) => `By ${lowered(column)}`,
  without: (entries, column) =>
    `${entries} ${entries === 1 ? 'entry' : 'entries'} without ${lowered(column)}: in no row, counted in the total`,
  items: 'Entries',
  entries: 'Entries',
  file: 'File',
  sheet: 'Sheet',
  row: 'Row',
  all: 'All',
  sum: (column, conditions) =>
    conditions.length === 0 ? lowered(column) : `${lowered(column)} (${conditions.join(', ')})`,
  median: (column) => `median of ${lowered(column)}`,
  condition: (column, is) => `${lowered(column)}: ${ledgerWord(is)}`,
  word: ledgerWord,
  unit: ledgerUnit,
  money: yuan,
  count: (entries) => `${entries} ${entries === 1 ? 'entry' : 'entries'}`,
  none: 'the month has no list of this ledger',
  open: 'Open',
  overdue: 'Overdue',
  light: 'Light',
  lights: { red: 'red', yellow: 'yellow', green: 'green' },
  title: 'Ledgers',
  name: 'Name',
  ledger: 'Ledger',
};

/** A title in the form for the middle of a sentence. */
function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
