import { sumOf } from '../../calculate/survey.ts';
import { ENTRIES } from '../entries/entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { counted, yes } from '../lines/conditions.ts';
import { inOrder } from '../lines/group-order.ts';
import { figure, list } from '../lines/lines.ts';
import { OPPORTUNITY_CHECKS } from './checks.ts';
import { OPPORTUNITY_FACTS } from './facts.ts';
import { OPPORTUNITY_FIELDS, OPPORTUNITY_UNUSED } from './fields.ts';

/**
 * 机会清单: what the city and its enterprises want and offer, and with what it was matched.
 *
 *     已匹配   = to a project + to an owner (somebody named, no project yet) + to nobody named
 *     待匹配   = items − matched − withdrawn;  到期未匹配: of these, open until a day before the day
 *     匹配率   = matched ÷ items
 *     在清单   = matched to a project that the month's project lists have
 *
 * Units: items; money in 元; rates as fractions. Source: DOMAIN §5 (1,070 items), CONTRACT, opportunities.
 */
export const OPPORTUNITIES: Ledger = {
  id: 'opportunities',
  title: { 'zh-CN': '机会清单', en: 'opportunities' },
  titled: /机会清单|供需(?:对接|匹配|清单|信息)|(?:供给|需求|场景)清单|机会(?:台账|信息|汇总|表)/,
  fields: OPPORTUNITY_FIELDS,
  unused: OPPORTUNITY_UNUSED,
  // A list of posted tasks also names who wants them; only such a list names who supplies something beside who wants it.
  isList: (fields, isTitled) => {
    const sides = ['demander', 'supplier', 'partner'].filter((field) => fields.has(field)).length;
    const likely = ['kind', 'area', 'status', 'due', 'matchedOn', 'project'].filter((field) =>
      fields.has(field),
    );
    if (!fields.has('name')) return false;
    const told = ['amount', 'postedOn', 'progress'].filter((field) => fields.has(field)).length;
    return isTitled
      ? sides + likely.length + told > 1
      : fields.has('demander') && sides > 1 && likely.length > 0;
  },
  key: ['name', 'agency', 'demander'],
  handedInAs: () => 'agency',
  beside: { project: 'project', at: ['projects'] },
  facts: OPPORTUNITY_FACTS,
  figures: [
    figure('items', '机会', 'Opportunities', sumOf(ENTRIES)),
    figure('amount', '投资规模', 'Amount', sumOf('amount')),
    figure('matched', '已匹配', 'Matched', counted('matched')),
    figure('toProjects', '匹配到项目', 'To projects', counted('toProject')),
    figure('toOwners', '匹配到单位', 'To owners', counted('toOwner')),
    figure('matchedAmount', '已匹配投资规模', 'Amount matched', sumOf('amount', yes('matched'))),
    figure('landed', '已落地', 'Landed', counted('landed')),
    figure('inList', '所配项目在清单', 'Projects in the lists', counted('inList')),
    figure('open', '待匹配', 'Open', counted('open')),
    figure('overdue', '到期未匹配', 'Overdue', counted('overdue')),
    figure('matchedRate', '匹配率', 'Matched of all', {
      numerator: counted('matched'),
      denominator: sumOf(ENTRIES),
    }),
  ],
  groups: ['kind', 'area', 'agency', 'state'],
  order: { state: inOrder(['未匹配', '对接中', '已匹配', '已签约', '已落地', '到期未匹配', '已失效']) },
  lists: [
    list('overdue', '到期未匹配', 'Overdue', [yes('overdue')]),
    list('unlisted', '所配项目不在清单', 'Projects in no list', [
      yes('toProject'),
      { column: 'inList', is: '否' },
    ]),
  ],
  checks: OPPORTUNITY_CHECKS,
  looksBack: 'years',
};
