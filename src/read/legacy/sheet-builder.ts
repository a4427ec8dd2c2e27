import type { Finding } from '../../model/finding.ts';
import {
  CELL,
  type CellKind,
  type CellTexts,
  GENERAL,
  type NumberFormat,
  type Sheet,
} from '../../model/sheet.ts';
import { cellName, type Range } from '../../model/source.ts';
import { CellsBuilder } from '../cells-builder.ts';
import { parseNumberFormat } from '../number-format.ts';
import { type Limits, LONG_TEXT, MOST_REPEATED, type ReadOptions, type SheetInfo } from '../options.ts';
import { refused } from '../xlsx/fault.ts';
import { overlaps, separateMerges } from '../xlsx/merges.ts';

/** The parts of a cell's style that matter. */
export interface CellStyle {
  /** The number format code. */
  readonly code: string;
  readonly isStruck: boolean;
}

export const GENERAL_STYLE: CellStyle = { code: 'General', isStruck: false };

/** The style of a cell whose text is struck through, whatever the cell's own font. */
export function struck(style: CellStyle, isStruck = true): CellStyle {
  return isStruck ? { ...style, isStruck } : style;
}

/** The result that a formula for a picture in a cell leaves. */
const PICTURE = /^=(?:_xl\w+\.)*DISPIMG\(/i;

/** Collects one sheet of a format whose cells arrive with their texts. Throws a Fault beyond a limit. */
export class SheetBuilder {
  readonly #limits: Limits;
  readonly #hiddenRows: Run[] = [];
  readonly #hiddenColumns: Run[] = [];
  #lastColumn = 0;
  #repeated = 0;
  readonly #cells = new CellsBuilder();
  readonly #texts = new TextList();
  readonly #merges: Range[] = [];
  readonly #formats: NumberFormat[] = [GENERAL];
  readonly #formatIndex = new Map([['General', 0]]);

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Adds a cell unless it is empty. `text` has the form that `Cells.text` describes for the kind. */
  add(
    row: number,
    column: number,
    kind: CellKind,
    text: string,
    style: CellStyle = GENERAL_STYLE,
    hasFormula = false,
  ): void {
    if (kind === CELL.text && hasFormula && PICTURE.test(text)) {
      this.add(row, column, CELL.picture, '', style, true);
      return;
    }
    if (text === '' && kind !== CELL.pending && kind !== CELL.picture) return;
    this.#checkPlace(row, column);
    if (text.length > this.#limits.stringLength) {
      throw refused(cellName(row, column), 'string-length', this.#limits.stringLength, row, column);
    }
    this.#lastColumn = Math.max(this.#lastColumn, column);
    const place = this.#texts.place(text);
    if (text.length > LONG_TEXT && this.#texts.wasKnown) this.#countLong(text.length, row, column);
    this.#cells.add(row, column, kind, 0, place, text.length, this.#format(style), hasFormula);
  }

  /** Adds a merge of more than one cell; parts outside the sheet are cut off. */
  merge(range: Range): void {
    const { top, left } = range;
    this.#checkPlace(top, left);
    const bottom = Math.min(range.bottom, this.#limits.rows);
    const right = Math.min(range.right, this.#limits.columns);
    if (bottom > top || right > left) this.#merges.push({ top, left, bottom, right });
  }

  hideRows(first: number, last = first): void {
    this.#hiddenRows.push({ first, last });
  }

  hideColumns(first: number, last = first): void {
    this.#hiddenColumns.push({ first, last });
  }

  finish(file: string, info: SheetInfo, date1904 = false): { sheet: Sheet; findings: Finding[] } {
    const { merges, conflicts } = separateMerges(this.#merges);
    const hiddenRows = numbersIn(this.#hiddenRows, this.#cells.lastRow);
    const hiddenColumns = numbersIn(this.#hiddenColumns, this.#lastColumn);
    const cells = this.#cells.finish(this.#texts);
    const sheet: Sheet = {
      ...info,
      cells,
      formats: this.#formats,
      date1904,
      merges,
      hiddenRows,
      hiddenColumns,
      totalRows: new Set(),
      covered: [],
    };
    return { sheet, findings: overlaps(conflicts, { file, sheet: info.name }) };
  }

  #countLong(length: number, row: number, column: number): void {
    this.#repeated += length - LONG_TEXT;
    if (this.#repeated > MOST_REPEATED)
      throw refused(cellName(row, column), 'repeated-text', MOST_REPEATED, row, column);
  }

  #checkPlace(row: number, column: number): void {
    const { rows, columns } = this.#limits;
    if (row > rows) throw refused(cellName(row, column), 'rows', rows, row, column);
    if (column > columns) throw refused(cellName(row, column), 'columns', columns, row, column);
  }

  #format({ code, isStruck }: CellStyle): number {
    const key = isStruck ? `${code} struck` : code;
    const known = this.#formatIndex.get(key);
    if (known !== undefined) return known;
    const format = parseNumberFormat(code);
    const index = this.#formats.push(isStruck ? { ...format, isStruck } : format) - 1;
    this.#formatIndex.set(key, index);
    return index;
  }
}

/** A sheet being built, as the file lists it. */
export interface BuiltSheet {
  readonly name: string;
  readonly visibility: SheetInfo['visibility'];
  readonly builder: SheetBuilder;
}

/** The finished sheets of a file that must be read from beginning to end; only those that are wanted. */
export function finishSheets(
  file: string,
  built: readonly BuiltSheet[],
  wanted: ReadOptions['wanted'],
  date1904 = false,
): { sheets: Sheet[]; findings: Finding[] } {
  const infos = built.map(({ name, visibility }, index): SheetInfo => ({ name, visibility, index }));
  const finished = built.flatMap(({ builder }, index) => {
    const info = infos[index]!;
    return wanted?.(info, infos) === false ? [] : [builder.finish(file, info, date1904)];
  });
  return {
    sheets: finished.map(({ sheet }) => sheet),
    findings: finished.flatMap(({ findings }) => findings),
  };
}

/** Adjacent rows or columns, both ends included. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** The numbers in any of the runs, up to `most`: hiding rows or columns beyond the last filled cell hides nothing. */
function numbersIn(runs: readonly Run[], most: number): Set<number> {
  const numbers = new Set<number>();
  let next = 1;
  for (const { first, last } of [...runs].sort((a, b) => a.first - b.first)) {
    next = Math.max(next, first);
    for (; next <= Math.min(last, most); next += 1) numbers.add(next);
  }
  return numbers;
}

/**
 * The lexical text of a binary number: its 15 significant digits, as Excel shows and other formats store it, so that
 * 0.57999999999999996 is 0.58.
 */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(15))).replace('e', 'E');
}

/** The words of a list repeat from row to row, so each is kept once. */
class TextList implements CellTexts {
  readonly #texts: string[] = [];
  readonly #places = new Map<string, number>();

  /** Whether the text that `place` last returned was already known. */
  wasKnown = false;

  place(text: string): number {
    const known = this.#places.get(text);
    this.wasKnown = known !== undefined;
    if (known !== undefined) return known;
    const place = this.#texts.push(text) - 1;
    this.#places.set(text, place);
    return place;
  }

  text(_storage: number, place: number): string {
    return this.#texts[place]!;
  }
}
