import { medianOf } from '../../calculate/median.ts';
import { sumOf } from '../../calculate/survey.ts';
import { counted, yes } from '../conditions.ts';
import { ENTRIES } from '../entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { LIFECYCLE_CHECKS } from './checks.ts';
import { LIFECYCLE_FACTS } from './facts.ts';
import { LIFECYCLE_FIELDS, LIFECYCLE_UNUSED } from './fields.ts';
import { recallStage } from './recall.ts';
import { deriveStage } from './stage.ts';

const costOf = (column: string) => sumOf('totalInvestment', yes(column));

/** Pairs of steps: the column of days between them, and the name of their median. */
const MEDIANS = [
  ['signedToLanded', { 'zh-CN': '签约到落地中位数', en: 'Signed to landed, median' }],
  ['signedToStarted', { 'zh-CN': '签约到开工中位数', en: 'Signed to started, median' }],
  ['startedToFinished', { 'zh-CN': '开工到竣工中位数', en: 'Started to finished, median' }],
  ['signedToFinished', { 'zh-CN': '签约到竣工中位数', en: 'Signed to finished, median' }],
] as const;

/**
 * 六个一批 (五个一批, 三个一批): where each project stands along its life, in the office's own stages (kp.yaml: lifecycle).
 *
 *     moved          = in another stage than when it was last listed; of those that an earlier list has
 *     breakthroughs  = said to have broken through (突破)
 *     listedOwners   = owners that are listed on an exchange, each once
 *     revived        = old areas and plants of the stage for them (激活提升) that are revived
 *     reserves       = planned or signed in January: by a column, else the first list of the year; else that stand there now
 *     converted      = of them those whose works began this year;  转化率 = converted ÷ reserves
 *     medians        = of the days from one step to the next, over those of which both are known to the day and have come
 *     slowest        = the ten that took, or have taken so far, most days since they were signed (landed, started)
 *
 * Units: projects, owners, days; money in 元; rates as fractions. Source: DOMAIN §1, §5; PUBLISHED §8.
 */
export const LIFECYCLE: Ledger = {
  id: 'lifecycle',
  title: { 'zh-CN': '全周期批次', en: 'lifecycle' },
  titled: /[一二三四五六七八]个一批|一批项目|全生命周期/,
  fields: LIFECYCLE_FIELDS,
  unused: LIFECYCLE_UNUSED,
  // A list of promotion has the same days; only such a list, or its title, has the stages by which offices group
  // projects.
  isList: (fields, isTitled) => {
    const days = ['signedOn', 'landedOn', 'startedOn', 'finishedOn', 'breakthrough', 'stageBefore'];
    const tells = days.filter((field) => fields.has(field)).length;
    return fields.has('name') && (isTitled || (fields.has('stage') && tells > 0));
  },
  key: ['name', 'agency'],
  handedInAs: () => 'agency',
  beside: { project: 'name', at: ['projects'] },
  derive: deriveStage,
  recall: recallStage,
  facts: LIFECYCLE_FACTS,
  distinct: [
    {
      id: 'owners',
      field: 'listedOwner',
      title: { 'zh-CN': '不重复上市企业', en: 'Listed owners, each once' },
    },
  ],
  figures: [
    { id: 'projects', title: { 'zh-CN': '项目', en: 'Projects' }, of: sumOf(ENTRIES) },
    {
      id: 'totalInvestment',
      title: { 'zh-CN': '总投资', en: 'Total investment' },
      of: sumOf('totalInvestment'),
    },
    { id: 'moved', title: { 'zh-CN': '比上次有变动', en: 'Moved' }, of: sumOf('hasMoved') },
    { id: 'breakthroughs', title: { 'zh-CN': '取得突破', en: 'Breakthroughs' }, of: counted('broke') },
    {
      id: 'listedOwners',
      title: { 'zh-CN': '上市企业', en: 'Owners listed' },
      of: sumOf('owners', yes('isListed')),
      by: [],
    },
    { id: 'revived', title: { 'zh-CN': '激活', en: 'Revived' }, of: counted('isRevived') },
    { id: 'reserves', title: { 'zh-CN': '年初储备', en: 'Reserves' }, of: counted('reserve') },
    {
      id: 'reserveInvestment',
      title: { 'zh-CN': '年初储备总投资', en: 'Total of reserves' },
      of: costOf('reserve'),
    },
    { id: 'converted', title: { 'zh-CN': '转开工', en: 'Converted' }, of: counted('isConverted') },
    {
      id: 'convertedInvestment',
      title: { 'zh-CN': '转开工总投资', en: 'Total of converted' },
      of: costOf('isConverted'),
    },
    {
      id: 'conversionRate',
      title: { 'zh-CN': '转化率', en: 'Converted of reserves' },
      of: { numerator: counted('isConverted'), denominator: counted('reserve') },
    },
    ...MEDIANS.map(([column, title]) => ({
      id: `${column}Median`,
      title,
      of: medianOf(column),
      by: ['agency', 'industry'],
    })),
  ],
  groups: ['standing', 'agency', 'industry'],
  lists: [
    {
      id: 'moved',
      title: { 'zh-CN': '比上次有变动', en: 'Moved since last time' },
      where: [yes('isMoved')],
      columns: ['name', 'agency', 'stageLast', 'stage', 'totalInvestment', 'progress', 'file', 'row'],
    },
    {
      id: 'slowest',
      title: { 'zh-CN': '历时最长的项目', en: 'The slowest' },
      where: [yes('isSlow')],
      columns: [
        'slowness',
        'name',
        'agency',
        'standing',
        'signedOn',
        'startedOn',
        'finishedOn',
        'days',
        'file',
        'row',
      ],
      orderedBy: 'slowness',
    },
    { id: 'listed', title: { 'zh-CN': '业主已上市', en: 'Owners listed' }, where: [yes('isListed')] },
    { id: 'revived', title: { 'zh-CN': '已激活', en: 'Revived' }, where: [yes('isRevived')] },
    {
      id: 'waiting',
      title: { 'zh-CN': '年初储备未开工', en: 'Reserves not converted' },
      where: [yes('reserve'), { column: 'isConverted', is: '否' }],
    },
  ],
  checks: LIFECYCLE_CHECKS,
  looksBack: 'years',
};
