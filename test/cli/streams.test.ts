import { expect, test } from 'vitest';
import { terminalColumns } from '../../src/effects/streams.ts';

test.each([
  ['what the terminal says', 120, '100', 120],
  ['of none, COLUMNS', 0, '100', 100],
  ['of none and no COLUMNS, 80', 0, undefined, 80],
  ['of none and a COLUMNS that is no number, 80', undefined, 'wide', 80],
  ['of none and a COLUMNS of 0, 80', undefined, '0', 80],
])('columns of a terminal: %s', (_, told, columns, expected) => {
  expect(terminalColumns(told, { COLUMNS: columns })).toBe(expected);
});
