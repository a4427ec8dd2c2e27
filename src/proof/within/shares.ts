import { compareExact, dividedBy, type Exact, exact, times } from '../../model/exact.ts';
import { agreementOf, rangeOf } from '../agreement.ts';
import { type Claim, subjectKey } from '../claim.ts';
import { inFormOf } from '../figures.ts';
import type { Verdict } from '../verdict.ts';
import { rightInText } from './sums.ts';
import type { TextFigures } from './text-figures.ts';

interface Share {
  readonly claim: Claim;
  readonly of: Claim;
  readonly over: Claim;
  readonly value: Exact;
  readonly isRight: boolean;
}

/**
 * Shares of parts in their whole: 市县项目163个 … 市县项目中，产业项目103个，占63.2%. A share that does not come out is only called
 * wrong if another share of the paragraph comes out over the same whole: that proves the denominator.
 */
export function* shareVerdicts(text: TextFigures): Generator<readonly [Claim, Verdict]> {
  const shares = text.claims.flatMap((claim, at) => sharesOf(claim, text.claims[at - 1], text));
  for (const { claim, of, over, value, isRight } of shares) {
    if (isRight) {
      yield [claim, rightInText(claim)];
      yield [of, rightInText(of)];
      continue;
    }
    const isOfSame = (other: Share) =>
      other.isRight && other.over === over && other.claim.paragraph === claim.paragraph;
    const mayBeOther = shares.some((other) => other.claim === claim && other.isRight);
    if (mayBeOther || !shares.some(isOfSame)) continue;
    yield [
      claim,
      {
        verdict: 'wrong',
        against: 'text',
        measure: undefined,
        expected: inFormOf(claim.figure, value),
        denominator: over.figure.text,
        parts: [text.part(of), text.part(over)],
      },
    ];
  }
}

function sharesOf(claim: Claim, of: Claim | undefined, text: TextFigures): Share[] {
  const { figure, stems, within } = claim;
  if (of === undefined || within === undefined || figure.kind !== 'percent' || !stems.includes('share'))
    return [];
  const isOfPart = of.sentence === claim.sentence && of.paragraph === claim.paragraph && of.within === within;
  if (!isOfPart || subjectKey(of.subject) !== subjectKey(claim.subject)) return [];
  return text
    .near({ ...of, subject: within }, of.stems[0] ?? '')
    .filter((over) => over.figure.value.top > 0n && over.figure.kind === of.figure.kind)
    .map((over) => {
      const value = times(dividedBy(of.figure.value, over.figure.value), exact(100));
      return { claim, of, over, value, isRight: isShare(claim, of, over, value) };
    });
}

/** Whether a share agrees to the last digit, or within the rounding of the amounts. */
function isShare({ figure }: Claim, of: Claim, over: Claim, value: Exact): boolean {
  if (agreementOf(figure, value) === 'same') return true;
  const [low, high] = rangeOf(of.figure);
  const [least, most] = rangeOf(over.figure);
  const [from, to] = rangeOf(figure);
  const hundred = exact(100);
  return (
    least.top > 0n &&
    compareExact(times(dividedBy(low, most), hundred), to) <= 0 &&
    compareExact(from, times(dividedBy(high, least), hundred)) <= 0
  );
}
