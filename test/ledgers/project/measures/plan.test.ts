import { describe, expect, test } from 'vitest';
import { matchProjects } from '../../../../src/ledgers/project/identity/identity.ts';
import { effectOf } from '../../../../src/ledgers/project/plan/effect.ts';
import {
  calculatePlan,
  differenceOf,
  groupedOf,
  PLAN_AMOUNTS,
  type PlanAmount,
  planGroups,
} from '../../../../src/ledgers/project/plan/plan.ts';
import { dueBetween } from '../../../../src/ledgers/project/plan/schedule.ts';
import type { Project } from '../../../../src/ledgers/project/record.ts';
import { type PlainDate, plainDate } from '../../../../src/model/plain-date.ts';
import { type Given, month, projects } from './records.ts';

const YI = 100_000_000;

function plan(now: readonly Given[], before: readonly Given[]) {
  const [own, former] = [listed(now), listed(before)];
  const matching = matchProjects(former, own, [], []).value;
  return calculatePlan(own, 2023, { projects: former, matching });
}

const listed = (given: readonly Given[]): Project[] =>
  projects(given.map((one) => ({ agency: '甲区', ...one, key: one.name ?? '' })));

describe('against the plan of the year before', () => {
  const calculated = plan(
    [
      { name: '留', chain: '氢能', annualPlan: 5 * YI, totalInvestment: 9 * YI },
      { name: '新', chain: '氢能', annualPlan: 2 * YI, totalInvestment: 3 * YI },
      { name: '打包', size: 4, isPackage: true, annualPlan: YI, totalInvestment: YI },
    ],
    [
      { name: '留', chain: '氢能', annualPlan: 3 * YI, totalInvestment: 8 * YI },
      { name: '去', chain: '光伏', annualPlan: 4 * YI, totalInvestment: 6 * YI },
      { name: '打包', size: 2, isPackage: true, annualPlan: YI, totalInvestment: YI },
    ],
  );
  const change = calculated.change!;
  const sum = (measure: { state: string; value?: number }): number => measure.value ?? 0;

  test.each(PLAN_AMOUNTS.map((amount) => [amount] as const))('%s adds up', (amount) => {
    const before = sum(change.before.overall[amount].measure);
    const carried = sum(differenceOf(change.carriedNow[amount], change.carriedBefore[amount]));
    const now = before - sum(change.left[amount].measure) + sum(change.entered[amount].measure) + carried;
    expect(now).toBe(sum(calculated.report.overall[amount].measure));
  });

  test.each<[PlanAmount, left: number, entered: number, carried: number]>([
    ['projects', 1, 1, 2],
    ['totalInvestment', 6 * YI, 3 * YI, YI],
    ['annualPlan', 4 * YI, 2 * YI, 2 * YI],
  ])('%s: left, entered, carried over', (amount, left, entered, carried) => {
    expect(sum(change.left[amount].measure)).toBe(left);
    expect(sum(change.entered[amount].measure)).toBe(entered);
    expect(sum(differenceOf(change.carriedNow[amount], change.carriedBefore[amount]))).toBe(carried);
  });

  test('a group that one of the plans lacks is nothing there', () => {
    const groups = planGroups(calculated, 'byChain').map(({ key, now, before }) => [
      key,
      sum(differenceOf(now?.projects, before?.projects)),
      sum(differenceOf(now?.annualPlan, before?.annualPlan)),
    ]);
    expect(groups).toEqual([
      ['光伏', -1, -4 * YI],
      ['氢能', 1, 4 * YI],
    ]);
  });

  test('those that name a chain at all', () => {
    const { groups, amounts } = groupedOf(calculated.report, 'byChain');
    expect([groups, sum(amounts.projects.measure), sum(amounts.annualPlan.measure)]).toEqual([1, 2, 7 * YI]);
  });

  test('who entered and who left', () => {
    expect(change.enteredProjects.map(({ name }) => name)).toEqual(['新']);
    expect(change.leftProjects.map(({ name }) => name)).toEqual(['去']);
  });
});

test('an amount that a plan does not report has no difference', () => {
  const { change, report } = plan([{ name: '甲', annualPlan: YI }], [{ name: '甲' }]);
  expect(differenceOf(report.overall.annualPlan, change?.before.overall.annualPlan)).toEqual({
    state: 'not-applicable',
    reason: 'not-reported',
  });
});

describe('开竣工安排', () => {
  const quarter: PlainDate = { ...month(2023, 6), precision: 'quarter' };
  const start = (plannedStart: PlainDate | undefined, size = 1): Given => ({
    phase: '新开工',
    plannedStart,
    size,
    totalInvestment: YI,
  });
  const { schedule } = calculatePlan(
    listed([
      { name: '一月', ...start(month(2023, 1)) },
      { name: '打包', ...start(month(2023, 1), 3) },
      { name: '二季度', ...start(quarter) },
      { name: '年内', ...start(plainDate(2023)) },
      { name: '未定', ...start(undefined) },
      { name: '去年', ...start(month(2022, 12)) },
      { name: '续建', phase: '续建', plannedStart: month(2023, 5) },
      { name: '竣工', phase: '竣工', plannedFinish: month(2023, 11), totalInvestment: 2 * YI },
    ]),
    2023,
    undefined,
  );

  test.each([
    [1, 4, 0],
    [6, 1, 0],
    [5, 0, 0],
    [11, 0, 1],
    [12, 1, 0],
  ])('month %d: %d starts, %d finishes', (number, starts, finishes) => {
    const due = schedule.months[number - 1]!;
    expect([due.starts.projects, due.finishes.projects]).toEqual([starts, finishes]);
  });

  test('without a date in the year', () => expect(schedule.open.starts.projects).toBe(2));

  test('a run of months, with its investment', () =>
    expect(dueBetween(schedule, 10, 12)).toEqual({
      starts: { projects: 1, totalInvestment: YI },
      finishes: { projects: 1, totalInvestment: 2 * YI },
    }));
});

test('what changes come to', () => {
  const [before, after, line] = listed([
    { name: '原', annualPlan: 2 * YI, totalInvestment: 3 * YI },
    { name: '新', annualPlan: 5 * YI, totalInvestment: undefined, size: 2 },
    { name: '行' },
  ]) as [Project, Project, Project];
  expect(
    effectOf([
      { kind: 'added', line, before: undefined, after },
      { kind: 'removed', line, before, after: undefined },
      { kind: 'changed', line, before, after: { ...before, annualPlan: YI } },
    ]),
  ).toEqual({ added: 1, removed: 1, changed: 1, projects: 1, totalInvestment: -3 * YI, annualPlan: 2 * YI });
});
