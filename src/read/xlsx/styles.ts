import { GENERAL, type NumberFormat } from '../../model/sheet.ts';
import { builtinFormat, parseNumberFormat } from '../number-format.ts';
import { damaged, refused } from './fault.ts';
import { resolveEscapes } from './text-capture.ts';
import { isTrue } from './workbook-part.ts';
import type { XmlHandler } from './xml-scanner.ts';
import type { XmlTag } from './xml-tag.ts';

/** The number formats of a workbook, and which one each cell style uses. */
export interface CellStyles {
  readonly formats: NumberFormat[];
  /** Index into `formats` by cell style (the `s` of a cell). */
  readonly formatOfStyle: Uint16Array;
  /** The part has variants for newer programs (`mc:AlternateContent`); the general ones were read. */
  readonly hasVariants: boolean;
}

/** For a workbook without styles: every cell is General. */
export function noStyles(): CellStyles {
  return { formats: [GENERAL], formatOfStyle: ALL_GENERAL, hasVariants: false };
}

const ALL_GENERAL = new Uint16Array(65_536);

/** The format of a cell that is struck through although its style is not: a rich text of struck runs only. */
export function struckFormat({ formats }: CellStyles, format: number): number {
  const own = formats[format]!;
  if (own.isStruck) return format;
  const known = formats.findIndex(({ code, isStruck }) => isStruck && code === own.code);
  return known >= 0 ? known : formats.push({ ...own, isStruck: true }) - 1;
}

/** Most cell styles, and most number formats: Excel opens no file with more. */
export const MOST_FORMATS = 65_536;

/** Reads `cellXfs`, `numFmts` and which `fonts` are struck through from `xl/styles.xml`. */
export class StylesHandler implements XmlHandler {
  readonly takesText = false;
  readonly refusesText = true;
  readonly #part: string;
  readonly #codes = new Map<number, string>();
  #codesSeen = 0;
  readonly #styles: { readonly format: number; readonly font: number }[] = [];
  readonly #struckFonts = new Set<number>();
  #fonts = 0;
  readonly #path: string[] = [];
  #hasVariants = false;

  constructor(part: string) {
    this.#part = part;
  }

  open(name: string, tag: XmlTag): boolean {
    const within = this.#path.at(-1);
    if (within !== undefined && VARIANTS.has(name)) return this.#openVariant(name, within);
    if (within === undefined && name !== 'styleSheet') throw damaged(this.#part, 'structure');
    if (within === 'numFmts' && name === 'numFmt') this.#addCode(tag);
    if (within === 'cellXfs') this.#addStyle(name, tag);
    if (within === 'fonts') this.#fonts += 1;
    if (within === 'font' && name === 'strike' && isOn(tag)) this.#struckFonts.add(this.#fonts - 1);
    const isWanted =
      within === undefined ||
      (within === 'styleSheet' && LISTS.has(name)) ||
      (within === 'fonts' && name === 'font');
    if (isWanted) this.#path.push(name);
    return isWanted;
  }

  close(): void {
    this.#path.pop();
  }

  text(): void {}

  /**
   * Variants for different programs take the place of the elements around them; kp reads the one for all programs.
   */
  #openVariant(name: string, within: string): boolean {
    this.#hasVariants = true;
    if (name !== 'Choice') this.#path.push(within);
    return name !== 'Choice';
  }

  #addCode(tag: XmlTag): void {
    this.#codes.set(formatId(tag), resolveEscapes(tag.attribute('formatCode') ?? ''));
    this.#codesSeen += 1;
    if (this.#codesSeen > MOST_FORMATS) throw refused(this.#part, 'formats', MOST_FORMATS);
  }

  /** A style with a damaged name would shift all later ones. */
  #addStyle(element: string, tag: XmlTag): void {
    if (element !== 'xf') throw damaged(this.#part, 'structure');
    this.#styles.push({ format: formatId(tag), font: Number(tag.attribute('fontId') ?? '0') });
    if (this.#styles.length > MOST_FORMATS) throw refused(this.#part, 'formats', MOST_FORMATS);
  }

  finish(): CellStyles {
    const formats: NumberFormat[] = [];
    const indices = new Map<string, number>();
    const formatOfStyle = Uint16Array.from(this.#styles, ({ format: id, font }) => {
      const isStruck = this.#struckFonts.has(font);
      const key = `${id} ${isStruck}`;
      let index = indices.get(key);
      if (index === undefined) {
        const format = parseNumberFormat(this.#codes.get(id) ?? builtinFormat(id));
        index = formats.push(isStruck ? { ...format, isStruck } : format) - 1;
        indices.set(key, index);
      }
      return index;
    });
    return formatOfStyle.length === 0
      ? noStyles()
      : { formats, formatOfStyle, hasVariants: this.#hasVariants };
  }
}

/** Elements of markup compatibility (ECMA-376 part 3, 9.3). */
const VARIANTS: ReadonlySet<string> = new Set(['AlternateContent', 'Choice', 'Fallback']);

const LISTS: ReadonlySet<string> = new Set(['numFmts', 'fonts', 'cellXfs']);

/** A property of a font that is present is on, unless it says off (ECMA-376 part 1, 18.8.2). */
export function isOn(tag: XmlTag): boolean {
  const value = tag.attribute('val');
  return value === undefined || isTrue(value);
}

/** A number that names no format, for example -1, is General, like all undefined ones. */
function formatId(tag: XmlTag): number {
  return Number(tag.attribute('numFmtId') ?? '0');
}
