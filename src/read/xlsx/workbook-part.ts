import { damaged, Fault, refused } from './fault.ts';
import { resolveEscapes } from './text-capture.ts';
import type { XmlHandler } from './xml-scanner.ts';
import type { XmlTag } from './xml-tag.ts';

/** An entry of the workbook's list of sheets; chart sheets and dialogs are in it too. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** Undefined where it names none; empty where it says that it has none, as a macro module does. */
  readonly relationship: string | undefined;
}

/** Reads `xl/workbook.xml`: the sheets in order, and from which year date serials count. */
export class WorkbookHandler implements XmlHandler {
  readonly takesText = false;
  readonly refusesText = true;
  readonly sheets: ListedSheet[] = [];
  date1904 = false;
  /** The program that opens the file must calculate all formulas again: nobody has seen the stored results. */
  recalculates = false;
  readonly #part: string;
  readonly #mostSheets: number;
  readonly #path: string[] = [];

  constructor(part: string, mostSheets: number) {
    this.#part = part;
    this.#mostSheets = mostSheets;
  }

  open(name: string, tag: XmlTag): boolean {
    const within = this.#path.at(-1);
    if (within === undefined) this.#checkRoot(name);
    if (within === 'workbook' && name === 'workbookPr') this.date1904 = isTrue(tag.attribute('date1904'));
    if (within === 'workbook' && name === 'calcPr')
      this.recalculates = isTrue(tag.attribute('fullCalcOnLoad'));
    if (within === 'sheets') this.#addSheet(name, tag);
    const isWanted = within === undefined || (within === 'workbook' && name === 'sheets');
    if (isWanted) this.#path.push(name);
    return isWanted;
  }

  close(): void {
    this.#path.pop();
  }

  text(): void {}

  /** Word and PowerPoint files have another root element here. */
  #checkRoot(name: string): void {
    if (name === 'document') throw new Fault('file/not-a-list', { actual: 'docx' });
    if (name === 'presentation') throw new Fault('file/not-a-list', { actual: 'pptx' });
    if (name !== 'workbook') throw damaged(this.#part, 'structure');
  }

  /** Only sheets may stand in this list, so anything else is a sheet with a damaged name. */
  #addSheet(element: string, tag: XmlTag): void {
    const name = tag.attribute('name');
    const relationship = tag.prefixed('id');
    if (element !== 'sheet' || name === undefined) throw damaged(this.#part, 'structure');
    if (this.sheets.length === this.#mostSheets) throw refused(this.#part, 'sheets', this.#mostSheets);
    const state = tag.attribute('state');
    const visibility = state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very-hidden' : 'visible';
    this.sheets.push({ name: resolveEscapes(name), visibility, relationship });
  }
}

/** A boolean of XML Schema. */
export function isTrue(value: string | undefined): boolean {
  const word = value?.trim().toLowerCase();
  return word === '1' || word === 'true' || word === 'on';
}
