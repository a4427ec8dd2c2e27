import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { LayoutTable } from '../../model/layout.ts';
import { DETAIL_TABLE, RENDER_WORDS, type RenderOptions, unitOf } from '../columns.ts';
import { openArchive } from './archive.ts';
import { placeDetail } from './detail.ts';
import { FIRST_DATA_ROW, writeSheet } from './sheet.ts';
import { sheetNames } from './sheet-name.ts';

export interface WorkbookOptions extends RenderOptions {
  /** Stands before each sheet's title in print: `成都市2019年1—8月重点项目`. */
  readonly heading?: string | undefined;
}

/** Lists that are searched rather than read, so their headers carry filters. */
const FILTERED_TABLES: ReadonlySet<string> = new Set([DETAIL_TABLE, 'findings']);

/**
 * Tables as an .xlsx workbook ready to print, a sheet each, in order. Where the detail table is among them, figures with a
 * formula are formulas over its sheet, with their values beside them. Byte-identical for equal tables.
 */
export async function renderWorkbook(
  tables: readonly LayoutTable[],
  options: WorkbookOptions = {},
): Promise<Uint8Array> {
  const output = new PassThrough();
  const bytes = buffer(output);
  const archive = await openArchive(output);
  const words = options.words ?? RENDER_WORDS['zh-CN'];
  const names = sheetNames(tables.map((table) => words.sheets.get(table.id) ?? table.title));
  const detailIndex = tables.findIndex((table) => table.id === DETAIL_TABLE);
  const detailTable = tables[detailIndex];
  const detail =
    detailTable &&
    placeDetail(detailTable, names[detailIndex] ?? '', FIRST_DATA_ROW, unitOf(detailTable, options));
  for (const [index, table] of tables.entries()) {
    await writeSheet(archive, table, {
      name: names[index] ?? '',
      heading: options.heading === undefined ? table.title : `${options.heading} ${table.title}`,
      unit: unitOf(table, options),
      words,
      detail: table === detailTable ? undefined : detail,
      filter: FILTERED_TABLES.has(table.id),
    });
  }
  await archive.finish();
  return bytes;
}
