import { type CellParts, Cells, type Sheet, type Workbook } from '../../model/sheet.ts';
import { SharedStrings, type StringParts } from './shared-strings.ts';
import { SheetTexts } from './sheet-texts.ts';

/** A workbook as plain arrays, which go from one thread to another without being copied. */
export interface PackedWorkbook extends Omit<Workbook, 'sheets'> {
  readonly sheets: readonly PackedSheet[];
}

interface PackedSheet extends Omit<Sheet, 'cells'> {
  readonly cells: Omit<CellParts, 'texts'>;
  readonly heap: Uint8Array;
  /** The same object for all sheets of a workbook. */
  readonly strings: StringParts;
}

/** Of a workbook that the reader of .xlsx has made. */
export function packWorkbook(workbook: Workbook): PackedWorkbook {
  const known = new Map<SharedStrings, StringParts>();
  const sheets = workbook.sheets.map((sheet): PackedSheet => {
    const { texts, ...cells } = sheet.cells.parts;
    if (!(texts instanceof SheetTexts))
      throw new TypeError(`the texts of ${sheet.name} are not those of .xlsx`);
    const { heap, shared } = texts;
    const strings = known.get(shared) ?? shared.parts;
    known.set(shared, strings);
    return { ...sheet, cells, heap, strings };
  });
  return { ...workbook, sheets };
}

export function unpackWorkbook(packed: PackedWorkbook): Workbook {
  const known = new Map<StringParts, SharedStrings>();
  const sheets = packed.sheets.map(({ cells, heap, strings, ...sheet }): Sheet => {
    const shared = known.get(strings) ?? new SharedStrings(strings);
    known.set(strings, shared);
    return { ...sheet, cells: new Cells({ ...cells, texts: new SheetTexts(heap, shared) }) };
  });
  return { ...packed, sheets };
}

/** The memory that goes over whole; what is small is copied, for it may lie in memory that others use. */
export function buffersOf({ sheets }: PackedWorkbook): ArrayBuffer[] {
  const arrays = sheets.flatMap(({ cells, heap, strings }) => [
    ...Object.values(cells),
    heap,
    strings.heap,
    strings.places,
    strings.lengths,
  ]);
  const buffers = new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer));
  return [...buffers].filter(({ byteLength }) => byteLength >= LARGE);
}

const LARGE = 1 << 16;
