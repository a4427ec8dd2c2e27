import type { NonstandardForm } from '../../model/finding.ts';
import { CELL, type Cells } from '../../model/sheet.ts';
import type { Range } from '../../model/source.ts';
import type { Limits } from '../options.ts';
import { parseRange } from './cell-reference.ts';
import { damaged, refused } from './fault.ts';
import { type MergeConflict, separateMerges } from './merges.ts';
import { RichRuns } from './rich-runs.ts';
import type { SharedStrings } from './shared-strings.ts';
import { SheetCells } from './sheet-cells.ts';
import { SheetShortcut } from './sheet-shortcut.ts';
import { STORED } from './sheet-texts.ts';
import type { CellStyles } from './styles.ts';
import { TextCapture } from './text-capture.ts';
import { isTrue } from './workbook-part.ts';
import type { XmlHandler } from './xml-scanner.ts';
import type { XmlTag } from './xml-tag.ts';

/** What a worksheet part holds of interest. */
export interface SheetContent {
  readonly cells: Cells;
  /** The number of cells that were replaced by a later one at the same address. */
  readonly duplicates: number;
  readonly merges: readonly Range[];
  readonly conflicts: readonly MergeConflict[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Relationships to the tables that the author defined on the sheet (Excel's ListObjects). */
  readonly tables: readonly string[];
  readonly nonstandard: ReadonlySet<NonstandardForm>;
}

const OUTSIDE = 0;
const WORKSHEET = 1;
const ROWS = 2;
const ROW = 3;
const CELL_ELEMENT = 4;
const VALUE = 5;
const INLINE = 6;
const RUN = 7;
const TEXT = 8;
const MERGES = 9;
const COLUMNS = 10;
const TABLES = 11;
/** `rPr` of a run. */
const PROPERTIES = 12;
const FORMULA = 13;
/** Variants of what stands beside the rows, for different programs. */
const VARIANTS = 14;

/** The relevant children of a worksheet's elements: for each context, the names and the contexts that they open. */
const CONTEXTS: Readonly<Record<number, ReadonlyMap<string, number>>> = {
  [OUTSIDE]: new Map([['worksheet', WORKSHEET]]),
  [WORKSHEET]: new Map([
    ['sheetData', ROWS],
    ['mergeCells', MERGES],
    ['cols', COLUMNS],
    ['tableParts', TABLES],
    ['AlternateContent', VARIANTS],
  ]),
  [VARIANTS]: new Map([
    ['Choice', VARIANTS],
    ['Fallback', VARIANTS],
  ]),
  [ROWS]: new Map([['row', ROW]]),
  [ROW]: new Map([['c', CELL_ELEMENT]]),
  [CELL_ELEMENT]: new Map([
    ['v', VALUE],
    ['is', INLINE],
    ['f', FORMULA],
  ]),
  [INLINE]: new Map([
    ['t', TEXT],
    ['r', RUN],
  ]),
  [RUN]: new Map([
    ['t', TEXT],
    ['rPr', PROPERTIES],
  ]),
};

/**
 * Other elements allowed there. Any other element of the sheet's own namespace is a row, a cell or a value with a
 * damaged name; those of other namespaces are extensions (ECMA-376 part 3).
 */
const OTHER_CHILDREN: Readonly<Record<number, ReadonlySet<string>>> = {
  [ROWS]: new Set(),
  [ROW]: new Set(['extLst']),
  [CELL_ELEMENT]: new Set(['extLst']),
  [INLINE]: new Set(['rPh', 'phoneticPr']),
  [RUN]: new Set(),
};

/** ECMA-376 part 1, 18.3.1.4. */
const CELL_ATTRIBUTES: ReadonlySet<string> = new Set(['r', 's', 't', 'cm', 'vm', 'ph']);

/** In points and characters: below these nobody sees a row or a column. */
const LEAST_HEIGHT = 1;
const LEAST_WIDTH = 0.1;
/** The functions of WPS and Excel for a picture in a cell. */
const PICTURE = /^\s*(?:_xl\w+\.)*(?:DISPIMG|IMAGE)\(/i;
const LONGEST_FUNCTION = 40;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Reads a worksheet part: ECMA-376 part 1, 18.3. */
export class SheetHandler implements XmlHandler {
  readonly refusesText = true;
  readonly #part: string;
  readonly #limits: Limits;
  readonly #cells: SheetCells;
  readonly #capture: TextCapture;
  readonly #takesShortcut: boolean;
  #shortcut: SheetShortcut | undefined;
  /** Contexts of the open elements, innermost last. */
  readonly #contexts: number[] = [OUTSIDE];
  #context = OUTSIDE;
  /** The prefix of the sheet's own namespace. */
  #prefix = '';
  #hasRows = false;
  #textStart = 0;
  #preserves = false;
  // The current cell.
  #type = 'n';
  #format = 0;
  #hasFormula = false;
  /** How its formula begins. */
  #formula = '';
  readonly #runs = new RichRuns();
  /** The element that holds its value; 0 while there is none. */
  #value = 0;
  /** The value in the other element, where the cell has both. */
  #otherValue: string | undefined;
  readonly #merges: Range[] = [];
  readonly #hiddenRows: number[] = [];
  #hiddenColumns: Uint8Array = new Uint8Array(0);
  #columnElements = 0;
  readonly #tables: string[] = [];
  readonly #nonstandard = new Set<NonstandardForm>();

  /** Without `shortcut` everything is read the general way; the result is the same. */
  constructor(part: string, limits: Limits, shared: SharedStrings, styles: CellStyles, shortcut = true) {
    this.#part = part;
    this.#limits = limits;
    this.#cells = new SheetCells(part, limits, shared, styles);
    this.#capture = new TextCapture(part, limits.stringLength);
    this.#takesShortcut = shortcut;
  }

  shortcut(bytes: Buffer, position: number, end: number): number {
    if (this.#context !== ROW || this.#shortcut === undefined) return position;
    return this.#shortcut.run(bytes, position, end);
  }

  open(name: string, tag: XmlTag): boolean {
    const next = CONTEXTS[this.#context]?.get(name);
    if (next === undefined) {
      this.#openLeaf(name, tag);
      return false;
    }
    this.#contexts.push(next);
    this.#context = next;
    if (next === WORKSHEET) this.#prefix = tag.prefix;
    else if (next === ROWS) this.#hasRows = true;
    else if (next === ROW) this.#openRow(tag);
    else if (next === CELL_ELEMENT) this.#openCell(tag);
    else if (next === VALUE || next === INLINE) this.#openValue(next);
    else if (next === RUN) this.#runs.openRun();
    else if (next === FORMULA) this.#hasFormula = true;
    if (next === TEXT || next === VALUE) this.#openText(tag);
    return true;
  }

  close(): void {
    const closed = this.#context;
    this.#contexts.pop();
    this.#context = this.#contexts.at(-1) ?? OUTSIDE;
    if ((closed === TEXT || closed === VALUE) && !this.#preserves)
      this.#capture.trimFrom(this.#textStart, this.#context === RUN);
    if (closed === TEXT && this.#context === RUN) this.#runs.closeRun(this.#capture, this.#textStart);
    if (closed === CELL_ELEMENT) this.#closeCell();
  }

  get takesText(): boolean {
    return this.#context === TEXT || this.#context === VALUE || this.#context === FORMULA;
  }

  text(bytes: Uint8Array, from: number, to: number): void {
    if (this.#context !== FORMULA) this.#capture.append(bytes, from, to);
    else if (this.#formula.length < LONGEST_FUNCTION)
      this.#formula += Buffer.from(bytes.subarray(from, Math.min(to, from + LONGEST_FUNCTION))).toString(
        'latin1',
      );
  }

  /** The row being read. */
  get row(): number {
    return this.#cells.row;
  }

  finish(): SheetContent {
    // Even an empty sheet has the element for its rows.
    if (!this.#hasRows) throw damaged(this.#part, 'structure');
    const { lastRow, lastColumn } = this.#cells;
    const { merges, conflicts } = separateMerges(this.#merges);
    const hiddenColumns = new Set<number>();
    for (let column = 1; column <= lastColumn; column += 1) {
      if (this.#hiddenColumns[column] === 1) hiddenColumns.add(column);
    }
    const hiddenRows = new Set(this.#hiddenRows.filter((row) => row <= lastRow));
    const cells = this.#cells.finish();
    const { duplicates } = this.#cells;
    return {
      cells,
      duplicates,
      merges,
      conflicts,
      hiddenRows,
      hiddenColumns,
      tables: this.#tables,
      nonstandard: this.#nonstandard,
    };
  }

  /** Elements without content that matters. */
  #openLeaf(name: string, tag: XmlTag): void {
    if (this.#context === OUTSIDE) throw damaged(this.#part, 'structure');
    const isLost = tag.prefix === this.#prefix && OTHER_CHILDREN[this.#context]?.has(name) === false;
    if (isLost || this.#isVariant(name)) throw damaged(this.#part, 'structure', this.#cells.row || undefined);
    if (this.#context === MERGES && name === 'mergeCell') this.#addMerge(tag);
    if (this.#context === COLUMNS && name === 'col') this.#addColumns(tag);
    if (this.#context === TABLES && name === 'tablePart') this.#tables.push(tag.prefixed('id') ?? '');
    if (this.#context === PROPERTIES) this.#runs.property(name, tag);
  }

  /** Whether cells, or what belongs to them, come in variants: which of them a person sees is up to the program. */
  #isVariant(name: string): boolean {
    if (this.#context === VARIANTS) return CONTEXTS[WORKSHEET]!.has(name);
    return this.#context !== WORKSHEET && name === 'AlternateContent';
  }

  #openRow(tag: XmlTag): void {
    if (this.#takesShortcut && this.#shortcut?.prefix !== tag.prefix) {
      this.#shortcut = new SheetShortcut(this.#cells, tag.prefix);
    }
    this.#cells.beginRow(tag.attribute('r'));
    const isLow = Number(tag.attribute('ht') || LEAST_HEIGHT) < LEAST_HEIGHT;
    if (isLow || isTrue(tag.attribute('hidden'))) this.#hiddenRows.push(this.#cells.row);
  }

  #openCell(tag: XmlTag): void {
    this.#cells.beginCell(tag.attribute('r'));
    // A damaged attribute may have said that the value is the index of a text.
    if (!tag.hasOnly(CELL_ATTRIBUTES)) throw this.#damagedCell();
    this.#type = tag.attribute('t') ?? 'n';
    const style = tag.attribute('s');
    if (style === '') this.#nonstandard.add('cell-style');
    this.#format = this.#cells.format(style || undefined);
    this.#hasFormula = false;
    this.#formula = '';
    this.#value = 0;
    this.#otherValue = undefined;
    this.#capture.length = 0;
    this.#runs.begin();
  }

  /** Some writers give the value both as `v` and as `is`: then both must be the same. */
  #openValue(element: number): void {
    if (this.#value === element || this.#otherValue !== undefined) throw this.#damagedCell();
    if (this.#value !== 0) {
      if (this.#runs.finish(this.#capture)) throw this.#damagedCell();
      this.#otherValue = this.#capture.textOf(0, this.#capture.length);
      this.#capture.length = 0;
      this.#runs.begin();
    }
    this.#value = element;
  }

  #settleValues(other: string): void {
    const capture = this.#capture;
    this.#nonstandard.add('two-values');
    if (capture.length === 0) capture.rewrite(0, () => other);
    else if (other !== '' && other !== capture.textOf(0, capture.length)) throw this.#damagedCell();
  }

  #openText(tag: XmlTag): void {
    this.#textStart = this.#capture.length;
    this.#preserves = tag.preservesSpace;
  }

  #closeCell(): void {
    const cells = this.#cells;
    const capture = this.#capture;
    const isText = this.#type === 'str' || this.#type === 'inlineStr';
    if (PICTURE.test(this.#formula)) {
      cells.add(CELL.picture, STORED.ascii, 0, 0, this.#format, true);
      return;
    }
    if (this.#runs.finish(capture)) this.#format = cells.struck(this.#format);
    if (this.#otherValue !== undefined) this.#settleValues(this.#otherValue);
    if (!isText) capture.trimFrom(0);
    if (capture.length === 0) {
      // A text formula may have an empty result; any other formula without one was never calculated.
      const isPending = this.#hasFormula && !(isText && this.#value !== 0);
      if (isPending) cells.add(CELL.pending, STORED.ascii, 0, 0, this.#format, true);
      return;
    }
    switch (this.#type) {
      case 'n':
        if (NUMBER.test(capture.ascii())) cells.addNumber(capture, this.#format, this.#hasFormula);
        else cells.addText(CELL.text, capture, this.#format, this.#hasFormula);
        return;
      case 's':
        cells.addShared(this.#sharedIndex(), this.#format, this.#hasFormula);
        return;
      case 'str':
      case 'inlineStr':
        cells.addText(CELL.text, capture, this.#format, this.#hasFormula);
        return;
      case 'b':
        cells.add(CELL.boolean, STORED.boolean, this.#booleanPlace(), 0, this.#format, this.#hasFormula);
        return;
      case 'e':
        cells.addText(CELL.error, capture, this.#format, this.#hasFormula);
        return;
      case 'd':
        cells.addText(CELL.date, capture, this.#format, this.#hasFormula);
        return;
      default:
        throw this.#damagedCell();
    }
  }

  #sharedIndex(): number {
    const index = this.#capture.ascii();
    if (!/^\d{1,10}$/.test(index))
      throw damaged(this.#part, 'bad-reference', this.#cells.row, this.#cells.column);
    return Number(index);
  }

  #booleanPlace(): number {
    const value = this.#capture.ascii().toLowerCase();
    if (value === '1' || value === 'true') return 1;
    if (value === '0' || value === 'false') return 0;
    throw this.#damagedCell();
  }

  #damagedCell(): Error {
    return damaged(this.#part, 'structure', this.#cells.row, this.#cells.column);
  }

  #addMerge(tag: XmlTag): void {
    const { rows, columns } = this.#limits;
    const range = parseRange(tag.attribute('ref')?.trim() ?? '');
    if (range === undefined || range.bottom > rows || range.right > columns)
      throw damaged(this.#part, 'bad-reference');
    if (this.#merges.length >= rows) throw refused(this.#part, 'merges', rows);
    if (range.top !== range.bottom || range.left !== range.right) this.#merges.push(range);
  }

  #addColumns(tag: XmlTag): void {
    const limit = this.#limits.columns;
    this.#columnElements += 1;
    if (this.#columnElements > limit) throw refused(this.#part, 'columns', limit);
    const isNarrow = Number(tag.attribute('width') || LEAST_WIDTH) < LEAST_WIDTH;
    if (!isNarrow && !isTrue(tag.attribute('hidden'))) return;
    const first = Number(tag.attribute('min'));
    const last = Number(tag.attribute('max'));
    if (!(first >= 1 && last >= first)) throw damaged(this.#part, 'bad-reference');
    if (this.#hiddenColumns.length === 0) this.#hiddenColumns = new Uint8Array(limit + 1);
    this.#hiddenColumns.fill(1, first, last + 1);
  }
}
