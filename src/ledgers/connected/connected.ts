import { sumOf } from '../../calculate/survey.ts';
import type { Checks } from '../../check/rule.ts';
import { daysBetween, earliestDay, latestDay, type PlainDate } from '../../model/plain-date.ts';
import { amountOf, answerOf, dateOf, type Entry, textOf } from '../entries/entry.ts';
import { ENTRIES } from '../entries/entry-columns.ts';
import type { EntrySubjects, Fact, Ledger } from '../ledger.ts';
import { counted, yes } from '../lines/conditions.ts';
import { fact, figure, list } from '../lines/lines.ts';
import { usualRules } from '../lines/usual-rules.ts';
import { CONNECTED_FIELDS, CONNECTED_UNUSED } from './fields.ts';

/**
 * 已接入: not by the answer 否; else by its day; without a day by the answer or the state. Where neither says it (正在接入), it is
 * in a list that has no column to ask whether.
 */
function isConnected(entry: Entry, on: PlainDate): boolean {
  const joined = answerOf(entry, 'joined');
  if (joined === false) return false;
  const since = dateOf(entry, 'connectedOn');
  if (since !== undefined) return earliestDay(since) <= latestDay(on);
  const status = textOf(entry, 'status');
  if (status !== undefined) return status !== '未接入';
  return joined === true || !entry.table.columns.some(({ field }) => field === 'joined');
}

function isOnline(entry: Entry, on: PlainDate): boolean | undefined {
  const status = textOf(entry, 'status');
  return status === undefined ? undefined : isConnected(entry, on) && status === '在线';
}

function isViewed(entry: Entry, on: PlainDate): boolean {
  const viewed = dateOf(entry, 'lastViewed');
  return viewed !== undefined && earliestDay(viewed) <= latestDay(on);
}

/**
 * 久未查看: connected, but not viewed for more weeks than the office allows, counted from the last view or from the
 * connection.
 */
function isUnseen(entry: Entry, on: PlainDate): boolean | undefined {
  const weeks = amountOf(entry, 'weeks');
  const last = isViewed(entry, on) ? dateOf(entry, 'lastViewed') : dateOf(entry, 'connectedOn');
  if (!isConnected(entry, on) || weeks === undefined) return false;
  return last === undefined ? !isViewed(entry, on) : daysBetween(last, on) > weeks * 7;
}

const FACTS: readonly Fact[] = [
  fact('connected', '已接入', 'Connected?', 'connectedOn', isConnected),
  fact('online', '在线', 'Online', 'status', isOnline),
  fact('viewed', '视频查看过', 'Viewed', 'lastViewed', isViewed),
  fact('unseen', '久未查看', 'Unseen', 'lastViewed', isUnseen),
];

const { inOrder, says, knowsProject, stays, staysDone } = usualRules('connected');

const CHECKS: Checks<EntrySubjects> = {
  rules: [
    inOrder('connectedOn', 'lastViewed'),
    inOrder('connectedOn', 'lastSeen'),
    says('connectedOn', isConnected),
    knowsProject('name'),
    stays(isConnected),
    staysDone(isConnected, 'status', 'connectedOn'),
  ],
  doubts: [],
};

/**
 * 接入智慧治理中心: projects whose sites the centre sees.
 *
 *     接入率   = connected ÷ projects listed
 *     久未查看  = connected, and not viewed for more than connected.weeks (4) by the day, nor since it was connected
 *
 * Units: projects; rates as fractions. Source: DOMAIN §5 (421 connected, 39 viewed).
 */
export const CONNECTED: Ledger = {
  id: 'connected',
  title: { 'zh-CN': '接入调度', en: 'connected' },
  titled:
    /接入.{0,8}(?:中心|平台|系统|调度|情况|清单|台账)|视频(?:调度|接入|巡查|监控)|智慧工地|远程(?:视频|调度)/,
  fields: CONNECTED_FIELDS,
  unused: CONNECTED_UNUSED,
  // A project list may say whether a site is connected; only such a list, or its title, says since when and when it
  // was last viewed.
  isList: (fields, isTitled) => {
    const seen = ['lastSeen', 'lastViewed', 'cameras'].filter((field) => fields.has(field)).length;
    const isThere = ['connectedOn', 'joined', 'status'].some((field) => fields.has(field));
    return fields.has('name') && isThere && (seen > 0 || (isTitled && fields.has('connectedOn')));
  },
  key: ['name', 'agency'],
  handedInAs: () => 'agency',
  beside: { project: 'name', at: ['projects'] },
  derive: (_, { office }) => [{ field: 'weeks', value: office.connectedWeeks }],
  facts: FACTS,
  figures: [
    figure('items', '项目', 'Listed', sumOf(ENTRIES)),
    figure('projects', '已接入', 'Connected', counted('connected')),
    figure('online', '在线', 'Online', counted('online')),
    figure('viewed', '视频查看过', 'Viewed', counted('viewed')),
    figure('unseen', '久未查看', 'Unseen', counted('unseen')),
    figure('connectedRate', '接入率', 'Connected of listed', {
      numerator: counted('connected'),
      denominator: sumOf(ENTRIES),
    }),
  ],
  groups: ['agency', 'status'],
  toVisit: [yes('unseen')],
  lists: [
    list('unseen', '久未查看，应抽查', 'Unseen, to be visited', [yes('unseen')]),
    list('offline', '已接入不在线', 'Connected, not online', [
      yes('connected'),
      { column: 'online', is: '否' },
    ]),
  ],
  checks: CHECKS,
  looksBack: 'years',
};
