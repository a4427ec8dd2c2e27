import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { CELL, type Sheet, type Workbook } from '../../model/sheet.ts';
import { builtinFormat } from '../number-format.ts';
import {
  DEFAULT_LIMITS,
  type InputFile,
  type Limits,
  MOST_CELLS,
  type ReadOptions,
  type SheetInfo,
} from '../options.ts';
import type { SeenText } from '../rich-text.ts';
import { withoutUntouchedResults } from '../untouched-results.ts';
import { damaged, refusal, refused } from '../xlsx/fault.ts';
import { PackageParts } from '../xlsx/package-parts.ts';
import { isWorksheet, readRelationships } from '../xlsx/relationships.ts';
import { stringLimits } from '../xlsx/shared-strings.ts';
import { MOST_FORMATS } from '../xlsx/styles.ts';
import { unlistedSheets } from '../xlsx/unlisted-sheets.ts';
import { readZipDirectory, type ZipDirectory } from '../xlsx/zip-directory.ts';
import {
  type BinaryValue,
  booleanValue,
  errorValue,
  numberValue,
  rkNumber,
  VISIBILITIES,
} from './biff-values.ts';
import { type BinaryFont, readFont, textInFonts } from './fonts.ts';
import { type CellStyle, GENERAL_STYLE, SheetBuilder, struck } from './sheet-builder.ts';
import { type RecordHandler, RecordSplitter } from './xlsb-records.ts';

/** Reads a binary workbook (.xlsb) [MS-XLSB], whole, or refuses it whole with a finding. */
export async function readXlsb(
  file: InputFile,
  options: ReadOptions,
): Promise<Outcome<Workbook | undefined>> {
  const place: { part: string; sheet?: string } = { part: '' };
  try {
    return await readPackage(file, options, place);
  } catch (error) {
    // A record may be shorter than its own length says.
    const fault = error instanceof RangeError ? damaged(place.part, 'structure') : error;
    return refusal(fault, file.name, place.sheet);
  }
}

async function readPackage(
  file: InputFile,
  options: ReadOptions,
  place: { part: string; sheet?: string },
): Promise<Outcome<Workbook>> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const directory = readZipDirectory(file.bytes, limits);
  const parts = new BinaryParts(directory, limits, place);
  const relationships = await readRelationships(parts, WORKBOOK);
  const partOf = (kind: string): string | undefined =>
    relationships.find((other) => other.kind === kind)?.target;

  const contents = await readContents(parts, limits);
  const listed = contents.sheets.flatMap(({ relationship, ...listing }) => {
    const target = relationships.find(({ id }) => id === relationship);
    if (target === undefined) throw damaged(WORKBOOK, 'bad-reference');
    return isWorksheet(target, WORKBOOK) ? [{ ...listing, part: target.target }] : [];
  });
  const sheetParts = listed.map(({ part }) => part);
  if (new Set(sheetParts).size < sheetParts.length) throw damaged(WORKBOOK, 'bad-reference');
  const sheetBytes = sheetParts.reduce((sum, part) => sum + parts.sizeOf(part), 0);
  const styles = await readStyles(parts, partOf('styles'));
  const strings = await readSharedStrings(parts, partOf('sharedStrings'), sheetBytes, styles.fonts);
  const infos: SheetInfo[] = listed.map(({ name, visibility }, index) => ({ name, visibility, index }));
  const sheets: Sheet[] = [];
  const left = unlistedSheets(directory, relationships, sheetParts);
  const findings: Finding[] = left.map((part) => finding('sheet/unlisted', { part }, { file: file.name }));
  for (const [index, part] of sheetParts.entries()) {
    const info = infos[index]!;
    if (options.wanted?.(info, infos) === false) continue;
    place.sheet = info.name;
    const builder = new SheetBuilder(limits);
    await readSheet(parts, part, strings, styles, builder, limits);
    const finished = builder.finish(file.name, info, contents.date1904);
    sheets.push(contents.recalculates ? withoutUntouchedResults(finished.sheet) : finished.sheet);
    findings.push(...finished.findings);
  }
  return { value: { file: file.name, format: 'xlsb', sheets }, findings };
}

const WORKBOOK = 'xl/workbook.bin';

/** The parts of a package, which can also be read record by record. */
class BinaryParts extends PackageParts {
  readonly #place: { part: string };

  /** `place` is set to the part being read, for the finding of a fault. */
  constructor(directory: ZipDirectory, limits: Limits, place: { part: string }) {
    super(directory, limits);
    this.#place = place;
  }

  /** A part whose size does not depend on the rows has a smaller limit, `most` bytes. */
  async records(name: string, take: RecordHandler, most?: number): Promise<void> {
    this.#place.part = name;
    const splitter = new RecordSplitter(name, take);
    await this.inflate(name, (chunk) => splitter.push(chunk), most);
    splitter.end();
  }
}

/** As for .xlsx: styles and names pile up over the years. */
const FRAME_BYTES = 1 << 26;

const RECORD = {
  row: 0,
  blank: 1,
  rk: 2,
  error: 3,
  boolean: 4,
  real: 5,
  string: 6,
  sharedString: 7,
  formulaString: 8,
  formulaNumber: 9,
  formulaBoolean: 10,
  formulaError: 11,
  shortBlank: 12,
  shortSharedString: 18,
  stringItem: 19,
  font: 43,
  format: 44,
  cellFormat: 47,
  columnInfo: 60,
  richString: 62,
  workbookProperties: 153,
  sheetListing: 156,
  mergedCell: 176,
  endSheet: 130,
  calculation: 157,
  beginCellFormats: 617,
  endCellFormats: 618,
} as const;

function wideString(data: Buffer, at: number): { text: string; end: number } {
  const length = data.readUInt32LE(at);
  // [MS-XLSB 2.5.166]: no string at all.
  if (length === 0xffffffff) return { text: '', end: at + 4 };
  const end = at + 4 + length * 2;
  if (end > data.length) throw new RangeError('a string beyond its record');
  return { text: data.toString('utf16le', at + 4, end), end };
}

async function readContents(parts: BinaryParts, { entries }: Limits) {
  const sheets: { name: string; visibility: SheetInfo['visibility']; relationship: string }[] = [];
  let date1904 = false;
  let recalculates = false;
  const take: RecordHandler = (type, data) => {
    if (type === RECORD.workbookProperties) date1904 = (data.readUInt8(0) & 1) === 1;
    if (type === RECORD.calculation) recalculates = (data.readUInt8(CALCULATION_FLAGS) & FULL_ON_LOAD) !== 0;
    if (type !== RECORD.sheetListing) return false;
    if (sheets.length === entries) throw refused(WORKBOOK, 'sheets', entries);
    const visibility = VISIBILITIES[data.readUInt32LE(0)] ?? 'hidden';
    const relationship = wideString(data, 8);
    const { text: name } = wideString(data, relationship.end);
    sheets.push({ name, visibility, relationship: relationship.text });
    return true;
  };
  await parts.records(WORKBOOK, take, FRAME_BYTES);
  if (sheets.length === 0) throw damaged(WORKBOOK, 'structure');
  return { sheets, date1904, recalculates };
}

/** [MS-XLSB 2.4.307] */
const CALCULATION_FLAGS = 24;
const FULL_ON_LOAD = 0x01;

/** As for .xlsx. */
async function readSharedStrings(
  parts: BinaryParts,
  part: string | undefined,
  sheetBytes: number,
  fonts: readonly BinaryFont[],
): Promise<SeenText[]> {
  const strings: SeenText[] = [];
  if (part === undefined) return strings;
  const { entries, bytes } = stringLimits(sheetBytes, LEAST_REFERENCE);
  const take: RecordHandler = (type, data) => {
    if (type !== RECORD.stringItem) return false;
    if (strings.length === entries) throw refused(part, 'strings', entries);
    strings.push(richString(data, fonts));
    return true;
  };
  await parts.records(part, take, bytes);
  return strings;
}

/** Type and length of a short cell, its style, the index of its string. */
const LEAST_REFERENCE = 10;

/** A string with the fonts of its stretches, if it has any [MS-XLSB 2.5.121]. */
function richString(data: Buffer, fonts: readonly BinaryFont[]): SeenText {
  const { text, end } = wideString(data, 1);
  if ((data.readUInt8(0) & RICH) === 0) return { text, isStruck: false };
  const runs = Array.from({ length: data.readUInt32LE(end) }, (_, index) => {
    const at = end + 4 + index * 4;
    return { from: data.readUInt16LE(at), font: fonts[data.readUInt16LE(at + 2)] };
  });
  return textInFonts(text, runs);
}

const RICH = 0x01;

interface Styles {
  readonly fonts: readonly BinaryFont[];
  /** By the index in each cell. */
  readonly styleOfCell: readonly CellStyle[];
}

async function readStyles(parts: BinaryParts, part: string | undefined): Promise<Styles> {
  const codes = new Map<number, string>();
  const fonts: BinaryFont[] = [];
  const ids: { readonly format: number; readonly font: number }[] = [];
  if (part === undefined) return { fonts, styleOfCell: [] };
  let isInCellFormats = false;
  const take: RecordHandler = (type, data) => {
    if (type === RECORD.beginCellFormats) isInCellFormats = true;
    else if (type === RECORD.endCellFormats) isInCellFormats = false;
    else if (type === RECORD.font) fonts.push(readFont(data, FONT_OFFSET));
    else if (type === RECORD.format) codes.set(data.readUInt16LE(0), wideString(data, 2).text);
    else if (type === RECORD.cellFormat && isInCellFormats)
      ids.push({ format: data.readUInt16LE(2), font: data.readUInt16LE(4) });
    if (ids.length > MOST_FORMATS) throw refused(part, 'formats', MOST_FORMATS);
    return false;
  };
  await parts.records(part, take, FRAME_BYTES);
  const styleOfCell = ids.map(({ format, font }) => ({
    code: codes.get(format) ?? builtinFormat(format),
    isStruck: fonts[font]?.isStruck ?? false,
  }));
  return { fonts, styleOfCell };
}

/** Where a font record gives the distance of its text from the baseline. */
const FONT_OFFSET = 6;

async function readSheet(
  parts: BinaryParts,
  part: string,
  strings: readonly SeenText[],
  { fonts, styleOfCell }: Styles,
  builder: SheetBuilder,
  limits: Limits,
): Promise<void> {
  let row = 0;
  let column = 0;
  let rows = 0;
  let cells = 0;
  let isWhole = false;
  const take: RecordHandler = (type, data) => {
    if (type === RECORD.row) {
      row = data.readUInt32LE(0) + 1;
      column = 0;
      rows += 1;
      if (row > limits.rows || rows > limits.rows) throw refused(part, 'rows', limits.rows, row);
      if (data.readUInt8(11) & HIDDEN_ROW || isLow(data)) builder.hideRows(row);
    } else if (type === RECORD.mergedCell) {
      const [top, bottom, left, right] = [0, 4, 8, 12].map((at) => data.readUInt32LE(at) + 1);
      builder.merge({ top: top!, left: left!, bottom: bottom!, right: right! });
    } else if (type === RECORD.columnInfo) {
      if (data.readUInt8(16) & HIDDEN_COLUMN || data.readUInt32LE(8) === 0)
        builder.hideColumns(data.readUInt32LE(0) + 1, data.readUInt32LE(4) + 1);
    } else if (LONG_TYPES.has(type)) {
      // A short cell follows the one before it and has no address of its own.
      const isShort = type >= RECORD.shortBlank && type <= RECORD.shortSharedString;
      column = isShort ? column + 1 : data.readUInt32LE(0) + 1;
      cells += 1;
      if (cells > MOST_CELLS) throw refused(part, 'cells', MOST_CELLS, row);
      const styleAt = isShort ? 0 : 4;
      const longType = LONG_TYPES.get(type)!;
      if (longType === RECORD.blank) return true;
      const style = styleOfCell[data.readUInt32LE(styleAt) & 0xffffff] ?? GENERAL_STYLE;
      const value = readValue(longType, data.subarray(styleAt + 4), strings, fonts);
      if (value === undefined) throw damaged(part, 'bad-reference', row, column);
      const { kind, text, isStruck } = value;
      builder.add(row, column, kind, text, struck(style, isStruck), FORMULAS.has(type));
    } else {
      isWhole ||= type === RECORD.endSheet;
      return false;
    }
    return true;
  };
  await parts.records(part, take);
  if (!isWhole) throw damaged(part, 'structure');
}

/** Whether the author made the row so low that nothing shows: height in twentieths of a point [MS-XLSB 2.4.744]. */
function isLow(data: Buffer): boolean {
  return (data.readUInt8(11) & OWN_HEIGHT) !== 0 && data.readUInt16LE(8) < LEAST_HEIGHT;
}

const LEAST_HEIGHT = 20;
const OWN_HEIGHT = 0x20;
const HIDDEN_ROW = 0x10;
const HIDDEN_COLUMN = 0x01;
const FORMULAS: ReadonlySet<number> = new Set([
  RECORD.formulaString,
  RECORD.formulaNumber,
  RECORD.formulaBoolean,
  RECORD.formulaError,
]);
/** For each short cell record, the long one with the same content. */
const LONG_TYPES: ReadonlyMap<number, number> = new Map([
  ...[...FORMULAS, RECORD.richString].map((type) => [type, type] as const),
  ...[
    RECORD.blank,
    RECORD.rk,
    RECORD.error,
    RECORD.boolean,
    RECORD.real,
    RECORD.string,
    RECORD.sharedString,
  ].flatMap((type) => [[type, type] as const, [type + RECORD.shortBlank - RECORD.blank, type] as const]),
]);

type Value = SeenText & BinaryValue;

/** `data` begins with the value; undefined where it refers to a string that is not there. */
function readValue(
  type: number,
  data: Buffer,
  strings: readonly SeenText[],
  fonts: readonly BinaryFont[],
): Value | undefined {
  const plain = (value: BinaryValue): Value => ({ ...value, isStruck: false });
  switch (type) {
    case RECORD.rk:
      return plain(numberValue(rkNumber(data, 0)));
    case RECORD.real:
    case RECORD.formulaNumber:
      return plain(numberValue(data.readDoubleLE(0)));
    case RECORD.boolean:
    case RECORD.formulaBoolean:
      return plain(booleanValue(data.readUInt8(0)));
    case RECORD.error:
    case RECORD.formulaError:
      return plain(errorValue(data.readUInt8(0)));
    case RECORD.sharedString: {
      const seen = strings[data.readUInt32LE(0)];
      return seen && { kind: CELL.text, ...seen };
    }
    case RECORD.richString:
      return { kind: CELL.text, ...richString(data, fonts) };
    default:
      return plain({ kind: CELL.text, text: wideString(data, 0).text });
  }
}
