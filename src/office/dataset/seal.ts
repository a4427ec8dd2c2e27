import type { DatasetDocument } from '../../contract/dataset.ts';
import { digestOf } from '../../history/digest.ts';
import { jsonText } from '../../write/json-text.ts';

type Unsealed = Omit<DatasetDocument, 'seal'>;

export function sealed(dataset: Unsealed): DatasetDocument {
  return { ...dataset, seal: digestOf([...jsonText(dataset)].join('')) };
}

/** Whether the content of a manifest matches its seal, however the text is laid out. */
export function isSealed({ seal, ...dataset }: DatasetDocument): boolean {
  return sealed(dataset).seal === seal;
}
