import { joinRuns, type SeenText, type TextRun } from '../rich-text.ts';

/** The properties of a font of a binary workbook that affect its text. */
export interface BinaryFont {
  readonly isStruck: boolean;
  readonly isRaised: boolean;
}

/**
 * A font record, [MS-XLS 2.4.122] and [MS-XLSB 2.4.149] alike: flags in its second word, and the distance from the
 * baseline after the weight.
 */
export function readFont(data: Buffer, offsetAt: number): BinaryFont {
  return {
    isStruck: (data.readUInt16LE(2) & STRIKE_OUT) !== 0,
    isRaised: data.readUInt16LE(offsetAt) === SUPERSCRIPT,
  };
}

/** The character at which another font begins. */
export interface FontRun {
  readonly from: number;
  readonly font: BinaryFont | undefined;
}

/** The visible text, where the characters before the first run have the font of the cell. */
export function textInFonts(text: string, runs: readonly FontRun[]): SeenText {
  if (!runs.some(({ font }) => font?.isStruck || font?.isRaised)) return { text, isStruck: false };
  const starts = [{ from: 0, font: undefined }, ...runs];
  const pieces = starts.map(({ from, font }, at): TextRun => {
    const to = starts[at + 1]?.from ?? text.length;
    return {
      text: text.slice(from, to),
      isStruck: font?.isStruck ?? false,
      isRaised: font?.isRaised ?? false,
    };
  });
  return joinRuns(pieces);
}

const STRIKE_OUT = 0x08;
const SUPERSCRIPT = 1;
