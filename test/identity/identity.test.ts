import { describe, expect, test } from 'vitest';
import { matchRecords } from '../../src/identity/identity.ts';
import { lastReports } from '../../src/identity/last-reports.ts';
import type { Sameness } from '../../src/identity/matching.ts';
import type { Identity } from '../../src/model/configuration.ts';
import type { ListRecord } from '../../src/model/record.ts';
import { tableOf } from '../recognise/grid.ts';

/** A ledger of letters: known by subject and day, and by a code where there is one; the pages speak for one letter. */
interface Letter extends ListRecord {
  readonly day: string;
  readonly pages: number | undefined;
}

const LETTERS: Sameness<Letter> = {
  codeOf: ({ code }) => code,
  nameOf: ({ key, day }) => (key === '' ? undefined : `${key}\n${day}`),
  isLikely: (before, after) => before.pages !== undefined && before.pages === after.pages,
  apart: [({ pages }) => String(pages)],
  further: () => [],
};

const { table } = tableOf('序号|项目名称|责任单位|总投资（万元）\n1|来文|区|100');

/** `subject day pages agency code`, a dot for what is not said. */
function letters(...lines: readonly string[]): Letter[] {
  return lines.map((line) => {
    const [name = '', day = '', pages, agency, code] = line
      .split(' ')
      .map((word) => (word === '.' ? '' : word));
    return {
      table,
      position: 1,
      name,
      key: name,
      day,
      pages: pages ? Number(pages) : undefined,
      agency: agency || undefined,
      code: code || undefined,
    };
  });
}

function match(before: readonly string[], after: readonly string[], settled: readonly Identity[] = []) {
  const { value, findings } = matchRecords(letters(...before), letters(...after), LETTERS, settled, []);
  const names = (all: readonly Letter[]) => all.map(({ name, pages }) => `${name}${pages ?? ''}`).join('+');
  return [
    ...value.pairs.map((pair) => `${names(pair.before)} ${pair.how} ${names(pair.after)}`),
    ...value.left.map((one) => `- ${names([one])}`),
    ...value.entered.map((one) => `+ ${names([one])}`),
    ...findings.map(({ code, facts }) => ('doubt' in facts ? `? ${facts.doubt}` : code)),
  ];
}

describe('who is who, by what a ledger says of its records', () => {
  test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['one subject, day and agency', ['水 0801 2 甲局'], ['水 0801 3 甲局'], ['水2 name 水3']],
    ['one subject of two days', ['水 0801 2 甲局'], ['水 0802 2 甲局'], ['- 水2', '+ 水2']],
    ['one code, another subject', ['水 0801 2 甲局 A1'], ['电 0901 3 甲局 A1'], ['水2 code 电3']],
    ['two codes, likely the same', ['水 0801 2 甲局 A1'], ['水 0801 2 甲局 A2'], ['水2 name 水2', '? codes']],
    [
      'two codes, and nothing likely',
      ['水 0801 2 甲局 A1'],
      ['水 0801 3 甲局 A2'],
      ['- 水2', '+ 水3', '? codes'],
    ],
    [
      'another agency, likely the same',
      ['水 0801 2 甲局', '电 0801 1 甲局', '路 0801 1 乙局'],
      ['水 0801 2 乙局', '电 0801 1 甲局', '路 0801 1 乙局'],
      ['水2 name 水2', '电1 name 电1', '路1 name 路1', '? agency'],
    ],
    [
      'another agency, and nothing likely',
      ['水 0801 2 甲局', '电 0801 1 甲局', '路 0801 1 乙局'],
      ['水 0801 3 乙局', '电 0801 1 甲局', '路 0801 1 乙局'],
      ['电1 name 电1', '路1 name 路1', '- 水2', '+ 水3', '? agency'],
    ],
    [
      'an agency that goes by another name',
      ['水 0801 2 甲局', '电 0801 1 甲局'],
      ['水 0801 2 丙局', '电 0801 1 丙局'],
      ['水2 name 水2', '电1 name 电1', 'identity/agency-changed'],
    ],
    ['an agency that is not told', ['水 0801 2 甲局'], ['水 0801 3 .'], ['水2 name 水3']],
    [
      'lines of one name, told apart',
      ['水 0801 2 甲局', '水 0801 5 甲局'],
      ['水 0801 5 甲局', '水 0801 2 甲局'],
      ['水2 name 水2', '水5 name 水5'],
    ],
    [
      'lines of one name that nothing tells apart',
      ['水 0801 2 甲局', '水 0801 2 甲局'],
      ['水 0801 2 甲局', '水 0801 2 甲局'],
      ['水2+水2 name 水2+水2'],
    ],
    ['no subject is nobody’s name', ['. 0801 2 甲局'], ['. 0801 2 甲局'], ['- 2', '+ 2']],
  ])('%s', (_, before, after, expected) => {
    expect(match(before, after)).toEqual(expected);
  });

  test('what kp.yaml says holds, either way', () => {
    const told = (same: boolean): Identity => ({ from: ['水'], to: ['电'], same, agency: undefined });
    expect(match(['水 0801 2 甲局'], ['电 0802 3 甲局'], [told(true)])).toEqual(['水2 settled 电3']);
    expect(match(['水 0801 2 甲局 A1'], ['电 0802 3 甲局 A1'], [told(false)])).toEqual(['- 水2', '+ 电3']);
  });

  test('a ledger’s further steps take what is left, and replace what they join', () => {
    const joined: Sameness<Letter> = {
      ...LETTERS,
      further: () => [
        (pairs, open) => ({
          pairs: pairs.map((pair) => ({ ...pair, after: [...pair.after, ...open.after] })),
          replaced: new Set(pairs),
        }),
      ],
    };
    const { value } = matchRecords(
      letters('水 0801 2 甲局'),
      letters('水 0801 2 甲局', '附 0801 1 甲局'),
      joined,
      [],
      [],
    );
    expect(value.pairs.map(({ after }) => after.map(({ name }) => name))).toEqual([['水', '附']]);
    expect(value.entered).toEqual([]);
  });
});

describe('the last report of every record', () => {
  const JULY = { year: 2023, month: 7 };
  const AUGUST = { year: 2023, month: 8 };
  const reported = (august: readonly string[], july: readonly string[]) => {
    const months = [
      { period: AUGUST, records: letters(...august) },
      { period: JULY, records: letters(...july) },
    ];
    const pair = (before: readonly Letter[], after: readonly Letter[]) =>
      matchRecords(before, after, LETTERS, [], []).value;
    const { records, toldIn } = lastReports(months, ['pages'], pair)!;
    return records.map((one) => [
      `${one.name}${one.pages ?? ''}`,
      toldIn(one).month,
      toldIn(one, 'pages').month,
    ]);
  };

  test.each<readonly [string, readonly string[], readonly string[], readonly (readonly unknown[])[]]>([
    ['the latest one counts', ['水 0801 3 甲局'], ['水 0801 2 甲局'], [['水3', 8, 8]]],
    ['what it leaves out was told before', ['水 0801 . 甲局'], ['水 0801 2 甲局'], [['水2', 8, 7]]],
    ['what was never told stays untold', ['水 0801 . 甲局'], ['水 0801 . 甲局'], [['水', 8, 8]]],
    ['who was silent was heard before', [], ['水 0801 2 甲局'], [['水2', 7, 7]]],
  ])('%s', (_, august, july, expected) => {
    expect(reported(august, july)).toEqual(expected);
  });

  test('there is none without months', () => {
    expect(
      lastReports<Letter, 'pages'>([], ['pages'], () => {
        throw new Error('nothing to match');
      }),
    ).toBeUndefined();
  });
});
