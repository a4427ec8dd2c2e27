import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import * as promises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { discover } from '../../src/effects/discover.ts';
import { matchesPattern } from '../../src/effects/wildcard.ts';
import { reasonOf } from '../../src/effects/write.ts';

const FILES = [
  '2019-08/武侯区.xlsx',
  '2019-08/A.csv',
  '2019-08/a.csv',
  '2019-08/~$武侯区.xlsx',
  '2019-08/.hidden.csv',
  '2019-08/Thumbs.db',
  '2019-08/下级/青羊区.xls',
  '2019-08/.git/x.csv',
  '2019-08/LICENSE',
  '2019-08/README.zh-CN.md',
  '2019-08/照片.jpg',
  '2019-08/无扩展名',
  '2019-08/readme.xlsx',
  '2019-08/notice/x.csv',
  '2019-09/[更正]?.csv',
  'empty/.keep',
  'empty/README.md',
];

/** All of 2019-08: a photo and a file without extension are named, the papers of programmers are not. */
const IN_ORDER = [
  '2019-08/A.csv',
  '2019-08/a.csv',
  '2019-08/notice/x.csv',
  '2019-08/readme.xlsx',
  '2019-08/下级/青羊区.xls',
  '2019-08/无扩展名',
  '2019-08/武侯区.xlsx',
  '2019-08/照片.jpg',
];

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kp-discover-'));
  for (const file of FILES) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), file);
  }
  symlinkSync(join(root, '2019-08'), join(root, '2019-08/下级/loop'));
  symlinkSync(join(root, '2019-08/A.csv'), join(root, '2019-09/same-as-A.csv'));
  symlinkSync(join(root, 'nowhere'), join(root, '2019-09/broken.csv'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const found = (...inputs: string[]) => discover(inputs, () => Readable.from(['piped']), promises);
const names = async (...inputs: string[]) =>
  (await found(...inputs.map((input) => (input === '-' ? input : join(root, input))))).map(({ name }) =>
    name.replace(`${root}/`, ''),
  );

describe('the files that arguments mean', () => {
  test.each([
    ['a file', ['2019-08/A.csv'], ['2019-08/A.csv']],
    ['a folder: recursive, by code point, without litter', ['2019-08'], IN_ORDER],
    ['a file twice counts once', ['2019-08/A.csv', '2019-08'], IN_ORDER],
    ['a link to a file that is already there', ['2019-08/A.csv', '2019-09/same-as-A.csv'], ['2019-08/A.csv']],
    ['a file is read even if its name begins with a dot', ['2019-08/.hidden.csv'], ['2019-08/.hidden.csv']],
    ['*', ['2019-08/*.csv'], ['2019-08/A.csv', '2019-08/a.csv']],
    ['?', ['2019-08/??区.xlsx'], ['2019-08/武侯区.xlsx']],
    ['**', ['2019-08/**/*.xls'], ['2019-08/下级/青羊区.xls']],
    ['a paper of programmers that is named', ['2019-08/LICENSE'], ['2019-08/LICENSE']],
    ['not by a pattern', ['2019-08/[A-Z]*'], ['2019-08/A.csv']],
    ['[…] and {…}', ['2019-0[89]/{A,a}.csv'], ['2019-08/A.csv', '2019-08/a.csv']],
    ['* over folders', ['2019-0*/A.csv'], ['2019-08/A.csv']],
    ['a name that looks like a pattern', ['2019-09/[更正]?.csv'], ['2019-09/[更正]?.csv']],
    ['standard input', ['-'], ['-']],
    ['standard input once', ['-', '-'], ['-']],
  ])('%s', async (_, inputs, expected) => {
    expect(await names(...inputs)).toEqual(expected);
  });

  test.each([
    ['what is not there', 'nowhere.csv', 'ENOENT'],
    ['a pattern that nothing fits', '2019-08/*.ods', 'no-match'],
    ['a folder without lists', 'empty', 'empty-folder'],
  ])('%s fails when it is read, and says why', async (_, input, reason) => {
    const [file] = await found(join(root, input));
    expect(file?.name).toBe(join(root, input));
    expect(await file?.read().catch(reasonOf)).toBe(reason);
  });

  test('a broken link in a folder does not hide the others', async () => {
    const files = await found(join(root, '2019-09'));
    expect(files.map(({ name }) => name.slice(root.length + 1))).toEqual([
      '2019-09/[更正]?.csv',
      '2019-09/broken.csv',
      '2019-09/same-as-A.csv',
    ]);
    expect(await files[1]?.read().catch(reasonOf)).toBe('ENOENT');
  });

  test('a pipe can be read again by whoever asks twice', async () => {
    const [file] = await found('-');
    expect(Buffer.from(await file!.read()).toString()).toBe('piped');
    expect(Buffer.from(await file!.read()).toString()).toBe('piped');
  });
});

describe('wildcards', () => {
  test.each([
    ['a.csv', '*', true],
    ['a.csv', '*.csv', true],
    ['a.csv', 'a*c*v', true],
    ['a.csv', '?.csv', true],
    ['区.csv', '?.csv', true],
    ['𠮷.csv', '?.csv', true],
    ['ab.csv', '?.csv', false],
    ['a.csv', 'A.csv', false],
    ['', '*', true],
    ['', '?', false],
    ['b.csv', '[abc].csv', true],
    ['d.csv', '[abc].csv', false],
    ['d.csv', '[!abc].csv', true],
    ['b.csv', '[a-c].csv', true],
    ['武侯区.csv', '[武青]?区.csv', true],
    ['-', '[a-]', true],
    [']', '[]]', true],
    ['[a', '[a', true],
    ['a.csv', '*.{csv,xlsx}', true],
    ['a.xls', '*.{csv,xlsx}', false],
    ['a.xlsx', '*.{csv,xls{,x}}', true],
    ['a.xls', '*.{csv,xls{,x}}', true],
    ['武侯区', '{武侯,青羊}区', true],
    ['', '{,a}', true],
    ['ba', '{a,b*}', true],
    ['a}', '{a,b}}', true],
    ['{a}', '{a}', true],
    ['a', '{a}', false],
    ['{a,b', '{a,b', true],
    ['a,b', 'a,b', true],
    ['b,c', '[{]a,b}', false],
    ['{a,b}', '[{]a,b}', true],
    [`${'a'.repeat(250)}b`, `${'{a,*a}'.repeat(100)}c`, false],
    [`${'a'.repeat(5000)}b`, `${'*a'.repeat(50)}*c`, false],
  ])('%s ~ %s: %s', (name, pattern, fits) => {
    expect(matchesPattern(name, pattern)).toBe(fits);
  });
});
