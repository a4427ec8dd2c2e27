import { sumOf } from '../../calculate/survey.ts';
import type { Condition } from '../../model/formula.ts';
import { ENTRIES } from '../entries/entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { yes } from '../lines/conditions.ts';
import { figure, list } from '../lines/lines.ts';
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
    figure('events', '活动场次', 'Events', sumOf('occasions', HELD), { by: ['kind'] }),
    figure('attended', '参加场次', 'Events taken part in', sumOf('attended', HELD), { by: ['agency'] }),
    figure('projects', '项目', 'Projects', sumOf(ENTRIES, HELD)),
    figure('totalInvestment', '总投资', 'Total investment', sumOf('totalInvestment', HELD)),
    figure('annualPlan', '年度计划投资', 'Annual plan', sumOf('annualPlan', HELD)),
    figure('inPlan', '在项目清单', 'In the lists', sumOf('inPlan')),
    figure('unknown', '项目清单没有', 'Unknown', sumOf('unknown')),
    figure('started', '已开工', 'Begun', sumOf('started')),
    figure('notStarted', '未开工', 'Not begun', sumOf('notStarted')),
    figure('completed', '完成投资', 'Completed', sumOf('completed', HELD)),
    figure('completionRate', '完成率', 'Rate', {
      numerator: sumOf('completed', yes('rated')),
      denominator: sumOf('annualPlan', yes('rated')),
    }),
    figure('planned', '计划新开工已集中开工', 'Planned starts in events', sumOf('planned'), { by: [] }),
    figure('without', '计划新开工未列入', 'Planned starts in none', sumOf('without'), { by: [] }),
    figure(
      'projectsOfLastYear',
      '上年集中开工项目',
      'Projects of last year’s events',
      sumOf(ENTRIES, OF_LAST_YEAR),
      { by: ['event'] },
    ),
    figure('annualPlanOfLastYear', '其年度计划投资', 'Their annual plan', sumOf('annualPlan', OF_LAST_YEAR), {
      by: ['event'],
    }),
    figure('completedOfLastYear', '其完成投资', 'Completed of them', sumOf('completed', OF_LAST_YEAR), {
      by: ['event'],
    }),
    figure(
      'rateOfLastYear',
      '其完成率',
      'Their rate',
      {
        numerator: sumOf('completed', yes('ratedOfLastYear')),
        denominator: sumOf('annualPlan', yes('ratedOfLastYear')),
      },
      { by: ['event'] },
    ),
    figure('eventsLastYear', '上年同期场次', 'Events a year ago', sumOf('occasions', BEFORE), {
      by: ['kind'],
    }),
    figure('projectsLastYear', '上年同期项目', 'Projects a year ago', sumOf(ENTRIES, BEFORE), {
      by: ['kind'],
    }),
    figure(
      'totalInvestmentLastYear',
      '上年同期总投资',
      'Total a year ago',
      sumOf('totalInvestment', BEFORE),
      { by: ['kind'] },
    ),
  ],
  groups: ['kind', 'event', 'month', 'district', 'field', 'agency'],
  lists: [
    list('unknown', '项目清单没有的项目', 'Projects that the lists do not have', [no('known')]),
    list('notStarted', '集中开工后未开工', 'In an event, and not begun', [no('begunByNow')]),
    list('without', '计划新开工未列入集中开工', 'Planned starts in no event', [yes('isWithout')]),
    list('ahead', '拟集中开工', 'Events ahead', [yes('ahead')]),
  ],
  checks: KICKOFF_CHECKS,
  looksBack: 'year',
};
