import { folded } from '../../../../normalise/folded.ts';
import { DIMENSIONS, type Dimension, type GroupTableId } from '../../measures/dimensions.ts';

/** The value of an option, or the word that is not allowed. */
export type Choice<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly value: string; readonly expected: readonly string[] };

/** Reads `--by agency,level` (级别,责任单位 …) as the tables to show, in the given order, without duplicates. */
export function parseBy(text: string): Choice<readonly GroupTableId[]> {
  const tables = new Set<GroupTableId>();
  for (const name of text.split(/[,，、;；]/)) {
    if (name.trim() === '') continue;
    const dimension = dimensionNamed(name);
    if (dimension === undefined) return { ok: false, value: name.trim(), expected: dimensionNames() };
    tables.add(dimension.table);
  }
  if (tables.size === 0) return { ok: false, value: text, expected: dimensionNames() };
  return { ok: true, value: [...tables] };
}

/** A dimension by its id, its table's id or one of its Chinese names. */
export function dimensionNamed(name: string): Dimension | undefined {
  const wanted = folded(name);
  return DIMENSIONS.find((dimension) =>
    [dimension.id, dimension.table, ...dimension.names].some((known) => folded(known) === wanted),
  );
}

/** The allowed dimensions: `agency 责任单位` … */
export function dimensionNames(): string[] {
  return DIMENSIONS.map(({ id, names }) => `${id} ${names[0]}`);
}
