import { describe, expect, test } from 'vitest';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { readEntries } from '../../../src/ledgers/score/read-entries.ts';
import { decimalText } from '../../../src/model/exact.ts';
import { formatPeriod } from '../../../src/model/period.ts';
import { formatSource } from '../../../src/model/source.ts';
import { readWorkbook } from '../../../src/read/workbook.ts';

async function read(text: string) {
  const { value } = await readWorkbook({ name: '登记.csv', bytes: Buffer.from(text) }, {});
  return readEntries(value!, ANY_OFFICE);
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
    ['no item', '甲区,2023-03,,3,', '登记.csv!C2', '事项', ''],
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

test('a file without the three columns is no register', async () => {
  const { value, findings } = await read('责任单位,事项\n甲区,签约\n');
  expect(value).toEqual([]);
  expect(findings.map(({ code }) => code)).toEqual(['register/no-table']);
});
