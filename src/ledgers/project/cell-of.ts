import { dateTimeOfSerial } from '../../model/serial-text.ts';
import { CELL, type Cells } from '../../model/sheet.ts';
import type { Source } from '../../model/source.ts';
import {
  cellUnder,
  type RawCell,
  rawCellOf,
  type Section,
  type Table,
  tableSource,
} from '../../model/table.ts';
import { quoted } from '../../normalise/quoted.ts';
import type { Project, ProjectField } from './record.ts';

/** A place in a list and what stands there, as typed. */
export interface Evidence {
  readonly table: Table<ProjectField>;
  readonly source: Source;
  readonly raw: string;
  /** What the cell shows, where it holds a date as a number, or a number on another scale. */
  readonly shown?: string | undefined;
}

/**
 * The cell that a project's field was read from: the cell of the field's own column (or of the merge over it), of a
 * column that says the same in another way, or of the section row the project stands under. Undefined when the value
 * came from none of these: the file's name, a title, another field. Where another line says the field, that line's cell.
 */
export function cellOf(project: Project, field: ProjectField): Evidence | undefined {
  const teller = project.told?.get(field);
  if (teller !== undefined) return cellOf(teller, field);
  for (const candidate of [field, ...(SAID_ELSEWHERE[field] ?? [])]) {
    const found = inColumn(project, candidate);
    if (found !== undefined) return found;
  }
  return inSection(project, field);
}

/** Columns from which a field is taken when it has none of its own, most telling first. */
const SAID_ELSEWHERE: Partial<Record<ProjectField, readonly ProjectField[]>> = {
  plannedStart: ['start', 'plannedRange'],
  plannedFinish: ['finish', 'plannedRange'],
  actualStart: ['start', 'started', 'siteProgress'],
  actualFinish: ['finish', 'finished', 'siteProgress'],
  completed: ['completedTotal'],
};

function inColumn(project: Project, field: ProjectField): Evidence | undefined {
  const { table, position } = project;
  const { cells } = table.sheet;
  for (const { field: claimed, column, flag } of table.columns) {
    if (claimed !== field) continue;
    // A column for each phase or level: the one that is this project's.
    if (flag !== undefined && !sharedValues(project, field).some((value) => flag.includes(value))) continue;
    const cell = cellUnder(table, position, column);
    if (cell < 0) continue;
    return {
      table,
      source: tableSource(table, rowOf(cells, cell), cells.column(cell)),
      raw: cells.text(cell),
      shown: shownIn(rawCellOf(table.sheet, cell)),
    };
  }
  return undefined;
}

function shownIn(cell: RawCell): string | undefined {
  const { kind, text, format, date1904 } = cell;
  if (kind !== CELL.number) return undefined;
  if (format.kind === 'date') return dateTimeOfSerial(Number(text), format, date1904);
  return format.shown === undefined ? undefined : quoted(cell);
}

/** The sheet row of a cell, which under a merge is not the project's. */
function rowOf(cells: Cells, cell: number): number {
  let low = 0;
  let high = cells.rowCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (cells.rowStart(middle) <= cell) low = middle;
    else high = middle - 1;
  }
  return cells.rowNumber(low);
}

/** The section that names the value. A phase is worded freely there (前期项目): the innermost section has it if none names it. */
function inSection(project: Project, field: ProjectField): Evidence | undefined {
  const { table } = project;
  const values = sharedValues(project, field);
  const innermost = sectionOver(project);
  if (values.length === 0 || innermost === undefined) return undefined;
  const giver = (project.inherited ?? table.inherited?.get(innermost))?.get(field);
  if (giver !== undefined) return ofSection(table, giver);
  for (let section: Section | undefined = innermost; section !== undefined; section = section.parent) {
    const { raw } = section;
    if (values.some((value) => raw.includes(value))) return ofSection(table, section);
  }
  return field === 'phase' ? ofSection(table, innermost) : undefined;
}

/** What the project has of a field that a section row can carry for the rows below it, or a header for its column. */
function sharedValues(project: Project, field: ProjectField): readonly string[] {
  switch (field) {
    case 'level':
      return project.levels;
    case 'district':
    case 'category':
    case 'chain':
    case 'area':
    case 'cluster':
    case 'agency':
    case 'phase':
    case 'step': {
      const value = project[field];
      return value === undefined || value === '' ? [] : [value];
    }
    default:
      return [];
  }
}

/** The innermost section a project stands under. */
export function sectionOver({ table, position }: Project): Section | undefined {
  let low = 0;
  let high = table.rows.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (table.rows[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return table.rows[low] === position ? table.sections[table.sectionOf[low]!] : undefined;
}

function ofSection(table: Table<ProjectField>, section: Section): Evidence {
  return { table, source: tableSource(table, section.row, section.column), raw: section.raw };
}
