import type { LayoutTable } from '../../model/layout.ts';
import { RENDER_WORDS, type RenderOptions, unitOf } from '../columns.ts';
import { ZipWriter } from '../zip.ts';
import { placeDetail } from './detail.ts';
import { packageParts } from './package-parts.ts';
import { STRINGS_PART, STYLES_PART, sheetPart } from './package-xml.ts';
import { FIRST_DATA_ROW, HEADER_ROW, sheetPieces } from './sheet.ts';
import { sheetNames } from './sheet-name.ts';
import { StringTable } from './string-table.ts';
import { StyleTable } from './style-table.ts';

export interface WorkbookOptions extends RenderOptions {
  /** Stands before each sheet's title in print: `成都市2019年1—8月重点项目`. */
  readonly heading?: string | undefined;
}

/**
 * Tables as an .xlsx workbook ready to print, a sheet each, in order. Where the list of records is among them, figures with a
 * formula are formulas over its sheet, with their values beside them. Byte-identical for equal tables. Throws a RangeError for a
 * table of more rows than a sheet can hold.
 */
export async function renderWorkbook(
  tables: readonly LayoutTable[],
  options: WorkbookOptions = {},
): Promise<Uint8Array> {
  const words = options.words ?? RENDER_WORDS['zh-CN'];
  const names = sheetNames(tables.map((table) => table.sheet ?? table.title));
  const detailIndex = tables.findIndex((table) => table.kind === 'records');
  const detailTable = tables[detailIndex];
  const detail =
    detailTable &&
    placeDetail(detailTable, names[detailIndex] ?? '', FIRST_DATA_ROW, unitOf(detailTable, options));
  const zip = new ZipWriter();
  for (const [name, xml] of packageParts(names, HEADER_ROW)) await zip.add(name, [xml]);
  const book = { styles: new StyleTable(), strings: new StringTable() };
  for (const [index, table] of tables.entries()) {
    const pieces = sheetPieces(table, book, {
      heading: options.heading === undefined ? table.title : `${options.heading} ${table.title}`,
      unit: unitOf(table, options),
      words,
      detail: table === detailTable ? undefined : detail,
      filter: table.kind !== undefined,
    });
    await zip.add(sheetPart(index + 1), pieces);
  }
  await zip.add(STRINGS_PART, book.strings.part());
  await zip.add(STYLES_PART, [book.styles.part()]);
  return zip.finish();
}
