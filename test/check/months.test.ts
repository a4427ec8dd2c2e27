import { describe, expect, test } from 'vitest';
import { checkAgainstMonth } from '../../src/check/against-month.ts';
import { checkAgainstPlan } from '../../src/check/against-plan.ts';
import { checkDisappeared, vanishedSince } from '../../src/check/month-disappeared.ts';
import { checkUnchanged } from '../../src/check/month-unchanged.ts';
import type { FindingCode } from '../../src/model/finding.ts';
import { readDataset } from '../../src/pipeline.ts';
import { matchProjects } from '../../src/registers/project/identity.ts';
import type { Project } from '../../src/registers/project/record.ts';

/** Every rule about a project in two months: what changed, and what the same change would be within the rules. */
const HEADER =
  '项目名称,项目代码,项目性质,总投资（万元）,2023年度计划投资（万元）,1-9月完成投资（万元）,9月完成投资（万元）,计划开工时间,实际开工时间,计划竣工时间,实际竣工时间,形象进度';
const BEFORE = '城东大道,2201-510104-04-01-123451,续建,50000,8000,5300,500,2021-03,2021-04,2025-06,,桩基施工';
const AFTER = '城东大道,2201-510104-04-01-123451,续建,50000,8000,6000,700,2021-03,2021-04,2025-06,,主体施工';
const AUGUST = { year: 2023, month: 8 };
const SEPTEMBER = { year: 2023, month: 9 };
const NOBODY = { left: new Set<Project>(), changed: new Set<Project>() };

async function projectsOf(...rows: readonly string[]): Promise<readonly Project[]> {
  const bytes = new TextEncoder().encode([HEADER, ...rows, '滨河湿地,,储备,9000,,,,,,,,'].join('\n'));
  const file = { name: '锦江区.csv', read: async () => bytes };
  return (await readDataset([file], { period: SEPTEMBER })).value.projects;
}

function change(row: string, changes: Readonly<Record<number, string>>): string {
  return row
    .split(',')
    .map((field, at) => changes[at] ?? field)
    .join(',');
}

async function compare(before: readonly string[], after: readonly string[]): Promise<readonly FindingCode[]> {
  const { value } = matchProjects(await projectsOf(...before), await projectsOf(...after), [], []);
  return checkAgainstMonth(value, AUGUST, SEPTEMBER, NOBODY).map(({ code }) => code);
}

const RULES: readonly (readonly [
  code: FindingCode,
  broken: Record<number, string>,
  right: Record<number, string>,
])[] = [
  ['month/fell', { 5: '5200', 6: '' }, { 5: '5300', 6: '0' }],
  ['month/difference', { 6: '500' }, { 6: '700' }],
  ['month/phase-back', { 2: '新开工' }, { 2: '竣工' }],
  ['month/replanned', { 4: '9000' }, { 4: '8000' }],
  ['month/replanned', { 3: '60000' }, { 3: '50000' }],
  ['month/dates-moved', { 9: '2025-12' }, { 9: '2025-06-30' }],
  ['month/renamed', { 0: '滨江高架' }, { 0: '城东大道' }],
];

describe.each(RULES)('%s', (code, broken, right) => {
  test('is found', async () => {
    expect(await compare([BEFORE], [change(AFTER, broken)])).toEqual([code]);
  });

  test('is not found where all is right', async () => {
    expect(await compare([BEFORE], [change(AFTER, right)])).toEqual([]);
  });
});

test('a finish taken back is found', async () => {
  const finished = change(BEFORE, { 2: '竣工', 9: '2023-08', 10: '2023-08', 11: '已竣工' });
  const open = change(AFTER, { 2: '竣工', 9: '2023-08', 11: '主体施工' });
  expect(await compare([finished], [open])).toEqual(['month/withdrawn']);
});

test('a project that disappears is found, unless the plan let it go', async () => {
  const before = await projectsOf(BEFORE);
  const { value: matching } = matchProjects(before, await projectsOf(), [], []);
  const last = { period: AUGUST, matching, allowed: NOBODY };
  const vanished = vanishedSince(last, SEPTEMBER);
  expect(vanished).toEqual([before[0]]);
  expect(checkDisappeared(vanished, last)).toEqual([
    {
      code: 'month/disappeared',
      facts: { name: '城东大道', agency: '锦江区', month: '2023-08' },
      source: { file: '锦江区.csv' },
    },
  ]);
  const allowed = { ...NOBODY, left: new Set(before) };
  expect(vanishedSince({ ...last, allowed }, SEPTEMBER)).toEqual([]);
  expect(vanishedSince({ ...last, period: { year: 2022, month: 12 } }, SEPTEMBER)).toEqual([]);
});

test('what the plan changed is not asked for again', async () => {
  const after = await projectsOf(change(AFTER, { 4: '9000' }));
  const { value } = matchProjects(await projectsOf(BEFORE), after, [], []);
  expect(checkAgainstMonth(value, AUGUST, SEPTEMBER, { ...NOBODY, changed: new Set(after) })).toEqual([]);
});

test('a list copied for the third month running is found, and one that moved is not', async () => {
  const still = await projectsOf(BEFORE);
  const match = (before: readonly Project[], after: readonly Project[]) =>
    matchProjects(before, after, [], []).value;
  const again = await projectsOf(BEFORE);
  const third = await projectsOf(BEFORE);
  expect(checkUnchanged(match(again, third), match(still, again)).map(({ code }) => code)).toEqual([
    'month/unchanged',
  ]);
  const moved = await projectsOf(AFTER);
  expect(checkUnchanged(match(again, moved), match(still, again))).toEqual([]);
});

describe('against the plan', () => {
  const PLAN = change(BEFORE, { 5: '', 6: '' });

  test.each<readonly [string, readonly string[], readonly string[], readonly FindingCode[]]>([
    ['what it has is right', [PLAN], [AFTER], []],
    ['a project that nobody reported', [PLAN], [], ['project/not-reported']],
    ['a project that is not planned', [], [AFTER], ['project/not-planned']],
    ['another annual plan', [PLAN], [change(AFTER, { 4: '7000' })], ['plan/differs']],
    ['another total', [PLAN], [change(AFTER, { 3: '51000' })], ['plan/differs']],
    ['another planned finish', [PLAN], [change(AFTER, { 9: '2026-01' })], ['plan/differs']],
    ['a plan that is only rounded', [change(PLAN, { 4: '8000.4' })], [AFTER], []],
  ])('%s', async (_, plan, reported, codes) => {
    const { value } = matchProjects(await projectsOf(...plan), await projectsOf(...reported), [], []);
    expect(checkAgainstPlan(value).map(({ code }) => code)).toEqual(codes);
  });
});
