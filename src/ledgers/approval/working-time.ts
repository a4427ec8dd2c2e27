import { groupBy } from '../../model/group-by.ts';
import type { Outcome } from '../../model/outcome.ts';
import { latestDay, type PlainDate } from '../../model/plain-date.ts';
import { projectName } from '../../normalise/name.ts';
import { amountOf, dateOf, type Entry, type EntryValue, textOf } from '../entries/entry.ts';
import { cellOfEntry } from '../entries/entry-place.ts';
import { uniteEntries } from '../entries/unite-entries.ts';
import type { Derived, EntryContext } from '../ledger.ts';
import type { Office } from '../office.ts';
import { APPROVAL_FIELDS } from './fields.ts';

/**
 * Of one step, in working days of China (with public holidays and 调休), counted from the day after it was accepted:
 *
 *     used = working days after 受理 up to and with 办结
 *     due  = the working day on which the limit is used up, where the list gives no day itself
 *
 * Neither applies where a date is not known to the day, or it was finished before it was accepted. A year of which no calendar is known is said.
 */
export function deriveStep(
  values: ReadonlyMap<string, EntryValue>,
  { office: { workingDays } }: EntryContext,
): readonly Derived[] {
  const [accepted, finished] = [dayOf(values, 'acceptedOn'), dayOf(values, 'finishedOn')];
  const limit = amountOf({ values }, 'limit');
  if (accepted === undefined) return [];
  const derived: Derived[] = [];
  const isInOrder = finished !== undefined && latestDay(accepted) <= latestDay(finished);
  const used = isInOrder ? workingDays.between(accepted, finished) : undefined;
  if (used !== undefined) derived.push({ field: 'used', value: used, by: 'finishedOn' });
  const isDueSaid = values.has('due') || limit === undefined;
  const due = isDueSaid ? undefined : workingDays.after(accepted, limit);
  if (due !== undefined) derived.push({ field: 'due', value: due, by: 'limit' });
  const isUnknown = (isInOrder && used === undefined) || (!isDueSaid && due === undefined);
  return isUnknown
    ? [...derived, { field: 'calendar', value: (finished ?? accepted).year, by: 'acceptedOn' }]
    : derived;
}

/**
 * Every step once, and in the first of each project what they come to together: a working day on which several steps lie
 * with departments (并联) counts once, one on which none does, not at all.
 *
 *     projectDays   = working days on which a step was in hand, where all are finished
 *     projectOverOn = the first working day beyond those that kp.yaml allows (approvals.days, 45)
 */
export function uniteApprovals(entries: readonly Entry[], office: Office): Outcome<readonly Entry[]> {
  const { value: single, findings } = uniteEntries({ fields: APPROVAL_FIELDS }, entries);
  const projects = groupBy(single, (entry) => projectName(textOf(entry, 'project') ?? '').key || undefined);
  const told = new Map<Entry, Entry>();
  for (const steps of projects.values())
    for (const [at, entry] of steps.entries()) {
      const whole = at === 0 ? wholeOf(steps, office) : [];
      const beside = steps.some((other) => other !== entry && overlap(entry, other));
      told.set(entry, withValues(entry, [['overlaps', beside], ...whole]));
    }
  return { value: single.map((entry) => told.get(entry) ?? entry), findings };
}

type Said = readonly [field: string, value: EntryValue];

function wholeOf(steps: readonly Entry[], { workingDays, approvalDays }: Office): readonly Said[] {
  const spans = steps.flatMap((entry): Span[] => {
    const from = dayOf(entry.values, 'acceptedOn');
    const to = dayOf(entry.values, 'finishedOn');
    const isReversed = from !== undefined && to !== undefined && latestDay(to) < latestDay(from);
    return from === undefined || isReversed ? [] : [{ from, to }];
  });
  const said: Said[] = [['steps', steps.length]];
  let used = 0;
  let overOn: PlainDate | undefined;
  for (const { from, to } of merged(spans)) {
    const days = to === undefined ? Number.POSITIVE_INFINITY : workingDays.between(from, to);
    if (days === undefined) return said;
    if (overOn === undefined && used + days > approvalDays)
      overOn = workingDays.after(from, approvalDays - used + 1);
    used += days;
  }
  if (overOn !== undefined) said.push(['projectOverOn', overOn]);
  const ends = steps.flatMap((entry) => dayOf(entry.values, 'finishedOn') ?? []);
  if (spans.length < steps.length || ends.length < steps.length) return said;
  const last = ends.reduce((one, other) => (latestDay(other) > latestDay(one) ? other : one));
  return [...said, ['projectEnd', last], ['projectDays', used]];
}

interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate | undefined;
}

/** The spans in order, with those that touch joined. */
function merged(spans: readonly Span[]): readonly Span[] {
  const inOrder = [...spans].sort((one, other) => latestDay(one.from) - latestDay(other.from));
  const whole: Span[] = [];
  for (const span of inOrder) {
    const last = whole.at(-1);
    if (last === undefined || endOf(last) < latestDay(span.from)) whole.push(span);
    else if (endOf(span) > endOf(last)) whole[whole.length - 1] = { from: last.from, to: span.to };
  }
  return whole;
}

function overlap(one: Entry, other: Entry): boolean {
  const [first, second] = [one, other].map(({ values }) => ({
    from: dayOf(values, 'acceptedOn'),
    to: dayOf(values, 'finishedOn'),
  }));
  if (first?.from === undefined || second?.from === undefined) return false;
  return latestDay(first.from) < endOf(second) && latestDay(second.from) < endOf(first);
}

function endOf({ to }: Pick<Span, 'to'>): number {
  return to === undefined ? Number.POSITIVE_INFINITY : latestDay(to);
}

/** A date known to the day. */
function dayOf(values: ReadonlyMap<string, EntryValue>, field: string): PlainDate | undefined {
  const date = dateOf({ values }, field);
  return date?.precision === 'day' ? date : undefined;
}

function withValues(entry: Entry, said: readonly Said[]): Entry {
  const cell = cellOfEntry(entry, 'finishedOn') ?? cellOfEntry(entry, 'acceptedOn');
  return {
    ...entry,
    values: new Map([...entry.values, ...said]),
    inferred: new Map([...(entry.inferred ?? []), ...said.map(([field]) => [field, cell] as const)]),
  };
}
