import { sumOf } from '../../calculate/survey.ts';
import type { Checks } from '../../check/rule.ts';
import { daysBetween, earliestDay, latestDay, type PlainDate } from '../../model/plain-date.ts';
import { yes } from '../conditions.ts';
import { amountOf, dateOf, type Entry, textOf } from '../entry.ts';
import { ENTRIES } from '../entry-columns.ts';
import type { EntrySubjects, Fact, Ledger } from '../ledger.ts';
import { usualRules } from '../usual-rules.ts';
import { CONNECTED_FIELDS, CONNECTED_UNUSED } from './fields.ts';

/** 已接入: by its day; without a day, unless its state says otherwise. */
function isConnected(entry: Entry, on: PlainDate): boolean {
  const since = dateOf(entry, 'connectedOn');
  if (since !== undefined) return earliestDay(since) <= latestDay(on);
  return textOf(entry, 'status') !== '未接入';
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
  {
    id: 'connected',
    title: { 'zh-CN': '已接入', en: 'Connected?' },
    of: isConnected,
    evidence: 'connectedOn',
  },
  { id: 'online', title: { 'zh-CN': '在线', en: 'Online' }, of: isOnline, evidence: 'status' },
  { id: 'viewed', title: { 'zh-CN': '视频查看过', en: 'Viewed' }, of: isViewed, evidence: 'lastViewed' },
  { id: 'unseen', title: { 'zh-CN': '久未查看', en: 'Unseen' }, of: isUnseen, evidence: 'lastViewed' },
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
  titled: /接入.{0,8}(?:中心|平台|系统|调度|情况|清单|台账)|视频(?:调度|接入|巡查|监控)/,
  fields: CONNECTED_FIELDS,
  unused: CONNECTED_UNUSED,
  // A project list may say whether a site is connected; only such a list, or its title, says since when and when it
  // was last viewed.
  isList: (fields, isTitled) => {
    const seen = ['lastSeen', 'lastViewed', 'cameras'].filter((field) => fields.has(field)).length;
    const isThere = fields.has('connectedOn') || fields.has('status');
    return fields.has('name') && isThere && (seen > 0 || (isTitled && fields.has('connectedOn')));
  },
  key: ['name', 'agency'],
  handedInAs: () => 'agency',
  beside: { project: 'name', at: ['projects'] },
  derive: (_, { office }) => [{ field: 'weeks', value: office.connectedWeeks }],
  facts: FACTS,
  figures: [
    { id: 'items', title: { 'zh-CN': '项目', en: 'Listed' }, of: sumOf(ENTRIES) },
    { id: 'projects', title: { 'zh-CN': '已接入', en: 'Connected' }, of: sumOf(ENTRIES, yes('connected')) },
    { id: 'online', title: { 'zh-CN': '在线', en: 'Online' }, of: sumOf(ENTRIES, yes('online')) },
    { id: 'viewed', title: { 'zh-CN': '视频查看过', en: 'Viewed' }, of: sumOf(ENTRIES, yes('viewed')) },
    { id: 'unseen', title: { 'zh-CN': '久未查看', en: 'Unseen' }, of: sumOf(ENTRIES, yes('unseen')) },
    {
      id: 'connectedRate',
      title: { 'zh-CN': '接入率', en: 'Connected of listed' },
      of: { numerator: sumOf(ENTRIES, yes('connected')), denominator: sumOf(ENTRIES) },
    },
  ],
  groups: ['agency', 'status'],
  toVisit: [yes('unseen')],
  lists: [
    {
      id: 'unseen',
      title: { 'zh-CN': '久未查看，应抽查', en: 'Unseen, to be visited' },
      where: [yes('unseen')],
    },
    {
      id: 'offline',
      title: { 'zh-CN': '已接入不在线', en: 'Connected, not online' },
      where: [yes('connected'), { column: 'online', is: '否' }],
    },
  ],
  checks: CHECKS,
  looksBack: 'years',
};
