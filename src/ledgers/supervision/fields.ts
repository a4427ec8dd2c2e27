import type { LedgerField } from '../ledger.ts';
import { AGENCY, PROJECT_CODE, SERIAL, USUALLY_UNUSED } from '../lines/common-fields.ts';
import { done, notDone, YES } from '../lines/done-words.ts';
import { fromProject } from '../lines/from-project.ts';
import { field } from '../lines/lines.ts';

const RECTIFIED = '整改|完成|到位|解决|落实';

/** 互联网+督查: what others found wrong with a project, to whom it was assigned, and whether it was put right. */
export const SUPERVISION_FIELDS: readonly LedgerField[] = [
  { ...SERIAL, wordings: `${SERIAL.wordings} (问题|线索)编号` },
  field('name', 'name', '发现问题', 'Found', {
    wordings:
      '(督查|督导|督办|巡查|检查|暗访|明察暗访|发现|督查发现|线上|网上|现场|核查|反馈|反映|存在|具体|主要|)(的|)(问题|线索|隐患)(内容|描述|清单|情况|摘要|概述|表现|) (督办|督查|整改|交办)事项(内容|) 问题线索(内容|)',
    endings: '发现问题 发现的问题 问题描述 问题线索 反映问题 反映的问题 存在问题 督查问题',
  }),
  field('text', 'project', '项目名称', 'Project', {
    wordings: '(涉及|所属|相关|被督查|被检查|督查|建设|重点|)(项目|工程)(名称|)',
    endings: '项目名称 工程名称',
  }),
  PROJECT_CODE,
  {
    ...AGENCY,
    wordings: `${AGENCY.wordings} (整改|整改责任|被督查|承办|交办|转办|办理|牵头|落实)(单位|部门|主体)`,
    otherwise: (_, beside) => fromProject(beside('projects'), 'agency'),
  },
  field('text', 'kind', '问题类别', 'Kind', {
    wordings: '(问题|线索|督查|隐患|)(类别|类型|分类|种类)',
    words: [
      ['进度滞后', /进度|滞后|缓慢|停工|停滞|未开工|逾期|推进慢/],
      ['数据不实', /数据|虚报|瞒报|不实|统计/],
      ['质量安全', /质量|安全|隐患/],
      ['文明施工', /扬尘|环保|文明|噪|渣土|生态环境/],
      ['手续不全', /手续|审批|证照|未批先建/],
      ['工资拖欠', /欠薪|工资|拖欠|民工/],
      ['要素保障', /用地|土地|资金|征拆|拆迁|征收|要素|管线/],
    ],
  }),
  field('text', 'source', '发现渠道', 'Found by', {
    wordings:
      '(问题|线索|发现|督查|反映|来源|受理|)(渠道|来源|途径|平台) (问题|线索)(发现|反映)(渠道|来源|途径|方式) (发现|督查|检查)(方式|形式)',
    words: [
      ['媒体', /媒体|曝光|记者|报纸|电视|新闻/],
      ['群众反映', /群众|来信|来访|信访|投诉|举报|12345|热线|市民|业主反映/],
      ['第三方', /第三方|委托/],
      ['视频巡查', /视频|摄像|远程|监控|无人机|卫星/],
      ['互联网', /互联网|网络|网上|网民|网友|线上|留言|舆情|小程序|app|公众号/i],
      ['审计巡察', /审计|巡视|巡察/],
      ['现场督查', /现场|暗访|明察|实地|督查|督导|巡查|抽查|检查|拉练|调研/],
    ],
  }),
  field('date', 'foundOn', '发现时间', 'Found on', {
    wordings:
      '(问题|线索|)(发现|督查|巡查|检查|暗访|反映|收到|收件|来件|来电|来信|受理|登记|采集|录入|上报)(时间|日期) 督查(时间|日期)',
    hasHappened: true,
  }),
  field('date', 'assignedOn', '交办时间', 'Assigned', {
    wordings: '(问题|线索|)(交办|转办|分办|派单|移交|下达|督办|反馈|整改通知)(时间|日期)',
    hasHappened: true,
  }),
  field('date', 'due', '整改时限', 'Due', {
    wordings:
      '(整改|办结|完成|销号|办理|解决|整改完成|限期整改|要求整改)(时限|期限|限期) (要求|计划|拟|承诺|限定|应)(整改|完成|整改完成|办结)(时间|日期|时限|期限) (整改|完成)节点 时限(要求|) 截止(时间|日期)',
  }),
  field('text', 'plan', '整改措施', 'What is to be done', {
    wordings: '(整改|处理|落实|办理|处置|)(措施|方案|办法)',
  }),
  field('text', 'measures', '整改情况', 'What was done', {
    wordings:
      '(整改|处理|落实|办理|处置|)(进展|落实情况|完成情况|进展情况) (整改|处理|处置|落实|办理|核实|查处)(情况|意见|说明|内容|结果)',
  }),
  field('text', 'status', '整改状态', 'State', {
    wordings:
      '(整改|办理|问题|销号|当前|目前|)(状态|结论) 是否(已|)(整改|整改到位|整改完成|完成整改|完成|销号|办结|解决) (整改|销号)(与否|结果)',
    isState: true,
    toldBy: { stories: ['measures', 'plan'], unless: ['rectifiedOn'] },
    words: [
      ['复发', /反弹|复发|回潮|重新|再次|返工|退回/],
      ['已销号', done('销号|办结|闭环')],
      ['整改中', /整改中|正在|推进中|持续|部分|进行中|办理中|长期/],
      ['已整改', /待(?:复查|复核|核查|验收|销号)/],
      ['未整改', /不(?:到位|彻底|落实)|拒不/],
      ['未整改', notDone(RECTIFIED)],
      ['已整改', YES],
      ['已整改', done(RECTIFIED)],
    ],
  }),
  field('date', 'rectifiedOn', '整改完成时间', 'Rectified', {
    wordings: '(实际|)(整改|整改完成|完成整改|完成|办结|解决|整改到位)(时间|日期)',
    hasHappened: true,
  }),
  field('date', 'checkedOn', '复查时间', 'Checked again', {
    wordings: '(复查|复核|回头看|验收|核查|核验|销号|整改复查|现场复核)(时间|日期)',
    hasHappened: true,
  }),
  field('text', 'checkResult', '复查结果', 'Found then', {
    wordings:
      '(复查|复核|回头看|验收|核验|整改复查)(结果|结论|意见|情况) 是否(通过|)(复查|复核|验收)(通过|合格)',
    isState: true,
    words: [
      ['未复查', /^(?:待|未|尚未|没有|拟)(?:开展|进行|组织|)(?:复查|复核|核查|验收)$/],
      ['未通过', /不(?:通过|合格|到位|达标|彻底)|反弹|复发|退回|重新/],
      ['未通过', notDone(`通过|合格|达标|${RECTIFIED}`)],
      ['通过', YES],
      ['通过', done(`通过|合格|达标|销号|${RECTIFIED}`)],
    ],
  }),
  field('yes-no', 'again', '是否复发', 'Reopened?', {
    wordings: '是否(再次|重复|出现|)(反弹|复发|反复|回潮|重复反映|重复投诉|发现)',
  }),
  field('date', 'reopenedOn', '再次交办时间', 'Reopened', {
    wordings: '(再次|重新|二次|退回)(交办|整改|督办|发现|)(时间|日期) (反弹|复发)(时间|日期)',
    hasHappened: true,
  }),
];

export const SUPERVISION_UNUSED = `${USUALLY_UNUSED} (项目|)总投资(额|) (业主|建设|施工|监理)单位 (督查|检查|复查|核查|交办)(人|人员|组|小组|单位|组别) (照片|图片|附件|佐证材料) (整改|)佐证(材料|资料|)`;
