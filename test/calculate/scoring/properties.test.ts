import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankAgencies } from '../../../src/calculate/scoring/rank-agencies.ts';
import type { Ranking } from '../../../src/calculate/scoring/ranking.ts';
import type { Scheme } from '../../../src/calculate/scoring/scheme.ts';
import { readScheme } from '../../../src/configure/read-scheme.ts';
import { SCORED } from '../../../src/ledgers/project/measures/scored.ts';
import { moreInvestment } from '../../../src/ledgers/project/measures/what-if.ts';
import type { Project } from '../../../src/ledgers/project/record.ts';
import { compareExact, minus, sum } from '../../../src/model/exact.ts';
import { SHIPPED } from '../../../src/schemes/shipped.ts';
import { rankDocument } from '../../../src/show/rank/document.ts';
import { inventedPeriod, inventedProjects } from '../../ledgers/project/measures/invented.ts';
import { type Given, projects } from '../../ledgers/project/measures/records.ts';
import { rank, schemeOf, scoreOf, scoresOf } from './ranked.ts';

/** Several schemes, several properties: fewer runs of each. */
const RUNS = { numRuns: 40 };

const SCHEMES: readonly (readonly [string, Scheme])[] = [
  ...['basic', 'office-c-progress', 'office-e', 'four-rates'].map((id) => [id, shipped(id)] as const),
  [
    'against each other',
    schemeOf(`
  - { key: 极差, scoring: min-max, measure: rate, weight: 30 }
  - { key: 标准分, scoring: z-score, measure: completed, weight: 30, mean: 15, perDeviation: 5 }
  - { key: 位次, scoring: rank-bands, measure: rate, bands: [{ to: 1, points: 7 }, { to: 2, points: 3 }] }
  - { key: 贡献, scoring: contribution, measure: totalInvestment, weight: 33 }
  - { key: 偏差, scoring: deviation, measure: rate, base: 25, at: time, below: 0.1, above: [{ points: 0.2 }], most: 10 }
  - { key: 门槛, scoring: gate, of: [极差, 偏差], unless: [{ measure: starts.rate, from: 30% }] }`),
  ],
];

describe.each(SCHEMES)('%s', (_, scheme) => {
  test('points add up to the score, to the last digit', () => {
    fc.assert(
      fc.property(inventedProjects, inventedPeriod, (given, period) => {
        for (const { score, indicators } of scoresOf(rank(scheme, period, given))) {
          if (score === undefined) continue;
          const points = indicators.map((one) => one.points!);
          expect(minus(sum(points), score).top).toBe(0n);
        }
      }),
      RUNS,
    );
  });

  test('the order of the lists does not matter', () => {
    const shuffled = inventedProjects.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, inventedPeriod, ([given, other], period) => {
        const [first, second] = [given, other].map((some) => rankDocument(rank(scheme, period, some)));
        expect(second).toEqual(first);
      }),
      RUNS,
    );
  });

  test('the ranks of a track are a permutation with ties: 1, 2, 2, 4', () => {
    fc.assert(
      fc.property(inventedProjects, inventedPeriod, (given, period) => {
        for (const { agencies } of rank(scheme, period, given).tracks) {
          const ranked = agencies.filter(({ state }) => state === 'ranked');
          ranked.forEach(({ rank: place, score }) => {
            const ahead = ranked.filter((other) => compareExact(other.score!, score!) > 0).length;
            // Breakers may part those of equal score, but never put one behind a lower score.
            const behind = ranked.filter((other) => compareExact(other.score!, score!) < 0).length;
            expect(place).toBeGreaterThan(ahead);
            expect(place).toBeLessThanOrEqual(ranked.length - behind);
          });
          const places = ranked.map(({ rank: place }) => place!).sort((first, second) => first - second);
          expect(places.every((place, at) => place === at + 1 || place === places[at - 1])).toBe(true);
          const unranked = agencies.filter(({ state }) => state !== 'ranked');
          expect(unranked.every((one) => one.rank === undefined && one.board === undefined)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('nobody is on both boards, and every agency with projects is listed', () => {
    fc.assert(
      fc.property(inventedProjects, inventedPeriod, (given, period) => {
        const scores = scoresOf(rank(scheme, period, given));
        const names = new Set(given.flatMap(({ agency }) => (agency === undefined ? [] : [agency])));
        expect(new Set(scores.map(({ agency }) => agency))).toEqual(names);
        expect(scores).toHaveLength(names.size);
      }),
      RUNS,
    );
  });
});

function shipped(id: string): Scheme {
  return readScheme(Buffer.from(SHIPPED.get(`${id}.yaml`)!)).scheme!;
}

const AMOUNTS = ['totalInvestment', 'annualPlan', 'completed'] as const;

test.each(['basic', 'four-rates', 'office-c-investment', 'office-f', 'quarterly-focus'])(
  '%s: all amounts ten times as large change nothing',
  (id) => {
    const scheme = shipped(id);
    fc.assert(
      fc.property(inventedProjects, inventedPeriod, (given, period) => {
        const larger = given.map((some): Given => {
          const amounts = AMOUNTS.flatMap((field) =>
            some[field] === undefined ? [] : [[field, some[field] * 10]],
          );
          return { ...some, ...Object.fromEntries(amounts) };
        });
        const [first, second] = [given, larger].map((some) => rankDocument(rank(scheme, period, some)));
        expect(second).toEqual(first);
      }),
      RUNS,
    );
  },
);

test.each(SCHEMES)('%s: more investment never lowers the own score', (_, scheme) => {
  const growing = moreInvestment(50_000_000);
  fc.assert(
    fc.property(inventedProjects, inventedPeriod, (given, period) => {
      const lists = projects(given);
      const before = ranked(scheme, period, lists);
      for (const { agency, score, state } of scoresOf(before)) {
        const more = growing(lists, agency);
        // A gate that opens by starts alone is shut before and after.
        if (more === undefined || score === undefined || state !== 'ranked') continue;
        const after = scoreOf(ranked(scheme, period, more), agency).score;
        if (after !== undefined) expect(compareExact(after, score)).toBeGreaterThanOrEqual(0);
      }
    }),
    RUNS,
  );
});

function ranked(scheme: Scheme, period: Ranking['period'], lists: readonly Project[]): Ranking {
  return rankAgencies(scheme, {
    period,
    scored: SCORED,
    months: [{ period, records: lists }],
    register: [],
    agencies: [],
    exemptions: [],
  });
}
