import { sumOf } from '../../calculate/survey.ts';
import { ENTRIES } from '../entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { MATTER_CHECKS } from './checks.ts';
import { isOpen, MATTER_FACTS } from './facts.ts';
import { MATTER_FIELDS, MATTER_UNUSED } from './fields.ts';

const REGISTERED = { column: 'registered', is: '是' };
const RESOLVED = { column: 'resolved', is: '是' };
const OPEN = { column: 'open', is: '是' };
const OVERDUE = { column: 'overdue', is: '是' };
const UNREGISTERED = { column: 'unregistered', is: '是' };
const ON_TIME = { column: 'onTime', is: '是' };
const LATE = { column: 'onTime', is: '否' };

/**
 * 需协调事项台账: registered, assigned, answered, resolved, struck off.
 *
 *     open           = registered − resolved
 *     overdue        = open, with a limit before the day
 *     未登记          = asked for in a project list, while no ledger has an open matter of the project; part of nothing else
 *     办结率          = resolved ÷ registered
 *     按时办结率       = resolved by the limit ÷ resolved with a limit and a day
 *
 * Units: matters; rates as fractions. Source: DOMAIN §3.
 */
export const MATTERS: Ledger = {
  id: 'matters',
  title: { 'zh-CN': '需协调事项', en: 'matters' },
  // 督查发现问题整改台账 is a list of another kind.
  titled: /协调|^(?!.*(?:督查|整改)).*(?:问题|事项|困难|诉求).{0,6}(?:清单|台账|汇总|一览|表)/,
  fields: MATTER_FIELDS,
  unused: MATTER_UNUSED,
  // A project list may have a column of problems; only such a list says who is asked, by when, and with what result.
  isList: (fields) =>
    fields.has('name') &&
    ['asked', 'due', 'status', 'resolvedOn', 'struckOn', 'answeredOn', 'answer'].filter((field) =>
      fields.has(field),
    ).length > 0 &&
    (fields.has('project') || fields.has('agency') || fields.has('asked')),
  key: ['project', 'name'],
  // A department keeps a list of the matters assigned to it.
  handedInAs: (fields) => (fields.has('assignedOn') && !fields.has('asked') ? 'asked' : 'agency'),
  beside: {
    project: 'project',
    at: ['projects'],
    also: {
      ledger: 'projects',
      isEntry: (project, own, on) =>
        project.value('matter') !== undefined && !own.some((entry) => isOpen(entry, on)),
      fields: { name: 'matter', project: 'name', code: 'code', agency: 'agency' },
    },
  },
  facts: MATTER_FACTS,
  figures: [
    { id: 'registered', title: { 'zh-CN': '登记', en: 'Registered' }, of: sumOf(ENTRIES, REGISTERED) },
    {
      id: 'assigned',
      title: { 'zh-CN': '已交办', en: 'Assigned' },
      of: sumOf(ENTRIES, { column: 'assigned', is: '是' }),
    },
    {
      id: 'answered',
      title: { 'zh-CN': '已答复', en: 'Answered' },
      of: sumOf(ENTRIES, { column: 'answered', is: '是' }),
    },
    { id: 'resolved', title: { 'zh-CN': '已办结', en: 'Resolved' }, of: sumOf(ENTRIES, RESOLVED) },
    {
      id: 'struckOff',
      title: { 'zh-CN': '已销号', en: 'Struck off' },
      of: sumOf(ENTRIES, { column: 'struckOff', is: '是' }),
    },
    { id: 'open', title: { 'zh-CN': '未办结', en: 'Open' }, of: sumOf(ENTRIES, OPEN) },
    { id: 'overdue', title: { 'zh-CN': '超期', en: 'Overdue' }, of: sumOf(ENTRIES, OVERDUE) },
    {
      id: 'unregistered',
      title: { 'zh-CN': '未登记', en: 'Not registered' },
      of: sumOf(ENTRIES, UNREGISTERED),
    },
    {
      id: 'resolutionRate',
      title: { 'zh-CN': '办结率', en: 'Resolution rate' },
      of: { numerator: sumOf(ENTRIES, RESOLVED), denominator: sumOf(ENTRIES, REGISTERED) },
    },
    {
      id: 'onTimeRate',
      title: { 'zh-CN': '按时办结率', en: 'On-time rate' },
      of: { numerator: sumOf(ENTRIES, ON_TIME), denominator: sumOf(ENTRIES, { column: 'timed', is: '是' }) },
    },
  ],
  groups: ['asked', 'agency', 'kind', 'phase', 'ageing'],
  lists: [
    { id: 'overdue', title: { 'zh-CN': '超期未办结', en: 'Overdue' }, where: [OVERDUE] },
    {
      id: 'unassigned',
      title: { 'zh-CN': '未交办', en: 'Not assigned' },
      where: [OPEN, { column: 'assigned', is: '否' }],
    },
    {
      id: 'unanswered',
      title: { 'zh-CN': '已交办未答复', en: 'Assigned, not answered' },
      where: [OPEN, { column: 'assigned', is: '是' }, { column: 'answered', is: '否' }],
    },
    {
      id: 'unregistered',
      title: { 'zh-CN': '项目清单提出、台账未登记', en: 'Raised in project lists, not registered' },
      where: [UNREGISTERED],
    },
    { id: 'late', title: { 'zh-CN': '超期办结', en: 'Settled late' }, where: [LATE] },
  ],
  checks: MATTER_CHECKS,
  looksBack: 'years',
  form: {
    to: 'asked',
    where: [OPEN],
    asks: ['answeredOn', 'answer', 'progress', 'status', 'resolvedOn'],
  },
};
