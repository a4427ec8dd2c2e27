import { sumOf } from '../../calculate/survey.ts';
import { ENTRIES } from '../entries/entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { figure, list } from '../lines/lines.ts';
import { SCORE_CHECKS } from './checks.ts';
import { deriveScore } from './derive.ts';
import { SCORE_FACTS } from './facts.ts';
import { SCORE_FIELDS, SCORE_UNUSED } from './fields.ts';

const COUNTED = { column: 'counted', is: '是' };
const DEDUCTION = { column: 'deduction', is: '是' };
const LEFT_OUT = { column: 'leftOut', is: '是' };

/**
 * 加减分登记: what agencies are scored by besides their projects: kickoff events, criticisms, judges' marks, sums signed.
 *
 *     数值        = below 0 for a deduction, also where its list writes 2 for it (derive.ts)
 *     registered = entries that had happened by the day
 *     deductions = those of them below 0
 *     leftOut    = entries that cannot be read, and count for nobody
 *
 * Units: entries. Values are of as many kinds as there are items, and are added up by the schemes alone (calculate/scoring).
 * Source: DOMAIN §4.
 */
export const SCORES: Ledger = {
  id: 'scores',
  title: { 'zh-CN': '加减分登记', en: 'scores' },
  titled: /(?:加减|加|扣|减|评|打|计)分|通报(?:批评|表扬)|登记表$/,
  fields: SCORE_FIELDS,
  unused: SCORE_UNUSED,
  // 类别 and 时间 stand in many lists; a register of scores also says how much.
  isList: (fields) => isRegister(fields) && (fields.has('value') || fields.has('target')),
  key: ['agency', 'period', 'name'],
  rowsMayRepeat: true,
  // The agency that keeps the register is not the one that is scored.
  handedInAs: () => 'registrar',
  derive: deriveScore,
  facts: SCORE_FACTS,
  figures: [
    figure('registered', '登记', 'Registered', sumOf(ENTRIES, COUNTED)),
    figure('deductions', '扣分', 'Deductions', sumOf(ENTRIES, DEDUCTION)),
    figure('leftOut', '未计入', 'Left out', sumOf(ENTRIES, LEFT_OUT)),
  ],
  groups: ['name', 'agency', 'month'],
  lists: [
    list('deductions', '扣分事项', 'Deductions', [DEDUCTION]),
    list('leftOut', '未计入的行', 'Rows left out', [LEFT_OUT]),
  ],
  checks: SCORE_CHECKS,
};

/** The fields required of a table that is given as a register, and so need not be told from other lists. */
export function isRegister(fields: ReadonlySet<string>): boolean {
  return fields.has('name') && fields.has('agency') && fields.has('period');
}
