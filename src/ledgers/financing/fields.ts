import type { LedgerField } from '../ledger.ts';
import {
  AGENCY,
  ANNUAL_PLAN,
  PROJECT_CODE,
  PROJECT_NAME,
  SERIAL,
  TOTAL_INVESTMENT,
  USUALLY_UNUSED,
} from '../lines/common-fields.ts';
import { done, notDone, YES } from '../lines/done-words.ts';
import { field } from '../lines/lines.ts';

/** 融资需求: the money a project still needs from banks and funds, and what it has got. */
export const FINANCING_FIELDS: readonly LedgerField[] = [
  SERIAL,
  PROJECT_NAME,
  PROJECT_CODE,
  AGENCY,
  field('text', 'owner', '融资主体', 'Borrower', {
    wordings:
      '(融资|借款|贷款|承贷|项目|投资|建设|实施)(主体|业主|法人|企业)(名称|) (项目|)(业主|建设|项目法人|用款)单位 (企业|公司)(名称|)',
  }),
  { ...TOTAL_INVESTMENT, field: 'total' },
  ANNUAL_PLAN,
  field('money', 'inPlace', '到位资金', 'Funds in place', {
    wordings:
      '(已|累计|目前|)(到位|到|落实|筹集|筹措)(的|)(资金|资本金|金额)(额|) (资金|资本金)(到位|落实)(额|情况|金额|) (自有|自筹)资金',
  }),
  field('money', 'gap', '资金缺口', 'Gap', {
    wordings: '(项目|建设|融资|)(资金|)缺口(资金|额|金额|)',
  }),
  field('money', 'need', '融资需求', 'Need', {
    wordings:
      '(项目|当前|近期|本期|年度|今年|当年|总|拟|)(融资|贷款|信贷|资金|授信)(需求|需求额|需求金额|需求总额|申请额|申请金额|额度需求) (拟|计划|意向)(申请|新增|)(融资|贷款|授信|借款)(额|金额|额度|) 申请(融资|贷款|授信|借款)(额|金额|额度|) 融资(额|金额|总额)',
  }),
  field('text', 'product', '融资产品', 'Product', {
    wordings:
      '(拟|意向|需求|)(融资|贷款|金融|信贷)(产品|方式|品种|种类|类型|类别|渠道) (产品|业务)(品种|类型)',
  }),
  field('text', 'purpose', '资金用途', 'Purpose', {
    wordings: '(资金|融资|贷款|)用途',
  }),
  field('text', 'urgency', '紧急程度', 'Urgency', {
    wordings: '(需求|融资|)(紧急|紧迫|急迫|缓急)(程度|情况|性|) (融资|需求|)(轻重缓急|优先级)',
    words: [
      ['一般', /一般|正常|不.{0,2}(?:急|紧)|平|^年内/],
      ['特急', /特急|非常|十分|立即|一个月内|1个月内/],
      ['紧急', /急|紧|三个月内|3个月内/],
    ],
  }),
  field('date', 'neededBy', '用款时间', 'Needed by', {
    wordings:
      '(需求|用款|资金需求|融资需求|计划用款|拟用款|希望到位|需要|期望放款|希望放款|计划放款|拟放款|拟提款|期望到位|计划到位)(时间|日期|时限)',
  }),
  field('text', 'bank', '对接银行', 'Bank', {
    wordings:
      '(已|拟|意向|主办|合作|对接|承贷|牵头|授信|贷款|推送|经办|签约|放款)(的|)(银行|金融机构|机构)(名称|) (银行|金融机构)(名称|) 对接(单位|情况)',
    endings: '对接银行 意向银行 金融机构 合作银行',
    isSeveral: true,
  }),
  field('text', 'status', '对接状态', 'State', {
    wordings: '(对接|融资|办理|审批|落实|)(状态|结果|阶段) 是否(已|)(对接|满足|落实)',
    spare: '(银行|银企|融资|)对接情况',
    isState: true,
    words: [
      ['未对接', /^(?:无|尚未)$/],
      ['未对接', notDone('对接|推送')],
      ['未通过', /未通过|否决|拒|不符合|终止|放弃/],
      ['已放款', done('放款|提款|投放|到账')],
      ['已授信', done('授信|批复|审批通过|获批|满足|落实')],
      ['已对接', YES],
      ['已对接', /对接|洽谈|尽调|审批|授信|放款|上报|受理|推进/],
    ],
  }),
  field('money', 'granted', '授信金额', 'Granted', {
    wordings:
      '(已|累计|银行|获得|获批|已获|已批|已获批|批复|审批|合同|)(授信|批贷|批复|获批|审批通过)(的|)(金额|额度|额|总额|贷款|)',
  }),
  field('money', 'paid', '放款金额', 'Paid out', {
    wordings: '(已|累计|实际|银行|)(放款|投放|发放|提款|发放贷款|用信)(的|)(金额|额度|额|总额|)',
  }),
  field('date', 'grantedOn', '授信时间', 'Granted on', {
    wordings: '(授信|批复|获批|审批通过)(时间|日期)',
  }),
  field('date', 'paidOn', '放款时间', 'Paid on', {
    wordings: '(首次|首笔|实际|)(放款|投放|提款|发放)(时间|日期)',
  }),
  field('text', 'trouble', '融资困难', 'Trouble', {
    wordings: '(存在|融资|对接|主要|)(的|)(问题|困难|困难问题|困难和问题|堵点|未授信原因|未通过原因)',
  }),
  field('text', 'progress', '对接进展', 'Progress', {
    wordings: '(对接|融资|办理|工作|目前|最新|)(进展|进度|情况)(情况|) 融资对接情况',
  }),
];

export const FINANCING_UNUSED = `${USUALLY_UNUSED} (融资|贷款|)(期限|利率|成本) (担保|抵押|增信)(方式|情况|) (形象|工程|项目)进度 (项目|)所属(行业|领域|产业) 行业 累计完成投资`;
