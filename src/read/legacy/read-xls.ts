import { TextDecoder } from 'node:util';
import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { CELL, type Sheet, type Workbook } from '../../model/sheet.ts';
import { builtinFormat } from '../number-format.ts';
import { DEFAULT_LIMITS, type InputFile, type ReadOptions, type SheetInfo } from '../options.ts';
import type { SeenText } from '../rich-text.ts';
import { damaged, Fault, refusal } from '../xlsx/fault.ts';
import { type BiffRecord, RECORD, STREAM, substream } from './biff-records.ts';
import { BiffReader } from './biff-strings.ts';
import {
  type BinaryValue,
  booleanValue,
  errorValue,
  numberValue,
  rkNumber,
  VISIBILITIES,
} from './biff-values.ts';
import { readStream } from './compound-file.ts';
import { type BinaryFont, readFont, textInFonts } from './fonts.ts';
import { type CellStyle, GENERAL_STYLE, SheetBuilder, struck } from './sheet-builder.ts';

/**
 * Reads a workbook of Excel 5 to 2003 and of WPS (.xls, .et): BIFF5 and BIFF8 [MS-XLS]. It is read whole, or refused
 * whole with a finding. Sheets that are not wanted are skipped.
 */
export function readXls(file: InputFile, options: ReadOptions): Outcome<Workbook | undefined> {
  const place: { sheet?: string } = {};
  try {
    return readStreams(file, options, place);
  } catch (error) {
    // A record may be shorter than its own length says.
    const fault = error instanceof RangeError ? damaged(STREAM, 'structure') : error;
    return refusal(fault, file.name, place.sheet);
  }
}

function readStreams(file: InputFile, options: ReadOptions, place: { sheet?: string }): Outcome<Workbook> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const stream =
    file.bytes[0] === 0xd0 ? readStream(file.bytes, ['Workbook', 'Book']) : Buffer.from(file.bytes);
  if (stream === undefined) throw damaged(STREAM, 'missing');
  if (OLD_BEGINNINGS.has(stream.readUInt16LE(0)))
    throw new Fault('file/not-a-list', { actual: 'xls-before-5' });
  const globals = readGlobals(stream);
  const infos = globals.sheets.map(({ info }) => info);
  const sheets: Sheet[] = [];
  const findings: Finding[] = [];
  if (globals.texts.isMiscounted)
    findings.push(finding('file/nonstandard', { part: STREAM, what: 'text-count' }, { file: file.name }));
  for (const { info, position } of globals.sheets) {
    if (options.wanted?.(info, infos) === false) continue;
    place.sheet = info.name;
    const builder = new SheetBuilder(limits);
    readSheet(stream, position, globals, builder);
    const finished = builder.finish(file.name, info, globals.date1904);
    sheets.push(finished.sheet);
    findings.push(...finished.findings);
  }
  return { value: { file: file.name, format: 'xls', sheets }, findings };
}

interface Globals {
  readonly sheets: readonly { readonly info: SheetInfo; readonly position: number }[];
  readonly date1904: boolean;
  readonly texts: TextTable;
  /** By the index in each cell. */
  readonly styleOfCell: readonly CellStyle[];
  /** For the code page of workbooks before Unicode. */
  readonly decoder: TextDecoder | undefined;
}

interface TextTable {
  readonly strings: readonly SeenText[];
  /** The number of texts differs from the declared one. */
  readonly isMiscounted: boolean;
}

/** BOF records of workbooks before Excel 5, which are no longer in use. */
const OLD_BEGINNINGS: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409]);
const BIFF8 = 0x0600;
const BIFF5 = 0x0500;

function readGlobals(stream: Buffer): Globals {
  const sheets: { info: SheetInfo; position: number }[] = [];
  const formats = new Map<number, string>();
  const fonts: BinaryFont[] = [];
  const cellFormats: { readonly format: number; readonly font: number }[] = [];
  let texts: TextTable = { strings: [], isMiscounted: false };
  let date1904 = false;
  let decoder: TextDecoder | undefined;
  for (const record of substream(stream, 0)) {
    const { type, data } = record;
    switch (type) {
      case RECORD.beginOfFile: {
        const version = data.readUInt16LE(0);
        if (version === BIFF5) decoder = new TextDecoder(UNSTATED_CODE_PAGE);
        else if (version !== BIFF8) throw damaged(STREAM, 'structure');
        break;
      }
      case RECORD.filePass:
        throw new Fault('file/encrypted', {});
      case RECORD.codePage:
        if (decoder !== undefined) decoder = new TextDecoder(codePageLabel(data.readUInt16LE(0)));
        break;
      case RECORD.date1904:
        date1904 = data.readUInt16LE(0) === 1;
        break;
      case RECORD.boundSheet: {
        const isWorksheet = (data.readUInt8(5) & 0x0f) === 0;
        if (!isWorksheet) break;
        const visibility = VISIBILITIES[data.readUInt8(4) & 3] ?? 'hidden';
        const name = new BiffReader(record, 6, decoder).string(1);
        sheets.push({ info: { name, index: sheets.length, visibility }, position: data.readUInt32LE(0) });
        break;
      }
      case RECORD.format:
        formats.set(
          data.readUInt16LE(0),
          new BiffReader(record, 2, decoder).string(decoder === undefined ? 2 : 1),
        );
        break;
      case RECORD.font:
        fonts.push(readFont(data, FONT_OFFSET));
        break;
      case RECORD.extendedFormat:
        cellFormats.push({ font: data.readUInt16LE(0), format: data.readUInt16LE(2) });
        break;
      case RECORD.sharedStrings:
        texts = readSharedStrings(record, fonts);
        break;
    }
  }
  const styleOfCell = cellFormats.map(({ format, font }) => ({
    code: formats.get(format) ?? builtinFormat(format),
    isStruck: fontAt(fonts, font)?.isStruck ?? false,
  }));
  return { sheets, date1904, texts, styleOfCell, decoder };
}

/** Where a font record gives the distance of its text from the baseline. */
const FONT_OFFSET = 8;

/** No font has the number 4 [MS-XLS 2.5.129]. */
function fontAt(fonts: readonly BinaryFont[], number: number): BinaryFont | undefined {
  return fonts[number > 4 ? number - 1 : number];
}

/** Chinese Excel 5 names its code page; a program that does not is most likely another Chinese one. */
const UNSTATED_CODE_PAGE = 'gb18030';
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [10_000, 'macintosh'],
  [54_936, 'gb18030'],
  [65_001, 'utf-8'],
]);

function codePageLabel(codePage: number): string {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  return CODE_PAGES.get(codePage) ?? 'windows-1252';
}

function readSharedStrings(record: BiffRecord, fonts: readonly BinaryFont[]): TextTable {
  // The declared number is often wrong; a missing text is noticed at the cell that needs it.
  const declared = record.data.readUInt32LE(4);
  const reader = new BiffReader(record, 8, undefined);
  const strings: SeenText[] = [];
  while (!reader.isAtEnd) {
    const { text, runs } = reader.sharedString();
    strings.push(
      textInFonts(
        text,
        runs.map(({ from, font }) => ({ from, font: fontAt(fonts, font) })),
      ),
    );
  }
  return { strings, isMiscounted: strings.length !== declared };
}

function readSheet(stream: Buffer, position: number, globals: Globals, builder: SheetBuilder): void {
  const styleOf = (data: Buffer, at = 4): CellStyle =>
    globals.styleOfCell[data.readUInt16LE(at)] ?? GENERAL_STYLE;
  /** A formula whose text result follows in a record of its own. */
  let awaited: { readonly place: Address; readonly style: CellStyle } | undefined;
  const add = ([row, column]: Address, { kind, text }: BinaryValue, style: CellStyle, hasFormula = false) =>
    builder.add(row, column, kind, text, style, hasFormula);
  const settleAwaited = (text: string | undefined): void => {
    if (awaited === undefined) return;
    const { place, style } = awaited;
    awaited = undefined;
    const value = text === undefined ? { kind: CELL.pending, text: '' } : { kind: CELL.text, text };
    add(place, value, style, true);
  };
  for (const record of substream(stream, position)) {
    const { type, data } = record;
    if (type === RECORD.string) settleAwaited(new BiffReader(record, 0, globals.decoder).string(2));
    else if (VALUES.has(type)) settleAwaited(undefined);
    switch (type) {
      case RECORD.labelShared: {
        const seen = globals.texts.strings[data.readUInt32LE(6)];
        if (seen === undefined) throw damaged(STREAM, 'bad-reference', ...address(data));
        const style = struck(styleOf(data), seen.isStruck);
        add(address(data), { kind: CELL.text, text: seen.text }, style);
        break;
      }
      case RECORD.label:
      case RECORD.richString: {
        const text = new BiffReader(record, 6, globals.decoder).string(2);
        add(address(data), { kind: CELL.text, text }, styleOf(data));
        break;
      }
      case RECORD.number:
        add(address(data), numberValue(data.readDoubleLE(6)), styleOf(data));
        break;
      case RECORD.rk:
        add(address(data), numberValue(rkNumber(data, 6)), styleOf(data));
        break;
      case RECORD.multipleRk: {
        const [row, first] = address(data);
        for (let at = 4, column = first; at + 6 <= data.length - 2; at += 6, column += 1) {
          add([row, column], numberValue(rkNumber(data, at + 2)), styleOf(data, at));
        }
        break;
      }
      case RECORD.booleanOrError:
        add(address(data), flagValue(data.readUInt8(6), data.readUInt8(7) === 1), styleOf(data));
        break;
      case RECORD.formula: {
        const place = address(data);
        const style = styleOf(data);
        const result = data.readUInt16LE(12) === 0xffff ? data.readUInt8(6) : undefined;
        if (result === undefined) add(place, numberValue(data.readDoubleLE(6)), style, true);
        else if (result === RESULT.string) awaited = { place, style };
        else if (result !== RESULT.emptyString)
          add(place, flagValue(data.readUInt8(8), result === RESULT.error), style, true);
        break;
      }
      default:
        readLayout(record, builder);
    }
  }
  settleAwaited(undefined);
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
