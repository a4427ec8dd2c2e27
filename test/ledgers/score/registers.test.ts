import { describe, expect, test } from 'vitest';
import { decimalText } from '../../../src/model/exact.ts';
import { formatPeriod, type Period } from '../../../src/model/period.ts';
import { formatSource } from '../../../src/model/source.ts';
import { readRegisters } from '../../../src/office/ledger/registers.ts';

async function read(text: string, period: Period = { year: 2023, month: 9 }) {
  const file = { name: '登记.csv', read: async () => Buffer.from(text) };
  const { value, findings } = await readRegisters([file], period, undefined);
  return { value: value.entries, unreadable: value.unreadable, findings };
}

const HEADER = '责任单位,年月,事项,数值,目标\n';

describe('a row', () => {
  test.each([
    [
      'all of it',
      '甲区,2023-03,签约金额,30亿元,40亿元',
      ['甲区', '2023-03', '签约金额', '3000000000', '4000000000'],
    ],
    ['without a value', '甲区,2023年3月,集中开工,,', ['甲区', '2023-03', '集中开工', undefined, undefined]],
    [
      'decimals, below 0',
      '甲区,2023/3/15,通报批评,-2.5,',
      ['甲区', '2023-03', '通报批评', '-2.5', undefined],
    ],
    ['a counted number', '甲区,2023.03.01,签约,3个,１２', ['甲区', '2023-03', '签约', '3', '12']],
    [
      'a quarter is its last month',
      '甲区,2023年一季度,评委,"1,234.5",',
      ['甲区', '2023-03', '评委', '1234.5', undefined],
    ],
  ])('%s', async (_, row, expected) => {
    const { value, findings } = await read(HEADER + row);
    expect(findings).toEqual([]);
    const told = value.map(({ agency, period, item, value: own, target }) => [
      agency,
      formatPeriod(period),
      item,
      own && decimalText(own, 6).replace(/\.?0+$/, ''),
      target && decimalText(target, 6).replace(/\.?0+$/, ''),
    ]);
    expect(told).toEqual([expected]);
  });
});

test('an amount is in the unit that its heading states', async () => {
  const { value } = await read('责任单位,年月,事项,金额（万元）,目标\n甲区,2023-03,签约金额,300,40亿元\n');
  expect(
    value.map(({ value: own, target }) => [own, target].map((one) => one && decimalText(one, 0))),
  ).toEqual([['3000000', '4000000000']]);
});

test('columns in any order, titles above, other columns, blank rows', async () => {
  const { value, findings } = await read(
    '通报批评登记表\n\n事项,文号,分值,单位,日期\n通报批评,〔2023〕5号,-5,乙区,2023-04-01\n,,,,\n',
  );
  expect(findings).toEqual([]);
  expect(value.map(({ agency, source, raw }) => [agency, formatSource(source), raw])).toEqual([
    ['乙区', '登记.csv!C4', '-5'],
  ]);
});

describe('a row that cannot be read is left out, and named', () => {
  test.each([
    ['no agency', ',2023-03,签约,3,', '登记.csv!A2', '责任单位', ''],
    ['no month', '甲区,,签约,3,', '登记.csv!B2', '年月', ''],
    ['a month that is none', '甲区,春天,签约,3,', '登记.csv!B2', '年月', '春天'],
    ['a whole year', '甲区,2023年,签约,3,', '登记.csv!B2', '年月', '2023年'],
    ['a value that is none', '甲区,2023-03,签约,若干,', '登记.csv!D2', '数值', '若干'],
    ['a target that is none', '甲区,2023-03,签约,3,很多', '登记.csv!E2', '目标', '很多'],
  ])('%s', async (_, row, place, column, raw) => {
    const { value, findings } = await read(`${HEADER}${row}\n甲区,2023-03,签约,1,2\n`);
    expect(value).toHaveLength(1);
    expect(findings.map(({ code, facts, source }) => [code, facts, formatSource(source)])).toEqual([
      ['register/unreadable', { column, raw }, place],
    ]);
  });
});

test('a row without an item is left out, and named', async () => {
  const { value, findings } = await read(`${HEADER}甲区,2023-03,,3,\n甲区,2023-03,签约,1,2\n`);
  expect(value).toHaveLength(1);
  expect(findings.map(({ code, facts, source }) => [code, facts, formatSource(source)])).toEqual([
    ['name/missing', { header: '事项', raw: '甲区 2023-03 3' }, '登记.csv!C2'],
  ]);
});

/** As `agency month item value`, a dash where no value is stated. */
function told(value: Awaited<ReturnType<typeof read>>['value']): readonly string[] {
  return value.map(({ agency, period, item, value: own }) =>
    [agency, formatPeriod(period), item, own === undefined ? '—' : decimalText(own, 0)].join(' '),
  );
}

describe('each row counts once', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'rows that say the same',
      '甲区,2023-03,评委,90,\n甲区,2023-03,评委,90,',
      ['甲区 2023-03 评委 90', '甲区 2023-03 评委 90'],
    ],
    [
      'values that add up to another one',
      '甲区,2023-03,签约,1,\n甲区,2023-03,签约,2,\n甲区,2023-03,签约,3,',
      ['甲区 2023-03 签约 1', '甲区 2023-03 签约 2', '甲区 2023-03 签约 3'],
    ],
    [
      'without a value',
      '甲区,2023-03,集中开工,,\n甲区,2023-03,集中开工,,',
      ['甲区 2023-03 集中开工 —', '甲区 2023-03 集中开工 —'],
    ],
    [
      'of another year, and of a month to come',
      '甲区,2022-12,签约,1,\n甲区,2023-12,签约,2,',
      ['甲区 2022-12 签约 1', '甲区 2023-12 签约 2'],
    ],
    ['a total of the list is none', '甲区,2023-03,签约,1,\n合计,,,1,', ['甲区 2023-03 签约 1']],
  ])('%s', async (_, rows, expected) => {
    const { value } = await read(HEADER + rows);
    expect(told(value)).toEqual(expected);
  });
});

describe('the month is never guessed', () => {
  test.each<readonly [string, string, Period, readonly string[]]>([
    ['3月 of no year', '甲区,3月,签约,1,', { year: 2023, month: 9 }, []],
    [
      '2023.1 is January before October has come',
      '甲区,2023.1,签约,1,',
      { year: 2023, month: 9 },
      ['甲区 2023-01 签约 1'],
    ],
    ['2023.1 may be either in October', '甲区,2023.1,签约,1,', { year: 2023, month: 10 }, []],
    [
      '2023.1 beside 2023.10',
      '甲区,2023.1,签约,1,\n甲区,2023.10,签约,2,',
      { year: 2023, month: 10 },
      ['甲区 2023-01 签约 1', '甲区 2023-10 签约 2'],
    ],
  ])('%s', async (_, rows, period, expected) => {
    const { value, findings } = await read(HEADER + rows, period);
    expect(told(value)).toEqual(expected);
    expect(findings.map(({ code }) => code)).toEqual(expected.length > 0 ? [] : ['register/unreadable']);
  });

  test('3月 under a title that says the year', async () => {
    const { value } = await read(`2023年考核登记表\n${HEADER}甲区,3月,签约,1,\n`);
    expect(told(value)).toEqual(['甲区 2023-03 签约 1']);
  });
});

test('whoever keeps the register is not scored by its rows', async () => {
  const { value, findings } = await read(
    `市发改委考核登记表\n填报单位：市发改委\n${HEADER},2023-03,签约,1,\n`,
  );
  expect(value).toEqual([]);
  expect(findings.map(({ code }) => code)).toEqual(['register/unreadable']);
});

test('a register that names projects is one where it is given as one', async () => {
  const { value } = await read(
    '责任单位,年月,类别,项目名称,总投资,年度计划\n甲区,2023-03,集中开工,北环路,5000,900\n甲区,2023-03,集中开工,北环桥,2000,400\n',
  );
  expect(told(value)).toEqual(['甲区 2023-03 集中开工 —', '甲区 2023-03 集中开工 —']);
});

test('a file without the three columns is no register', async () => {
  const { value, unreadable, findings } = await read('责任单位,事项\n甲区,签约\n');
  expect([value, unreadable]).toEqual([[], 1]);
  expect(findings.map(({ code }) => code)).toEqual(['register/no-table']);
});
