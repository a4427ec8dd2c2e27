import { describe, expect, test } from 'vitest';
import { grid, recognise } from './grid.ts';

const BARE = '项目名称|总投资|年度计划投资|1-5月完成投资';

function unitsOf(drawing: string, name = 'Sheet1') {
  const { value, findings } = recognise([grid(drawing, { name })], {}, '清单.xlsx');
  const columns = value[0]!.tables[0]!.columns.filter(({ field }) => field !== 'name' && field !== 'unit');
  const units = new Set(columns.map(({ unit, unitFrom }) => `${unit} ${unitFrom}`));
  return [[...units].join(), ...findings.map(({ code }) => code)];
}

describe('what is said around the table', () => {
  test.each([
    ['the sheet’s name', BARE, '进度表（亿元）', ['亿元 sheet']],
    ['the sheet’s name alone', BARE, '单位亿元', ['亿元 sheet']],
    ['a sentence above', `以下数据单位：千元\n${BARE}`, 'Sheet1', ['千元 preamble']],
    ['a sentence above of all amounts', `本表金额单位均为百万元\n${BARE}`, 'Sheet1', ['百万元 preamble']],
    ['a threshold in the sheet’s name is no unit', BARE, '5亿元以上项目', ['万元 assumed', 'unit/missing']],
    ['nothing', BARE, 'Sheet1', ['万元 assumed', 'unit/missing']],
  ])('%s', (_, head, name, expected) => {
    expect(unitsOf(`${head}\n桐岭水库|5000|900|300\n桐岭大桥|8000|900|300`, name)).toEqual(expected);
  });
});

describe('two statements', () => {
  test.each([
    ['agree', '单位：亿元', '5', '进度表（亿元）', ['亿元 preamble']],
    ['the totals say which', '单位：万元', '3.2', '进度表（亿元）', ['亿元 sheet', 'unit/proven']],
    ['the totals say which', '单位：万元', '32000', '进度表（亿元）', ['万元 preamble', 'unit/proven']],
    ['nothing says which', '单位：万元', '320', '进度表（亿元）', ['万元 preamble', 'unit/conflict']],
    ['a header is nearer than both', '单位：万元', '320', '进度表（万元）', ['万元 preamble']],
  ])('%s', (_, line, total, name, expected) => {
    expect(unitsOf(`${line}\n${BARE}\n桐岭水库|${total}|9|3`, name)).toEqual(expected);
  });
});

describe('some columns say theirs', () => {
  test.each([
    [
      'and only that fits the others',
      ['900', '700', '550'],
      ['千元 header,千元 assumed', 'unit/implausible'],
    ],
    ['but 万元 fits the others', ['9', '7', '5'], ['千元 header,万元 assumed', 'unit/missing']],
  ])('%s', (_, plans, expected) => {
    const rows = plans.map((plan, at) => `项目${at}号工程|1000000|${plan}000|${plan}00`).join('\n');
    expect(unitsOf(`${BARE.replace('总投资', '总投资（千元）')}\n${rows}`)).toEqual(expected);
  });
});

test('amounts on different scales are no reason to take a column for something else', () => {
  const rows = '桐岭水库|0.9|3000|1200\n桐岭大桥|1.2|5000|2600';
  expect(unitsOf(`${BARE}\n|亿元|万元|万元\n${rows}`)).toEqual(['亿元 unit-row,万元 unit-row']);
  expect(unitsOf(`单位：总投资为亿元，其余为万元\n${BARE}\n${rows}`)).toEqual([
    '亿元 assumed',
    'unit/implausible',
  ]);
});

describe('nothing is said', () => {
  test.each([
    ['totals that may be 万元', ['5000', '300', '90000'], ['万元 assumed', 'unit/missing']],
    ['totals that can only be 亿元', ['2.5', '0.8', '12'], ['亿元 assumed', 'unit/implausible']],
    [
      'totals that can only be 元',
      ['35000000', '280000000', '1200000000'],
      ['元 assumed', 'unit/implausible'],
    ],
    ['each amount with its own', ['2亿元', '3000万元', '1亿元'], ['万元 assumed']],
  ])('%s', (_, totals, expected) => {
    const unit = /元/.test(totals[0]!) ? '万元' : '';
    const rows = totals.map((total, at) => `项目${at}号工程|${total}|9${unit}|3${unit}`);
    expect(unitsOf(`${BARE}\n${rows.join('\n')}`)).toEqual(expected);
  });

  test('what the total is in tells the others', () => {
    const head = '项目名称|总投资（亿元）|年度计划投资|1-5月完成投资';
    expect(unitsOf(`${head}\n甲渠|2|0.5|0.1\n乙渠|3|0.8|0.3`)).toEqual([
      '亿元 header,亿元 assumed',
      'unit/implausible',
    ]);
    expect(unitsOf(`${head}\n甲渠|2|5000|1000\n乙渠|3|8000|3000`)).toEqual([
      '亿元 header,万元 assumed',
      'unit/missing',
    ]);
  });
});

describe('what is said and could hardly be', () => {
  test.each([
    ['亿元', ['35000', '28000', '4300'], ['亿元 preamble', 'unit/improbable']],
    ['亿元', ['350', '28', '43'], ['亿元 preamble']],
    ['万元', ['3.5', '2.8', '4.3'], ['万元 preamble', 'unit/improbable']],
    ['万元', ['35', '28', '43'], ['万元 preamble']],
    ['亿元', ['35000', '28'], ['亿元 preamble']],
  ])('%s, totals of %s', (unit, totals, expected) => {
    const rows = totals.map(
      (total, at) => `项目${at}号工程|${total}|${Number(total) / 4}|${Number(total) / 9}`,
    );
    expect(unitsOf(`单位：${unit}\n${BARE}\n${rows.join('\n')}`)).toEqual(expected);
  });
});

describe('a list without totals goes by what is to be built in the year', () => {
  const head = '项目名称|年度计划投资|1-5月完成投资';
  const rows = (plans: readonly number[]) =>
    plans.map((plan, at) => `项目${at}号工程|${plan}|${plan / 4}`).join('\n');
  test.each<[string, readonly number[], readonly string[]]>([
    ['', [0.46, 1.2, 3.5, 0.07], ['亿元 assumed', 'unit/implausible']],
    ['', [52000000, 8100000, 64000000], ['元 assumed', 'unit/implausible']],
    ['', [4600, 12000, 350, 90], ['万元 assumed', 'unit/missing']],
    // As much as big works or small ones may need.
    ['', [12, 60, 85, 240], ['万元 assumed', 'unit/missing']],
    ['万元', [0.46, 1.2, 3.5, 0.07], ['万元 preamble', 'unit/improbable']],
    ['亿元', [4600, 12000, 35000, 900], ['亿元 preamble', 'unit/improbable']],
    ['万元', [12, 60, 85, 240], ['万元 preamble']],
    ['亿元', [12, 0.5, 85, 140], ['亿元 preamble']],
  ])('%s %s', (unit, plans, expected) => {
    const said = unit === '' ? '' : `单位：${unit}\n`;
    expect(unitsOf(`${said}${head}\n${rows(plans)}`)).toEqual(expected);
  });
});

describe('in a header', () => {
  test.each([
    ['万 for 万元', '总投资（万）', '万元 header', 'unit/shortened'],
    ['two units', '总投资（万元/亿元）', 'undefined header', 'unit/unknown'],
    ['ten thousands', '总投资（10万元）', 'undefined header', 'unit/unknown'],
    ['foreign money', '总投资（万美元）', 'undefined header', 'unit/unknown'],
  ])('%s', (_, header, unit, code) => {
    const drawing = `单位：万元\n项目名称|${header}|项目性质\n甲渠|5000|续建`;
    const { value, findings } = recognise([grid(drawing)], {}, '清单.xlsx');
    const total = value[0]!.tables[0]!.columns.find(({ field }) => field === 'totalInvestment');
    expect(`${total?.unit} ${total?.unitFrom}`).toBe(unit);
    expect(findings.map((one) => one.code)).toEqual([code]);
  });
});

describe('a column of units', () => {
  test.each([
    ['each row its own', ['万元', '亿元'], ['undefined column']],
    ['all the same', ['千元', '千元'], ['千元 column']],
    ['one left open', ['亿元', ''], ['亿元 column']],
    ['no units of money', ['个', '套'], ['万元 assumed', 'unit/missing']],
  ])('%s', (_, units, expected) => {
    const rows = units.map((unit, at) => `项目${at}号工程|${unit}|5000|900|300`);
    const drawing = `项目名称|计量单位|总投资|年度计划投资|1-5月完成投资\n${rows.join('\n')}`;
    expect(unitsOf(drawing)).toEqual(expected);
  });

  test('单位 that names agencies is none', () => {
    const { value } = recognise([grid(`单位|${BARE}\n桐岭县|甲渠|5000|900|300\n松河区|乙渠|800|90|30`)]);
    expect(value[0]!.tables[0]!.columns[0]!.field).not.toBe('unit');
  });
});
