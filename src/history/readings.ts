import { columnName } from '../model/source.ts';
import type { Table } from '../model/table.ts';
import type { Reading } from '../recognise/reading.ts';
import type { JsonObject } from './json.ts';

/** How a list was read, for the manifest: its format, and for each table the header, the columns and the rows. */
export function readingJson({ file, sha256, sameAs, supersededBy, workbook, sheets }: Reading): JsonObject {
  return {
    file,
    sha256,
    sameAs,
    supersededBy,
    ...workbook,
    sheets: sheets.map(({ sheet, tables, leftOut }) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      leftOut,
      tables: tables.map(tableJson),
    })),
  };
}

function tableJson({ context, headerRows, columns, rows }: Table): JsonObject {
  const read = columns.filter(({ field }) => field !== undefined);
  return {
    title: context.title,
    headerRows,
    columns: Object.fromEntries(read.map(({ column, field }) => [columnName(column), field])),
    rows: rows.length,
  };
}
