import type { CommandWords } from '../../language/command-words.ts';
import type { Language } from '../../language/language.ts';
import type { FileFormat } from '../../model/sheet.ts';
import type { ColumnMatch, LeftOutReason } from '../../model/table.ts';
import type { MoneyUnit } from '../../model/yuan.ts';
import type { ProjectField } from '../../registers/project/record.ts';
import { formatCount } from '../amounts.ts';
import type { Palette } from './palette.ts';
import { drawTable } from './table.ts';
import { truncate } from './text.ts';
import { visible } from './visible.ts';

/** How a file was understood: the files of `kp.inspect/1`. */
export interface InspectedFile {
  readonly file: string;
  /** Null when the file could not be read. */
  readonly format: FileFormat | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheets: readonly InspectedSheet[];
}

interface InspectedSheet {
  /** Empty for delimited text. */
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly leftOut: LeftOutSheet | null;
  readonly filledRows: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly string[];
  readonly tables: readonly InspectedTable[];
}

type LeftOutSheet = 'no-table' | 'summary' | 'repeats-projects' | 'hidden' | 'empty';

interface InspectedTable {
  readonly title: string | null;
  readonly reporter: string | null;
  readonly headerRows: readonly number[];
  readonly columns: readonly InspectedColumn[];
  readonly rows: number;
  readonly firstRow: number | null;
  readonly lastRow: number | null;
  readonly leftOutRows: readonly {
    readonly reason: LeftOutReason;
    readonly rows: readonly { readonly row: number; readonly raw: string }[];
  }[];
  readonly sections: readonly InspectedSection[];
  readonly mergesUsed: number;
  /** A number of projects that the list declares, and the number of its lines. */
  readonly declared: number | null;
  readonly totals: readonly { readonly row: number; readonly label: string; readonly agrees: boolean }[];
}

interface InspectedColumn {
  readonly column: string;
  readonly header: string;
  readonly field: ProjectField | null;
  readonly match: ColumnMatch;
  readonly confidence: number;
  readonly unit: MoneyUnit | null;
  readonly unitFrom: 'header' | 'unit-row' | 'preamble' | 'assumed' | null;
}

interface InspectedSection {
  readonly row: number;
  readonly depth: number;
  readonly name: string;
  readonly declared: number | null;
  /** Data rows under it. */
  readonly rows: number;
}

export interface InspectionOptions {
  readonly language: Language;
  readonly colors: Palette;
  /** Columns of the terminal; undefined off one. */
  readonly width: number | undefined;
}

/** A header of three levels and its unit fits; beyond it a header is a note that strayed into the table's head. */
const WIDEST_HEADER = 48;

/** One file for people: what it is, and sheet by sheet what was taken and what was left. Ends with a line break. */
export function renderInspectedFile(file: InspectedFile, options: InspectionOptions): string {
  const { inspect: words } = options.language.commands;
  const text = file.encoding === null ? [] : [words.encoding(file.encoding, file.delimiter ?? undefined)];
  const kind =
    file.format === null ? options.colors.behind(words.unread) : words.file(words.formats[file.format], text);
  const lines = [
    `${options.colors.strong(visible(file.file))}  ${kind}`,
    ...file.sheets.flatMap((sheet) => sheetLines(sheet, options)),
  ];
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()}\n`;
}

function sheetLines(sheet: InspectedSheet, options: InspectionOptions): string[] {
  const { inspect: words } = options.language.commands;
  const name = sheet.name === '' ? words.onlySheet : words.sheet(visible(sheet.name));
  const heading = `  ${options.colors.strong(name)}${words.visibility[sheet.visibility]}`;
  if (sheet.leftOut !== null)
    return [`${heading}  ${options.colors.faint(words.leftOutSheets[sheet.leftOut])}`];
  const hidden =
    sheet.hiddenRows.length + sheet.hiddenColumns.length === 0
      ? []
      : [words.hidden(sheet.hiddenRows.length, words.list(sheet.hiddenColumns, false))];
  return [
    heading,
    ...indent(hidden, 4),
    ...sheet.tables.flatMap((table) => indent(tableLines(table, options), 4)),
  ];
}

function tableLines(table: InspectedTable, options: InspectionOptions): string[] {
  const { language, colors } = options;
  const { inspect: words } = language.commands;
  const width = (options.width ?? Number.POSITIVE_INFINITY) - 4;
  const facts = [
    table.title === null ? '' : words.title(visible(table.title)),
    table.reporter === null ? '' : words.reporter(visible(table.reporter)),
    words.header(words.list(table.headerRows.map(String), false)),
    words.rowsTaken(formatCount(table.rows), table.firstRow, table.lastRow),
    table.mergesUsed === 0 ? '' : words.merges(table.mergesUsed),
    table.declared === null ? '' : words.declared(table.declared, table.rows),
    ...totalLines(table, options),
    ...table.leftOutRows.map(({ reason, rows }) =>
      words.rowList(
        language.names.leftOut[reason],
        rows.length,
        runsOf(
          rows.map(({ row }) => row),
          words,
        ),
      ),
    ),
    ...sectionLines(table.sections, options),
  ];
  return [
    ...facts
      .filter((fact) => fact !== '')
      .map((fact) => (options.width === undefined ? fact : truncate(fact, width))),
    ...drawTable(columnTable(table.columns, language), {
      width: options.width && width,
      unit: '万元',
      colors,
    })
      .trimEnd()
      .split('\n'),
    '',
  ];
}

function totalLines({ totals }: InspectedTable, { language }: InspectionOptions): string[] {
  const { inspect: words } = language.commands;
  const wrong = totals.filter(({ agrees }) => !agrees).map(({ row }) => row);
  return totals.length === 0
    ? []
    : [words.totals(totals.length, wrong.length === 0 ? undefined : runsOf(wrong, words))];
}

function sectionLines(sections: readonly InspectedSection[], { language }: InspectionOptions): string[] {
  const { inspect: words } = language.commands;
  if (sections.length === 0) return [];
  return [
    words.sections(sections.length),
    ...sections.map(
      ({ row, depth, name, rows, declared }) =>
        '  '.repeat(depth) + words.section(row, visible(name), rows, declared ?? undefined),
    ),
  ];
}

function columnTable(columns: readonly InspectedColumn[], { names, commands }: Language) {
  const { columns: titles, unit: unitText, unitFrom } = commands.inspect;
  const text = (value: string) => ({ type: 'text', text: value }) as const;
  return {
    id: 'columns',
    title: '',
    notes: [],
    columns: [
      { id: 'column', title: titles.column, kind: 'text', expendable: 0 },
      { id: 'header', title: titles.header, kind: 'text', expendable: 0 },
      { id: 'field', title: titles.field, kind: 'text', expendable: 0 },
      { id: 'match', title: titles.match, kind: 'text', expendable: 2 },
      { id: 'unit', title: titles.unit, kind: 'text', expendable: 1 },
    ] as const,
    rows: columns.map(({ column, header, field, match, confidence, unit, unitFrom: from }) => ({
      cells: [
        text(column),
        text(truncate(visible(header), WIDEST_HEADER)),
        text(field === null ? '—' : names.fields[field]),
        text(
          match === 'fuzzy'
            ? `${names.matches[match]} ${Math.round(confidence * 100)}%`
            : names.matches[match],
        ),
        text(unit === null ? '' : from === null ? unit : unitText(unit, unitFrom[from])),
      ],
    })),
  };
}

/** `3—5、12`: ascending row numbers with runs drawn together. */
function runsOf(rows: readonly number[], words: CommandWords['inspect']): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const shown = runs
    .slice(0, MOST_RUNS)
    .map(([from, to]) => (from === to ? String(from) : words.run(from, to)));
  return words.list(shown, runs.length > MOST_RUNS);
}

const MOST_RUNS = 12;

function indent(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
}
