import { sumOf } from '../../calculate/survey.ts';
import { yes } from '../conditions.ts';
import { ENTRIES } from '../entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { NEED_CHECKS } from './checks.ts';
import { NEED_FACTS } from './facts.ts';
import { KINDS, NEED_FIELDS, NEED_UNUSED } from './fields.ts';

/**
 * 要素需求台账: land, forest land, energy, emissions, water, power, gas, workers that projects need.
 *
 *     缺口   = need − met, never below none
 *     落实率  = met ÷ need, over the entries that state both in one unit
 *
 * Added up by kind and unit together (用地（亩）); what is of several units has no sum. A list has a line for each need, with
 * its kind, or a column for each kind. Units: entries; quantities in their own unit; rates as fractions. Source: CONTRACT, needs.
 */
export const NEEDS: Ledger = {
  id: 'needs',
  title: { 'zh-CN': '要素需求', en: 'needs' },
  titled: /要素|用地(?:需求|指标|保障)|用能(?:需求|指标)|能耗指标/,
  fields: NEED_FIELDS,
  unused: NEED_UNUSED,
  // A project list may say how much land a project takes; only such a list has several kinds of needs, or a kind and an amount in each row.
  isList: (fields, isTitled) => {
    const kinds = KINDS.filter(({ field }) => fields.has(field)).length;
    const isLong = fields.has('kind') && (fields.has('need') || fields.has('met'));
    return fields.has('name') && (isLong || kinds > 1 || (isTitled && (kinds > 0 || fields.has('need'))));
  },
  key: ['name', 'agency', 'kind', 'item'],
  handedInAs: () => 'agency',
  beside: { project: 'name', at: ['projects'] },
  facts: NEED_FACTS,
  figures: [
    { id: 'items', title: { 'zh-CN': '需求', en: 'Needs' }, of: sumOf(ENTRIES) },
    { id: 'settled', title: { 'zh-CN': '已落实', en: 'Settled' }, of: sumOf(ENTRIES, yes('isMet')) },
    { id: 'open', title: { 'zh-CN': '未落实', en: 'Open' }, of: sumOf(ENTRIES, yes('open')) },
    { id: 'overdue', title: { 'zh-CN': '超期', en: 'Overdue' }, of: sumOf(ENTRIES, yes('overdue')) },
    { id: 'need', title: { 'zh-CN': '需求量', en: 'Need' }, of: sumOf('need') },
    { id: 'met', title: { 'zh-CN': '落实量', en: 'Met' }, of: sumOf('met', yes('rated')) },
    { id: 'gap', title: { 'zh-CN': '缺口', en: 'Gap' }, of: sumOf('gap', yes('rated')) },
    {
      id: 'rate',
      title: { 'zh-CN': '落实率', en: 'Rate' },
      of: { numerator: sumOf('met', yes('rated')), denominator: sumOf('need', yes('rated')) },
    },
    ...KINDS.map(({ field, word, en }) => ({
      id: field,
      title: { 'zh-CN': `${word}需求`, en: `Need of ${en}` },
      of: sumOf(`${field}Needed`),
      by: [] as const,
    })),
  ],
  groups: ['kindUnit', 'agency', 'department'],
  lists: [
    { id: 'overdue', title: { 'zh-CN': '超期未落实', en: 'Overdue' }, where: [yes('overdue')] },
    { id: 'open', title: { 'zh-CN': '未落实', en: 'Open' }, where: [yes('open')] },
  ],
  checks: NEED_CHECKS,
  looksBack: 'years',
  form: { to: 'department', where: [yes('open')], asks: ['met', 'status', 'progress'] },
};
