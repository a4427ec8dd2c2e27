import fc from 'fast-check';
import { type DatePrecision, plainDate } from '../../../../src/model/plain-date.ts';
import { PHASES, RESERVE_STEPS } from '../../../../src/model/vocabulary.ts';
import type { Given } from './records.ts';

const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(values, { nil: undefined });
const money = maybe(fc.integer({ min: -1_000, max: 1_000_000_000_000 }));
const date = maybe(
  fc.record({
    year: fc.integer({ min: 2017, max: 2021 }),
    month: fc.integer({ min: 1, max: 12 }),
    precision: fc.constantFrom<DatePrecision>('day', 'month', 'quarter', 'half', 'year'),
  }),
).map((some) => some && { ...plainDate(some.year, some.month)!, precision: some.precision });

/** A project with anything in it that a list can say, and anything missing. */
const inventedProject: fc.Arbitrary<Given> = fc.record({
  size: fc.constantFrom(1, 1, 1, 0, 4),
  isPackage: fc.boolean(),
  agency: maybe(fc.constantFrom('锦江区', '郫都区', '__proto__')),
  district: maybe(fc.constantFrom('锦江区', '=1+1')),
  levels: fc.subarray(['国家重点', '省重点', '市重点', '县重点']),
  category: maybe(fc.constantFrom('民生', '产业')),
  chain: maybe(fc.constantFrom('航空', '医药')),
  area: maybe(fc.constantFrom('东部', '')),
  phase: maybe(fc.constantFrom(...PHASES)),
  step: maybe(fc.constantFrom(...RESERVE_STEPS)),
  totalInvestment: money,
  annualPlan: money,
  completed: money,
  plannedStart: date,
  actualStart: date,
  plannedFinish: date,
  started: maybe(fc.boolean()),
  startedBy: maybe(fc.constantFrom('started', 'actualStart', 'siteProgress')),
  finished: maybe(fc.boolean()),
  finishedBy: maybe(fc.constantFrom('finished', 'actualFinish')),
  problem: maybe(fc.constantFrom('征地', '资金')),
});

export const inventedProjects = fc.array(inventedProject, { maxLength: 12 });
export const inventedPeriod = fc.record({
  year: fc.constantFrom(2018, 2019),
  month: fc.integer({ min: 1, max: 12 }),
});
