import { sumOf } from '../../calculate/survey.ts';
import { ENTRIES } from '../entries/entry-columns.ts';
import { wordsInHeadings } from '../entries/wide-rows.ts';
import type { Ledger } from '../ledger.ts';
import { counted, yes } from '../lines/conditions.ts';
import { figure, list } from '../lines/lines.ts';
import { NEED_CHECKS } from './checks.ts';
import { NEED_FACTS } from './facts.ts';
import { KINDS, kindInHeading, NEED_FIELDS, NEED_UNUSED } from './fields.ts';

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
    const isWide = wordsInHeadings(fields, 'met').size > 0;
    return (
      fields.has('name') && (isLong || isWide || kinds > 1 || (isTitled && (kinds > 0 || fields.has('need'))))
    );
  },
  wide: { field: 'kind', read: kindInHeading, fields: new Set(['need', 'met']) },
  key: ['name', 'agency', 'kind', 'item'],
  handedInAs: () => 'agency',
  beside: { project: 'name', at: ['projects'] },
  facts: NEED_FACTS,
  figures: [
    figure('items', '需求', 'Needs', sumOf(ENTRIES)),
    figure('settled', '已落实', 'Settled', counted('isMet')),
    figure('open', '未落实', 'Open', counted('open')),
    figure('overdue', '超期', 'Overdue', counted('overdue')),
    figure('need', '需求量', 'Need', sumOf('need')),
    figure('met', '落实量', 'Met', sumOf('met', yes('rated'))),
    figure('gap', '缺口', 'Gap', sumOf('gap', yes('rated'))),
    figure('rate', '落实率', 'Rate', {
      numerator: sumOf('met', yes('rated')),
      denominator: sumOf('need', yes('rated')),
    }),
    ...KINDS.map(({ field, word, en }) =>
      figure(field, `${word}需求`, `Need of ${en}`, sumOf(`${field}Needed`), { by: [] as const }),
    ),
  ],
  groups: ['kindUnit', 'agency', 'department'],
  lists: [
    list('overdue', '超期未落实', 'Overdue', [yes('overdue')]),
    list('open', '未落实', 'Open', [yes('open')]),
  ],
  checks: NEED_CHECKS,
  looksBack: 'years',
  form: { to: 'department', where: [yes('open')], asks: ['met', 'status', 'progress'] },
};
