import type { LedgerField } from '../ledger.ts';
import { AGENCY, PROJECT_CODE, PROJECT_NAME, SERIAL, USUALLY_UNUSED } from '../lines/common-fields.ts';
import { done, notDone, YES } from '../lines/done-words.ts';
import { field } from '../lines/lines.ts';

/** Needs of projects besides money. Many lists have a column for each kind; others a row for each need, with its kind. */
export const KINDS = [
  { field: 'land', word: '用地', en: 'land', of: '(建设|新增|年度|)(用地|土地|建设用地)' },
  { field: 'offset', word: '占补平衡', en: 'farmland to make up', of: '(耕地|)(占补平衡|占补)' },
  { field: 'forest', word: '林地', en: 'forest land', of: '(使用|占用|)林地' },
  { field: 'energy', word: '用能', en: 'energy', of: '(用能|能耗|能源|综合能耗|能源消费)' },
  {
    field: 'capacity',
    word: '环境容量',
    en: 'emissions',
    of: '(环境容量|排污|排污权|总量|环境总量|污染物排放)',
  },
  { field: 'water', word: '用水', en: 'water', of: '(用水|供水|水)' },
  { field: 'power', word: '用电', en: 'power', of: '(用电|供电|电力|电)' },
  { field: 'gas', word: '用气', en: 'gas', of: '(用气|供气|天然气|燃气|气)' },
  { field: 'workers', word: '用工', en: 'workers', of: '(用工|劳务|劳动力)' },
] as const;

const MET = '落实|保障|解决|满足|到位|完成|接通|开通|通水|通电|通气';

/** 用地需求 over 新增建设用地 and 占补平衡, 要素需求 over 用水 and 用电: the heading above says that it is needed. */
const UNDER_NEED =
  '(要素|资源|资源要素|要素保障|用地|土地|用能|能源|能耗|用水用电|水电气|配套|公用|)(保障|指标|)(需求|需求量|需求情况)';

const columnOfKind = ({ field: id, word, en, of }: (typeof KINDS)[number]): LedgerField =>
  field('quantity', id, `${word}需求`, `Need of ${en}`, {
    hasOwnUnit: true,
    wordings: `${of}(指标|容量|)(需求|缺口|需求量|需求数|需求指标|需求数量|保障需求|指标需求) ${UNDER_NEED}${of}(指标|量|)`,
  });

const KIND_WORDS: readonly (readonly [word: string, pattern: RegExp])[] = [
  ['占补平衡', /占补/],
  ['林地', /林/],
  ['用地', /地|规划指标/],
  ['环境容量', /环境|排污|排放|污染|总量/],
  ['用能', /能/],
  ['用水', /水/],
  ['用电', /电/],
  ['用气', /气/],
  ['用工', /工|劳/],
];

/** 用地 over 需求 and 已落实: the kind of a group of columns. A group of several kinds (用水用电) is none. */
export function kindInHeading(
  parts: readonly string[],
): { readonly word: string; readonly rest: string } | undefined {
  const [group, leaf] = parts.slice(-2).map((text) => text.replace(/\s|[（(][^）)]*[）)]/g, ''));
  if (group === undefined || leaf === undefined || leaf === '' || /需求|要素/.test(group)) return undefined;
  const [kind] = KIND_WORDS.filter(([, pattern]) => pattern.test(group));
  return kind && { word: kind[0], rest: leaf };
}

export const NEED_FIELDS: readonly LedgerField[] = [
  SERIAL,
  PROJECT_NAME,
  PROJECT_CODE,
  AGENCY,
  field('text', 'kind', '要素类别', 'Kind', {
    wordings:
      '(需求|需保障|保障|资源|)要素(类别|类型|种类|名称|需求类别|需求类型|) (需求|保障)(类别|类型|种类)',
    words: KIND_WORDS,
  }),
  field('text', 'item', '需求内容', 'What is needed', {
    wordings: '(要素|具体|保障|)(需求)(内容|事项|描述|名称|情况|说明) 需保障(内容|事项)',
  }),
  field('quantity', 'need', '需求量', 'Need', {
    asWords: true,
    wordings: '(要素|总|本年|年度|)需求(量|数|数量|总量|指标|规模|) 需(保障|要)(数量|量|数) 缺口量',
  }),
  field('unit', 'unit', '计量单位', 'Unit', {
    wordings: '(计量|数量|需求)单位',
    doubtful: '单位',
  }),
  field('quantity', 'met', '落实量', 'Met', {
    wordings:
      '(已|累计|目前|)(落实|保障|解决|供应|配置|安排|供给|满足)(的|)(量|数|数量|指标|要素|) (落实|保障|供应)(到位|)(量|数)',
  }),
  field('text', 'department', '保障部门', 'Department', {
    wordings: '(要素|)(保障|落实|牵头|协调|承办|供应|解决|主管|配置)(责任|)(部门|单位) 责任部门',
    isAgency: true,
  }),
  field('date', 'due', '需求时间', 'Needed by', {
    wordings:
      '(要素|)(需求|需要|使用|保障|落实|完成|要求保障|要求落实|计划落实)(时间|日期|时限|节点|期限) 时限(要求|)',
  }),
  field('date', 'answeredOn', '答复时间', 'Answered', {
    wordings: '(部门|单位|保障部门|牵头部门|)(答复|回复|反馈)(时间|日期)',
    hasHappened: true,
  }),
  field('yes-no', 'listed', '是否入库', 'In the list of needs', {
    wordings: '是否(已|)(入库|纳入保障|纳入保障清单|纳入要素保障|纳入要素保障清单|纳入清单)',
  }),
  field('text', 'status', '落实状态', 'State', {
    wordings: '(保障|落实|办理|)(状态|结果) 是否(已|)(落实|保障|解决|满足)(到位|)',
    isState: true,
    toldBy: { stories: ['progress'], unless: [] },
    words: [
      ['未落实', notDone(MET)],
      ['部分落实', /部分|基本|推进|正在|办理/],
      ['已落实', YES],
      ['已落实', done(MET)],
    ],
  }),
  field('text', 'progress', '办理进展', 'Progress', {
    wordings: '(保障|落实|办理|工作|推进|目前|最新|)(进展|进度|情况)(情况|)',
  }),
  ...KINDS.map(columnOfKind),
];

export const NEED_UNUSED = `${USUALLY_UNUSED} (项目|)总投资(额|) 投资(额|) (业主|建设|项目)单位 企业(名称|) (占地|用地)面积 (计划|拟|实际|)(开工|竣工|投产)(时间|日期) 存在(的|)(问题|困难)`;
