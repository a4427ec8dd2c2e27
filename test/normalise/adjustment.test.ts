import { describe, expect, test } from 'vitest';
import { adjustmentInTitle, readAdjustment } from '../../src/normalise/adjustment.ts';

describe('the words of a list of changes', () => {
  test.each([
    ['调入', '调入'],
    ['新增项目', '调入'],
    ['2023年拟调入重点项目', '调入'],
    ['調入', '调入'],
    ['调出', '调出'],
    ['退出类', '调出'],
    ['取消', '调出'],
    ['调增', '调增'],
    ['调减投资', '调减'],
    ['调整', '调整'],
    ['调整投资项目', '调整'],
    ['变更', '调整'],
    ['新开工', undefined],
    ['续建项目', undefined],
    ['重大产业化', undefined],
    ['新增长极培育', undefined],
    ['', undefined],
  ])('%s', (text, expected) => expect(readAdjustment(text)).toBe(expected));
});

describe('what a title says of all lines', () => {
  test.each([
    ['2023年市重点项目调出清单', '调出'],
    ['附件1：新增项目表', '调入'],
    ['2023年重点项目调入调出情况表', undefined],
    ['2023年重点项目计划调整表', undefined],
  ])('%s', (text, expected) => expect(adjustmentInTitle(text)).toBe(expected));
});
