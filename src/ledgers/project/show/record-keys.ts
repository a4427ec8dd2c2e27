import type { RecordKind } from '../../../contract/records.ts';
import { isOfKind, KEPT_FIELDS, type KeptField } from '../fields.ts';
import { keyOf } from '../plain.ts';

/** The keys of a record in JSON that come from the table of fields, and what their values are. */
export function recordKeys(): readonly (readonly [key: string, kind: RecordKind])[] {
  return KEPT_FIELDS.map((field) => [keyOf(field), kindOf(field)]);
}

function kindOf(field: KeptField): RecordKind {
  if (isOfKind(field, 'money')) return 'money';
  if (isOfKind(field, 'date')) return 'date';
  if (isOfKind(field, 'yes-no')) return 'answer';
  return isOfKind(field, 'levels') ? 'words' : 'text';
}
