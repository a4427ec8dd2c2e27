import { compareExact, dividedBy, type Exact, exact, minus, plus, rounded, times } from '../model/exact.ts';
import type { Figure } from './figures.ts';

/**
 * How a printed figure agrees with a value: `same` to its last digit, `near` if they are less than one of that digit
 * apart.
 */
export type Agreement = 'same' | 'near' | 'apart';

/** A figure after 约 or 近 may be off by one of its last digit that is not 0. */
export function agreementOf(figure: Figure, value: Exact): Agreement {
  const { digits, scale, about } = figure;
  const printed = dividedBy(figure.value, scale);
  const true_ = dividedBy(value, scale);
  const step = stepOf(digits);
  if (isOneSided(figure)) return isAbout(about!, printed, true_, step) ? 'same' : 'apart';
  if (compareExact(rounded(true_, digits), printed) === 0) return 'same';
  if (about !== undefined && isAbout(about, printed, true_, coarsest(figure, step))) return 'same';
  const apart = minus(true_, printed);
  const isCount = figure.kind === 'count' && scale.top === 1n;
  return !isCount && compareExact(absolute(apart), step) < 0 ? 'near' : 'apart';
}

/** 超七成 is more than that, 近七成 less, 不到七成 as well: what lies on the other side is not it, however near. */
function isOneSided({ about, isRough }: Figure): boolean {
  return about === 'under' || (isRough && (about === 'above' || about === 'below'));
}

/** The range of values that round to a printed figure: half of its last digit to both sides. */
export function rangeOf({ value, digits, scale, kind, about }: Figure): readonly [low: Exact, high: Exact] {
  if (kind === 'count' && scale.top === 1n && about === undefined) return [value, value];
  const half = times(times(stepOf(digits), exact(1, 2)), scale);
  return [minus(value, half), plus(value, half)];
}

function isAbout(about: NonNullable<Figure['about']>, printed: Exact, value: Exact, step: Exact): boolean {
  const apart = minus(value, printed);
  if (about === 'under') return apart.top < 0n;
  if (about === 'above') return apart.top >= 0n && compareExact(apart, step) < 0;
  if (about === 'below') return apart.top <= 0n && compareExact(absolute(apart), step) <= 0;
  return compareExact(absolute(apart), step) < 0;
}

/** One unit of the last digit that is not 0: 100 for 3,500. */
function coarsest({ form, digits }: Figure, step: Exact): Exact {
  if (digits > 0) return step;
  const zeros = /(0+)$/.exec(form.number.replaceAll(/\D/g, ''))?.[1]?.length ?? 0;
  return exact(10n ** BigInt(zeros));
}

function stepOf(digits: number): Exact {
  return exact(1, 10n ** BigInt(digits));
}

function absolute(value: Exact): Exact {
  return value.top < 0n ? { top: -value.top, bottom: value.bottom } : value;
}
