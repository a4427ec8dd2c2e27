import type { LedgerField } from '../ledger.ts';
import {
  AGENCY,
  PROJECT_CODE,
  PROJECT_NAME,
  SERIAL,
  TOTAL_INVESTMENT,
  USUALLY_UNUSED,
} from '../lines/common-fields.ts';
import { done, notDone } from '../lines/done-words.ts';
import { fromProject, isListed } from '../lines/from-project.ts';
import { field } from '../lines/lines.ts';
import { STEPS } from './steps.ts';

const SIGNED = '签约|签订|签署|合同';
const LANDED = '落地|供地|拿地|取得土地|注册公司|完成注册';
const STARTED = '开工|动工|在建|建设中';
const PRODUCING = '投产|达产|投运|运营|投用';

/** The stages, by the words of a column or of a section (在谈项目, 已签约未开工). */
const STAGE_WORDS: NonNullable<LedgerField['words']> = [
  ['终止', /终止|取消|流失|放弃|搁置|退出|解约/],
  ['投产', done(PRODUCING)],
  ['开工', done(STARTED)],
  ['落地', done(LANDED)],
  ['意向', done('意向|框架协议')],
  ['签约', done(SIGNED)],
  ['共识', done('共识|达成一致')],
  // A later step is denied or expected, so it has come as far as the signature.
  ['签约', notDone(`${LANDED}|${STARTED}`)],
  ['拜访', notDone(`${SIGNED}|意向|共识|达成一致`)],
  ['待拜访', notDone('拜访|走访|接触|对接')],
  ['拜访', /拜访|走访|接触|接洽|洽谈|在谈|考察|对接|跟踪/],
];

export function stageCalled(words: string): string | undefined {
  return STAGE_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** 招商引资: a project to be won, from the first visit to production. */
export const PROMOTION_FIELDS: readonly LedgerField[] = [
  SERIAL,
  {
    ...PROJECT_NAME,
    wordings: `${PROJECT_NAME.wordings} (招商|签约|引进|在谈|意向|洽谈|招商引资|落地|招引|储备)(项目|线索)(名称|) 线索(名称|)`,
  },
  PROJECT_CODE,
  field('text', 'investor', '投资方', 'Investor', {
    wordings:
      '(投资|合作|外来投资|签约|引进)(方|商|企业|主体|单位|人|公司)(名称|) (客商|投资者|企业)(名称|) 甲方 乙方',
  }),
  field('text', 'source', '来源地', 'Source', {
    wordings:
      '(投资方|资金|客商|企业|项目|投资|投资商|)(来源|来源地|来源地区|来源区域|来源省市) (投资方|投资商|企业|客商|总部)(所在地|注册地|所在省市|总部所在地)',
  }),
  field('text', 'industry', '产业', 'Industry', {
    wordings:
      '(所属|投资|主导|)(产业|行业|领域|产业领域)(类别|类型|分类|门类|) (所属|)产业链(名称|) 项目(类别|类型)',
  }),
  field('text', 'ownership', '企业性质', 'Ownership', {
    wordings: '(企业|投资方|客商|投资主体|资本)(性质|类型)',
  }),
  {
    ...AGENCY,
    wordings: `${AGENCY.wordings} (引进|招商|首谈|承接|落地|招引|牵头|牵头责任|主责|跟踪|服务|推进)(单位|责任单位|地|区县|部门) 落户(地|园区) 所属(园区|镇街)`,
  },
  field('text', 'team', '招商团队', 'Team', {
    wordings:
      '(招商|驻点|驻点招商|专业招商|产业招商|谈判|跟踪)(团队|专班|小组|小分队|分局|组)(名称|) 专班 团队(名称|)',
  }),
  field('text', 'stage', '阶段', 'Stage', {
    wordings: '(项目|招商|洽谈|推进|当前|目前|所处|目前所处)(阶段|状态|所处阶段) 阶段 (招商|推进)(进度|进程)',
    isState: true,
    words: STAGE_WORDS,
  }),
  ...STEPS.map(
    ({ day, id, title, wordings }): LedgerField => ({
      field: day,
      kind: 'date',
      title: { 'zh-CN': `${title['zh-CN']}时间`, en: `${title.en} on` },
      wordings,
      // The project list may know what this list leaves open.
      ...(id === 'started'
        ? { otherwise: (_, beside) => fromProject(beside('projects'), 'actualStart') }
        : {}),
    }),
  ),
  field('date', 'startBy', '约定开工时间', 'To start by', {
    wordings:
      '(约定|承诺|计划|预计|拟|合同约定|协议约定|应|最迟)(开工|动工)(时间|日期|时限|期限|年月) 开工(时限|期限|节点)',
  }),
  field('money', 'amount', '协议投资', 'Agreed investment', {
    wordings:
      '(协议|合同|签约|协议总|意向)(投资|资金|投资总|)(额|金额|总额|) (协议|合同)(总|)投资 协议引资(额|金额|)',
  }),
  { ...TOTAL_INVESTMENT, field: 'total' },
  field('money', 'inPlaceYear', '本年到位资金', 'In place this year', {
    wordings:
      '(本年|当年|今年|本年度|年度|年内|C月|Y年)(累计|新增|)(实际|)到位(的|)(资金|投资|金额|内资|外资)(额|)',
  }),
  field('money', 'inPlace', '到位资金', 'In place', {
    wordings:
      '(累计|)(实际|已|)到位(的|)(资金|投资|金额|内资|外资)(额|) (资金|投资)到位(额|情况|金额|) (累计|已|)到位(额|数|)',
  }),
  field('text', 'progress', '项目进展', 'Progress', {
    wordings: '(项目|工作|目前|当前|最新|推进|洽谈|招商)(进展|进度|情况)(情况|说明|) 进展(情况|)',
  }),
  field('text', 'trouble', '存在问题', 'Trouble', {
    wordings: '(存在|主要|推进|)(的|)(问题|困难|困难问题|诉求|卡点|未开工原因)',
  }),
  field('yes-no', 'isLarge', '亿元以上', 'Large', {
    isDerived: true,
  }),
  field('yes-no', 'listed', '在项目清单', 'In the project lists', {
    isDerived: true,
    otherwise: (_, beside) => isListed(beside('projects')),
  }),
];

export const PROMOTION_UNUSED = `${USUALLY_UNUSED} (计划|预计|拟|约定)(投产|竣工|签约|落地)(时间|日期) (用地|土地)(面积|需求) (预计|达产后|)(年|)(产值|税收|产出|纳税)(额|) (主要|)产品 (固定资产|设备)投资 首谈(人|领导) (是否|)(世界|中国|民营|)(500|五百)强(企业|)`;
