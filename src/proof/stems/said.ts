import type { Phase } from '../../model/vocabulary.ts';
import type { Mark } from '../lexicon.ts';

/** What the words near a figure say, and what the sentence said before. */
export interface Said {
  readonly marks: ReadonlySet<Mark>;
  readonly phase: Phase | undefined;
  readonly step: string | undefined;
  /**
   * What the last number of projects counted, if not all: `finishes.finished`. Later amounts and rates may be about
   * these.
   */
  readonly family: string | undefined;
  /** The last amount that was named. */
  readonly amount: string | undefined;
  /** The last rate that was named; a difference in 百分点 is one of such rates. */
  readonly rate: string | undefined;
  /** Whether the sentence has counted those due to start, and none that the whole year plans. */
  readonly isOfDue: boolean;
  /** Whether the sentence has counted those due to start. */
  readonly countsDue: boolean;
  /** Whether the subject is compared with another one: 比B县多. */
  readonly isCompared: boolean;
}

export interface Stems {
  readonly stems: readonly string[];
  readonly otherwise?: readonly string[];
  /** Whether words name the measure; false if it is only the usual one. */
  readonly isNamed: boolean;
  readonly isBehind?: boolean;
}

export const NOTHING: Stems = { stems: [], isNamed: false };

/** Whether a word with this mark stands near the figure. */
export type Has = (mark: Mark) => boolean;

export function named(...stems: string[]): Stems {
  return { stems, isNamed: true };
}

/** A change on the year before or the month before. */
export function since(has: Has, what: 'change' | 'before' | 'growth', measure: string): Stems {
  const isOnMonth = has('last-month') && !has('last-year');
  return { stems: [`${what}.${isOnMonth ? 'lastMonth' : 'lastYear'}.${measure}`], isNamed: true };
}
