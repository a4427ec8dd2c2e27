import { TextDecoder } from 'node:util';
import { builtinFormat } from '../number-format.ts';
import type { SheetInfo } from '../options.ts';
import type { SeenText } from '../rich-text.ts';
import { damaged, Fault } from '../xlsx/fault.ts';
import { type BiffRecord, RECORD, STREAM, substream } from './biff-records.ts';
import { BiffReader } from './biff-strings.ts';
import { VISIBILITIES } from './biff-values.ts';
import { type BinaryFont, readFont, textInFonts } from './fonts.ts';
import type { CellStyle } from './sheet-builder.ts';

/** What a workbook says before its sheets. */
export interface Globals {
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

const BIFF8 = 0x0600;
const BIFF5 = 0x0500;

export function readGlobals(stream: Buffer): Globals {
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
