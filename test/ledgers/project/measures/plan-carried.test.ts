import { describe, expect, test } from 'vitest';
import { matchProjects } from '../../../../src/ledgers/project/identity/identity.ts';
import { carriedOver, remainingOf, withAnnualPlans } from '../../../../src/ledgers/project/plan/carried.ts';
import type { Project } from '../../../../src/ledgers/project/record.ts';
import { type Given, projects } from './records.ts';

const YI = 100_000_000;
const PERIOD = { year: 2024, month: 11 };

function carried(listed: readonly Given[], planned?: readonly Given[]) {
  const list = projects([...listed]) as readonly Project[];
  const plan = planned && matchProjects(projects([...planned]) as readonly Project[], list, [], []).value;
  const { value, findings } = carriedOver({ period: PERIOD, projects: list, plan });
  return {
    value,
    amounts: value.map(({ done, remaining }) => [done ?? null, remaining ?? null]),
    phases: value.map(({ project }) => project.phase),
    codes: findings.map(({ code }) => code),
  };
}

const ROAD: Given = {
  name: '环湖路',
  phase: '续建',
  totalInvestment: 10 * YI,
  completedBefore: 4 * YI,
  completed: 2 * YI,
};

/** Remaining = total − (before the year + in the year), at least 0; what is missing stays missing. */
describe('what goes on', () => {
  test.each<[string, Given, readonly (number | null)[], readonly string[]]>([
    ['total less all that is done', ROAD, [6 * YI, 4 * YI], []],
    ['all of it done, and not finished', { ...ROAD, completed: 6 * YI }, [10 * YI, 0], []],
    ['more than the total', { ...ROAD, completed: 7 * YI }, [11 * YI, 0], ['carried/over-total']],
    ['no total', { ...ROAD, totalInvestment: undefined }, [6 * YI, null], ['carried/remaining-unknown']],
    [
      'nothing said of before',
      { ...ROAD, completedBefore: undefined },
      [null, null],
      ['carried/remaining-unknown'],
    ],
    [
      'nothing said of the year',
      { ...ROAD, completed: undefined },
      [null, null],
      ['carried/remaining-unknown'],
    ],
    [
      'new this year, nothing before',
      { ...ROAD, phase: '新开工', completedBefore: undefined },
      [2 * YI, 8 * YI],
      [],
    ],
    [
      'a reserve without plan has done nothing',
      { name: '新城', phase: '储备', totalInvestment: 3 * YI },
      [0, 3 * YI],
      [],
    ],
    [
      'a reserve whose cell cannot be read',
      { name: '新城', phase: '储备', totalInvestment: 3 * YI, unknown: ['completed'] },
      [null, null],
      ['carried/remaining-unknown'],
    ],
  ])('%s', (_, given, amounts, codes) => {
    const found = carried([given]);
    expect([found.amounts, found.codes]).toEqual([[amounts], codes]);
  });

  test.each<[string, Given, readonly (string | undefined)[]]>([
    ['finished does not', { ...ROAD, finished: true }, []],
    ['under way', ROAD, ['续建']],
    [
      'to be finished next year',
      { ...ROAD, plannedFinish: { year: 2025, month: 6, day: 30, precision: 'month' } },
      ['竣工'],
    ],
    [
      'should have been finished this year',
      { ...ROAD, phase: '竣工', plannedFinish: { year: 2024, month: 6, day: 30, precision: 'month' } },
      ['竣工'],
    ],
    ['begun this year', { ...ROAD, phase: '新开工', started: true }, ['续建']],
    ['not begun', { ...ROAD, phase: '新开工', started: false }, ['新开工']],
    ['a reserve', { ...ROAD, phase: '储备' }, ['储备']],
    ['a reserve that has begun', { ...ROAD, phase: '储备', started: true }, ['续建']],
    ['nobody says', { ...ROAD, phase: undefined }, [undefined]],
  ])('its phase: %s', (_, given, phases) => {
    expect(carried([given]).phases).toEqual(phases);
  });

  test('the plan says what the list leaves out, and what the list has lost', () => {
    const { completedBefore: _, ...listed } = ROAD;
    const found = carried([listed], [ROAD, { name: '湖心桥', phase: '新开工', totalInvestment: YI }]);
    expect(found.amounts).toEqual([
      [6 * YI, 4 * YI],
      [null, null],
    ]);
    expect(found.codes).toEqual(['carried/not-reported']);
    expect(remainingOf({ period: PERIOD, projects: found.value })).toEqual({ remaining: 4 * YI, unknown: 1 });
  });

  test('this year’s plan is not the next one’s, unless it applies for it', () => {
    const { value } = carried([{ ...ROAD, annualPlan: 3 * YI }]);
    expect(value[0]!.project.annualPlan).toBeUndefined();
    const [applied] = projects([{ ...ROAD, annualPlan: 5 * YI }]) as readonly Project[];
    const planned = withAnnualPlans(value, new Map([[applied!, { project: value[0]!.project }]]));
    expect(planned[0]!.project.annualPlan).toBe(5 * YI);
  });
});
