import { type Section, sectionOver, type Table, tableSource } from '../../model/table.ts';
import { cellIn, cellsOfPieces, type Evidence } from '../../show/trace/evidence.ts';
import { type FieldWith, fieldsWith, type ProjectField } from './fields.ts';
import { type Project, propertyOf } from './record.ts';

/**
 * The cell that a project's field was read from: the cell of the field's own column (or of the merge over it), of a
 * column that says the same in another way, of the columns that add up to it, or of the section row the project stands under. Undefined when the value
 * came from none of these: the file's name, a title, another field. Where another line says the field, that line's cell.
 */
export function cellOf(project: Project, field: string): Evidence | undefined {
  const teller = project.told?.get(field);
  if (teller !== undefined) return cellOf(teller, field);
  for (const candidate of [field, ...(SAID_ELSEWHERE[field] ?? [])]) {
    const found = inColumn(project, candidate) ?? cellsOfPieces(project, candidate);
    if (found !== undefined) return found;
  }
  return inSection(project, field);
}

/** Columns from which a field is taken when it has none of its own, most telling first. */
const SAID_ELSEWHERE: Readonly<Record<string, readonly ProjectField[]>> = {
  plannedStart: ['start', 'plannedRange'],
  plannedFinish: ['finish', 'plannedRange'],
  actualStart: ['start', 'started', 'siteProgress'],
  actualFinish: ['finish', 'finished', 'siteProgress'],
  completed: ['completedTotal'],
};

/** Of columns for each phase or level the one that is this project's. */
function inColumn(project: Project, field: string): Evidence | undefined {
  return cellIn(project, field, (flag) => sharedValues(project, field).some((value) => flag.includes(value)));
}

/** The section that names the value. A phase is worded freely there (前期项目): the innermost section has it if none names it. */
function inSection(project: Project, field: string): Evidence | undefined {
  const { table } = project;
  const values = sharedValues(project, field);
  const innermost = sectionOver(project);
  if (values.length === 0 || innermost === undefined) return undefined;
  const inherited: Project['inherited'] = project.inherited ?? table.inherited?.get(innermost);
  const giver = inherited?.get(field);
  if (giver !== undefined) return ofSection(table, giver);
  for (let section: Section | undefined = innermost; section !== undefined; section = section.parent) {
    const { raw } = section;
    if (values.some((value) => raw.includes(value))) return ofSection(table, section);
  }
  return field === 'phase' ? ofSection(table, innermost) : undefined;
}

/** What the project has of a field that a section row can carry for the rows below it, or a header for its column. */
function sharedValues(project: Project, field: string): readonly string[] {
  if (!isInherited(field)) return [];
  const value = project[propertyOf(field)] ?? '';
  return typeof value === 'string' ? [value].filter((word) => word !== '') : value;
}

function isInherited(field: string): field is FieldWith<'inherited'> {
  return INHERITED.has(field);
}

const INHERITED: ReadonlySet<string> = new Set(fieldsWith('inherited'));

function ofSection(table: Table<ProjectField>, section: Section): Evidence {
  return { source: tableSource(table, section.row, section.column), raw: section.raw };
}
