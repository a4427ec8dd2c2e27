import { formatDate } from '../../model/plain-date.ts';
import { isFreeText, isOfKind, KEPT_FIELDS, type KeptField } from './fields.ts';
import { freeText } from './free-text.ts';
import { type Project, propertyOf } from './record.ts';

/** The plain value of a field. */
export type PlainValue = string | number | boolean | readonly string[] | undefined;

/** An additional value that is written out, and the field that it follows. */
export interface Beside {
  readonly behind: KeptField;
  readonly value: (project: Project) => PlainValue;
}

/** The number of projects that a record stands for. */
export const SIZE = {
  size: { behind: 'scale', value: ({ size }: Project) => size },
  isPackage: { behind: 'scale', value: ({ isPackage }: Project) => isPackage },
} as const satisfies Record<string, Beside>;

/**
 * A project as plain data, in the order of the table of fields: money in integer 元, dates as precise as they are known,
 * levels as a list. A value that the list does not state is undefined, never 0.
 */
export function plainColumns(
  besides: Readonly<Record<string, Beside>>,
): readonly (readonly [name: string, value: (project: Project) => PlainValue])[] {
  return KEPT_FIELDS.flatMap((field) => [
    [keyOf(field), plainValue(field)] as const,
    ...Object.entries(besides)
      .filter(([, { behind }]) => behind === field)
      .map(([name, { value }]) => [name, value] as const),
  ]);
}

/** The key under which a field is written down. */
export function keyOf(field: KeptField): string {
  return isFreeText(field) ? field : propertyOf(field);
}

export function plainValue(field: KeptField): (project: Project) => PlainValue {
  if (isFreeText(field)) return (project) => freeText(project, field);
  if (isOfKind(field, 'date')) return (project) => project[field] && formatDate(project[field]);
  const property = propertyOf(field);
  return (project) => project[property];
}
