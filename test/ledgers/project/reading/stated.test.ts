import { describe, expect, test } from 'vitest';
import type { AmountField } from '../../../../src/ledgers/project/fields.ts';
import {
  completedBeforeOf,
  hasNothingCompleted,
  lacksCompleted,
  lacksPlan,
  statesRate,
} from '../../../../src/ledgers/project/stated.ts';
import { plainDate } from '../../../../src/model/plain-date.ts';
import { type Given, month, projects } from '../measures/records.ts';

const JUNE = { year: 2024, month: 6 };
const BOTH: Given = { phase: '续建', annualPlan: 90, completed: 40 };

function one(given: Given) {
  return projects([given])[0]!;
}

describe('what a project owes and lacks: plan, completed, and whether it is part of a rate', () => {
  test.each<[string, Given, plan: boolean, completed: boolean, rated: boolean]>([
    ['both stated', BOTH, false, false, true],
    ['a stated 0', { ...BOTH, completed: 0 }, false, false, true],
    ['no plan', { ...BOTH, annualPlan: undefined }, true, false, false],
    ['nothing completed said', { ...BOTH, completed: undefined }, false, true, false],
    ['neither', { phase: '续建' }, true, true, false],
    ['neither, of no phase', {}, true, true, false],
    ['a reserve without plan', { phase: '储备' }, false, false, false],
    ['a reserve without plan, and investment', { phase: '储备', completed: 5 }, false, false, false],
    ['a reserve with a plan', { phase: '储备', annualPlan: 90 }, false, true, false],
    ['not begun, and blank', { ...BOTH, completed: undefined, nothingCompleted: true }, false, false, true],
    ['a plan of 0 and a blank', { ...BOTH, annualPlan: 0, completed: undefined }, false, false, false],
    [
      'a plan of 0 and words',
      { ...BOTH, annualPlan: 0, completed: undefined, unknown: ['completed'] },
      false,
      true,
      false,
    ],
    [
      'under one amount with another line',
      { phase: '续建', annualPlan: 90, together: new Set<AmountField>(['annualPlan', 'completed']) },
      false,
      false,
      true,
    ],
    [
      'part of a package that does not state all',
      { phase: '续建', completed: 40, together: new Set<AmountField>(['annualPlan']) },
      false,
      false,
      false,
    ],
  ])('%s', (_, given, plan, completed, rated) => {
    const project = one(given);
    expect([lacksPlan(project), lacksCompleted(project), statesRate(project)]).toEqual([
      plan,
      completed,
      rated,
    ]);
  });
});

describe('a blank is 0 of what has not begun', () => {
  const START: Given = { phase: '新开工', annualPlan: 90 };
  test.each<[string, Given, boolean]>([
    ['said not to have started', { ...START, started: false, startedBy: 'siteProgress' }, true],
    ['是否开工: 否', { ...START, started: false, startedBy: 'started' }, true],
    ['planned for later', { ...START, plannedStart: month(2024, 7) }, true],
    [
      'planned for later, with a blank actual start',
      { ...START, plannedStart: month(2024, 7), started: false, startedBy: 'actualStart' },
      true,
    ],
    ['planned for a year that has begun', { ...START, plannedStart: plainDate(2024) }, false],
    ['planned for next year', { ...START, plannedStart: plainDate(2025) }, true],
    [
      'planned for later, with money spent this month',
      { ...START, plannedStart: month(2024, 7), completedMonth: 3 },
      false,
    ],
    ['planned for this month', { ...START, plannedStart: month(2024, 6) }, false],
    [
      'a blank actual start alone says nothing',
      { ...START, plannedStart: month(2024, 3), started: false, startedBy: 'actualStart' },
      false,
    ],
    [
      'an actual start that lies ahead',
      { ...START, actualStart: month(2024, 8), started: false, startedBy: 'actualStart' },
      true,
    ],
    [
      'planned for later, and started',
      { ...START, plannedStart: month(2024, 7), started: true, startedBy: 'started' },
      false,
    ],
    ['nothing tells', START, false],
    ['under way', { phase: '续建', annualPlan: 90, started: true, startedBy: 'phase' }, false],
    ['a reserve with a plan', { phase: '储备', annualPlan: 90, started: false, startedBy: 'phase' }, true],
    ['a reserve without', { phase: '储备', started: false, startedBy: 'phase' }, false],
    ['unreadable, so not blank', { ...START, plannedStart: month(2024, 7), unknown: ['completed'] }, false],
    ['stated', { ...START, plannedStart: month(2024, 7), completed: 3 }, false],
  ])('%s', (_, given, expected) => {
    expect(hasNothingCompleted(one(given), JUNE)).toBe(expected);
  });
});

describe('before this year', () => {
  test.each<[string, Given, number | undefined]>([
    ['stated', { phase: '续建', completedBefore: 7 }, 7],
    ['blank of a start of this year', { phase: '新开工' }, 0],
    ['blank of what is under way', { phase: '续建' }, undefined],
    ['unreadable of a start of this year', { phase: '新开工', unknown: ['completedBefore'] }, undefined],
  ])('%s', (_, given, expected) => expect(completedBeforeOf(one(given))).toBe(expected));
});
