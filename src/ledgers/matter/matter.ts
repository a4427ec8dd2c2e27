import { sumOf } from '../../calculate/survey.ts';
import { ENTRIES } from '../entries/entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { figure, list } from '../lines/lines.ts';
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
    figure('registered', '登记', 'Registered', sumOf(ENTRIES, REGISTERED)),
    figure('assigned', '已交办', 'Assigned', sumOf(ENTRIES, { column: 'assigned', is: '是' })),
    figure('answered', '已答复', 'Answered', sumOf(ENTRIES, { column: 'answered', is: '是' })),
    figure('resolved', '已办结', 'Resolved', sumOf(ENTRIES, RESOLVED)),
    figure('struckOff', '已销号', 'Struck off', sumOf(ENTRIES, { column: 'struckOff', is: '是' })),
    figure('open', '未办结', 'Open', sumOf(ENTRIES, OPEN)),
    figure('overdue', '超期', 'Overdue', sumOf(ENTRIES, OVERDUE)),
    figure('unregistered', '未登记', 'Not registered', sumOf(ENTRIES, UNREGISTERED)),
    figure('resolutionRate', '办结率', 'Resolution rate', {
      numerator: sumOf(ENTRIES, RESOLVED),
      denominator: sumOf(ENTRIES, REGISTERED),
    }),
    figure('onTimeRate', '按时办结率', 'On-time rate', {
      numerator: sumOf(ENTRIES, ON_TIME),
      denominator: sumOf(ENTRIES, { column: 'timed', is: '是' }),
    }),
  ],
  groups: ['asked', 'agency', 'kind', 'phase', 'ageing'],
  lists: [
    list('overdue', '超期未办结', 'Overdue', [OVERDUE]),
    list('unassigned', '未交办', 'Not assigned', [OPEN, { column: 'assigned', is: '否' }]),
    list('unanswered', '已交办未答复', 'Assigned, not answered', [
      OPEN,
      { column: 'assigned', is: '是' },
      { column: 'answered', is: '否' },
    ]),
    list('unregistered', '项目清单提出、台账未登记', 'Raised in project lists, not registered', [
      UNREGISTERED,
    ]),
    list('late', '超期办结', 'Settled late', [LATE]),
  ],
  checks: MATTER_CHECKS,
  looksBack: 'years',
  form: {
    to: 'asked',
    where: [OPEN],
    asks: ['answeredOn', 'answer', 'progress', 'status', 'resolvedOn'],
  },
};
