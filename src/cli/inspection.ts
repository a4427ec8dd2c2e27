import { describeFinding } from '../language/describe.ts';
import type { Language } from '../language/language.ts';
import { type Finding, severityOf } from '../model/finding.ts';
import { formatPeriod } from '../model/period.ts';
import { formatDate } from '../model/plain-date.ts';
import { cellName, columnName } from '../model/source.ts';
import type { LeftOutReason, LeftOutRow, Table } from '../model/table.ts';
import type { Dataset, Reading } from '../pipeline.ts';
import type { RecognisedSheet } from '../recognise/recognise.ts';
import type { ProjectField } from '../registers/project/record.ts';

/**
 * The document `kp.inspect/1`: how each file was understood. Rows and header rows are the sheet's own numbers, columns
 * their letters. `leftOut` of a sheet says why none of it counts; a file that could not be read has format null.
 */
export function inspectionDocument(dataset: Dataset, findings: readonly Finding[], language: Language) {
  const byFile = groupByFile(findings);
  return {
    schema: 'kp.inspect/1',
    period: dataset.period === undefined ? null : formatPeriod(dataset.period),
    rows: dataset.rows,
    projects: dataset.projects.reduce((sum, project) => sum + project.size, 0),
    files: dataset.readings.map((reading) => fileOf(reading, byFile.get(reading.file) ?? [], language)),
  };
}

function fileOf(
  { file, sha256, workbook, sheets }: Reading,
  findings: readonly Finding[],
  language: Language,
) {
  return {
    file,
    sha256,
    format: workbook?.format ?? null,
    encoding: workbook?.encoding ?? null,
    delimiter: workbook?.delimiter ?? null,
    sheets: sheets.map((sheet) => sheetOf(sheet, findings)),
    findings: findings.map((found) => ({
      code: found.code,
      severity: severityOf(found),
      sheet: found.source.sheet ?? null,
      cell: cellName(found.source.row, found.source.column) || null,
      facts: found.facts,
      ...describeFinding(found, language),
    })),
  };
}

function sheetOf({ sheet, tables, leftOut }: RecognisedSheet<ProjectField>, findings: readonly Finding[]) {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    leftOut: leftOut ?? null,
    filledRows: sheet.cells.rowCount,
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b).map(columnName),
    merges: sheet.merges.length,
    tables: tables.map((table) => tableOf(table, findings)),
  };
}

function tableOf(table: Table<ProjectField>, findings: readonly Finding[]) {
  const { cells } = table.sheet;
  const { context } = table;
  return {
    title: context.title ?? null,
    reporter: context.reporter ?? null,
    reportedOn: context.reportedOn === undefined ? null : formatDate(context.reportedOn),
    period: context.period === undefined ? null : formatPeriod(context.period),
    headerRows: table.headerRows,
    columns: table.columns.map(({ column, header, field, match, confidence, unit, unitFrom }) => ({
      column: columnName(column),
      header,
      field: field ?? null,
      match,
      confidence,
      unit: unit ?? null,
      unitFrom: unitFrom ?? null,
    })),
    rows: table.rows.length,
    firstRow: table.rows.length === 0 ? null : cells.rowNumber(table.rows[0]!),
    lastRow: table.rows.length === 0 ? null : cells.rowNumber(table.rows.at(-1)!),
    leftOutRows: byReason(table.leftOut),
    sections: table.sections.map(({ row, depth, name, raw, declaredCount, covers }) => ({
      row,
      depth,
      name,
      raw,
      declared: declaredCount ?? null,
      rows: covers.to - covers.from,
    })),
    mergesUsed: [...table.spans.values()].reduce((sum, spans) => sum + spans.length, 0),
    declared: context.declaredCount === undefined ? null : context.declaredCount.value,
    totals: table.totals.map(({ position, label }) => {
      const row = cells.rowNumber(position);
      return { row, label, agrees: !findings.some((found) => contradicts(found, table, row)) };
    }),
  };
}

function contradicts(found: Finding, table: Table, row: number): boolean {
  if (found.code !== 'total/mismatch' && found.code !== 'count/mismatch') return false;
  return found.source.row === row && (found.source.sheet ?? '') === table.sheet.name;
}

function byReason(leftOut: readonly LeftOutRow[]) {
  const groups = new Map<LeftOutReason, LeftOutRow[]>();
  for (const row of leftOut) {
    const group = groups.get(row.reason);
    if (group === undefined) groups.set(row.reason, [row]);
    else group.push(row);
  }
  return Array.from(groups, ([reason, rows]) => ({
    reason,
    rows: rows.map(({ row, raw }) => ({ row, raw })),
  }));
}

function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const found of findings) {
    const group = groups.get(found.source.file);
    if (group === undefined) groups.set(found.source.file, [found]);
    else group.push(found);
  }
  return groups;
}
