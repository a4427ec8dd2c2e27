import { describe, expect, test } from 'vitest';
import { measuredValue } from '../../../../src/calculate/figure.ts';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import {
  startIsDue,
  startIsEarly,
  startIsOverdue,
} from '../../../../src/ledgers/project/measures/start-state.ts';
import { type PlainDate, plainDate } from '../../../../src/model/plain-date.ts';
import { roundRatio } from '../../../../src/model/ratio.ts';
import { type Given, month, projects } from './records.ts';

const AUGUST = { year: 2019, month: 8 };
const QUARTER_3: PlainDate = { ...month(2019, 9), precision: 'quarter' };
const FIRST_HALF: PlainDate = { ...month(2019, 6), precision: 'half' };
const YEAR = plainDate(2019)!;

describe('应开工, 提前开工, 应开工未开工', () => {
  test.each<[string, Given, ...(boolean | undefined)[]]>([
    ['planned this month, begun this month', begun(8, 8), true, false, false],
    ['planned this month, begun the month before', begun(8, 7), true, true, false],
    ['planned later, begun', begun(9, 8), false, true, false],
    [
      'planned later, begun at an unknown date',
      { plannedStart: month(2019, 9), started: true },
      false,
      true,
      false,
    ],
    [
      'planned earlier, begun at an unknown date',
      { plannedStart: month(2019, 7), started: true },
      true,
      false,
      false,
    ],
    [
      'planned later, begun "in 2019"',
      { plannedStart: month(2019, 9), actualStart: YEAR, started: true },
      false,
      true,
      false,
    ],
    ['planned earlier, begun later than planned', begun(3, 8), true, false, false],
    ['planned this month, not begun', { plannedStart: month(2019, 8), started: false }, true, false, true],
    ['planned this month, nothing tells', { plannedStart: month(2019, 8) }, true, false, true],
    ['planned next month, not begun', { plannedStart: month(2019, 9), started: false }, false, false, false],
    ['planned last year, not begun', { plannedStart: month(2018, 12), started: false }, true, false, true],
    ['planned next year, begun', { plannedStart: month(2020, 1), started: true }, false, true, false],
    ['no plan, not begun', { started: false }, false, false, false],
    ['no plan, begun', { started: true }, false, false, false],
    [
      'planned for the quarter, not over yet',
      { plannedStart: QUARTER_3, started: false },
      false,
      false,
      false,
    ],
    [
      'planned for the quarter, begun in it',
      { plannedStart: QUARTER_3, actualStart: month(2019, 7), started: true },
      false,
      false,
      false,
    ],
    [
      'planned for the quarter, begun before it',
      { plannedStart: QUARTER_3, actualStart: month(2019, 6), started: true },
      false,
      true,
      false,
    ],
    ['planned for the half, over', { plannedStart: FIRST_HALF, started: false }, true, false, true],
    [
      'planned for the year, begun in it',
      { plannedStart: YEAR, actualStart: month(2019, 2), started: true },
      false,
      false,
      false,
    ],
    [
      'planned for the year, begun the year before: no start of the year',
      { plannedStart: YEAR, actualStart: month(2018, 12), started: true },
      undefined,
      undefined,
      undefined,
    ],
  ])('%s', (_, given, due, early, overdue) => {
    const [project] = projects([{ phase: '新开工', ...given }]);
    expect([startIsDue, startIsEarly, startIsOverdue].map((state) => state(project!, AUGUST))).toEqual([
      due,
      early,
      overdue,
    ]);
  });

  test.each(['储备', '续建', '竣工', undefined] as const)('do not ask about phase %s', (phase) => {
    const [project] = projects([{ phase, plannedStart: month(2019, 3), started: false }]);
    expect([startIsDue, startIsEarly, startIsOverdue].map((state) => state(project!, AUGUST))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('start rates', () => {
  test.each([
    ['Chengdu 2019', { planned: 308, started: 215, due: 308 }, ['69.81', '69.81']],
    ['Chengdu 2019, provincial', { planned: 33, started: 27, due: 33 }, ['81.82', '81.82']],
    ['Tongliang 2024', { planned: 119, started: 57, due: 67 }, ['47.90', '85.07']],
    ['Jiangmen', { planned: 255, started: 206, due: 223 }, ['80.78', '92.38']],
  ])('%s', (_, { planned, started, due }, expected) => {
    const given = Array.from(
      { length: planned },
      (_entry, at): Given => ({
        phase: '新开工',
        started: at < started,
        plannedStart: month(2019, at < due ? 8 : 12),
      }),
    );
    const { starts } = calculateReport(projects(given), AUGUST);
    expect([starts.rate, starts.rateOfDue].map(percent)).toEqual(expected);
  });

  test('Jiangmen, another year: early starts are not starts of those due', () => {
    const given: Given[] = [
      ...Array.from({ length: 107 }, () => ({ started: true, plannedStart: month(2019, 8) })),
      ...Array.from({ length: 33 }, () => ({ started: false, plannedStart: month(2019, 8) })),
      ...Array.from({ length: 11 }, () => ({ started: true, plannedStart: month(2019, 10) })),
      ...Array.from({ length: 32 }, () => ({ started: false, plannedStart: month(2019, 12) })),
    ].map((some) => ({ ...some, phase: '新开工' }));
    const { starts } = calculateReport(projects(given), AUGUST);
    const counts = [starts.planned, starts.due, starts.started, starts.early, starts.overdue];
    expect(counts.map(measuredValue)).toEqual([183, 140, 118, 11, 33]);
  });

  test('by level, only levels with planned starts; a project of two levels counts in both', () => {
    const { starts } = calculateReport(
      projects([
        { phase: '新开工', levels: ['市重点', '省重点'], started: true },
        { phase: '新开工', levels: ['市重点'], started: false, size: 2 },
        { phase: '续建', levels: ['国家重点'], started: true },
        { phase: '新开工', started: true },
      ]),
      AUGUST,
    );
    const counts = starts.byLevel.map(({ key, planned, started }) => [
      key,
      ...[planned, started].map(measuredValue),
    ]);
    expect(counts).toEqual([
      ['省重点', 1, 1],
      ['市重点', 3, 1],
    ]);
  });

  test.each<[string, Given[], string]>([
    ['no starts planned', [{ phase: '续建' }], 'rate'],
    ['none due', [{ phase: '新开工', plannedStart: month(2019, 12) }], 'rateOfDue'],
    ['no projects', [], 'rateOfAll'],
  ])('do not apply with %s', (_, given, rate) => {
    const starts: Record<string, unknown> = { ...calculateReport(projects(given), AUGUST).starts };
    expect(starts[rate]).toMatchObject({ measure: { state: 'not-applicable', reason: 'no-denominator' } });
  });
});

function begun(planned: number, actual: number): Given {
  return { plannedStart: month(2019, planned), actualStart: month(2019, actual), started: true };
}

function percent(figure: ReturnType<typeof calculateReport>['starts']['rate']): string {
  return roundRatio(measuredValue(figure)!, 2, 2);
}

test('what had begun before the year is no start of it: not planned, not started, not overdue', () => {
  const given: Given[] = [
    { plannedStart: month(2019, 3), actualStart: month(2018, 11), started: true },
    { plannedStart: month(2019, 3), actualStart: month(2019, 1), started: true },
    { plannedStart: month(2019, 3), started: false },
  ];
  const lines = projects(given.map((some) => ({ phase: '新开工', ...some })));
  const { starts } = calculateReport(lines, AUGUST);
  const values = [
    starts.planned,
    starts.started,
    starts.due,
    starts.startedOfDue,
    starts.early,
    starts.overdue,
  ];
  expect(values.map(measuredValue)).toEqual([2, 1, 2, 1, 1, 1]);
});
