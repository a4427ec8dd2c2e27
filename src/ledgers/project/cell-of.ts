import { type Section, sectionOver, type Table, tableSource } from '../../model/table.ts';
import { cellIn, cellsOfPieces, type Evidence } from '../../show/trace/evidence.ts';
import { type FieldWith, fieldsWith, type ProjectField } from './fields.ts';
import { type Project, propertyOf } from './record.ts';

/**
 * The cell that a project's field was read from: in the field's own column (or the merge over it), in a column that
 * states the same in another way, in the columns that add up to it, or in the section row above the project. Undefined
 * if the value came from none of these, such as a file name, a title or another field. If another record states the
 * field, that record's cell.
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

/** Columns that can state a field without a column of its own, the best first. */
const SAID_ELSEWHERE: Readonly<Record<string, readonly ProjectField[]>> = {
  plannedStart: ['start', 'plannedRange'],
  plannedFinish: ['finish', 'plannedRange'],
  actualStart: ['start', 'started', 'siteProgress'],
  actualFinish: ['finish', 'finished', 'siteProgress'],
  completed: ['completedTotal'],
};

/** For columns of single phases or levels, the one of this project. */
function inColumn(project: Project, field: string): Evidence | undefined {
  return cellIn(project, field, (flag) => sharedValues(project, field).some((value) => flag.includes(value)));
}

/** The section that names the value; if none names a phase, which is worded freely (前期项目), the innermost one. */
function inSection(project: Project, field: string): Evidence | undefined {
  const { table } = project;
  const values = sharedValues(project, field);
  const innermost = sectionOver(project);
  if (innermost === undefined) return undefined;
  const inherited: Project['inherited'] = project.inherited ?? table.inherited?.get(innermost);
  const giver = inherited?.get(field);
  if (giver !== undefined) return ofSection(table, giver);
  if (values.length === 0) return undefined;
  for (let section: Section | undefined = innermost; section !== undefined; section = section.parent) {
    const { raw } = section;
    if (values.some((value) => raw.includes(value))) return ofSection(table, section);
  }
  return field === 'phase' ? ofSection(table, innermost) : undefined;
}

/** The values of a field that a section row can state for the rows below it, or a header for its column. */
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
