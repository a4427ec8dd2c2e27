import type { Condition, FormatPiece } from '../model/format-code.ts';
import type { ShownSection } from '../model/sheet.ts';

type Section = readonly FormatPiece[];

/**
 * How a number format shows its numbers, section by section, where it shows more or less than their digits: on
 * another scale (`0!.0,"万"`), with words (`0.00"亿元"`, `[$$-409]0`), or no number at all (`;;;`). Undefined for the
 * usual formats.
 */
export function shownSections(sections: readonly Section[]): readonly ShownSection[] | undefined {
  const ofNumbers = sections.slice(0, 3);
  const shown = ofNumbers.map((section, index) => {
    const stated = section.find((piece) => piece.kind === 'condition')?.takes;
    const isConditional = ofNumbers.some((one) => one.some(({ kind }) => kind === 'condition'));
    const takes = isConditional ? stated : USUAL_CONDITIONS[ofNumbers.length - 1]![index];
    return sectionShown(section, takes, !isConditional && index === 1);
  });
  return shown.some(saysMore) ? shown : undefined;
}

/**
 * The numbers that each section applies to, in a format with one, two or three sections; the last one applies to the
 * rest.
 */
const USUAL_CONDITIONS: readonly (readonly (Condition | undefined)[])[] = [
  [undefined],
  [{ is: '>=', than: 0 }, undefined],
  [{ is: '>', than: 0 }, { is: '<', than: 0 }, undefined],
];

function sectionShown(section: Section, takes: Condition | undefined, forNegatives: boolean): ShownSection {
  const { before, after, hasNumber, isBroken, tens } = layout(section);
  const has = (...kinds: readonly FormatPiece['kind'][]) => section.some(({ kind }) => kinds.includes(kind));
  // Two colours instead of a minus are usual; without either, nobody sees that the number is negative.
  const hidesSign = forNegatives && hasNumber && !SIGN.test(before + after);
  const shows = has('date', 'elapsed', 'percent')
    ? 'other'
    : !hasNumber
      ? (before + after).trim() === ''
        ? has('other')
          ? 'other'
          : 'nothing'
        : 'words'
      : isBroken || (hidesSign && !has('colour'))
        ? 'unclear'
        : 'number';
  return { takes, shows, before: hidesSign ? `-${before}` : before, after, tens, absolute: forNegatives };
}

const SIGN = /[-−–—－(（]/;

/** The words before and behind the digits, and the power of ten between the stored and the shown number. */
function layout(section: Section) {
  let before = '';
  let after = '';
  let hasNumber = false;
  let isBroken = false;
  let isBehindPoint = false;
  /** Digits behind a point that is only a printed character: `0!.0` shows a tenth. */
  let painted = -1;
  /** Commas behind the last digit so far. Each divides by a thousand, unless another digit follows. */
  let commas = 0;
  let tens = 0;
  for (const { kind, text } of section.map((piece) => ({ text: '', ...piece }))) {
    if (kind === 'digit' || kind === 'general' || kind === 'text') {
      if (PAINTED_POINT.test(after) && painted < 0 && !isBehindPoint) painted = 0;
      else if (!GROUPING.test(after)) isBroken = true;
      if (painted >= 0 && !isBehindPoint) painted += 1;
      after = '';
      commas = 0;
      hasNumber = true;
    } else if (kind === 'comma' && hasNumber && after === '') {
      commas += 1;
    } else if (kind === 'point') {
      tens -= 3 * commas;
      commas = 0;
      isBehindPoint = true;
    } else if (kind === 'words' || kind === 'bare') {
      if (hasNumber) after += text;
      else before += text;
    }
  }
  return { before, after, hasNumber, isBroken, tens: tens - 3 * commas - Math.max(painted, 0) };
}

/** What may stand between groups of digits: `#'##0`, `# ##0`, `#!,####`. */
const GROUPING = /^[\s,，'’]*$/;
const PAINTED_POINT = /^\s*[.．。·]\s*$/;

/** Whether a section shows more than the digits; signs and the Chinese currency add nothing. */
function saysMore({ shows, before, after, tens }: ShownSection): boolean {
  if (shows === 'number') return tens !== 0 || USUAL_WORDS.test(before + after);
  return shows !== 'other';
}

const USUAL_WORDS = /[^\s()（）¥￥+\-−–—－]/;
