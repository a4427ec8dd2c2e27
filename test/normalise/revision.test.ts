import { expect, test } from 'vitest';
import { compareRevisions, revisionInFileName } from '../../src/normalise/revision.ts';

test.each([
  ['郫都区.xlsx', '郫都区', []],
  ['a/b/郫都区.xlsx', '郫都区', []],
  ['郫都区更正.xlsx', '郫都区', ['更正']],
  ['郫都区（更正）.xlsx', '郫都区', ['(更正)']],
  ['郫都区-更正版.xlsx', '郫都区', ['更正版']],
  ['更正：郫都区.xlsx', '郫都区', ['更正']],
  ['【更正】郫都区.xlsx', '郫都区', ['【更正】']],
  ['郫都区_修改.xls', '郫都区', ['修改']],
  ['郫都区修订稿.xls', '郫都区', ['修订稿']],
  ['郫都区最终版.xlsx', '郫都区', ['最终版']],
  ['郫都区最终版2.xlsx', '郫都区', ['最终版2']],
  ['郫都区终稿.xlsx', '郫都区', ['终稿']],
  ['郫都区(1).xlsx', '郫都区', ['(1)']],
  ['郫都区（2）.xlsx', '郫都区', ['(2)']],
  ['郫都区最终版(1).xlsx', '郫都区', ['最终版', '(1)']],
  ['郫都区v2.xlsx', '郫都区', ['v2']],
  ['郫都区 V2.1.xlsx', '郫都区', ['V2.1']],
  ['郫都区第二版.xlsx', '郫都区', ['第二版']],
  ['郫都区 - 副本.xlsx', '郫都区', ['副本']],
  ['郫都区(新).xlsx', '郫都区', ['(新)']],
  ['郫都区（退回修改）.xlsx', '郫都区', ['(退回修改)']],
  ['郫都区2019年8月（更正）进度表.xlsx', '郫都区2019年8月进度表', ['(更正)']],
  // Words that only look like marks.
  ['天府新区.xlsx', '天府新区', []],
  ['城市更新.xlsx', '城市更新', []],
  ['技改.xlsx', '技改', []],
  ['更正.xlsx', '更正', []],
  ['郫都区补报.xlsx', '郫都区补报', []],
  ['2019.08.csv', '2019.08', []],
])('%s is %s with the marks %j', (fileName, stem, marks) => {
  expect(revisionInFileName(fileName)).toMatchObject({ stem, marks });
});

test('sendings in their order', () => {
  const names = [
    '表.xls',
    '表(1).xls',
    '表(2).xls',
    '表更正.xls',
    '表第二版.xls',
    '表v3.xls',
    '表最终版.xls',
    '表最终版2.xls',
  ];
  const revisions = names.map(revisionInFileName);
  const sorted = revisions.toReversed().sort(compareRevisions);
  expect(sorted).toEqual(revisions);
  expect(new Set(revisions.map(({ stem }) => stem))).toEqual(new Set(['表']));
});

test.each([
  ['表更正.xls', '表修改.xls'],
  ['甲.xls', '乙.xls'],
])('the names %s and %s do not tell which is later', (one, other) => {
  expect(compareRevisions(revisionInFileName(one), revisionInFileName(other))).toBe(0);
});
