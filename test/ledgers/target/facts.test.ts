import { describe, expect, test } from 'vitest';
import { columnOf } from '../../../src/calculate/column.ts';
import { entryColumns } from '../../../src/ledgers/entries/entry-columns.ts';
import { entryWords } from '../../../src/ledgers/entries/entry-words.ts';
import { readEntries } from '../../../src/ledgers/entries/read-entries.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { TARGETS } from '../../../src/ledgers/target/target.ts';
import { parseDate } from '../../../src/model/plain-date.ts';
import { createRecogniser } from '../../../src/recognise/recognise.ts';
import { cellMaker } from '../../../src/show/detail.ts';
import { formatCell } from '../../../src/write/amounts.ts';
import { grid } from '../../recognise/grid.ts';

const recognise = createRecogniser(entryWords(TARGETS, ANY_OFFICE));

/** A target as its line is filled in, by a day: `goal / done / wanted by then, by what / state`. */
function targetOf(head: string, line: string, on: string, spread = 'months'): string {
  const filler = head
    .split('|')
    .map(() => '')
    .join('|');
  const sheet = grid(`序号|任务名称|责任单位|${head}\n1|新建住房|甲区|${line}\n2|修路|乙县|${filler}`);
  const { value } = recognise({ file: '清单.xlsx', format: 'xlsx', sheets: [sheet] }, { year: 2024 });
  const day = parseDate(on)!;
  const office = { ...ANY_OFFICE, spread };
  const [table] = value[0]!.tables;
  const [entry] = readEntries(TARGETS, table!, { year: 2024, month: day.month }, office).value;
  const columns = entryColumns(TARGETS, day, []);
  const told = ['goal', 'done', 'wanted', 'wantedFrom', 'state'].map((id) =>
    formatCell(cellMaker(columnOf(columns, id))(entry!), '亿元'),
  );
  return told.join(' / ');
}

const QUARTERS = '计量单位|全年目标|一季度目标|二季度目标|三季度目标|四季度目标|完成数';
const SEASONS = '0/0/10/10/10/10/10/10/10/10/10/10';

describe('a target against its breakdown, calculated by hand', () => {
  test.each([
    // 100 + 150 + 200 are wanted by 30 September.
    [
      'what the quarters want',
      QUARTERS,
      '套|600|100|150|200|150|450',
      '2024-09-30',
      '600套 / 450套 / 450套 / 按清单分解 / 达到进度',
    ],
    [
      'what the quarters want in shares of the goal: 15 + 25 + 35 %',
      QUARTERS,
      '套|600|15%|25%|35%|25%|450',
      '2024-09-30',
      '600套 / 450套 / 450套 / 按清单分解 / 达到进度',
    ],
    [
      'the same, each counted from January',
      QUARTERS,
      '套|600|15%|40%|75%|100%|449',
      '2024-09-30',
      '600套 / 449套 / 450套 / 按清单分解 / 滞后',
    ],
    [
      'one less',
      QUARTERS,
      '套|600|100|150|200|150|449',
      '2024-09-30',
      '600套 / 449套 / 450套 / 按清单分解 / 滞后',
    ],
    [
      'all of it',
      QUARTERS,
      '套|600|100|150|200|150|600',
      '2024-09-30',
      '600套 / 600套 / 450套 / 按清单分解 / 完成',
    ],
    // Two of the three months of the third quarter: 250 + 200 × 2/3.
    [
      'within a quarter',
      QUARTERS,
      '套|600|100|150|200|150|383',
      '2024-08-31',
      '600套 / 383套 / 383.33套 / 按清单分解，期内按月均分 / 滞后',
    ],
    [
      'within a quarter, reached',
      QUARTERS,
      '套|600|100|150|200|150|384',
      '2024-08-31',
      '600套 / 384套 / 383.33套 / 按清单分解，期内按月均分 / 达到进度',
    ],
    // The fourth quarter follows from the goal of the year.
    [
      'three quarters and a goal',
      QUARTERS,
      '套|600|100|150|200||500',
      '2024-11-30',
      '600套 / 500套 / 550套 / 按清单分解，期内按月均分 / 滞后',
    ],
    [
      'quarters that count from January',
      QUARTERS,
      '套|600|100|250|450|600|450',
      '2024-09-30',
      '600套 / 450套 / 450套 / 按清单分解 / 达到进度',
    ],
    [
      'the year is over',
      QUARTERS,
      '套|600|100|150|200|150|599',
      '2025-01-31',
      '600套 / 599套 / 600套 / 已到期 / 超期',
    ],
    // A twelfth a month: 600 × 7.5 / 12, half of August being 15.5 of 31 days is 16 of 31.
    [
      'the year alone',
      '计量单位|全年目标|完成数',
      '套|600|300',
      '2024-06-30',
      '600套 / 300套 / 300套 / 按月均分 / 达到进度',
    ],
    [
      'the year alone, in a month',
      '计量单位|全年目标|完成数',
      '套|620|370',
      '2024-08-16',
      '620套 / 370套 / 388.33套 / 按月均分 / 滞后',
    ],
    // Until the end of September: eight of nine months.
    [
      'a limit within the year',
      '计量单位|全年目标|完成数|完成时限',
      '套|600|533|2024年9月',
      '2024-08-31',
      '600套 / 533套 / 533.33套 / 按月均分 / 滞后',
    ],
    [
      'beyond its limit',
      '计量单位|全年目标|完成数|完成时限',
      '套|600|599|2024年9月',
      '2024-10-31',
      '600套 / 599套 / 600套 / 已到期 / 超期',
    ],
    [
      'half a year that counts from January',
      '全年目标（套）|上半年目标|1-9月目标|完成数',
      '600|200|420|420',
      '2024-09-30',
      '600套 / 420套 / 420套 / 按清单分解 / 达到进度',
    ],
    [
      'done by months',
      '全年目标（套）|1月完成|2月完成|3月完成',
      '600|50|50|51',
      '2024-03-31',
      '600套 / 151套 / 150套 / 按月均分 / 达到进度',
    ],
    [
      'done since January',
      '全年目标（套）|1-2月完成|1-3月完成',
      '600|100|149',
      '2024-03-31',
      '600套 / 149套 / 150套 / 按月均分 / 滞后',
    ],
    [
      'a month in ten days',
      '9月目标（套）|9月上旬目标|9月中旬目标|全年目标|1-8月目标|完成数',
      '90|20|30|600|400|449',
      '2024-09-20',
      '600套 / 449套 / 450套 / 按清单分解 / 滞后',
    ],
    [
      'a month in halves',
      '9月上半月目标（套）|全年目标（套）|1-8月目标（套）|完成数（套）',
      '40|600|400|440',
      '2024-09-15',
      '600套 / 440套 / 440套 / 按清单分解 / 达到进度',
    ],
    [
      'a month in weeks',
      '本月第一周目标（套）|本月第二周目标（套）|全年目标（套）|1-8月目标（套）|完成数（套）',
      '10|15|600|400|425',
      '2024-09-14',
      '600套 / 425套 / 425套 / 按清单分解 / 达到进度',
    ],
    [
      '万套 are 套',
      '计量单位|全年目标|完成数',
      '万套|6|4.5',
      '2024-09-30',
      '60,000套 / 45,000套 / 45,000套 / 按月均分 / 达到进度',
    ],
    [
      'money',
      '计量单位|全年目标|完成数',
      '亿元|145|99.68',
      '2024-07-31',
      '145亿元 / 99.68亿元 / 84.58亿元 / 按月均分 / 达到进度',
    ],
    [
      'growth',
      '计量单位|全年目标|完成数',
      '%|9.5|9.5',
      '2024-07-31',
      '9.5% / 9.5% / 9.5% / 逐期对照 / 达到进度',
    ],
    [
      'growth below it',
      '计量单位|全年目标|完成数',
      '%|增长9.5%|9.4%',
      '2024-07-31',
      '9.5% / 9.4% / 9.5% / 逐期对照 / 滞后',
    ],
    [
      'growth against that of the half year',
      '计量单位|全年目标|上半年目标|完成数',
      '%|9.5|9|9.1',
      '2024-06-30',
      '9.5% / 9.1% / 9% / 逐期对照 / 达到进度',
    ],
    [
      'what must fall',
      '计量单位|全年目标|完成数',
      '%|下降3%|下降3.1%',
      '2024-07-31',
      '3% / 3.1% / 3% / 逐期对照 / 达到进度',
    ],
    [
      'what rose instead',
      '计量单位|全年目标|完成数',
      '%|下降3%|增长3.1%',
      '2024-07-31',
      '3% / 3.1% / 3% / 逐期对照 / 滞后',
    ],
    [
      'at least, at all times',
      '口径|全年目标|完成数',
      '时点|不少于20个|20个',
      '2024-07-31',
      '20个 / 20个 / 20个 / 逐期对照 / 达到进度',
    ],
    [
      'one less than at all times',
      '口径|全年目标|完成数',
      '时点|不少于20个|19个',
      '2024-07-31',
      '20个 / 19个 / 20个 / 逐期对照 / 滞后',
    ],
    [
      'at least, by the end of the year',
      '口径|全年目标|完成数',
      '|不少于24个|14个',
      '2024-07-31',
      '24个 / 14个 / 14个 / 按月均分 / 达到进度',
    ],
    ['at most', '口径|全年目标|完成数', '|不超过5%|5.1%', '2024-07-31', '5% / 5.1% / 5% / 逐期对照 / 滞后'],
    [
      'nothing is said to be done',
      '计量单位|全年目标|完成数',
      '套|600|',
      '2024-07-31',
      '600套 /  / 350套 / 按月均分 / 未报完成数',
    ],
    [
      'done in another unit',
      '计量单位|全年目标|完成数',
      '套|600|58%',
      '2024-07-31',
      '600套 / 58% / 350套 / 按月均分 / 单位不符',
    ],
    [
      'a goal in words',
      '目标值|完成时限|是否完成',
      '编制完成|2024年9月|否',
      '2024-09-30',
      ' /  /  /  / 推进中',
    ],
    [
      'a goal in words, too late',
      '目标值|完成时限|是否完成',
      '编制完成|2024年9月|否',
      '2024-10-01',
      ' /  /  /  / 超期',
    ],
    [
      'a goal in words, reached',
      '目标值|完成时限|是否完成',
      '编制完成|2024年9月|是',
      '2024-10-01',
      ' /  /  /  / 完成',
    ],
  ])('%s', (_, head, line, on, expected) => {
    expect(targetOf(head, line, on)).toBe(expected);
  });

  test.each([
    // 2024 has 251 working days: 123 to 30 June, 31 to 18 February, a Sunday that is worked.
    ['working-days', '2024-06-30', '251套 / 0套 / 123套 / 按工作日 / 滞后'],
    ['working-days', '2024-02-18', '251套 / 0套 / 31套 / 按工作日 / 滞后'],
    [SEASONS, '2024-02-29', '251套 / 0套 / 0套 / 按季节比例 / 达到进度'],
    [SEASONS, '2024-07-31', '251套 / 0套 / 125.5套 / 按季节比例 / 滞后'],
  ])('spread by %s until %s', (spread, on, expected) => {
    expect(targetOf('计量单位|全年目标|完成数', '套|251|0', on, spread)).toBe(expected);
  });
});
