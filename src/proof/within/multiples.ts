import {
  compareExact,
  decimalText,
  dividedBy,
  type Exact,
  exact,
  minus,
  parseExact,
  plus,
} from '../../model/exact.ts';
import { rangeOf } from '../agreement.ts';
import type { Claim } from '../claim.ts';
import { halfWidthText } from '../figures.ts';
import { type Judged, UNKNOWN, type Verdict } from '../verdict.ts';
import type { TextFigures } from './text-figures.ts';

const IS = /^[^。；;]*?(?:是|为|相当于|等于|达到?)[^。；;]*$/;
const TIMES = /^\s*[)）]?\s*的\s*(?<about>近|约|超)?\s*(?<number>\d+(?:\.(?<decimals>\d+))?)\s*倍/;

/** 月均需完成20.93亿元，是前七个月月均（15.77亿元）的1.33倍: how many times the figure before is the one behind it. */
export function multiplesIn(text: TextFigures): Judged[] {
  const { claims, paper } = text;
  return claims.flatMap((whole, at): Judged[] => {
    const figure = claims[at - 1];
    if (figure?.paragraph !== whole.paragraph || figure.figure.kind !== whole.figure.kind) return [];
    const written = paper.paragraphs[whole.paragraph]!.text;
    const plain = halfWidthText(written);
    const said = TIMES.exec(plain.slice(whole.figure.end));
    const { number, decimals = '', about } = said?.groups ?? {};
    if (said === null || number === undefined || about !== undefined) return [];
    if (!IS.test(plain.slice(figure.figure.end, whole.figure.start)) || whole.figure.value.top <= 0n)
      return [];
    if (![figure, whole].every((claim) => text.isUsable(claim))) return [];
    const start = whole.figure.end + said[0].indexOf(number);
    const end = whole.figure.end + said[0].length;
    const verdict = verdictOf(parseExact(number)!, decimals.length, figure, whole, text);
    return [{ paragraph: whole.paragraph, start, end, text: written.slice(start, end), verdict }];
  });
}

function verdictOf(number: Exact, digits: number, figure: Claim, whole: Claim, text: TextFigures): Verdict {
  const [least, most] = rangeOf(figure.figure);
  const [low, high] = rangeOf(whole.figure);
  const half = exact(1, 2n * 10n ** BigInt(digits));
  // Whether the values that both were rounded from can have this multiple.
  const isPossible =
    low.top > 0n &&
    compareExact(dividedBy(least, high), plus(number, half)) <= 0 &&
    compareExact(minus(number, half), dividedBy(most, low)) <= 0;
  if (isPossible) return { ...UNKNOWN, verdict: 'right' };
  const times = decimalText(dividedBy(figure.figure.value, whole.figure.value), digits);
  return {
    ...UNKNOWN,
    verdict: 'wrong',
    expected: `${times}倍`,
    parts: [text.part(figure), text.part(whole)],
  };
}
