import { type Exact, exact, greater, lesser, minus, sum, times, within, ZERO } from '../../model/exact.ts';
import type { ScoreEntry } from './entry.ts';
import type { Kind } from './kind.ts';
import type { Working } from './ranking.ts';
import type { RegisterScoring } from './scheme.ts';
import { number, written } from './working.ts';

/**
 * 登记加减分: points for an agency's entries in a register: kickoff events, criticisms, projects that missed a time limit.
 *
 *     points = points of each × number in the span, limited to a number of entries a year    (the scheme sets the points)
 *     points = Σ points of the entries of the span, each limited to two bounds               (the entries state them)
 *
 * An entry that states no number counts once. An agency without entries gets 0 points, as a register lists only what
 * happened. Source: DOMAIN §4, office E (a kickoff event +30, at most four a year; criticism −5 to −20), promotion
 * (−0.1 per project that misses its start limit).
 */
export const register: Kind<RegisterScoring> = {
  score: (scoring, subject) => {
    const { item, over, each, atMost } = scoring;
    const entries = subject.entries(item, over);
    const common = {
      state: 'scored',
      projects: undefined,
      unreported: 0,
      evidence: entries.map((entry) => ({ of: 'entry', entry }) as const),
    } as const;
    if (each === undefined) {
      const amounts = entries.map(({ value }) => within(value ?? ZERO, scoring.from, scoring.to));
      const value = { value: exact(entries.length), unit: 'count' } as const;
      return { ...common, points: sum(amounts), working: added(amounts), value };
    }
    const ofYear = numberIn(subject.entries(item, 'year'));
    const here = numberIn(entries);
    const left = atMost === undefined ? here : minus(exact(atMost), minus(ofYear, here));
    const counted = lesser(here, greater(left, ZERO));
    const value = { value: counted, unit: 'count' } as const;
    return { ...common, points: times(each, counted), working: written`${number(each)} × ${value}`, value };
  },
  weight: () => undefined,
  most: ({ each, to, atMost }) => {
    const best = each ?? to;
    if (best === undefined) return undefined;
    if (best.top <= 0n) return ZERO;
    return atMost === undefined ? undefined : times(best, exact(atMost));
  },
};

function numberIn(entries: readonly ScoreEntry[]): Exact {
  return sum(entries.map(({ value }) => value ?? exact(1)));
}

function added(amounts: readonly Exact[]): Working {
  if (amounts.length === 0) return [number(ZERO)];
  return amounts.flatMap((amount, at) => (at === 0 ? [number(amount)] : [' + ', number(amount)]));
}
