import { describe, expect, test } from 'vitest';
import { screenCandidates } from '../../../../src/ledgers/project/plan/candidates.ts';
import type { Project } from '../../../../src/ledgers/project/record.ts';
import { formatSource } from '../../../../src/model/source.ts';
import type { ReserveStep } from '../../../../src/model/vocabulary.ts';
import { type Given, projects } from './records.ts';

const YI = 100_000_000;
const BY_CATEGORY = new Map([
  ['工业', 2 * YI],
  ['民生', YI],
]);
const WITH_DEFAULT = new Map([...BY_CATEGORY, ['', YI / 2]]);
const ONE_FOR_ALL = new Map([['', YI]]);

function screen(
  given: Given,
  thresholds: ReadonlyMap<string, number>,
  isPlanned = false,
  readiness?: ReserveStep,
) {
  const [project, planned] = projects([given, { name: '计划行' }]) as [Project, Project];
  const known = new Map(isPlanned ? [[project, { year: 2023, project: planned }]] : []);
  return screenCandidates([project], { candidates: thresholds, readiness }, known)[0]!;
}

describe('入选筛查', () => {
  test.each<[string, Given, ReadonlyMap<string, number>, codes: string[]]>([
    ['large enough', { category: '工业', totalInvestment: 2 * YI }, BY_CATEGORY, []],
    ['too small', { category: '工业', totalInvestment: 2 * YI - 1 }, BY_CATEGORY, ['candidate/too-small']],
    ['another category asks for less', { category: '民生', totalInvestment: YI }, BY_CATEGORY, []],
    ['no total', { category: '工业' }, BY_CATEGORY, ['candidate/no-total']],
    ['no category', { totalInvestment: 9 * YI }, BY_CATEGORY, ['candidate/no-category']],
    [
      'a category that has none',
      { category: '文旅', totalInvestment: 9 * YI },
      BY_CATEGORY,
      ['candidate/no-threshold'],
    ],
    ['a category left to the default', { category: '文旅', totalInvestment: YI / 2 }, WITH_DEFAULT, []],
    ['no category is not the default', { totalInvestment: 9 * YI }, WITH_DEFAULT, ['candidate/no-category']],
    ['one threshold for all needs no category', { totalInvestment: YI }, ONE_FOR_ALL, []],
    ['below the one for all', { totalInvestment: YI - 1 }, ONE_FOR_ALL, ['candidate/too-small']],
    [
      'finished',
      { totalInvestment: YI, finished: true, finishedBy: 'finished' },
      ONE_FOR_ALL,
      ['candidate/finished'],
    ],
    [
      'all that is wrong at once',
      { finished: true },
      BY_CATEGORY,
      ['candidate/no-category', 'candidate/no-total', 'candidate/finished'],
    ],
  ])('%s', (_, given, thresholds, codes) => {
    expect(screen(given, thresholds).reasons.map(({ code }) => code)).toEqual(codes);
  });

  test.each<[string, Given, codes: string[]]>([
    ['as far as is asked', { step: '办理立项用地规划许可' }, []],
    ['farther', { step: '开展施工前准备' }, []],
    ['not as far', { step: '编制项目建议书及可研报告' }, ['candidate/not-ready']],
    ['nobody says how far', {}, ['candidate/no-step']],
    ['begun, whatever is said', { step: '签订投资协议', started: true, startedBy: 'started' }, []],
  ])('ready: %s', (_, given, codes) => {
    const { reasons } = screen({ totalInvestment: YI, ...given }, ONE_FOR_ALL, false, '办理立项用地规划许可');
    expect(reasons.map(({ code }) => code)).toEqual(codes);
  });

  test('in a plan already', () => {
    const { reasons } = screen({ totalInvestment: YI }, ONE_FOR_ALL, true);
    expect(reasons).toMatchObject([
      { code: 'candidate/in-plan', facts: { year: 2023, first: '清单.xlsx:进度表!A5' } },
    ]);
  });

  test('a reason stands at its cell', () => {
    const { reasons, threshold } = screen({ name: '甲', category: '工业', totalInvestment: YI }, BY_CATEGORY);
    expect(threshold).toBe(2 * YI);
    expect(reasons.map(({ source }) => formatSource(source))).toEqual(['清单.xlsx:进度表!G4']);
  });
});
