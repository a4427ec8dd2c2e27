import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readScheme } from '../../src/configure/read-scheme.ts';
import { BASIC } from '../../src/schemes/basic.ts';
import { SHIPPED } from '../../src/schemes/shipped.ts';

test('every scheme file is shipped', () => {
  const files = readdirSync('src/schemes').filter((name) => name.endsWith('.yaml'));
  expect([...SHIPPED.keys()].sort()).toEqual(files.sort());
});

test.each([...SHIPPED])('%s has no faults, and is called by its id', (file, text) => {
  const { scheme, faults } = readScheme(Buffer.from(text));
  expect(faults).toEqual([]);
  expect(file).toBe(`${scheme?.id}.yaml`);
});

test('basic.ts says what basic.yaml says', () => {
  expect(readScheme(Buffer.from(SHIPPED.get('basic.yaml') ?? '')).scheme).toEqual(BASIC);
});
