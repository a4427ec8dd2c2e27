import { PROJECT_CODE, SERIAL } from '../common-fields.ts';
import { done, notDone, YES } from '../done-words.ts';
import type { LedgerField } from '../ledger.ts';
import { kindByWords } from './kind.ts';
import { phaseOfProject } from './phase.ts';

const SETTLED = '办结|解决|完成|落实|销号|化解|闭环';

/** 需协调事项: what a project needs from another agency, who is asked, and what becomes of it. */
export const MATTER_FIELDS: readonly LedgerField[] = [
  { ...SERIAL, wordings: `${SERIAL.wordings} (问题|事项)编号` },
  {
    field: 'name',
    kind: 'name',
    title: { 'zh-CN': '需协调事项', en: 'Matter' },
    wordings:
      '(需|需要|请求|须|拟请|提请|请)(省级|市级|市|区级|上级|部门|领导|)(协调|支持|解决|协调解决|协调支持|支持解决)(的|)(问题|事项|困难|事宜|难题|诉求|问题事项|事项问题|困难问题)(内容|描述|清单|) (存在|主要|具体|存在的|)(问题|困难|事项|诉求|堵点|难点|问题困难|困难问题)(内容|描述|情况|简述|) (协调|会商|待办)事项(内容|) (问题|困难|诉求|事项|需求)(名称|和诉求|及诉求|和困难|及困难|和问题|及问题|与诉求|和建议|及建议|诉求|事项)',
    endings:
      '协调解决的问题 协调解决问题 协调问题 协调事项 协调事宜 解决的问题 解决问题 解决的事项 解决的困难 解决事项 支持事项 支持的事项 事项内容 事项名称 问题描述 困难和问题 困难及问题 困难和诉求 困难及诉求 困难诉求 问题和困难 问题及困难 问题和诉求 问题及诉求 问题诉求 诉求事项 诉求内容 存在问题 存在困难 困难问题 瓶颈问题 制约因素 制约问题 卡点 堵点 难点 堵点难点 难点堵点 堵点问题 难点问题 突出问题 反映问题 的问题 的困难 的因素 请求事项 企业诉求',
  },
  {
    field: 'project',
    kind: 'text',
    title: { 'zh-CN': '项目名称', en: 'Project' },
    wordings:
      '(涉及|所属|相关|对应|建设|)(项目|工程)(名称|) (涉及|所属|相关|)重点项目(名称|) 企业项目(名称|)',
    endings: '项目名称 工程名称',
  },
  PROJECT_CODE,
  {
    field: 'agency',
    kind: 'text',
    title: { 'zh-CN': '责任单位', en: 'Agency' },
    wordings:
      '(项目|)责任单位 (提出|提请|上报|报送|填报|申请|申报|提交|反映|诉求|求助|问题提出|事项提出)(单位|部门|主体) (属地|所属区县|区县|区市县)',
    isAgency: true,
  },
  {
    field: 'asked',
    kind: 'text',
    title: { 'zh-CN': '牵头部门', en: 'Department asked' },
    wordings:
      '(市级|市|区级|)(牵头|协调|牵头协调|承办|主办|办理|答复|责任|落实|交办|会办|转办)(责任|)部门 (牵头|协调|牵头协调|承办|主办|办理|答复|交办|转办)(责任|)单位 责任市级部门 (需|需要|拟请|请|请求|提请|建议)(协调|支持|协助|帮助|解决)(的|)(部门|单位) 协调对象 (市级|市直|市|)(主责|对口|相关|涉及|办理|解决|支持)(的|)(部门|单位) 市(级|直)(责任|)(部门|单位) (责任|承办|主办|牵头)处室',
    endings:
      '牵头部门 协调部门 承办部门 主办部门 承办单位 主办单位 办理单位 办理部门 答复单位 答复部门 协调单位 支持单位 支持部门 解决单位 解决部门 主责单位 主责部门 涉及部门',
    isAgency: true,
  },
  {
    field: 'kind',
    kind: 'text',
    title: { 'zh-CN': '类别', en: 'Kind' },
    wordings: '(问题|事项|诉求|困难|)(类别|类型|分类|种类) 要素(类别|类型)',
    words: [
      ['用地', /用地|土地|供地|林地|规划/],
      ['资金', /资金|融资|贷款|债券|投资/],
      ['征拆', /征拆|征地|拆迁|征收/],
      ['管线', /管线|迁改|杆线|管网/],
      ['手续', /手续|审批|报批|许可|环评|核准|办证/],
      ['用工', /用工|劳务|人员/],
      ['水电气', /用水|用电|用气|供电|供水|供气|水电/],
    ],
    otherwise: kindByWords,
  },
  {
    field: 'phase',
    kind: 'text',
    title: { 'zh-CN': '项目阶段', en: 'Phase' },
    wordings: '(项目|建设)(阶段|状态|性质) (阶段|性质)',
    words: [
      ['未开工', /未开工|前期|拟开工|储备|新开工/],
      ['拟竣工', /竣工|完工|收尾/],
      ['在建', /在建|续建|已开工|施工/],
    ],
    otherwise: (_, beside) => phaseOfProject(beside('projects')),
  },
  {
    field: 'raised',
    kind: 'date',
    title: { 'zh-CN': '提出时间', en: 'Raised' },
    wordings:
      '(问题|事项|诉求|)(提出|登记|上报|报送|填报|收集|征集|诉求|收到|受理|提交|申报|录入|入账|挂账|建账|发现|反映|提请)(时间|日期)',
  },
  {
    field: 'assignedOn',
    kind: 'date',
    title: { 'zh-CN': '交办时间', en: 'Assigned' },
    wordings: '(交办|转办|分办|分派|派单|批转|移交|下达)(时间|日期)',
  },
  {
    field: 'due',
    kind: 'date',
    title: { 'zh-CN': '办结时限', en: 'Due' },
    wordings:
      '(办结|解决|办理|完成|销号|整改|协调|答复|限办|要求办结|要求完成|计划办结|计划解决|计划完成|拟办结|承诺办结|承诺)(时限|期限|限期) (要求|计划|拟|承诺|限定|应|需|希望|期望|建议|预计|目标|最迟|最晚)(办结|解决|完成|答复|销号)(时间|日期|时限|期限|节点) (办结|解决|完成|销号)节点 时限(要求|) 限(办|时)(时间|) 截止(时间|日期)',
  },
  {
    field: 'answeredOn',
    kind: 'date',
    title: { 'zh-CN': '答复时间', en: 'Answered' },
    wordings: '(部门|单位|承办单位|承办部门|)(答复|回复|反馈|回告|回函)(时间|日期)',
  },
  {
    field: 'answer',
    kind: 'text',
    title: { 'zh-CN': '答复意见', en: 'Answer' },
    wordings:
      '(答复|回复|反馈|办理|处理|处置|协调|部门)(意见|结果|内容) (答复|回复|反馈)情况 (承办|主办|牵头|责任|协调|办理|)(部门|单位)(答复|回复|反馈|意见|办理意见|答复意见|回复意见|反馈意见|办理情况|答复情况) (解决|处理|处置|整改|化解)(方案|措施|办法)',
  },
  {
    field: 'progress',
    kind: 'text',
    title: { 'zh-CN': '办理进展', en: 'Progress' },
    wordings:
      '(办理|协调|解决|落实|处理|推进|工作|完成|整改|最新|目前|当前|)(进展|进度|情况)(情况|说明|) (办理|协调|解决)(进展|落实)情况',
  },
  {
    field: 'status',
    kind: 'text',
    title: { 'zh-CN': '是否办结', en: 'Settled' },
    wordings:
      '是否(已|)(办结|解决|销号|完成|办结销号) (办理|办结|解决|销号|协调|事项|问题|目前|当前|)(状态|结论) (办结|销号)(与否|情况)',
    isState: true,
    toldBy: { story: 'progress', unless: ['resolvedOn', 'struckOn'] },
    words: [
      ['未办结', /^(?:否|×|✕|未|尚未|没有|无法)|未(?:办结|解决|完成|销号)/],
      ['办理中', /办理中|推进中|协调中|正在|持续|处理中|进行中|部分/],
      ['未办结', notDone(SETTLED)],
      ['已销号', done('销号')],
      ['已办结', YES],
      ['已办结', done(SETTLED)],
    ],
  },
  {
    field: 'resolvedOn',
    kind: 'date',
    title: { 'zh-CN': '办结时间', en: 'Resolved' },
    wordings: '(实际|)(办结|解决|完成|办理完成|整改完成|化解|闭环)(时间|日期)',
  },
  {
    field: 'struckOn',
    kind: 'date',
    title: { 'zh-CN': '销号时间', en: 'Struck off' },
    wordings: '(实际|)(销号|销账|注销|摘牌)(时间|日期)',
  },
];

export const MATTER_UNUSED =
  '(联系|责任|填报|经办)人(及电话|及联系方式|) (联系|)(电话|方式) 备注(说明|) 说明 项目(概况|简介|内容) (建设|)(地点|规模|内容) (总|)投资(额|) (包联|分管|牵头|协调)领导 会议(名称|时间) 业主(单位|) 建设单位';
