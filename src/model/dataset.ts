import type { PlainDate } from './plain-date.ts';

/**
 * A column of a dataset for database engines: all its values have one type, so that it is the same in every file.
 * `yuan` and `count` are 64-bit integers. `names`: the column may name a project or a person, and is left out with
 * `--without names`.
 */
export type DatasetColumn<R> = { readonly name: string; readonly names?: true } & (
  | { readonly kind: 'text'; readonly value: (record: R) => string | undefined }
  | { readonly kind: 'yuan' | 'count'; readonly value: (record: R) => number | undefined }
  | { readonly kind: 'answer'; readonly value: (record: R) => boolean | undefined }
  /** The last day that the date can mean; its precision stands in a column of its own. */
  | { readonly kind: 'date'; readonly value: (record: R) => PlainDate | undefined }
);

/** Two columns: a day, and how precisely the list gave it (`day`, `month`, `quarter`, `half` or `year`). */
export function dateColumns<R>(
  name: string,
  value: (record: R) => PlainDate | undefined,
): readonly DatasetColumn<R>[] {
  return [
    { name, kind: 'date', value },
    { name: `${name}Precision`, kind: 'text', value: (record) => value(record)?.precision },
  ];
}
