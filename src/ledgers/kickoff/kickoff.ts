import { sumOf } from '../../calculate/survey.ts';
import type { Condition } from '../../model/formula.ts';
import { yes } from '../conditions.ts';
import { ENTRIES } from '../entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { KICKOFF_CHECKS } from './checks.ts';
import { deriveKickoff } from './derive.ts';
import { KICKOFF_FACTS } from './facts.ts';
import { KICKOFF_FIELDS, KICKOFF_KEY, KICKOFF_UNUSED } from './fields.ts';

const no = (column: string): Condition => ({ column, is: '否' });
const HELD = yes('held');
const BEFORE = yes('lastYear');
const OF_LAST_YEAR = yes('ofLastYear');

/**
 * 集中开工台账: the projects of each event of the year, held against the project lists of the month.
 *
 *     events           = events of the year held by the day: those of one name (else of one day), kind and year are one
 *     attended         = of an agency: events with a project of its own
 *     projects         = their projects, as often as they stand in one; totalInvestment, annualPlan what these state
 *     inPlan, unknown  = of them those that the project lists have, and do not have
 *     started          = of them those that have begun, by the list or by the project lists
 *     completed        = what the project lists say was done of them this year
 *     完成率            = completed ÷ annualPlan, over those that state both
 *     planned          = starts planned for the year that are in an event; without = those that are in none
 *     …OfLastYear      = of the projects of all events of the year before: what this year plans and has done of them
 *     …LastYear        = the same of the year before, up to the same day, by rows of that year
 *
 * Units: events, projects; money in 元; rates as fractions. Source: DOMAIN §1, §5; CONTRACT, kickoffs.
 */
export const KICKOFFS: Ledger = {
  id: 'kickoffs',
  title: { 'zh-CN': '集中开工', en: 'kickoffs' },
  titled: /集中(?:开工|开、?竣工|开复工)|开工(?:仪式|活动)|集中动工/,
  fields: KICKOFF_FIELDS,
  unused: KICKOFF_UNUSED,
  // A project list may say when and at which event works start; only such a list, or its title, says the kind of
  // event.
  isList: (fields, isTitled) =>
    fields.has('name') &&
    (isTitled || (fields.has('event') && fields.has('kind'))) &&
    ['totalInvestment', 'day', 'kind', 'owner', 'district'].some((field) => fields.has(field)),
  key: KICKOFF_KEY,
  handedInAs: () => 'agency',
  beside: {
    project: 'name',
    at: ['projects'],
    also: {
      ledger: 'projects',
      onlyIfKept: true,
      isEntry: (project, own) => own.length === 0 && project.value('startPlanned') === '是',
      fields: {
        name: 'name',
        code: 'code',
        district: 'district',
        agency: 'agency',
        totalInvestment: 'totalInvestment',
      },
    },
  },
  derive: deriveKickoff,
  facts: KICKOFF_FACTS,
  distinct: [
    { id: 'occasions', field: 'occasion', title: { 'zh-CN': '不重复场次', en: 'Events, each once' } },
    {
      id: 'attended',
      field: 'occasion',
      byAgency: true,
      title: { 'zh-CN': '单位参加场次', en: 'Events of an agency, each once' },
    },
  ],
  figures: [
    {
      id: 'events',
      title: { 'zh-CN': '活动场次', en: 'Events' },
      of: sumOf('occasions', HELD),
      by: ['kind'],
    },
    {
      id: 'attended',
      title: { 'zh-CN': '参加场次', en: 'Events taken part in' },
      of: sumOf('attended', HELD),
      by: ['agency'],
    },
    { id: 'projects', title: { 'zh-CN': '项目', en: 'Projects' }, of: sumOf(ENTRIES, HELD) },
    {
      id: 'totalInvestment',
      title: { 'zh-CN': '总投资', en: 'Total investment' },
      of: sumOf('totalInvestment', HELD),
    },
    {
      id: 'annualPlan',
      title: { 'zh-CN': '年度计划投资', en: 'Annual plan' },
      of: sumOf('annualPlan', HELD),
    },
    { id: 'inPlan', title: { 'zh-CN': '在项目清单', en: 'In the lists' }, of: sumOf('inPlan') },
    { id: 'unknown', title: { 'zh-CN': '项目清单没有', en: 'Unknown' }, of: sumOf('unknown') },
    { id: 'started', title: { 'zh-CN': '已开工', en: 'Begun' }, of: sumOf('started') },
    { id: 'notStarted', title: { 'zh-CN': '未开工', en: 'Not begun' }, of: sumOf('notStarted') },
    {
      id: 'completed',
      title: { 'zh-CN': '完成投资', en: 'Completed' },
      of: sumOf('completed', HELD),
    },
    {
      id: 'completionRate',
      title: { 'zh-CN': '完成率', en: 'Rate' },
      of: { numerator: sumOf('completed', yes('rated')), denominator: sumOf('annualPlan', yes('rated')) },
    },
    {
      id: 'planned',
      title: { 'zh-CN': '计划新开工已集中开工', en: 'Planned starts in events' },
      of: sumOf('planned'),
      by: [],
    },
    {
      id: 'without',
      title: { 'zh-CN': '计划新开工未列入', en: 'Planned starts in none' },
      of: sumOf('without'),
      by: [],
    },
    {
      id: 'projectsOfLastYear',
      title: { 'zh-CN': '上年集中开工项目', en: 'Projects of last year’s events' },
      of: sumOf(ENTRIES, OF_LAST_YEAR),
      by: ['event'],
    },
    {
      id: 'annualPlanOfLastYear',
      title: { 'zh-CN': '其年度计划投资', en: 'Their annual plan' },
      of: sumOf('annualPlan', OF_LAST_YEAR),
      by: ['event'],
    },
    {
      id: 'completedOfLastYear',
      title: { 'zh-CN': '其完成投资', en: 'Completed of them' },
      of: sumOf('completed', OF_LAST_YEAR),
      by: ['event'],
    },
    {
      id: 'rateOfLastYear',
      title: { 'zh-CN': '其完成率', en: 'Their rate' },
      of: {
        numerator: sumOf('completed', yes('ratedOfLastYear')),
        denominator: sumOf('annualPlan', yes('ratedOfLastYear')),
      },
      by: ['event'],
    },
    {
      id: 'eventsLastYear',
      title: { 'zh-CN': '上年同期场次', en: 'Events a year ago' },
      of: sumOf('occasions', BEFORE),
      by: ['kind'],
    },
    {
      id: 'projectsLastYear',
      title: { 'zh-CN': '上年同期项目', en: 'Projects a year ago' },
      of: sumOf(ENTRIES, BEFORE),
      by: ['kind'],
    },
    {
      id: 'totalInvestmentLastYear',
      title: { 'zh-CN': '上年同期总投资', en: 'Total a year ago' },
      of: sumOf('totalInvestment', BEFORE),
      by: ['kind'],
    },
  ],
  groups: ['kind', 'event', 'month', 'district', 'field', 'agency'],
  lists: [
    {
      id: 'unknown',
      title: { 'zh-CN': '项目清单没有的项目', en: 'Projects that the lists do not have' },
      where: [no('known')],
    },
    {
      id: 'notStarted',
      title: { 'zh-CN': '集中开工后未开工', en: 'In an event, and not begun' },
      where: [no('begunByNow')],
    },
    {
      id: 'without',
      title: { 'zh-CN': '计划新开工未列入集中开工', en: 'Planned starts in no event' },
      where: [yes('isWithout')],
    },
    { id: 'ahead', title: { 'zh-CN': '拟集中开工', en: 'Events ahead' }, where: [yes('ahead')] },
  ],
  checks: KICKOFF_CHECKS,
  looksBack: 'year',
};
