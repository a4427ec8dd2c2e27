import { describe, expect, test } from 'vitest';
import { measuredValue } from '../../../../src/calculate/figure.ts';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import { isConverted } from '../../../../src/ledgers/project/measures/reserve-state.ts';
import { RESERVE_STEPS } from '../../../../src/model/vocabulary.ts';
import { type Given, month, projects } from './records.ts';

const AUGUST = { year: 2019, month: 8 };

test('Chengdu 2019: 110 = 71 + 18 + 11 + 3 + 7', () => {
  const counts = [71, 18, 11, 3, 7];
  const given = counts.flatMap((count, step) =>
    Array.from({ length: count }, (): Given => ({ phase: '储备', step: RESERVE_STEPS[step] })),
  );
  const { reserves } = calculateReport(projects([...given, { phase: '续建' }]), AUGUST);
  expect(measuredValue(reserves.projects)).toBe(110);
  expect(reserves.steps.map(({ projects: at }) => measuredValue(at))).toEqual(counts);
});

test('all five steps in order, zeros included; a reserve without a step is in the whole only', () => {
  const given: Given[] = [
    { phase: '储备', step: '开展施工前准备', totalInvestment: 7 },
    { phase: '储备', totalInvestment: 3, size: 2 },
    { phase: '新开工', step: '开展施工前准备', totalInvestment: 100 },
  ];
  const { reserves } = calculateReport(projects(given), AUGUST);
  expect([reserves.projects, reserves.totalInvestment, reserves.withoutStep].map(measuredValue)).toEqual([
    3, 10, 2,
  ]);
  expect(
    reserves.steps.map((step) => [step.key, ...[step.projects, step.totalInvestment].map(measuredValue)]),
  ).toEqual([
    ['签订投资协议', 0, 0],
    ['编制项目建议书及可研报告', 0, 0],
    ['办理立项用地规划许可', 0, 0],
    ['编报初步设计及施工图设计', 0, 0],
    ['开展施工前准备', 1, 7],
  ]);
});

describe('a reserve is converted when it has become a start of this year', () => {
  test.each<[string, Given, boolean | undefined]>([
    ['still in preparation', { phase: '储备', started: false }, false],
    ['nothing tells', { phase: '储备' }, false],
    ['begun this year', { phase: '储备', started: true, actualStart: month(2019, 5) }, true],
    ['begun, nobody says when', { phase: '储备', started: true }, true],
    ['begun in another year', { phase: '储备', started: true, actualStart: month(2018, 11) }, false],
    ['a reserve of the plan, now to start', { phase: '新开工', started: false, wasReserve: true }, true],
    ['a reserve of the plan, still one', { phase: '储备', started: false, wasReserve: true }, false],
    ['a start as the plan has it', { phase: '新开工', started: true }, undefined],
    ['under way', { phase: '续建', started: true }, undefined],
  ])('%s', (_, given, expected) => {
    expect(isConverted(projects([given])[0]!, AUGUST)).toBe(expected);
  });

  test('projects and their total investment', () => {
    const given: Given[] = [
      { phase: '储备', started: true, totalInvestment: 30, size: 2 },
      { phase: '新开工', wasReserve: true, totalInvestment: 50 },
      { phase: '储备', totalInvestment: 9 },
    ];
    const { converted } = calculateReport(projects(given), AUGUST).reserves;
    expect([converted.projects, converted.totalInvestment].map(measuredValue)).toEqual([3, 80]);
  });
});

test('problems are counted by line, not by size', () => {
  const report = calculateReport(
    projects([{ problem: '征地', size: 5 }, { problem: '资金', size: 0 }, {}]),
    AUGUST,
  );
  expect(measuredValue(report.problems)).toBe(2);
});
