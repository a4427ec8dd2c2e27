import { describe, expect, test } from 'vitest';
import { finding } from '../../../../src/model/finding.ts';
import { shortenFinding, shortNames } from '../../../../src/show/file-names.ts';
import { projects } from '../measures/records.ts';

function shorten(files: readonly string[]): string[] {
  const listed = files.slice(1).flatMap((file) => projects([{}], { file }));
  const found = files.slice(0, 1).map((file) => finding('file/empty', {}, { file }));
  return files.map(shortNames(listed, found));
}

describe('files are named without the folders they all lie in', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['one file', ['/srv/报送/a.xlsx'], ['a.xlsx']],
    ['a folder', ['八月/a.xlsx', '八月/b.xlsx'], ['a.xlsx', 'b.xlsx']],
    ['bare names', ['a.xlsx', 'b.xlsx'], ['a.xlsx', 'b.xlsx']],
    [
      'folders that differ stay',
      ['in/区县/a.xlsx', 'in/部门/a.xlsx', 'in/c.csv'],
      ['区县/a.xlsx', '部门/a.xlsx', 'c.csv'],
    ],
    [
      'folders that begin alike are two',
      ['in/八月/a.xlsx', 'in/八月补/b.xlsx'],
      ['八月/a.xlsx', '八月补/b.xlsx'],
    ],
    ['nothing in common', ['/a.xlsx', 'b/c.xlsx'], ['/a.xlsx', 'b/c.xlsx']],
    ['standard input', ['-'], ['-']],
  ])('%s', (_, files, expected) => {
    expect(shorten(files)).toEqual(expected);
  });
});

test('places that a finding speaks of are shortened, words that look alike are not', () => {
  const short = (place: string) => place.replace('in/', '');
  const source = { file: 'in/b.csv' };
  expect(
    [
      finding('project/duplicate', { name: 'in/甲', first: 'in/a.csv!A2' }, source),
      finding('project/two-agencies', { name: '甲', used: 'in/a.csv', other: 'in/b.csv' }, source),
      finding('file/superseded', { by: 'in/a.csv', agency: '甲区', projects: 1 }, source),
      finding('file/same-content', { first: 'in/a.csv' }, source),
      finding('money/unreadable', { raw: 'in/a.csv', field: 'completed' }, source),
    ].map((found) => shortenFinding(found, short).facts),
  ).toEqual([
    { name: 'in/甲', first: 'a.csv!A2' },
    { name: '甲', used: 'a.csv', other: 'b.csv' },
    { by: 'a.csv', agency: '甲区', projects: 1 },
    { first: 'a.csv' },
    { raw: 'in/a.csv', field: 'completed' },
  ]);
});
