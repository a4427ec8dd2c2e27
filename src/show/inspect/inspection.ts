import type {
  InspectDocument,
  InspectedFile,
  InspectedSheet,
  InspectedTable,
} from '../../contract/inspect.ts';
import { severityOf } from '../../findings/findings.ts';
import { type Agreement, provenBySums } from '../../model/agreement.ts';
import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { formatDate } from '../../model/plain-date.ts';
import { placeOn } from '../../model/sheet.ts';
import { cellName, columnName, type Range, rangeName } from '../../model/source.ts';
import { type LeftOutReason, type LeftOutRow, rowIn, type Table } from '../../model/table.ts';
import type { TextOptions } from '../../read/options.ts';
import type { Reading } from '../../recognise/reading.ts';
import type { RecognisedSheet } from '../../recognise/recognise.ts';
import type { FindingSpeech } from '../check/speech.ts';

/** The lists that were read, with the results. */
interface Inspected {
  readonly period: Period | undefined;
  readonly readings: readonly Reading[];
  readonly projects: readonly { readonly size: number }[];
  readonly agreements: ReadonlyMap<Table, Agreement>;
  readonly rows: number;
  readonly settled: readonly Finding[];
}

/** The options for reading the lists. */
interface Told extends TextOptions {
  readonly sheet?: string | undefined;
  readonly headerRow?: number | undefined;
  readonly leaveOutHidden?: boolean | undefined;
}

/**
 * The document `kp.inspect/1`: how each file was understood. Rows and header rows are sheet row numbers, columns are
 * letters. `leftOut` of a sheet says why none of it counts. A file that could not be read, or has the same bytes as
 * an earlier one (`sameAs`), has format null. `asked` holds the options that override kp's own decisions.
 */
export function inspectionDocument(
  dataset: Inspected,
  findings: readonly Finding[],
  options: Told,
  describe: FindingSpeech['describe'],
): InspectDocument {
  // Includes findings about lists that no longer count.
  const byFile = groupBy([...findings, ...dataset.settled], ({ source }) => source.file);
  return {
    schema: 'kp.inspect/1',
    period: dataset.period === undefined ? null : formatPeriod(dataset.period),
    asked: {
      sheet: options.sheet ?? null,
      headerRow: options.headerRow ?? null,
      encoding: options.encoding ?? null,
      delimiter: options.delimiter ?? null,
      quote: options.quote ?? null,
      skipHidden: options.leaveOutHidden ?? false,
    },
    rows: dataset.rows,
    projects: dataset.projects.reduce((sum, project) => sum + project.size, 0),
    files: dataset.readings.map((reading) =>
      fileOf(reading, byFile.get(reading.file) ?? [], dataset.agreements, describe),
    ),
  };
}

function fileOf(
  { file, sha256, sameAs, supersededBy, workbook, sheets }: Reading,
  findings: readonly Finding[],
  agreements: Inspected['agreements'],
  describe: FindingSpeech['describe'],
): InspectedFile {
  return {
    file,
    sha256,
    sameAs: sameAs ?? null,
    supersededBy: supersededBy ?? null,
    format: workbook?.format ?? null,
    encoding: workbook?.encoding ?? null,
    encodingFrom: workbook?.encodingFrom ?? null,
    delimiter: workbook?.delimiter ?? null,
    delimiterFrom: workbook?.delimiterFrom ?? null,
    spaceAfterDelimiter: workbook?.isSpaced ?? null,
    quote: workbook?.quote ?? null,
    backslashEscapes: workbook?.escapes ?? null,
    sheets: sheets.map((sheet) => sheetOf(sheet, agreements)),
    findings: findings.map((found) => ({
      code: found.code,
      severity: severityOf(found),
      sheet: found.source.sheet ?? null,
      cell: cellName(found.source.row, found.source.column) || null,
      facts: found.facts,
      ...describe(found),
    })),
  };
}

function sheetOf(
  { sheet, tables, others, leftOut }: RecognisedSheet,
  agreements: Inspected['agreements'],
): InspectedSheet {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    leftOut: leftOut ?? null,
    filledRows: sheet.cells.rowCount,
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b).map(columnName),
    merges: sheet.merges.length,
    tables: [...tables, ...others].map((table) => tableOf(table, agreements.get(table) ?? NOTHING_COMPARED)),
  };
}

const NOTHING_COMPARED: Agreement = { totals: [], counts: [] };

function tableOf(table: Table, agreement: Agreement): InspectedTable {
  const { context } = table;
  const ownRow = (row: number) => placeOn(table.sheet, row, undefined).row ?? row;
  const checked = new Map(agreement.totals.map((one) => [one.total, one]));
  const countAgrees = (row: number): boolean | null => {
    const counts = agreement.counts.filter((count) => count.row === row);
    return counts.length === 0 ? null : counts.every(({ declared, own }) => declared === own);
  };
  const spans = [...table.spans.values()].flat();
  return {
    ledger: table.ledger,
    title: context.title ?? null,
    reporter: context.reporter ?? null,
    reportedOn: context.reportedOn === undefined ? null : formatDate(context.reportedOn),
    period: context.period === undefined ? null : formatPeriod(context.period),
    taken: context.taken ?? {},
    headerRows: [...new Set(table.headerRows.map(ownRow))],
    columns: table.columns.map((column) => columnOf(table, column)),
    rows: table.rows.length,
    firstRow: table.rows.length === 0 ? null : rowIn(table, table.rows[0]!),
    lastRow: table.rows.length === 0 ? null : rowIn(table, table.rows.at(-1)!),
    leftOutRows: byReason(table.leftOut, ownRow),
    sections: table.sections.map(({ row, depth, name: section, raw, declaredCount, covers }) => ({
      row: ownRow(row),
      depth,
      name: section,
      raw,
      declared: declaredCount ?? null,
      rows: covers.to - covers.from,
      agrees: countAgrees(row),
    })),
    mergesUsed: spans.length,
    mergedRanges: spans
      .sort((a, b) => a.top - b.top || a.left - b.left)
      .map((span) => rangeName(ownRange(table, span))),
    declared: context.declaredCount?.value ?? null,
    declaredAgrees: context.declaredCount === undefined ? null : countAgrees(context.declaredCount.row),
    proven: provenBySums(agreement),
    totals: table.totals.map((total) => {
      const row = table.sheet.cells.rowNumber(total.position);
      return totalOf(table, total, checked.get(total), countAgrees(row));
    }),
  };
}

function columnOf(
  table: Table,
  { column, header, field, pieceOf, match, confidence, decided, unit, unitFrom }: Table['columns'][number],
): InspectedTable['columns'][number] {
  return {
    column: columnPlace(table, column),
    header,
    field: field ?? null,
    ...(pieceOf !== undefined && { pieceOf }),
    match,
    confidence,
    decided: decided ?? null,
    unit: unit ?? null,
    unitFrom: unitFrom ?? null,
  };
}

/** A printed total beside the sum of its rows. */
function totalOf(
  table: Table,
  { label, declaredCount, position }: Table['totals'][number],
  { compared = [], differences = [] }: Partial<Agreement['totals'][number]> = {},
  declaredAgrees: boolean | null,
): InspectedTable['totals'][number] {
  return {
    row: rowIn(table, position),
    label,
    compared,
    agrees: compared.length === 0 ? null : differences.length === 0 && declaredAgrees !== false,
    declared: declaredCount ?? null,
    declaredAgrees,
    differences: differences.map(({ column, printed, own }) => ({
      column: columnPlace(table, column.column),
      header: column.header,
      printed,
      own,
    })),
  };
}

/** A column's letter; of a sheet that was turned into a list, the cell of its heading. */
function columnPlace({ sheet, headerRows }: Table, column: number): string {
  const place = placeOn(sheet, headerRows.at(-1), column);
  return sheet.turned === undefined ? columnName(column) : cellName(place.row, place.column);
}

function ownRange({ sheet }: Table, { top, left, bottom, right }: Range): Range {
  const [first, last] = [placeOn(sheet, top, left), placeOn(sheet, bottom, right)];
  return {
    top: first.row ?? top,
    left: first.column ?? left,
    bottom: last.row ?? bottom,
    right: last.column ?? right,
  };
}

function byReason(leftOut: readonly LeftOutRow[], ownRow: (row: number) => number) {
  const groups: ReadonlyMap<LeftOutReason, readonly LeftOutRow[]> = groupBy(leftOut, ({ reason }) => reason);
  return Array.from(groups, ([reason, rows]) => ({
    reason,
    rows: rows.map(({ row, raw }) => ({ row: ownRow(row), raw })),
  }));
}
