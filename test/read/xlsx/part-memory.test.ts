import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/read/options.ts';
import { PartMemory } from '../../../src/read/xlsx/part-memory.ts';
import type { ZipEntry } from '../../../src/read/xlsx/zip-directory.ts';

const ENTRY: ZipEntry = { name: 'xl/styles.xml', method: 8, crc: 1, size: 3, data: Buffer.from('abc') };

describe('a part of an earlier package', () => {
  const memory = new PartMemory<string>();
  memory.keep(ENTRY, DEFAULT_LIMITS, 'said');

  test('is known by its bytes', () => {
    expect(memory.recall({ ...ENTRY, data: Buffer.from('abc') }, DEFAULT_LIMITS)).toBe('said');
  });

  test.each<[what: string, entry: ZipEntry]>([
    ['name', { ...ENTRY, name: 'xl/other.xml' }],
    ['method', { ...ENTRY, method: 0 }],
    ['checksum', { ...ENTRY, crc: 2 }],
    ['size', { ...ENTRY, size: 4 }],
    ['byte', { ...ENTRY, data: Buffer.from('abd') }],
    ['length', { ...ENTRY, data: Buffer.from('abcd') }],
  ])('is read anew with another %s', (_, entry) => {
    expect(memory.recall(entry, DEFAULT_LIMITS)).toBeUndefined();
  });

  test('is read anew within other limits', () => {
    expect(memory.recall(ENTRY, { ...DEFAULT_LIMITS, nesting: 2 })).toBeUndefined();
  });

  test('is kept apart from the file it came in', () => {
    const bytes = Buffer.from('abc');
    const other = new PartMemory<string>();
    other.keep({ ...ENTRY, data: bytes }, DEFAULT_LIMITS, 'said');
    bytes.fill(0);
    expect(other.recall(ENTRY, DEFAULT_LIMITS)).toBe('said');
  });

  test('is forgotten before the memory grows', () => {
    const other = new PartMemory<number>();
    const names = Array.from({ length: 9 }, (_, index) => `${index}.xml`);
    names.forEach((name, index) => {
      other.keep({ ...ENTRY, name }, DEFAULT_LIMITS, index);
    });
    const known = names.filter((name) => other.recall({ ...ENTRY, name }, DEFAULT_LIMITS) !== undefined);
    expect(known).toEqual(['8.xml']);
  });
});
