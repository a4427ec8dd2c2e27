import { CELL } from '../../model/sheet.ts';
import { damaged } from '../xlsx/fault.ts';
import { type BiffRecord, RECORD, STREAM, substream } from './biff-records.ts';
import { BiffReader } from './biff-strings.ts';
import { type BinaryValue, booleanValue, errorValue, numberValue, rkNumber } from './biff-values.ts';
import { type CellStyle, GENERAL_STYLE, type SheetBuilder, struck } from './sheet-builder.ts';
import type { Globals } from './xls-globals.ts';

/** Reads the records of one sheet into its builder: values, what is merged and what is hidden. */
export function readSheet(stream: Buffer, position: number, globals: Globals, builder: SheetBuilder): void {
  const values = new SheetValues(globals, builder);
  for (const record of substream(stream, position)) {
    values.settle(record);
    if (!values.read(record)) readLayout(record, builder);
  }
  values.settle(undefined);
}

/** The values of a sheet, record by record. */
class SheetValues {
  readonly #globals: Globals;
  readonly #builder: SheetBuilder;
  /** A formula whose text result follows in a record of its own. */
  #awaited: { readonly place: Address; readonly style: CellStyle } | undefined;

  constructor(globals: Globals, builder: SheetBuilder) {
    this.#globals = globals;
    this.#builder = builder;
  }

  /** Gives an awaited formula its text; before a record with a value of its own, and at the end, it has none. */
  settle(record: BiffRecord | undefined): void {
    if (this.#awaited === undefined) return;
    const isText = record?.type === RECORD.string;
    if (record !== undefined && !isText && !VALUES.has(record.type)) return;
    const { place, style } = this.#awaited;
    this.#awaited = undefined;
    const value = isText ? this.#textIn(record!, 0) : { kind: CELL.pending, text: '' };
    this.#add(place, value, style, true);
  }

  /** False for a record that has no value. */
  read(record: BiffRecord): boolean {
    const { type, data } = record;
    switch (type) {
      case RECORD.labelShared: {
        const seen = this.#globals.texts.strings[data.readUInt32LE(6)];
        if (seen === undefined) throw damaged(STREAM, 'bad-reference', ...address(data));
        this.#add(
          address(data),
          { kind: CELL.text, text: seen.text },
          struck(this.#style(data), seen.isStruck),
        );
        return true;
      }
      case RECORD.label:
      case RECORD.richString:
        this.#add(address(data), this.#textIn(record, 6), this.#style(data));
        return true;
      case RECORD.number:
        this.#add(address(data), numberValue(data.readDoubleLE(6)), this.#style(data));
        return true;
      case RECORD.rk:
        this.#add(address(data), numberValue(rkNumber(data, 6)), this.#style(data));
        return true;
      case RECORD.multipleRk: {
        const [row, first] = address(data);
        for (let at = 4, column = first; at + 6 <= data.length - 2; at += 6, column += 1)
          this.#add([row, column], numberValue(rkNumber(data, at + 2)), this.#style(data, at));
        return true;
      }
      case RECORD.booleanOrError:
        this.#add(address(data), flagValue(data.readUInt8(6), data.readUInt8(7) === 1), this.#style(data));
        return true;
      case RECORD.formula:
        this.#readFormula(data);
        return true;
      default:
        return false;
    }
  }

  #readFormula(data: Buffer): void {
    const place = address(data);
    const style = this.#style(data);
    const result = data.readUInt16LE(12) === 0xffff ? data.readUInt8(6) : undefined;
    if (result === undefined) this.#add(place, numberValue(data.readDoubleLE(6)), style, true);
    else if (result === RESULT.string) this.#awaited = { place, style };
    else if (result !== RESULT.emptyString)
      this.#add(place, flagValue(data.readUInt8(8), result === RESULT.error), style, true);
  }

  #textIn(record: BiffRecord, at: number): BinaryValue {
    return { kind: CELL.text, text: new BiffReader(record, at, this.#globals.decoder).string(2) };
  }

  #style(data: Buffer, at = 4): CellStyle {
    return this.#globals.styleOfCell[data.readUInt16LE(at)] ?? GENERAL_STYLE;
  }

  #add([row, column]: Address, { kind, text }: BinaryValue, style: CellStyle, hasFormula = false): void {
    this.#builder.add(row, column, kind, text, style, hasFormula);
  }
}

/** What is merged and hidden. */
function readLayout({ type, data }: BiffRecord, builder: SheetBuilder): void {
  switch (type) {
    case RECORD.mergeCells:
      for (let at = 2; at + 8 <= data.length; at += 8) {
        const [top, bottom, left, right] = [0, 2, 4, 6].map((offset) => data.readUInt16LE(at + offset) + 1);
        builder.merge({ top: top!, left: left!, bottom: bottom!, right: right! });
      }
      break;
    case RECORD.row:
      if (data.readUInt8(12) & HIDDEN_ROW || isLow(data)) builder.hideRows(data.readUInt16LE(0) + 1);
      break;
    case RECORD.columnInfo:
      if (data.readUInt8(8) & HIDDEN_COLUMN || data.readUInt16LE(4) === 0)
        builder.hideColumns(data.readUInt16LE(0) + 1, data.readUInt16LE(2) + 1);
      break;
  }
}

/** Records with a value of their own: after one of these, an awaited text will not come. */
const VALUES: ReadonlySet<number> = new Set([
  RECORD.labelShared,
  RECORD.label,
  RECORD.richString,
  RECORD.number,
  RECORD.rk,
  RECORD.multipleRk,
  RECORD.booleanOrError,
  RECORD.formula,
]);
const RESULT = { string: 0, boolean: 1, error: 2, emptyString: 3 } as const;
/** Whether the author made the row so low that nothing shows: height in twentieths of a point [MS-XLS 2.4.221]. */
function isLow(data: Buffer): boolean {
  return (data.readUInt8(12) & OWN_HEIGHT) !== 0 && (data.readUInt16LE(6) & 0x7fff) < LEAST_HEIGHT;
}

const LEAST_HEIGHT = 20;
const OWN_HEIGHT = 0x40;
const HIDDEN_ROW = 0x20;
const HIDDEN_COLUMN = 0x01;

type Address = readonly [row: number, column: number];

function address(data: Buffer): Address {
  return [data.readUInt16LE(0) + 1, data.readUInt16LE(2) + 1];
}

function flagValue(value: number, isError: boolean): BinaryValue {
  return isError ? errorValue(value) : booleanValue(value);
}
