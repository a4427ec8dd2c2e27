import { medianOf } from '../../calculate/median.ts';
import { sumOf } from '../../calculate/survey.ts';
import { counted, yes } from '../conditions.ts';
import type { Ledger } from '../ledger.ts';
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
  titled: /督查|督办|督导|暗访|回头看|整改/,
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
    { id: 'found', title: { 'zh-CN': '发现', en: 'Found' }, of: counted('found') },
    { id: 'outside', title: { 'zh-CN': '外部发现', en: 'From outside' }, of: sumOf('fromOutside') },
    { id: 'assigned', title: { 'zh-CN': '已交办', en: 'Assigned' }, of: counted('assigned') },
    { id: 'rectified', title: { 'zh-CN': '已整改', en: 'Rectified' }, of: counted('rectified') },
    { id: 'checked', title: { 'zh-CN': '已复查', en: 'Checked again' }, of: counted('checked') },
    { id: 'closed', title: { 'zh-CN': '已销号', en: 'Closed' }, of: counted('closed') },
    { id: 'reopened', title: { 'zh-CN': '复发', en: 'Reopened' }, of: counted('reopened') },
    { id: 'open', title: { 'zh-CN': '未整改', en: 'Open' }, of: counted('open') },
    { id: 'overdue', title: { 'zh-CN': '超期', en: 'Overdue' }, of: counted('overdue') },
    {
      id: 'rectifiedRate',
      title: { 'zh-CN': '整改率', en: 'Rectified of found' },
      of: { numerator: counted('rectified'), denominator: counted('found') },
    },
    {
      id: 'onTimeRate',
      title: { 'zh-CN': '按时整改率', en: 'On-time rate' },
      of: { numerator: counted('onTime'), denominator: counted('timed') },
    },
    {
      id: 'medianDays',
      title: { 'zh-CN': '整改用时中位数', en: 'Median time' },
      of: medianOf('timeTaken'),
    },
    {
      id: 'reopenedRate',
      title: { 'zh-CN': '复发率', en: 'Reopened of checked' },
      of: { numerator: counted('reopened'), denominator: counted('checked') },
    },
  ],
  groups: ['agency', 'kind', 'source', 'state'],
  lists: [
    { id: 'overdue', title: { 'zh-CN': '超期未整改', en: 'Overdue' }, where: [yes('overdue')] },
    {
      id: 'unassigned',
      title: { 'zh-CN': '未交办', en: 'Not assigned' },
      where: [yes('open'), { column: 'assigned', is: '否' }],
    },
    {
      id: 'reopened',
      title: { 'zh-CN': '复发、未整改', en: 'Reopened and open' },
      where: [yes('reopened'), yes('open')],
    },
    {
      id: 'unchecked',
      title: { 'zh-CN': '已整改待复查', en: 'Rectified, to be checked' },
      where: [yes('unchecked')],
    },
    {
      id: 'late',
      title: { 'zh-CN': '超期整改', en: 'Rectified late' },
      where: [{ column: 'onTime', is: '否' }],
    },
  ],
  checks: SUPERVISION_CHECKS,
  looksBack: 'years',
  form: {
    to: 'agency',
    where: [yes('open')],
    asks: ['measures', 'status', 'rectifiedOn'],
  },
};
