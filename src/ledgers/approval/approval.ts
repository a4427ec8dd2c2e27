import { medianOf } from '../../calculate/median.ts';
import { sumOf } from '../../calculate/survey.ts';
import type { Condition } from '../../model/formula.ts';
import { yes } from '../conditions.ts';
import { ENTRIES } from '../entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { APPROVAL_CHECKS } from './checks.ts';
import { APPROVAL_FACTS } from './facts.ts';
import { APPROVAL_FIELDS, APPROVAL_KEY, APPROVAL_UNUSED } from './fields.ts';
import { PERMIT_COLUMNS } from './permit-columns.ts';
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
 * A project list with a column for each step (permit-columns.ts) has a step of every project in each of its cells.
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
  derive: deriveStep,
  unite: uniteApprovals,
  facts: APPROVAL_FACTS,
  figures: [
    {
      id: 'projects',
      title: { 'zh-CN': '项目', en: 'Projects' },
      of: sumOf(ENTRIES, yes('projectFirst')),
      by: [],
    },
    { id: 'items', title: { 'zh-CN': '事项', en: 'Steps' }, of: sumOf(ENTRIES) },
    { id: 'finished', title: { 'zh-CN': '已办结', en: 'Finished' }, of: sumOf(ENTRIES, yes('finished')) },
    { id: 'open', title: { 'zh-CN': '办理中', en: 'Open' }, of: sumOf(ENTRIES, yes('open')) },
    { id: 'overdue', title: { 'zh-CN': '超期未办结', en: 'Overdue' }, of: sumOf(ENTRIES, yes('overdue')) },
    { id: 'stuck', title: { 'zh-CN': '卡住', en: 'Stuck' }, of: sumOf(ENTRIES, yes('stuck')) },
    {
      id: 'parallel',
      title: { 'zh-CN': '并联办理', en: 'In parallel' },
      of: sumOf(ENTRIES, yes('overlaps')),
    },
    {
      id: 'withinLimit',
      title: { 'zh-CN': '时限内办结', en: 'Within the limit' },
      of: sumOf(ENTRIES, yes('withinLimit')),
    },
    {
      id: 'withinLimitRate',
      title: { 'zh-CN': '时限内办结率', en: 'Rate within the limit' },
      of: { numerator: sumOf(ENTRIES, yes('withinLimit')), denominator: sumOf(ENTRIES, yes('timed')) },
    },
    {
      id: 'medianDays',
      title: { 'zh-CN': '用时中位数', en: 'Median time' },
      of: medianOf('timeTaken'),
    },
    {
      id: 'projectsFinished',
      title: { 'zh-CN': '全部办结的项目', en: 'Projects finished' },
      of: sumOf(ENTRIES, yes('projectAllDone')),
      by: [],
    },
    {
      id: 'projectsOver',
      title: { 'zh-CN': '超过用时上限的项目', en: 'Projects beyond the limit' },
      of: sumOf(ENTRIES, yes('projectOver')),
      by: [],
    },
    {
      id: 'projectRate',
      title: { 'zh-CN': '项目按时率', en: 'Projects within the limit' },
      of: {
        numerator: sumOf(ENTRIES, yes('projectDone'), no('projectOver')),
        denominator: sumOf(ENTRIES, yes('projectDone')),
      },
      by: [],
    },
  ],
  groups: ['department', 'agency', 'stage', 'name', 'band'],
  lists: [
    { id: 'overdue', title: { 'zh-CN': '超期未办结', en: 'Overdue' }, where: [yes('overdue')] },
    { id: 'stuck', title: { 'zh-CN': '卡在哪里', en: 'Where it is stuck' }, where: [yes('stuck')] },
    {
      id: 'projectsOver',
      title: { 'zh-CN': '超过用时上限的项目', en: 'Projects beyond the limit' },
      where: [yes('projectOver')],
      columns: ['project', 'agency', 'steps', 'projectDays', 'projectOverOn', 'file', 'row'],
    },
    { id: 'late', title: { 'zh-CN': '超期办结', en: 'Finished late' }, where: [no('withinLimit')] },
  ],
  checks: APPROVAL_CHECKS,
  looksBack: 'years',
  form: {
    to: 'department',
    where: [no('finished')],
    asks: ['acceptedOn', 'finishedOn', 'document', 'status', 'blocker'],
  },
};
