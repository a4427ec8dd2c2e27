import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { OPPORTUNITIES } from '../../../src/ledgers/opportunity/opportunity.ts';
import { memoryEffects } from '../../cli/memory-effects.ts';
import truth from '../../truth/chengdu-2022-opportunities.json' with { type: 'json' };
import { codesOf, type Drawn, figuresOf } from '../listed-month.ts';

const HEAD =
  '机会名称|机会类别|领域|发布单位|需求单位|供给单位|匹配单位|对应项目|投资规模（万元）|发布时间|有效期至|对接状态|匹配时间';
const drawn = (...lines: readonly string[]): Drawn => ({ head: HEAD, lines });
const ON = '2024-03-31';
const LAMPS =
  '智慧路灯改造|政府需求|智慧城市|市城管局|市城管局||云灯科技|沿江大道改造|3000|2024-01-10||已落地|2024-02-20';
const LAB = '共享中试车间|企业能力|新材料|市经信局||精铸公司|||900|2024-01-10|2024-02-29|对接中|';
const DATA = '医疗数据开放|政府供给|卫生健康|市卫健委||市卫健委|康云科技|||2024-02-01||达成合作|2024-03-05';

describe('what is matched, and with what', () => {
  const ids = [
    'items',
    'amount',
    'matched',
    'toProjects',
    'toOwners',
    'matchedAmount',
    'landed',
    'open',
    'overdue',
    'matchedRate',
  ];
  test.each([
    ['to a project', [LAMPS], '1 30000000 1 1 0 30000000 1 0 0 1'],
    ['to an owner', [DATA], '1 — 1 0 1 — 0 0 0 1'],
    ['open, and beyond its time', [LAB], '1 9000000 0 0 0 0 0 1 1 0'],
    ['open, within its time', [LAB.replace('02-29', '03-31')], '1 9000000 0 0 0 0 0 1 0 0'],
    ['withdrawn', [LAB.replace('对接中', '已失效')], '1 9000000 0 0 0 0 0 0 0 0'],
    [
      'both sides named, and no state',
      [LAB.replace('||精铸', '|建工集团|精铸').replace('对接中', '')],
      '1 9000000 1 0 1 9000000 0 0 0 1',
    ],
    ['one side named, and no state', [LAB.replace('对接中', '')], '1 9000000 0 0 0 0 0 1 1 0'],
    ['to be matched only in April', [DATA.replace('03-05', '04-05')], '1 — 0 0 0 0 0 1 0 0'],
    ['all of them', [LAMPS, LAB, DATA], `3 39000000 2 1 1 30000000 1 1 1 ${2 / 3}`],
  ])('%s', (_, lines, expected) => {
    expect(figuresOf(OPPORTUNITIES, drawn(...lines), ON, ids)).toBe(expected);
  });
});

describe('what is found', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [LAMPS, LAB, DATA], []],
    ['matched, and nobody says with whom', [LAB.replace('对接中', '已匹配')], ['entry/lacks']],
    ['matched before it was posted', [DATA.replace('02-01', '03-06')], ['entry/out-of-order']],
    [
      'a day of matching beside a state that it is not',
      [DATA.replace('达成合作', '对接中')],
      ['entry/contradicts'],
    ],
    ['a state that nobody knows', [LAB.replace('对接中', '见附件')], ['entry/state-unknown']],
  ])('%s', (_, lines, codes) => {
    expect(codesOf(OPPORTUNITIES, drawn(...lines), ON)).toEqual(codes);
  });

  test.each([
    ['as before', [LAMPS, LAB, DATA], []],
    ['one that is open is gone', [LAMPS, DATA], ['entry/vanished']],
    ['one that is matched is gone', [LAB, DATA], []],
    ['its time is drawn out', [LAMPS, LAB.replace('02-29', '05-31'), DATA], ['entry/limit-moved']],
    ['no longer matched', [LAMPS.replace('已落地|2024-02-20', '对接中|'), LAB, DATA], ['entry/undone']],
  ])('between two months: %s', (_, lines, codes) => {
    const before = { drawn: drawn(LAMPS, LAB, DATA), day: '2024-02-29' };
    expect(codesOf(OPPORTUNITIES, drawn(...lines), ON, before)).toEqual(codes);
  });
});

/** Source: DOMAIN §5, the city’s list of 2022. */
test('the opportunities that Chengdu published', async () => {
  const effects = memoryEffects();
  const words = [
    'ledger',
    'opportunities',
    'fixtures/submissions/chengdu-2022-opportunities',
    '--format',
    'json',
  ];
  expect(await main(words, effects)).toBe(0);
  const { figures, groups } = JSON.parse(effects.out());
  const { published, invented } = truth;
  expect(figures).toMatchObject({ items: published.items, ...invented });
  const kinds = groups.find(({ by }: { by: string }) => by === 'kind').rows;
  expect(
    kinds.map((row: { items: number }) => row.items).reduce((sum: number, one: number) => sum + one),
  ).toBe(1070);
});
