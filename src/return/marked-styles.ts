import { escapeXml, XML_HEAD } from '../write/xlsx/text.ts';
import type { Mark } from './mark.ts';
import { addPart, withChild } from './office-parts.ts';
import { applyEdits, elementsOf, firstElement, tagWith } from './xml-edit.ts';
import type { ZipPackage } from './zip-package.ts';

/** Formats that the sheet of problems uses. */
export interface SheetStyles {
  readonly title: number;
  readonly header: number;
  readonly text: number;
  readonly link: number;
}

const FILLS: Readonly<Record<Mark['severity'], string>> = { error: 'FFFFC7CE', warning: 'FFFFEB9C' };

/** The workbook's styles with more of them: every format in use once again with the colour of a mark. */
export class MarkedStyles {
  readonly sheet: SheetStyles;
  /** The marked twin of a format → the format itself. */
  readonly twins = new Map<number, number>();
  readonly #part: string;
  readonly #known = new Map<string, number>();
  readonly #fills: Readonly<Record<Mark['severity'], number>>;
  #xml: string;
  #formats: string[];

  /** `part` is created where there is none. */
  static async of(zip: ZipPackage, part: string): Promise<MarkedStyles> {
    if (!zip.has(part)) await addPart(zip, part, STYLES_TYPE, BARE_STYLES);
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
    const border = this.#add('borders', 'border', THIN_BORDER);
    this.sheet = {
      title: this.#format(title, 0, 0, ''),
      header: this.#format(bold, grey, border, CENTRED),
      text: this.#format(plain, 0, border, WRAPPED),
      link: this.#format(blue, 0, border, WRAPPED),
    };
  }

  /** The format's twin in the colour of a mark. */
  marked(format: number, severity: Mark['severity']): number {
    const key = `${severity}:${format}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const base = this.#formats[format] ?? this.#formats[0]!;
    const open = firstElement(base, 'xf')!.open;
    const filled = tagWith(base, open, 'fillId', String(this.#fills[severity]));
    const applied = tagWith(filled, { start: 0, end: filled.length }, 'applyFill', '1');
    const twin = this.#formats.push(applied + base.slice(open.end)) - 1;
    this.#known.set(key, twin);
    this.twins.set(twin, format);
    return twin;
  }

  write(zip: ZipPackage): void {
    const { open, close } = firstElement(this.#xml, 'cellXfs')!;
    const opening = tagWith(this.#xml, open, 'count', String(this.#formats.length)).replace(/\s*\/>$/, '>');
    const text = `${opening}${this.#formats.join('')}</${open.prefix}cellXfs>`;
    zip.put(this.#part, applyEdits(this.#xml, [{ start: open.start, end: close.end, text }]));
  }

  #format(font: number, fillId: number, border: number, alignment: string): number {
    const { prefix } = firstElement(this.#xml, 'cellXfs')!.open;
    const xml = `<xf numFmtId="0" fontId="${font}" fillId="${fillId}" borderId="${border}" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
    return this.#formats.push(prefixed(xml, prefix)) - 1;
  }

  /** Adds an element at the end of a counted list and answers its number. */
  #add(list: string, element: string, xml: string): number {
    const { open, close } = firstElement(this.#xml, list)!;
    const number = Array.from(elementsOf(this.#xml, element, open.end, close.start)).length;
    const counted = applyEdits(this.#xml, [
      { start: open.start, end: open.end, text: tagWith(this.#xml, open, 'count', String(number + 1)) },
    ]);
    this.#xml = withChild(counted, list, (prefix) => prefixed(xml, prefix));
    return number;
  }
}

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const BARE_STYLES = `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>`;
const CENTRED = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const THIN_BORDER = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`)
  .join('')}<diagonal/></border>`;

/** The lists a format refers to, in the order of the schema, each with what must stand in it. */
const SECTIONS: readonly (readonly [name: string, content: string, before: readonly string[]])[] = [
  [
    'fonts',
    '<fonts count="1"><font><sz val="11"/></font></fonts>',
    ['fills', 'borders', 'cellStyleXfs', 'cellXfs'],
  ],
  [
    'fills',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    ['borders', 'cellStyleXfs', 'cellXfs'],
  ],
  [
    'borders',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    ['cellStyleXfs', 'cellXfs'],
  ],
  ['cellXfs', '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>', []],
];

const BEHIND_FORMATS = ['cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

/** A style sheet may leave a list out. */
function withSection(
  xml: string,
  [name, content, before]: readonly [string, string, readonly string[]],
): string {
  const root = firstElement(xml, 'styleSheet');
  if (root === undefined || firstElement(xml, name) !== undefined) return xml;
  const followers = [...before, ...BEHIND_FORMATS].map((follower) => firstElement(xml, follower)?.open.start);
  const next = followers.find((start) => start !== undefined);
  const text = prefixed(content, root.open.prefix);
  if (next !== undefined) return applyEdits(xml, [{ start: next, end: next, text }]);
  return withChild(xml, 'styleSheet', () => text);
}

function fill(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${escapeXml(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

export function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}
