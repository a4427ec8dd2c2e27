import { describe, expect, test } from 'vitest';
import { cellOf } from '../../../../src/ledgers/project/cell-of.ts';
import { adjustPlan } from '../../../../src/ledgers/project/plan/baseline-adjustment.ts';
import type { AdjustmentWord } from '../../../../src/normalise/adjustment.ts';
import { type Given, month, projects } from '../measures/records.ts';

const YI = 100_000_000;
const YEAR = { year: 2023, month: 1 };

const PLAN: Given[] = [
  { name: '大桥', code: 'C-1', annualPlan: 4 * YI, totalInvestment: 9 * YI, phase: '新开工' },
  { name: '广场', annualPlan: 2 * YI, totalInvestment: 2 * YI, phase: '续建', levels: ['市重点'] },
  { name: '同名', agency: '甲区', annualPlan: YI },
  { name: '同名', agency: '甲区', annualPlan: 2 * YI },
  { name: '打包', isPackage: true, size: 0, annualPlan: undefined },
];

function adjust(lines: readonly Given[], all?: AdjustmentWord, file = '调整.xlsx') {
  const plan = projects(PLAN.map(filled), { file: 'plan.xlsx' });
  const list = projects(lines.map(filled), { file });
  return { plan, list, ...adjustPlan(plan, list, YEAR, all) };
}

const filled = (given: Given): Given => ({
  agency: '甲区',
  agencyFrom: 'column',
  ...given,
  key: given.name ?? '',
});

describe('what a line does', () => {
  test.each<[string, Given, AdjustmentWord | undefined, kind: string]>([
    [
      'changes the project of its code, whatever the name',
      { name: '长桥', code: 'C-1' },
      undefined,
      'changed',
    ],
    ['changes the project of its name and agency', { name: '广场', annualPlan: YI }, undefined, 'changed'],
    ['adds one the plan does not have', { name: '新港', annualPlan: YI, phase: '储备' }, undefined, 'added'],
    ['takes out what is to go', { name: '广场' }, '调出', 'removed'],
    [
      'finds a name without an agency',
      { name: '广场', agency: undefined, agencyFrom: undefined },
      '调出',
      'removed',
    ],
    ['hands a project over to another agency', { name: '广场', agency: '乙区' }, '调整', 'changed'],
    ['adds where that is said', { name: '新港', annualPlan: YI, phase: '续建' }, '调入', 'added'],
    [
      'adds a namesake of another agency where that is said',
      { name: '广场', agency: '乙区', annualPlan: YI, phase: '续建' },
      '调入',
      'added',
    ],
  ])('%s', (_, line, word, kind) => {
    const { value, findings } = adjust([line], word);
    expect(value.changes.map((change) => change.kind)).toEqual([kind]);
    expect(findings).toEqual([]);
  });

  test.each<[string, Given, AdjustmentWord | undefined, code: string]>([
    ['is to go and is not there', { name: '新港' }, '调出', 'adjustment/not-planned'],
    ['is to change and is not there', { name: '新港', annualPlan: YI }, '调整', 'adjustment/not-planned'],
    ['is to be added and is there', { name: '广场', annualPlan: YI }, '调入', 'adjustment/already-planned'],
    [
      'has the code of one and the name of another',
      { name: '广场', code: 'C-1' },
      undefined,
      'adjustment/several',
    ],
    ['may mean two', { name: '同名', annualPlan: YI }, undefined, 'adjustment/several'],
    ['may mean two of another agency', { name: '同名', agency: '乙区' }, '调整', 'adjustment/several'],
    [
      'has a namesake of another agency',
      { name: '广场', agency: '乙区', annualPlan: YI },
      undefined,
      'adjustment/undecided',
    ],
    [
      'changes nothing',
      { name: '广场', annualPlan: 2 * YI, levels: ['市重点'] },
      undefined,
      'adjustment/no-change',
    ],
    ['is less and says more', { name: '广场', annualPlan: YI }, '调增', 'adjustment/contradiction'],
    ['is more and says less', { name: '广场', annualPlan: 3 * YI }, '调减', 'adjustment/contradiction'],
    [
      'has an amount for a package that has none itself',
      { name: '打包', annualPlan: YI },
      undefined,
      'adjustment/members',
    ],
  ])('is refused when it %s', (_, line, word, code) => {
    const { value, findings, plan } = adjust([line], word);
    expect(findings.map((found) => found.code)).toEqual([code]);
    expect(value.changes).toEqual([]);
    expect(value.projects).toEqual(plan);
  });

  test('the same project twice is refused the second time', () => {
    const { value, findings } = adjust([
      { name: '广场', annualPlan: YI },
      { name: '大桥', code: 'C-1', annualPlan: YI },
      { name: '长桥', code: 'C-1', annualPlan: 2 * YI },
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['project/duplicate']);
    expect(value.changes).toHaveLength(2);
  });
});

describe('where the word comes from', () => {
  test.each<[string, file: string, kind: string]>([
    ['the file', '附件2：2023年重点项目调出清单.xlsx', 'removed'],
    ['nothing, for a list of both', '2023年重点项目调入调出清单.xlsx', 'changed'],
    ['nothing', '2023年重点项目.xlsx', 'changed'],
  ])('%s', (_, file, kind) => {
    const { value } = adjust([{ name: '广场', annualPlan: YI }], undefined, file);
    expect(value.changes.map((change) => change.kind)).toEqual([kind]);
  });
});

describe('a changed project', () => {
  const { value, list } = adjust([
    { name: '大桥', annualPlan: 5 * YI, plannedStart: month(2023, 9), totalInvestment: undefined },
  ]);
  const [changed] = value.projects;

  test('has what the line says, and the rest of the plan', () =>
    expect(changed).toMatchObject({
      annualPlan: 5 * YI,
      plannedStart: month(2023, 9),
      totalInvestment: 9 * YI,
      phase: '新开工',
      code: 'C-1',
    }));

  test('is traced to the list for what changed, to the plan for the rest', () => {
    expect(cellOf(changed!, 'annualPlan')?.source.file).toBe('调整.xlsx');
    expect(cellOf(changed!, 'totalInvestment')?.source.file).toBe('plan.xlsx');
    expect(changed!.told?.get('plannedStart')).toBe(list[0]);
  });

  test('stands where it stood', () => expect(value.projects.map(({ name }) => name)[0]).toBe('大桥'));
});

test('blank cells and what no cell says change nothing', () => {
  const { findings } = adjust([
    { name: '广场', annualPlan: undefined, phase: undefined, category: '只是推定', levels: [] },
  ]);
  expect(findings.map(({ code }) => code)).toEqual(['adjustment/no-change']);
});

test('what is added without a phase gets it from its dates, and what it leaves open is said', () => {
  const { value, findings } = adjust([
    { name: '新港', plannedStart: month(2023, 9), annualPlan: YI },
    { name: '谜', agency: undefined, agencyFrom: undefined },
  ]);
  expect(value.projects.find(({ name }) => name === '新港')?.phase).toBe('新开工');
  expect(findings.map(({ code }) => code)).toEqual([
    'phase/inferred',
    'phase/missing',
    'agency/missing',
    'plan/missing',
  ]);
});
