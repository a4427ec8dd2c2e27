import type { LedgerField } from '../ledger.ts';
import { SERIAL } from '../lines/common-fields.ts';
import { done, notDone, YES } from '../lines/done-words.ts';
import { field } from '../lines/lines.ts';

const FINISHED = '完成|达标|办结';

/** 目标任务: what must be reached this year, by whom, by when, and how it is spread over the year. */
export const TARGET_FIELDS: readonly LedgerField[] = [
  { ...SERIAL, wordings: `${SERIAL.wordings} (任务|指标)编号` },
  field('name', 'name', '任务', 'Target', {
    wordings:
      '(目标|工作|重点|主要|年度|具体|考核|)任务(名称|内容|事项|) (主要|目标|考核|工作|重点|发展|核心|)指标(名称|内容|) 考核(内容|事项|项目) 任务指标 (重点|主要|)工作(名称|内容|事项) 目标任务(名称|内容) 任务清单 实物量(指标|)',
    endings: '任务名称 指标名称 任务内容',
  }),
  field('text', 'kind', '类别', 'Kind', {
    wordings: '(任务|指标|目标|)(类别|类型|分类) (所属|)领域',
  }),
  field('text', 'nature', '口径', 'Measured as', {
    wordings: '(指标|目标|)(性质|属性|口径) (统计|考核|计算|计量)(口径|方式)',
    words: [
      ['保持', /保持|时点|存量|常态|始终/],
      ['增速', /增速|增长|增幅|同比/],
      ['控制', /控制|上限/],
      ['累计', /累计|流量|新增|总量/],
    ],
  }),
  field('text', 'agency', '责任单位', 'Agency', {
    wordings:
      '责任(单位|主体|部门|区县|地区) (牵头|承担|实施|完成|落实|主责|主体|分解|牵头责任)(单位|部门|主体|地区) (各|)(区县|区市县|县市区|县区|市区县|市县区|区县市) 属地 地区',
    doubtful: '单位',
    isAgency: true,
  }),
  field('text', 'leader', '责任人', 'In charge', {
    wordings: '(具体|直接|)责任人 (责任|分管|牵头|包抓|市级|牵头市)领导 负责人',
  }),
  field('unit', 'unit', '计量单位', 'Unit', {
    wordings: '(计量|指标|数量|目标)单位',
    doubtful: '单位',
  }),
  field('quantity', 'goal', '全年目标', 'Goal', {
    asWords: true,
    wordings:
      '(全年|年度|年|总|本年|本年度|当年|工作|考核|)目标(值|数|任务数|) (全年|年度|年|本年|总|目标|)(任务数|任务量|计划数|计划值|指标值|指标数) (全年|年度|年|总)(任务|目标任务|计划|指标) 目标要求',
  }),
  field('quantity', 'goals', '分解目标', 'Breakdown', {
    byStretch: true,
    wordings:
      '(分解|进度|阶段|)(目标|任务|计划|指标)(值|数|量|任务|任务数|分解|进度|安排|) (计划|应|目标)完成(数|值|量|) 分解 安排',
  }),
  field('quantity', 'done', '完成数', 'Done', {
    asWords: true,
    wordings:
      '(累计|实际|已|目前|当前|本年|年内|全年|本年累计|)(完成|实现|开工|建成)(数|值|量|情况|任务数|任务量|) (累计|目前|)(实绩|实际值|实际数|完成实绩)',
  }),
  field('quantity', 'doneBy', '各期完成数', 'Done by period', {
    byStretch: true,
    wordings: '(实际|已|)(完成|实现)(数|值|量|情况|) 实绩 实际(数|值|)',
  }),
  field('date', 'due', '完成时限', 'Due', {
    wordings:
      '(完成|办结|目标|任务|办理|)(时限|期限|限期)(要求|) (要求|计划|应|拟|限定)完成(时间|日期) 时间(节点|要求) 完成(节点|时间|日期) 截止(时间|日期)',
  }),
  field('date', 'finishedOn', '实际完成时间', 'Finished', {
    wordings: '实际完成(时间|日期)',
  }),
  field('text', 'status', '是否完成', 'Finished?', {
    wordings: '是否(已|)(完成|达标|办结) (完成|任务|推进|当前|目前)状态',
    isState: true,
    words: [
      ['未完成', /^(?:否|×|✕|未|尚未|没有)|未(?:完成|达标|启动)/],
      ['推进中', /推进|正在|进行中|实施中|部分|基本/],
      ['未完成', notDone(FINISHED)],
      ['已完成', YES],
      ['已完成', done(FINISHED)],
    ],
  }),
  field('text', 'progress', '工作进展', 'Progress', {
    wordings: '(工作|推进|任务|目前|最新|当前|)进展(情况|) (推进|工作|落实)情况 进展说明',
  }),
  // Set from the whole list and from kp.yaml; no list has a column for it.
  field('text', 'role', '层次', 'Role', { isDerived: true }),
  field('date', 'period', '期别', 'Month', { isDerived: true }),
  field('text', 'spread', '均分办法', 'Spread', { isDerived: true }),
];

/** A task of the whole city and those of its agencies have the same name. */
export const TARGET_KEY = ['name', 'agency'] as const;

export const TARGET_UNUSED =
  '(累计|目标|任务|年度|全年|)(完成率|完成比例|完成进度|完成占比|进度|完成百分比) 时序(进度|) (同比|增速|增幅|排名|位次|差额|差距|超欠) (较|比|与)(时序|序时)(进度|) 备注(说明|) 说明 (联系|填报|经办)人 (联系|)(电话|方式) (工作|主要|推进|具体)(措施|举措|做法) 存在(的|)(问题|困难) 下(一|)步(工作|)(打算|计划|安排|) 数据来源 配合(单位|部门) 协助单位 责任科室 形象进度';
