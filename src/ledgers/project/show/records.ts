import { guardText } from '../../../write/guard.ts';
import { type PlainValue, plainColumns, SIZE } from '../plain.ts';
import type { Project } from '../record.ts';

/**
 * A project as plain data, with its place in the lists. What the list does not state is null in JSON and empty in CSV,
 * never 0.
 */
const FIELDS: readonly (readonly [name: string, value: (project: Project) => PlainValue])[] = [
  ...plainColumns(SIZE),
  ['file', (project) => project.table.file],
  ['sheet', (project) => project.table.sheet.name || undefined],
  ['row', (project) => project.table.sheet.cells.rowNumber(project.position)],
];

/** One record per line. */
export function* recordsNdjson(projects: Iterable<Project>): Generator<string> {
  for (const project of projects) yield `${recordJson(project)}\n`;
}

/** `{ "schema": "kp.records/1", "period": "2019-08", "records": [ … ] }` */
export function* recordsJson(projects: Iterable<Project>, period: string): Generator<string> {
  yield `{\n  "schema": "kp.records/1",\n  "period": ${JSON.stringify(period)},\n  "records": [`;
  let separator = '\n    ';
  for (const project of projects) {
    yield separator + recordJson(project);
    separator = ',\n    ';
  }
  yield '\n  ]\n}\n';
}

/** One column per field; levels are joined by 、. Text that Excel would take for a formula is escaped, unless `raw`. */
export function* recordsDelimited(
  projects: Iterable<Project>,
  delimiter: ',' | '\t',
  raw: boolean,
): Generator<string> {
  yield `${FIELDS.map(([name]) => name).join(delimiter)}\n`;
  for (const project of projects)
    yield `${FIELDS.map(([, value]) => fieldText(value(project), delimiter, raw)).join(delimiter)}\n`;
}

/** Records of several months, each starting with its month: `{ "period": "2019-08", "name": … }` */
export function* monthsNdjson(months: Iterable<MonthRecords>): Generator<string> {
  for (const { period, projects } of months)
    for (const project of projects) yield `${recordJson(project, { period })}\n`;
}

/** The same as one table, its first column `period`. */
export function* monthsDelimited(
  months: Iterable<MonthRecords>,
  delimiter: ',' | '\t',
  raw: boolean,
): Generator<string> {
  yield `${['period', ...FIELDS.map(([name]) => name)].join(delimiter)}\n`;
  for (const { period, projects } of months) {
    for (const project of projects) {
      const fields = FIELDS.map(([, value]) => fieldText(value(project), delimiter, raw));
      yield `${[period, ...fields].join(delimiter)}\n`;
    }
  }
}

export interface MonthRecords {
  /** `2019-08` */
  readonly period: string;
  readonly projects: readonly Project[];
}

function recordJson(project: Project, before: Readonly<Record<string, string>> = {}): string {
  const fields = FIELDS.map(([name, value]) => [name, value(project) ?? null]);
  return JSON.stringify({ ...before, ...Object.fromEntries(fields) });
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
