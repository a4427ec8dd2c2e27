import type { Random } from '../fuzz/random.ts';
import type { Clerk } from './clerk.ts';
import type { Amount, Month } from './projects.ts';

/**
 * How an office phrases what stands over a column of money: scope × nature × measure, in one of several orders, less
 * what a group above has said already. Written from the language of such lists alone; kp's own tables are not looked at.
 */
export type Figure = Amount | 'sinceStart';

/** What the groups over a leaf have said. */
interface Said {
  readonly year?: boolean;
  readonly done?: boolean;
  readonly investment?: boolean;
}

/** The heading of every figure, from the top level down. */
export function writeHeadings(
  clerk: Clerk,
  figures: readonly Figure[],
  period: Month,
): Map<Figure, readonly string[]> {
  const grouping = clerk.choose<Grouping>('heading: groups', 2, 'flat', GROUPINGS);
  return new Map(
    figures.map((figure) => {
      const groups = groupsOver(clerk, grouping, figure, period);
      const said = Object.assign({}, ...groups.map((group) => group.said)) as Said;
      return [figure, [...groups.map(({ words }) => words), writeLeaf(clerk, figure, said, period)]];
    }),
  );
}

/** Headings that hold for every month. */
export function monthlessHeadings(period: Month): Map<Figure, readonly string[]> {
  const { total, plan, month, before, sinceStart } = PLAIN;
  const figures = { total, plan, month, before, sinceStart, completed: () => '本年累计完成投资' };
  return new Map(FIGURES.map((figure) => [figure, [figures[figure](period)]]));
}

export const FIGURES: readonly Figure[] = ['total', 'before', 'plan', 'month', 'completed', 'sinceStart'];

const GROUPINGS = ['investment', 'year', 'done', 'investment and year', 'year and done'] as const;
type Grouping = 'flat' | (typeof GROUPINGS)[number];

interface Group {
  readonly words: string;
  readonly said: Said;
}

function groupsOver(clerk: Clerk, grouping: Grouping, figure: Figure, period: Month): Group[] {
  const investment = () => ({
    words: clerk.pick('heading: investment', ['投资情况', '项目投资情况', '投资', '投资完成情况', '投资额']),
    said: { investment: true },
  });
  const year = () => ({
    words: clerk.pick('heading: year', [
      `${period.year}年投资`,
      `${period.year}年`,
      `${period.year}年度`,
      '本年度',
      '本年投资情况',
      `${period.year}年度投资情况`,
      '年度投资情况',
      '年度投资计划及完成情况',
    ]),
    said: { year: true },
  });
  const done = () => ({
    words: clerk.pick('heading: done', [
      '完成投资',
      '投资完成情况',
      '投资完成额',
      '实际完成投资',
      '已完成投资',
    ]),
    said: { done: true, investment: true },
  });
  const isOfYear = figure === 'plan' || figure === 'completed' || figure === 'month';
  const isDone = figure !== 'plan' && figure !== 'total';
  switch (grouping) {
    case 'flat':
      return [];
    case 'investment':
      return [investment()];
    case 'year':
      return isOfYear ? [year()] : [];
    case 'done':
      return isDone ? [done()] : [];
    case 'investment and year':
      return isOfYear ? [investment(), year()] : [investment()];
    case 'year and done':
      return isOfYear ? (isDone ? [year(), done()] : [year()]) : [];
  }
}

/** Half of the leaves are in plain words; under a group one in three repeats what the group says, the rest leave it out. */
function writeLeaf(clerk: Clerk, figure: Figure, said: Said, period: Month): string {
  const isGrouped = Object.values(said).some(Boolean);
  const heard = isGrouped && clerk.does(`heading: ${figure} repeats its group`, 3) ? {} : said;
  return clerk.word(`heading: ${figure}`, isGrouped ? 1 : 2, PLAIN[figure](period), (random) =>
    WRITERS[figure]({ said: heard, period, random }),
  );
}

interface Task {
  readonly said: Said;
  readonly period: Month;
  readonly random: Random;
}

const PLAIN: Record<Figure, (period: Month) => string> = {
  total: () => '总投资',
  plan: ({ year }) => `${year}年计划投资`,
  completed: ({ month }) => `${monthsTo(month)}累计完成投资`,
  month: () => '本月完成投资',
  before: ({ year }) => `截至${year - 1}年底累计完成投资`,
  sinceStart: () => '自开工累计完成投资',
};

const WRITERS: Record<Figure, (task: Task) => string> = {
  total: ({ random, said }) => {
    if (said.investment && random.oneIn(3)) return random.pick(['总额', '总投资', '概算总额', '项目总额']);
    return random.pick([
      '总投资额',
      '项目总投资',
      '投资总额',
      '计划总投资',
      '概算总投资',
      '估算总投资',
      '批复总投资',
      '总投资概算',
      '工程总投资',
      '项目投资总额',
      '总投资规模',
      '项目计划总投资',
      '项目概算总投资',
      '总投资估算',
      '投资总规模',
    ]);
  },
  plan: ({ random, said, period: { year } }) => {
    const scope = said.year
      ? ''
      : random.pick([
          `${year}年`,
          `${year}年度`,
          '年度',
          '本年',
          '本年度',
          '当年',
          '今年',
          '全年',
          `${year}年全年`,
        ]);
    if (said.year && said.investment && random.oneIn(2)) {
      return random.pick(['计划', '计划数', '年度计划', '目标']);
    }
    const noun = random.pick(['投资', '投资', '固定资产投资']);
    return random.pick([
      `${scope}计划${noun}`,
      `${scope}计划${noun}额`,
      `${scope}${noun}计划`,
      `${scope}计划完成${noun}`,
      `${scope}${noun}目标`,
      `${scope}目标${noun}`,
      `${scope}${noun}任务`,
      `${scope}${noun}计划数`,
      `${scope}安排${noun}`,
      `${scope}下达${noun}计划`,
      said.year ? `计划完成${noun}额` : `计划${year}年完成${noun}`,
    ]);
  },
  completed: ({ random, said, period }) => {
    const { month } = period;
    const scope = random.pick(yearToDate(period));
    if (said.year && random.oneIn(2)) {
      if (said.done)
        return random.pick(['累计', '累计完成', '年内累计', '本年累计', monthsTo(month), `截至${month}月底`]);
      return random.pick([
        '累计完成',
        '累计完成投资',
        '累计完成投资额',
        `${monthsTo(month)}完成`,
        `至${month}月底累计完成`,
      ]);
    }
    if (said.done) return random.pick([scope, `${scope}累计`]).replace(/累计累计$/, '累计');
    return `${scope}${doneWords(random, said, true)}`;
  },
  month: ({ random, said, period: { year, month } }) => {
    const scope = random.pick([
      '本月',
      '当月',
      `${month}月`,
      `${month}月份`,
      '本月份',
      said.year ? '本月' : `${year}年${month}月`,
    ]);
    return said.done ? scope : `${scope}${doneWords(random, said, false)}`;
  },
  before: ({ random, said, period }) => {
    const last = period.year - 1;
    const scope = random.pick([
      `截至${last}年底`,
      `至${last}年底`,
      `截止${last}年末`,
      `截至${last}年12月底`,
      `${last}年底前`,
      '截至上年底',
      '上年末',
      '截至上年末',
      `${last}年及以前`,
      '以前年度',
      '历年',
      `${period.year}年以前`,
      `${period.year}年之前`,
      '截至去年底',
    ]);
    if (said.done) return random.pick([scope, `${scope}累计`]);
    return `${scope}${doneWords(random, said, true)}`;
  },
  sinceStart: ({ random, said, period: { year, month } }) => {
    const scope = random.pick([
      '自开工',
      '开工以来',
      '自开工以来',
      `自开工至${month}月底`,
      '开工至今',
      `自开工至${year}年${month}月`,
      '项目开工以来',
    ]);
    return said.done ? `${scope}累计` : `${scope}${doneWords(random, said, true)}`;
  },
};

/** 1-9月; of January 1月. */
export function monthsTo(month: number): string {
  return month === 1 ? '1月' : `1-${month}月`;
}

/** All of them mean: from 1 January to the end of the month. */
function yearToDate({ year, month }: Month): string[] {
  const usual = [
    monthsTo(month),
    `1—${month}月`,
    `1～${month}月份`,
    `1至${month}月`,
    `${year}年1-${month}月`,
    '今年以来',
    '本年',
    '本年度',
    '年初以来',
    '年初至今',
    `前${month}个月`,
    `元月至${month}月`,
    '当年',
    '年内',
    '今年',
    `${year}年`,
    `${year}年度`,
    `年初至${month}月底`,
    `${monthsTo(month)}份`,
    `${year}年1—${month}月`,
  ];
  if (month === 1) return usual.filter((words) => !/1.1月|前1个|元月至/.test(words));
  if (month === 3) usual.push('一季度', '第一季度');
  if (month === 6) usual.push('上半年', `${year}年上半年`);
  if (month === 9) usual.push('前三季度', '1-3季度');
  return usual;
}

function doneWords(random: Random, said: Said, isCumulative: boolean): string {
  const done = random.pick(
    isCumulative
      ? ['累计完成', '累计完成', '完成', '已完成', '实际完成', '累计实际完成', '实际累计完成']
      : ['完成', '实际完成'],
  );
  if (said.investment && random.oneIn(2)) return done;
  const measure = random.pick(['投资', '投资', '投资额', '固定资产投资']);
  const isTurned = measure !== '投资额' && random.oneIn(4);
  return isTurned
    ? `${isCumulative ? '累计' : ''}${measure}完成${random.pick(['额', '情况', '数'])}`
    : `${done}${measure}`;
}
