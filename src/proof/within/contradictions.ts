import { compareExact } from '../../model/exact.ts';
import { rangeOf } from '../agreement.ts';
import type { Claim } from '../claim.ts';
import { inFormOf } from '../figures.ts';
import type { Verdict } from '../verdict.ts';
import { pathOf } from './rates.ts';
import type { TextFigures } from './text-figures.ts';

/**
 * A measure whose value in the text differs from that in a table. The text's figure is wrong, unless a sum or rate
 * proves only that one: then the table's is.
 */
export function* contradictions(
  text: TextFigures,
  isProved: (claim: Claim) => boolean,
): Generator<readonly [Claim, Verdict]> {
  for (const claims of text.repeated()) {
    const said = claims.filter(
      (claim) =>
        text.inTable(claim) === undefined &&
        claim.isSure &&
        claim.isSubjectNamed &&
        !isOfOthers(claim) &&
        isAmount(claim),
    );
    const listed = claims.filter(
      (claim) => text.inTable(claim) !== undefined && claim.isSure && isAmount(claim) && text.isUsable(claim),
    );
    for (const one of said) {
      if (listed.length === 0 || listed.some((other) => agree(one, other))) continue;
      const [other] = listed;
      const [wrong, right] = isProved(one) && !isProved(other!) ? [other!, one] : [one, other!];
      yield [
        wrong,
        {
          verdict: 'wrong',
          against: 'text',
          measure: pathOf(wrong),
          expected: inFormOf(wrong.figure, right.figure.value),
          denominator: undefined,
          parts: [text.part(right)],
        },
      ];
    }
  }
}

/** 市县项目中，产业项目35个: only of those projects, while a table lists all. */
function isOfOthers({ within }: Claim): boolean {
  return within !== undefined && (within.unknown !== undefined || !within.groups.includes(''));
}

/** Only money and counts: a rate may have another denominator. */
function isAmount({ figure, stems: [stem], when }: Claim): boolean {
  return (
    (figure.kind === 'money' || figure.kind === 'count') && stem !== undefined && when?.isSingle !== true
  );
}

function agree(one: Claim, other: Claim): boolean {
  const [low, high] = rangeOf(one.figure);
  const [least, most] = rangeOf(other.figure);
  return compareExact(low, most) <= 0 && compareExact(least, high) <= 0;
}
