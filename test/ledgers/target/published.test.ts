import { expect, test } from 'vitest';
import { columnOf } from '../../../src/calculate/column.ts';
import { entryColumns } from '../../../src/ledgers/entries/entry-columns.ts';
import { entryWords } from '../../../src/ledgers/entries/entry-words.ts';
import { readEntries } from '../../../src/ledgers/entries/read-entries.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { TARGETS } from '../../../src/ledgers/target/target.ts';
import { parseDate } from '../../../src/model/plain-date.ts';
import { roundRatio } from '../../../src/model/ratio.ts';
import { createRecogniser } from '../../../src/recognise/recognise.ts';
import { grid } from '../../recognise/grid.ts';

const recognise = createRecogniser(entryWords(TARGETS, ANY_OFFICE));

/** Each goal with its rate in percent and its state. */
function told(drawing: string, on: string, digits: number): readonly string[] {
  const day = parseDate(on)!;
  const { year, month } = day;
  const { value } = recognise({ file: '清单.xlsx', format: 'xlsx', sheets: [grid(drawing)] }, { year });
  const entries = readEntries(TARGETS, value[0]!.tables[0]!, { year, month }, ANY_OFFICE).value;
  const columns = entryColumns(TARGETS, day, entries);
  const [rate, state] = [columnOf(columns, 'rate'), columnOf(columns, 'state')];
  return entries.map((entry) => {
    const share = rate.kind === 'percent' ? rate.value(entry) : undefined;
    return `${entry.name} ${roundRatio(share!, 2, digits)} ${state.value(entry)}`;
  });
}

test('a city, January to June 2023: four goals of promotion', () => {
  const list = `序号|指标名称|计量单位|年度目标|完成数
1|到位资金|亿元|589|219.22
2|制造业到位资金|亿元|242|100.66
3|签约项目|个|132|78
4|开工项目|个|81|63`;
  expect(told(list, '2023-06-30', 2)).toEqual([
    '到位资金 37.22 滞后',
    '制造业到位资金 41.60 滞后',
    '签约项目 59.09 达到进度',
    '开工项目 77.78 达到进度',
  ]);
});

test('贵池, January to July', () => {
  const list = `序号|指标名称|计量单位|年度目标|完成数
1|新签约项目|个|45|40
2|到位资金|亿元|145|99.68`;
  expect(told(list, '2024-07-31', 1)).toEqual(['新签约项目 88.9 达到进度', '到位资金 68.7 达到进度']);
});

test('松阳, January to April 2025: behind a third of the year, ahead of the plan for four months', () => {
  const rows = [
    ['年度投资', '98.5', '15.90', '21.01'],
    ['计划新开工投资', '17.2', '0.79', '1.15'],
    ['续建投资', '81.3', '15.11', '19.86'],
  ];
  const list = (withPlan: boolean) =>
    [
      `序号|指标名称|计量单位|年度目标|${withPlan ? '1-4月目标|' : ''}完成数`,
      ...rows.map(([name, goal, plan, done], at) =>
        [at + 1, name, '亿元', goal, ...(withPlan ? [plan] : []), done].join('|'),
      ),
    ].join('\n');
  const rates = ['年度投资 21.3', '计划新开工投资 6.7', '续建投资 24.4'];
  expect(told(list(true), '2025-04-30', 1)).toEqual(rates.map((one) => `${one} 达到进度`));
  expect(told(list(false), '2025-04-30', 1)).toEqual(rates.map((one) => `${one} 滞后`));
});
