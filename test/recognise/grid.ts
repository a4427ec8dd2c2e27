import { ANY_OFFICE } from '../../src/ledgers/office.ts';
import type { ProjectField } from '../../src/ledgers/project/fields.ts';
import { projectWords } from '../../src/ledgers/project/list-words.ts';
import type { Finding } from '../../src/model/finding.ts';
import { CELL, type Sheet, type Workbook } from '../../src/model/sheet.ts';
import type { Range } from '../../src/model/source.ts';
import { CellsBuilder } from '../../src/read/cells-builder.ts';
import { createRecogniser } from '../../src/recognise/recognise.ts';
import type { RecogniseOptions } from '../../src/recognise/task.ts';

export interface GridOptions {
  readonly name?: string;
  readonly visibility?: Sheet['visibility'];
  readonly merges?: readonly Range[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/**
 * A sheet drawn in text: a line is a row, `|` separates the cells, an empty line is a blank row. Plain numbers are
 * number cells, everything else is text; `↵` breaks a line of a cell, leading blanks of one beyond the first are kept.
 */
export function grid(drawing: string, options: GridOptions = {}): Sheet {
  const builder = new CellsBuilder();
  const texts: string[] = [];
  const lines = drawing.replace(/^\n|\n\s*$/g, '').split('\n');
  lines.forEach((line, row) => {
    if (line.trim() === '') return;
    line.split('|').forEach((cell, column) => {
      const text = cell.replace(/^ | +$/g, '').replaceAll('↵', '\n');
      if (text === '') return;
      const kind = /^-?\d+(?:\.\d+)?$/.test(text)
        ? CELL.number
        : /^#[A-Z/0!]+$/.test(text)
          ? CELL.error
          : CELL.text;
      builder.add(row + 1, column + 1, kind, 0, texts.length, 0, 0, false);
      texts.push(text);
    });
  });
  return {
    name: options.name ?? 'Sheet1',
    index: 0,
    visibility: options.visibility ?? 'visible',
    cells: builder.finish({ text: (_, place) => texts[place]! }),
    formats: [{ code: 'General', kind: 'general', decimals: undefined }],
    date1904: false,
    merges: options.merges ?? [],
    hiddenRows: new Set(options.hiddenRows),
    hiddenColumns: new Set(options.hiddenColumns),
    totalRows: new Set(),
    covered: [],
  };
}

export function workbook(sheets: readonly Sheet[], file = '锦江区.xlsx'): Workbook {
  return { file, format: 'xlsx', sheets: sheets.map((sheet, index) => ({ ...sheet, index })) };
}

const recogniseProjects = createRecogniser<ProjectField>(projectWords(ANY_OFFICE));

export function recognise(sheets: readonly Sheet[], options: RecogniseOptions = {}, file?: string) {
  return recogniseProjects(workbook(sheets, file), options);
}

/** The single table of a single drawing. */
export function tableOf(drawing: string, options: GridOptions = {}, recogniseOptions: RecogniseOptions = {}) {
  const { value, findings } = recognise([grid(drawing, options)], recogniseOptions);
  const table = value[0]?.tables[0];
  if (table === undefined) throw new Error(`no table: ${codes(findings).join(', ')}`);
  return { table, findings };
}

export function codes(findings: readonly Finding[]): string[] {
  return findings.map((one) => one.code);
}

/** Sheet row numbers of the data rows. */
export function dataRows(table: { rows: readonly number[]; sheet: Sheet }): number[] {
  return table.rows.map((position) => table.sheet.cells.rowNumber(position));
}
