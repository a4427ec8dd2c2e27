import type { LedgerField } from '../ledger.ts';
import { AGENCY, PROJECT_CODE, SERIAL, USUALLY_UNUSED } from '../lines/common-fields.ts';
import { done, notDone, YES } from '../lines/done-words.ts';
import { field } from '../lines/lines.ts';

/** 对上争取: money asked of the province and the state, what they grant, and what arrived. */
export const CLAIM_FIELDS: readonly LedgerField[] = [
  SERIAL,
  field('name', 'name', '争取项目', 'Claim', {
    wordings:
      '(争取|申报|对上争取|向上争取|申请|拟争取|上争)(项目|事项|内容|政策)(名称|内容|) (项目|工程|事项)(名称|) (争取|申报|对上争取|向上争取|申请|拟争取|上争|)资金(名称|内容) 资金 项目(资金|资金名称)',
    endings: '项目名称 事项名称',
  }),
  PROJECT_CODE,
  { ...AGENCY, wordings: `${AGENCY.wordings} (争取|牵头|主责|实施)(单位|部门|责任单位)` },
  field('text', 'asked', '争取对象', 'Asked of', {
    wordings:
      '(争取|对接|对口|上级|省级|国家|向上对接|审批|主管)(的|)(国家|省|省级|国省|中央|)(对象|上级|上级部门|上级单位|部委|厅局|部委厅局|对口部门|省直部门|省级部门|主管部门|部门) (上级|对口)(主管|)(部门|单位)',
    endings: '上级部门 对口部门 省级部门 国家部委',
  }),
  field('text', 'kind', '资金类别', 'Kind', {
    wordings: '(争取|)(资金|政策)(类别|类型|种类|渠道|来源|性质|名称|) (争取|申报)(类别|类型|方向|批次)',
    spare: '资金名称',
    words: [
      ['中央预算内', /中央预算|预算内/],
      ['超长期特别国债', /国债/],
      ['专项债', /专项债|债券/],
      ['省级专项', /省(?:级|预算)|省专项/],
      ['中央专项', /中央/],
    ],
  }),
  field('money', 'amount', '申请金额', 'Asked', {
    wordings:
      '(拟|计划|目标|)(争取|申请|申报|上报|请求)(的|上级|)(资金|金额|额度|总额|资金额|资金总额|资金额度|资金量|补助资金|补助) (申请|争取|申报)额',
  }),
  field('money', 'granted', '批复金额', 'Granted', {
    wordings:
      '(已|累计|实际|上级|国家|省|省级|中央|国家发改委|省发改委|上级财政|)(批复|下达|获批|获得|落实|安排|争取到|争取到位|批准|核准|发行)(的|)(资金|金额|额度|额|补助|资金额|总额|)',
  }),
  field('money', 'paid', '到位金额', 'Received', {
    wordings: '(已|累计|实际|资金|)(到位|拨付|到账|拨付到位)(的|)(资金|金额|额度|额|资金额|)',
  }),
  field('date', 'askedOn', '申报时间', 'Asked on', {
    wordings: '(申报|上报|申请|争取|对接)(时间|日期)',
  }),
  field('date', 'grantedOn', '批复时间', 'Granted on', {
    wordings: '(批复|下达|获批)(时间|日期)',
  }),
  field('date', 'paidOn', '到位时间', 'Received on', {
    wordings: '(资金|)(到位|拨付|到账)(时间|日期)',
  }),
  field('text', 'status', '争取状态', 'State', {
    wordings:
      '(争取|申报|办理|审批|项目|)(状态|结果|阶段) 是否(已|)(获批|批复|下达|到位|通过审核|通过国家审核|通过省级审核)',
    isState: true,
    toldBy: { stories: ['progress'], unless: ['grantedOn', 'paidOn'] },
    words: [
      ['未通过', /(?<![尚暂还])未(?:[能获予](?:通过|批准?|批复|纳入)|通过|纳入)|退回|否决|落选|不予|^否/],
      ['已到位', done('到位|拨付|到账')],
      ['已批复', YES],
      ['已批复', done('批复|批准|下达|获批')],
      ['已申报', done('申报|上报|对接|审核|评审|入库')],
      ['争取中', /争取|拟|待|准备|计划/],
      ['争取中', notDone('批复|批准|下达|获批')],
    ],
  }),
  field('text', 'progress', '争取进展', 'Progress', {
    wordings: '(争取|申报|对接|工作|办理|目前|最新|)(进展|进度|情况)(情况|)',
  }),
];

export const CLAIM_UNUSED = `${USUALLY_UNUSED} (项目|)总投资(额|) 投资(额|) (业主|建设|项目)单位 (批复|下达|资金)(文件|文号) 政策依据`;
