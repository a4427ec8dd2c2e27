import { MAIN } from './package-xml.ts';
import type { Font } from './style.ts';
import { escapeXml, XML_HEAD } from './text.ts';

/**
 * The lists of a style sheet, each entry an XML element. Cells refer to `cells` by number, from 1: 0 is the plain
 * format.
 */
export interface StyleLists {
  readonly formats: readonly string[];
  readonly fonts: readonly string[];
  readonly fills: readonly string[];
  readonly borders: readonly string[];
  readonly cells: readonly string[];
  /** The looks of conditional formats. */
  readonly conditional: readonly string[];
}

/** `xl/styles.xml` (ECMA-376 part 1, 18.8). */
export function styleSheet({ formats, fonts, fills, borders, cells, conditional }: StyleLists): string {
  return [
    `${XML_HEAD}<styleSheet xmlns="${MAIN}">`,
    countedList('numFmts', formats),
    countedList('fonts', fonts),
    countedList('fills', fills),
    countedList('borders', borders),
    countedList('cellStyleXfs', [`${PLAIN_FORMAT}/>`]),
    countedList('cellXfs', [`${PLAIN_FORMAT} xfId="0"/>`, ...cells]),
    countedList('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    countedList('dxfs', conditional),
    '</styleSheet>',
  ].join('');
}

const PLAIN_FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';

/** Excel reserves the first two fills. */
export const FIRST_FILLS: readonly string[] = ['none', 'gray125'].map(
  (pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`,
);

/** Number formats that a workbook defines itself are numbered from here. */
export const FIRST_OWN_FORMAT = 164;

export function formatXml(number: number, code: string): string {
  return `<numFmt numFmtId="${number}" formatCode="${escapeXml(code)}"/>`;
}

export function countedList(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

export function fontXml({ name, size, isBold, isUnderlined, color }: Font): string {
  const bold = isBold ? '<b/>' : '';
  const line = isUnderlined === true ? '<u/>' : '';
  return `<font>${bold}${line}<sz val="${size}"/>${colorXml(color)}<name val="${name}"/></font>`;
}

export function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/></patternFill></fill>`;
}

/** A thin line of one colour on all four sides; no line for ''. */
export function borderXml(color: string): string {
  const line = (side: string) =>
    color === '' ? `<${side}/>` : `<${side} style="thin">${colorXml(color)}</${side}>`;
  return `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`;
}

export function colorXml(color: string): string {
  return `<color rgb="${color}"/>`;
}
