import { describe, expect, test } from 'vitest';
import { cellOf } from '../../../../src/ledgers/project/cell-of.ts';
import type { ProjectField } from '../../../../src/ledgers/project/fields.ts';
import { matchProjects } from '../../../../src/ledgers/project/identity/identity.ts';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import { holdAgainstPlan } from '../../../../src/ledgers/project/plan/baseline.ts';
import type { Project } from '../../../../src/ledgers/project/record.ts';
import { formatSource } from '../../../../src/model/source.ts';
import { type Given, month, projects } from '../measures/records.ts';

const YI = 100_000_000;
const JUNE = { year: 2023, month: 6 };

/** The plan in plan.xlsx, what was reported in 月报.xlsx. */
function hold(planned: readonly Given[], reported: readonly Given[]) {
  const plan = projects(planned.map(named), { file: 'plan.xlsx' });
  const lists = projects(reported.map(named), { file: '月报.xlsx' });
  const matching = matchProjects(plan, lists, [], []).value;
  const { value, findings } = holdAgainstPlan(plan, matching);
  return { ...value, findings, report: calculateReport(value.projects, JUNE) };
}

const named = (given: Given): Given => ({ agency: '甲区', ...given, key: given.name ?? '' });

describe('a project that is planned and reported', () => {
  const PLANNED: Given = {
    name: '大桥',
    phase: '新开工',
    levels: ['省重点'],
    annualPlan: 4 * YI,
    totalInvestment: 10 * YI,
    plannedStart: month(2023, 3),
    plannedFinish: month(2025, 12),
  };
  const REPORTED: Given = {
    name: '大桥',
    phase: '储备',
    levels: ['市重点'],
    annualPlan: YI,
    totalInvestment: 12 * YI,
    completed: YI / 2,
    plannedStart: month(2023, 11),
    plannedFinish: month(2026, 12),
    started: false,
    startedBy: 'phase',
    problem: '征地',
  };
  const { projects: held, findings } = hold([PLANNED], [REPORTED]);
  const line = held[0]!;

  test.each<[keyof Project, unknown]>([
    ['annualPlan', 4 * YI],
    ['totalInvestment', 10 * YI],
    ['plannedStart', month(2023, 3)],
    ['plannedFinish', month(2025, 12)],
    ['phase', '新开工'],
    ['levels', ['省重点']],
    ['completed', YI / 2],
    ['started', false],
    ['startedBy', undefined],
    ['problem', '征地'],
  ])('%s', (key, expected) => expect(line[key]).toEqual(expected));

  test.each<[ProjectField, file: string]>([
    ['annualPlan', 'plan.xlsx'],
    ['totalInvestment', 'plan.xlsx'],
    ['plannedStart', 'plan.xlsx'],
    ['phase', 'plan.xlsx'],
    ['completed', '月报.xlsx'],
    ['name', '月报.xlsx'],
  ])('the cell of %s is in %s', (field, file) => expect(cellOf(line, field)?.source.file).toBe(file));

  test('nothing is found', () => expect(findings).toEqual([]));
});

test('where the plan is silent the report is heard, but for the annual plan', () => {
  const { projects: held } = hold(
    [{ name: '大桥', annualPlan: undefined, totalInvestment: undefined }],
    [{ name: '大桥', annualPlan: YI, totalInvestment: 2 * YI, levels: ['市重点'], phase: '续建' }],
  );
  expect(held[0]).toMatchObject({ totalInvestment: 2 * YI, levels: ['市重点'], phase: '续建' });
  expect(held[0]!.annualPlan).toBeUndefined();
});

describe('a silent drop-out is missing, and not 0', () => {
  const plan: Given[] = [
    { name: '快', phase: '续建', annualPlan: YI, totalInvestment: YI },
    { name: '慢', phase: '新开工', annualPlan: YI, totalInvestment: YI, plannedStart: month(2023, 2) },
  ];
  const fast: Given = { name: '快', annualPlan: YI, completed: YI };
  const slow: Given = { name: '慢', annualPlan: YI, completed: 0, started: false };
  const both = hold(plan, [fast, slow]);
  const one = hold(plan, [fast]);

  test('the completion rate leaves it out, says so, and is not held against time', () => {
    const { rate, lead } = one.report.overall;
    const value = { numerator: YI, denominator: YI };
    expect(rate.measure).toMatchObject({ value, missing: { projects: 1, annualPlan: YI } });
    expect(lead.measure).toEqual({ state: 'not-applicable', reason: 'incomplete' });
  });

  test('the plan keeps it', () => {
    expect(one.report.overall.annualPlan.measure).toEqual(both.report.overall.annualPlan.measure);
  });

  test('its start is overdue, and raises no rate of starts', () => {
    expect(one.report.starts.rate.measure).toEqual(both.report.starts.rate.measure);
    expect(one.report.starts.overdue.measure).toMatchObject({ value: 1 });
  });

  test('and it is said, at its cell in the plan', () => {
    expect(one.findings).toMatchObject([
      { code: 'project/not-reported', facts: { name: '慢', agency: '甲区' } },
    ]);
    expect(formatSource(one.findings[0]!.source)).toBe('plan.xlsx:进度表!A5');
    expect([...one.unreported].map(({ name }) => name)).toEqual(['慢']);
  });
});

test('what is not planned stays out, and is said', () => {
  const { report, findings, unplanned } = hold(
    [{ name: '大桥', annualPlan: YI }],
    [
      { name: '大桥', completed: YI / 2 },
      { name: '广场', annualPlan: YI, completed: 5 * YI },
    ],
  );
  expect(report.overall.completed.measure).toMatchObject({ value: YI / 2 });
  expect(findings).toMatchObject([{ code: 'project/not-planned', facts: { name: '广场' } }]);
  expect(unplanned.map(({ name }) => name)).toEqual(['广场']);
});

describe('split up and merged', () => {
  const settled = (from: string[], to: string[]) => [{ from, to, same: true, agency: undefined }];
  const holdSettled = (planned: Given[], reported: Given[], from: string[], to: string[]) => {
    const plan = projects(planned.map(named), { file: 'plan.xlsx' });
    const lists = projects(reported.map(named), { file: '月报.xlsx' });
    const matching = matchProjects(plan, lists, settled(from, to), []).value;
    const { value, findings } = holdAgainstPlan(plan, matching);
    return { ...value, findings, report: calculateReport(value.projects, JUNE) };
  };

  test('the parts of a split count their works, and the plan once', () => {
    const { report, findings } = holdSettled(
      [{ name: '快速路', phase: '新开工', annualPlan: 4 * YI, totalInvestment: 9 * YI }],
      [
        { name: '主线', phase: '新开工', annualPlan: 3 * YI, completed: YI, started: false },
        { name: '互通', phase: '新开工', annualPlan: 3 * YI, completed: YI, started: true },
      ],
      ['快速路'],
      ['主线', '互通'],
    );
    expect(report.overall.projects.measure).toMatchObject({ value: 1 });
    expect(report.overall.annualPlan.measure).toMatchObject({ value: 4 * YI });
    expect(report.overall.totalInvestment.measure).toMatchObject({ value: 9 * YI });
    expect(report.overall.completed.measure).toMatchObject({ value: 2 * YI });
    expect(report.starts.started.measure).toMatchObject({ value: 1 });
    expect(findings).toEqual([]);
  });

  test('what a merger completes counts in the groups its projects share, and no other', () => {
    const { report, findings } = holdSettled(
      [
        { name: '停车场', levels: ['省重点', '市重点'], annualPlan: YI, totalInvestment: YI },
        { name: '管网', levels: ['市重点'], annualPlan: 3 * YI, totalInvestment: YI },
      ],
      [{ name: '综合提升', levels: ['省重点', '市重点'], annualPlan: 4 * YI, completed: 2 * YI }],
      ['停车场', '管网'],
      ['综合提升'],
    );
    const levels = new Map(report.groups.get('byLevel')?.rows.map(({ key, progress }) => [key, progress]));
    expect(report.overall.completed.measure).toMatchObject({ value: 2 * YI });
    expect(report.overall.projects.measure).toMatchObject({ value: 2 });
    expect(levels.get('市重点')?.completed.measure).toMatchObject({ value: 2 * YI });
    expect(levels.get('省重点')?.annualPlan.measure).toMatchObject({ value: YI });
    expect(levels.get('省重点')?.completed.measure).toMatchObject({ state: 'not-applicable' });
    expect(findings).toMatchObject([
      { code: 'plan/merged-groups', facts: { name: '综合提升', fields: ['level'] } },
    ]);
  });
});

test('one agency under one name, however plan and report write it', () => {
  const { report } = hold(
    [
      { name: '大桥', agency: '甲区人民政府', annualPlan: YI },
      { name: '广场', agency: '甲区', annualPlan: YI },
    ],
    [{ name: '大桥', agency: '甲区', completed: YI }],
  );
  expect(report.groups.get('byAgency')?.rows.map(({ key }) => key)).toEqual(['甲区']);
});
