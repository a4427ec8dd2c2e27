import { BEHIND_RED, type CellStyle, DEFAULT_FONT, type Font, FRAME_LINE } from './style.ts';
import { escapeXml, XML_HEAD } from './text.ts';

/** The number by which a conditional format names the look of a figure that is behind time. */
export const BEHIND_FORMAT = 0;

/** The styles of a workbook, each with the number by which cells name it. One style object is one style. */
export class StyleTable {
  readonly #numbers = new Map<CellStyle, number>();

  /** From 1: 0 is a cell without a style. */
  numberOf(style: CellStyle): number {
    const known = this.#numbers.get(style);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(style, number);
    return number;
  }

  /** `xl/styles.xml` (ECMA-376 part 1, 18.8). */
  part(): string {
    const fonts = [fontXml(DEFAULT_FONT)];
    // Excel keeps the first two for itself.
    const fills = ['none', 'gray125'].map(
      (pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`,
    );
    const borders = [borderXml('')];
    const formats: string[] = [];
    const cells = [...this.#numbers.keys()].map((style) => {
      const numbers = [
        `numFmtId="${formatNumber(style.format, formats)}"`,
        `fontId="${placeIn(fonts, fontXml(style.font))}"`,
        `fillId="${style.fill === undefined ? 0 : placeIn(fills, fillXml(style.fill))}"`,
        `borderId="${style.isFramed ? placeIn(borders, borderXml(FRAME_LINE)) : 0}"`,
      ];
      return `<xf ${numbers.join(' ')} xfId="0" ${APPLIED}>${alignmentXml(style)}</xf>`;
    });
    const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
    return [
      `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
      list('numFmts', formats.map(formatXml)),
      list('fonts', fonts),
      list('fills', fills),
      list('borders', borders),
      list('cellStyleXfs', [`${plain}/>`]),
      list('cellXfs', [`${plain} xfId="0"/>`, ...cells]),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      list('dxfs', [`<dxf><font>${colorXml(BEHIND_RED)}</font></dxf>`]),
      '</styleSheet>',
    ].join('');
  }
}

const APPLIED = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';

/** Formats that every spreadsheet knows by a number. */
const KNOWN_FORMATS = new Map([
  ['General', 0],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0.00%', 10],
  ['@', 49],
]);
/** Those of a workbook's own begin here. */
const FIRST_OWN_FORMAT = 164;

function formatNumber(format: string, own: string[]): number {
  return KNOWN_FORMATS.get(format) ?? FIRST_OWN_FORMAT + placeIn(own, format);
}

function formatXml(format: string, index: number): string {
  return `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escapeXml(format)}"/>`;
}

/** Where something stands in a list, at whose end it is put if it is not there. */
function placeIn(all: string[], one: string): number {
  const at = all.indexOf(one);
  return at >= 0 ? at : all.push(one) - 1;
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function fontXml({ name, size, isBold, color }: Font): string {
  const bold = isBold ? '<b/>' : '';
  return `<font>${bold}<sz val="${size}"/>${colorXml(color)}<name val="${name}"/></font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/></patternFill></fill>`;
}

/** A thin line of one colour on all sides; '' for none. */
function borderXml(color: string): string {
  const line = (side: string) =>
    color === '' ? `<${side}/>` : `<${side} style="thin">${colorXml(color)}</${side}>`;
  return `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`;
}

function colorXml(color: string): string {
  return `<color rgb="${color}"/>`;
}

function alignmentXml({ horizontal, isWrapped, indent }: CellStyle): string {
  const wrap = isWrapped ? ' wrapText="1"' : '';
  const stand = indent === 0 ? '' : ` indent="${indent}"`;
  return `<alignment horizontal="${horizontal}" vertical="center"${wrap}${stand}/>`;
}
