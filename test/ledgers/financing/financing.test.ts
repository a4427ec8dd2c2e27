import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { FINANCING } from '../../../src/ledgers/financing/financing.ts';
import { parseDate } from '../../../src/model/plain-date.ts';
import { memoryEffects } from '../../cli/memory-effects.ts';
import truth from '../../truth/xuchang-2025-financing.json' with { type: 'json' };
import { codesOf, type Drawn, entriesOf, figuresOf } from '../listed-month.ts';

const HEAD =
  '项目名称|责任单位|总投资（万元）|年度计划（万元）|到位资金（万元）|融资需求（万元）|融资方式|对接银行|授信金额（万元）|放款金额（万元）';
const drawn = (...lines: readonly string[]): Drawn => ({ head: HEAD, lines });
const ON = '2024-03-31';
const ROAD = '北环路|甲区|5000|1000|500|900|贷款|建行|600|150';
const BRIDGE = '北环桥|甲区|2000|500||400|债券|工行||';

describe('what is needed, granted and paid', () => {
  const ids = ['projects', 'need', 'met', 'granted', 'paid', 'open'];
  const rates = ['grantedRate', 'paidRate', 'paidOfNeed', 'fundsRate'];
  test.each([
    [
      'one granted in part',
      [ROAD, BRIDGE],
      '2 13000000 2 6000000 1500000 2',
      [600 / 1300, 0.25, 150 / 1300, 0.5],
    ],
    [
      'granted as a whole',
      [ROAD.replace('|600|', '|900|')],
      '1 9000000 1 9000000 1500000 0',
      [1, 1 / 6, 1 / 6, 0.5],
    ],
    ['nobody met', [BRIDGE.replace('工行', '')], '1 4000000 0 0 0 1', [0, '—', 0, '—']],
    ['the bank is 无', [BRIDGE.replace('工行', '无')], '1 4000000 0 0 0 1', [0, '—', 0, '—']],
    [
      'a need that is not said is no part of a rate',
      [ROAD, BRIDGE.replace('|400|', '||')],
      '2 9000000 2 6000000 1500000 2',
      [600 / 900, 0.25, 150 / 900, 0.5],
    ],
    [
      'nothing paid of what is granted',
      [ROAD.replace('|150', '|')],
      '1 9000000 1 6000000 0 1',
      [600 / 900, 0, 0, 0.5],
    ],
  ])('%s', (_, lines, figures, expected) => {
    expect(figuresOf(FINANCING, drawn(...lines), ON, ids)).toBe(figures);
    expect(figuresOf(FINANCING, drawn(...lines), ON, rates)).toBe(expected.join(' '));
  });

  test('credit that a later day brings is none yet', () => {
    const head = `${HEAD}|授信时间`;
    const lines = [`${ROAD.replace('|150', '|')}|2024-03-20`];
    expect(figuresOf(FINANCING, { head, lines }, '2024-03-19', ['grantedProjects', 'open'])).toBe('0 1');
    expect(figuresOf(FINANCING, { head, lines }, '2024-03-20', ['grantedProjects', 'open'])).toBe('1 1');
  });

  test('a list that does not keep what is granted has no rate of it', () => {
    const head = '项目名称|责任单位|融资需求（万元）|融资方式|对接银行';
    expect(
      figuresOf(FINANCING, { head, lines: ['北环路|甲区|900|贷款|建行'] }, ON, ['need', 'grantedRate']),
    ).toBe('9000000 —');
  });
});

describe('what is found', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [ROAD, BRIDGE], []],
    ['more paid than granted', [ROAD.replace('|150', '|601')], ['entry/exceeds']],
    ['all of it paid', [ROAD.replace('|150', '|600')], []],
    ['more needed than it costs', [ROAD.replace('|900|', '|5001|')], ['entry/exceeds']],
    ['more granted than is needed now', [ROAD.replace('|600|', '|950|')], []],
    ['nobody says what is needed', [BRIDGE.replace('|400|', '||')], ['entry/lacks']],
    ['granted by nobody', [ROAD.replace('建行', '')], ['entry/lacks']],
  ])('%s', (_, lines, codes) => {
    expect(codesOf(FINANCING, drawn(...lines), ON)).toEqual(codes);
  });

  test.each([
    ['as before', [ROAD, BRIDGE], []],
    ['more is paid', [ROAD.replace('|150', '|300'), BRIDGE], []],
    ['less is paid', [ROAD.replace('|150', '|140'), BRIDGE], ['entry/fell']],
    ['credit that is no longer there', [ROAD.replace('|600|150', '||'), BRIDGE], ['entry/undone']],
    ['a project that is gone', [ROAD], ['entry/vanished']],
  ])('between two months: %s', (_, lines, codes) => {
    const before = { drawn: drawn(ROAD, BRIDGE), day: '2024-01-31' };
    expect(codesOf(FINANCING, drawn(...lines), ON, before)).toEqual(codes);
  });
});

test.each([
  [
    '项目名称|申报单位|项目总投资（万元）|资金需求（万元）|拟融资方式|紧迫程度|意向银行|已授信额度（万元）|已放款（万元）',
    '北环路|甲区|5000|900|贷款|三个月内|建设银行|600|150',
  ],
  [
    '工程名称|区县|投资总额（万元）|拟融资金额（万元）|融资产品|需求紧急程度|合作金融机构|获批金额（万元）|累计投放金额（万元）',
    '北环路|甲区|5000|900|贷款|急|建设银行|600|150',
  ],
  [
    '建设项目名称|责任部门|总投资额（亿元）|贷款需求（亿元）|金融产品|缓急程度|承贷银行|批复额度（亿元）|发放金额（亿元）',
    '北环路|甲区|0.5|0.09|贷款|紧|建设银行|0.06|0.015',
  ],
])('other headings: %s', (head, line) => {
  const lines = [line, line.replace('北环路', '南环路')];
  const { values } = entriesOf(FINANCING, { head, lines }, parseDate(ON)!).entries[0]!;
  const said = ['name', 'agency', 'total', 'need', 'product', 'urgency', 'bank', 'granted', 'paid'];
  expect(said.map((field) => values.get(field))).toEqual([
    '北环路',
    '甲区',
    50_000_000,
    9_000_000,
    '贷款',
    '紧急',
    '建设银行',
    6_000_000,
    1_500_000,
  ]);
});

/** 许昌 2025. Source: PUBLISHED §26. */
test('what 许昌 published', async () => {
  const effects = memoryEffects();
  const call = [
    'ledger',
    'financing',
    'fixtures/submissions/xuchang-2025-financing',
    '--period',
    '2025-06',
    '--format',
    'json',
  ];
  expect(await main(call, effects)).toBe(0);
  const { figures } = JSON.parse(effects.out());
  const { projects, need, grantedProjects, granted, paid } = truth.published;
  expect(figures).toMatchObject({
    projects,
    need: need * 10_000,
    grantedProjects,
    granted: granted * 10_000,
    paid: paid * 10_000,
  });
  expect(Math.round(figures.paidRate * 10_000)).toBe(truth.published.paidRate);
  expect(Math.round(figures.grantedRate * 10_000)).toBe(truth.published.grantedRate);
});
