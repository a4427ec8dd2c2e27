import { expect, test } from 'vitest';
import type { FindingCode } from '../../../../src/model/finding.ts';
import { formatSource } from '../../../../src/model/source.ts';
import { readDataset } from '../../../../src/office/pipeline.ts';

/** Rules about the columns of a list: the smallest list that breaks each, where, and the nearest that does not. */
const START = '项目名称,项目性质,总投资（万元）,2023年度计划投资（万元）,计划开工时间,实际开工时间';

const LISTS: readonly (readonly [code: FindingCode, broken: string, place: string, right: string])[] = [
  [
    'start/planned-missing',
    `${START},1-3月完成投资（万元）\n城东大道,新开工,900,300,,2023-02,90`,
    '锦江区.csv!E2',
    `${START},1-3月完成投资（万元）\n城东大道,新开工,900,300,2023-02,2023-02,90`,
  ],
  [
    'completed/piece-missing',
    `${START},1月完成投资（万元）,2月完成投资（万元）,3月完成投资（万元）\n城东大道,续建,900,300,,,30,,30\n滨河湿地,续建,900,300,,,30,20,30`,
    '锦江区.csv!H2',
    `${START},1月完成投资（万元）,2月完成投资（万元）,3月完成投资（万元）\n城东大道,续建,900,300,,,30,0,30\n滨河湿地,续建,900,300,,,30,20,30`,
  ],
  [
    'column/other-month',
    `${START},1-2月完成投资（万元）\n城东大道,续建,900,300,,,90`,
    '锦江区.csv!G1',
    `${START},1-3月完成投资（万元）\n城东大道,续建,900,300,,,90`,
  ],
  [
    'column/total-missing',
    '项目名称,项目性质,2023年度计划投资（万元）,1-3月完成投资（万元）\n城东大道,续建,300,90',
    '锦江区.csv!1',
    '项目名称,项目性质,总投资（万元）,2023年度计划投资（万元）,1-3月完成投资（万元）\n城东大道,续建,900,300,90',
  ],
];

test.each(LISTS)('%s', async (code, broken, place, right) => {
  const found = async (text: string) => {
    const file = { name: '锦江区.csv', read: async () => new TextEncoder().encode(text) };
    const { findings } = await readDataset([file], { period: { year: 2023, month: 3 } });
    return findings.filter((one) => one.code === code).map(({ source }) => formatSource(source));
  };
  expect(await found(broken)).toEqual([place]);
  expect(await found(right)).toEqual([]);
});
