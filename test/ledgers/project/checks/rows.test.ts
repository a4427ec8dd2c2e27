import { describe, expect, test } from 'vitest';
import type { Finding, FindingCode } from '../../../../src/model/finding.ts';
import { cellName } from '../../../../src/model/source.ts';
import { readDataset } from '../../../../src/office/pipeline.ts';

/** Every rule about a row: the smallest list that breaks it, where, and what would have been right. */
const HEADER =
  '项目名称,项目代码,项目性质,总投资（万元）,截至2022年底累计完成投资（万元）,2023年度计划投资（万元）,1-9月完成投资（万元）,9月完成投资（万元）,计划开工时间,实际开工时间,计划竣工时间,实际竣工时间';
const CODE = '2201-510104-04-01-123451';
/** A project in order. */
const GOOD = `城东大道,${CODE},续建,50000,20000,8000,6000,700,2021-03,2021-04,2025-06,`;
/** Its list knows projects that are to finish. */
const TO_FINISH = '滨河湿地,,竣工,50000,40000,8000,6000,700,2021-03,2021-04,2023-11,';

function check(...rows: readonly string[]): Promise<readonly Finding[]> {
  return checkBelow(TO_FINISH, ...rows);
}

async function checkBelow(first: string, ...rows: readonly string[]): Promise<readonly Finding[]> {
  const text = [HEADER, first, ...rows].join('\n');
  const bytes = new TextEncoder().encode(text);
  const file = { name: '锦江区2023年9月.csv', read: async () => bytes };
  const { findings } = await readDataset([file], { period: { year: 2023, month: 9 } });
  return findings.filter(({ source }) => (source.row ?? 0) >= 3);
}

/** A row with some of its fields otherwise. */
function row(changes: Readonly<Record<number, string>>): string {
  return GOOD.split(',')
    .map((field, at) => changes[at] ?? field)
    .join(',');
}

const RULES: readonly (readonly [
  code: FindingCode,
  broken: Record<number, string>,
  cell: string,
  right: Record<number, string>,
])[] = [
  ['amount/over-total', { 4: '46000' }, 'G3', { 4: '44000' }],
  ['amount/plan-over-total', { 5: '50001', 6: '6000' }, 'F3', { 5: '50000' }],
  ['amount/over-plan', { 6: '12001' }, 'G3', { 6: '12000' }],
  ['plan/zero', { 5: '0', 7: '' }, 'F3', { 5: '0', 6: '0', 7: '' }],
  ['plan/missing', { 5: '' }, 'F3', { 2: '储备', 5: '', 6: '' }],
  ['completed/missing', { 6: '', 7: '' }, 'G3', { 2: '新开工', 4: '0', 6: '', 7: '', 8: '2023-10', 9: '' }],
  ['money/estimated', { 6: '约6000', 7: '' }, 'G3', { 6: '6000万元', 7: '' }],
  ['amount/negative', { 5: '-8000', 6: '0', 7: '' }, 'F3', { 5: '8000' }],
  ['money/negative', { 6: '-60', 7: '' }, 'G3', { 6: '60', 7: '' }],
  ['money/approximate', { 3: '约50000' }, 'D3', { 3: '50000' }],
  ['amount/month-over-year', { 7: '6001' }, 'H3', { 7: '6000' }],
  ['amount/unit-slip', { 6: '60000000' }, 'G3', { 6: '6000' }],
  ['amount/unit-slip', { 6: '0.6', 7: '' }, 'G3', { 6: '8', 7: '' }],
  ['date/finish-before-start', { 8: '2021-03', 10: '2021-02' }, 'K3', { 10: '2021-03' }],
  ['date/future', { 9: '2023-10' }, 'J3', { 9: '2023-09' }],
  [
    'start/no-investment',
    { 2: '新开工', 4: '0', 6: '0', 7: '0', 8: '2023-06', 9: '2023-07' },
    'G3',
    { 2: '新开工', 4: '0', 6: '0', 7: '0', 8: '2023-06', 9: '2023-09' },
  ],
  [
    'start/unstarted-investment',
    { 2: '新开工', 4: '0', 8: '2023-10', 9: '' },
    'G3',
    { 2: '新开工', 4: '0', 6: '0', 7: '0', 8: '2023-10', 9: '' },
  ],
  [
    'finish/below-total',
    { 2: '竣工', 10: '2023-08', 11: '2023-08' },
    'G3',
    { 2: '竣工', 4: '39000', 10: '2023-08', 11: '2023-08' },
  ],
  [
    // Begun and finished this year: nothing came before.
    'finish/below-total',
    { 2: '竣工', 4: '', 8: '2023-02', 9: '2023-02', 10: '2023-08', 11: '2023-08' },
    'G3',
    { 2: '竣工', 4: '', 9: '2022-12', 10: '2023-08', 11: '2023-08' },
  ],
  ['finish/later-year', { 2: '竣工' }, 'C3', { 2: '竣工', 10: '2023-11' }],
  ['finish/phase', { 10: '2023-11' }, 'C3', { 2: '竣工', 10: '2023-11' }],
  [
    'finish/ongoing',
    { 4: '43000', 11: '2023-08' },
    'C3',
    { 2: '竣工', 4: '43000', 10: '2023-08', 11: '2023-08' },
  ],
  [
    'start/before-year',
    { 2: '新开工', 4: '0', 8: '2023-03', 9: '2022-11' },
    'J3',
    { 2: '新开工', 4: '0', 8: '2023-03', 9: '2023-01' },
  ],
  [
    'finish/before-year',
    { 2: '竣工', 4: '43000', 10: '2023-03', 11: '2022-12-30' },
    'L3',
    { 2: '竣工', 4: '43000', 10: '2023-03', 11: '2023-01-02' },
  ],
  [
    'reserve/investment',
    { 2: '储备', 4: '', 5: '', 8: '', 9: '', 10: '' },
    'G3',
    { 2: '储备', 4: '', 5: '', 6: '', 7: '', 8: '', 9: '', 10: '' },
  ],
  ['code/check-digit', { 1: '2201-510104-04-01-123456' }, 'B3', {}],
  ['code/malformed', { 1: '2201-510104' }, 'B3', {}],
];

describe.each(RULES)('%s', (code, broken, cell, right) => {
  test('is found', async () => {
    const found = (await check(row(broken))).map((one) => [
      one.code,
      cellName(one.source.row, one.source.column),
    ]);
    expect(found).toEqual([[code, cell]]);
  });

  test('is not found where all is right', async () => {
    expect(await check(row(right))).toEqual([]);
  });
});

test('a good row gives no finding', async () => {
  expect(await check(GOOD)).toEqual([]);
});

test.each(RULES.filter(([code]) => code === 'finish/phase' || code === 'finish/ongoing'))(
  '%s is not asked of lists that know 新建 and 续建 only',
  async (_, broken) => {
    const first = row({ 0: '滨河湿地', 1: '', 2: '新建', 4: '0', 8: '2023-03', 9: '2023-03' });
    expect(await checkBelow(first, row(broken))).toEqual([]);
  },
);

describe('a whole row in another unit', () => {
  const others = ['东岸公路', '西岸公路', '南岸公路'].map((name) => row({ 0: name, 1: '' }));
  const amounts = (
    factor: number,
    [total, before, plan, done, month] = [50_000, 20_000, 8_000, 6_000, 700],
  ) =>
    row({
      3: String(total! * factor),
      4: String(before! * factor),
      5: String(plan! * factor),
      6: String(done! * factor),
      7: String(month! * factor),
    });

  test.each([
    ['元 below 万元', amounts(10_000), ['amount/unit-slip']],
    ['亿元 below 万元', amounts(0.0001), ['amount/unit-slip']],
    ['an expressway among roads', amounts(150), []],
    ['a footpath among roads', amounts(0.01), []],
  ])('%s', async (_, slipped, expected) => {
    const found = (await check(slipped, ...others)).filter(({ source }) => source.row === 3);
    expect(found.map(({ code }) => code)).toEqual(expected);
  });
});
