import {
  dividedBy,
  type Exact,
  lesser,
  minus,
  negative,
  plus,
  times,
  within,
  ZERO,
} from '../../model/exact.ts';
import { type Kind, scoreValue } from './kind.ts';
import type { Working } from './ranking.ts';
import type { DeviationScoring } from './scheme.ts';
import { timeOf } from './window.ts';
import { number, percent, written } from './working.ts';

/**
 * 基础分加偏差: base points at the mark, a deduction per unit below it and extra points per unit above it; the points per
 * unit may change on the way up.
 *
 *     points = base − below × units short            (short of the mark)
 *     points = base + Σ slope × units in its stretch  (beyond it)
 *     the part besides the base is limited to −most … +most
 *
 * The scheme sets the size of a unit (0.01: 百分点); fractions of a unit count. The mark is a figure, or the time progress
 * of the span. Not applicable if the figure is missing. Source: DOMAIN §4, office F: 25, −0.1, +0.2 to 130 %, +0.1
 * beyond, at most ±10.
 */
export const deviation: Kind<DeviationScoring> = {
  score: (scoring, subject) =>
    scoreValue(subject.value(scoring.measure), (value) => {
      const mark = scoring.at === 'time' ? timeOf(scoring.measure.over, subject.period) : scoring.at;
      const { amount, working } =
        minus(value, mark).top < 0n ? short(value, mark, scoring) : beyond(value, mark, scoring);
      const { base, most } = scoring;
      const held = most === undefined ? amount : within(amount, negative(most), most);
      const bounded = held !== amount && minus(held, amount).top !== 0n;
      const sign = held.top < 0n ? '−' : '+';
      const size = number(held.top < 0n ? negative(held) : held);
      const shown: Working = bounded ? [sign, ' ', size, ' (', ...working, ')'] : working;
      return { points: plus(base, held), working: written`${number(base)} ${shown}` };
    }),
  weight: ({ base }) => base,
  most: ({ base, most }) => most && plus(base, most),
};

interface Part {
  readonly amount: Exact;
  /** Starts with its sign. */
  readonly working: Working;
}

function short(value: Exact, mark: Exact, { below, unit }: DeviationScoring): Part {
  const units = dividedBy(minus(mark, value), unit);
  return {
    amount: negative(times(below, units)),
    working: written`− ${number(below)} × (${percent(mark)} − ${percent(value)}) ÷ ${percent(unit)}`,
  };
}

function beyond(value: Exact, mark: Exact, { above, unit }: DeviationScoring): Part {
  let amount = ZERO;
  let from = mark;
  const working: Working[number][] = [];
  for (const { upTo, points } of above) {
    const end = upTo === undefined ? value : lesser(value, upTo);
    if (minus(end, from).top <= 0n) break;
    amount = plus(amount, times(points, dividedBy(minus(end, from), unit)));
    if (working.length > 0) working.push(' ');
    working.push(...written`+ ${number(points)} × (${percent(end)} − ${percent(from)}) ÷ ${percent(unit)}`);
    from = end;
  }
  return { amount, working: working.length === 0 ? written`+ ${number(ZERO)}` : working };
}
