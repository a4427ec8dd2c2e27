import { describe, expect, test } from 'vitest';
import { account } from '../../../src/calculate/account.ts';
import { entryColumns } from '../../../src/ledgers/entries/entry-columns.ts';
import { entryWords } from '../../../src/ledgers/entries/entry-words.ts';
import { readEntries } from '../../../src/ledgers/entries/read-entries.ts';
import { MATTERS } from '../../../src/ledgers/matter/matter.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { parseDate } from '../../../src/model/plain-date.ts';
import { createRecogniser } from '../../../src/recognise/recognise.ts';
import { grid } from '../../recognise/grid.ts';

const recognise = createRecogniser(entryWords(MATTERS, ANY_OFFICE));
const HEAD =
  '序号|项目名称|需协调事项|牵头部门|提出时间|交办时间|办结时限|答复时间|办理进展|是否办结|办结时间|销号时间';

/** The facts of one matter, as its line is filled in, by a day. */
function factsOf(line: string, on: string, head = HEAD): string {
  const sheet = grid(`${head}\n1|环城北路|${line}\n2|甲厂|乙事|丙局|||||||||`);
  const { value } = recognise({ file: '清单.xlsx', format: 'xlsx', sheets: [sheet] }, {});
  const [table] = value[0]!.tables;
  const [entry] = readEntries(MATTERS, table!, { year: 2024, month: 3 }, ANY_OFFICE).value;
  const columns = entryColumns(MATTERS, parseDate(on)!, [entry!]);
  const { figures } = account([entry!], { ...MATTERS, columns });
  const told = [...figures].filter(([, { measure }]) => measure.state === 'measured' && measure.value === 1);
  return told.map(([id]) => id).join(' ');
}

describe('what a matter is on a day', () => {
  test.each([
    ['just raised', '红线外管线|||||||||', '2024-03-31', 'registered open'],
    ['raised later', '红线外管线|城管局|2024-04-02||||||||', '2024-03-31', ''],
    [
      'a department is asked',
      '红线外管线|城管局|2024-03-02||||||||',
      '2024-03-31',
      'registered assigned open',
    ],
    [
      'assigned only later',
      '红线外管线|城管局|2024-03-02|2024-04-03|||||||',
      '2024-03-31',
      'registered open',
    ],
    [
      'a word of progress is an answer',
      '红线外管线|城管局|2024-03-02||||已踏勘|否||',
      '2024-03-31',
      'registered assigned answered open',
    ],
    [
      'on the day of its limit it is in time',
      '红线外管线|城管局|||2024-03-31|||否||',
      '2024-03-31',
      'registered assigned open',
    ],
    [
      'the day after it is not',
      '红线外管线|城管局|||2024-03-31|||否||',
      '2024-04-01',
      'registered assigned open overdue',
    ],
    [
      'a limit of a month blames nobody before its end',
      '红线外管线|城管局|||2024年4月|||否||',
      '2024-04-20',
      'registered assigned open',
    ],
    [
      'said to be settled',
      '红线外管线|城管局||||||是||',
      '2024-03-31',
      'registered assigned answered resolved',
    ],
    [
      'settled on a day after this one',
      '红线外管线|城管局||||||是|2024-04-05|',
      '2024-03-31',
      'registered assigned open',
    ],
    [
      'struck off',
      '红线外管线|城管局||||||||2024-03-20',
      '2024-03-31',
      'registered assigned answered resolved struckOff',
    ],
    [
      'struck off in words',
      '红线外管线|城管局||||||已销号||',
      '2024-03-31',
      'registered assigned answered resolved struckOff',
    ],
  ])('%s', (_, line, on, expected) => {
    const rates = /resolutionRate|onTimeRate/g;
    expect(factsOf(line, on).replace(rates, '').trim()).toBe(expected);
  });

  test.each([
    ['已协调解决', 'resolved'],
    ['正在协调解决', 'open'],
    ['未解决', 'open'],
    ['已于4月20日解决', 'resolved'],
    ['该问题经协调已全部化解。', 'resolved'],
    ['已移交管线产权单位，问题已解决，不再协调', 'resolved'],
    ['解决', 'resolved'],
    ['已解决3户，其余2户正在协商', 'open'],
    ['已完成80%', 'open'],
    ['已基本解决', 'open'],
    ['未能按期解决', 'open'],
    ['正在研究，力争5月解决', 'open'],
    ['预计5月底前销号', 'open'],
  ])('where no column says so, %s is %s', (progress, expected) => {
    const head = '序号|项目名称|需协调事项|牵头部门|办结时限|办理进展';
    expect(factsOf(`红线外管线|城管局|2024-06-30|${progress}`, '2024-03-31', head)).toContain(expected);
  });
});
