import { type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';

/**
 * The look of a paper after GB/T 9704—2012: title in 小标宋 size 2, text in 仿宋 size 3 with 28 points per line, headings
 * in 黑体. Sizes are in half points, lengths in twentieths of a point.
 */
export type Face = keyof typeof FACES;

const FACES = {
  head: { eastAsia: '方正小标宋简体', size: 44 },
  title: { eastAsia: '方正小标宋简体', size: 44 },
  text: { eastAsia: '仿宋_GB2312', size: 32 },
  heading: { eastAsia: '黑体', size: 32 },
  caption: { eastAsia: '黑体', size: 24 },
  tableHead: { eastAsia: '黑体', size: 21 },
  table: { eastAsia: '仿宋_GB2312', size: 21 },
  note: { eastAsia: '楷体_GB2312', size: 20 },
  page: { eastAsia: '宋体', size: 28 },
} as const;

/** For machines without a font: its other names, and similar fonts. */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,宋体',
  仿宋_GB2312: '仿宋,FangSong,华文仿宋',
  楷体_GB2312: '楷体,KaiTi,华文楷体',
  黑体: 'SimHei',
  宋体: 'SimSun',
};

const LATIN = 'Times New Roman';
const LINE = 560;
const TITLE_LINE = 720;

/** Two characters of the text. */
export const INDENT = { firstLine: 640, firstLineChars: 200 } as const;

export const EXACT_LINE = { line: LINE, lineRule: LineRuleType.EXACT } as const;
export const TITLE_SPACING = { line: TITLE_LINE, lineRule: LineRuleType.EXACT, after: LINE } as const;

/** A run of text in one of the faces; markup in the text has no effect. */
export function run(
  text: string,
  face: Face,
  more: { color?: string; bold?: boolean; size?: number } = {},
): TextRun {
  const { eastAsia, size } = FACES[face];
  return new TextRun({
    text: plainText(text),
    font: { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia },
    size,
    color: '000000',
    ...more,
  });
}

/** Text that keeps the look of the text it replaces. */
export function textRun(text: string): TextRun {
  return new TextRun(plainText(text));
}

export function paragraph(text: string, face: Face, options: Omit<IParagraphOptions, 'children'> = {}) {
  return new Paragraph({ spacing: EXACT_LINE, ...options, children: [run(text, face)] });
}

/** A paragraph of the text. Lines are not justified, because numbers do not break and the gaps would be wide. */
export function bodyParagraph(text: string, keepNext = false): Paragraph {
  return paragraph(text, 'text', { indent: INDENT, keepNext });
}

/** Replaces characters that XML cannot hold by U+FFFD, and line breaks by spaces. */
export function plainText(text: string): string {
  return text
    .replace(/\s*[\r\n\v\f\u2028\u2029]+\s*/g, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\x00-\x08\x0E-\x1F\x7F\uFFFE\uFFFF]/g, '\uFFFD');
}
