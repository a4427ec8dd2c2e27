import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { entryStored } from '../../../src/ledgers/entries/entry-stored.ts';
import { LIFECYCLE } from '../../../src/ledgers/lifecycle/lifecycle.ts';
import { deriveStage, meaningOf } from '../../../src/ledgers/lifecycle/stage.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { memoryEffects } from '../../cli/memory-effects.ts';
import chengdu from '../../truth/chengdu-2023-lifecycle.json' with { type: 'json' };
import { codesOf, type Drawn, entriesOf, figuresOf } from '../listed-month.ts';

const HEAD =
  '项目名称|责任单位|业主单位|所属批次|年初批次|总投资（亿元）|签约时间|开工时间|竣工时间|是否取得突破|上市情况|激活情况';
const drawn = (...lines: readonly string[]): Drawn => ({ head: HEAD, lines });
const ON = '2024-03-31';

/** A project, by the fields that the tests speak of. */
function line(said: Readonly<Record<string, string>> = {}, name = '北环路'): string {
  const usual = {
    owner: '甲公司',
    stage: '开工建设一批',
    before: '',
    total: '2',
    signed: '2023-12-01',
    started: '2024-03-10',
    finished: '',
    broke: '',
    listing: '',
    renewal: '',
  };
  return [name, '甲区', ...Object.values({ ...usual, ...said })].join('|');
}

test.each([
  ['谋划储备', 'planned'],
  ['签约一批', 'signed'],
  ['开工建设', 'begun'],
  ['建成投产', 'finished'],
  ['培优育强', 'grown'],
  ['激活提升', 'revived'],
  ['前期推进', 'planned'],
  ['攻坚', undefined],
])('the stage %s means %s', (stage, meaning) => {
  expect(meaningOf(stage)).toBe(meaning);
});

describe('the stage of a project', () => {
  const stageOf = (
    written: string | undefined,
    sections: readonly string[],
    above: readonly string[] = [],
  ) => {
    const values = new Map(written === undefined ? [] : [['stage', written]]);
    const period = { year: 2024, month: 3 };
    const lifeStage = (words: string) => (words === '策划包装' ? '谋划储备' : undefined);
    const told = deriveStage(values, {
      period,
      office: { ...ANY_OFFICE, lifeStage },
      headings: new Map(),
      sections,
      above,
    });
    return told.find(({ field }) => field === 'stage')?.value;
  };
  test.each([
    ['一、签约落地一批（12个）', [], [], '签约落地'],
    ['策划包装一批', [], [], '谋划储备'],
    [undefined, ['开工建设一批', '基础设施'], [], '开工建设'],
    [undefined, ['基础设施建设项目'], ['“六个一批”项目清单'], undefined],
    [undefined, ['攻坚一批'], [], '攻坚'],
    [undefined, [], ['梧岭市2024年签约落地一批项目清单'], '签约落地'],
  ])('%s below %s and %s is %s', (written, sections, above, expected) => {
    expect(stageOf(written, sections, above)).toBe(expected);
  });
});

describe('figures by a day', () => {
  const ids = 'projects breakthroughs listedOwners revived reserves converted'.split(' ');
  test.each([
    ['works, nobody knows since when', [line()], '1 0 0 0 0 0'],
    ['a reserve of January', [line({ before: '谋划储备' })], '1 0 0 0 1 1'],
    ['begun the day after', [line({ before: '谋划储备', started: '2024-04-01' })], '1 0 0 0 1 0'],
    ['begun in a year before', [line({ before: '签约落地', started: '2023-12-31' })], '1 0 0 0 1 0'],
    ['under way in January', [line({ before: '开工建设' })], '1 0 0 0 0 0'],
    ['a reserve still', [line({ stage: '谋划储备', started: '' })], '1 0 0 0 1 0'],
    ['a breakthrough', [line({ broke: '是' })], '1 1 0 0 0 0'],
    ['one in part', [line({ broke: '阶段性突破' })], '1 0 0 0 0 0'],
    [
      'an owner of two projects',
      [line({ listing: '已上市' }), line({ listing: '已上市' }, '南环路')],
      '2 0 1 0 0 0',
    ],
    ['an owner that is to be listed', [line({ listing: '拟上市，辅导中' })], '1 0 0 0 0 0'],
    ['revived', [line({ stage: '激活提升', renewal: '已完成改造' })], '1 0 0 1 0 0'],
    ['not revived yet', [line({ stage: '激活提升', renewal: '正在改造' })], '1 0 0 0 0 0'],
    ['revived by its day', [line({ stage: '激活提升', finished: ON })], '1 0 0 1 0 0'],
  ])('%s', (_, lines, expected) => {
    expect(figuresOf(LIFECYCLE, drawn(...lines), ON, ids)).toBe(expected);
  });

  /** From signed to started 100, 50 and 200 days; one has no day, one is ahead, one was started before it was signed. */
  test('the median of the days between two steps', () => {
    const lines = [
      line({ signed: '2023-12-01', started: '2024-03-10' }, '甲'),
      line({ signed: '2024-01-20', started: '2024-03-10' }, '乙'),
      line({ signed: '2023-08-23', started: '2024-03-10' }, '丙'),
      line({ signed: '2023-08', started: '2024-03-10' }, '丁'),
      line({ signed: '2023-12-01', started: '2024-04-10' }, '戊'),
      line({ signed: '2024-03-20', started: '2024-03-10' }, '己'),
    ];
    const ids = ['signedToStartedMedian', 'startedToFinishedMedian'];
    expect(figuresOf(LIFECYCLE, drawn(...lines), ON, ids)).toBe('100000000 —');
  });

  /** 莆田 2021, 1–9: 373 = 148 planned + 91 signed + 68 started + 66 in production, 5,087亿. Source: PUBLISHED §8. */
  test('what 莆田 published of its 五个一批', () => {
    const parts = [
      ['策划一批', 148, 2173],
      ['签约一批', 91, 1838],
      ['开工一批', 68, 544],
      ['投产一批', 66, 532],
    ] as const;
    const lines = parts.flatMap(([stage, count, total]) =>
      Array.from({ length: count }, (_, at) =>
        line({ stage, total: String(at === 0 ? total - (count - 1) : 1) }, `${stage}${at}`),
      ),
    );
    const figures = figuresOf(LIFECYCLE, drawn(...lines), '2021-09-30', ['projects', 'totalInvestment']);
    expect(figures).toBe('373 508700000000');
  });
});

describe('what is found', () => {
  test.each<[string, string, readonly string[]]>([
    ['nothing', line(), []],
    ['no stage', line({ stage: '' }), ['entry/lacks']],
    ['no amount', line({ total: '' }), ['entry/lacks']],
    ['a stage that nobody knows', line({ stage: '攻坚一批' }), ['lifecycle/unknown-stage']],
    ['among the signed, and begun', line({ stage: '签约落地' }), ['lifecycle/behind']],
    ['among the signed, to begin', line({ stage: '签约落地', started: '2024-04-01' }), []],
    ['begun before it was signed', line({ signed: '2024-03-11' }), ['entry/out-of-order']],
  ])('%s', (_, entry, codes) => {
    expect(codesOf(LIFECYCLE, drawn(entry), ON)).toEqual(codes);
  });

  const planned = { stage: '谋划储备', signed: '', started: '' };
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['it moved on', line(planned), [line()], []],
    ['it went back', line(), [line(planned)], ['lifecycle/moved-back']],
    ['it is gone', line(), [], ['entry/vanished']],
    ['it is gone once it was finished', line({ stage: '投产', finished: '2024-02-01' }), [], []],
  ])('between two months: %s', (_, before, lines, codes) => {
    const other = line({}, '南环路');
    const then = { drawn: drawn(before, other), day: '2024-03-31' };
    expect(codesOf(LIFECYCLE, drawn(...lines, other), '2024-04-30', then)).toEqual(codes);
  });
});

/** Both are kept under names of their own. */
test('a closed month tells the owner of a project from its agency', () => {
  const on = { year: 2024, month: 3, day: 31, precision: 'day' } as const;
  const [entry] = entriesOf(LIFECYCLE, drawn(line(), line({}, '南环路')), on).entries;
  const { columns, restore } = entryStored(LIFECYCLE);
  const kept = Object.fromEntries(Object.entries(columns).map(([id, of]) => [id, of(entry!)]));
  const { table, position } = entry!;
  const back = restore({ value: (id: string) => kept[id], table, position });
  expect([back?.agency, back?.values.get('owner')]).toEqual(['甲区', '甲公司']);
});

async function asked(...words: readonly string[]) {
  const effects = memoryEffects();
  expect(await main(['ledger', 'lifecycle', ...words, '--format', 'json'], effects)).toBe(0);
  return JSON.parse(effects.out());
}

/** January to September 2023. Source: DOMAIN §1, §5. */
test('the 六个一批 that Chengdu published', async () => {
  const { figures, groups } = await asked('fixtures/submissions/chengdu-2023-lifecycle');
  const { published } = chengdu;
  expect(figures).toMatchObject({
    breakthroughs: 379,
    listedOwners: published.listedOwners,
    revived: published.revived,
    moved: null,
  });
  const agencies = groups.find(({ by }: { by: string }) => by === 'agency').rows;
  const own = agencies.find(({ key }: { key: string }) => key === published.district);
  expect(own).toMatchObject({ reserves: 175, reserveInvestment: 89_860_000_000, converted: 46 });
  expect(Math.floor(own.convertedInvestment / 1e8)).toBe(published.convertedOver);
});

test('what moved since it was last listed is told by the list of February', async () => {
  const { figures, items } = await asked('-C', 'fixtures/workspaces/lists');
  expect(figures.moved).toBe(5);
  const moved = items.filter(
    ({ stage, stageLast }: { stage?: string; stageLast?: string }) =>
      stageLast !== null && stage !== undefined && stage !== null && stageLast !== stage,
  );
  expect(moved.map((one: { name: string; stageLast: string }) => [one.name, one.stageLast])).toEqual([
    ['石湖氢能产业园', '谋划储备'],
    ['河东物流园', '开工建设'],
    ['滨湖数据中心', '签约落地'],
    ['城北水厂', '开工建设'],
    ['石湖综合管廊', '开工建设'],
  ]);
});
