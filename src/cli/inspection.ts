import { describeFinding } from '../language/describe.ts';
import type { Language } from '../language/language.ts';
import { type Finding, severityOf } from '../model/finding.ts';
import { formatPeriod } from '../model/period.ts';
import { formatDate } from '../model/plain-date.ts';
import { cellName, columnName, type Range } from '../model/source.ts';
import type { LeftOutReason, LeftOutRow, Table } from '../model/table.ts';
import type { Dataset, PipelineOptions, Reading } from '../pipeline.ts';
import type { RecognisedSheet } from '../recognise/recognise.ts';
import type { ProjectField } from '../registers/project/record.ts';

/**
 * The document `kp.inspect/1`: how each file was understood. Rows and header rows are the sheet's own numbers, columns
 * their letters. `leftOut` of a sheet says why none of it counts; a file that could not be read, or holds the same bytes as
 * one before (`sameAs`), has format null.
 * `asked` holds the options that overrule what kp would have found.
 */
export function inspectionDocument(
  dataset: Dataset,
  findings: readonly Finding[],
  options: PipelineOptions,
  language: Language,
) {
  const byFile = groupBy(findings, ({ source }) => source.file);
  return {
    schema: 'kp.inspect/1',
    period: dataset.period === undefined ? null : formatPeriod(dataset.period),
    asked: {
      sheet: options.sheet ?? null,
      headerRow: options.headerRow ?? null,
      encoding: options.encoding ?? null,
      delimiter: options.delimiter ?? null,
      skipHidden: options.leaveOutHidden ?? false,
    },
    rows: dataset.rows,
    projects: dataset.projects.reduce((sum, project) => sum + project.size, 0),
    files: dataset.readings.map((reading) => fileOf(reading, byFile.get(reading.file) ?? [], language)),
  };
}

function fileOf(
  { file, sha256, sameAs, workbook, sheets }: Reading,
  findings: readonly Finding[],
  language: Language,
) {
  const contradictions = groupBy(
    findings.filter(({ code }) => code === 'total/mismatch' || code === 'count/mismatch'),
    ({ source }) => placeKey(source.sheet, source.row),
  );
  return {
    file,
    sha256,
    sameAs: sameAs ?? null,
    format: workbook?.format ?? null,
    encoding: workbook?.encoding ?? null,
    encodingFrom: workbook?.encodingFrom ?? null,
    delimiter: workbook?.delimiter ?? null,
    delimiterFrom: workbook?.delimiterFrom ?? null,
    spaceAfterDelimiter: workbook?.isSpaced ?? null,
    quote: workbook?.quote ?? null,
    backslashEscapes: workbook?.escapes ?? null,
    sheets: sheets.map((sheet) => sheetOf(sheet, contradictions)),
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

/** Findings about printed totals and declared counts, by the row these stand in. */
type Contradictions = ReadonlyMap<string, readonly Finding[]>;

function sheetOf({ sheet, tables, leftOut }: RecognisedSheet<ProjectField>, contradictions: Contradictions) {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    leftOut: leftOut ?? null,
    filledRows: sheet.cells.rowCount,
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b).map(columnName),
    merges: sheet.merges.length,
    tables: tables.map((table) => tableOf(table, contradictions)),
  };
}

function tableOf(table: Table<ProjectField>, contradictions: Contradictions) {
  const { cells, name } = table.sheet;
  const { context } = table;
  const at = (row: number) => contradictions.get(placeKey(name === '' ? undefined : name, row)) ?? [];
  const countAgrees = (declared: number | undefined, row: number) =>
    declared === undefined ? null : at(row).every(({ code }) => code !== 'count/mismatch');
  const spans = [...table.spans.values()].flat();
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
    sections: table.sections.map(({ row, depth, name: section, raw, declaredCount, covers }) => ({
      row,
      depth,
      name: section,
      raw,
      declared: declaredCount ?? null,
      rows: covers.to - covers.from,
      agrees: countAgrees(declaredCount, row),
    })),
    mergesUsed: spans.length,
    mergedRanges: spans.sort((a, b) => a.top - b.top || a.left - b.left).map(rangeName),
    declared: context.declaredCount?.value ?? null,
    declaredAgrees:
      context.declaredCount === undefined
        ? null
        : countAgrees(context.declaredCount.value, context.declaredCount.row),
    totals: table.totals.map(({ position, label, declaredCount }) => {
      const row = cells.rowNumber(position);
      const differences = at(row).flatMap((found) => {
        if (found.code !== 'total/mismatch') return [];
        const { header, printed, own } = found.facts;
        return [{ column: cellName(undefined, found.source.column), header, printed, own }];
      });
      const declaredAgrees = countAgrees(declaredCount, row);
      const agrees = differences.length === 0 && declaredAgrees !== false;
      return { row, label, agrees, declared: declaredCount ?? null, declaredAgrees, differences };
    }),
  };
}

function byReason(leftOut: readonly LeftOutRow[]) {
  const groups: ReadonlyMap<LeftOutReason, readonly LeftOutRow[]> = groupBy(leftOut, ({ reason }) => reason);
  return Array.from(groups, ([reason, rows]) => ({
    reason,
    rows: rows.map(({ row, raw }) => ({ row, raw })),
  }));
}

function placeKey(sheet: string | undefined, row: number | undefined): string {
  return `${row ?? ''}!${sheet ?? ''}`;
}

function rangeName({ top, left, bottom, right }: Range): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
