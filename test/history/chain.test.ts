import { describe, expect, test } from 'vitest';
import { checkChain, gapBefore, type OpenedVersions } from '../../src/history/chain.ts';
import type { Link, Manifest } from '../../src/history/manifest.ts';
import { type Period, parsePeriod } from '../../src/model/period.ts';

/** `2023-09/2 = b < 2023-08/1 = a > c`: its digest, the month before it names, the former version's digest it names. */
type Written = readonly [version: string, digest: string, previous?: string, revises?: string];

const period = (text: string): Period => parsePeriod(text)!;

function linkOf(text: string | undefined): Link | undefined {
  const [month = '', version = '', digest = ''] = text?.split(/[/=]/) ?? [];
  return text === undefined ? undefined : { period: period(month), version: Number(version), digest };
}

function history(...written: readonly Written[]): OpenedVersions[] {
  const months = new Map<string, OpenedVersions>();
  for (const [place, digest, previous, revises] of written) {
    const [month = '', version = ''] = place.split('/');
    const manifest = {
      previous: linkOf(previous),
      revises: revises === undefined ? undefined : { reason: '更正', digest: revises },
    } as Manifest;
    const opened = {
      path: `history/${place}`,
      period: period(month),
      version: Number(version),
      digest,
      manifest,
      month: undefined,
      damages: [],
    };
    const known = months.get(month)?.versions ?? [];
    months.set(month, { period: period(month), path: `history/${month}`, versions: [...known, opened] });
  }
  return [...months.values()];
}

const JULY: Written = ['2023-07/1', 'a'];
const AUGUST: Written = ['2023-08/1', 'b', '2023-07/1=a'];

describe('holds together', () => {
  test.each<[string, readonly Written[], readonly string[]]>([
    ['no month', [], []],
    ['one month', [JULY], []],
    ['two months', [JULY, AUGUST], []],
    ['a revised month', [JULY, AUGUST, ['2023-08/2', 'c', '2023-07/1=a', 'b']], []],
    ['a month before it was revised', [JULY, ['2023-07/2', 'c', undefined, 'a'], AUGUST], ['former-version']],
    [
      'a month revised after the one before it',
      [JULY, ['2023-07/2', 'c', undefined, 'a'], AUGUST, ['2023-08/2', 'd', '2023-07/2=c', 'b']],
      [],
    ],
    ['a month closed late', [JULY, AUGUST, ['2023-09/1', 'c', '2023-07/1=a']], ['closed-late']],
    ['the first month closed late', [JULY, ['2023-08/1', 'b']], ['closed-late']],
    ['a month not closed', [JULY, ['2023-09/1', 'b', '2023-07/1=a']], ['gap']],
  ])('%s', (_, written, notes) => {
    const checked = checkChain(history(...written));
    expect(checked.damages).toEqual([]);
    expect(checked.notes.map(({ kind }) => kind)).toEqual(notes);
  });
});

describe('does not', () => {
  test.each<[string, readonly Written[], readonly string[]]>([
    ['the month before is gone', [AUGUST], ['history/2023-08/1 link-missing']],
    ['the month before is another', [['2023-07/1', 'z'], AUGUST], ['history/2023-08/1 link-broken']],
    [
      'the version of the month before is gone',
      [['2023-07/2', 'c', undefined, 'a'], AUGUST],
      ['history/2023-07/1 missing', 'history/2023-08/1 link-missing'],
    ],
    [
      'the version revised is gone',
      [JULY, ['2023-08/2', 'c', '2023-07/1=a', 'b']],
      ['history/2023-08/1 missing'],
    ],
    [
      'the version revised is another',
      [JULY, ['2023-08/1', 'z', '2023-07/1=a'], ['2023-08/2', 'c', '2023-07/1=a', 'b']],
      ['history/2023-08/2 link-broken'],
    ],
    [
      'a second version that revises nothing',
      [JULY, AUGUST, ['2023-08/2', 'c', '2023-07/1=a']],
      ['history/2023-08/2 link-broken'],
    ],
    ['a month that rests on itself', [['2023-07/1', 'a', '2023-07/1=a']], ['history/2023-07/1 link-broken']],
  ])('%s', (_, written, expected) => {
    const { damages } = checkChain(history(...written));
    expect(damages.map(({ path, kind }) => `${path} ${kind}`)).toEqual(expected);
  });
});

test.each([
  ['2023-08', '2023-07', []],
  ['2023-08', undefined, []],
  ['2023-09', '2023-07', [{ from: '2023-08', to: '2023-08' }]],
  ['2024-02', '2023-10', [{ from: '2023-11', to: '2024-01' }]],
])('the months before %s since %s that are not closed', (month, before, expected) => {
  const found = gapBefore(period(month), before === undefined ? undefined : period(before));
  expect(found.map(({ facts }) => facts)).toEqual(expected);
});
