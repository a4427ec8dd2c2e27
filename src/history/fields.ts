import { PROJECT_COLUMNS } from '../ledgers/project/fields.ts';
import type { ProjectField } from '../ledgers/project/record.ts';

const FIELDS: ReadonlySet<unknown> = new Set(PROJECT_COLUMNS.map(({ field }) => field));

export function isProjectField(value: unknown): value is ProjectField {
  return FIELDS.has(value);
}
