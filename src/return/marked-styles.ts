import { contentType, MAIN } from '../write/xlsx/package-xml.ts';
import { FRAME_LINE } from '../write/xlsx/style.ts';
import { borderXml, countedList, FIRST_FILLS } from '../write/xlsx/style-sheet.ts';
import { XML_HEAD } from '../write/xlsx/text.ts';
import type { Mark } from './mark.ts';
import { addPart } from './office-parts.ts';
import {
  applyEdits,
  changed,
  elementsOf,
  firstElement,
  inserted,
  prefixed,
  tagWith,
  withChild,
} from './xml-edit.ts';
import type { ZipPackage } from './zip-package.ts';

/** Formats used on the sheet of problems. */
export interface SheetStyles {
  readonly title: number;
  readonly header: number;
  readonly text: number;
  readonly link: number;
}

const FILLS: Readonly<Record<Mark['severity'], string>> = { error: 'FFFFC7CE', warning: 'FFFFEB9C' };

/** The workbook's styles, extended with a coloured copy of every format that is marked. */
export class MarkedStyles {
  readonly sheet: SheetStyles;
  /** Marked copy of a format → the format itself. */
  readonly twins = new Map<number, number>();
  readonly #part: string;
  readonly #known = new Map<string, number>();
  readonly #fills: Readonly<Record<Mark['severity'], number>>;
  #xml: string;
  #formats: string[];

  /** `part` is created if it does not exist. */
  static async of(zip: ZipPackage, part: string): Promise<MarkedStyles> {
    if (!zip.has(part)) await addPart(zip, part, contentType('styles'), BARE_STYLES);
    return new MarkedStyles(part, await zip.text(part));
  }

  private constructor(part: string, xml: string) {
    this.#part = part;
    this.#xml = SECTIONS.reduce(withSection, xml);
    this.#fills = {
      error: this.#add('fills', 'fill', fill(FILLS.error)),
      warning: this.#add('fills', 'fill', fill(FILLS.warning)),
    };
    const place = firstElement(this.#xml, 'cellXfs')!;
    this.#formats = Array.from(
      elementsOf(this.#xml, 'xf', place.open.end, place.close.start),
      ({ open, close }) => this.#xml.slice(open.start, close.end),
    );
    const grey = this.#add('fills', 'fill', fill('FFF2F2F2'));
    const title = this.#add('fonts', 'font', '<font><b/><sz val="16"/></font>');
    const bold = this.#add('fonts', 'font', '<font><b/><sz val="11"/></font>');
    const plain = this.#add('fonts', 'font', '<font><sz val="11"/></font>');
    const blue = this.#add('fonts', 'font', '<font><u/><sz val="11"/><color rgb="FF0563C1"/></font>');
    const border = this.#add('borders', 'border', borderXml(FRAME_LINE));
    this.sheet = {
      title: this.#format(title, 0, 0, ''),
      header: this.#format(bold, grey, border, CENTRED),
      text: this.#format(plain, 0, border, WRAPPED),
      link: this.#format(blue, 0, border, WRAPPED),
    };
  }

  /** The copy of the format in the colour of a mark. */
  marked(format: number, severity: Mark['severity']): number {
    const key = `${severity}:${format}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const base = this.#formats[format] ?? this.#formats[0]!;
    const open = firstElement(base, 'xf')!.open;
    const filled = tagWith(base.slice(open.start, open.end), 'fillId', String(this.#fills[severity]));
    const twin = this.#formats.push(tagWith(filled, 'applyFill', '1') + base.slice(open.end)) - 1;
    this.#known.set(key, twin);
    this.twins.set(twin, format);
    return twin;
  }

  write(zip: ZipPackage): void {
    const { open, close } = firstElement(this.#xml, 'cellXfs')!;
    const counted = tagWith(this.#xml.slice(open.start, open.end), 'count', String(this.#formats.length));
    const opening = counted.replace(/\s*\/>$/, '>');
    const text = `${opening}${this.#formats.join('')}</${open.prefix}cellXfs>`;
    zip.put(this.#part, applyEdits(this.#xml, [{ start: open.start, end: close.end, text }]));
  }

  #format(font: number, fillId: number, border: number, alignment: string): number {
    const { prefix } = firstElement(this.#xml, 'cellXfs')!.open;
    const xml = `<xf numFmtId="0" fontId="${font}" fillId="${fillId}" borderId="${border}" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
    return this.#formats.push(prefixed(xml, prefix)) - 1;
  }

  /** Adds an element to the end of a counted list and returns its number. */
  #add(list: string, element: string, xml: string): number {
    const { open, close } = firstElement(this.#xml, list)!;
    const number = Array.from(elementsOf(this.#xml, element, open.end, close.start)).length;
    const counted = applyEdits(this.#xml, [changed(this.#xml, open, 'count', String(number + 1))]);
    this.#xml = withChild(counted, list, (prefix) => prefixed(xml, prefix));
    return number;
  }
}

const BARE_STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"></styleSheet>`;
const CENTRED = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';

/** The lists that a format refers to, in the order of the schema, each with its required content. */
const SECTIONS: readonly (readonly [name: string, content: readonly string[]])[] = [
  ['fonts', ['<font><sz val="11"/></font>']],
  ['fills', FIRST_FILLS],
  ['borders', [borderXml('')]],
  ['cellStyleXfs', []],
  ['cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']],
];

const ORDER = [...SECTIONS.map(([name]) => name), 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

/** A style sheet may leave a list out. */
function withSection(xml: string, [name, content]: (typeof SECTIONS)[number]): string {
  if (content.length === 0 || firstElement(xml, name) !== undefined) return xml;
  const list = (prefix: string) => prefixed(countedList(name, content), prefix);
  const behind = ORDER.slice(ORDER.indexOf(name) + 1);
  const next = behind.map((other) => firstElement(xml, other)?.open).find((open) => open !== undefined);
  return next === undefined
    ? withChild(xml, 'styleSheet', list)
    : applyEdits(xml, [inserted(next.start, list(next.prefix))]);
}

function fill(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}
