import { sumOf } from '../../calculate/survey.ts';
import { yes } from '../conditions.ts';
import { ENTRIES } from '../entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { CLAIM_CHECKS } from './checks.ts';
import { CLAIM_FACTS } from './facts.ts';
import { CLAIM_FIELDS, CLAIM_UNUSED } from './fields.ts';

/**
 * 对上争取台账: money asked of the province and the state.
 *
 *     批复率 = granted ÷ asked, over the claims that state what is asked; nothing granted is none yet
 *     到位率 = received ÷ granted, over the claims that state what is granted; nothing received is none yet
 *
 * Units: claims; money in 元; rates as fractions. Source: CONTRACT, claims.
 */
export const CLAIMS: Ledger = {
  id: 'claims',
  title: { 'zh-CN': '对上争取', en: 'claims' },
  titled: /[对向]上争取|争取(?:上级|中央|省级|国家)?(?:资金|项目|政策)|上级资金|上争/,
  fields: CLAIM_FIELDS,
  unused: CLAIM_UNUSED,
  // A project list may have a column of received money, but only a list of claims says what was asked of whom.
  isList: (fields, isTitled) => {
    const tells = ['asked', 'granted', 'askedOn', 'kind'].filter((one) => fields.has(one)).length;
    return (
      fields.has('name') && fields.has('amount') && (fields.has('asked') ? tells > 1 : isTitled && tells > 0)
    );
  },
  key: ['name', 'agency', 'kind'],
  handedInAs: () => 'agency',
  facts: CLAIM_FACTS,
  figures: [
    { id: 'items', title: { 'zh-CN': '争取项目', en: 'Claims' }, of: sumOf(ENTRIES) },
    { id: 'amount', title: { 'zh-CN': '申请金额', en: 'Asked' }, of: sumOf('amount') },
    {
      id: 'grantedItems',
      title: { 'zh-CN': '已批复', en: 'Claims granted' },
      of: sumOf(ENTRIES, yes('isGranted')),
    },
    { id: 'granted', title: { 'zh-CN': '批复金额', en: 'Granted' }, of: sumOf('granted', yes('isGranted')) },
    {
      id: 'paidItems',
      title: { 'zh-CN': '已到位', en: 'Claims received' },
      of: sumOf(ENTRIES, yes('isPaid')),
    },
    { id: 'paid', title: { 'zh-CN': '到位金额', en: 'Received' }, of: sumOf('paid', yes('isPaid')) },
    { id: 'open', title: { 'zh-CN': '争取中', en: 'Open' }, of: sumOf(ENTRIES, yes('open')) },
    { id: 'refused', title: { 'zh-CN': '未通过', en: 'Refused' }, of: sumOf(ENTRIES, yes('refused')) },
    {
      id: 'grantedRate',
      title: { 'zh-CN': '批复率', en: 'Granted of asked' },
      of: {
        numerator: sumOf('granted', yes('asks'), yes('isGranted')),
        denominator: sumOf('amount', yes('asks')),
      },
    },
    {
      id: 'paidRate',
      title: { 'zh-CN': '到位率', en: 'Received of granted' },
      of: {
        numerator: sumOf('paid', yes('grants'), yes('isPaid')),
        denominator: sumOf('granted', yes('grants')),
      },
    },
  ],
  groups: ['asked', 'kind', 'agency'],
  lists: [
    {
      id: 'unpaid',
      title: { 'zh-CN': '已批复未到位', en: 'Granted, not received' },
      where: [yes('isGranted'), { column: 'isPaid', is: '否' }],
    },
    { id: 'refused', title: { 'zh-CN': '未通过', en: 'Refused' }, where: [yes('refused')] },
  ],
  checks: CLAIM_CHECKS,
  looksBack: 'years',
};
