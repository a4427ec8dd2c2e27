import { describe, expect, test } from 'vitest';
import { exact } from '../../src/model/exact.ts';
import type { Selection } from '../../src/proof/known.ts';
import { readPaper } from '../../src/proof/paper/read-paper.ts';
import { proofPaper } from '../../src/proof/proof.ts';

/** Each project: agency, phase, category, plan and completed in 亿元. */
const LINES: readonly (readonly [
  agency: string,
  phase: string,
  category: string,
  plan: number,
  done: number,
])[] = [
  ['东江区', '续建', '产业', 10, 9],
  ['东江区', '新开工', '民生', 10, 5],
  ['西岭县', '续建', '产业', 20, 17],
  ['南坪县', '新开工', '民生', 20, 9],
  ['市教育局', '续建', '民生', 10, 6],
  ['市水务局', '续建', '产业', 10, 8],
  ['市水务局', '新开工', '产业', 10, 4],
  ['城投集团', '续建', '产业', 5, 5],
  ['文旅集团', '新开工', '民生', 5, 2],
];
const MONTHS = 8;
const AGENCIES = [...new Set(LINES.map(([agency]) => agency))];

/** The figures of a report of these lines. */
function figuresOf(lines: typeof LINES, prefix: string) {
  const sum = (at: 3 | 4) => lines.reduce((all, line) => all + line[at], 0);
  const money = (amount: number) => exact(amount * 100_000_000);
  const [plan, done] = [sum(3), sum(4)];
  if (plan === 0) return [];
  return [
    { path: `${prefix}.projects`, value: exact(lines.length), isRate: false },
    ...['', 'rated.'].flatMap((of) => [
      { path: `${prefix}.${of}annualPlan`, value: money(plan), isRate: false },
      { path: `${prefix}.${of}completed`, value: money(done), isRate: false },
    ]),
    { path: `${prefix}.rate`, value: exact(done, plan), isRate: true },
    { path: `${prefix}.lead`, value: exact(done * 12 - plan * MONTHS, plan * 12), isRate: true },
  ];
}

const DATA = {
  period: { year: 2024, month: MONTHS },
  groups: [
    ...AGENCIES.map((key) => ({ table: 'byAgency', key })),
    { table: 'byCategory', key: '产业' },
    { table: 'byCategory', key: '民生' },
  ],
  figures: [
    ...AGENCIES.flatMap((key) =>
      figuresOf(
        LINES.filter(([agency]) => agency === key),
        `byAgency[${key}]`,
      ),
    ),
    ...['产业', '民生'].flatMap((key) =>
      figuresOf(
        LINES.filter((line) => line[2] === key),
        `byCategory[${key}]`,
      ),
    ),
    ...['续建', '新开工'].flatMap((key) =>
      figuresOf(
        LINES.filter((line) => line[1] === key),
        `byPhase[${key}]`,
      ),
    ),
    ...figuresOf(LINES, 'overall'),
    { path: 'timeProgress', value: exact(MONTHS, 12), isRate: true },
  ],
  selected: ({ groups }: Selection) =>
    figuresOf(
      LINES.filter(([agency, phase, category]) =>
        groups.every((group) =>
          [`byAgency[${agency}]`, `byPhase[${phase}]`, `byCategory[${category}]`].includes(group),
        ),
      ),
      'overall',
    ),
};

/** What is not right, and the last of all. */
async function proved(text: string): Promise<string> {
  const { value } = await readPaper({ name: 'a.txt', bytes: Buffer.from(text) });
  const all = proofPaper(value!, DATA).map(({ text: said, verdict, expected }) =>
    [said, verdict, expected ?? ''].join(' ').trim(),
  );
  return all.filter((one, at) => !one.endsWith(' right') || at === all.length - 1).join('; ');
}

// 东江区 70 %, 西岭县 85 %, 南坪县 45 %; 市教育局 60 %, 市水务局 60 %; 城投集团 100 %, 文旅集团 40 %; all 65 %.
describe('numbers of agencies under a condition', () => {
  test.each([
    ['完成率低于50%的单位有2家。', '2家 right'],
    ['完成率低于50%的单位有3家。', '3家 wrong 2'],
    ['超过时序进度的有3家，低于时序进度的有5家。', '5家 wrong 4'],
    ['3家单位高于全市平均水平，4家单位低于全市平均水平。', '4家单位 right'],
    ['完成率在70%以上的3家。', '3家 right'],
    ['完成率40%—60%之间的有4家。', '4家 right'],
    ['完成投资超过10亿元的有4家。', '4家 wrong 3'],
    ['有2个区县超过时序进度。', '2个区县 right'],
    ['有3个区县超过时序进度。', '3个区县 wrong 2'],
    ['低于时序进度的有4家，其中区县1家、部门2家、国企2家。', '2家 wrong 1'],
    ['1家单位超额完成年度计划。', '1家单位 right'],
    // Others than those named before.
    ['南坪县、文旅集团低于时序进度，另有1家低于时序进度。', '低于 right'],
    // The limit may count or not.
    ['完成率达到70%的有3家，超过70%的有2家。', '2家 right'],
    // Another month, only some of the projects, another year's goal: nothing is known.
    ['7月底完成率低于50%的有5家。', ''],
    ['新开工项目完成率低于50%的有5家。', ''],
    ['沿江地带完成率低于50%的有5家。', ''],
    ['Four units are behind schedule and three exceeded 65%.', 'three right'],
    ['Five units are behind schedule.', 'Five wrong 4'],
    ['Two districts were ahead of schedule.', 'Two right'],
    ['Of the 4 new projects, five are behind schedule.', 'five unknown'],
  ])('%s', async (text, expected) => expect(await proved(text)).toBe(expected));
});

describe('all agencies of a kind', () => {
  test.each([
    ['区县序列4个项目，年度计划投资60亿元，完成40亿元，完成率66.67%。', '66.67% right'],
    ['区县序列4个项目，年度计划投资62亿元。', '62亿元 wrong 60亿元'],
    ['市级部门完成投资18亿元，完成率60%，低于全市平均5个百分点。', '5个百分点 right'],
    ['市属国企2家，完成投资9亿元。', '9亿元 wrong 7亿元'],
    ['从区县看，东江区、西岭县完成率分别为70%、85%。', '85% right'],
    // 开发区 are none of the data.
    ['沿江园区完成投资9亿元。', '9亿元 unknown'],
  ])('%s', async (text, expected) => expect(await proved(text)).toBe(expected));
});

describe('whoever is first or last', () => {
  test.each([
    ['完成率首位与末位相差60个百分点。', '60个百分点 right'],
    ['完成率首位与末位相差40个百分点。', '40个百分点 wrong 60个百分点'],
    ['南坪县完成率45%，与首位相差55个百分点，比末位高5个百分点。', '5个百分点 right'],
    ['南坪县完成率45%，与首位相差65个百分点。', '65个百分点 wrong 55个百分点'],
    // Of those that are named.
    ['东江区、西岭县完成率分别为70%、85%，最高与最低相差15个百分点。', '15个百分点 unknown'],
  ])('%s', async (text, expected) => expect(await proved(text)).toContain(expected));
});

describe('what is left', () => {
  test.each([
    ['距全年目标还有35亿元。', '35亿元 right'],
    ['距完成全年任务还有25亿元。', '25亿元 wrong 35亿元'],
    ['东江区离全年计划还有6亿元。', '6亿元 right'],
    ['后四个月月均需完成8.75亿元。', '8.75亿元 right'],
    ['后四个月月均需完成7.75亿元。', '7.75亿元 wrong 8.75亿元'],
    ['差35亿元就完成全年任务。', '35亿元 right'],
    [
      'RMB 2.5 billion remains to be invested in the four months that are left.',
      'RMB 2.5 billion wrong RMB 3.5 billion',
    ],
    // Less than the time progress asks for.
    ['南坪县欠账4.33亿元。', '4.33亿元 right'],
    ['南坪县实际欠3.43亿元。', '3.43亿元 wrong 4.33亿元'],
    ['东江区比时序快3.3个点，南坪县慢21.7个点。', '21.7个点 right'],
    // After month 8 the fourth quarter is not all that is left.
    ['四季度还需完成30亿元。', '30亿元 unknown'],
  ])('%s', async (text, expected) => expect(await proved(text)).toContain(expected));
});

describe('how many times one figure is another', () => {
  test.each([
    ['后四个月月均需完成8.75亿元，是前八个月月均（8.13亿元）的1.08倍。', '1.08倍 right'],
    ['后四个月月均需完成8.75亿元，是前八个月月均（8.13亿元）的1.18倍。', '1.18倍 wrong 1.08倍'],
    ['西岭县完成17亿元，相当于东江区14亿元的1.2倍。', '1.2倍 right'],
    // A wrong part proves nothing, and about three times is not wrong.
    ['西岭县完成18亿元，相当于东江区14亿元的1.2倍。', '18亿元 wrong 17亿元; 14亿元 right'],
    ['西岭县完成17亿元，相当于城投集团5亿元的近4倍。', '5亿元 right'],
  ])('%s', async (text, expected) => expect(await proved(text)).toBe(expected));
});

describe('percentages behind names, of which two prove what all are', () => {
  test.each([
    ['东江区70%、西岭县85%、南坪县45%。', '45% right'],
    ['东江区70%、西岭县85%、南坪县54%。', '54% wrong 45%'],
    ['排在前面的依次是西岭县（85%）、东江区（70%）、南坪县（54%）。', '54% wrong 45%'],
    ['东江区14亿元、西岭县17亿元，两家合计31亿元。', '31亿元 right'],
    ['东江区14亿元、西岭县17亿元，两家合计32亿元。', '32亿元 wrong 31亿元'],
    ['东江区70%、西岭县58%、南坪县54%。', '58% unknown; 54% unknown'],
  ])('%s', async (text, expected) => expect(await proved(text)).toBe(expected));
});

describe('a text that means others than the data', () => {
  test.each([
    // A work by another name, those that a relative clause picks, the other side of a comparison.
    ['东江区完成率70%。滨河大桥改造提升，完成3亿元。', '3亿元 unknown'],
    ['超额完成年度计划的项目达到7个。', '7个 unknown'],
    ['26条产业链，4个项目，年度计划投资9亿元。', '9亿元 unknown'],
    ['东江区民间投资项目完成2亿元，完成率63%。', '2亿元 unknown; 63% unknown'],
    ['东江区有1个项目停工，涉及年度计划投资4亿元。', '1个 unknown; 4亿元 unknown'],
    ['集中开工项目8个，总投资41亿元，其中东江区2个、年度计划投资3亿元。', '3亿元 unknown'],
    ['全年要完成投资110亿元。', '110亿元 unknown'],
    ['明年，东江区项目3个，年度计划投资14亿元。', '14亿元 unknown'],
    ['东江区已入库项目7个，入库率45%。', '7个 unknown; 45% unknown'],
    ['按时序进度，西岭县本应完成12亿元，实际17亿元。', '12亿元 unknown; 17亿元 right'],
    ['除东江区外，其他单位完成51亿元。', '51亿元 right'],
    ['除东江区外，其他单位完成41亿元。', '41亿元 unknown'],
    ['去年同期西岭县完成率61.2%，今年提高了3.3个百分点。', '61.2% unknown; 3.3个百分点 unknown'],
    ['西岭县完成投资17亿元。年度计划投资方面，东江区20亿元，南坪县20亿元。', '20亿元 right'],
    ['城投集团年度计划投资5亿元，文旅集团以40%垫底。', '垫底 right'],
    ['南坪县完成率45%，仅次于市教育局，列倒数第二。', '倒数第二 right'],
    // What is hoped for, also behind a semicolon, and what is asked for behind the figure.
    ['力争全年完成100亿元；东江区完成率达到98%。', '100亿元 unknown; 98% unknown'],
    ['全市完成率90%是底线。', '90% unknown'],
    ['东江区年底前至少开工3个。', '3个 unknown'],
    // Some projects that a sentence counts, and does not name.
    ['从类别看，民生项目最慢。3个项目完成15亿元，完成率54%。', '3个 unknown; 15亿元 unknown; 54% unknown'],
    ['西岭县1个项目完成15亿元。', '15亿元 wrong 17亿元'],
    // An average, of how many is not said; what each has.
    ['项目平均年度计划13亿元。', '13亿元 unknown'],
    ['5家单位各承担3个。', '3个 unknown'],
    // Another year.
    ['2025年全市安排项目12个，年度计划投资120亿元。', '12个 unknown; 120亿元 unknown'],
  ])('%s', async (text, expected) => expect(await proved(text)).toContain(expected));
});

describe('words that a measure does not account for', () => {
  test.each([
    // Of some projects only, that no figure of the data is of.
    ['东江区已开工项目完成率82%。', '82% unknown'],
    ['东江区逾期未开工项目年度计划投资3亿元。', '3亿元 unknown'],
    ['东江区到位资金完成率82%。', '82% unknown'],
    ['东江区重点项目完成率82%。', '82% wrong 70%'],
  ])('%s', async (text, expected) => expect(await proved(text)).toBe(expected));
});

describe('two digits out of place', () => {
  test.each([
    // 48.89 %: though the words leave open which rate it is.
    ['民生项目占48.98%。', '48.98% wrong 48.89%'],
    ['民生项目占48.79%。', '48.79% unknown'],
  ])('%s', async (text, expected) => expect(await proved(text)).toBe(expected));
});

describe('what is still to be done', () => {
  test.each([
    ['西岭县还差3亿元完成全年计划。', '3亿元 right'],
    ['西岭县还差4亿元完成全年计划。', '4亿元 wrong 3亿元'],
    ['全市还差35亿元才能完成年度计划。', '35亿元 right'],
  ])('%s', async (text, expected) => expect(await proved(text)).toBe(expected));
});

describe('what a share is of', () => {
  test.each([
    ['东江区完成投资14亿元，占全市完成投资的21.5%。', '21.5% right'],
    ['东江区完成投资14亿元，占全市完成投资的25.1%。', '25.1% wrong 21.5%'],
    ['东江区项目2个，占全市项目总数的22.2%。', '22.2% right'],
    ['东江区项目2个，完成投资14亿元，占全市项目总数的32.2%。', '32.2% wrong 22.2%'],
    ['西岭县完成投资17亿元，占民间投资的32.2%。', '32.2% unknown'],
  ])('%s', async (text, expected) => expect(await proved(text)).toBe(expected));
});

describe('those of two groups at once', () => {
  test.each([
    ['东江区续建项目完成投资9亿元，完成率90%。', '90% right'],
    ['东江区新开工项目完成投资6亿元。', '6亿元 wrong 5亿元'],
  ])('%s', async (text, expected) => expect(await proved(text)).toBe(expected));
});

describe('the paper of one agency', () => {
  const of = (text: string) => `东江区重点项目自查报告\n${text}`;
  test.each([
    ['年度计划投资20亿元，完成14亿元，完成率70%。', '70% right'],
    ['续建项目完成9亿元，新开工项目完成5亿元。', '5亿元 right'],
    ['续建项目完成8亿元。', '8亿元 wrong 9亿元'],
    ['全市完成投资65亿元。', '65亿元 right'],
    ['产业项目完成9亿元，占全区的64.3%。', '64.3% right'],
    ['产业项目完成9亿元，占全区的46.3%。', '46.3% wrong 64.3%'],
  ])('%s', async (text, expected) => expect(await proved(of(text))).toBe(expected));
});
