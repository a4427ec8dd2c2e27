import { sumOf } from '../../calculate/survey.ts';
import { yes } from '../conditions.ts';
import { ENTRIES } from '../entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { FINANCING_CHECKS } from './checks.ts';
import { FINANCING_FACTS } from './facts.ts';
import { FINANCING_FIELDS, FINANCING_UNUSED } from './fields.ts';

/**
 * 融资需求台账, every two months: what projects need from banks, and what they have got.
 *
 *     授信率        = granted ÷ need, over the projects that state their need in lists that keep what is granted
 *     放款率        = paid ÷ granted, over the projects that state what is granted; nothing paid is none yet
 *     放款占需求     = paid ÷ need, over the same as 授信率
 *     资金到位率     = funds in place ÷ annual plan, over the projects that state both
 *
 * Units: projects; money in 元; rates as fractions. Source: PUBLISHED §26, DOMAIN §3.
 */
export const FINANCING: Ledger = {
  id: 'financing',
  title: { 'zh-CN': '融资需求', en: 'financing' },
  titled: /融资|银企|政银|信贷|资金需求|贷款需求/,
  fields: FINANCING_FIELDS,
  unused: FINANCING_UNUSED,
  // A project list may state a gap in funds; only such a list, or its title, says from whom, of what kind, and with
  // what result.
  isList: (fields, isTitled) => {
    const tells = ['product', 'bank', 'granted', 'paid', 'urgency', 'status'].filter((one) =>
      fields.has(one),
    );
    const needs = fields.has('need') || fields.has('gap');
    return fields.has('name') && needs && (tells.length > 1 || (isTitled && fields.has('need')));
  },
  key: ['name', 'agency'],
  handedInAs: () => 'agency',
  beside: { project: 'name', at: ['projects'] },
  facts: FINANCING_FACTS,
  figures: [
    { id: 'projects', title: { 'zh-CN': '项目', en: 'Projects' }, of: sumOf(ENTRIES) },
    { id: 'investment', title: { 'zh-CN': '总投资', en: 'Total investment' }, of: sumOf('total') },
    { id: 'need', title: { 'zh-CN': '融资需求', en: 'Need' }, of: sumOf('need') },
    { id: 'gap', title: { 'zh-CN': '资金缺口', en: 'Gap' }, of: sumOf('gap') },
    { id: 'met', title: { 'zh-CN': '已对接项目', en: 'Met' }, of: sumOf(ENTRIES, yes('matched')) },
    {
      id: 'grantedProjects',
      title: { 'zh-CN': '已授信项目', en: 'Projects granted' },
      of: sumOf(ENTRIES, yes('isGranted')),
    },
    { id: 'granted', title: { 'zh-CN': '授信金额', en: 'Granted' }, of: sumOf('granted', yes('isGranted')) },
    {
      id: 'paidProjects',
      title: { 'zh-CN': '已放款项目', en: 'Projects paid' },
      of: sumOf(ENTRIES, yes('isPaid')),
    },
    { id: 'paid', title: { 'zh-CN': '放款金额', en: 'Paid out' }, of: sumOf('paid', yes('isPaid')) },
    { id: 'open', title: { 'zh-CN': '未足额授信项目', en: 'Open' }, of: sumOf(ENTRIES, yes('open')) },
    {
      id: 'grantedRate',
      title: { 'zh-CN': '授信率', en: 'Granted of need' },
      of: {
        numerator: sumOf('granted', yes('tracked'), yes('isGranted')),
        denominator: sumOf('need', yes('tracked')),
      },
    },
    {
      id: 'paidRate',
      title: { 'zh-CN': '放款率', en: 'Paid of granted' },
      of: {
        numerator: sumOf('paid', yes('paidOf'), yes('isPaid')),
        denominator: sumOf('granted', yes('paidOf')),
      },
    },
    {
      id: 'paidOfNeed',
      title: { 'zh-CN': '放款占需求', en: 'Paid of need' },
      of: {
        numerator: sumOf('paid', yes('tracked'), yes('isPaid')),
        denominator: sumOf('need', yes('tracked')),
      },
    },
    {
      id: 'fundsRate',
      title: { 'zh-CN': '资金到位率', en: 'Funds rate' },
      of: {
        numerator: sumOf('inPlace', yes('funded')),
        denominator: sumOf('annualPlan', yes('funded')),
      },
    },
  ],
  groups: ['product', 'urgency', 'bank', 'agency'],
  lists: [
    { id: 'urgent', title: { 'zh-CN': '急需融资', en: 'Urgent' }, where: [yes('isUrgent')] },
    {
      id: 'unmet',
      title: { 'zh-CN': '尚未对接', en: 'Not met yet' },
      where: [{ column: 'matched', is: '否' }],
    },
    {
      id: 'unpaid',
      title: { 'zh-CN': '已授信未放款', en: 'Granted, nothing paid' },
      where: [yes('isGranted'), { column: 'isPaid', is: '否' }],
    },
  ],
  checks: FINANCING_CHECKS,
  looksBack: 'years',
  // The list for banks: each bank gets the projects that it has met and that still need money.
  form: {
    to: 'bank',
    where: [yes('open')],
    asks: ['status', 'granted', 'grantedOn', 'paid', 'paidOn', 'trouble'],
  },
};
