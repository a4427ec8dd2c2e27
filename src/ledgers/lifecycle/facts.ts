import { daysBetween, earliestDay, latestDay, type PlainDate } from '../../model/plain-date.ts';
import type { Quantity } from '../../model/quantity.ts';
import { dateOf, type Entry, textOf } from '../entries/entry.ts';
import type { Fact } from '../ledger.ts';
import { daysTaken } from '../lines/days-taken.ts';
import { countFact, fact, quantityFact } from '../lines/lines.ts';
import { meaningOf, placeInLife } from './stage.ts';

function hasCome(entry: Entry, field: string, on: PlainDate): boolean {
  const day = dateOf(entry, field);
  return day !== undefined && latestDay(day) <= latestDay(on);
}

/** Its stage: as its list says, else by the last step that has come. */
function standing(entry: Entry, on: PlainDate): string | undefined {
  const stage = textOf(entry, 'stage');
  if (stage !== undefined) return stage;
  return BY_DAYS.find(([field]) => hasCome(entry, field, on))?.[1];
}

const BY_DAYS = [
  ['finishedOn', '竣工投产'],
  ['startedOn', '开工建设'],
  ['signedOn', '签约落地'],
] as const;

/** 比上次有变动; undefined where no earlier list has it, or none states its stage. */
function hasMoved(entry: Entry): boolean | undefined {
  const [last, now] = [textOf(entry, 'stageLast'), textOf(entry, 'stage')];
  return last === undefined || now === undefined ? undefined : last !== now;
}

/**
 * 年初为储备: by its column, else by the first list of the year, else by its stage now; undefined for started works where
 * neither is known.
 */
function wasReserve(entry: Entry): boolean | undefined {
  const before = textOf(entry, 'stageBefore') ?? textOf(entry, 'stageFirst');
  if (before !== undefined) return isReserve(before);
  return isReserve(textOf(entry, 'stage')) ? true : undefined;
}

function isReserve(stage: string | undefined): boolean {
  const place = placeInLife(stage);
  return place === 0 || place === 1;
}

/** Works started this year: by their day, else by the stage in the list. */
function hasStarted(entry: Entry, on: PlainDate): boolean {
  const started = dateOf(entry, 'startedOn');
  if (started !== undefined) return started.year === on.year && earliestDay(started) <= latestDay(on);
  return (placeInLife(textOf(entry, 'stage')) ?? 0) > 1;
}

function isRevived(entry: Entry, on: PlainDate): boolean {
  if (meaningOf(textOf(entry, 'stage')) !== 'revived') return false;
  const renewal = textOf(entry, 'renewal');
  return renewal === undefined ? hasCome(entry, 'finishedOn', on) : renewal === '已激活';
}

function isOwnerListed(entry: Entry, on: PlainDate): boolean {
  const day = dateOf(entry, 'listedOn');
  return entry.values.has('listedOwner') && (day === undefined || earliestDay(day) <= latestDay(on));
}

/** Days from the first known step to the last, or to today where it is not finished. */
function daysSoFar(entry: Entry, on: PlainDate): number | undefined {
  const first = dateOf(entry, 'signedOn') ?? dateOf(entry, 'landedOn') ?? dateOf(entry, 'startedOn');
  if (first?.precision !== 'day' || earliestDay(first) > latestDay(on)) return undefined;
  const last = hasCome(entry, 'finishedOn', on) ? dateOf(entry, 'finishedOn')! : on;
  const days = daysBetween(first, last);
  return last.precision !== 'day' || days < 0 ? undefined : days;
}

/** Its rank among the slowest; equal days share a rank. */
function slowness(entry: Entry, on: PlainDate, among: readonly Entry[]): string | undefined {
  const days = daysSoFar(entry, on);
  if (days === undefined) return undefined;
  return String(among.filter((other) => (daysSoFar(other, on) ?? -1) > days).length + 1);
}

function isSlow(entry: Entry, on: PlainDate, among: readonly Entry[]): boolean {
  const place = slowness(entry, on, among);
  return place !== undefined && Number(place) <= SLOWEST;
}

const SLOWEST = 10;

/** Days between two steps that have both been reached. */
function step(id: string, zh: string, en: string, from: string, to: string): Fact {
  const of = (entry: Entry, on: PlainDate): Quantity | undefined =>
    hasCome(entry, to, on) ? daysTaken(dateOf(entry, from), dateOf(entry, to)) : undefined;
  return quantityFact(id, zh, en, to, of);
}

export const LIFECYCLE_FACTS: readonly Fact[] = [
  fact('standing', '所处批次', 'Stands in', 'stage', standing),
  countFact('hasMoved', '批次有变动', 'Moved?', 'stage', hasMoved),
  fact('isMoved', '比上次有变动', 'Has moved', 'stage', (entry) => hasMoved(entry) === true),
  fact(
    'broke',
    '取得突破',
    'Broke through',
    'breakthrough',
    ({ values }) => values.get('breakthrough') === '突破',
  ),
  fact('isListed', '业主已上市', 'Owner listed', 'listing', isOwnerListed),
  fact('isRevived', '已激活', 'Revived?', 'renewal', isRevived),
  fact('reserve', '年初为储备', 'Reserve in January', 'stageBefore', wasReserve),
  fact(
    'isConverted',
    '储备转开工',
    'Converted?',
    'startedOn',
    (entry, on) => wasReserve(entry) === true && hasStarted(entry, on),
  ),
  step('signedToLanded', '签约到落地', 'Signed to landed', 'signedOn', 'landedOn'),
  step('signedToStarted', '签约到开工', 'Signed to started', 'signedOn', 'startedOn'),
  step('startedToFinished', '开工到竣工', 'Started to finished', 'startedOn', 'finishedOn'),
  step('signedToFinished', '签约到竣工', 'Signed to finished', 'signedOn', 'finishedOn'),
  fact('days', '历时（天）', 'Days so far', 'signedOn', (entry, on) => daysSoFar(entry, on)?.toString()),
  fact('slowness', '历时名次', 'Slowest', 'signedOn', slowness),
  fact('isSlow', '历时最长', 'Among the slowest', 'signedOn', isSlow),
];
