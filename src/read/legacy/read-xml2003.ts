import type { Outcome } from '../../model/outcome.ts';
import { CELL, type Workbook } from '../../model/sheet.ts';
import { namedFormat } from '../number-format.ts';
import { DEFAULT_LIMITS, type InputFile, type Limits, type ReadOptions, type SheetInfo } from '../options.ts';
import { joinRuns, type TextMark, type TextRun, UNMARKED } from '../rich-text.ts';
import { refusal, refused } from '../xlsx/fault.ts';
import { isTrue } from '../xlsx/workbook-part.ts';
import type { XmlHandler, XmlTag } from '../xlsx/xml-scanner.ts';
import { isoDate } from './iso-date.ts';
import { scanXml } from './scan-xml.ts';
import { type BuiltSheet, type CellStyle, finishSheets, SheetBuilder, struck } from './sheet-builder.ts';
import { XmlText } from './xml-text.ts';

/** Reads a workbook in the XML of Excel 2003 (SpreadsheetML), whole, or refuses it whole with a finding. */
export function readXml2003(file: InputFile, options: ReadOptions): Outcome<Workbook | undefined> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const handler = new SpreadsheetHandler(file.name, limits);
  try {
    scanXml(file.bytes, file.name, handler, limits);
  } catch (error) {
    return refusal(error, file.name, handler.sheetName);
  }
  const { sheets, findings } = finishSheets(file.name, handler.sheets, options.wanted, handler.date1904);
  return { value: { file: file.name, format: 'xml2003', sheets }, findings };
}

interface Style {
  readonly parent: string | undefined;
  format: string | undefined;
  isStruck: boolean | undefined;
}

/** An element's attributes by name, with or without the prefix `ss:`. */
type Attributes = (name: string) => string | undefined;

/** Elements whose content matters. Comments are not among them: they have a Data element of their own. */
const CONTAINERS: ReadonlySet<string> = new Set([
  'Workbook',
  'Styles',
  'Style',
  'ExcelWorkbook',
  'Worksheet',
  'Table',
  'Row',
  'Cell',
  'WorksheetOptions',
]);

class SpreadsheetHandler implements XmlHandler {
  readonly sheets: BuiltSheet[] = [];
  date1904 = false;
  sheetName: string | undefined;
  readonly #limits: Limits;
  readonly #styles = new Map<string, Style>();
  #style: Style | undefined;
  #columnStyles = new Map<number, string>();
  #nextColumnDefinition = 1;
  #row = 0;
  #rowsRepeated = 0;
  #rowStyle: string | undefined;
  #column = 0;
  #cell: { style: string | undefined; across: number; down: number; hasFormula: boolean } | undefined;
  #type: string | undefined;
  /** The open Data element and the open elements of its rich text, innermost last. */
  readonly #marks: TextMark[] = [];
  #runs: TextRun[] = [];
  #isVisibility = false;
  readonly #file: string;
  readonly #text: XmlText;

  constructor(file: string, limits: Limits) {
    this.#file = file;
    this.#limits = limits;
    this.#text = new XmlText(file, limits.stringLength);
  }

  open(name: string, tag: XmlTag): boolean {
    const value: Attributes = (attribute) => tag.prefixed(attribute) ?? tag.attribute(attribute);
    if (this.#marks.length > 0) {
      this.#openMark(name);
      return true;
    }
    switch (name) {
      case 'Style':
        this.#style = { parent: value('Parent'), format: undefined, isStruck: undefined };
        this.#styles.set(value('ID') ?? '', this.#style);
        break;
      case 'NumberFormat': {
        const format = value('Format');
        if (this.#style !== undefined && format !== undefined) this.#style.format = namedFormat(format);
        break;
      }
      case 'Font':
        if (this.#style !== undefined && value('StrikeThrough') !== undefined)
          this.#style.isStruck = isTrue(value('StrikeThrough'));
        break;
      case 'Date1904':
        this.date1904 = true;
        break;
      case 'Worksheet':
        this.#beginSheet(value('Name') ?? '');
        break;
      case 'Column':
        this.#defineColumns(value);
        break;
      case 'Row':
        this.#beginRow(value);
        break;
      case 'Cell':
        this.#beginCell(value);
        break;
      case 'Data':
        if (this.#cell === undefined) return false;
        this.#type = value('Type') ?? 'String';
        this.#marks.push(UNMARKED);
        return true;
      case 'Visible':
        this.#isVisibility = true;
        this.#text.take();
        return true;
    }
    return CONTAINERS.has(name);
  }

  get takesText(): boolean {
    return this.#marks.length > 0 || this.#isVisibility;
  }

  text(bytes: Uint8Array, from: number, to: number): void {
    this.#text.append(bytes, from, to);
  }

  close(name: string): void {
    if (this.#marks.length > 0) {
      this.#endRun();
      this.#marks.pop();
    } else if (name === 'Style') this.#style = undefined;
    else if (name === 'Cell') this.#finishCell();
    else if (name === 'Visible') {
      this.#isVisibility = false;
      const visibility = VISIBILITIES.get(this.#text.take().trim()) ?? 'visible';
      const sheet = this.sheets.pop();
      if (sheet !== undefined) this.sheets.push({ ...sheet, visibility });
    }
  }

  #beginSheet(name: string): void {
    this.sheetName = name;
    if (this.sheets.length === this.#limits.entries)
      throw refused(this.#file, 'sheets', this.#limits.entries);
    this.sheets.push({ name, visibility: 'visible', builder: new SheetBuilder(this.#limits) });
    this.#row = 0;
    this.#rowsRepeated = 0;
    this.#columnStyles = new Map();
    this.#nextColumnDefinition = 1;
  }

  #beginRow(value: Attributes): void {
    this.#row = count(value('Index')) ?? this.#row + this.#rowsRepeated + 1;
    this.#rowsRepeated = count(value('Span')) ?? 0;
    this.#rowStyle = value('StyleID');
    this.#column = 0;
    if (isTrue(value('Hidden')) || isZero(value('Height')))
      this.sheets.at(-1)?.builder.hideRows(this.#row, this.#row + this.#rowsRepeated);
  }

  #beginCell(value: Attributes): void {
    this.#column = count(value('Index')) ?? this.#column + 1;
    this.#cell = {
      style: value('StyleID') ?? this.#rowStyle ?? this.#columnStyles.get(this.#column),
      across: count(value('MergeAcross')) ?? 0,
      down: count(value('MergeDown')) ?? 0,
      hasFormula: value('Formula') !== undefined,
    };
    this.#type = undefined;
    this.#text.take();
    this.#runs = [];
  }

  #finishCell(): void {
    const cell = this.#cell;
    const builder = this.sheets.at(-1)?.builder;
    this.#cell = undefined;
    if (cell === undefined || builder === undefined) return;
    const { across, down, hasFormula } = cell;
    const row = this.#row;
    const column = this.#column;
    const style = this.#cellStyle(cell.style);
    if (this.#type !== undefined) {
      const seen = joinRuns(this.#runs);
      this.#runs = [];
      const { kind, text } = interpret(this.#type, seen.text);
      builder.add(row, column, kind, text, struck(style, seen.isStruck), hasFormula);
    } else if (hasFormula) {
      builder.add(row, column, CELL.pending, '', style, true);
    }
    if (across > 0 || down > 0)
      builder.merge({ top: row, left: column, bottom: row + down, right: column + across });
    this.#column += across;
  }

  /** Ends the run of words since the last mark of a rich text. */
  #endRun(): void {
    this.#runs.push({ text: this.#text.take(), ...this.#marks.at(-1)! });
  }

  /** `<S>` and `<Sup>` mark struck and raised text in a rich text. */
  #openMark(name: string): void {
    this.#endRun();
    const { isStruck, isRaised } = this.#marks.at(-1)!;
    this.#marks.push({ isStruck: isStruck || name === 'S', isRaised: isRaised || name === 'Sup' });
  }

  #cellStyle(style: string | undefined): CellStyle {
    let id: string | undefined = style ?? 'Default';
    let code: string | undefined;
    let isStruck: boolean | undefined;
    for (let steps = 0; steps < 16 && id !== undefined; steps += 1) {
      const found = this.#styles.get(id);
      code ??= found?.format;
      isStruck ??= found?.isStruck;
      id = found?.parent;
    }
    return { code: code ?? 'General', isStruck: isStruck ?? false };
  }

  #defineColumns(value: Attributes): void {
    const first = count(value('Index')) ?? this.#nextColumnDefinition;
    const last = Math.min(first + (count(value('Span')) ?? 0), this.#limits.columns);
    const style = value('StyleID');
    if (isTrue(value('Hidden')) || isZero(value('Width')))
      this.sheets.at(-1)?.builder.hideColumns(first, last);
    if (style !== undefined) {
      // Definitions go from left to right; one that goes back is ignored.
      for (let column = Math.max(first, this.#nextColumnDefinition); column <= last; column += 1)
        this.#columnStyles.set(column, style);
    }
    this.#nextColumnDefinition = Math.max(this.#nextColumnDefinition, last + 1);
  }
}

const VISIBILITIES: ReadonlyMap<string, SheetInfo['visibility']> = new Map([
  ['SheetHidden', 'hidden'],
  ['SheetVeryHidden', 'very-hidden'],
]);

function interpret(type: string, text: string) {
  switch (type) {
    case 'Number':
      return { kind: Number.isFinite(Number(text)) ? CELL.number : CELL.text, text: text.trim() };
    case 'DateTime':
      return { kind: CELL.date, text: isoDate(text) };
    case 'Boolean':
      return { kind: CELL.boolean, text: isTrue(text) ? 'TRUE' : 'FALSE' };
    case 'Error':
      return { kind: CELL.error, text: text.trim() };
    default:
      return { kind: CELL.text, text };
  }
}

/** Whether a size is zero, so that nothing shows. */
function isZero(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== '' && Number(value) < LEAST_SIZE;
}

/** In points. */
const LEAST_SIZE = 1;

/** A number of rows or columns; one beyond the sheet is caught by the limits. */
function count(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
