import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Value = string | number | boolean | null;
export type ViewRow = Readonly<Record<string, Value>>;

/** The documents of a workspace's closed months, as they were stored when the months were closed. */
export function storedReports(root: string): readonly { readonly period: string; readonly report: object }[] {
  const months = readdirSync(join(root, 'history')).filter((name) => /^\d{4}-\d\d$/.test(name));
  return months.sort().map((period) => {
    const version = readdirSync(join(root, 'history', period))
      .sort((a, b) => Number(a) - Number(b))
      .at(-1)!;
    const text = readFileSync(join(root, 'history', period, version, 'report.json'), 'utf8');
    return { period, report: JSON.parse(text) };
  });
}

/**
 * Everything that a report's document says, as the rows that views must have: a part is a view, an array of objects a
 * view of its own, single values stand in the view `report`. No figure is named here, so none can be left out.
 */
export function viewsOf(document: object): ReadonlyMap<string, readonly ViewRow[]> {
  const views = new Map<string, ViewRow[]>();
  const single: Record<string, Value> = {};
  for (const [key, part] of Object.entries(document)) {
    if (key === 'schema' || key === 'period') continue;
    if (isPlain(part) || key === 'notReported') single[snake(key)] = plain(part);
    else if (Array.isArray(part)) addRows(views, snake(key), part);
    else views.set(snake(key), [rowOf(views, snake(key), part)]);
  }
  return views.set('report', [single]);
}

function addRows(views: Map<string, ViewRow[]>, view: string, items: readonly object[]): void {
  const rows = items.map((item) => rowOf(views, view, item));
  views.set(view, rows);
}

/** The values of an object, and those of the objects in it under a prefix; its arrays are views. */
function rowOf(views: Map<string, ViewRow[]>, view: string, part: object): ViewRow {
  const row: Record<string, Value> = {};
  for (const [key, value] of Object.entries(part)) {
    const name = snake(key);
    if (isPlain(value)) row[name] = plain(value);
    else if (Array.isArray(value)) addRows(views, `${view}_${name}`, value);
    else
      for (const [inner, one] of Object.entries(rowOf(views, `${view}_${name}`, value)))
        row[`${name}_${inner}`] = one;
  }
  return row;
}

/** Names in an array are one text, joined by 、. */
function plain(value: Value | readonly string[]): Value {
  if (!Array.isArray(value)) return value as Value;
  return value.length === 0 ? null : value.join('、');
}

function isPlain(value: unknown): value is Value | readonly string[] {
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => typeof one === 'string');
  return value === null || typeof value !== 'object';
}

function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
