import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MOST_GROUPS } from '../src/ledgers/project/reading/crowded.ts';
import { DEFAULT_LIMITS, MOST_CELLS, MOST_FILLED, MOST_WIDE } from '../src/read/options.ts';
import { MOST_SECTIONS, MOST_TABLES } from '../src/recognise/limits.ts';

const text = readFileSync('SECURITY.md', 'utf8');

describe('every promise of SECURITY.md names a test that is there', () => {
  const promises = [
    ...text.matchAll(/^\| (?<promise>[^|]+) \| `(?<file>test\/[^`]+)`: (?<name>[^|]+) \|$/gm),
  ];
  const rows = promises.map(({ groups }) => [groups?.promise, groups?.file, groups?.name] as const);

  test('each row of the table is one', () => {
    const table = text.slice(text.indexOf('| promise |'), text.indexOf('## Limits'));
    expect(rows).toHaveLength(table.trim().split('\n').length - 2);
  });

  test.each(rows)('%s', (_, file = '', name = '') => {
    const source = readFileSync(file, 'utf8');
    // A table of cases may hold the words, `describe.each` the effect.
    const words = source.includes(name) ? name : name.replace(/^the /, "effect: 'the ");
    expect(source).toContain(words);
  });
});

test('its limits are those of the reader', () => {
  const { rows, columns, entries, stringLength, nesting } = DEFAULT_LIMITS;
  const ofCells = [MOST_CELLS, MOST_FILLED, MOST_WIDE];
  const ofLists = [MOST_TABLES, MOST_SECTIONS, MOST_GROUPS];
  const written = [entries, rows, columns, ...ofCells, ...ofLists, stringLength, nesting];
  expect(written.filter((limit) => !text.includes(limit.toLocaleString('en-US')))).toEqual([]);
});
