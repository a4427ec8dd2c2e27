import { describe, expect, test } from 'vitest';
import { exact } from '../../src/model/exact.ts';
import { readPaper } from '../../src/proof/paper/read-paper.ts';
import { proofPaper } from '../../src/proof/proof.ts';

/** Plan and completed in 亿元, planned and actual starts. The city: plan 200, completed 130 (65 %), 10 of 20 started. */
const AGENCIES: readonly (readonly [
  key: string,
  plan: number,
  completed: number,
  starts: number,
  started: number,
])[] = [
  ['甲山区', 40, 36, 5, 4],
  ['乙水区', 50, 40, 6, 3],
  ['丙湖县', 30, 15, 4, 1],
  ['丁江县', 60, 24, 3, 1],
  ['市水务局', 20, 15, 2, 1],
];
const MONTHS = 8;

const sums = (at: 1 | 2 | 3 | 4) => AGENCIES.reduce((sum, agency) => sum + agency[at], 0);

function figuresOf(group: string, plan: number, completed: number, starts: number, started: number) {
  const own = group === 'overall' ? '' : `${group}.`;
  const money = (amount: number) => exact(amount * 100_000_000);
  return [
    ...['', 'rated.'].flatMap((of) => [
      { path: `${group}.${of}annualPlan`, value: money(plan), isRate: false },
      { path: `${group}.${of}completed`, value: money(completed), isRate: false },
    ]),
    { path: `${group}.rate`, value: exact(completed, plan), isRate: true },
    { path: `${group}.lead`, value: exact(completed * 12 - plan * MONTHS, plan * 12), isRate: true },
    { path: `${own}starts.planned`, value: exact(starts), isRate: false },
    { path: `${own}starts.started`, value: exact(started), isRate: false },
    { path: `${own}starts.rate`, value: exact(started, starts), isRate: true },
  ];
}

const DATA = {
  period: { year: 2024, month: MONTHS },
  groups: AGENCIES.map(([key]) => ({ table: 'byAgency', key })),
  figures: [
    ...AGENCIES.flatMap(([key, ...own]) => figuresOf(`byAgency[${key}]`, ...own)),
    ...figuresOf('overall', sums(1), sums(2), sums(3), sums(4)),
    { path: 'overall.projects', value: exact(50), isRate: false },
    { path: 'timeProgress', value: exact(MONTHS, 12), isRate: true },
    { path: 'changes.lastMonth.projects.difference', value: exact(0), isRate: false },
    { path: 'changes.lastMonth.rate.difference', value: exact(6, 100), isRate: true },
    { path: 'changes.lastMonth.rate.before', value: exact(59, 100), isRate: true },
  ],
};

/** Only what is not right, and the last figure of each text. */
async function proved(text: string): Promise<string> {
  const { value } = await readPaper({ name: 'a.txt', bytes: Buffer.from(text) });
  const all = proofPaper(value!, DATA).map(({ text: said, verdict, expected }) =>
    [said, verdict, expected ?? ''].join(' ').trim(),
  );
  return all.filter((one, at) => !one.endsWith(' right') || at === all.length - 1).join('; ');
}

describe('several that a text adds up', () => {
  test.each([
    ['丙湖县、丁江县两县年度计划投资合计90亿元，完成投资39亿元，完成率43.33%。', '43.33% right'],
    ['丙湖县、丁江县两县年度计划投资合计90亿元，完成投资49亿元。', '49亿元 wrong 39亿元'],
    ['甲山区完成投资36亿元，乙水区完成投资40亿元，两地合计完成投资78亿元。', '78亿元 wrong 76亿元'],
    ['完成投资前三名为乙水区、甲山区、丁江县，合计100亿元，占全市的76.9%。', '76.9% right'],
    ['完成投资前三名为乙水区、甲山区、丁江县，合计100亿元，占全市的66.9%。', '66.9% wrong 76.9%'],
    ['甲山区、乙水区共完成投资76亿元，超过全市的一半。', '一半 right'],
    ['丙湖县、丁江县共完成投资39亿元，超过全市的一半。', '一半 wrong 30.0%'],
    ['甲山区、乙水区两地年度计划投资90亿元；两地新开工11个，已开工7个。', '7个 right'],
    ['甲山区、乙水区两地新开工11个，已开工8个。', '8个 wrong 7个'],
    // What was done stands between the two numbers.
    ['甲山区、乙水区两地新开工11个开了7个。', '7个 right'],
    ['甲山区、乙水区两地新开工11个开了8个。', '8个 wrong 7个'],
    ['甲山区与乙水区：前者完成投资36亿元，后者完成投资40亿元。', '40亿元 right'],
    ['甲山区与乙水区：前者完成投资39亿元，后者完成投资40亿元。', '39亿元 wrong 36亿元; 40亿元 right'],
    // Three counties that nobody has named.
    ['甲山区完成投资36亿元。三个县区完成投资91亿元。', '91亿元 unknown'],
    // 各 and 均 are said of each.
    ['甲山区、丙湖县各完成投资20亿元。', '20亿元 unknown'],
    ['甲山区 and 乙水区 together invested RMB 7.6 billion, more than half of the city total.', 'half right'],
    ['Together, 丙湖县 and 丁江县 account for 35% of the planned investment.', '35% wrong 45%'],
  ])('%s', async (text, expected) => expect(await proved(text)).toBe(expected));
});

describe('one that is compared with another', () => {
  test.each([
    ['甲山区完成率90%，比乙水区高10个百分点。', '10个百分点 right'],
    ['甲山区完成率90%，比乙水区高12个百分点。', '12个百分点 wrong 10个百分点'],
    ['乙水区完成率80%，快于甲山区10个百分点。', '10个百分点 wrong -10个百分点'],
    ['完成率最高的甲山区与最低的丁江县相差50个百分点。', '50个百分点 right'],
    ['完成率最高的甲山区与最低的丁江县相差40个百分点。', '40个百分点 wrong 50个百分点'],
    ['乙水区完成投资比甲山区多4亿元。', '4亿元 right'],
    ['乙水区完成投资比甲山区多14亿元。', '14亿元 wrong 4亿元'],
    ['甲山区、乙水区完成率分别为90%、80%，分别领先全市25个和15个百分点。', '15个百分点 right'],
    ['甲山区、乙水区完成率分别为90%、80%，分别领先全市25个和18个百分点。', '18个百分点 wrong 15个百分点'],
    [
      '甲山区、乙水区完成率均在七成以上，分别比全市平均快25个、15个百分点。',
      '七成 unknown; 15个百分点 right',
    ],
    ['甲山区完成投资36亿元，相当于丙湖县的两倍多，多出21亿元。', '21亿元 right'],
    ['丁江县完成投资24亿元，比时序少16亿元。', '16亿元 right'],
    ['甲山区完成投资36亿元，比时序多19亿元。', '19亿元 wrong 9亿元'],
    // 柳州市 is nobody's, the province neither.
    [
      '我市完成率65%，低于柳州市5.3个百分点，高于全省平均2.1个百分点。',
      '5.3个百分点 unknown; 2.1个百分点 unknown',
    ],
    ['丁江县完成率40%，低于全市平均增幅3个百分点。', '3个百分点 unknown'],
    ['甲山区 leads with a completion rate of 90%, 10 points ahead of 乙水区.', '10 points right'],
    ['甲山区 leads with a completion rate of 90%, 14 points ahead of 乙水区.', '14 points wrong 10 points'],
    ['丁江县 (40%) is 10 points behind 丙湖县 and 25 points below the city average.', '25 points right'],
  ])('%s', async (text, expected) => expect(await proved(text)).toBe(expected));
});

describe('the direction of a change', () => {
  test.each([
    ['全市完成率较上月提高6.0个百分点。', '6.0个百分点 right'],
    ['全市完成率较上月下降6.0个百分点。', '6.0个百分点 wrong -6.0个百分点'],
    ['甲山区完成率由上月的82%升至90%，提高8个百分点。', '82% unknown; 8个百分点 right'],
    ['甲山区完成率由上月的82%回落至90%。', '82% unknown; 回落 wrong 上升'],
    ['甲山区完成率由上月的82%升至90%，提高12个百分点。', '82% unknown; 12个百分点 wrong 8个百分点'],
    ['甲山区完成率由62%提高到90%。', '62% unknown'],
    [
      'The completion rate rose from 59% to 65%, a gain of 8 percentage points.',
      '8 percentage points wrong 6 percentage points',
    ],
  ])('%s', async (text, expected) => expect(await proved(text)).toContain(expected));
});

describe('shares in words', () => {
  test.each([
    ['全市完成率超六成。', '六成 right'],
    ['全市完成率近七成。', '七成 right'],
    ['全市完成率近六成。', '六成 unknown'],
    ['全市完成率近五成。', '五成 wrong 七成'],
    ['全市完成率超七成。', '七成 wrong 六成'],
    ['全市完成率达三分之二。', '三分之二 right'],
    ['全市完成率不足五成。', '五成 wrong 七成'],
    ['全市完成率约四成。', '四成 wrong 七成'],
    ['甲山区完成投资36亿元，占全市的近三成。', '三成 right'],
    ['甲山区完成投资36亿元，占全市的四成以上。', '四成 wrong 两成'],
    ['甲山区完成投资36亿元，占全市的四分之一。', '四分之一 unknown'],
    ['甲山区完成投资36亿元，占全市的一半。', '一半 wrong 27.7%'],
    ['全市新开工项目开工率过半。', '过半 right'],
    ['丁江县完成率没有过半。', '过半 right'],
    ['丁江县完成率40%，约为乙水区的一半。', '一半 unknown'],
    // They say who is meant.
    ['完成率不足五成的有2个县。', ''],
    ['Twelve of the 20 new projects have started, a start rate of nearly two thirds.', 'Twelve wrong 10'],
  ])('%s', async (text, expected) => expect(await proved(text)).toContain(expected));
});

describe('on which side somebody stands, without a figure', () => {
  test.each([
    ['甲山区、乙水区完成率快于时序进度。', '快于 right'],
    ['甲山区、丙湖县完成率均快于时序进度。', '快于 wrong 丙湖县低于'],
    ['丁江县完成率慢于时序进度，需加快推进。', '慢于 right'],
    ['乙水区低于全市平均水平。', '低于 wrong 高于'],
    ['高于全市平均水平的有甲山区、乙水区。', '高于 right'],
    ['高于全市平均水平的有甲山区、丁江县。', '高于 wrong 丁江县低于'],
    // Another rate, another time.
    ['丁江县开工率高于全市平均水平。', ''],
    ['上月丁江县完成率快于时序进度。', ''],
  ])('%s', async (text, expected) => expect(await proved(text)).toBe(expected));
});

describe('more started than were planned to', () => {
  test.each([
    ['全市重点项目已开工34个。', '34个 unknown'],
    ['甲山区6个项目全部开工。', '6个 unknown'],
    ['全市重点项目已开工9个。', '9个 wrong 10个'],
    ['全市新开工项目已开工34个。', '34个 wrong 10个'],
  ])('%s', async (text, expected) => expect(await proved(text)).toBe(expected));
});

describe('a number of projects, in a sentence that names nobody, may be some of them', () => {
  test.each([
    ['Only 30 projects are on schedule.', '30 unknown'],
    ['已到现场的有30个项目。', '30个 unknown'],
    ['全市共有30个重点项目。', '30个 wrong 50个'],
    ['共有60个重点项目。', '60个 wrong 50个'],
  ])('%s', async (text, expected) => expect(await proved(text)).toBe(expected));
});
