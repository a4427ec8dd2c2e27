import { expect, test } from 'vitest';
import { checkEntries } from '../../../src/ledgers/entries/check-entries.ts';
import type { Entry } from '../../../src/ledgers/entries/entry.ts';
import { entryWords } from '../../../src/ledgers/entries/entry-words.ts';
import { readEntries } from '../../../src/ledgers/entries/read-entries.ts';
import { MATTERS } from '../../../src/ledgers/matter/matter.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import type { FindingCode } from '../../../src/model/finding.ts';
import { parseDate } from '../../../src/model/plain-date.ts';
import { createRecogniser } from '../../../src/recognise/recognise.ts';
import { grid } from '../../recognise/grid.ts';

const recognise = createRecogniser(entryWords(MATTERS, ANY_OFFICE));
const HEAD = '序号|填报单位|项目代码|项目名称|需协调事项|牵头部门|提出时间|办结时限|办理进展';
const JANUARY = { year: 2024, month: 1 };
const FEBRUARY = { year: 2024, month: 2 };
const MARCH = { year: 2024, month: 3 };
const ON = parseDate('2024-03-31')!;
/** Settled in good time: of these there is nothing to say. */
const OTHERS = [
  '乙局||甲厂|乙事|丙局|2024-01-03|2024-02-01|已办结',
  '丁局||丙桥|丁事|丙局|2024-01-03|2024-02-01|已办结',
];

function entriesOf(lines: readonly string[]): readonly Entry[] {
  const rows = [...OTHERS, ...lines].map((line, at) => `${at + 1}|${line}`);
  const sheet = grid([HEAD, ...rows].join('\n'));
  const { value } = recognise({ file: '清单.xlsx', format: 'xlsx', sheets: [sheet] }, {});
  return readEntries(MATTERS, value[0]!.tables[0]!, { year: 2024, month: 3 }, ANY_OFFICE).value;
}

/** A month of no other lists. */
function alone(lines: readonly string[]) {
  return { entries: entriesOf(lines), beside: () => () => undefined, look: () => undefined };
}

const OPEN = '丁局|2201-510104-04-01-123451|环城北路|红线外管线|城管局|2024-02-02|2024-12-30|办理中';
/** Another one of the same project, whose code it shares. */
const SECOND = OPEN.replace('红线外管线', '临时用电');
const DONE = OPEN.replace('办理中', '已办结');

test.each<readonly [string, readonly string[], readonly string[], readonly FindingCode[]]>([
  ['open in both months', [OPEN], [OPEN], []],
  ['settled now', [OPEN], [DONE], []],
  ['open and gone', [OPEN], [], ['matter/vanished']],
  ['settled and gone', [DONE], [], []],
  ['settled and open again', [DONE], [OPEN], ['matter/reopened']],
  ['new', [], [OPEN], []],
  ['sent by another agency now', [OPEN], [OPEN.replace('丁局', '乙局')], []],
  ['the one that is left of two of a project', [OPEN, SECOND], [SECOND], ['matter/vanished']],
  ['another matter of the project', [OPEN], [SECOND], ['matter/vanished']],
])('a matter %s', (_, before, now, codes) => {
  const found = checkEntries(
    MATTERS,
    alone(now),
    MARCH,
    [{ period: FEBRUARY, records: entriesOf(before) }],
    ON,
  );
  expect(found.map(({ code }) => code).filter((code) => /vanished|reopened/.test(code))).toEqual(codes);
});

test.each<
  readonly [string, readonly (readonly string[] | undefined)[], readonly string[], readonly object[]]
>([
  ['gone two months ago', [[OPEN], []], [], [{ matter: '红线外管线', last: '2024-01', since: '2024-02' }]],
  ['gone two months ago and back', [[OPEN], []], [OPEN], []],
  ['gone two months ago and back, settled', [[OPEN], []], [DONE], []],
  ['settled, then struck off', [[DONE], []], [], []],
  [
    'gone while a month was not kept',
    [[OPEN], undefined],
    [],
    [{ matter: '红线外管线', last: '2024-01', since: '2024-03' }],
  ],
  [
    'that came back before it went again',
    [[OPEN], [OPEN]],
    [],
    [{ matter: '红线外管线', last: '2024-02', since: '2024-03' }],
  ],
  [
    'settled before it went, and open again',
    [[DONE], []],
    [OPEN],
    [{ matter: '红线外管线', settled: '2024-01' }],
  ],
])('a matter %s', (_, [january, february], now, facts) => {
  const before = [
    { period: FEBRUARY, records: february && entriesOf(february) },
    { period: JANUARY, records: january && entriesOf(january) },
  ].flatMap(({ period, records }) => (records === undefined ? [] : [{ period, records }]));
  const found = checkEntries(MATTERS, alone(now), MARCH, before, ON);
  expect(found.flatMap(({ code, facts: own }) => (/vanished|reopened/.test(code) ? [own] : []))).toEqual(
    facts,
  );
});

test('without a month before there is nothing to hold a list against', () => {
  const found = checkEntries(MATTERS, alone([OPEN]), MARCH, [], ON);
  expect(found.filter(({ code }) => /vanished|reopened/.test(code))).toEqual([]);
});

/** What is wrong with one matter by itself; the row beside it that breaks no rule is the first. */
const SINGLE = '序号|填报单位|项目名称|需协调事项|牵头部门|提出时间|办结时限|是否办结|办结时间';

test.each<readonly [string, string, readonly FindingCode[]]>([
  ['settled in time', '城管局|2024-02-02|2024-03-01|是|2024-02-20', []],
  ['open, asked, with a limit', '城管局|2024-02-02|2024-12-30|否|', []],
  ['open, and nobody is asked', '|2024-02-02|2024-12-30|否|', ['matter/no-department']],
  ['settled, and nobody was asked', '|2024-02-02|2024-03-01|是|2024-02-20', []],
  ['open without a limit', '城管局|2024-02-02||否|', ['matter/no-limit']],
  [
    'settled before it was raised',
    '城管局|2024-02-20|2024-03-01|是|2024-02-02',
    ['matter/settled-before-raised'],
  ],
  ['settled on the day on which it was raised', '城管局|2024-02-20|2024-03-01|是|2024-02-20', []],
  [
    'with a day of settling, and open',
    '城管局|2024-02-02|2024-03-01|否|2024-02-20',
    ['matter/settled-and-open'],
  ],
  ['with a day of settling that is to come, and open', '城管局|2024-02-02|2024-12-30|否|2024-06-20', []],
  ['settled, nobody knows when', '城管局|2024-02-02|2024-03-01|是|', ['matter/settled-without-day']],
  ['settled, nobody knows when, without a limit', '城管局|2024-02-02||是|', []],
])('a matter %s', (_, line, codes) => {
  const sheet = grid(
    `${SINGLE}\n1|乙局|甲厂|乙事|丙局|2024-01-03|2024-02-01|是|2024-01-20\n2|丁局|环城北路|红线外管线|${line}`,
  );
  const { value } = recognise({ file: '清单.xlsx', format: 'xlsx', sheets: [sheet] }, {});
  const period = { year: 2024, month: 3 };
  const entries = readEntries(MATTERS, value[0]!.tables[0]!, period, ANY_OFFICE).value;
  const month = { entries, beside: () => () => undefined, look: () => undefined };
  const found = checkEntries(MATTERS, month, MARCH, [], ON);
  expect(found.map(({ code }) => code)).toEqual(codes);
});
