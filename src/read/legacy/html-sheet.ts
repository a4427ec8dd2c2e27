import { CELL } from '../../model/sheet.ts';
import { cellName, type Range } from '../../model/source.ts';
import type { Limits } from '../options.ts';
import { refused } from '../xlsx/fault.ts';
import {
  hidesElement,
  numberFormat,
  readStylesByClass,
  type StylesByClass,
  strikesElement,
} from './html-styles.ts';
import { HtmlText } from './html-text.ts';
import type { HtmlAttributes, HtmlHandler } from './scan-html.ts';
import type { SheetBuilder } from './sheet-builder.ts';

/**
 * Places the tables of a page on one sheet. A row of a table is a row of the sheet, `colspan` and `rowspan` become
 * merges, and a table inside a cell is placed below. A line of text outside tables is a row with one cell.
 */
export class HtmlSheet implements HtmlHandler {
  readonly #builder: SheetBuilder;
  readonly #limits: Limits;
  readonly #file: string;
  /** The innermost table is the last. */
  readonly #tables: Table[] = [];
  #row = 0;
  #cell: Cell | undefined;
  /** The text of the open cell, or of the line outside tables. */
  readonly #text: HtmlText;
  #styles: StylesByClass = new Map();
  /** Elements around words that may strike or raise them, innermost last. */
  #marks: { readonly name: string; readonly isStruck: boolean; readonly isRaised: boolean }[] = [];
  #isTitle = false;

  constructor(builder: SheetBuilder, limits: Limits, file: string) {
    this.#file = file;
    this.#builder = builder;
    this.#limits = limits;
    this.#text = new HtmlText(file, limits.stringLength);
  }

  /** Whether a table has not been closed yet. */
  get isOpen(): boolean {
    return this.#tables.length > 0;
  }

  text(text: string): void {
    if (this.#isShown) this.#text.add(text);
  }

  style(text: string): void {
    this.#styles = readStylesByClass(text);
  }

  end(): void {
    this.#finishCell();
    this.#finishLine();
    for (const table of this.#tables) this.#addMerges(table);
  }

  open(name: string, attributes: HtmlAttributes): void {
    const table = this.#tables.at(-1);
    switch (name) {
      case 'table':
        this.#finishCell();
        this.#finishLine();
        if (this.#tables.length >= this.#limits.nesting)
          throw refused(this.#file, 'nesting', this.#limits.nesting);
        this.#tables.push({
          coveredTo: undefined,
          merges: [],
          column: 0,
          nextColumnDefinition: 1,
          isRowOpen: false,
        });
        break;
      case 'col':
        if (table !== undefined) this.#defineColumns(table, attributes);
        break;
      case 'tr':
        if (table !== undefined) this.#openRow(table, attributes);
        break;
      case 'td':
      case 'th':
        if (table !== undefined) this.#openCell(table, attributes);
        break;
      case 'br':
        if (this.#isShown) this.#text.lineBreak();
        break;
      case 'title':
        this.#isTitle = true;
        break;
      default:
        if (MARKS.has(name)) this.#openMark(name, attributes);
        else if (BLOCKS.has(name)) this.#breakLine();
    }
  }

  close(name: string): void {
    switch (name) {
      case 'table':
        this.#closeTable();
        break;
      case 'tr':
      case 'td':
      case 'th':
        this.#finishCell();
        break;
      case 'title':
        this.#isTitle = false;
        break;
      default:
        if (MARKS.has(name)) this.#closeMark(name);
        else if (BLOCKS.has(name)) this.#breakLine();
    }
  }

  /** Text between the cells of a table, and the page's title, do not go on the sheet. */
  get #isShown(): boolean {
    return !this.#isTitle && (this.#cell !== undefined || this.#tables.length === 0);
  }

  #openMark(name: string, attributes: HtmlAttributes): void {
    if (this.#marks.length >= this.#limits.nesting) return;
    const outer = this.#marks.at(-1);
    const isStruck = STRIKES.has(name) || strikesElement(attributes, this.#styles);
    this.#marks.push({
      name,
      isStruck: isStruck || (outer?.isStruck ?? false),
      isRaised: name === 'sup' || (outer?.isRaised ?? false),
    });
    this.#text.mark(this.#marks.at(-1));
  }

  #closeMark(name: string): void {
    const at = this.#marks.findLastIndex((mark) => mark.name === name);
    if (at < 0) return;
    this.#marks.length = at;
    this.#text.mark(this.#marks.at(-1));
  }

  #breakLine(): void {
    if (this.#cell === undefined) this.#finishLine();
    else this.#text.blockBreak();
  }

  #openRow(table: Table, attributes: HtmlAttributes): void {
    this.#finishCell();
    this.#row += 1;
    if (this.#row > this.#limits.rows) throw refused(this.#file, 'rows', this.#limits.rows, this.#row);
    table.isRowOpen = true;
    table.column = 0;
    if (hidesElement(attributes)) this.#builder.hideRows(this.#row);
  }

  #openCell(table: Table, attributes: HtmlAttributes): void {
    this.#finishCell();
    if (!table.isRowOpen) this.#openRow(table, new Map());
    const row = this.#row;
    let column = table.column + 1;
    while ((table.coveredTo?.[column] ?? 0) >= row) column += 1;
    const { rows: mostRows, columns: mostColumns } = this.#limits;
    if (column > mostColumns) throw refused(cellName(row, column), 'columns', mostColumns, row, column);
    const right = Math.min(column + count(attributes.get('colspan')) - 1, mostColumns);
    const bottom = Math.min(row + count(attributes.get('rowspan')) - 1, mostRows);
    if (bottom > row) {
      table.coveredTo ??= new Uint32Array(mostColumns + 2);
      table.coveredTo.fill(bottom, column, right + 1);
    }
    if (bottom > row || right > column) table.merges.push({ top: row, left: column, bottom, right });
    table.column = right;
    this.#cell = { row, column, attributes };
  }

  #closeTable(): void {
    this.#finishCell();
    const closed = this.#tables.pop();
    if (closed !== undefined) this.#addMerges(closed);
    // The rest of the outer row is placed below.
    const outer = this.#tables.at(-1);
    if (outer !== undefined) outer.isRowOpen = false;
  }

  /** A cell that would reach below its table ends with it. */
  #addMerges(table: Table): void {
    for (const merge of table.merges) {
      this.#builder.merge({ ...merge, bottom: Math.min(merge.bottom, this.#row) });
    }
  }

  #finishCell(): void {
    const cell = this.#cell;
    if (cell === undefined) return;
    this.#cell = undefined;
    const { row, column, attributes } = cell;
    this.#marks = [];
    const { text, isStruck } = this.#text.take();
    // Excel's own markup, or LibreOffice's.
    const number = attributes.get('x:num') ?? attributes.get('sdval');
    const hasFormula = attributes.has('x:fmla');
    const format = {
      code: numberFormat(attributes, this.#styles),
      isStruck: isStruck || strikesElement(attributes, this.#styles),
    };
    if (number !== undefined && NUMBER.test(number === '' ? text : number)) {
      this.#builder.add(row, column, CELL.number, number === '' ? text : number, format, hasFormula);
    } else if (attributes.has('x:err') || attributes.get('x:bool') !== undefined) {
      this.#builder.add(
        row,
        column,
        attributes.has('x:err') ? CELL.error : CELL.boolean,
        text,
        format,
        hasFormula,
      );
    } else {
      this.#builder.add(row, column, CELL.text, text, format, hasFormula);
    }
  }

  #finishLine(): void {
    const { text } = this.#text.take();
    if (text === '') return;
    this.#row += 1;
    this.#builder.add(this.#row, 1, CELL.text, text);
  }

  #defineColumns(table: Table, attributes: HtmlAttributes): void {
    const last = Math.min(
      table.nextColumnDefinition + count(attributes.get('span')) - 1,
      this.#limits.columns,
    );
    if (hidesElement(attributes)) this.#builder.hideColumns(table.nextColumnDefinition, last);
    table.nextColumnDefinition = last + 1;
  }
}

interface Table {
  /** For each column, the last row that a cell above reaches down to. */
  coveredTo: Uint32Array | undefined;
  readonly merges: Range[];
  column: number;
  nextColumnDefinition: number;
  isRowOpen: boolean;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly attributes: HtmlAttributes;
}

const STRIKES: ReadonlySet<string> = new Set(['s', 'strike', 'del']);
const MARKS: ReadonlySet<string> = new Set([...STRIKES, 'sup', 'span', 'font']);
const NUMBER = /^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i;
const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'hr',
  'center',
  'caption',
  'form',
  'body',
  'head',
]);

function count(value: string | undefined): number {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Math.max(1, Number(value)) : 1;
}
