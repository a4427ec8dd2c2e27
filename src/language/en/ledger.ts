import type { LedgerWords } from '../../show/ledger/words.ts';
import { capitalised } from '../../write/spoken/en.ts';

export const ledger: LedgerWords = {
  tableOf: (subject, table) => `${capitalised(subject)}: ${table.charAt(0).toLowerCase()}${table.slice(1)}`,
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
  by: (column) => `By ${column.toLowerCase()}`,
  without: (entries, column) =>
    `${entries} ${entries === 1 ? 'entry' : 'entries'} without ${column.toLowerCase()}: in no row, counted in the total`,
  items: 'Entries',
  entries: 'Entries',
  file: 'File',
  sheet: 'Sheet',
  row: 'Row',
  all: 'All',
  sum: (column, conditions) =>
    conditions.length === 0 ? column.toLowerCase() : `${column.toLowerCase()} (${conditions.join(', ')})`,
  median: (column) => `median of ${column.toLowerCase()}`,
  condition: (column, is) => `${column.toLowerCase()}: ${{ 是: 'yes', 否: 'no' }[is] ?? is}`,
  count: (entries) => `${entries} ${entries === 1 ? 'entry' : 'entries'}`,
  none: 'the month holds no list of this ledger',
  open: 'Open',
  overdue: 'Overdue',
  light: 'Light',
  lights: { red: 'red', yellow: 'yellow', green: 'green' },
  title: 'Ledgers',
  name: 'Name',
  ledger: 'Ledger',
};
