import type { LedgerField } from '../ledger.ts';
import { PROJECT_CODE, SERIAL } from '../lines/common-fields.ts';
import { fromProject } from '../lines/from-project.ts';
import { field } from '../lines/lines.ts';
import { openMatters } from './beside.ts';

/** 包联 (五个一): which leader is responsible for which project, with whose help and by which plan. */
export const SPONSOR_FIELDS: readonly LedgerField[] = [
  SERIAL,
  field('text', 'sponsor', '包联领导', 'Sponsor', {
    wordings:
      '领导(姓名|) (一名|一位|)(市|县|区|)(级|)领导 (包联|挂钩|挂联|挂点|联系|包保|包抓|牵头|责任|分管|督导)(市|县|区|)(级|)领导(姓名|) (包联|包保|包抓|挂联)人',
    endings: '包联领导 挂钩领导 联系领导 包保领导 挂点领导 挂联领导 包抓领导 级领导',
    isSeveral: true,
  }),
  field('name', 'name', '项目名称', 'Project', {
    wordings: '(包联|包抓|包保|挂点|挂钩|挂联|联系|一个|重点|)项目(名称|) 名称',
    endings: '项目名称 工程名称',
  }),
  PROJECT_CODE,
  field('text', 'agency', '责任单位', 'Agency', {
    wordings: '(一个|)(责任|牵头|服务|包保|落实)(单位|部门) 属地',
    isAgency: true,
    otherwise: ({ by }, beside) =>
      fromProject(beside('projects'), 'agency') ??
      (by === undefined ? undefined : { value: by, cell: undefined }),
  }),
  field('text', 'team', '工作专班', 'Team', {
    wordings:
      '(一个|一支|)(工作|服务|推进|项目|)(专班|班子|队伍)(名称|组成|成员|负责人|) (工作组|服务组)(名称|)',
    endings: '工作专班 服务专班 推进专班 一个专班',
  }),
  field('text', 'plan', '工作方案', 'Plan', {
    wordings: '(一套|一个|)(工作|推进|实施|服务|)方案(名称|文号|) (一套|)(工作|推进)措施',
    endings: '工作方案 推进方案 实施方案 一套方案',
  }),
  field('text', 'followThrough', '一抓到底', 'Follow-through', {
    wordings:
      '一抓到底(落实情况|情况|责任|机制|) (推进|工作|调度|落实)机制 (一套|)(跟踪|督办)(机制|措施|责任人)',
  }),
  field('text', 'liaison', '责任人', 'Liaison', {
    wordings:
      '(一名|一位|)(责任|联络|服务|具体负责|项目负责)(人|人员|员|专员)(姓名|) (一名|一位|)(服务|项目)(管家|秘书|专员)',
    endings: '责任人 联络员 服务专员',
  }),
  field('text', 'schedule', '时间表', 'Schedule', {
    wordings:
      '(一张|一份|一个|)(工作|推进|作战|)(时间表|路线图|作战图|计划表|任务书|清单|时间表路线图)(名称|)',
  }),
  field('text', 'aim', '目标任务', 'Aim', {
    wordings: '(一个|一项|)(年度|工作|)目标(任务|)',
  }),
  field('text', 'phase', '项目性质', 'Phase', {
    wordings: '(项目|建设)(阶段|性质)',
    otherwise: (_, beside) => fromProject(beside('projects'), 'phase'),
  }),
  field('date', 'moved', '最近进展', 'Last movement', {
    wordings: '最近(一次|)(进展|推进)(时间|月份|)',
    otherwise: (_, beside) => fromProject(beside('projects'), 'moved'),
  }),
  {
    // Taken from alerts, whatever a list says: no list judges its own projects.
    field: 'light',
    kind: 'text',
    title: { 'zh-CN': '预警', en: 'Light' },
    isDerived: true,
    isShown: true,
    otherwise: (_, beside) => fromProject(beside('projects'), 'light'),
  },
  field('count', 'openMatters', '未办结事项', 'Open matters', {
    wordings: '未(办结|解决)(事项|问题)(数|数量|个数|)',
    otherwise: (_, beside) => openMatters(beside('matters')),
  }),
  field('text', 'five', '五个一的栏目', 'The five', { isDerived: true }),
];

export const SPONSOR_UNUSED =
  '(领导|)职务 (联系|)(电话|方式) 备注(说明|) 说明 (总|年度计划|累计完成|)投资(额|) (建设|)(地点|规模|内容) (项目|)(概况|简介|内容|进展) (预警|)(灯|亮灯|红黄灯)(情况|状态|) 业主(单位|) 建设单位';
