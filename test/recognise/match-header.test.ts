import { describe, expect, test } from 'vitest';
import { PROJECT_COLUMNS, UNUSED_COLUMNS } from '../../src/ledgers/project/fields.ts';
import { buildDictionary } from '../../src/recognise/dictionary.ts';
import { nearestWording } from '../../src/recognise/likeness.ts';
import { matchHeader } from '../../src/recognise/match-header.ts';

const dictionary = buildDictionary(PROJECT_COLUMNS, UNUSED_COLUMNS, new Map());
const YEAR = 2019;

function meaning(header: string): string {
  const { candidates, by, isKnown } = matchHeader(header.split('/'), dictionary, YEAR);
  const fields = candidates.map(({ field }) => field).join('|');
  if (fields === '') return isKnown ? 'unused' : '-';
  return by === 'values' || candidates[0]!.sure < 0.7 ? `?${fields}` : candidates[0]!.field;
}

describe('wordings of each field', () => {
  const wordings: Record<string, string> = {
    serial: '序号 编号 No. 项目序号 序　号',
    code: '项目代码 投资项目统一代码 项目编码 投资项目在线审批监管平台代码',
    name: '项目名称 项目名称（全称） 工程名称 名称 項目名稱 重点项目名称 项　目　名　称 医院(项目)名称 线路（工程）名称',
    level: '项目级别 级别 项目层级 省市重点',
    district: '所属区县 区（市）县 所在区域 属地 所属区市县',
    agency: '责任单位 牵头单位 责任主体 主体责任单位 市级责任单位 責任單位 责任方 行业主管部门 项目责任单位',
    reporter: '填报单位 报送单位 上报部门',
    owner: '业主单位 建设单位 项目业主 业主(建设)单位 項目業(yè)主 项目法人 实施主体',
    sponsor: '包联领导 挂点市领导 市级领导 联系领导',
    phase: '项目性质 计划类别',
    scale: '建设规模及主要内容 建设内容 主要建设内容及规模 项目概况',
    totalInvestment:
      '总投资 项目总投资（万元） 总投资额(亿元) 投资总额 估算总投资 计划总投资 总投资估算 项目投资总额 投资规模 總投資（萬元） 概算总投资',
    completedBefore:
      '截至2018年底累计完成投资 截止2018年底已完成投资（万元） 上年底累计完成投资 截至上年末累计完成投资 2018年底前已完成投资 累计至2018年底完成投资 以前年度累计 至2018年12月底累计完成投资 累计完成投资（截至2018年底） 截止去年底完成投资',
    annualPlan:
      '年度计划投资 2019年计划投资 2019年度投资计划 今年计划投资 年度投资计划 2019年投资目标 年度目标投资 本年计划完成投资 2019年度计划投资额（万元） 年度计划',
    completedMonth:
      '11月完成投资 本月完成投资 8月完成投资 当月完成投资 8月份完成投资 本月投资完成额 2019年8月完成投资 8月当月完成',
    completed:
      '1月-8月完成投资 1-8月累计 1-8月完成投资 1—8月累计完成投资 2019年1-8月完成投资 本年累计完成投资 １－８月完成投资 1至8月完成投资额 年初至今累计完成投资 今年以来完成投资 年度累计完成投资 2019年累计完成投资 1～8月完成投资（万元）',
    completedTotal: '自开工累计完成投资 开工至今累计完成投资 项目累计完成总投资',
    completionRate: '完成率 年度投资完成率 占年度计划% 完成年度计划比例 投资完成率（%）',
    periodPlan: '1-8月计划投资 二季度计划投资 8月应完成投资 本月投资计划 时序应完成投资',
    fundsInPlace: '资金到位 到位资金 1-8月到位资金 累计到位资金 资金到位情况',
    plannedStart: '计划开工时间 预计开工时间 拟开工时间 计划开工 计划动工日期 开工时间（计划）',
    actualStart: '实际开工时间 已开工时间 实际开工日期 實際開(kāi)工時間',
    start: '开工时间 开工日期 动工时间 开工年月',
    plannedFinish: '计划竣工时间 预计完工时间 计划竣工（投产）时间 计划建成时间 竣工时间（计划）',
    actualFinish: '实际竣工时间 实际投产时间',
    finish: '竣工时间 完工日期 竣工投产时间',
    plannedRange: '建设年限 建设起止时间 建设起止年限 起止年限 建设工期 建设周期 开竣工时间',
    started: '是否开工 是否已开工 开工情况 目前是否开工',
    finished: '是否竣工 是否投产',
    enteredStatistics: '是否入库 是否纳统 纳统情况',
    step: '前期工作阶段 前期工作进展 前期阶段',
    siteProgress: '形象进度 工程形象进度 目前形象进度 项目进展情况 截至8月底形象进度 工程进度 建设进展',
    problem: '存在问题 存在的主要问题 存在困难和问题 存在问题及需协调事项 问题',
    matter: '需协调事项 需协调解决的问题 需市级协调事项',
    remark: '备注 备注说明',
    members: '打包项目个数 子项目数 拆分后项目数',
    unused: '联系电话 联系人 2018年完成投资 较时序 建设面积 资金来源 2020年计划投资',
  };
  const rows = Object.entries(wordings).flatMap(([field, words]) =>
    words.split(' ').map((word) => [word, field] as const),
  );
  test.each(rows)('%s → %s', (header, field) => {
    expect(meaning(header)).toBe(field);
  });
});

test.each([
  ['项目名称 Name of Project', 'name'],
  ['责任单位Responsible Agency', 'agency'],
  ['总投资 (Total Investment)', 'totalInvestment'],
  ['1-8月累计完成投资 Completed Jan.-Aug.', 'completed'],
])('the same once more in English: %s → %s', (header, field) => {
  expect(meaning(header)).toBe(field);
});

describe('headers of several levels', () => {
  test.each([
    ['投资情况（万元）/总投资', 'totalInvestment'],
    ['投资完成情况/年度计划投资', 'annualPlan'],
    ['2019年/计划投资', 'annualPlan'],
    ['2019年/1-8月完成投资', 'completed'],
    ['1-8月/完成投资', 'completed'],
    ['8月/完成投资', 'completedMonth'],
    ['截至2018年底/累计完成投资', 'completedBefore'],
    ['开工时间/计划', 'plannedStart'],
    ['开工时间/实际', 'actualStart'],
    ['竣工时间/计划', 'plannedFinish'],
    ['计划/竣工时间', 'plannedFinish'],
    ['实际/开工时间', 'actualStart'],
    // Another year above must never be lost.
    ['上年/完成投资', 'unused'],
    ['2018年/完成投资', 'unused'],
    ['2020年/计划投资', 'unused'],
    ['2020年及以后/投资情况/某投资', 'unused'],
  ])('%s → %s', (header, field) => {
    expect(meaning(header)).toBe(field);
  });
});

describe('headers that only their values can settle', () => {
  test.each(['项目类型', '属性', '推进阶段', '项目状态', '累计完成投资', '建设地点', '所属行业'])(
    '%s',
    (header) => {
      expect(meaning(header)).toMatch(/^\?/);
    },
  );
});

test('a bracket at the end only explains', () => {
  expect(meaning('说明(项目名称)')).not.toBe('name');
});

describe('likeness', () => {
  test.each([['主要的建设内容及规模', 'scale']])('%s resembles %s', (header, field) => {
    const found = nearestWording([header], dictionary, YEAR);
    expect(found).toMatchObject({ field });
    expect(found?.sure).toBeLessThan(1);
  });
  // A decisive word more or less makes another column, however alike the rest.
  test.each(['2019年计划用地面积', '预计新增就业岗位', '实际用工人数', '计划总投资完成'])(
    '%s resembles nothing',
    (header) => {
      expect(nearestWording([header], dictionary, YEAR)).toBeUndefined();
    },
  );
});
