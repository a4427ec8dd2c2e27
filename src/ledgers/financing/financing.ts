import { sumOf } from '../../calculate/survey.ts';
import { ENTRIES } from '../entries/entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { counted, yes } from '../lines/conditions.ts';
import { inOrder } from '../lines/group-order.ts';
import { figure, list } from '../lines/lines.ts';
import { FINANCING_CHECKS } from './checks.ts';
import { deriveFinancing } from './derive.ts';
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
    // What banks have granted and paid, where nothing is said of the need any more.
    const isAnswered = isTitled && fields.has('bank') && fields.has('granted');
    return (
      fields.has('name') && ((needs && (tells.length > 1 || (isTitled && fields.has('need')))) || isAnswered)
    );
  },
  key: ['name', 'agency'],
  derive: deriveFinancing,
  handedInAs: () => 'agency',
  beside: { project: 'name', at: ['projects'] },
  facts: FINANCING_FACTS,
  figures: [
    figure('projects', '项目', 'Projects', sumOf(ENTRIES)),
    figure('investment', '总投资', 'Total investment', sumOf('total')),
    figure('need', '融资需求', 'Need', sumOf('need')),
    figure('gap', '资金缺口', 'Gap', sumOf('gap')),
    figure('met', '已对接项目', 'Met', counted('matched')),
    figure('grantedProjects', '已授信项目', 'Projects granted', counted('isGranted')),
    figure('granted', '授信金额', 'Granted', sumOf('granted', yes('isGranted'))),
    figure('paidProjects', '已放款项目', 'Projects paid', counted('isPaid')),
    figure('paid', '放款金额', 'Paid out', sumOf('paid', yes('isPaid'))),
    figure('open', '未足额授信项目', 'Open', counted('open')),
    figure('grantedRate', '授信率', 'Granted of need', {
      numerator: sumOf('granted', yes('tracked'), yes('isGranted')),
      denominator: sumOf('need', yes('tracked')),
    }),
    figure('paidRate', '放款率', 'Paid of granted', {
      numerator: sumOf('paid', yes('paidOf'), yes('isPaid')),
      denominator: sumOf('granted', yes('paidOf')),
    }),
    figure('paidOfNeed', '放款占需求', 'Paid of need', {
      numerator: sumOf('paid', yes('tracked'), yes('isPaid')),
      denominator: sumOf('need', yes('tracked')),
    }),
    figure('fundsRate', '资金到位率', 'Funds rate', {
      numerator: sumOf('inPlace', yes('funded')),
      denominator: sumOf('annualPlan', yes('funded')),
    }),
  ],
  groups: ['product', 'urgency', 'bank', 'agency'],
  order: { urgency: inOrder(['特急', '紧急', '一般']) },
  lists: [
    list('urgent', '急需融资', 'Urgent', [yes('isUrgent')]),
    list('unmet', '尚未对接', 'Not met yet', [{ column: 'matched', is: '否' }]),
    list('unpaid', '已授信未放款', 'Granted, nothing paid', [
      yes('isGranted'),
      { column: 'isPaid', is: '否' },
    ]),
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
