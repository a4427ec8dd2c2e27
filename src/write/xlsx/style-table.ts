import { BEHIND_RED, type CellStyle, DEFAULT_FONT, FRAME_LINE } from './style.ts';
import {
  borderXml,
  colorXml,
  FIRST_FILLS,
  FIRST_OWN_FORMAT,
  fillXml,
  fontXml,
  formatXml,
  styleSheet,
} from './style-sheet.ts';

/** The number of the look for figures behind schedule, as conditional formats refer to it. */
export const BEHIND_FORMAT = 0;

/**
 * The styles of a workbook; cells refer to them by number. Two style objects are two styles, even if their contents
 * are equal.
 */
export class StyleTable {
  readonly #numbers = new Map<CellStyle, number>();

  /** Counts from 1: 0 is a cell without a style. */
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
    const fills = [...FIRST_FILLS];
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
    const conditional = [`<dxf><font>${colorXml(BEHIND_RED)}</font></dxf>`];
    const own = formats.map((code, index) => formatXml(FIRST_OWN_FORMAT + index, code));
    return styleSheet({ formats: own, fonts, fills, borders, cells, conditional });
  }
}

const APPLIED = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';

/** Formats with a fixed number in every spreadsheet. */
const KNOWN_FORMATS = new Map([
  ['General', 0],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0.00%', 10],
  ['@', 49],
]);

function formatNumber(format: string, own: string[]): number {
  return KNOWN_FORMATS.get(format) ?? FIRST_OWN_FORMAT + placeIn(own, format);
}

/** The position of an entry in a list; appends the entry if it is missing. */
function placeIn(all: string[], one: string): number {
  const at = all.indexOf(one);
  return at >= 0 ? at : all.push(one) - 1;
}

function alignmentXml({ horizontal, isWrapped, isShrunk = false, indent }: CellStyle): string {
  const wrap = isWrapped ? ' wrapText="1"' : isShrunk ? ' shrinkToFit="1"' : '';
  const stand = indent === 0 ? '' : ` indent="${indent}"`;
  return `<alignment horizontal="${horizontal}" vertical="center"${wrap}${stand}/>`;
}
