import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Candidate, drawSample } from '../../../src/calculate/sampling/draw.ts';

const named = (names: string, stratum: string, weight = 1): Candidate<string>[] =>
  names.split(' ').map((name) => ({ record: name, identity: name, stratum, weight }));

const drawnOf = (
  candidates: readonly Candidate<string>[],
  strata: readonly string[],
  seed: string,
  places: number,
) => {
  const draw = drawSample(candidates, strata, seed, places);
  return draw.candidates.filter(({ isDrawn }) => isDrawn).map(({ identity }) => identity);
};

describe('a draw', () => {
  test('is what its method says, done by hand', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const names = ['2201-519903-47-02-111391', '2108-519902-89-01-105366', '无代码工程@甲区'];
    const first = [...names].sort((one, other) => (hash(`7:${one}:1`) < hash(`7:${other}:1`) ? -1 : 1))[0];
    expect(drawnOf(named(names.join(' '), ''), [''], '7', 1)).toEqual([first]);
  });

  test.each([1, 2, 3])('each is told with the smallest of its tickets: weight %d', (weight) => {
    const tickets = [1, 2, 3].map((at) => createHash('sha256').update(`春:甲:${at}`).digest('hex'));
    const { candidates } = drawSample(named('甲', '', weight), [''], '春', 1);
    expect(candidates[0]!.ticket).toBe(tickets.slice(0, weight).sort()[0]);
  });

  test('nobody is drawn from nobody', () => {
    expect(drawSample([], ['0', '1'], '7', 5)).toEqual({
      strata: [
        { key: '0', size: 0, drawn: 0 },
        { key: '1', size: 0, drawn: 0 },
      ],
      candidates: [],
    });
  });

  test('a stratum that is not named comes last, with the size that it has', () => {
    const { strata } = drawSample([...named('a b', '乙'), ...named('c', '甲')], ['甲'], '7', 3);
    expect(strata).toEqual([
      { key: '甲', size: 1, drawn: 1 },
      { key: '乙', size: 2, drawn: 2 },
    ]);
  });

  test('does not depend on the order of the list', () => {
    const list = named('a b c d e f g h', '');
    const drawn = drawnOf(list, [''], 'spring', 3);
    expect(drawnOf([...list].reverse(), [''], 'spring', 3).sort()).toEqual(drawn);
  });

  test('another seed draws others', () => {
    const list = named('a b c d e f g h i j k l m n o p', '');
    const draws = new Set(['1', '2', '3', '4'].map((seed) => drawnOf(list, [''], seed, 4).join()));
    expect(draws.size).toBe(4);
  });

  test.each([
    // 10 × 5 ÷ 10, 3 × 5 ÷ 10 = 1.5, 2 × 5 ÷ 10 = 1: the place left over goes to the remainder of a half.
    ['by size', [5, 3, 2], 5, [3, 1, 1]],
    ['equal remainders go to the first', [3, 3, 3], 4, [2, 1, 1]],
    // 0.8, 1.2, 2.0: none left for the second.
    ['the larger remainder goes first, wherever it stands', [2, 3, 5], 4, [1, 1, 2]],
    // 12 ÷ 11 = 1 and 1, 20 ÷ 11 = 1 and 9.
    ['also where it is the last', [3, 3, 5], 4, [1, 1, 2]],
    // 63, 54, 36 and 27 ÷ 20: 3 and 3, 2 and 14, 1 and 16, 1 and 7; two places are left over.
    ['two left over go to two', [7, 6, 4, 3], 9, [3, 3, 2, 1]],
    ['a small one may go empty', [98, 1, 1], 10, [10, 0, 0]],
    ['all', [2, 1, 1], 4, [2, 1, 1]],
    ['more than there are', [2, 1, 1], 9, [2, 1, 1]],
  ])('gives places to strata: %s', (_, sizes, places, expected) => {
    const candidates = sizes.flatMap((size, at) =>
      named(Array.from({ length: size }, (_one, index) => `${at}-${index}`).join(' '), String(at)),
    );
    const keys = sizes.map((_one, at) => String(at));
    const { strata } = drawSample(candidates, keys, '7', places);
    expect(strata.map(({ drawn }) => drawn)).toEqual(expected);
    expect(drawnOf(candidates, keys, '7', places)).toHaveLength(expected.reduce((sum, one) => sum + one));
  });

  test('a weight of 3 is drawn first three times as often', () => {
    let heavy = 0;
    for (let seed = 0; seed < 4000; seed += 1)
      if (drawnOf([...named('a', '', 3), ...named('b', '')], [''], String(seed), 1)[0] === 'a') heavy += 1;
    // 3,000 expected; five times the deviation of √(4000 × ¾ × ¼) = 27.
    expect(Math.abs(heavy - 3000)).toBeLessThan(137);
  });
});
