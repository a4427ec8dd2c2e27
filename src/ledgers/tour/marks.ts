import { ranksOf } from '../../calculate/scoring/ranks.ts';
import { keptMarks, meanOf } from '../../calculate/scoring/trimmed-mean.ts';
import {
  compareExact,
  dividedBy,
  type Exact,
  exact,
  minus,
  ONE,
  plus,
  times,
  ZERO,
} from '../../model/exact.ts';
import { groupBy } from '../../model/group-by.ts';
import { projectName } from '../../normalise/name.ts';
import { type Entry, numberOf, textOf } from '../entries/entry.ts';

/** A project of the tour with the judges' result. */
export interface Judged {
  /** The first row that names it. */
  readonly first: Entry;
  readonly rows: readonly Entry[];
  /** One vote a judge, in the order of the rows. */
  readonly votes: readonly Exact[];
  /** Undefined where no vote remains. */
  readonly mark: Exact | undefined;
  /** 1 is the best; undefined without a mark. */
  readonly rank: number | undefined;
}

/** How many of the highest and of the lowest votes are dropped. */
export const DROPPED = 1;
const FULL_MARKS = exact(100);

/**
 * 评委打分: votes to marks, marks to ranks.
 *
 *     vote of a place = (places that the judge gave − place + 1) ÷ places that the judge gave × 100
 *     mark            = mean of the votes without the highest and the lowest
 *     rank            = the highest mark first; equal marks share a rank (1, 2, 2, 4)
 *
 * Units: marks of 100, exact. A vote that states a mark and a place goes by the mark. Not applicable: a project of fewer
 * than three votes has no mark and no rank; a mark below 0 or above 100, or a place that is none, is no vote, nor are two
 * votes of one judge. Source: DOMAIN §4, tours.
 */
export function judged(entries: readonly Entry[]): ReadonlyMap<Entry, Judged> {
  let known = KNOWN.get(entries);
  if (known === undefined) {
    known = judge(entries);
    KNOWN.set(entries, known);
  }
  return known;
}

/** Kept, because every fact of every entry asks for it. */
const KNOWN = new WeakMap<readonly Entry[], ReadonlyMap<Entry, Judged>>();

function judge(entries: readonly Entry[]): ReadonlyMap<Entry, Judged> {
  const projects = [...groupBy(entries, ({ name }) => projectName(name).key).values()].map((rows) => {
    const votes = rows.flatMap((row) =>
      otherVotes(rows, row).length > 0 ? [] : (voteOf(row, placesGiven(entries, row)) ?? []),
    );
    return { first: rows[0]!, rows, votes, mark: meanOf(keptMarks(votes, DROPPED)) };
  });
  const marked = projects.flatMap(({ first, mark }) =>
    mark === undefined ? [] : [{ first, score: mark, breakers: [] }],
  );
  const ranks = new Map([...ranksOf(marked, 'shared')].map(([{ first }, rank]) => [first, rank] as const));
  return new Map(
    projects.flatMap((project) => {
      const whole: Judged = { ...project, rank: ranks.get(project.first) };
      return project.rows.map((row) => [row, whole] as const);
    }),
  );
}

/** Other votes of the same judge for one project: nobody knows which one is right, so none of them counts. */
export function otherVotes(rows: readonly Entry[], row: Entry): readonly Entry[] {
  const judge = textOf(row, 'judge');
  if (judge === undefined || !isVote(row)) return [];
  return rows.filter((other) => other !== row && isVote(other) && textOf(other, 'judge') === judge);
}

export function isVote(entry: Entry): boolean {
  return numberOf(entry, 'mark') !== undefined || numberOf(entry, 'place') !== undefined;
}

/** The number of projects to which the judge of a row gave a place. */
export function placesGiven(entries: readonly Entry[], { values }: Entry): number {
  let given = PLACES.get(entries);
  if (given === undefined) {
    given = new Map();
    for (const entry of entries)
      if (isPlace(entry))
        given.set(entry.values.get('judge'), (given.get(entry.values.get('judge')) ?? 0) + 1);
    PLACES.set(entries, given);
  }
  return given.get(values.get('judge')) ?? 0;
}

const PLACES = new WeakMap<readonly Entry[], Map<unknown, number>>();

/** The vote of a judge's row, out of 100; undefined for a row that is no vote. */
export function voteOf(entry: Entry, places: number): Exact | undefined {
  const mark = numberOf(entry, 'mark');
  if (mark !== undefined) return isMark(mark) ? mark : undefined;
  const place = numberOf(entry, 'place');
  if (place === undefined || !isPlace(entry)) return undefined;
  const better = plus(minus(exact(places), place), ONE);
  return better.top <= 0n ? undefined : times(dividedBy(better, exact(places)), FULL_MARKS);
}

/** 0 to 100 */
function isMark(mark: Exact): boolean {
  return compareExact(mark, ZERO) >= 0 && compareExact(mark, FULL_MARKS) <= 0;
}

/** A whole number from 1 on, in a row without a mark. */
function isPlace(entry: Entry): boolean {
  const place = numberOf(entry, 'place');
  return (
    numberOf(entry, 'mark') === undefined && place !== undefined && place.bottom === 1n && place.top >= 1n
  );
}
