import { compareExact, minus, negative, plus } from '../../model/exact.ts';
import { agreementOf, rangeOf } from '../agreement.ts';
import type { Claim } from '../claim.ts';
import { halfWidthText, inFormOf, isLatin } from '../figures.ts';
import type { Paper } from '../paper/paper.ts';
import { type Judged, UNKNOWN, type Verdict } from '../verdict.ts';
import type { TextFigures } from './text-figures.ts';

interface Course {
  readonly from: Claim;
  readonly to: Claim;
  readonly rises: boolean;
  /** Where the direction is said. */
  readonly start: number;
  readonly text: string;
}

const RISES = '上升|提高|提升|增加|增长|扩大|上涨|攀升|升|增|涨';
const FALLS = '下降|降低|回落|减少|下滑|缩小|收窄|下跌|降|减|跌';
const ENGLISH_RISES = 'rose|risen|rising|increased|climbed|grew|improved|up|gained';
const ENGLISH_FALLS = 'fell|fallen|falling|dropped|declined|slipped|decreased|down';
const BETWEEN = new RegExp(`^[^，,。；;、\\d]{0,6}?((${RISES})|(?:${FALLS}))(?:至|到|为)(?:了)?$`);
const BEFORE = /(?:由|从)[^，,。；;]{0,16}$/;
const ENGLISH_BEFORE = new RegExp(`\\b((${ENGLISH_RISES})|(?:${ENGLISH_FALLS}))\\s+from\\s+$`, 'i');
const CHANGE = new RegExp(`^[^。；;\\d]{0,10}?(?:${RISES}|${FALLS})(?:了)?(?:约|近)?$`);
const ENGLISH_CHANGE =
  /^[^.;\d]{0,30}?(?:gain|rise|increase|improvement|fall|drop|decline|decrease|up|down)(?:\s+of)?\s+$/i;

/** The directions that the text gives pairs of its figures, against these figures themselves. */
export function directionsIn(text: TextFigures): Judged[] {
  return coursesIn(text).flatMap((course): Judged[] => {
    const { from, to, rises, start, text: word } = course;
    const order = compareExact(to.figure.value, from.figure.value);
    if (order === 0 || ![from, to].every((claim) => text.isUsable(claim))) return [];
    const isRight = order > 0 === rises;
    const verdict: Verdict = {
      ...UNKNOWN,
      verdict: isRight ? 'right' : 'wrong',
      expected: isRight ? undefined : turned(word),
      parts: isRight ? [] : [text.part(from), text.part(to)],
    };
    return [{ paragraph: from.paragraph, start, end: start + word.length, text: word, verdict }];
  });
}

/** 由58.85%升至67.64%，提高8.8个百分点: the change from the two figures before it. */
export function* changeVerdicts(text: TextFigures): Generator<readonly [Claim, Verdict]> {
  const { claims, paper } = text;
  for (const { from, to } of coursesIn(text)) {
    const change = claims[claims.indexOf(to) + 1];
    if (change === undefined || !isChange(change, to, paper)) continue;
    const apart = minus(to.figure.value, from.figure.value);
    const value = apart.top < 0n ? negative(apart) : apart;
    const isSame = agreementOf(change.figure, value) === 'same';
    const verdict = isSame ? 'right' : isWithin(change, from, to) ? 'rounding' : 'wrong';
    yield [
      change,
      {
        ...UNKNOWN,
        verdict,
        expected: isSame ? undefined : inFormOf(change.figure, value),
        parts: isSame ? [] : [text.part(from), text.part(to)],
      },
    ];
  }
}

function coursesIn({ claims, paper }: TextFigures): Course[] {
  return claims.flatMap((to, at): Course[] => {
    const from = claims[at - 1];
    const text = paper.paragraphs[to.paragraph]!;
    if (from?.paragraph !== to.paragraph || from.figure.kind !== to.figure.kind || text.cell !== undefined)
      return [];
    const plain = halfWidthText(text.text);
    const [before, between] = [
      plain.slice(0, from.figure.start),
      plain.slice(from.figure.end, to.figure.start),
    ];
    const said = isLatin(plain)
      ? /^\s+to\s+$/.test(between) && ENGLISH_BEFORE.exec(before)
      : BEFORE.test(before) && BETWEEN.exec(between);
    if (!said) return [];
    const [, word = '', rise] = said;
    const start = isLatin(plain) ? said.index : from.figure.end + between.indexOf(word);
    return [
      { from, to, rises: rise !== undefined, start, text: text.text.slice(start, start + word.length) },
    ];
  });
}

/** Whether the next figure says by how much: in 百分点 for rates, else in the same unit. */
function isChange(
  { figure, paragraph }: Claim,
  { figure: to, paragraph: own }: Claim,
  paper: Paper,
): boolean {
  if (paragraph !== own || figure.kind !== (to.kind === 'percent' ? 'points' : to.kind)) return false;
  const between = halfWidthText(paper.paragraphs[own]!.text).slice(to.end, figure.start);
  return (isLatin(between) || /^[\s,a-z]+$/i.test(between) ? ENGLISH_CHANGE : CHANGE).test(between);
}

/** Whether the change is possible for the values that both figures were rounded from. */
function isWithin({ figure }: Claim, from: Claim, to: Claim): boolean {
  const [low, high] = rangeOf(from.figure);
  const [least, most] = rangeOf(to.figure);
  const [one, other] = [minus(least, high), minus(most, low)];
  const sizes = plus(one, other).top < 0n ? [negative(other), negative(one)] : [one, other];
  const [smallest, largest] = rangeOf(figure);
  return compareExact(sizes[0]!, largest) <= 0 && compareExact(smallest, sizes[1]!) <= 0;
}

const OPPOSITES: readonly (readonly [rises: string, falls: string])[] = [
  ['上升', '下降'],
  ['提高', '降低'],
  ['提升', '下滑'],
  ['增加', '减少'],
  ['增长', '下降'],
  ['扩大', '缩小'],
  ['扩大', '收窄'],
  ['上升', '回落'],
  ['升', '降'],
  ['增', '减'],
  ['涨', '跌'],
  ['rose', 'fell'],
  ['increased', 'decreased'],
  ['climbed', 'dropped'],
  ['improved', 'slipped'],
  ['grew', 'declined'],
  ['up', 'down'],
];

/** The word for the other direction. */
function turned(word: string): string {
  const said = word.toLowerCase();
  const pair = OPPOSITES.find((one) => one.includes(said)) ?? [];
  return pair.find((one) => one !== said) ?? (new RegExp(`^(?:${RISES})$`).test(word) ? '下降' : '上升');
}
