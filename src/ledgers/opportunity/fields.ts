import type { LedgerField } from '../ledger.ts';
import { AGENCY, PROJECT_CODE, SERIAL, USUALLY_UNUSED } from '../lines/common-fields.ts';
import { done, notDone, YES } from '../lines/done-words.ts';
import { isListed } from '../lines/from-project.ts';
import { field } from '../lines/lines.ts';

const MATCHED = '匹配|对接成功|成功对接|达成|已合作|成交';

/** 机会清单: what the city wants or offers, who wants it, who supplies it, and the project that came of it. */
export const OPPORTUNITY_FIELDS: readonly LedgerField[] = [
  { ...SERIAL, wordings: `${SERIAL.wordings} (机会|需求|供给|清单|信息)编号` },
  field('name', 'name', '机会名称', 'Opportunity', {
    wordings:
      '(城市|场景|投资|合作|供需|)机会(名称|事项|内容|) (供给|需求|供需|场景|清单|条目|信息)(名称|事项|) 应用场景名称 (项目|事项|产品|产品服务)(名称|)',
    spare: '应用场景',
    endings: '机会名称 需求名称 供给名称 场景名称',
  }),
  field('text', 'kind', '机会类别', 'Kind', {
    wordings: '(机会|供需|清单|条目|需求|信息|)(类别|类型|分类)',
    words: [
      ['政府需求', /政府(?:采购|)需求|政府需/],
      ['政府供给', /政府(?:供给|供应|供|配给)/],
      ['企业需求', /企业(?:需求|协作|需)/],
      ['企业供给', /企业(?:供给|供应|供|能力)/],
    ],
  }),
  field('text', 'area', '领域', 'Field', {
    wordings: '(所属|应用|场景|产业|)(领域|行业|产业|场景|赛道|产业链)(分类|类别|名称|)',
  }),
  {
    ...AGENCY,
    wordings: `${AGENCY.wordings} (发布|征集|推荐|归口|主管)(单位|部门|主体|机构)`,
  },
  field('text', 'demander', '需求单位', 'Wanted by', {
    wordings: '(需求|需方|采购|招标|应用)(单位|企业|主体|方|)(名称|)',
    endings: '需求单位 需求企业 需求方 需求主体',
  }),
  field('text', 'supplier', '供给单位', 'Supplied by', {
    wordings: '(供给|供应|供方|承接|中标|实施|提供|能力)(单位|企业|主体|方|)(名称|)',
    endings: '供给单位 供给企业 供给方 供应商 供给主体',
  }),
  field('text', 'partner', '匹配单位', 'Matched with', {
    wordings: '(匹配|对接|合作|达成合作|签约|意向|已对接)(单位|企业|主体|方|对象)(名称|)',
  }),
  field('text', 'project', '对应项目', 'Project', {
    wordings: '(对应|落地|转化|依托|关联|形成|匹配|承载|涉及)(的|重点|)项目(名称|)',
  }),
  PROJECT_CODE,
  field('money', 'amount', '投资规模', 'Amount', {
    wordings:
      '(预计|计划|项目|拟|)(投资|采购|需求|合作|预算|资金)(规模|金额|额|总额|预算) (项目|预计|)总投资(额|) 预算',
  }),
  field('date', 'postedOn', '发布时间', 'Posted', {
    wordings: '(清单|机会|需求|信息|)(发布|征集|入库|登记)(时间|日期)',
    hasHappened: true,
  }),
  field('date', 'due', '有效期至', 'Open until', {
    wordings:
      '(有效|需求|对接|征集)(期|期限|截止|时限|期至)(时间|日期|) (截止|截至|到期)(时间|日期) 时限(要求|) 需求时间',
  }),
  field('text', 'status', '对接状态', 'Reported state', {
    wordings:
      '(对接|匹配|机会|供需|合作|落地|当前|目前|)(状态|结果|阶段) 是否(已|)(匹配|对接成功|达成合作|落地|成交|签约)',
    isState: true,
    toldBy: { stories: ['progress'], unless: ['matchedOn'] },
    words: [
      ['已失效', /失效|过期|撤回|撤销|取消|终止|关闭/],
      // An intention is not a match.
      ['对接中', /意向|正在(?:匹配|对接|洽谈|签)|(?:匹配|对接|洽谈)中|寻求/],
      ['已落地', done('落地|建成|投用|开工|实施')],
      ['已签约', done('签约|签订|中标')],
      ['已匹配', YES],
      ['已匹配', done(MATCHED)],
      ['未对接', notDone('对接|联系')],
      // A result is denied or expected, so talks are going on.
      ['对接中', notDone(`${MATCHED}|签约|签订|中标|落地|成功`)],
      ['未对接', /^(?:否|无|发布|公开|征集)/],
      ['对接中', /对接|洽谈|在谈|跟踪|意向|推进/],
    ],
  }),
  field('date', 'matchedOn', '匹配时间', 'Matched on', {
    wordings: '(匹配|对接成功|达成合作|签约|成交|落地|中标)(时间|日期)',
    hasHappened: true,
  }),
  field('text', 'progress', '对接进展', 'Progress', {
    wordings: '(对接|匹配|工作|推进|目前|最新|)(进展|进度|情况|成效)(情况|说明|)',
  }),
  field('yes-no', 'listed', '在项目清单', 'In the project lists', {
    isDerived: true,
    otherwise: (entry, beside) => (entry.values.has('project') ? isListed(beside('projects')) : undefined),
  }),
];

export const OPPORTUNITY_UNUSED = `${USUALLY_UNUSED} (机会|需求|供给|场景|合作|具体|主要|)(内容|描述|简介|概述|要求)(及要求|) (合作|对接|参与)(方式|条件|要求) (业主|建设)单位 (实施|落地)(地点|区域)`;
