import { PROJECT_COLUMNS } from '../registers/project/columns.ts';
import type { ProjectField } from '../registers/project/record.ts';

const FIELDS: ReadonlySet<unknown> = new Set(PROJECT_COLUMNS.map(({ field }) => field));

export function isProjectField(value: unknown): value is ProjectField {
  return FIELDS.has(value);
}
