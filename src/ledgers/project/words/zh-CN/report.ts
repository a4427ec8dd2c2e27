import {
  type Condition,
  type Formula,
  type Rows,
  type SumFormula,
  wordInColumn,
} from '../../../../model/formula.ts';
import type { Period } from '../../../../model/period.ts';
import { roundRatio } from '../../../../model/ratio.ts';
import { yuan } from '../../../../write/spoken/zh-CN.ts';
import type { Part, StatedInBoth } from '../../comparison/stated-in-both.ts';
import { columnTitles } from '../../fields.ts';
import type { MissingNote } from '../../measures/missing-note.ts';
import type { PlanBasis } from '../../plan/basis.ts';
import type { ReportWords } from '../../show/report/words.ts';
import { forecastColumns } from './forecast.ts';

const columns: ReportWords['columns'] = {
  ...columnTitles('zh-CN'),
  size: '项目数',
  line: '清单行',
  package: '打包项目',
  completionRate: '完成率',
  lagging: '进度滞后',
  doneInAll: '自开工累计完成投资',
  planMissing: '缺年度计划',
  completedMissing: '缺完成投资',
  missing: '缺报',
  rateCounted: '计入完成率',
  wholeLifeCounted: '计入总进度',
  fundsCounted: '计入资金到位率',
  startPlanned: '计划新开工',
  startDue: '应开工',
  startEarly: '提前开工',
  startOverdue: '应开工未开工',
  startUnknown: '开工情况不明',
  finishPlanned: '计划今年竣工',
  finishExpected: '今年待竣工',
  finishUnknown: '竣工情况不明',
  finishOverdue: '应竣工未竣工',
  converted: '储备转化',
  problems: '有问题项目',
  file: '来源文件',
  sheet: '工作表',
  row: '行号',
};

export const report: ReportWords = {
  tables: {
    overall: '总体情况',
    byLevel: '分级别情况',
    byAgency: '分责任单位情况',
    byDistrict: '分区（市）县情况',
    byCategory: '分类别情况',
    byPhase: '分项目性质情况',
    byChain: '分产业链情况',
    byArea: '分重点片区情况',
    starts: '开工情况',
    finishes: '竣工情况',
    reserves: '储备情况',
    lagging: '进度滞后项目',
    overdueStarts: '应开工未开工项目',
    overdueFinishes: '应竣工未竣工项目',
    benchmarks: '对标情况',
    changes: '增减情况',
    problems: '存在问题项目',
    detail: '项目明细',
    findings: '填报问题',
  },
  sheets: {
    overall: '总体',
    byLevel: '分级',
    byAgency: '分责任单位',
    starts: '开工',
    finishes: '竣工',
    reserves: '储备',
    detail: '项目明细',
    findings: '填报问题',
  },
  columns,
  summary: {
    projects: '项目数',
    rate: '完成率',
    lead: '高于时序（百分点）',
    planned: '计划新开工',
    startedProjects: '已开工',
    startRate: '开工率（占全年计划）',
    early: '提前开工',
    due: '应开工',
    startedOfDue: '应开工中已开工',
    rateOfDue: '开工率（占应开工）',
    rateOfAll: '开工率（占全部项目）',
    overdueStarts: '应开工未开工',
    plannedToFinish: '计划竣工',
    finishedProjects: '已竣工',
    finishRate: '竣工率（占全年计划）',
    finishedInvestment: '已竣工项目总投资',
    expected: '年内还将竣工',
    expectedInvestment: '年内还将竣工项目总投资',
    overdueFinishes: '应竣工未竣工',
    benchmark: '对标对象',
    publishedRate: '公布的完成率',
    against: '对比',
    projectsChange: '项目增减',
    totalInvestmentChange: '总投资增减',
    annualPlanChange: '年度计划增减',
    completedChange: '完成投资增减',
    completedGrowth: '完成投资增幅',
    rateChange: '完成率增减（百分点）',
    overallLead: '全部项目高于对标（百分点）',
    provincialLead: '省重点高于对标（百分点）',
    severity: '程度',
    place: '位置',
    sentence: '问题',
    code: '代码',
  },
  against: ({ against, period: { year, month }, unreadable }) =>
    `${against === 'lastMonth' ? '比上月' : '比上年同期'}（${year}年${month}月${unreadable === 0 ? '' : `，有${unreadable}个文件读不出`}）`,
  total: '全部项目',
  overall: {
    indicator: '指标',
    amount: '金额',
    rate: '比率',
    meaning: '说明',
    ofWhich: (indicator) => `其中：${indicator}`,
    timeProgress: '时序进度',
    startedOfAll: '已开工占全部项目',
    reserves: '储备项目',
    amountIsTotal: '金额为项目总投资',
    ofYear: '已过月数占全年',
    ofPlan: '完成率：占年度计划投资',
    completedOfItsPlan: '金额为本年累计完成投资；完成率：占其年度计划投资',
    ofPlanned: '开工率：占全年计划新开工',
    ofDue: '占截至本月应开工',
    ofAll: '已开工的计划新开工项目占全部项目',
    ofPlannedToFinish: '金额为项目总投资；竣工率：占全年计划竣工',
    planOfThose: '金额为其年度计划投资',
    notInRate: '未计入完成率',
    wholeLife: '自开工累计完成投资',
    ofTotal: '占总投资，按两项都填报的项目计算',
    fundsOfPlan: '资金到位率：占年度计划投资，按两项都填报的项目计算',
  },
  reservesTotal: '全部储备项目',
  notes: {
    period: describePeriod,
    noProjects: '没有符合条件的项目',
    packages: (lines) => `含打包项目${lines}个，按所含项目数计入项目数`,
    unreported: (records) => `有${records}行未填报${columns.totalInvestment}，未计入该项合计`,
    without: (dimension, projects) =>
      `另有${projects}个项目未填${columns[dimension]}，不在各行之中，计入全部项目`,
    severalLevels: '一个项目同时属于几个级别的，在各级别中分别计入，各行之和可大于全部项目',
    notReported: (agencies) => `未报送${agencies.length}家：${agencies.join('、')}`,
    basis: describeBasis,
    startRates: '开工率有三种口径：占全年计划新开工、占截至本月应开工、占全部项目；开工情况不明的按未开工计',
    finishRate:
      '竣工率为已竣工项目数占全年计划竣工项目数的比例，不是统计口径的房屋竣工率；竣工情况不明的按未竣工计',
    missing: describeMissing,
    missingElsewhere: (rows) => `另有${rows}行也有项目未填报，见项目明细的“${columns.missing}”列`,
    ofBoth: describeCommon,
    watchLists: {
      lagging: (points) => `已开工，完成率低于时序进度且超过限度（${points}个百分点）的项目`,
      overdueStarts: () => '计划开工月份不晚于本期、未见开工的计划新开工项目',
      overdueFinishes: () => '计划竣工月份不晚于本期、未见竣工的计划竣工项目',
    },
    startsUnknown: (projects) => `${projects}个项目开工情况不明，按未开工计`,
    finishesUnknown: (projects) => `${projects}个项目竣工情况不明，按未竣工计`,
    withoutStep: (projects) => `另有${projects}个储备项目未填前期工作阶段，不在各行之中，计入全部储备项目`,
  },
  formula: describeFormula,
};

/** `2019年1—8月累计，时序进度66.67%` */
function describePeriod({ year, month }: Period): string {
  const months = month === 1 ? '1月' : `1—${month}月`;
  return `${year}年${months}累计，时序进度${roundRatio({ numerator: month, denominator: 12 }, 2, 2)}%`;
}

/** `按2023年年初计划；计划内3个项目无人报送，视同没有完成` */
function describeBasis({ year, kind, adjustments, unreported, unplanned }: PlanBasis): string {
  const plan = kind === 'original' ? '年初计划' : `调整后计划（本月底前调整${adjustments}次）`;
  const silent = unreported === 0 ? '' : `；计划内有${unreported}个项目无人报送，完成情况按缺报处理`;
  const outside =
    unplanned.projects === 0
      ? ''
      : `；另报送${unplanned.projects}个项目不在计划内（完成投资${yuan(unplanned.completed)}），未计入`;
  return `按${year}年${plan}计算${silent}${outside}`;
}

/** `南浦区10个项目（年度计划93.36亿元，占6.9%）未填报完成投资，未计入` */
function describeMissing(note: MissingNote): string {
  const { whose, agencies, withoutCompleted, planWithoutCompleted, share, withoutPlan } = note;
  const who = agencies > 0 ? `${agencies}家单位的` : whose.join('、');
  const part = share === undefined ? '' : `，占${roundRatio(share, 2, 1)}%`;
  const plan = planWithoutCompleted === 0 ? '' : `（年度计划${yuan(planWithoutCompleted)}${part}）`;
  const said = [
    ...(withoutCompleted === 0 ? [] : [`${withoutCompleted}个项目${plan}未填报完成投资`]),
    ...(withoutPlan === 0 ? [] : [`${withoutPlan}个项目未填报年度计划`]),
  ];
  const lead = note.isIncomplete ? '，不与时序进度相比' : '';
  return `${who}${said.join('、')}，未计入完成率${lead}`;
}

/** `比上月的完成投资和完成率按两月都填报的12个项目计算；另有新增1个（完成投资200万元），不作比较` */
function describeCommon({ projects, ...parts }: StatedInBoth): string {
  const part = (what: string, { projects: count, completed }: Part): string[] =>
    count === 0 ? [] : [`${what}${count}个（完成投资${yuan(completed)}）`];
  const apart = [
    ...part('新增', parts.entered),
    ...part('退出', parts.left),
    ...part('上月未填报、本月填报的', parts.newlyReported),
    ...part('上月填报、本月未填报的', parts.noLongerReported),
  ];
  const rest = apart.length === 0 ? '' : `；另有${apart.join('，')}，不作比较`;
  return `比上月的完成投资和完成率按两月都填报的${projects}个项目计算${rest}`;
}

function describeFormula(formula: Formula): string {
  switch (formula.op) {
    case 'sum':
      return describeSum(formula);
    case 'median':
      return describe('的中位数', formula);
    case 'ratio':
      return `${describeSum(formula.numerator)} ÷ ${describeSum(formula.denominator)}`;
    case 'lead':
      return `${describeSum(formula.numerator)} ÷ ${describeSum(formula.denominator)} − 时序进度 ${formula.month}/12，以百分点计`;
  }
}

/** `年度计划投资之和（责任单位为“郫都区”）` */
function describeSum(sum: SumFormula): string {
  return describe('之和', sum);
}

function describe(kind: string, { column, where }: Rows): string {
  const what = `${titleOf(column)}${kind}`;
  return where.length === 0 ? what : `${what}（${where.map(describeCondition).join('，')}）`;
}

function describeCondition({ column, is }: Condition): string {
  const level = wordInColumn(column)?.word;
  if (level !== undefined) return `级别含“${level}”`;
  return is === '' ? `${titleOf(column)}未填` : `${titleOf(column)}为“${is}”`;
}

function titleOf(column: string): string {
  const titles: Readonly<Record<string, string>> = { ...columns, ...forecastColumns };
  return titles[column] ?? column;
}
