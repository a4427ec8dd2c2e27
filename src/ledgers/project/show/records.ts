import type { RecordsDocument } from '../../../contract/records.ts';
import { rowIn } from '../../../model/table.ts';
import { requireFields } from '../../../write/chosen-columns.ts';
import { guardText } from '../../../write/guard.ts';
import { type PlainValue, plainColumns, SIZE } from '../plain.ts';
import type { Project } from '../record.ts';

/**
 * A project as plain data, with its place in the lists. What the list does not state is null in JSON and empty in CSV,
 * never 0.
 */
const FIELDS: readonly (readonly [name: string, value: (project: Project) => PlainValue])[] = [
  ...plainColumns(SIZE),
  ['file', (project) => placeOf(project).file],
  ['sheet', (project) => placeOf(project).sheet ?? undefined],
  ['row', (project) => placeOf(project).row],
];

function placeOf({ table, position }: Project) {
  const { name } = table.sheet;
  return { file: table.file, sheet: name === '' ? null : name, row: rowIn(table, position) };
}

type Fields = readonly string[] | undefined;

/** The requested fields, in the given order; all fields if none are requested. */
function fieldsNamed(names: Fields, also: readonly string[] = []): readonly (typeof FIELDS)[number][] {
  if (names === undefined) return FIELDS;
  requireFields(names, [...also, ...FIELDS.map(([name]) => name)]);
  return names.flatMap((name) => FIELDS.filter(([own]) => own === name));
}

/** One record per line. */
export function* recordsNdjson(projects: Iterable<Project>, names?: Fields): Generator<string> {
  const fields = fieldsNamed(names);
  for (const project of projects) yield `${recordJson(project, fields)}\n`;
}

/** `{ "schema": "kp.records/1", "period": "2019-08", "records": [ … ] }` */
export function* recordsJson(projects: Iterable<Project>, period: string): Generator<string> {
  yield `{\n  "schema": "kp.records/1",\n  "period": ${JSON.stringify(period)},\n  "records": [`;
  let separator = '\n    ';
  for (const project of projects) {
    yield separator + recordJson(project, FIELDS);
    separator = ',\n    ';
  }
  yield '\n  ]\n}\n';
}

/** The same as a document in memory. */
export function recordsDocument(projects: readonly Project[], period: string): RecordsDocument {
  const records = projects.map((project) => ({
    ...plainRecord(project, FIELDS),
    name: project.name,
    size: project.size,
    isPackage: project.isPackage,
    ...placeOf(project),
  }));
  return { schema: 'kp.records/1', period, records };
}

/** One column per field; levels are joined by 、. Text that Excel would take for a formula is escaped, unless `raw`. */
export function* recordsDelimited(
  projects: Iterable<Project>,
  delimiter: ',' | '\t',
  raw: boolean,
  names?: Fields,
): Generator<string> {
  const fields = fieldsNamed(names);
  yield `${fields.map(([name]) => name).join(delimiter)}\n`;
  for (const project of projects)
    yield `${fields.map(([, value]) => fieldText(value(project), delimiter, raw)).join(delimiter)}\n`;
}

/** Records of several months, each with its month first, whatever fields are requested: `{ "period": "2019-08", … }` */
export function* monthsNdjson(months: Iterable<MonthRecords>, names?: Fields): Generator<string> {
  const fields = fieldsNamed(names, ['period']);
  for (const { period, projects } of months)
    for (const project of projects) yield `${recordJson(project, fields, { period })}\n`;
}

/** The same as one table; the first column is `period`. */
export function* monthsDelimited(
  months: Iterable<MonthRecords>,
  delimiter: ',' | '\t',
  raw: boolean,
  names?: Fields,
): Generator<string> {
  const fields = fieldsNamed(names, ['period']);
  yield `${['period', ...fields.map(([name]) => name)].join(delimiter)}\n`;
  for (const { period, projects } of months) {
    for (const project of projects) {
      const texts = fields.map(([, value]) => fieldText(value(project), delimiter, raw));
      yield `${[period, ...texts].join(delimiter)}\n`;
    }
  }
}

export interface MonthRecords {
  /** `2019-08` */
  readonly period: string;
  readonly projects: readonly Project[];
}

function recordJson(
  project: Project,
  fields: ReturnType<typeof fieldsNamed>,
  before: Readonly<Record<string, string>> = {},
): string {
  return JSON.stringify({ ...before, ...plainRecord(project, fields) });
}

function plainRecord(project: Project, fields: ReturnType<typeof fieldsNamed>) {
  return Object.fromEntries(fields.map(([name, value]) => [name, value(project) ?? null]));
}

function fieldText(value: PlainValue, delimiter: string, raw: boolean): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join('、');
  const guarded = raw ? text : guardText(text);
  return /["\r\n]/.test(guarded) || guarded.includes(delimiter)
    ? `"${guarded.replaceAll('"', '""')}"`
    : guarded;
}
