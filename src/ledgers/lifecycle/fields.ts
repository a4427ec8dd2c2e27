import type { LedgerField } from '../ledger.ts';
import {
  AGENCY,
  PROJECT_CODE,
  PROJECT_NAME,
  SERIAL,
  TOTAL_INVESTMENT,
  USUALLY_UNUSED,
} from '../lines/common-fields.ts';
import { done, notDone, YES } from '../lines/done-words.ts';
import { fromProject } from '../lines/from-project.ts';
import { field } from '../lines/lines.ts';

const LISTED = '上市|挂牌|过会';
const RENEWED = '激活|盘活|改造|提升|投用|完成|焕新';

/** 六个一批, 五个一批, 三个一批: the stage of each project's life, and the days on which it was reached. */
export const LIFECYCLE_FIELDS: readonly LedgerField[] = [
  SERIAL,
  PROJECT_NAME,
  PROJECT_CODE,
  { ...AGENCY, otherwise: (_, beside) => fromProject(beside('projects'), 'agency') },
  field('text', 'owner', '业主单位', 'Owner', {
    wordings: '(业主|建设|项目|投资|实施|项目业主)(单位|企业|主体)(名称|) (项目|)业主 企业(名称|)',
  }),
  field('text', 'industry', '所属领域', 'Field', {
    wordings: '(所属|产业|)(领域|行业|产业)(类别|) (所属|)产业链',
    otherwise: (_, beside) => fromProject(beside('projects'), 'category'),
  }),
  field('text', 'stage', '所属批次', 'Stage', {
    wordings:
      '(所属|当前|目前|现|项目|现所属|纳入|列入)(批次|一批|几个一批|六个一批|五个一批|三个一批)(类别|类型|) (现|现在|当前|目前|)(所处|所在)(批次|一批) (六|五|三|四|七)个一批(类别|类型|分类|) (当前|目前|现|现在|所处|目前所处|当前所处)(所处|)阶段 全生命周期阶段 生命周期',
  }),
  field('text', 'label', '类别', 'Kind', {
    wordings: '(项目|)(类别|类型|分类)',
  }),
  field('text', 'stageBefore', '年初批次', 'Stage in January', {
    wordings: '(年初|上年末|上年底|期初|原|原所属)(所属|所处|)(批次|阶段|一批)',
  }),
  TOTAL_INVESTMENT,
  field('date', 'signedOn', '签约时间', 'Signed', {
    wordings: '(正式|实际|项目|协议|)(签约|签订|签订协议|协议签订)(时间|日期)',
    hasHappened: true,
  }),
  field('date', 'landedOn', '落地时间', 'Landed', {
    wordings: '(项目|实际|)(落地|注册|拿地|供地|摘牌|注册落地)(时间|日期)',
    hasHappened: true,
  }),
  field('date', 'startedOn', '开工时间', 'Started', {
    wordings: '(实际|正式|项目|)(开工|动工)(时间|日期)',
    hasHappened: true,
    otherwise: (_, beside) => fromProject(beside('projects'), 'actualStart'),
  }),
  field('date', 'finishedOn', '竣工时间', 'Finished', {
    wordings: '(实际|项目|)(竣工|完工|建成|投产|竣工投产|投用|建成投产)(时间|日期)',
    hasHappened: true,
    otherwise: (_, beside) => fromProject(beside('projects'), 'actualFinish'),
  }),
  field('text', 'breakthrough', '突破情况', 'Breakthrough', {
    wordings:
      '是否(已|)(取得|实现|有|)(重大|关键|实质性|)(突破|突破性进展) (取得|实现|)(的|)(重大|关键|实质性|标志性|)(突破|突破性进展)(情况|事项|内容|)',
    isState: true,
    words: [
      ['未突破', /^(?:否|无|×|✕|\/|—|-)$|阶段性|部分/],
      ['未突破', notDone('突破|进展')],
      ['突破', YES],
      ['突破', done('突破|进展|实现|取得|成功|落地|签约|开工|竣工|投产|上市|获批|完成')],
    ],
  }),
  field('text', 'listing', '上市情况', 'Listing', {
    wordings: '(业主|企业|)上市(情况|状态|进展|培育情况|进度) 是否(已|)(上市|挂牌)',
    isState: true,
    words: [
      ['未上市', /辅导|培育|储备|股改|申报|受理|排队|问询/],
      ['未上市', notDone(LISTED)],
      ['已上市', YES],
      ['已上市', done(LISTED)],
    ],
  }),
  field('date', 'listedOn', '上市时间', 'Listed', {
    wordings: '(企业|实际|)(上市|挂牌)(时间|日期)',
    hasHappened: true,
  }),
  field('text', 'renewal', '激活情况', 'Revival', {
    wordings:
      '(激活|盘活|激活提升|改造提升|提升)(情况|状态|进展|进度) 是否(已|)(激活|盘活|完成激活|激活提升|完成盘活)',
    isState: true,
    words: [
      ['未激活', /正在|推进中|实施中|部分|谋划/],
      ['未激活', notDone(RENEWED)],
      ['已激活', YES],
      ['已激活', done(RENEWED)],
    ],
  }),
  field('text', 'progress', '最新进展', 'Progress', {
    wordings: '(项目|工作|推进|目前|当前|最新|)(进展|进度|情况)(情况|说明|)',
  }),
  // What earlier lists say about it, and the owner, which is counted once.
  field('text', 'stageLast', '上次批次', 'Stage last time', {
    isDerived: true,
    isShown: true,
  }),
  field('text', 'stageFirst', '年初台账批次', 'Stage in the first list', {
    isDerived: true,
  }),
  field('text', 'listedOwner', '上市企业', 'Listed owner', { isDerived: true }),
];

export const LIFECYCLE_UNUSED = `${USUALLY_UNUSED} (计划|拟|预计)(签约|落地|开工|竣工|投产)(时间|日期) (投资|签约)(方|协议|主体)(名称|) 年度(计划|)投资(额|) (占地|用地)面积`;
