import { medianOf } from '../../calculate/median.ts';
import { sumOf } from '../../calculate/survey.ts';
import type { Condition } from '../../model/formula.ts';
import { ENTRIES } from '../entries/entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { counted, yes } from '../lines/conditions.ts';
import { figure, list } from '../lines/lines.ts';
import { APPROVAL_CHECKS } from './checks.ts';
import { APPROVAL_FACTS } from './facts.ts';
import { APPROVAL_FIELDS, APPROVAL_KEY, APPROVAL_UNUSED } from './fields.ts';
import { PERMIT_COLUMNS, stepInHeading } from './permit-columns.ts';
import { deriveStep, uniteApprovals } from './working-time.ts';

const no = (column: string): Condition => ({ column, is: '否' });

/**
 * 审批手续台账: the steps before the start, each against its limit, all of a project against theirs.
 *
 *     用时        = working days after 受理 up to and with 办结
 *     用时中位数   = the middle one of 用时 of the steps that are finished and whose days are known
 *     期限        = as the list gives it, else 受理 + limit in working days
 *     超期        = not finished, and the limit before the day
 *     时限内办结率  = finished by the limit ÷ finished with a limit and a day
 *     项目用时      = working days on which at least one step of the project was in hand: 并联 steps count once
 *     全部办结的项目 = projects whose steps are all finished
 *     项目按时率    = projects that took at most approvals.days (45) ÷ projects whose steps are all finished, on days that are known
 *
 * A project list with a column for each step (permit-columns.ts) has a step of every project in each of its cells; a list
 * of projects in which each step has columns of its own (立项 over 受理时间 and 办结时间) has one in each group.
 *
 * Units: steps, projects, working days of China; rates as fractions. Source: DOMAIN §4.
 */
export const APPROVALS: Ledger = {
  id: 'approvals',
  title: { 'zh-CN': '审批手续', en: 'approvals' },
  titled: /审批|报批|报建|手续.{0,8}(?:清单|台账|进展|进度|汇总|一览|情况|表)/,
  fields: APPROVAL_FIELDS,
  unused: APPROVAL_UNUSED,
  // A project list may tell the state of its approvals, but only a list of approvals has the day each step was handed
  // in, or its limit.
  isList: (fields, isTitled) => {
    const tells = ['acceptedOn', 'limit', 'document', 'department'].filter((field) => fields.has(field));
    const ends = ['finishedOn', 'due', 'status', 'limit', 'progress'].some((field) => fields.has(field));
    return (
      fields.has('name') &&
      fields.has('project') &&
      ends &&
      (tells.length > 1 || (isTitled && tells.length > 0))
    );
  },
  key: APPROVAL_KEY,
  // A department that lists the steps it handles names the agencies, so it is the department itself.
  handedInAs: (fields) => (fields.has('agency') && !fields.has('department') ? 'department' : 'agency'),
  beside: { project: 'project', at: ['projects'] },
  byColumn: PERMIT_COLUMNS,
  wide: {
    field: 'name',
    of: 'project',
    read: stepInHeading,
    fields: new Set(['acceptedOn', 'limit', 'due', 'finishedOn', 'document', 'department', 'status']),
  },
  derive: deriveStep,
  unite: uniteApprovals,
  facts: APPROVAL_FACTS,
  figures: [
    figure('projects', '项目', 'Projects', counted('projectFirst'), { by: [] }),
    figure('items', '事项', 'Steps', sumOf(ENTRIES)),
    figure('finished', '已办结', 'Finished', counted('finished')),
    figure('open', '办理中', 'Open', counted('open')),
    figure('overdue', '超期未办结', 'Overdue', counted('overdue')),
    figure('stuck', '卡住', 'Stuck', counted('stuck')),
    figure('parallel', '并联办理', 'In parallel', counted('overlaps')),
    figure('withinLimit', '时限内办结', 'Within the limit', counted('withinLimit')),
    figure('withinLimitRate', '时限内办结率', 'Rate within the limit', {
      numerator: counted('withinLimit'),
      denominator: counted('timed'),
    }),
    figure('medianDays', '用时中位数', 'Median time', medianOf('timeTaken')),
    figure('projectsFinished', '全部办结的项目', 'Projects finished', counted('projectAllDone'), {
      by: [],
    }),
    figure('projectsOver', '超过用时上限的项目', 'Projects beyond the limit', counted('projectOver'), {
      by: [],
    }),
    figure(
      'projectRate',
      '项目按时率',
      'Projects within the limit',
      {
        numerator: sumOf(ENTRIES, yes('projectDone'), no('projectOver')),
        denominator: counted('projectDone'),
      },
      { by: [] },
    ),
  ],
  groups: ['department', 'agency', 'stage', 'name', 'band'],
  lists: [
    list('overdue', '超期未办结', 'Overdue', [yes('overdue')]),
    list('stuck', '卡在哪里', 'Where it is stuck', [yes('stuck')]),
    list('projectsOver', '超过用时上限的项目', 'Projects beyond the limit', [yes('projectOver')], {
      columns: ['project', 'agency', 'steps', 'projectDays', 'projectOverOn', 'file', 'row'],
    }),
    list('late', '超期办结', 'Finished late', [no('withinLimit')]),
  ],
  checks: APPROVAL_CHECKS,
  looksBack: 'years',
  form: {
    to: 'department',
    where: [no('finished')],
    asks: ['acceptedOn', 'finishedOn', 'document', 'status', 'blocker'],
  },
};
