import type { PlainDate } from './plain-date.ts';

/**
 * A column of a dataset for engines: its values have one type, so that they are the same in every file. `yuan` and
 * `count` are 64-bit integers. `names`: it may name a project or a person, and stays at home with `--without names`.
 */
export type DatasetColumn<R> = { readonly name: string; readonly names?: true } & (
  | { readonly kind: 'text'; readonly value: (record: R) => string | undefined }
  | { readonly kind: 'yuan' | 'count'; readonly value: (record: R) => number | undefined }
  | { readonly kind: 'answer'; readonly value: (record: R) => boolean | undefined }
  /** The last day that it can mean, as everywhere in kp; how precise it is stands in a column of its own. */
  | { readonly kind: 'date'; readonly value: (record: R) => PlainDate | undefined }
);

/** A day, and how precisely the list gave it: `day`, `month`, `quarter`, `half` or `year`. */
export function dateColumns<R>(
  name: string,
  value: (record: R) => PlainDate | undefined,
): readonly DatasetColumn<R>[] {
  return [
    { name, kind: 'date', value },
    { name: `${name}Precision`, kind: 'text', value: (record) => value(record)?.precision },
  ];
}
