import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { CELL, type Sheet, type Workbook } from '../../model/sheet.ts';
import { builtinFormat } from '../number-format.ts';
import { DEFAULT_LIMITS, type InputFile, type Limits, type ReadOptions, type SheetInfo } from '../options.ts';
import { damaged, Fault, refused } from '../xlsx/fault.ts';
import { inflate } from '../xlsx/inflate.ts';
import { PackageParts } from '../xlsx/package-parts.ts';
import { readRelationships } from '../xlsx/relationships.ts';
import { partKey, readZipDirectory, type ZipDirectory } from '../xlsx/zip-directory.ts';
import { errorName, rkNumber } from './biff-values.ts';
import { numberText, SheetBuilder } from './sheet-builder.ts';

/** Reads a binary workbook (.xlsb) [MS-XLSB]. Read whole or refused whole, as the finding says. */
export async function readXlsb(
  file: InputFile,
  options: ReadOptions,
): Promise<Outcome<Workbook | undefined>> {
  const place: { part: string; sheet?: string } = { part: '' };
  try {
    return await readPackage(file, options, place);
  } catch (error) {
    const { part, ...sheet } = place;
    const source = { file: file.name, ...sheet };
    if (error instanceof Fault) {
      const { row, column } = error;
      return { value: undefined, findings: [finding(error.code, error.facts, { ...source, row, column })] };
    }
    // A record shorter than what it says it holds.
    if (error instanceof RangeError) {
      return { value: undefined, findings: [finding('file/damaged', { part, fault: 'structure' }, source)] };
    }
    throw error;
  }
}

async function readPackage(
  file: InputFile,
  options: ReadOptions,
  place: { part: string; sheet?: string },
): Promise<Outcome<Workbook>> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const directory = readZipDirectory(file.bytes, limits);
  const parts = new BinaryParts(directory, limits);
  const relationships = await readRelationships(new PackageParts(directory, limits), WORKBOOK);
  const partOf = (kind: string): string | undefined =>
    relationships.find((other) => other.kind === kind)?.target;
  const open = async (name: string | undefined): Promise<Buffer> => {
    if (name === undefined) return Buffer.alloc(0);
    place.part = name;
    return await parts.read(name);
  };

  const contents = readWorkbookPart(await open(WORKBOOK));
  const listed = contents.sheets.flatMap(({ relationship, ...listing }) => {
    const target = relationships.find(({ id }) => id === relationship);
    if (target === undefined) throw damaged(WORKBOOK, 'bad-reference');
    return target.kind === 'worksheet' ? [{ ...listing, part: target.target }] : [];
  });
  const strings = readSharedStrings(await open(partOf('sharedStrings')));
  const formatOfCell = readFormats(await open(partOf('styles')));
  const infos: SheetInfo[] = listed.map(({ name, visibility }, index) => ({ name, visibility, index }));
  const sheets: Sheet[] = [];
  const findings: Finding[] = [];
  for (const [index, { part }] of listed.entries()) {
    const info = infos[index]!;
    if (options.wanted?.(info, infos) === false) continue;
    place.sheet = info.name;
    const builder = new SheetBuilder(limits);
    readSheet(await open(part), part, strings, formatOfCell, builder);
    const finished = builder.finish(file.name, info, contents.date1904);
    sheets.push(finished.sheet);
    findings.push(...finished.findings);
  }
  return { value: { file: file.name, format: 'xlsb', sheets }, findings };
}

const WORKBOOK = 'xl/workbook.bin';

/** The parts of a package as bytes, each checked against the directory, within the limits. */
class BinaryParts {
  readonly #directory: ZipDirectory;
  readonly #limits: Limits;
  #inflated = 0;

  constructor(directory: ZipDirectory, limits: Limits) {
    this.#directory = directory;
    this.#limits = limits;
  }

  async read(name: string): Promise<Buffer> {
    const entry = this.#directory.get(partKey(name));
    if (entry === undefined) throw damaged(name, 'missing');
    const { partBytes, packageBytes } = this.#limits;
    if (entry.size > partBytes) throw refused(entry.name, 'part-size', partBytes);
    this.#inflated += entry.size;
    if (this.#inflated > packageBytes) throw refused(entry.name, 'package-size', packageBytes);
    const chunks: Uint8Array[] = [];
    await inflate(entry, (chunk) => chunks.push(chunk));
    return Buffer.concat(chunks);
  }
}

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
  format: 44,
  cellFormat: 47,
  columnInfo: 60,
  richString: 62,
  workbookProperties: 153,
  sheetListing: 156,
  mergedCell: 176,
  beginCellFormats: 617,
  endCellFormats: 618,
} as const;

/** [MS-XLSB 2.1.4]: type and length in seven bits a byte, then the data. */
function* records(part: Buffer): Generator<{ type: number; data: Buffer }> {
  for (let at = 0; at < part.length; ) {
    let type = part.readUInt8(at);
    at += 1;
    if (type & 0x80) {
      type = (type & 0x7f) | (part.readUInt8(at) << 7);
      at += 1;
    }
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = part.readUInt8(at);
      at += 1;
      length |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
    }
    if (at + length > part.length) throw new RangeError('a record beyond the part');
    yield { type, data: part.subarray(at, at + length) };
    at += length;
  }
}

function wideString(data: Buffer, at: number): { text: string; end: number } {
  const length = data.readUInt32LE(at);
  // [MS-XLSB 2.5.166]: no string at all.
  if (length === 0xffffffff) return { text: '', end: at + 4 };
  const end = at + 4 + length * 2;
  if (end > data.length) throw new RangeError('a string beyond its record');
  return { text: data.toString('utf16le', at + 4, end), end };
}

const VISIBILITIES = ['visible', 'hidden', 'very-hidden'] as const;

function readWorkbookPart(part: Buffer) {
  const sheets: { name: string; visibility: SheetInfo['visibility']; relationship: string }[] = [];
  let date1904 = false;
  for (const { type, data } of records(part)) {
    if (type === RECORD.workbookProperties) date1904 = (data.readUInt8(0) & 1) === 1;
    if (type !== RECORD.sheetListing) continue;
    const visibility = VISIBILITIES[data.readUInt32LE(0)] ?? 'hidden';
    const relationship = wideString(data, 8);
    sheets.push({
      name: wideString(data, relationship.end).text,
      visibility,
      relationship: relationship.text,
    });
  }
  if (sheets.length === 0) throw damaged(WORKBOOK, 'structure');
  return { sheets, date1904 };
}

function readSharedStrings(part: Buffer): string[] {
  const strings: string[] = [];
  for (const { type, data } of records(part)) {
    if (type === RECORD.stringItem) strings.push(wideString(data, 1).text);
  }
  return strings;
}

/** Number format codes by the index that cells carry. */
function readFormats(part: Buffer): string[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isInCellFormats = false;
  for (const { type, data } of records(part)) {
    if (type === RECORD.beginCellFormats) isInCellFormats = true;
    else if (type === RECORD.endCellFormats) isInCellFormats = false;
    else if (type === RECORD.format) codes.set(data.readUInt16LE(0), wideString(data, 2).text);
    else if (type === RECORD.cellFormat && isInCellFormats) ids.push(data.readUInt16LE(2));
  }
  return ids.map((id) => codes.get(id) ?? builtinFormat(id));
}

function readSheet(
  part: Buffer,
  name: string,
  strings: readonly string[],
  formatOfCell: readonly string[],
  builder: SheetBuilder,
): void {
  let row = 0;
  let column = 0;
  for (const { type, data } of records(part)) {
    if (type === RECORD.row) {
      row = data.readUInt32LE(0) + 1;
      column = 0;
      if (data.readUInt8(11) & HIDDEN_ROW) builder.hiddenRows.add(row);
    } else if (type === RECORD.mergedCell) {
      const [top, bottom, left, right] = [0, 4, 8, 12].map((at) => data.readUInt32LE(at) + 1);
      builder.merge({ top: top!, left: left!, bottom: bottom!, right: right! });
    } else if (type === RECORD.columnInfo) {
      if ((data.readUInt8(16) & HIDDEN_COLUMN) === 0) continue;
      for (let hidden = data.readUInt32LE(0); hidden <= Math.min(data.readUInt32LE(4), 16_383); hidden += 1) {
        builder.hiddenColumns.add(hidden + 1);
      }
    } else if (LONG_TYPES.has(type)) {
      // A short cell stands right of the one before and does not say where it is.
      const isShort = type >= RECORD.shortBlank && type <= RECORD.shortSharedString;
      column = isShort ? column + 1 : data.readUInt32LE(0) + 1;
      const styleAt = isShort ? 0 : 4;
      const longType = LONG_TYPES.get(type)!;
      if (longType === RECORD.blank) continue;
      const format = formatOfCell[data.readUInt32LE(styleAt) & 0xffffff] ?? 'General';
      const { kind, text } = readValue(longType, data.subarray(styleAt + 4), strings);
      if (text === undefined) throw damaged(name, 'bad-reference', row, column);
      builder.add(row, column, kind, text, format, FORMULAS.has(type));
    }
  }
}

const HIDDEN_ROW = 0x10;
const HIDDEN_COLUMN = 0x01;
const FORMULAS: ReadonlySet<number> = new Set([
  RECORD.formulaString,
  RECORD.formulaNumber,
  RECORD.formulaBoolean,
  RECORD.formulaError,
]);
/** Cell records, and for the short ones the long one of the same content. */
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

/** `data` begins with the value. */
function readValue(type: number, data: Buffer, strings: readonly string[]) {
  switch (type) {
    case RECORD.rk:
      return { kind: CELL.number, text: numberText(rkNumber(data, 0)) };
    case RECORD.real:
    case RECORD.formulaNumber: {
      const value = data.readDoubleLE(0);
      if (!Number.isFinite(value)) return { kind: CELL.error, text: '#NUM!' };
      return { kind: CELL.number, text: numberText(value) };
    }
    case RECORD.boolean:
    case RECORD.formulaBoolean:
      return { kind: CELL.boolean, text: data.readUInt8(0) === 0 ? 'FALSE' : 'TRUE' };
    case RECORD.error:
    case RECORD.formulaError:
      return { kind: CELL.error, text: errorName(data.readUInt8(0)) };
    case RECORD.sharedString:
      return { kind: CELL.text, text: strings[data.readUInt32LE(0)] };
    case RECORD.richString:
      return { kind: CELL.text, text: wideString(data, 1).text };
    default:
      return { kind: CELL.text, text: wideString(data, 0).text };
  }
}
