import { sumOf } from '../../calculate/survey.ts';
import type { Checks } from '../../check/rule.ts';
import { latestDay, type PlainDate } from '../../model/plain-date.ts';
import type { Ratio } from '../../model/ratio.ts';
import { yes } from '../conditions.ts';
import { amountOf, dateOf, type Entry, textOf } from '../entry.ts';
import { ENTRIES } from '../entry-columns.ts';
import type { EntrySubjects, Fact, Ledger } from '../ledger.ts';
import { usualRules } from '../usual-rules.ts';
import { ENTERPRISE_FIELDS, ENTERPRISE_UNUSED } from './fields.ts';

/** 已入统: by its day; without one, by its word. */
function isEntered(entry: Entry, on: PlainDate): boolean {
  const day = dateOf(entry, 'enteredOn');
  if (day !== undefined) return latestDay(day) <= latestDay(on);
  return textOf(entry, 'step') === '已入统' || /^已/.test(textOf(entry, 'enteredOn') ?? '');
}

/** 存量: entered in an earlier year. */
function isExisting(entry: Entry, on: PlainDate): boolean {
  const day = dateOf(entry, 'enteredOn');
  return day !== undefined && day.year < on.year;
}

function isCandidate(entry: Entry, on: PlainDate): boolean {
  return !isExisting(entry, on);
}

function isOpen(entry: Entry, on: PlainDate): boolean {
  return !isEntered(entry, on) && textOf(entry, 'step') !== '未通过';
}

function isOverdue(entry: Entry, on: PlainDate): boolean {
  const due = dateOf(entry, 'due');
  return due !== undefined && latestDay(due) < latestDay(on) && isOpen(entry, on);
}

/** How near the threshold it is: revenue ÷ threshold; undefined where the list does not state both. */
function nearness(entry: Entry): Ratio | undefined {
  const [revenue, threshold] = [amountOf(entry, 'revenue'), amountOf(entry, 'threshold')];
  if (revenue === undefined || threshold === undefined || threshold <= 0) return undefined;
  return { numerator: revenue, denominator: threshold };
}

/** 达标: large enough, but not entered yet. */
function isReady(entry: Entry, on: PlainDate): boolean {
  const near = nearness(entry);
  return near !== undefined && near.numerator >= near.denominator && isOpen(entry, on);
}

const FACTS: readonly Fact[] = [
  { id: 'existing', title: { 'zh-CN': '存量', en: 'Existing?' }, of: isExisting, evidence: 'enteredOn' },
  { id: 'candidate', title: { 'zh-CN': '培育对象', en: 'Candidate' }, of: isCandidate, evidence: 'name' },
  {
    id: 'helped',
    title: { 'zh-CN': '有帮扶单位', en: 'Helped' },
    of: (entry, on) => isCandidate(entry, on) && entry.values.has('helper'),
    evidence: 'helper',
  },
  {
    id: 'applied',
    title: { 'zh-CN': '申报中', en: 'Applied' },
    of: (entry, on) => isOpen(entry, on) && textOf(entry, 'step') === '申报中',
    evidence: 'step',
  },
  {
    id: 'entered',
    title: { 'zh-CN': '本年入统', en: 'Entered this year' },
    of: (entry, on) => isEntered(entry, on) && isCandidate(entry, on),
    evidence: 'enteredOn',
  },
  { id: 'open', title: { 'zh-CN': '未入统', en: 'Open' }, of: isOpen, evidence: 'step' },
  { id: 'overdue', title: { 'zh-CN': '超期', en: 'Overdue' }, of: isOverdue, evidence: 'due' },
  { id: 'ready', title: { 'zh-CN': '已达标未入统', en: 'Ready' }, of: isReady, evidence: 'revenue' },
  {
    id: 'nearness',
    kind: 'percent',
    title: { 'zh-CN': '达标率', en: 'Of the threshold' },
    of: nearness,
    evidence: 'revenue',
    isShown: true,
  },
];

const { says, agrees, stays, staysDone } = usualRules('enterprises');

const CHECKS: Checks<EntrySubjects> = {
  rules: [
    agrees('enteredOn', 'step', /^(?:培育中|申报中|未通过)$/),
    says('helper', isOpen),
    says('revenue', (entry, on) => isOpen(entry, on) && entry.values.has('threshold')),
    says('agency', isOpen),
    stays(isOpen),
    staysDone(isEntered, 'enteredOn', 'step'),
  ],
  doubts: [],
};

/**
 * 升规入统台账: enterprises near the threshold of the statistics base.
 *
 *     培育对象     = listed, and not entered in a year before (存量)
 *     本年入统     = entered this year by the day, or said to be entered without a day
 *     入统率      = entered this year ÷ candidates
 *     达标率      = revenue ÷ threshold, of one enterprise; 已达标未入统: at least 100 %
 *
 * Units: enterprises; money in 元; rates as fractions. Source: CONTRACT, enterprises.
 */
export const ENTERPRISES: Ledger = {
  id: 'enterprises',
  title: { 'zh-CN': '升规入统', en: 'enterprises' },
  titled: /升规|入统|规上企业|小升规|纳统企业|四上企业/,
  fields: ENTERPRISE_FIELDS,
  unused: ENTERPRISE_UNUSED,
  // A project list names owners; only such a list has an enterprise's revenue beside the threshold, and who helps it.
  isList: (fields, isTitled) => {
    const tells = ['threshold', 'revenue', 'helper', 'enteredOn', 'step'].filter((one) =>
      fields.has(one),
    ).length;
    const isSure = fields.has('threshold') || (fields.has('revenue') && fields.has('helper'));
    return fields.has('name') && ((isSure && tells > 1) || (isTitled && tells > 0));
  },
  key: ['name'],
  handedInAs: () => 'agency',
  facts: FACTS,
  figures: [
    {
      id: 'candidates',
      title: { 'zh-CN': '培育对象', en: 'Candidates' },
      of: sumOf(ENTRIES, yes('candidate')),
    },
    { id: 'helped', title: { 'zh-CN': '有帮扶单位', en: 'Helped' }, of: sumOf(ENTRIES, yes('helped')) },
    { id: 'ready', title: { 'zh-CN': '已达标未入统', en: 'Ready' }, of: sumOf(ENTRIES, yes('ready')) },
    { id: 'applied', title: { 'zh-CN': '申报中', en: 'Applied' }, of: sumOf(ENTRIES, yes('applied')) },
    { id: 'entered', title: { 'zh-CN': '本年入统', en: 'Entered' }, of: sumOf(ENTRIES, yes('entered')) },
    { id: 'existing', title: { 'zh-CN': '存量', en: 'Existing' }, of: sumOf(ENTRIES, yes('existing')) },
    { id: 'open', title: { 'zh-CN': '未入统', en: 'Open' }, of: sumOf(ENTRIES, yes('open')) },
    { id: 'overdue', title: { 'zh-CN': '超期', en: 'Overdue' }, of: sumOf(ENTRIES, yes('overdue')) },
    {
      id: 'enteredRate',
      title: { 'zh-CN': '入统率', en: 'Entered of candidates' },
      of: { numerator: sumOf(ENTRIES, yes('entered')), denominator: sumOf(ENTRIES, yes('candidate')) },
    },
  ],
  groups: ['agency', 'kind', 'step', 'helper'],
  lists: [
    { id: 'ready', title: { 'zh-CN': '已达标未入统', en: 'Ready, not entered' }, where: [yes('ready')] },
    { id: 'overdue', title: { 'zh-CN': '超期未入统', en: 'Overdue' }, where: [yes('overdue')] },
  ],
  checks: CHECKS,
  looksBack: 'years',
};
