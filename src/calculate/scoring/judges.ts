import { dividedBy, type Exact, exact, times } from '../../model/exact.ts';
import type { ScoreEntry } from './entry.ts';
import type { Kind } from './kind.ts';
import type { JudgesScoring } from './scheme.ts';
import { keptMarks, meanOf } from './trimmed-mean.ts';
import { number, written } from './working.ts';

/**
 * 评委打分: the mean of the judges' marks without the highest and the lowest ones, as a share of the full mark.
 *
 *     points = weight × mean of the remaining marks ÷ full mark
 *
 * Marks are entries of a register, one per judge. If several marks are the highest (or lowest), only the set number of
 * them is dropped. Not applicable if no mark remains. Source: DOMAIN §4, tours (marks by judges).
 */
export const judges: Kind<JudgesScoring> = {
  score: ({ item, over, weight, full, drop }, subject) => {
    const entries = subject.entries(item, over);
    const marks = marksOf(entries);
    const kept = keptMarks(marks, drop);
    const mean = meanOf(kept);
    const evidence = entries.map((entry) => ({ of: 'entry', entry }) as const);
    if (mean === undefined) {
      const reason = marks.length === 0 ? 'not-reported' : 'no-denominator';
      return { state: 'not-applicable', reason, unreported: 0, evidence };
    }
    const added = kept.flatMap((mark, at) => (at === 0 ? [number(mark)] : [' + ', number(mark)]));
    const count = { value: exact(kept.length), unit: 'number' } as const;
    return {
      state: 'scored',
      points: times(weight, dividedBy(mean, full)),
      working: written`${number(weight)} × (${added}) ÷ ${count} ÷ ${number(full)}`,
      value: number(mean),
      projects: undefined,
      unreported: 0,
      evidence,
    };
  },
  weight: ({ weight }) => weight,
  most: ({ weight }) => weight,
};

function marksOf(entries: readonly ScoreEntry[]): Exact[] {
  return entries.flatMap(({ value }) => (value === undefined ? [] : [value]));
}
