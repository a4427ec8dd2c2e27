import { DOCUMENTS, type Promised } from '../../contract/documents.ts';
import { documentSchema } from '../../contract/json-schema.ts';
import { recordsSchema } from '../../contract/records.ts';
import { PROJECTS } from '../../ledgers/projects.ts';

/** Every JSON document that kp writes, by the name under which `kp schema` gives its schema. */
export function promisedDocuments(): ReadonlyMap<string, Promised> {
  const records = { call: 'kp normalize', schema: recordsSchema(PROJECTS.written.recordKeys()) };
  return new Map<string, Promised>([...Object.entries(DOCUMENTS), ['records', records]]);
}

/** `kp.report/1` */
export function documentName(name: string): string {
  return `kp.${name === 'config-values' ? 'config' : name}/1`;
}

/** The JSON Schema of a document; undefined where there is none of that name. */
export function schemaNamed(name: string): object | undefined {
  const document = promisedDocuments().get(name);
  return document && documentSchema(documentName(name), document.schema);
}
