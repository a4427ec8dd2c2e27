import { formatDate, type PlainDate } from '../../../model/plain-date.ts';
import { guardText } from '../../../write/guard.ts';
import { freeText } from '../free-text.ts';
import type { Project } from '../record.ts';

type Value = string | number | boolean | readonly string[] | undefined;

/**
 * A project as plain data: money in integer 元, dates as precise as they are known, and where the record stands. What the
 * list does not say is null in JSON and empty in CSV, never 0.
 */
const FIELDS: readonly (readonly [name: string, value: (project: Project) => Value])[] = [
  ['name', (project) => project.name],
  ['code', (project) => project.code],
  ['agency', (project) => project.agency],
  ['district', (project) => project.district],
  ['levels', (project) => project.levels],
  ['category', (project) => project.category],
  ['chain', (project) => project.chain],
  ['area', (project) => project.area],
  ['cluster', (project) => project.cluster],
  ['owner', (project) => freeText(project, 'owner')],
  ['sponsor', (project) => freeText(project, 'sponsor')],
  ['phase', (project) => project.phase],
  ['scale', (project) => freeText(project, 'scale')],
  ['size', (project) => project.size],
  ['isPackage', (project) => project.isPackage],
  ['totalInvestment', (project) => project.totalInvestment],
  ['completedBefore', (project) => project.completedBefore],
  ['annualPlan', (project) => project.annualPlan],
  ['completedMonth', (project) => project.completedMonth],
  ['completed', (project) => project.completed],
  ['fundsInPlace', (project) => project.fundsInPlace],
  ['plannedStart', (project) => dateText(project.plannedStart)],
  ['actualStart', (project) => dateText(project.actualStart)],
  ['plannedFinish', (project) => dateText(project.plannedFinish)],
  ['actualFinish', (project) => dateText(project.actualFinish)],
  ['started', (project) => project.started],
  ['finished', (project) => project.finished],
  ['enteredStatistics', (project) => project.enteredStatistics],
  ['step', (project) => project.step],
  ['siteProgress', (project) => freeText(project, 'siteProgress')],
  ['problem', (project) => project.problem],
  ['matter', (project) => freeText(project, 'matter')],
  ['file', (project) => project.table.file],
  ['sheet', (project) => project.table.sheet.name || undefined],
  ['row', (project) => project.table.sheet.cells.rowNumber(project.position)],
];

/** One record a line. */
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

/** A column a field, levels joined by 、. Text is guarded against being taken for a formula, unless `raw`. */
export function* recordsDelimited(
  projects: Iterable<Project>,
  delimiter: ',' | '\t',
  raw: boolean,
): Generator<string> {
  yield `${FIELDS.map(([name]) => name).join(delimiter)}\n`;
  for (const project of projects)
    yield `${FIELDS.map(([, value]) => fieldText(value(project), delimiter, raw)).join(delimiter)}\n`;
}

/** Records of several months, each with its month in front: `{ "period": "2019-08", "name": … }` */
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

function fieldText(value: Value, delimiter: string, raw: boolean): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join('、');
  const guarded = raw ? text : guardText(text);
  return /["\r\n]/.test(guarded) || guarded.includes(delimiter)
    ? `"${guarded.replaceAll('"', '""')}"`
    : guarded;
}

function dateText(date: PlainDate | undefined): string | undefined {
  return date === undefined ? undefined : formatDate(date);
}
