import { describe, expect, test } from 'vitest';
import { oneCause } from '../../src/check/one-cause.ts';
import type { Checks } from '../../src/check/rule.ts';
import { type AtHand, runRules } from '../../src/check/run-rules.ts';
import { type Finding, type FindingCode, finding } from '../../src/model/finding.ts';

/** A ledger of parcels: each weighs something, and all together stand in a van. Codes are borrowed; nothing is read. */
interface Parcel {
  readonly row: number;
  readonly weight: number;
}

interface Subjects {
  readonly parcel: Parcel;
  readonly van: readonly Parcel[];
}

const heavy = (code: FindingCode, limit: number) => ({
  over: 'parcel' as const,
  codes: [code],
  find: (parcel: Parcel) => (parcel.weight > limit ? at(code, parcel.row) : undefined),
});
const overloaded = {
  over: 'van' as const,
  codes: ['plan/zero' as const],
  find: (parcels: readonly Parcel[]) => (parcels.length > 2 ? [at('plan/zero', 1), at('plan/zero', 2)] : []),
};

function at(code: FindingCode, row: number, column = 1): Finding {
  return { code, facts: {}, source: { file: 'van.csv', row, column } } as Finding;
}

function placesOf(findings: readonly Finding[]): readonly (readonly [FindingCode, number | undefined])[] {
  return findings.map(({ code, source }) => [code, source.row]);
}

const LIGHT = { row: 3, weight: 1 };
const HEAVY = { row: 4, weight: 20 };
const HUGE = { row: 5, weight: 200 };
const PARCELS = [LIGHT, HEAVY, HUGE];

describe('the rules of a ledger', () => {
  type Case = readonly [string, Checks<Subjects>['rules'], AtHand<Subjects>, ReturnType<typeof placesOf>];
  const over10 = heavy('amount/over-plan', 10);
  const over100 = heavy('amount/over-total', 100);

  test.each<Case>([
    [
      'that look at the same walk through it together',
      [over10, over100],
      { parcel: PARCELS },
      [
        ['amount/over-plan', 4],
        ['amount/over-plan', 5],
        ['amount/over-total', 5],
      ],
    ],
    [
      'with another kind between them walk one after the other',
      [over100, overloaded, over10],
      { parcel: PARCELS, van: [PARCELS] },
      [
        ['amount/over-total', 5],
        ['plan/zero', 1],
        ['plan/zero', 2],
        ['amount/over-plan', 4],
        ['amount/over-plan', 5],
      ],
    ],
    [
      'look at nothing that is not there',
      [over10, overloaded],
      { parcel: [HEAVY] },
      [['amount/over-plan', 4]],
    ],
    [
      'are asked only where they apply',
      [{ ...over10, applies: ({ row }: Parcel) => row > 4 }],
      { parcel: PARCELS },
      [['amount/over-plan', 5]],
    ],
    [
      'are silent about a subject of which the cause is found',
      [over100, { ...over10, unless: ['amount/over-total'] }],
      { parcel: PARCELS },
      [
        ['amount/over-plan', 4],
        ['amount/over-total', 5],
      ],
    ],
    [
      'also where the cause was found on an earlier walk',
      [over100, overloaded, { ...over10, unless: ['amount/over-total'] }],
      { parcel: PARCELS, van: [] },
      [
        ['amount/over-total', 5],
        ['amount/over-plan', 4],
      ],
    ],
    [
      'are not silent about what is found of another subject',
      [overloaded, { ...over10, unless: ['plan/zero'] }],
      { parcel: [HEAVY], van: [PARCELS] },
      [
        ['plan/zero', 1],
        ['plan/zero', 2],
        ['amount/over-plan', 4],
      ],
    ],
  ])('%s', (_, rules, subjects, expected) => {
    expect(placesOf(runRules(rules, subjects))).toEqual(expected);
  });
});

describe('of findings of one cause', () => {
  const isFirst = ({ source }: Finding) => source.column === 1;
  const checks: Checks<Subjects> = {
    rules: [
      { ...heavy('date/future', 0), yieldsTo: [{ to: ['code/malformed'] }] },
      { ...heavy('finish/phase', 0), yieldsTo: [{ to: ['code/malformed'], when: isFirst }] },
    ],
    doubts: ['amount/over-total', 'amount/over-plan'],
  };
  const named = (name: string) => finding('finish/ongoing', { name }, { file: 'van.csv', row: 3, column: 1 });

  test.each<readonly [string, readonly Finding[], readonly number[]]>([
    ['the weightiest doubt of a cell stands', [at('amount/over-plan', 3), at('amount/over-total', 3)], [1]],
    ['doubts of two cells both stand', [at('amount/over-plan', 3, 2), at('amount/over-total', 3)], [0, 1]],
    ['what is no doubt stands beside one', [at('plan/zero', 3), at('amount/over-total', 3)], [0, 1]],
    ['one code of a cell is said once', [at('plan/zero', 3), at('plan/zero', 3)], [0]],
    ['one code of two records in a cell is said of both', [named('甲'), named('乙')], [0, 1]],
    ['a rule yields within its row', [at('date/future', 3, 2), at('code/malformed', 3)], [1]],
    ['no rule yields to another row', [at('date/future', 3), at('code/malformed', 4)], [0, 1]],
    ['what does not fit the condition stands', [at('finish/phase', 3, 2), at('code/malformed', 3)], [0, 1]],
    ['what fits the condition yields', [at('finish/phase', 3), at('code/malformed', 3, 2)], [1]],
  ])('%s', (_, findings, kept) => {
    expect(oneCause(findings, checks)).toEqual(kept.map((index) => findings[index]));
  });
});
