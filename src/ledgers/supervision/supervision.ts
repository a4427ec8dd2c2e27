import { medianOf } from '../../calculate/median.ts';
import { sumOf } from '../../calculate/survey.ts';
import type { Ledger } from '../ledger.ts';
import { counted, yes } from '../lines/conditions.ts';
import { inOrder } from '../lines/group-order.ts';
import { figure, list } from '../lines/lines.ts';
import { SUPERVISION_CHECKS } from './checks.ts';
import { SUPERVISION_FACTS } from './facts.ts';
import { SUPERVISION_FIELDS, SUPERVISION_UNUSED } from './fields.ts';

/**
 * 互联网+督查台账: found, assigned, rectified, checked again, closed or reopened.
 *
 *     rectified      = said to be rectified by its agency; what was opened again only where it was rectified after that
 *     checked        = somebody looked again, whatever came of it
 *     closed         = rectified, and the look after that found it so (通过, 销号)
 *     reopened       = found again, or not rectified when looked at; ever, by the day
 *     open           = found − rectified;  overdue = open, with a limit before the day
 *     整改率          = rectified ÷ found
 *     按时整改率       = rectified by the limit ÷ rectified with a limit and a day
 *     复发率          = reopened ÷ checked
 *     整改用时中位数    = the middle one of the days from 发现 to 整改完成, where both are known to the day
 *
 * Units: what was found; rates as fractions. Source: CONTRACT, supervision.
 */
export const SUPERVISION: Ledger = {
  id: 'supervision',
  title: { 'zh-CN': '督查整改', en: 'supervision' },
  titled: /督查|督办|督导|暗访|回头看|整改|12345|热线|留言/,
  fields: SUPERVISION_FIELDS,
  unused: SUPERVISION_UNUSED,
  // A list of matters may have a limit and a state; only such a list says how an item was found and who inspected it
  // again.
  isList: (fields, isTitled) => {
    const has = (...wanted: readonly string[]) => wanted.filter((field) => fields.has(field)).length;
    const tells = has('source', 'checkedOn', 'checkResult', 'reopenedOn');
    const ends = has('foundOn', 'due', 'status', 'rectifiedOn', 'measures', 'assignedOn');
    return (
      fields.has('name') && has('project', 'agency') > 0 && ends > 0 && (tells > 0 || (isTitled && ends > 1))
    );
  },
  key: ['project', 'name'],
  handedInAs: () => 'agency',
  beside: { project: 'project', at: ['projects'] },
  facts: SUPERVISION_FACTS,
  figures: [
    figure('found', '发现', 'Found', counted('found')),
    figure('outside', '外部发现', 'From outside', sumOf('fromOutside')),
    figure('assigned', '已交办', 'Assigned', counted('assigned')),
    figure('rectified', '已整改', 'Rectified', counted('rectified')),
    figure('checked', '已复查', 'Checked again', counted('checked')),
    figure('closed', '已销号', 'Closed', counted('closed')),
    figure('reopened', '复发', 'Reopened', counted('reopened')),
    figure('open', '未整改', 'Open', counted('open')),
    figure('overdue', '超期', 'Overdue', counted('overdue')),
    figure('rectifiedRate', '整改率', 'Rectified of found', {
      numerator: counted('rectified'),
      denominator: counted('found'),
    }),
    figure('onTimeRate', '按时整改率', 'On-time rate', {
      numerator: counted('onTime'),
      denominator: counted('timed'),
    }),
    figure('medianDays', '整改用时中位数', 'Median time', medianOf('timeTaken')),
    figure('reopenedRate', '复发率', 'Reopened of checked', {
      numerator: counted('reopened'),
      denominator: counted('checked'),
    }),
  ],
  groups: ['agency', 'kind', 'source', 'state'],
  order: { state: inOrder(['未交办', '整改中', '复发整改中', '待复查', '已销号']) },
  lists: [
    list('overdue', '超期未整改', 'Overdue', [yes('overdue')]),
    list('unassigned', '未交办', 'Not assigned', [yes('open'), { column: 'assigned', is: '否' }]),
    list('reopened', '复发、未整改', 'Reopened and open', [yes('reopened'), yes('open')]),
    list('unchecked', '已整改待复查', 'Rectified, to be checked', [yes('unchecked')]),
    list('late', '超期整改', 'Rectified late', [{ column: 'onTime', is: '否' }]),
  ],
  checks: SUPERVISION_CHECKS,
  looksBack: 'years',
  form: {
    to: 'agency',
    where: [yes('open')],
    asks: ['measures', 'status', 'rectifiedOn'],
  },
};
