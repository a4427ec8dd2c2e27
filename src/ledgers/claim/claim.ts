import { sumOf } from '../../calculate/survey.ts';
import { ENTRIES } from '../entries/entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { counted, yes } from '../lines/conditions.ts';
import { figure, list } from '../lines/lines.ts';
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
  titled:
    /[对向]上争取|争取(?:上级|中央|省级|国家)?(?:资金|项目|政策)|上级资金|上争|争资|专项债券?(?:申报|申请|发行|资金|项目)|中央预算内/,
  fields: CLAIM_FIELDS,
  unused: CLAIM_UNUSED,
  // A project list may have a column of received money, but only a list of claims says what was asked of whom.
  isList: (fields, isTitled) => {
    const tells = ['asked', 'granted', 'paid', 'status', 'askedOn', 'kind'].filter((one) =>
      fields.has(one),
    ).length;
    return (
      fields.has('name') && fields.has('amount') && (fields.has('asked') ? tells > 1 : isTitled && tells > 0)
    );
  },
  key: ['name', 'agency', 'kind'],
  handedInAs: () => 'agency',
  facts: CLAIM_FACTS,
  figures: [
    figure('items', '争取项目', 'Claims', sumOf(ENTRIES)),
    figure('amount', '申请金额', 'Asked', sumOf('amount')),
    figure('grantedItems', '已批复', 'Claims granted', counted('isGranted')),
    figure('granted', '批复金额', 'Granted', sumOf('granted', yes('isGranted'))),
    figure('paidItems', '已到位', 'Claims received', counted('isPaid')),
    figure('paid', '到位金额', 'Received', sumOf('paid', yes('isPaid'))),
    figure('open', '争取中', 'Open', counted('open')),
    figure('refused', '未通过', 'Refused', counted('refused')),
    figure('grantedRate', '批复率', 'Granted of asked', {
      numerator: sumOf('granted', yes('asks'), yes('isGranted')),
      denominator: sumOf('amount', yes('asks')),
    }),
    figure('paidRate', '到位率', 'Received of granted', {
      numerator: sumOf('paid', yes('grants'), yes('isPaid')),
      denominator: sumOf('granted', yes('grants')),
    }),
  ],
  groups: ['asked', 'kind', 'agency'],
  lists: [
    list('unpaid', '已批复未到位', 'Granted, not received', [
      yes('isGranted'),
      { column: 'isPaid', is: '否' },
    ]),
    list('refused', '未通过', 'Refused', [yes('refused')]),
  ],
  checks: CLAIM_CHECKS,
  looksBack: 'years',
};
