import type { Rule } from '../../check/rule.ts';
import { finding } from '../../model/finding.ts';
import { formatPeriod } from '../../model/period.ts';
import { earliestDay, formatDate, latestDay, type PlainDate } from '../../model/plain-date.ts';
import { MONEY, type Quantity, quantityText } from '../../model/quantity.ts';
import { exactMoney } from '../../write/amounts.ts';
import { amountOf, dateOf, type Entry, quantityOf, textOf } from '../entries/entry.ts';
import { placeOf } from '../entries/entry-place.ts';
import { unknownProject } from '../entries/named-project.ts';
import type { EntrySubjects } from '../ledger.ts';

type EntryRule = Rule<EntrySubjects>;
type Holds = (entry: Entry, on: PlainDate) => boolean;

/**
 * Rules for the fields of one ledger that many ledgers share. They skip entries that exist only through another
 * ledger's lists.
 */
export function usualRules(ledger: string) {
  const named = (field: string) => `${ledger}.${field}`;
  return {
    /** The field must be stated where it is due. */
    says: (field: string, isDue: Holds): EntryRule => ({
      over: 'entry',
      codes: ['entry/lacks'],
      find({ entry, on }) {
        if (entry.from !== undefined || entry.values.has(field) || !isDue(entry, on)) return undefined;
        return finding('entry/lacks', { name: entry.name, field: named(field) }, placeOf(entry, field));
      },
    }),
    /** Two days must be in order; for a month or a year, the days that fit best count. */
    inOrder: (earlier: string, later: string): EntryRule => ({
      over: 'entry',
      codes: ['entry/out-of-order'],
      find({ entry }) {
        const [first, second] = [dateOf(entry, earlier), dateOf(entry, later)];
        if (first === undefined || second === undefined || latestDay(second) >= earliestDay(first))
          return undefined;
        const facts = {
          name: entry.name,
          field: named(later),
          day: formatDate(second),
          earlier: named(earlier),
          earlierDay: formatDate(first),
        };
        return finding('entry/out-of-order', facts, placeOf(entry, later));
      },
    }),
    /** A part is at most its whole. Does not apply where they have different units. */
    atMost: (part: string, whole: string): EntryRule => ({
      over: 'entry',
      codes: ['entry/exceeds'],
      find({ entry }) {
        const [less, more] = [figureOf(entry, part), figureOf(entry, whole)];
        if (less === undefined || more === undefined) return undefined;
        if (less.unit !== more.unit || less.parts <= more.parts) return undefined;
        const facts = {
          name: entry.name,
          part: named(part),
          partly: textFor(less),
          whole: named(whole),
          wholly: textFor(more),
        };
        return finding('entry/exceeds', facts, placeOf(entry, part));
      },
    }),
    /** A day on which it was done contradicts a state that says it is not. */
    agrees: (day: string, word: string, isNotDone: RegExp, where: Holds = () => true): EntryRule => ({
      over: 'entry',
      codes: ['entry/contradicts'],
      find({ entry, on }) {
        const [done, said] = [dateOf(entry, day), textOf(entry, word)];
        if (done === undefined || said === undefined || !isNotDone.test(said)) return undefined;
        if (!where(entry, on)) return undefined;
        if (latestDay(done) > latestDay(on)) return undefined;
        const facts = {
          name: entry.name,
          field: named(word),
          word: said,
          other: named(day),
          day: formatDate(done),
        };
        return finding('entry/contradicts', facts, placeOf(entry, word));
      },
    }),
    /** The month's project lists must have its project. */
    knowsProject: (field: string, where: Holds = () => true): EntryRule => ({
      over: 'entry',
      codes: ['entry/project-unknown', 'table/project-unchecked'],
      find(subject) {
        const { entry } = subject;
        const project = textOf(entry, field);
        if (project === undefined || entry.from !== undefined || !where(entry, subject.on)) return undefined;
        return unknownProject(subject, project, field, () =>
          finding('entry/project-unknown', { name: entry.name, project }, placeOf(entry, field)),
        );
      },
    }),
    /** An entry that is not settled must stay in the list; reported every month until it is back. */
    stays: (isOpen: Holds): EntryRule => ({
      over: 'left',
      codes: ['entry/vanished'],
      find({ entry, on, last, since }) {
        if (!isOpen(entry, on)) return undefined;
        const facts = { name: entry.name, last: formatPeriod(last), since: formatPeriod(since) };
        return finding('entry/vanished', facts, placeOf(entry, 'name'));
      },
    }),
    /** A figure since the beginning must not fall. */
    grows: (field: string): EntryRule => ({
      over: 'pair',
      codes: ['entry/fell'],
      find({ before, last, after }) {
        const [first, second] = [figureOf(before, field), figureOf(after, field)];
        if (first === undefined || second === undefined) return undefined;
        if (first.unit !== second.unit || second.parts >= first.parts) return undefined;
        const facts = {
          name: after.name,
          field: named(field),
          before: textFor(first),
          last: formatPeriod(last),
          after: textFor(second),
        };
        return finding('entry/fell', facts, placeOf(after, field));
      },
    }),
    /** A limit must not move unnoticed, because overdue entries are counted by it. */
    keepsLimit: (limit: string, where: Holds = () => true): EntryRule => ({
      over: 'pair',
      codes: ['entry/limit-moved'],
      find({ before, last, after, on }) {
        const [first, second] = [dateOf(before, limit), dateOf(after, limit)];
        if (first === undefined || second === undefined || !where(after, on)) return undefined;
        if (earliestDay(second) <= latestDay(first)) return undefined;
        const facts = {
          name: after.name,
          field: named(limit),
          before: formatDate(first),
          last: formatPeriod(last),
          after: formatDate(second),
        };
        return finding('entry/limit-moved', facts, placeOf(after, limit));
      },
    }),
    /** What was done must stay done. */
    staysDone: (isDone: Holds, ...fields: readonly string[]): EntryRule => ({
      over: 'pair',
      codes: ['entry/undone'],
      find({ before, last, after, on }) {
        if (!isDone(before, on) || isDone(after, on)) return undefined;
        const facts = { name: after.name, last: formatPeriod(last) };
        return finding('entry/undone', facts, placeOf(after, ...fields));
      },
    }),
  };
}

function figureOf(entry: Entry, field: string): Quantity | undefined {
  const amount = amountOf(entry, field);
  return amount === undefined ? quantityOf(entry, field) : { parts: amount, unit: MONEY };
}

/** All digits; money as lists write it. */
function textFor(figure: Quantity): string {
  return figure.unit === MONEY ? `${exactMoney(figure.parts, '万元')}万元` : quantityText(figure);
}
