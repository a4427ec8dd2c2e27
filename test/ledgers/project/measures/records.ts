import type { ProjectField } from '../../../../src/ledgers/project/fields.ts';
import type { Project } from '../../../../src/ledgers/project/record.ts';
import { type PlainDate, plainDate } from '../../../../src/model/plain-date.ts';
import { CELL, Cells, type CellTexts, type Sheet } from '../../../../src/model/sheet.ts';
import type { Column, Section, Table } from '../../../../src/model/table.ts';

export type Given = Partial<Omit<Project, 'table' | 'position'>>;

/** Fields that get a column of their own in the invented list, in its order. */
const FIELDS = [
  'name',
  'agency',
  'district',
  'level',
  'phase',
  'step',
  'totalInvestment',
  'annualPlan',
  'completed',
  'plannedStart',
  'actualStart',
  'plannedFinish',
  'started',
  'finished',
  'problem',
] as const satisfies readonly ProjectField[];

const FIRST_ROW = 4;

/**
 * Records with a list behind them: each given field stands in a cell of its own, so that traces find them. `without`
 * names fields that the list has no column for; `sections` stand over all rows.
 */
export function projects(
  given: readonly Given[],
  options: { file?: string; without?: readonly ProjectField[]; sections?: readonly Section[] } = {},
): Project[] {
  const fields = FIELDS.filter((field) => !options.without?.includes(field));
  const table = tableOf(given, fields, options.file ?? '清单.xlsx', options.sections ?? []);
  return given.map((some, position) => ({ ...blank(position), ...some, table, position }));
}

export function month(year: number, number: number): PlainDate {
  return plainDate(year, number)!;
}

function blank(position: number): Omit<Project, 'table'> {
  return {
    position,
    name: `项目${position + 1}`,
    key: `项目${position + 1}`,
    code: undefined,
    agency: undefined,
    agencyFrom: undefined,
    district: undefined,
    levels: [],
    category: undefined,
    chain: undefined,
    area: undefined,
    cluster: undefined,
    phase: undefined,
    size: 1,
    isPackage: false,
    totalInvestment: undefined,
    completedBefore: undefined,
    annualPlan: undefined,
    completedMonth: undefined,
    completed: undefined,
    fundsInPlace: undefined,
    plannedStart: undefined,
    actualStart: undefined,
    plannedFinish: undefined,
    actualFinish: undefined,
    started: undefined,
    startedBy: undefined,
    finished: undefined,
    finishedBy: undefined,
    enteredStatistics: undefined,
    step: undefined,
    problem: undefined,
  };
}

function tableOf(
  given: readonly Given[],
  fields: readonly (typeof FIELDS)[number][],
  file: string,
  sections: readonly Section[],
): Table<ProjectField> {
  const sheet: Sheet = {
    name: '进度表',
    index: 0,
    visibility: 'visible',
    cells: cellsOf(given, fields),
    formats: [],
    date1904: false,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    totalRows: new Set(),
    covered: [],
  };
  const columns = fields.map(
    (field, at): Column<ProjectField> => ({
      column: at + 1,
      header: field,
      field,
      match: 'exact',
      confidence: 1,
      unit: undefined,
      unitFrom: undefined,
    }),
  );
  return {
    ledger: 'project',
    file,
    sheet,
    headerRows: [FIRST_ROW - 1],
    columns,
    rows: given.map((_, position) => position),
    sectionOf: new Int32Array(given.length).fill(sections.length - 1),
    sections,
    leftOut: [],
    totals: [],
    memberOf: new Map(),
    context: {
      title: undefined,
      heading: undefined,
      month: undefined,
      titleAgency: undefined,
      reporter: undefined,
      reportedOn: undefined,
      period: undefined,
      year: undefined,
      declaredCount: undefined,
    },
    spans: new Map(),
  };
}

function cellsOf(given: readonly Given[], fields: readonly (typeof FIELDS)[number][]): Cells {
  const texts: string[] = [];
  const columns: number[] = [];
  const rowStarts = [0];
  given.forEach((some, position) => {
    const whole = { ...blank(position), ...some };
    fields.forEach((field, at) => {
      const text = rawText(field === 'level' ? whole.levels.join('、') : whole[field]);
      if (text === '') return;
      texts.push(text);
      columns.push(at + 1);
    });
    rowStarts.push(texts.length);
  });
  const stored: CellTexts = { text: (_storage, place) => texts[place] ?? '' };
  return new Cells({
    rowNumbers: Uint32Array.from(given, (_, position) => FIRST_ROW + position),
    rowStarts: Uint32Array.from(rowStarts),
    columns: Uint16Array.from(columns),
    kinds: new Uint8Array(texts.length).fill(CELL.text),
    formats: new Uint16Array(texts.length),
    places: Uint32Array.from(texts, (_, at) => at),
    lengths: new Uint32Array(texts.length),
    texts: stored,
  });
}

function rawText(value: string | number | boolean | PlainDate | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return `${value.year}年${value.month}月`;
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
}
