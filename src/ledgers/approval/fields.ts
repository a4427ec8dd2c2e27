import type { LedgerField } from '../ledger.ts';
import { PROJECT_CODE, SERIAL } from '../lines/common-fields.ts';
import { done, notDone, YES } from '../lines/done-words.ts';
import { field } from '../lines/lines.ts';

const FINISHED = '办结|完成|批复|取得|核发|办理完毕|已办';

/** 审批手续: the steps before a project's start, each with its department, its days and its limit. */
export const APPROVAL_FIELDS: readonly LedgerField[] = [
  { ...SERIAL, wordings: `${SERIAL.wordings} (事项|手续)编号` },
  field('name', 'name', '审批事项', 'Step', {
    wordings:
      '(审批|报批|报建|许可|行政许可|审批服务|办理|需办理|待办|前期|前期审批|审批手续)(事项|环节|步骤)(名称|内容|) (审批|报批|报建|前期|开工|办理的|需办理|待办|需办理的|行政审批|)手续(名称|事项|) (事项|环节)(名称|)',
    endings: '审批事项 审批环节 手续名称 许可事项 报批事项 手续事项',
  }),
  field('text', 'project', '项目名称', 'Project', {
    wordings: '(涉及|所属|建设|重点|)(项目|工程)(名称|)',
    endings: '项目名称 工程名称',
  }),
  PROJECT_CODE,
  field('text', 'agency', '责任单位', 'Agency', {
    wordings: '(项目|)责任(单位|主体) (申报|申请|报送|报批|报建)(单位|主体) 属地 区县 区市县 所属区县',
    isAgency: true,
  }),
  field('text', 'owner', '建设单位', 'Owner', {
    wordings: '(项目|)(业主|建设|项目法人|项目业主)(单位|)',
  }),
  field('text', 'department', '审批部门', 'Department', {
    wordings:
      '(审批|许可|受理|办理|主办|承办|牵头|批复|核发|发证|主管|审批责任)(部门|单位|机关|机构|窗口) 责任部门 部门',
    endings: '审批部门 审批单位 审批机关 审批主体',
    isAgency: true,
  }),
  field('text', 'stage', '审批阶段', 'Stage', {
    wordings: '(审批|办理|所属|报建|)阶段(名称|)',
  }),
  field('yes-no', 'parallel', '是否并联', 'In parallel', {
    wordings: '(是否|)(并联|并行)(审批|办理|)(事项|) 是否(可|)并联(审批|办理|)',
  }),
  field('date', 'acceptedOn', '受理时间', 'Accepted', {
    wordings:
      '(窗口|正式|实际|审批|)(受理|收件|申报|报件|报审|申请|送审|启动|上报|接件|递交)(时间|日期|日) (办理|审批|)(时间|日期)(受理|收件|申报)',
  }),
  field('count', 'limit', '承诺时限（工作日）', 'Limit in working days', {
    wordings:
      '(承诺|法定|审批|办理|规定|承诺办结|承诺办理|承诺审批|压缩后|限定)(时限|期限|限时|工作日|天数|时间)(工作日|天|) (时限|工作日)(工作日|数|)',
  }),
  field('date', 'due', '办结期限', 'Due', {
    wordings:
      '(应|计划|要求|拟|预计|承诺|最迟|限定|目标)(办结|完成|取得|批复|办理完成)(时间|日期|节点|期限|时限) 办结(期限|时限|限期) (截止|到期)(时间|日期) (完成|办结)节点',
  }),
  field('date', 'finishedOn', '办结时间', 'Finished', {
    wordings:
      '(实际|)(办结|批复|取得|出证|办理完成|完成|核发|发证|审结|取证|批准|办毕|获批)(时间|日期|日) 批文(时间|日期) (办理|审批|)(时间|日期)(办结|批复|完成)',
  }),
  field('text', 'document', '批复文号', 'Document', {
    wordings:
      '(批复|批文|批准|许可证|证书|证件|文件|许可)(文号|编号|号|文件)(证号|) 文号 证号 批复文件(文号|)',
  }),
  field('text', 'status', '办理状态', 'State', {
    wordings:
      '(办理|审批|事项|手续|当前|目前|)(状态|结果) 是否(已|)(办结|完成|取得|批复|办理|办理完成) (办理|审批)(与否)',
    isState: true,
    toldBy: { stories: ['progress'], unless: ['finishedOn'] },
    words: [
      [
        '未受理',
        /未(?:受理|申报|启动|开始|报|递交)|待(?:受理|申报|报)|尚未(?:受理|申报|启动)|^未办理|^未开展/,
      ],
      [
        '办理中',
        /办理中|审批中|审查中|受理中|正在|进行中|已(?:受理|申报|上报|送审|收件)|补正|公示|完成(?:申报|受理|初审|评审)/,
      ],
      ['未办结', notDone(FINISHED)],
      ['已办结', YES],
      ['已办结', done(FINISHED)],
    ],
  }),
  field('text', 'blocker', '卡点', 'Stuck by', {
    wordings:
      '(卡点|堵点|难点|症结)(问题|原因|) (卡点|存在|滞后|未办结|超期|未办|主要|逾期)(的|)(原因|问题|困难) (存在|)(问题|困难)(原因|及原因|)',
  }),
  field('text', 'progress', '办理进展', 'Progress', {
    wordings: '(办理|审批|工作|推进|目前|当前|最新|)(进展|进度|情况)(情况|说明|) (办理|审批)情况',
  }),
  // Fields calculated from the days, by the office's calendar.
  field('count', 'used', '用时（工作日）', 'Working days taken', {
    isDerived: true,
    isShown: true,
  }),
  field('count', 'calendar', '日历缺的年份', 'Year without calendar', {
    isDerived: true,
  }),
  field('count', 'steps', '项目事项数', 'Steps of the project', {
    isDerived: true,
  }),
  field('date', 'projectEnd', '项目办结时间', 'All steps finished on', {
    isDerived: true,
  }),
  field('count', 'projectDays', '项目用时（工作日）', 'Working days of the project', {
    isDerived: true,
  }),
  field('date', 'projectOverOn', '项目超过上限之日', 'Project beyond its limit on', {
    isDerived: true,
  }),
  field('yes-no', 'overlaps', '与其他事项同时办理', 'Beside other steps', {
    isDerived: true,
  }),
];

/** A project has many steps, and many projects have the same step. */
export const APPROVAL_KEY = ['project', 'name'] as const;

export const APPROVAL_UNUSED =
  '(联系|责任|经办|填报|审批|办理)人(及电话|及联系方式|) (联系|)(电话|方式) 备注(说明|) 说明 (总|)投资(额|) (建设|)(地点|规模|内容) (项目|)(概况|简介|类型|类别|性质) (包联|分管|牵头)领导 (下|)一步(工作|)(打算|计划|安排|) (解决|工作)(措施|办法) (计划|拟|实际|)开工(时间|日期) 办件(编号|号) (前置|审批)(条件|依据) 材料(清单|) 审批(层级|级别)';
