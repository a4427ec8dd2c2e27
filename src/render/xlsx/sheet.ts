import type { LayoutTable } from '../../model/layout.ts';
import { columnName } from '../../model/source.ts';
import type { DisplayUnit } from '../amounts.ts';
import { type RenderWords, titleWithUnit } from '../columns.ts';
import type { Archive, Sheet } from './archive.ts';
import { conditionalFormats } from './conditional.ts';
import type { Detail } from './detail.ts';
import { HIGHEST_ROW, LINE_HEIGHT, rowChunks } from './rows.ts';
import { BEHIND_STYLE, HEADER_STYLE, NOTES_STYLE, TITLE_STYLE } from './style.ts';
import { workbookText } from './text.ts';
import { type ColumnSize, columnSizes, countLines, visibleWidth, WIDE } from './width.ts';

/** Title, notes, header, then the rows. */
const HEADER_ROW = 3;
export const FIRST_DATA_ROW = HEADER_ROW + 1;
const LAST_ROW = 1_048_576;

export interface SheetOptions {
  readonly name: string;
  readonly heading: string;
  readonly unit: DisplayUnit;
  readonly words: RenderWords;
  readonly detail: Detail | undefined;
  /** Arrows over the header to sort and filter by. */
  readonly filter: boolean;
}

/** Writes a table as one sheet, ready to print. Throws a RangeError for more rows than a sheet can hold. */
export async function writeSheet(archive: Archive, table: LayoutTable, options: SheetOptions): Promise<void> {
  const lastRow = HEADER_ROW + table.rows.length;
  if (lastRow > LAST_ROW)
    throw new RangeError(`${table.id}: ${table.rows.length} rows do not fit on a sheet`);
  const sheet = archive.addSheet(options.name, {
    properties: { defaultRowHeight: 18, dyDescent: 0.25, outlineLevelCol: 1 },
    views: [{ state: 'frozen', xSplit: frozenColumns(table), ySplit: HEADER_ROW, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
      horizontalDpi: 600,
      verticalDpi: 600,
    },
    headerFooter: { oddFooter: `&C&9${options.words.pageFooter}` },
  });
  const headers = table.columns.map((column) =>
    brokenBeforeUnit(
      workbookText(column.title),
      workbookText(titleWithUnit(column, options.unit, options.words)),
    ),
  );
  const sizes = columnSizes(table, headers, options.unit);
  sheet.columns = sizes.map(({ width, isHidden }) => ({
    width,
    hidden: isHidden,
    outlineLevel: isHidden ? 1 : 0,
  }));
  writeTop(sheet, table, headers, sizes, options);
  const { unit, detail } = options;
  for (const rows of rowChunks(table, archive, { firstRow: FIRST_DATA_ROW, unit, detail, sizes })) {
    sheet.stream.write(rows);
    await archive.ready();
  }
  if (table.rows.length > 0) {
    if (options.filter) sheet.autoFilter = `A${HEADER_ROW}:${columnName(table.columns.length)}${lastRow}`;
    const formats = conditionalFormats(
      table,
      FIRST_DATA_ROW,
      lastRow,
      archive.conditionalStyleId(BEHIND_STYLE),
    );
    sheet._writeConditionalFormatting = () => sheet.stream.write(formats);
  }
  sheet.commit();
}

/** A wide sheet keeps everything up to its first column of text in view. */
function frozenColumns(table: LayoutTable): number {
  if (table.columns.length <= WIDE) return 0;
  return table.columns.findIndex((column) => column.kind === 'text') + 1;
}

/** A unit stands on a line of its own, so that columns of figures stay narrow. */
function brokenBeforeUnit(title: string, withUnit: string): string {
  return withUnit.startsWith(title) && withUnit !== title
    ? `${title}\n${withUnit.slice(title.length).trimStart()}`
    : withUnit;
}

function writeTop(
  sheet: Sheet,
  table: LayoutTable,
  headers: readonly string[],
  sizes: readonly ColumnSize[],
  options: SheetOptions,
): void {
  const notes = workbookText(table.notes.join('\n'));
  writeAcross(sheet, 1, workbookText(options.heading), TITLE_STYLE, table.columns.length, 34);
  const notesHeight = notes === '' ? 6 : countLines(notes, visibleWidth(sizes)) * (LINE_HEIGHT - 1) + 4;
  writeAcross(sheet, 2, notes, NOTES_STYLE, table.columns.length, notesHeight);
  const header = sheet.getRow(HEADER_ROW);
  const lines = headers.map((text, index) =>
    sizes[index]?.isHidden ? 0 : countLines(text, sizes[index]!.width),
  );
  header.height = Math.max(2, ...lines) * LINE_HEIGHT + 6;
  headers.forEach((text, index) => {
    const cell = header.getCell(index + 1);
    cell.value = text;
    cell.style = HEADER_STYLE;
  });
  header.commit();
}

/** One text over the whole width of the table. */
function writeAcross(
  sheet: Sheet,
  rowNumber: number,
  text: string,
  style: typeof TITLE_STYLE,
  columns: number,
  height: number,
): void {
  const row = sheet.getRow(rowNumber);
  row.height = Math.min(HIGHEST_ROW, height);
  const cell = row.getCell(1);
  cell.value = text;
  cell.style = style;
  if (columns > 1) sheet.mergeCells(rowNumber, 1, rowNumber, columns);
  row.commit();
}
