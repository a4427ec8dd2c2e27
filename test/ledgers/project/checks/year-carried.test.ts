import { describe, expect, test } from 'vitest';
import type { TwoMonths } from '../../../../src/ledgers/project/checks/material.ts';
import { carriedIn } from '../../../../src/ledgers/project/checks/year-carried.ts';
import { projects } from '../measures/records.ts';

interface Pair {
  /** Completed in all of last year, and by the first list of this one. */
  readonly last?: number | undefined;
  readonly now?: number | undefined;
  readonly finished?: boolean;
  readonly agency?: string;
  readonly month?: number;
  readonly since?: TwoMonths['since'];
}

/** The projects of a list, last year's and this year's, as the rule gets them. */
function listed(pairs: readonly Pair[]): TwoMonths[] {
  const agency = (pair: Pair) => pair.agency ?? '柳河区';
  const before = projects(
    pairs.map((pair) => ({ agency: agency(pair), completed: pair.last, finished: pair.finished })),
  );
  const after = projects(pairs.map((pair) => ({ agency: agency(pair), completed: pair.now })));
  return pairs.map(({ month = 1, since = 'turn' }, at) => ({
    before: before[at]!,
    after: after[at]!,
    since,
    toldIn: () => ({ year: 2023, month: 12 }),
    to: { year: 2024, month },
    planned: undefined,
    isSettled: false,
    isCarried: false,
  }));
}

/** Which of them carry on, by list, and whether that is all of the list: `1 2 of all`. */
function carried(...pairs: readonly Pair[]): readonly string[] {
  return carriedIn(listed(pairs)).map(({ projects: found, all }) =>
    [...found.map(({ after }) => after.position + 1), ...(all ? ['of all'] : [])].join(' '),
  );
}

const goesOn: Pair = { last: 500, now: 520 };
const same: Pair = { last: 500, now: 500 };
const begins: Pair = { last: 500, now: 20 };

describe('a list that carries on last year’s figures', () => {
  test.each<[string, readonly Pair[], readonly string[]]>([
    ['all of two', [goesOn, goesOn], ['1 2 of all']],
    ['most of three', [goesOn, begins, goesOn], ['1 3']],
    ['just half: none is more than last year by mistake alone', [goesOn, goesOn, begins, begins], []],
    ['one project alone may have done so much in a month', [goesOn], []],
    ['but not the very same figure', [same], ['1']],
    ['the very same figure among others', [begins, same, begins, goesOn], ['2']],
    ['the very same figure counts as carried on', [same, goesOn, begins], ['1 2']],
    ['one less is none', [{ last: 500, now: 499 }], []],
    [
      'each list by itself',
      [goesOn, goesOn, { ...begins, agency: '东湖区' }, { ...same, agency: '东湖区' }],
      ['1 2 of all', '4'],
    ],
  ])('%s', (_, pairs, expected) => {
    expect(carried(...pairs)).toEqual(expected);
  });

  test.each<[string, Pair, readonly string[]]>([
    ['in March', { ...same, month: 3 }, ['1']],
    ['in April it may well be true', { ...same, month: 4 }, []],
    ['held against an earlier list of the same year', { ...same, since: 'this-year' }, []],
    ['held against last year, though the year has lists', { ...same, since: 'last-year' }, ['1']],
    ['what was finished does not go on', { ...same, finished: true }, []],
    ['nothing was done last year', { last: 0, now: 0 }, []],
    ['nobody said what was done last year', { last: undefined, now: 500 }, []],
    ['nobody says what has been done', { last: 500, now: undefined }, []],
  ])('%s', (_, pair, expected) => {
    expect(carried(pair)).toEqual(expected);
  });
});
