import { describe, expect, test } from 'vitest';
import { type AlertRule, answerOf } from '../../../../src/ledgers/project/alerts/rules.ts';
import type { ProjectSubject } from '../../../../src/ledgers/project/alerts/subject.ts';
import { monthsLater } from '../../../../src/model/period.ts';
import { formatDate, plainDate } from '../../../../src/model/plain-date.ts';
import { fraction } from '../../../../src/model/ratio.ts';
import { readDataset } from '../../../../src/office/pipeline.ts';

/** What each rule knows of one row in September 2023: facts, `unknown`, or nothing where the rule does not apply. */
const HEADER =
  '项目名称,项目性质,总投资（万元）,2023年度计划投资（万元）,1-9月完成投资（万元）,9月完成投资（万元）,到位资金（万元）,计划开工时间,实际开工时间,计划竣工时间,是否开工,是否竣工,是否纳统';
const GOOD = '城东大道,续建,50000,8000,6000,500,6400,2021-03,2021-04,2025-06,是,否,是';
const PERIOD = { year: 2023, month: 9 };

function row(changes: Readonly<Record<number, string>>): string {
  return GOOD.split(',')
    .map((field, at) => changes[at] ?? field)
    .join(',');
}

async function projectOf(changes: Readonly<Record<number, string>>) {
  const bytes = new TextEncoder().encode(
    [HEADER, row(changes), GOOD.replace('城东大道', '滨河湿地')].join('\n'),
  );
  const file = { name: '锦江区2023年9月.csv', read: async () => bytes };
  const { value } = await readDataset([file], { period: PERIOD });
  return value.projects[0]!;
}

/** `holds share=0.5 plannedStart=2023-06 since 2023-06`; earlier: what was completed one, two … months before. */
async function answer(
  rule: AlertRule,
  changes: Readonly<Record<number, string>>,
  earlier: readonly string[] = [],
  on = '',
) {
  const project = await projectOf(changes);
  const reports = await Promise.all(
    earlier.map(async (completed, at) => ({
      period: monthsLater(PERIOD, -1 - at),
      project: await projectOf({ ...changes, 4: completed }),
    })),
  );
  const subject: ProjectSubject = { kind: 'project', project, isAbsent: false, earlier: reports };
  const day = on === '' ? plainDate(2023, 9, 30)! : plainDate(2023, 10, Number(on))!;
  const facts = answerOf(rule, subject, { period: PERIOD, on: day });
  if (facts === undefined || facts === 'unknown') return facts ?? 'nothing';
  if (!facts.holds) return 'no';
  const values = Object.entries(facts.values).flatMap(([fact, value]) =>
    value === undefined ? [] : [`${fact}=${Math.round(fraction(value) * 10_000) / 10_000}`],
  );
  const dates = Object.entries(facts.dates ?? {}).map(([field, date]) => `${field}=${formatDate(date)}`);
  return ['yes', ...values, ...dates].join(' ');
}

const START = { 1: '新开工', 4: '0', 5: '0', 6: '0', 7: '2023-07', 8: '', 10: '否', 12: '否' };
const FINISH = { 1: '竣工', 9: '2023-08' };

describe.each<readonly [AlertRule, string, Record<number, string>, string]>([
  ['overdue-start', 'due and not begun', START, 'yes plannedStart=2023-07'],
  ['overdue-start', 'due this very month', { ...START, 7: '2023-09' }, 'yes plannedStart=2023-09'],
  ['overdue-start', 'due next month', { ...START, 7: '2023-10' }, 'no'],
  ['overdue-start', 'a quarter is due at its end', { ...START, 7: '2023年四季度' }, 'no'],
  ['overdue-start', 'begun', { ...START, 4: '100', 8: '2023-09', 10: '是' }, 'no'],
  ['overdue-start', 'no planned date', { ...START, 7: '' }, 'unknown'],
  ['overdue-start', 'not to start this year', {}, 'nothing'],
  ['overdue-finish', 'due and not finished', FINISH, 'yes plannedFinish=2023-08'],
  ['overdue-finish', 'due later', { ...FINISH, 9: '2023-10' }, 'no'],
  ['overdue-finish', 'finished', { ...FINISH, 11: '是' }, 'no'],
  ['overdue-finish', 'not to finish this year', {}, 'nothing'],
  ['lagging', 'in time', {}, 'yes rate=0.75 behind=0 share=1 monthShare=0.75'],
  ['lagging', 'behind', { 4: '4000' }, 'yes rate=0.5 behind=0.25 share=0.6667 monthShare=0.75'],
  ['lagging', 'not begun', START, 'nothing'],
  ['lagging', 'completed is missing', { 4: '', 5: '' }, 'unknown'],
  ['lagging', 'the plan is missing', { 3: '' }, 'unknown'],
  ['not-in-statistics', 'a year ago', { 12: '否' }, 'yes after=29 actualStart=2021-04'],
  [
    'not-in-statistics',
    'last month',
    { 1: '新开工', 7: '2023-08', 8: '2023-08', 12: '否' },
    'yes after=1 actualStart=2023-08',
  ],
  ['not-in-statistics', 'goes on, no date of its start', { 8: '', 12: '否' }, 'yes after=9'],
  ['not-in-statistics', 'entered', {}, 'no'],
  ['not-in-statistics', 'not said', { 12: '' }, 'unknown'],
  ['not-in-statistics', 'not begun', START, 'nothing'],
  ['funds', 'in place', {}, 'yes share=0.8'],
  ['funds', 'not said', { 6: '' }, 'unknown'],
  [
    'funds',
    'nothing planned',
    { 1: '储备', 3: '', 4: '', 5: '', 6: '', 8: '', 10: '否', 12: '否' },
    'nothing',
  ],
  ['incomplete', 'all is stated', {}, 'no'],
  ['incomplete', 'completed is missing', { 4: '', 5: '' }, 'yes'],
])('%s', (rule, title, changes, expected) => {
  test(title, async () => expect(await answer(rule, changes)).toBe(expected));
});

describe('what looks back, or ahead', () => {
  test.each<readonly [AlertRule, string, Record<number, string>, readonly string[], string, string]>([
    ['still', 'grown since last month', {}, ['5500'], '', 'yes still=0'],
    ['still', 'for one month', {}, ['6000', '5500'], '', 'yes still=1'],
    ['still', 'for two months', {}, ['6000', '6000'], '', 'yes still=2'],
    ['still', 'nothing to look back on', {}, [], '', 'unknown'],
    ['still', 'not begun', START, [], '', 'nothing'],
    ['forecast', '6000 and 500 a month', {}, ['5500', '5000', '4500'], '', 'yes share=0.9375'],
    ['forecast', 'no report of three months ago', {}, ['5500', '5000'], '', 'unknown'],
    ['forecast', 'finished', { ...FINISH, 11: '是' }, ['5500', '5000', '4500'], '', 'nothing'],
    ['deadline', 'the next one', { ...START, 7: '2023-11' }, [], '', 'yes days=61 plannedStart=2023-11'],
    ['deadline', 'from a day', { ...START, 7: '2023-11' }, [], '15', 'yes days=46 plannedStart=2023-11'],
    ['deadline', 'due already: that is another rule', START, [], '', 'nothing'],
    [
      'deadline',
      'past on that day, and not known to have come',
      { ...START, 7: '2023-10-10' },
      [],
      '15',
      'yes days=-5 plannedStart=2023-10-10',
    ],
    ['deadline', 'no planned date', { ...START, 7: '' }, [], '', 'unknown'],
    ['deadline', 'none this year', {}, [], '', 'nothing'],
  ])('%s: %s', async (rule, _, changes, earlier, on, expected) => {
    expect(await answer(rule, changes, earlier, on)).toBe(expected);
  });
});
