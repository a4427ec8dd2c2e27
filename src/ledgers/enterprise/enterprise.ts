import type { Checks } from '../../check/rule.ts';
import { latestDay, type PlainDate } from '../../model/plain-date.ts';
import type { Ratio } from '../../model/ratio.ts';
import { amountOf, dateOf, type Entry, textOf } from '../entries/entry.ts';
import type { EntrySubjects, Fact, Ledger } from '../ledger.ts';
import { counted, yes } from '../lines/conditions.ts';
import { inOrder } from '../lines/group-order.ts';
import { limitIsOver } from '../lines/limit.ts';
import { fact, figure, list, percentFact } from '../lines/lines.ts';
import { usualRules } from '../lines/usual-rules.ts';
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
  return limitIsOver(entry, on) && isOpen(entry, on);
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
  fact('existing', '存量', 'Existing?', 'enteredOn', isExisting),
  fact('candidate', '培育对象', 'Candidate', 'name', isCandidate),
  fact(
    'helped',
    '有帮扶单位',
    'Helped',
    'helper',
    (entry, on) => isCandidate(entry, on) && entry.values.has('helper'),
  ),
  fact(
    'applied',
    '申报中',
    'Applied',
    'step',
    (entry, on) => isOpen(entry, on) && textOf(entry, 'step') === '申报中',
  ),
  fact(
    'entered',
    '本年入统',
    'Entered this year',
    'enteredOn',
    (entry, on) => isEntered(entry, on) && isCandidate(entry, on),
  ),
  fact('open', '未入统', 'Open', 'step', isOpen),
  fact('overdue', '超期', 'Overdue', 'due', isOverdue),
  fact('ready', '已达标未入统', 'Ready', 'revenue', isReady),
  percentFact('nearness', '达标率', 'Of the threshold', 'revenue', nearness, {
    isShown: true,
  }),
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
  titled: /升规|入统|入规|上规|达规|规上企业|小升规|纳统企业|四上.{0,2}(?:企业|单位)/,
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
    figure('candidates', '培育对象', 'Candidates', counted('candidate')),
    figure('helped', '有帮扶单位', 'Helped', counted('helped')),
    figure('ready', '已达标未入统', 'Ready', counted('ready')),
    figure('applied', '申报中', 'Applied', counted('applied')),
    figure('entered', '本年入统', 'Entered', counted('entered')),
    figure('existing', '存量', 'Existing', counted('existing')),
    figure('open', '未入统', 'Open', counted('open')),
    figure('overdue', '超期', 'Overdue', counted('overdue')),
    figure('enteredRate', '入统率', 'Entered of candidates', {
      numerator: counted('entered'),
      denominator: counted('candidate'),
    }),
  ],
  groups: ['agency', 'kind', 'step', 'helper'],
  order: { step: inOrder(['培育中', '申报中', '已入统', '未通过']) },
  lists: [
    list('ready', '已达标未入统', 'Ready, not entered', [yes('ready')]),
    list('overdue', '超期未入统', 'Overdue', [yes('overdue')]),
  ],
  checks: CHECKS,
  looksBack: 'years',
};
