import type { NumberFormat } from '../../model/sheet.ts';
import { builtinFormat, parseNumberFormat } from '../number-format.ts';
import { damaged, refused } from './fault.ts';
import { resolveEscapes } from './text-capture.ts';
import type { XmlHandler } from './xml-scanner.ts';
import type { XmlTag } from './xml-tag.ts';

/** The number formats of a workbook, and which one each cell style uses. */
export interface CellStyles {
  readonly formats: readonly NumberFormat[];
  /** Index into `formats` by cell style (the `s` of a cell). */
  readonly formatOfStyle: Uint16Array;
}

/** A workbook without styles: whatever a cell names is General. */
export const NO_STYLES: CellStyles = {
  formats: [parseNumberFormat('General')],
  formatOfStyle: new Uint16Array(65_536),
};

/** Cell styles, and number formats: Excel opens no file with more. */
export const MOST_FORMATS = 65_536;

/** Reads `cellXfs` and `numFmts` of `xl/styles.xml`. */
export class StylesHandler implements XmlHandler {
  readonly takesText = false;
  readonly refusesText = true;
  readonly #part: string;
  readonly #codes = new Map<number, string>();
  #codesSeen = 0;
  readonly #styleFormatIds: number[] = [];
  readonly #path: string[] = [];

  constructor(part: string) {
    this.#part = part;
  }

  open(name: string, tag: XmlTag): boolean {
    const within = this.#path.at(-1);
    if (within === undefined && name !== 'styleSheet') throw damaged(this.#part, 'structure');
    if (within === 'numFmts' && name === 'numFmt') this.#addCode(tag);
    if (within === 'cellXfs') this.#addStyle(name, tag);
    const isWanted =
      within === undefined || (within === 'styleSheet' && (name === 'numFmts' || name === 'cellXfs'));
    if (isWanted) this.#path.push(name);
    return isWanted;
  }

  close(): void {
    this.#path.pop();
  }

  text(): void {}

  #addCode(tag: XmlTag): void {
    this.#codes.set(formatId(tag), resolveEscapes(tag.attribute('formatCode') ?? ''));
    this.#codesSeen += 1;
    if (this.#codesSeen > MOST_FORMATS) throw refused(this.#part, 'formats', MOST_FORMATS);
  }

  /** A style that damage made unknown would shift all that follow. */
  #addStyle(element: string, tag: XmlTag): void {
    if (element !== 'xf') throw damaged(this.#part, 'structure');
    this.#styleFormatIds.push(formatId(tag));
    if (this.#styleFormatIds.length > MOST_FORMATS) throw refused(this.#part, 'formats', MOST_FORMATS);
  }

  finish(): CellStyles {
    const formats: NumberFormat[] = [];
    const indexOfId = new Map<number, number>();
    const formatOfStyle = Uint16Array.from(this.#styleFormatIds, (id) => {
      let index = indexOfId.get(id);
      if (index === undefined) {
        index = formats.push(parseNumberFormat(this.#codes.get(id) ?? builtinFormat(id))) - 1;
        indexOfId.set(id, index);
      }
      return index;
    });
    return formatOfStyle.length === 0 ? NO_STYLES : { formats, formatOfStyle };
  }
}

/** A number that names no format, -1 say, is General like all that nobody defined. */
function formatId(tag: XmlTag): number {
  return Number(tag.attribute('numFmtId') ?? '0');
}
