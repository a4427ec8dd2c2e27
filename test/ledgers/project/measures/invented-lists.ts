import fc from 'fast-check';
import { PHASES } from '../../../../src/model/vocabulary.ts';
import { projectName } from '../../../../src/normalise/name.ts';
import type { Given } from './records.ts';

const YI = 100_000_000;
export type Line = Given & { readonly name: string };

/** A line of a list: total investment in 亿元, of 新都区 unless said. */
export function line(name: string, total?: number, more: Given = {}): Line {
  const totalInvestment = total === undefined ? undefined : Math.round(total * YI);
  return { ...projectName(name), agency: '新都区', totalInvestment, ...more };
}

const money = fc.option(fc.integer({ min: -5, max: 50 }), { nil: undefined });

/** Few names, codes and amounts, so that two lists meet in every way there is. */
export const inventedList = fc.array(
  fc
    .record({
      name: fc.constantFrom(
        '云溪园',
        '云溪园一期',
        '云溪园二期',
        '云溪停车场',
        '云溪停车楼',
        '锦兴路',
        '锦兴路东段',
        '',
      ),
      total: fc.constantFrom(undefined, 1, 2, 3),
      agency: fc.constantFrom('新都区', '郫都区', '市商务局', undefined),
      code: fc.constantFrom(undefined, undefined, 'c1', 'c2', 'c3'),
      size: fc.constantFrom(1, 1, 1, 4),
      phase: fc.constantFrom(undefined, ...PHASES),
      annualPlan: money,
      completed: money,
      started: fc.constantFrom(undefined, true, false),
    })
    .map(({ name, total, ...more }) => line(name, total, more)),
  { maxLength: 8 },
);
