import type { LedgerField } from '../ledger.ts';
import { ANNUAL_PLAN, PROJECT_CODE, SERIAL, TOTAL_INVESTMENT } from '../lines/common-fields.ts';
import { answerFromProject, fromProject, isListed } from '../lines/from-project.ts';
import { field } from '../lines/lines.ts';

/** 集中开工: a row is a project of an event; the project list says what became of it. */
export const KICKOFF_FIELDS: readonly LedgerField[] = [
  SERIAL,
  field('text', 'event', '活动名称', 'Event', {
    wordings:
      '(集中|)开工(活动|仪式|批次)(名称|) (所属|参加|)(集中开工|开工)(活动|仪式|批次|场次) 集中开工 活动名称',
    endings: '开工活动 开工活动名称 开工仪式 开工批次',
  }),
  field('text', 'batch', '批次', 'Batch', {
    wordings: '(所属|活动|)(批次|场次|期次) 活动',
  }),
  field('text', 'kind', '活动类别', 'Kind of event', {
    wordings:
      '(活动|集中开工|开工|批次|组织|举办)(类别|级别|层级|类型|层次) (类别|级别|层级|层次) 项目(级别|层级)',
    words: [
      ['片区', /片区|园区|新区|功能区|开发区|区.?市.?县|区县|县|区级|镇|街道/],
      ['行业', /行业|专业|部门|条线|系统/],
      ['国家级', /国家/],
      ['省级', /省/],
      ['市级', /市|州/],
    ],
  }),
  field('date', 'day', '开工时间', 'Day', {
    wordings:
      '(活动|集中开工|仪式|举办|举行|开工活动|开工仪式)(时间|日期) (实际|计划|拟|预计|)开工(时间|日期|年月) 时间 日期',
  }),
  field('name', 'name', '项目名称', 'Project', {
    wordings: '(集中|)(开工|建设|重点|)(项目|工程)(名称|) 名称',
    endings: '项目名称 工程名称',
  }),
  PROJECT_CODE,
  field('text', 'district', '区（市）县', 'District', {
    wordings:
      '(所属|所在|归属|落地|)(区县|区市县|县市区|区市|市区|县区|地区|区域|辖区|属地|所在地|片区|园区|区县园区|板块|县市|功能区) (建设|实施)地点',
    otherwise: (_, beside) => fromProject(beside('projects'), 'district'),
  }),
  field('text', 'agency', '责任单位', 'Agency', {
    wordings: '(项目|)(责任|牵头|主管|申报|报送|推荐|服务)(单位|部门) 行业主管部门',
    isAgency: true,
    otherwise: (_, beside) => fromProject(beside('projects'), 'agency'),
  }),
  field('text', 'owner', '业主单位', 'Owner', {
    wordings:
      '(业主|建设|项目|投资|实施|法人|承建)单位(名称|) 业主(名称|) 项目(业主|法人) (投资|建设|实施)(主体|企业|方) (企业|公司)名称',
  }),
  field('text', 'field', '领域', 'Field', {
    wordings:
      '(所属|产业|投资|)(领域|行业|产业)(类别|) 项目(类别|类型|分类|领域) (产业|行业)(类别|类型) 所属产业链 产业链',
    otherwise: (_, beside) => fromProject(beside('projects'), 'category'),
  }),
  field('text', 'phase', '项目性质', 'Phase', {
    wordings: '(项目|建设)性质',
  }),
  TOTAL_INVESTMENT,
  {
    ...ANNUAL_PLAN,
    otherwise: (_, beside) => fromProject(beside('projects'), 'annualPlan'),
  },
  field('text', 'duration', '建设年限', 'Time of building', {
    wordings: '(项目|计划|)建设(年限|工期|周期|起止年限|起止时间|起止年月|时间) (计划|)工期 起止年限',
  }),
  field('text', 'finish', '计划竣工时间', 'Planned finish', {
    wordings: '(计划|拟|预计|预期|)(竣工|完工|建成|投产|竣工投产)(时间|日期|年月)',
  }),
  field('yes-no', 'isBegun', '是否开工', 'Begun', {
    wordings: '是否(已|实质性|)开工 (开工|实质性开工|实质开工)(状态|情况|与否)',
    otherwise: (_, beside) => answerFromProject(beside('projects'), 'started'),
  }),
  // What the project lists of the month say about it.
  field('date', 'begun', '实际开工时间', 'Actual start', {
    isDerived: true,
    otherwise: (_, beside) => fromProject(beside('projects'), 'actualStart'),
  }),
  field('money', 'completed', '本年累计完成投资', 'Completed this year', {
    isDerived: true,
    isShown: true,
    otherwise: (_, beside) => fromProject(beside('projects'), 'completed'),
  }),
  field('money', 'listedTotal', '项目清单的总投资', 'Total in the project list', {
    isDerived: true,
    otherwise: (_, beside) => fromProject(beside('projects'), 'totalInvestment'),
  }),
  field('yes-no', 'listed', '在项目清单', 'In the project lists', {
    isDerived: true,
    otherwise: (_, beside) => isListed(beside('projects')),
  }),
  field('text', 'startPlanned', '本年计划新开工', 'To start this year', {
    isDerived: true,
    otherwise: (_, beside) => fromProject(beside('projects'), 'startPlanned'),
  }),
  // Identifies an event: two years may have one of the same name.
  field('text', 'occasion', '场次', 'Occasion', { isDerived: true }),
];

/** A project may be in several events. */
export const KICKOFF_KEY = ['occasion', 'name'] as const;

export const KICKOFF_UNUSED =
  '备注(说明|) 说明 (联系|填报|经办)人(及电话|) (联系|)(电话|方式) (建设|工程|主要|项目|)(规模|内容|规模及内容|内容及规模|概况|简介) (项目|)(基本情况|进展|形象进度) 资金来源 (包联|分管|牵头)领导 出席领导 (仪式|活动|)地点 (主|分)会场 用地(面积|)';
