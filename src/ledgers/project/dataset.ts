import { type DatasetColumn, dateColumns } from '../../model/dataset.ts';
import type { Period } from '../../model/period.ts';
import { isFreeText, isOfKind, KEPT_FIELDS, type KeptField } from './fields.ts';
import { detailColumns } from './measures/columns.ts';
import type { Limits } from './measures/limits.ts';
import { keyOf, plainValue, SIZE } from './plain.ts';
import type { Project } from './record.ts';
import { completedOf } from './stated.ts';

/**
 * A project as a row of a dataset: its fields under the keys of `kp normalize`, then the states that figures are based
 * on (`rateCounted`, `startDue` …), so that readers of the dataset do not have to decide again what kp decided.
 */
export function datasetColumns(period: Period, limits?: Limits): readonly DatasetColumn<Project>[] {
  return [...KEPT_FIELDS.flatMap(fieldColumns), ...stateColumns(period, limits)];
}

function fieldColumns(field: KeptField): readonly DatasetColumn<Project>[] {
  const own = fieldColumn(field);
  if (field !== 'scale') return own;
  return [
    ...own,
    { name: 'size', kind: 'count', value: SIZE.size.value },
    { name: 'isPackage', kind: 'answer', value: SIZE.isPackage.value },
  ];
}

function fieldColumn(field: KeptField): readonly DatasetColumn<Project>[] {
  const name = keyOf(field);
  if (isFreeText(field)) return [{ name, kind: 'text', names: true, value: textOf(field) }];
  if (isOfKind(field, 'money')) return [{ name, kind: 'yuan', value: (project) => project[field] }];
  if (isOfKind(field, 'yes-no')) return [{ name, kind: 'answer', value: (project) => project[field] }];
  if (isOfKind(field, 'date')) return dateColumns(name, (project: Project) => project[field]);
  const names = NAMING.has(field) ? { names: true as const } : {};
  return [{ name, kind: 'text', ...names, value: textOf(field) }];
}

/** Fields of the record that identify a project or are free text. */
const NAMING: ReadonlySet<KeptField> = new Set(['code', 'name', 'problem']);

/** Levels are joined by 、, as in the CSV of `kp normalize`. */
function textOf(field: KeptField): (project: Project) => string | undefined {
  const value = plainValue(field);
  return (project) => {
    const said = value(project);
    if (said === undefined || typeof said === 'string') return said === '' ? undefined : said;
    return Array.isArray(said) && said.length > 0 ? [...new Set(said)].join('、') : undefined;
  };
}

/** Columns derived from the fields; `completedCounted` is 0 for a project that has not started and leaves it blank. */
function stateColumns(period: Period, limits?: Limits): readonly DatasetColumn<Project>[] {
  const fields = new Set<string>(KEPT_FIELDS);
  const detail = [...detailColumns(period, limits).values()].filter(
    ({ id }) => !fields.has(id) && !BESIDES.has(id),
  );
  return [
    { name: datasetName('completed'), kind: 'yuan', value: completedOf },
    ...detail.flatMap((column): readonly DatasetColumn<Project>[] => {
      const { id: name } = column;
      if (column.kind === 'count') return [{ name, kind: 'count', value: column.value }];
      if (column.kind === 'money') return [{ name, kind: 'yuan', value: column.value }];
      if (column.kind === 'text') return [{ name, kind: 'answer', value: answerOf(column.value) }];
      return [];
    }),
  ];
}

/** The dataset's name of a formula's column: in the dataset, `completed` itself is the amount as the list states it. */
export function datasetName(column: string): string {
  return column === 'completed' ? 'completedCounted' : column;
}

/** Columns of the detail table that a dataset has in another place. */
const BESIDES: ReadonlySet<string> = new Set(['size', 'file', 'sheet', 'row']);

function answerOf(value: (project: Project) => string | undefined) {
  return (project: Project): boolean | undefined => {
    const word = value(project);
    return word === undefined ? undefined : word === '是';
  };
}
