import type { LedgerField } from '../ledger.ts';
import { AGENCY, SERIAL, USUALLY_UNUSED } from '../lines/common-fields.ts';
import { done, notDone, YES } from '../lines/done-words.ts';
import { field } from '../lines/lines.ts';

/** 升规入统: enterprises that will soon be large enough for the statistics base, who helps them, and how far they are. */
export const ENTERPRISE_FIELDS: readonly LedgerField[] = [
  SERIAL,
  field('name', 'name', '企业名称', 'Enterprise', {
    wordings: '(拟入统|拟升规|培育|升规|入统|入库|申报|)(企业|单位|市场主体)(名称|全称|)',
    endings: '企业名称 单位名称 企业全称',
  }),
  { ...AGENCY, wordings: `${AGENCY.wordings} 所属(镇街|园区|乡镇|街道)` },
  field('text', 'kind', '行业类别', 'Trade', {
    wordings: '(所属|)(行业|专业)(类别|类型|代码|门类|领域|) (升规|入统|企业)(类别|类型|专业)',
  }),
  field('money', 'revenue', '营业收入', 'Revenue', {
    wordings:
      '(本年|今年|累计|当年|全年|预计|预计全年|上年|本年累计|)(主营业务收入|营业收入|营收|产值|销售额|主营收入|零售额)',
  }),
  field('money', 'threshold', '入统标准', 'Threshold', {
    wordings: '(入统|升规|入库|达标|纳统|规上|入规|上规|)(标准|门槛|起点|限额)(金额|额|)',
  }),
  field('text', 'helper', '帮扶单位', 'Helper', {
    wordings: '(帮扶|服务|包联|包保|联系|指导|培育|辅导)(责任|)(单位|部门|干部|领导|人|责任人|专员)',
    endings: '帮扶单位 帮扶干部 帮扶责任人',
  }),
  field('text', 'step', '办理阶段', 'Step', {
    wordings:
      '(培育|申报|入统|升规|办理|当前|目前|入库)(阶段|进度|状态|进展|进展情况|情况) 是否(已|)(入统|升规|入库|申报|纳统|入规|上规)(入统|纳统|入库|入规|)',
    isState: true,
    toldBy: { stories: [], unless: ['enteredOn'] },
    words: [
      ['未通过', /未通过|退回|不符合|放弃/],
      ['已入统', YES],
      ['已入统', done('入统|入库|升规|纳统')],
      ['申报中', done('申报|审核|材料|资料|上报|报送|报[省市县区]|提交|公示')],
      ['申报中', /待(?:入统|入库|升规|纳统)/],
      ['培育中', /培育|储备|跟踪/],
      ['培育中', notDone('申报|入统|入库|达标|升规|纳统')],
    ],
  }),
  field('date', 'enteredOn', '入统时间', 'Entered', {
    wordings: '(实际|)(入统|升规|入库|纳统|入规|上规|上限|达规|纳入统计)(时间|日期|月份|年月)',
  }),
  field('date', 'due', '计划入统时间', 'To enter by', {
    wordings: '(计划|预计|拟|目标)(入统|升规|入库|申报|纳统)(时间|日期|月份)',
  }),
  field('text', 'trouble', '存在问题', 'Trouble', {
    wordings: '(存在|主要|企业|)(的|)(问题|困难|困难问题|诉求)',
  }),
];

export const ENTERPRISE_UNUSED = `${USUALLY_UNUSED} (统一社会信用|组织机构)代码 法人(代表|) (注册|经营)(地址|地|资本) 主营(业务|产品) (成立|注册)(时间|日期) 从业人数 (同比|增速|增幅)`;
