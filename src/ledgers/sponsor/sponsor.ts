import { sumOf } from '../../calculate/survey.ts';
import { ENTRIES } from '../entries/entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { LIGHT_WORDS } from '../lines/light-words.ts';
import { figure, list } from '../lines/lines.ts';
import { SPONSOR_CHECKS } from './checks.ts';
import { isSponsored, SPONSOR_FACTS } from './facts.ts';
import { SPONSOR_FIELDS, SPONSOR_UNUSED } from './fields.ts';
import { SPONSOR_KEY, uniteSponsors } from './unite.ts';

const SPONSORED = { column: 'sponsored', is: '是' };
const WITHOUT = { column: 'sponsored', is: '否' };
const INCOMPLETE = { column: 'incomplete', is: '是' };

/**
 * 包联台账 (五个一): the projects of each leader, with their lights, their open matters and the month in which they last moved.
 *
 *     sponsors    = leaders that are named, each once
 *     projects    = those of the lists of sponsors, and those that only the project lists have; there the column 包联领导 tells
 *     without     = projects without a sponsor
 *     incomplete  = projects of a list of sponsors of which one of the five is blank (kp.yaml: sponsors.five); a project list
 *                   says nothing of them
 *     red …       = projects whose worst light in the alerts of the month is red; nothing where alerts cannot be had
 *     openMatters = matters of these projects that are open by the day
 *
 * Units: leaders, projects, matters. Source: CONTRACT, 包联.
 */
export const SPONSORS: Ledger = {
  id: 'sponsors',
  title: { 'zh-CN': '包联', en: 'sponsors' },
  titled: /包联|五个一|包保|包抓|挂[钩联点]|领导联系/,
  fields: SPONSOR_FIELDS,
  unused: SPONSOR_UNUSED,
  // A project list may name the sponsor; only such a list, or its title, names the helpers and the plan.
  isList: (fields, isTitled) =>
    fields.has('name') &&
    fields.has('sponsor') &&
    (isTitled || ['team', 'plan', 'followThrough'].some((field) => fields.has(field))),
  key: SPONSOR_KEY,
  handedInAs: () => 'agency',
  beside: {
    project: 'name',
    at: ['projects', 'matters'],
    also: {
      ledger: 'projects',
      isEntry: (_, own) => own.length === 0,
      fields: { name: 'name', code: 'code', agency: 'agency', sponsor: 'sponsor' },
    },
  },
  // Of an office that names no sponsors nothing is told by projects that have none.
  isInUse: (entries) => entries.some((entry) => entry.from === undefined || isSponsored(entry)),
  derive: (_, { office }) => [{ field: 'five', value: office.five.join('、') }],
  unite: uniteSponsors,
  facts: SPONSOR_FACTS,
  distinct: [
    { id: 'leaders', field: 'sponsor', title: { 'zh-CN': '不重复领导人数', en: 'Leaders, each once' } },
  ],
  figures: [
    figure('sponsors', '包联领导', 'Sponsors', sumOf('leaders', SPONSORED), { by: [] }),
    figure('projects', '项目', 'Projects', sumOf(ENTRIES)),
    figure('without', '无包联领导', 'Without sponsor', sumOf(ENTRIES, WITHOUT)),
    figure('incomplete', '五个一不全', 'Incomplete', sumOf(ENTRIES, INCOMPLETE)),
    figure('red', '红灯', 'Red', sumOf('red')),
    figure('yellow', '黄灯', 'Yellow', sumOf('yellow')),
    figure('blue', '蓝灯', 'Blue', sumOf('blue')),
    figure('grey', '灰灯', 'Grey', sumOf('grey')),
    figure('openMatters', '未办结事项', 'Open matters', sumOf('openMatters')),
  ],
  groups: ['sponsor', 'agency', 'source'],
  pages: { by: 'sponsor', first: { column: 'light', words: LIGHT_WORDS } },
  lists: [
    list('without', '没有包联领导的项目', 'Projects without a sponsor', [WITHOUT]),
    list('incomplete', '五个一不全的项目', 'The five incomplete', [INCOMPLETE]),
  ],
  checks: SPONSOR_CHECKS,
};
