import type { LayoutTable } from '../model/layout.ts';
import { nearestNames } from '../model/nearest.ts';
import { failure } from '../model/problem.ts';

/**
 * The columns that `--fields` names, by their id or title, in that order. Each table keeps those that it has; a table
 * with none of them is left out. A name that no table has ends the run.
 */
export function chosenColumns(
  tables: readonly LayoutTable[],
  fields: readonly string[],
): readonly LayoutTable[] {
  requireFields(
    fields,
    tables.flatMap(({ columns }) => columns.flatMap(({ id, title }) => [id, title])),
    tables.flatMap(({ columns }) => columns.map(({ id }) => id)),
  );
  const chosen = tables.map((table): LayoutTable => {
    const places = fields.flatMap((field) => {
      const at = table.columns.findIndex(({ id, title }) => id === field || title === field);
      return at < 0 ? [] : [at];
    });
    return {
      ...table,
      columns: places.map((at) => table.columns[at]!),
      rows: table.rows.map(({ cells }) => ({ cells: places.map((at) => cells[at]!) })),
    };
  });
  return chosen.filter(({ columns }) => columns.length > 0);
}

/** Fails if a field is not in `known`; `names` are suggested instead. */
export function requireFields(
  fields: readonly string[],
  known: readonly string[],
  names: readonly string[] = known,
): void {
  const unknown = fields.find((field) => !known.includes(field));
  if (unknown === undefined) return;
  const near = nearestNames(unknown, new Set(known));
  const expected = near.length > 0 ? near : [...new Set(names)];
  throw failure('usage/invalid-value', { option: '--fields', value: unknown, expected });
}
