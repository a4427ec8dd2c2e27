import { describe, expect, test } from 'vitest';
import { readHeading } from '../../../src/recognise/heading/read-heading.ts';

const YEAR = 2022;

function said(heading: string): string {
  const { sense, veto } = readHeading(heading.split(' > '), YEAR);
  return sense ?? (veto === undefined ? '-' : `not: ${veto}`);
}

describe('what a heading means', () => {
  const means: Record<string, string> = {
    // Done.
    今年1至5月完成固投: 'year-to-date done investment',
    '元月—五月投资完成额（亿元）': 'year-to-date done investment',
    前5个月投资完成情况: 'year-to-date done investment',
    '2022.1-5月完成': 'year-to-date done -',
    本年度截止5月末累计完成投资: 'year-to-date done investment',
    年初至报告期末完成投资: 'year-to-date done investment',
    截止目前2022年完成投资: 'year-to-date done investment',
    当年投资完成数: 'year done investment',
    五月份投资: 'month - investment',
    当月实际完成: 'month done -',
    '2022年5月累计完成投资': 'year-to-date done investment',
    截至5月底累计完成投资: 'open done investment',
    累积投资额: 'open - investment',
    项目累计完成额: 'project done -',
    自项目启动至今完成投资: 'since-start done investment',
    动工以来累计投资: 'since-start - investment',
    '2021年及以前年度完成投资': 'before done investment',
    至去年末累计完成: 'before done -',
    '2021年12月31日前完成投资': 'before done investment',
    年度投资计划完成额: 'year done investment',
    '其中：2022年完成投资': 'year done investment',
    '本年完成投资（1-5月，不含土地费用）': 'year-to-date done investment',
    // To be done.
    '2022年计划投资（以省政府公布的为准）': 'year plan investment',
    '2022年度力保投资目标': 'year plan investment',
    全年保底任务: 'year plan -',
    '年度投资目标 > 确保': 'year plan investment',
    // Hoped for beside what must be.
    '2022年奋斗目标（投资）': 'year expected investment',
    全年冲刺任务: 'year expected -',
    年内应完成投资: 'year plan investment',
    // Due by now, where no period is named.
    应完成投资: 'schedule plan investment',
    '投资 > 应完成': 'schedule plan investment',
    全年应完成投资额: 'year plan investment',
    '2022年1-5月应完成投资': 'year-to-date plan investment',
    '年度投资（调整后计划）': 'year plan investment',
    '2022年 > 下达计划': 'year plan -',
    '年度投资 > 计划': 'year plan investment',
    '2022年计划投资 > 计划总投资': 'year plan total',
    '1-5月计划完成投资': 'year-to-date plan investment',
    二季度投资目标: 'quarter plan investment',
    '计划 > 完成投资': '- either investment',
    '年度投资计划 > 本年新增': 'year plan investment',
    新增投资计划: '- plan investment',
    本年新增投资: 'year done investment',
    '投资情况 > 本年新增': 'year done investment',
    全年预计完成投资: 'year forecast investment',
    // The whole.
    '初步设计批复概算（万元）': '- - total',
    '总投资（不含流动资金）': '- - total',
    '2022年投资完成情况 > 总投资': '- - total',
    已完成总投资额: '- done total',
    // Rates.
    完成年度投资计划的百分比: 'year rate plan',
    '1-5月完成情况 > 占年度目标%': 'year-to-date rate plan',
    投资完成进度: '- rate investment',
    '投资 > 进度': '- rate investment',
    占概算比重: '- share total',
    '产值 > 1-5月完成': 'year-to-date done output',
    产值完成率: '- rate output',
    半年完成投资: 'year-to-date done investment',
    一季度完成: 'quarter done -',
    一季度末完成: 'open done -',
    一季度累计完成: 'year-to-date done -',
    三季度累计完成: 'open done -',
    省级下达投资计划: '- assigned investment',
    '累计完成 > 本月': 'month-or-to-date done -',
    '累计完成投资 > 其中：5月完成': 'month done investment',
    '年度计划 > 2022': 'year plan -',
    '完成投资 > 2022.1-5': 'year-to-date done investment',
    // Times and answers.
    '拟动工年月/计划动工日期': 'start plan time',
    '开工 > 实际时间': 'start done time',
    '开竣工时间（计划）': 'duration plan time',
    '复工时间（月份）': 'start - time',
    建成投用日期: 'finish - time',
    计划通车时间: 'finish plan time',
    施工工期: 'duration - -',
    '有无动工（有/无）': 'start - whether',
    '已投产（是/否）': 'finish done whether',
    纳入统计库情况: 'statistics - state',
    计划完成时间: 'completion plan time',
  };
  test.each(Object.entries(means))('%s: %s', (heading, sense) => {
    expect(said(heading)).toBe(sense);
  });
});

describe('what is no figure or date of the whole, and why', () => {
  const vetoes: Record<string, string> = {
    part: '省级补助投资 其中：建安工程投资 银行贷款到位资金 总投资>其中：设备购置 专项债券>本年完成投资 技改投资 总投资>固定资产投资 征地拆迁>年度计划',
    gap: '累计未完成投资 尚需投资 年度投资缺口 剩余投资额 欠进度投资',
    other:
      '产值>完成投资 年度税收 累计支付 已拨付资金 工程量（万方）>年度计划 用地面积（亩） 项目资金需求额 新增就业（人） 投资强度（万元/亩） 合同金额 授信额度使用率',
    elsewhen:
      '2021年完成投资 2021年1-5月完成投资 上年同期完成 2023年>计划投资 明年计划投资 下月计划投资 五月上旬完成投资 2020年底累计完成投资 2023年以后投资',
    former: '原计划投资 调整前总投资 原定开工时间',
    change: '完成投资同比增长 较上月增加投资 环比增速',
    event:
      '用地批复时间 主体封顶时间 征地完成时间 计划招标时间 完成时限 资金下达日期 土地手续>办结时间 土地手续>完成时间 开工备案时间 纳统投资额',
    person: '责任单位联系人 业主负责人电话 项目专班',
  };
  const rows = Object.entries(vetoes).flatMap(([veto, headings]) =>
    headings.split(' ').map((heading) => [heading.replaceAll('>', ' > '), veto] as const),
  );
  test.each(rows)('%s: %s', (heading, veto) => {
    expect(said(heading)).toBe(`not: ${veto}`);
  });
});

describe('mere words have no sense', () => {
  test.each([
    '项目名称',
    '形象进度（截至5月底）',
    '责任单位',
    '2022年主要建设内容',
    '问题及建议',
    '未开工原因',
  ])('%s', (heading) => {
    expect(said(heading)).toBe('-');
  });
});

test.each([
  ['年度兜牢投资计划', '兜牢'],
  ['灾后重建 > 年度计划', '灾重建'],
  ['经济指标 > 年度计划投资', ''],
  ['★ 2022年计划投资（万元）', ''],
])('%s leaves %j unexplained', (heading, leftover) => {
  expect(readHeading(heading.split(' > '), YEAR).leftover).toBe(leftover);
});

test.each([
  ['1-5月完成投资', { from: 1, to: 5, isQuarter: false }],
  ['第三季度完成投资', { from: 7, to: 9, isQuarter: true }],
  ['上半年完成投资', { from: 1, to: 6, isQuarter: false }],
  ['前三季度完成投资', { from: 1, to: 9, isQuarter: false }],
  ['十一月完成投资', { from: 11, to: 11, isQuarter: false }],
  ['2022年12月 > 完成投资', { from: 12, to: 12, isQuarter: false }],
  ['年度计划投资', undefined],
])('%s is of the months %j', (heading, span) => {
  expect(readHeading(heading.split(' > '), YEAR).span).toEqual(span);
});

test('without the list’s year every year is its own', () => {
  expect(readHeading(['2031年计划投资'], undefined).sense).toBe('year plan investment');
});
