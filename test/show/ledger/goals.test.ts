import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/calculate/figure.ts';
import type { Goal } from '../../../src/model/configuration.ts';
import { measured, notApplicable } from '../../../src/model/measure.ts';
import { goalsReached, plainGoal } from '../../../src/show/ledger/goals.ts';

const SUM = { op: 'sum', column: 'entries', where: [] } as const;
const figure = (value: number): Figure => ({ measure: measured(value), formula: SUM });

const FIGURES = [
  { path: 'promotion.signedInQuarter', figure: figure(28) },
  { path: 'promotion.fundsInPlaceYear', figure: figure(6_640_000_000) },
  { path: 'promotion.large', figure: figure(17) },
  { path: 'promotion.producing', figure: { measure: notApplicable<number>('not-reported'), formula: SUM } },
  {
    path: 'promotion.signedOfVisited',
    figure: {
      measure: measured({ numerator: 3, denominator: 4 }),
      formula: { op: 'ratio', numerator: SUM, denominator: SUM },
    } as Figure,
  },
  { path: 'promotion.agency[甲 区].large', figure: figure(0) },
];

const goal = (path: string, wanted: Goal['wanted'], year = 2024): Goal => ({
  year,
  figure: path,
  unit: 'whole',
  wanted,
});

const reached = (...goals: readonly Goal[]) => goalsReached('promotion', 2024, goals, () => FIGURES);

/** 30 signings a quarter, 80亿 in place, 16 of over 1亿: DOMAIN §5. */
describe('a goal beside its figure', () => {
  test.each([
    ['short of it', goal('promotion.signedInQuarter', 30), 28 / 30],
    ['an amount', goal('promotion.fundsInPlaceYear', 8_000_000_000), 0.83],
    ['beyond it', goal('promotion.large', 16), 17 / 16],
    ['not measured', goal('promotion.producing', 5), null],
    [
      'a rate: no share is taken of a share',
      goal('promotion.signedOfVisited', { numerator: 40, denominator: 100 }),
      null,
    ],
    ['nothing of a group', goal('promotion.agency[甲区].large', 2), 0],
    ['a group of which there is nothing at all', goal('promotion.agency[乙区].large', 2), null],
  ])('%s', (_, one, rate) => {
    expect(reached(one).map((found) => plainGoal(found).rate)).toEqual([rate]);
  });

  test.each([
    ['another year', goal('promotion.large', 16, 2023)],
    ['another ledger', goal('claims.granted', 16)],
  ])('none of %s', (_, one) => {
    expect(reached(one)).toEqual([]);
  });

  test('goes by the name of its figure', () => {
    expect(reached(goal('promotion.agency[甲区].large', 2))[0]!.path).toBe('promotion.agency[甲 区].large');
  });
});
