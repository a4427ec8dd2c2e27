import type { Finding } from '../../model/finding.ts';
import { CELL, type CellKind, type Sheet } from '../../model/sheet.ts';
import type { Limits, ReadOptions } from '../options.ts';
import { joinRuns, type SeenText, type TextMark, type TextRun, UNMARKED } from '../rich-text.ts';
import { refused } from '../xlsx/fault.ts';
import type { XmlHandler, XmlTag } from '../xlsx/xml-scanner.ts';
import { isoDate } from './iso-date.ts';
import { FormatCode } from './ods-formats.ts';
import {
  type BuiltSheet,
  type CellStyle,
  finishSheets,
  GENERAL_STYLE,
  SheetBuilder,
  struck,
} from './sheet-builder.ts';
import { XmlText } from './xml-text.ts';

interface Cell {
  readonly type: string | undefined;
  readonly value: string | undefined;
  readonly style: CellStyle;
  readonly hasFormula: boolean;
  readonly repeated: number;
  readonly spanned: { readonly columns: number; readonly rows: number };
  /** The runs of all paragraphs, with a line break between two. */
  readonly runs: TextRun[];
  paragraphs: number;
}

interface Table extends BuiltSheet {
  row: number;
  rowsRepeated: number;
  column: number;
  nextColumnDefinition: number;
  /** The cells of the current row, to be repeated with it. */
  readonly rowCells: { readonly column: number; readonly cell: Cell }[];
}

/** What a style sets itself; the rest comes from its parents. */
interface Style {
  readonly family: string | undefined;
  readonly parent: string | undefined;
  readonly dataStyle: string | undefined;
  isStruck: boolean | undefined;
  isRaised: boolean | undefined;
  /** A row or a column of no height or width. */
  isFlat: boolean;
}

interface DataStyle {
  readonly name: string;
  readonly isPercentage: boolean;
  readonly format: FormatCode;
}

/** Content and styles of an OpenDocument spreadsheet (OpenDocument 1.3, part 3, chapter 9). */
export class OdsHandler implements XmlHandler {
  sheetName: string | undefined;
  readonly #limits: Limits;
  readonly #tables: Table[] = [];
  readonly #formatOfDataStyle = new Map<string, string>();
  readonly #styles = new Map<string, Style>();
  #style: Style | undefined;
  readonly #hiddenTableStyles = new Set<string>();
  #tableStyle: string | undefined;
  #dataStyle: DataStyle | undefined;
  #columnStyles = new Map<number, CellStyle>();
  #table: Table | undefined;
  #cell: Cell | undefined;
  #isParagraph = false;
  readonly #text: XmlText;
  /** The open spans of the paragraph, innermost last. */
  #marks: TextMark[] = [];
  #length = 0;
  /** The paragraph is still empty. */
  #isFresh = true;
  /** The paragraph ends in white space of the XML, so more of it adds nothing. */
  #endsLoose = false;
  #repeatedBytes = 0;
  #idleLeft = MOST_IDLE;
  readonly #file: string;

  constructor(file: string, limits: Limits) {
    this.#file = file;
    this.#limits = limits;
    this.#text = new XmlText(file, limits.stringLength);
  }

  finish(file: string, wanted: ReadOptions['wanted']): { sheets: Sheet[]; findings: Finding[] } {
    return finishSheets(file, this.#tables, wanted);
  }

  open(name: string, tag: XmlTag): boolean {
    this.#idleLeft += name === 'table-cell' || name === 'table-row' ? IDLE_FOR_EACH_CELL : -1;
    if (this.#idleLeft < 0) throw refused(this.#file, 'idle-markup');
    if (this.#isParagraph) return this.#openInParagraph(name, tag);
    if (this.#dataStyle !== undefined) {
      this.#dataStyle.format.add(name, tag);
      return true;
    }
    if (SKIPPED.has(name)) return false;
    if (DATA_STYLES.has(name)) {
      const style = tag.prefixed('name') ?? '';
      this.#dataStyle = { name: style, isPercentage: name === 'percentage-style', format: new FormatCode() };
    } else if (name === 'style') {
      this.#openStyle(tag);
    } else if (this.#style !== undefined && PROPERTIES.has(name)) {
      readProperties(this.#style, tag);
    } else if (name === 'table-properties') {
      if (tag.prefixed('display') === 'false' && this.#tableStyle !== undefined) {
        this.#hiddenTableStyles.add(this.#tableStyle);
      }
    } else if (name === 'table') {
      this.#openTable(tag);
    } else if (this.#table !== undefined) {
      this.#openInTable(name, tag, this.#table);
    }
    return true;
  }

  get takesText(): boolean {
    return this.#isParagraph || this.#dataStyle !== undefined;
  }

  text(bytes: Uint8Array, from: number, to: number): void {
    this.#text.append(bytes, from, to);
  }

  close(name: string): void {
    if (this.#isParagraph) {
      this.#flushText();
      if (name === 'span') this.#marks.pop();
      if (name !== 'p' && name !== 'h') return;
      this.#isParagraph = false;
    } else if (this.#dataStyle !== undefined) {
      this.#closeInDataStyle(name, this.#dataStyle);
    } else if (name === 'style') {
      this.#tableStyle = undefined;
      this.#style = undefined;
    } else if (this.#table !== undefined) {
      if (name === 'table') this.#table = undefined;
      else if (name === 'table-row') this.#finishRow(this.#table);
      else if (name === 'table-cell') this.#finishCell(this.#table);
    }
  }

  #openStyle(tag: XmlTag): void {
    const name = tag.prefixed('name') ?? '';
    const family = tag.prefixed('family');
    if (family === 'table') this.#tableStyle = name;
    if (!STYLED.has(family ?? '')) return;
    this.#style = {
      family,
      dataStyle: tag.prefixed('data-style-name'),
      parent: tag.prefixed('parent-style-name'),
      isStruck: undefined,
      isRaised: undefined,
      isFlat: false,
    };
    this.#styles.set(styleKey(family, name), this.#style);
  }

  #openTable(tag: XmlTag): void {
    // A table inside a cell is not a sheet; its paragraphs belong to the cell.
    if (this.#table !== undefined) return;
    const { entries } = this.#limits;
    if (this.#tables.length === entries) throw refused(this.#file, 'sheets', entries);
    this.sheetName = tag.prefixed('name') ?? '';
    const isHidden = this.#hiddenTableStyles.has(tag.prefixed('style-name') ?? '');
    this.#columnStyles = new Map();
    this.#table = {
      name: this.sheetName,
      visibility: isHidden ? 'hidden' : 'visible',
      builder: new SheetBuilder(this.#limits),
      row: 0,
      rowsRepeated: 1,
      column: 0,
      nextColumnDefinition: 1,
      rowCells: [],
    };
    this.#tables.push(this.#table);
  }

  #openInTable(name: string, tag: XmlTag, table: Table): void {
    const number = (attribute: string): number => Math.max(1, Number(tag.prefixed(attribute) ?? 1) || 1);
    const isFlat = this.#styles.get(styleKey(name, tag.prefixed('style-name')))?.isFlat ?? false;
    const isHidden =
      isFlat || tag.prefixed('visibility') === 'collapse' || tag.prefixed('visibility') === 'filter';
    if (name === 'table-column') {
      const last = Math.min(
        table.nextColumnDefinition + number('number-columns-repeated') - 1,
        this.#limits.columns,
      );
      const style = this.#cellStyle(tag.prefixed('default-cell-style-name'));
      if (isHidden) table.builder.hideColumns(table.nextColumnDefinition, last);
      if (style !== GENERAL_STYLE) {
        for (let column = table.nextColumnDefinition; column <= last; column += 1)
          this.#columnStyles.set(column, style);
      }
      table.nextColumnDefinition = last + 1;
    } else if (name === 'table-row') {
      table.row += 1;
      table.column = 0;
      table.rowsRepeated = number('number-rows-repeated');
      if (isHidden) table.builder.hideRows(table.row, table.row + table.rowsRepeated - 1);
    } else if (name === 'covered-table-cell') {
      table.column += number('number-columns-repeated');
      this.#cell = undefined;
    } else if (name === 'table-cell') {
      const style = tag.prefixed('style-name');
      const type = tag.prefixed('value-type');
      this.#cell = {
        // LibreOffice marks an error in its own attribute, which has the same local name.
        type: tag.attribute('calcext:value-type') === 'error' ? 'error' : type,
        value: tag.prefixed(VALUE_ATTRIBUTES.get(type ?? '') ?? 'value'),
        style: inCurrency(
          style === undefined
            ? (this.#columnStyles.get(table.column + 1) ?? GENERAL_STYLE)
            : this.#cellStyle(style),
          type === 'currency' ? tag.prefixed('currency') : undefined,
        ),
        hasFormula: tag.prefixed('formula') !== undefined,
        repeated: number('number-columns-repeated'),
        spanned: { columns: number('number-columns-spanned'), rows: number('number-rows-spanned') },
        runs: [],
        paragraphs: 0,
      };
    } else if ((name === 'p' || name === 'h') && this.#cell !== undefined) {
      this.#openParagraph(this.#cell);
    }
  }

  #openParagraph(cell: Cell): void {
    if (cell.paragraphs === 0) this.#length = 0;
    this.#isParagraph = true;
    this.#marks = [];
    this.#endsLoose = false;
    this.#text.take();
    if (cell.paragraphs > 0) this.#addRun('\n');
    this.#isFresh = true;
    cell.paragraphs += 1;
  }

  #openInParagraph(name: string, tag: XmlTag): boolean {
    this.#flushText();
    if (name === 'span') this.#openSpan(tag.prefixed('style-name'));
    if (name === 's')
      this.#addExplicit(' '.repeat(Math.min(Number(tag.prefixed('c') ?? 1) || 1, MOST_SPACES)));
    else if (name === 'tab') this.#addExplicit('\t');
    else if (name === 'line-break') this.#addExplicit('\n');
    return name !== 'ruby-text' && name !== 'annotation' && name !== 'note';
  }

  #openSpan(style: string | undefined): void {
    const outer = this.#marks.at(-1) ?? UNMARKED;
    const own = style === undefined ? undefined : this.#styles.get(styleKey('text', style));
    this.#marks.push({
      isStruck: own?.isStruck ?? outer.isStruck,
      isRaised: own?.isRaised ?? outer.isRaised,
    });
  }

  #addRun(text: string): void {
    const { stringLength } = this.#limits;
    this.#length += text.length;
    if (this.#length > stringLength) throw refused(this.#file, 'string-length', stringLength);
    this.#cell?.runs.push({ text, ...(this.#marks.at(-1) ?? UNMARKED) });
    this.#isFresh = false;
  }

  #addExplicit(text: string): void {
    this.#addRun(text);
    this.#endsLoose = false;
  }

  /** White space in the XML counts as one space, and at the start of a paragraph as none. */
  #flushText(): void {
    const words = this.#text.take().replaceAll(/[ \t\r\n]+/g, ' ');
    const text = this.#isFresh || this.#endsLoose ? words.replace(/^ /, '') : words;
    if (text !== '') this.#addRun(text);
    if (words !== '') this.#endsLoose = words.endsWith(' ');
  }

  #closeInDataStyle(name: string, style: DataStyle): void {
    // Plain XML may be indented, also within text.
    const words = this.#text.take().replaceAll(/\s*\n\s*/g, '');
    if (name === 'text' || name === 'currency-symbol' || name === 'embedded-text')
      style.format.addWords(words, style.isPercentage);
    if (!DATA_STYLES.has(name)) return;
    this.#formatOfDataStyle.set(style.name, style.format.code);
    this.#dataStyle = undefined;
  }

  #finishCell(table: Table): void {
    const cell = this.#cell;
    if (cell === undefined) return;
    this.#cell = undefined;
    const column = table.column + 1;
    table.column += cell.repeated;
    const { columns, rows } = cell.spanned;
    if (columns > 1 || rows > 1) {
      table.builder.merge({
        top: table.row,
        left: column,
        bottom: table.row + rows - 1,
        right: column + columns - 1,
      });
    }
    table.rowCells.push({ column, cell });
  }

  #finishRow(table: Table): void {
    const filled = table.rowCells.flatMap(({ column, cell }) => {
      const { kind, text, isStruck } = interpret(cell);
      const style = struck(cell.style, isStruck);
      return text === '' && kind !== CELL.pending ? [] : [{ column, cell, kind, text, style }];
    });
    const cells = filled.reduce((sum, { cell }) => sum + cell.repeated, 0) * table.rowsRepeated;
    if (cells > filled.length) this.#countRepeated(cells);
    const end = table.row + table.rowsRepeated;
    for (let row = table.row; row < end && filled.length > 0; row += 1) {
      for (const { column, cell, kind, text, style } of filled) {
        for (let offset = 0; offset < cell.repeated; offset += 1) {
          table.builder.add(row, column + offset, kind, text, style, cell.hasFormula);
        }
      }
    }
    table.row = end - 1;
    table.rowCells.length = 0;
  }

  /** A few bytes can stand for billions of cells, so each counts as if it were written out. */
  #countRepeated(cells: number): void {
    this.#repeatedBytes += cells * BYTES_PER_CELL;
    const { packageBytes } = this.#limits;
    if (this.#repeatedBytes > packageBytes) throw refused(this.sheetName ?? '', 'package-size', packageBytes);
  }

  #cellStyle(style: string | undefined): CellStyle {
    let name = style;
    let code: string | undefined;
    let isStruck: boolean | undefined;
    for (let steps = 0; steps < 16 && name !== undefined; steps += 1) {
      const found = this.#styles.get(styleKey('table-cell', name));
      if (code === undefined && found?.dataStyle !== undefined)
        code = this.#formatOfDataStyle.get(found.dataStyle) ?? 'General';
      isStruck ??= found?.isStruck;
      name = found?.parent;
    }
    if ((code ?? 'General') === 'General' && !isStruck) return GENERAL_STYLE;
    return { code: code ?? 'General', isStruck: isStruck ?? false };
  }
}

/** The names of styles are unique within a family; rows and columns are looked up by their element. */
function styleKey(family: string | undefined, name: string | undefined): string {
  return `${family} ${name}`;
}

const STYLED: ReadonlySet<string> = new Set(['table-cell', 'text', 'table-row', 'table-column']);
const PROPERTIES: ReadonlySet<string> = new Set([
  'text-properties',
  'table-row-properties',
  'table-column-properties',
]);

function readProperties(style: Style, tag: XmlTag): void {
  const line = tag.prefixed('text-line-through-style') ?? tag.prefixed('text-line-through-type');
  if (line !== undefined) style.isStruck = line !== 'none';
  const position = tag.prefixed('text-position');
  if (position !== undefined) style.isRaised = /^\s*(?:super|[1-9]\d*%)/.test(position);
  const size = tag.prefixed('row-height') ?? tag.prefixed('column-width');
  const isOptimal =
    tag.prefixed('use-optimal-row-height') === 'true' || tag.prefixed('use-optimal-column-width') === 'true';
  if (size !== undefined) style.isFlat = !isOptimal && /^0*\.?0+(?:[a-z]{2})?$/.test(size);
}

/** A cell of type currency names its currency, even where its format shows digits only. */
function inCurrency(style: CellStyle, currency: string | undefined): CellStyle {
  const isForeign = currency !== undefined && currency !== 'CNY' && /^[A-Z]{3}$/.test(currency);
  return isForeign ? { ...style, code: `[$${currency}]${style.code}` } : style;
}

const SKIPPED: ReadonlySet<string> = new Set([
  'annotation',
  'frame',
  'custom-shape',
  'g',
  'control',
  'shapes',
  'forms',
  'tracked-changes',
  'scripts',
  'meta',
  'settings',
]);
const DATA_STYLES: ReadonlySet<string> = new Set([
  'number-style',
  'currency-style',
  'percentage-style',
  'date-style',
  'time-style',
  'boolean-style',
  'text-style',
]);
const VALUE_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['date', 'date-value'],
  ['time', 'time-value'],
  ['boolean', 'boolean-value'],
  ['string', 'string-value'],
]);
const MOST_SPACES = 32_767;
/**
 * Elements that are neither row nor cell (styles, runs of text, shapes), and how many more are allowed for each row
 * or cell.
 */
const MOST_IDLE = 1 << 22;
const IDLE_FOR_EACH_CELL = 64;
/** The least number of bytes that a cell takes in XML. */
const BYTES_PER_CELL = 100;

function interpret({ type, value, hasFormula, runs, paragraphs }: Cell): { kind: CellKind } & SeenText {
  const seen = joinRuns(runs);
  const shown = seen.text;
  const valued = (kind: CellKind, text: string) => ({ kind, text, isStruck: seen.isStruck });
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return valued(CELL.number, value ?? shown);
    case 'date':
      return valued(CELL.date, isoDate(value ?? shown));
    case 'boolean':
      return valued(CELL.boolean, value === 'true' ? 'TRUE' : 'FALSE');
    case 'error':
      return valued(CELL.error, shown);
    case undefined:
      return hasFormula && paragraphs === 0 ? valued(CELL.pending, '') : valued(CELL.text, shown);
    case 'string':
      // The attribute does not show that words are struck through.
      return valued(
        CELL.text,
        runs.some(({ isStruck, isRaised }) => isStruck || isRaised) ? shown : (value ?? shown),
      );
    default:
      return valued(CELL.text, shown);
  }
}
