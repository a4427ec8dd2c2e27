import { medianOf } from '../../calculate/median.ts';
import { sumOf } from '../../calculate/survey.ts';
import { ENTRIES } from '../entries/entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { counted, yes } from '../lines/conditions.ts';
import { figure, list } from '../lines/lines.ts';
import { LIFECYCLE_CHECKS } from './checks.ts';
import { LIFECYCLE_FACTS } from './facts.ts';
import { LIFECYCLE_FIELDS, LIFECYCLE_UNUSED } from './fields.ts';
import { recallStage } from './recall.ts';
import { deriveStage, placeOfStage } from './stage.ts';

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
    figure('projects', '项目', 'Projects', sumOf(ENTRIES)),
    figure('totalInvestment', '总投资', 'Total investment', sumOf('totalInvestment')),
    figure('moved', '比上次有变动', 'Moved', sumOf('hasMoved')),
    figure('breakthroughs', '取得突破', 'Breakthroughs', counted('broke')),
    figure('listedOwners', '上市企业', 'Owners listed', sumOf('owners', yes('isListed')), { by: [] }),
    figure('revived', '激活', 'Revived', counted('isRevived')),
    figure('reserves', '年初储备', 'Reserves', counted('reserve')),
    figure('reserveInvestment', '年初储备总投资', 'Total of reserves', costOf('reserve')),
    figure('converted', '转开工', 'Converted', counted('isConverted')),
    figure('convertedInvestment', '转开工总投资', 'Total of converted', costOf('isConverted')),
    figure('conversionRate', '转化率', 'Converted of reserves', {
      numerator: counted('isConverted'),
      denominator: counted('reserve'),
    }),
    ...MEDIANS.map(([column, title]) => ({
      id: `${column}Median`,
      title,
      of: medianOf(column),
      by: ['agency', 'industry'],
    })),
  ],
  groups: ['standing', 'agency', 'industry'],
  order: { standing: placeOfStage },
  lists: [
    list('moved', '比上次有变动', 'Moved since last time', [yes('isMoved')], {
      columns: ['name', 'agency', 'stageLast', 'stage', 'totalInvestment', 'progress', 'file', 'row'],
    }),
    list('slowest', '历时最长的项目', 'The slowest', [yes('isSlow')], {
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
    }),
    list('listed', '业主已上市', 'Owners listed', [yes('isListed')]),
    list('revived', '已激活', 'Revived', [yes('isRevived')]),
    list('waiting', '年初储备未开工', 'Reserves not converted', [
      yes('reserve'),
      { column: 'isConverted', is: '否' },
    ]),
  ],
  checks: LIFECYCLE_CHECKS,
  looksBack: 'years',
};
