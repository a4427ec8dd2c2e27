import type { LedgerField } from '../ledger.ts';
import { AGENCY, PROJECT_CODE, SERIAL, USUALLY_UNUSED } from '../lines/common-fields.ts';
import { done, notDone, YES } from '../lines/done-words.ts';
import { field } from '../lines/lines.ts';

const FINISHED = '完成|突破|攻克|验收|结题|解决|兑现|贯通|投用';

/** 揭榜挂帅: tasks posted for anyone to take up, who took them, by when, and the result. */
export const TASK_FIELDS: readonly LedgerField[] = [
  { ...SERIAL, wordings: `${SERIAL.wordings} (榜单|任务|榜题)编号` },
  field('name', 'name', '榜单任务', 'Task', {
    wordings:
      '(榜单|揭榜挂帅|揭榜|挂帅|张榜|发榜|攻关|攻坚|榜上)(任务|项目|事项|课题|内容)(名称|内容|) (榜|榜单|榜题|榜目)(名称|名|内容|) (任务|课题)(名称|内容|) (技术|攻关)(难题|需求|课题)(名称|) 项目(名称|)',
    endings: '榜单名称 榜题名称 任务名称 任务内容 技术需求',
  }),
  field('text', 'project', '涉及项目', 'Project', {
    wordings: '(涉及|所属|依托|关联|对应)(重点|)(项目|工程)(名称|)',
  }),
  PROJECT_CODE,
  field('text', 'kind', '任务类别', 'Kind', {
    wordings: '(任务|榜单|榜题|课题|需求|)(类别|类型|分类) (所属|技术|产业|)领域',
  }),
  field('text', 'poster', '发榜单位', 'Posted by', {
    wordings: '(发榜|张榜|出榜|发布|出题|需求|发榜需求)(单位|部门|企业|方|主体)(名称|)',
    isAgency: true,
  }),
  {
    ...AGENCY,
    wordings: `${AGENCY.wordings} (牵头|主管|督导|推进|服务)(单位|部门)`,
  },
  field('text', 'taker', '揭榜方', 'Taken up by', {
    wordings:
      '(揭榜|揭榜挂帅|领题|摘榜|认领|挂帅|承担|领衔)(单位|人|方|团队|企业|部门|主体|领导|干部|负责人|单位及团队|单位及负责人|)(名称|姓名|)',
    endings: '揭榜单位 揭榜团队 揭榜人 挂帅人',
  }),
  field('date', 'postedOn', '发榜时间', 'Posted', {
    wordings: '(任务|榜单|)(发榜|张榜|出榜|发布)(时间|日期)',
    hasHappened: true,
  }),
  field('date', 'takenOn', '揭榜时间', 'Taken up', {
    wordings: '(实际|)(揭榜|领题|摘榜|认领|签订|签约|立项)(时间|日期)',
    hasHappened: true,
  }),
  field('date', 'due', '完成时限', 'Due', {
    wordings:
      '(完成|攻关|任务|办结|揭榜|突破)(时限|期限|限期|节点) (计划|要求|拟|预期|约定|应|承诺)(完成|突破|结题|验收)(时间|日期|时限|期限) 时限(要求|) 截止(时间|日期)',
  }),
  field('text', 'goal', '预期目标', 'Goal', {
    wordings: '(预期|攻关|任务|年度|工作|完成|)(目标|指标|预期成果)(要求|内容|) 考核指标',
  }),
  field('money', 'reward', '榜金', 'Reward', {
    wordings: '(榜金|悬赏金|赏金|奖金|奖励)(金额|额|资金|) (悬赏|奖励|榜单|揭榜)(金额|资金) 攻关资金(额|)',
  }),
  field('text', 'progress', '进展情况', 'Progress', {
    wordings:
      '(工作|任务|攻关|推进|完成|目前|当前|最新|)(进展|进度|情况)(情况|说明|) (攻关|完成|推进)(进度|比例)',
  }),
  field('text', 'status', '任务状态', 'State', {
    wordings:
      '(任务|攻关|榜单|揭榜|完成|当前|目前|)状态 是否(已|)(揭榜|完成|结题|验收) (完成|揭榜)(与否|结果)',
    // 完成情况 beside 目前进展.
    spare: '(任务|攻关|榜单|揭榜|)(完成|推进|进展|落实)(情况|)',
    isState: true,
    toldBy: { stories: ['progress'], unless: ['finishedOn'] },
    words: [
      ['已终止', /终止|撤榜|流榜|取消|放弃|作废/],
      ['已揭榜', /(?:完成|成功)揭榜|揭榜(?:完成|成功)/],
      ['推进中', /阶段性|部分|初步|正在|攻关中|推进中|实施中|进行中|研发中|持续/],
      ['已突破', done('突破|攻克|攻关成功')],
      ['已完成', YES],
      ['已完成', done('完成|验收|结题|解决|兑现|办结|贯通|投用')],
      ['未揭榜', notDone('揭榜|认领|领题|摘榜')],
      ['未揭榜', /^(?:张榜|发榜|招榜|公开征集)/],
      ['未完成', notDone(FINISHED)],
      ['已揭榜', done('揭榜|认领|领题|摘榜')],
    ],
  }),
  field('date', 'finishedOn', '完成时间', 'Finished', {
    wordings: '(实际|任务|)(完成|突破|结题|验收|办结|取得突破|实现突破)(时间|日期)',
    hasHappened: true,
  }),
  field('yes-no', 'breakthrough', '是否取得突破', 'Breakthrough', {
    wordings: '是否(已|)(为|属于|形成|有|取得|实现|)(重大|关键|)(突破|突破性进展|突破性成果)',
  }),
  field('text', 'result', '工作成效', 'Result', {
    wordings: '(取得|工作|任务|攻关|主要|)(的|)(成效|成果|突破|突破情况|成果情况|完成情况)',
  }),
  field('number', 'mark', '评分', 'Mark', {
    wordings: '(考核|评价|评审|验收|任务|综合|专家|最终|)(评分|得分|打分|分数|分值|成绩)',
  }),
  field('text', 'trouble', '存在问题', 'Trouble', {
    wordings: '(存在|主要|)(的|)(问题|困难|困难问题|卡点)',
  }),
];

export const TASK_UNUSED = `${USUALLY_UNUSED} (项目|)总投资(额|) (任务|榜题|需求)(描述|简介|背景|说明|要求) (揭榜|承担)(条件|要求|方式) (业主|建设)单位 (评价|评审)(等次|等级|意见)`;
