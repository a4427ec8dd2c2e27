import type { LanguageTag } from '../model/language-tag.ts';
import type { LayoutTable } from '../model/layout.ts';
import type { Paper } from '../model/paper.ts';
import type { TraceOf } from '../model/wall-chart.ts';
import type { DisplayUnit } from './amounts.ts';
import { chosenColumns } from './chosen-columns.ts';
import { RENDER_WORDS } from './columns.ts';
import { jsonText } from './json-text.ts';
import type { WorkbookContent } from './xlsx/content.ts';

/** Formats for programs, and Markdown for papers. */
export const TEXT_FORMATS = ['json', 'ndjson', 'csv', 'tsv', 'md'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** The formats of files, by extension. */
export const FILE_FORMATS = ['xlsx', 'docx', 'html', 'csv', 'json', 'md'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** What a command shows: one document for programs, tables for every format, and a picture for people. */
export interface Shown<Document = unknown> extends Tabled<Document> {
  readonly picture: () => string | Promise<string>;
  /** The files of a whole folder, in the order of writing; undefined where a command writes no folder. */
  readonly folder?: (() => readonly FolderFile[]) | undefined;
}

export interface Tabled<Document = unknown> {
  readonly document: () => Document;
  /** The tables for a format. */
  readonly tables: (format: TableFormat) => readonly LayoutTable[];
  /** The lines of NDJSON, where programs want more than the cells of the tables. */
  readonly lines?: (() => readonly unknown[]) | undefined;
  /** A paper with text; undefined where a command has none. */
  readonly paper?: (() => Promise<Paper>) | undefined;
  /** The HTML page for a file of this name, where it is more than the tables. */
  readonly page?: ((name: string, style: Style) => Promise<string | undefined>) | undefined;
  /** Where the figures of its tables come from; a page shows it. */
  readonly traceOf?: TraceOf | undefined;
  /** Printed before each sheet's title. */
  readonly heading: string;
  /** The workbook, where it is more than its tables on sheets. */
  readonly workbook?: (() => Promise<WorkbookContent>) | undefined;
}

export type TableFormat = Exclude<TextFormat | FileFormat, 'json' | 'docx'>;

/** A file of a folder; its bytes are made when it is written. */
export interface FolderFile {
  readonly name: string;
  readonly bytes: (style: Style) => Promise<Uint8Array>;
}

export interface Style {
  readonly tag: LanguageTag;
  readonly unit: DisplayUnit | undefined;
  readonly rawCsv: boolean;
  /** The columns of tables for programs, by id or title; undefined: all. */
  readonly fields?: readonly string[] | undefined;
}

/** Makes the text of one format; in pieces if it is long. */
export type Writer = () => string | Iterable<string> | Promise<string>;

/** The only place that chooses the writer of a format. Each writer is loaded on demand. */
export function writersOf(
  { document, tables, lines }: Pick<Tabled, 'document' | 'tables' | 'lines'>,
  style: Style,
  byteOrderMark = false,
): Readonly<Record<TextFormat, Writer>> {
  const options = renderOptions(style);
  const delimited = async (format: 'csv' | 'tsv') => {
    const { renderDelimited } = await import('./delimited.ts');
    const delimiter = format === 'csv' ? ',' : '\t';
    return renderDelimited(programTables(format, tables, style), {
      ...options,
      delimiter,
      raw: style.rawCsv,
      byteOrderMark,
    });
  };
  return {
    json: () => jsonText(document()),
    ndjson: async () => {
      if (lines === undefined)
        return (await import('./json.ts')).renderNdjson(programTables('ndjson', tables, style));
      programTables('ndjson', tables, style);
      return lines()
        .map((line) => `${JSON.stringify(line, style.fields?.slice())}\n`)
        .join('');
    },
    csv: () => delimited('csv'),
    tsv: () => delimited('tsv'),
    md: async () => (await import('./markdown.ts')).renderMarkdown(tables('md'), options),
  };
}

/** A file of a folder, in one of the formats that every table can be written in. */
export function folderFile(name: string, format: FileFormat, shown: Tabled): FolderFile {
  return { name, bytes: (style) => fileBytes(format, shown, style, name) };
}

/** The tables of a format with the requested columns; an unknown column ends the run. */
export function programTables(
  format: TableFormat,
  tables: Tabled['tables'],
  { fields }: Pick<Style, 'fields'>,
): readonly LayoutTable[] {
  return fields === undefined ? tables(format) : chosenColumns(tables(format), fields);
}

/** The same as a file. Excel reads a CSV as UTF-8 only with a byte order mark. */
export async function fileBytes(
  format: FileFormat,
  shown: Tabled,
  style: Style,
  name = '',
): Promise<Uint8Array> {
  if (format === 'html') return Buffer.from(await pageOf(name, shown, style));
  if (format === 'xlsx') {
    const [{ renderWorkbook }, { sharedSheets }] = await Promise.all([
      import('./xlsx/workbook.ts'),
      import('./xlsx/content.ts'),
    ]);
    const content = (await shown.workbook?.()) ?? sharedSheets(shown.tables(format), RENDER_WORDS[style.tag]);
    return renderWorkbook(content, { ...renderOptions(style), heading: shown.heading });
  }
  if (format === 'docx') {
    const { renderPaper } = await import('./docx/paper.ts');
    return renderPaper(await shown.paper!(), renderOptions(style));
  }
  const text = await writersOf(shown, style, format === 'csv')[format]();
  return Buffer.from(typeof text === 'string' ? text : [...text].join(''));
}

async function pageOf(name: string, shown: Tabled, style: Style): Promise<string> {
  const page = await shown.page?.(name, style);
  if (page !== undefined) return page;
  const { renderTables } = await import('./html/tables.ts');
  const content = { title: shown.heading, tables: shown.tables('html'), traceOf: shown.traceOf };
  return renderTables(content, { ...renderOptions(style), tag: style.tag });
}

function renderOptions({ unit, tag }: Style) {
  return { unit, words: RENDER_WORDS[tag] };
}
