import { compareExact, type Exact, exact, negative, sum, ZERO } from '../../model/exact.ts';
import { meetsAll } from './comparisons.ts';
import type { Answer, Kind, Subject } from './kind.ts';
import type { GateScoring } from './scheme.ts';
import { number, written } from './working.ts';

/**
 * 门槛: the points of some indicators count only if a condition is met; otherwise the gate deducts them again.
 *
 *     points = 0 where any of the alternatives holds, else −Σ points of the indicators it guards (those above 0)
 *
 * An alternative holds if all its comparisons do. If no alternative holds but one cannot be decided, the gate does not
 * apply and deducts nothing: an agency without planned starts cannot be measured by its start rate. Source: DOMAIN §4,
 * office F (80 %, or 70 % with more than five starts).
 */
export const gate: Kind<GateScoring> = {
  score: (scoring, subject) => {
    const answers = scoring.unless.map((comparisons) => meetsAll(comparisons, subject));
    const isOpen = answers.includes(true);
    if (!isOpen && answers.includes(undefined)) return undecided(scoring, subject);
    const guarded = scoring.of.map((key) => subject.earned(key) ?? ZERO);
    const points = isOpen ? ZERO : negative(sum(guarded.filter(isAboveZero)));
    return {
      state: 'scored',
      points,
      working: isOpen ? [number(ZERO)] : written`−(${sumWritten(guarded.filter(isAboveZero))})`,
      value: firstFigure(scoring, subject),
      projects: undefined,
      unreported: 0,
      evidence: evidenceOf(scoring, subject),
    };
  },
  weight: () => undefined,
  most: () => ZERO,
};

function undecided(scoring: GateScoring, subject: Subject): Answer {
  const values = scoring.unless.flat().map(({ measure }) => subject.value(measure));
  const untold = values.find((value) => value.state === 'not-reported');
  const state = untold === undefined ? 'not-applicable' : 'not-reported';
  const reason = values.find((value) => value.state === state);
  return {
    state,
    reason: reason !== undefined && reason.state !== 'measured' ? reason.reason : 'no-denominator',
    unreported: 0,
    evidence: evidenceOf(scoring, subject),
  };
}

function isAboveZero(points: Exact): boolean {
  return compareExact(points, ZERO) > 0;
}

function sumWritten(all: readonly Exact[]) {
  if (all.length === 0) return [{ value: exact(0), unit: 'number' } as const];
  return all.flatMap((points, at) => (at === 0 ? [number(points)] : [' + ', number(points)]));
}

function firstFigure({ unless }: GateScoring, subject: Subject) {
  const [first] = unless.flat();
  const value = first === undefined ? undefined : subject.value(first.measure);
  return value?.state === 'measured' ? value.quantity : undefined;
}

function evidenceOf({ unless }: GateScoring, subject: Subject) {
  const measures = new Map(unless.flat().map(({ measure }) => [JSON.stringify(measure), measure]));
  return [...measures.values()].flatMap((measure) => subject.value(measure).evidence);
}
