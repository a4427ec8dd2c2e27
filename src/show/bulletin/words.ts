import type { Sentence } from './sentence.ts';

/** What a bulletin says, as data. */
export interface BulletinWords {
  /** The sentences with which a month is reported: all projects, then the provincial ones, then by which plan. */
  readonly opening: readonly Sentence[];
}
