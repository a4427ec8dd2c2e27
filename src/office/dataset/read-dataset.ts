import { join } from 'node:path';
import type { DatasetDocument } from '../../contract/dataset.ts';
import { digestOf } from '../../history/digest.ts';
import { isObject, parseDocument } from '../../history/json.ts';
import { PROJECTS } from '../../ledgers/projects.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { isSealed } from './seal.ts';

/**
 * The manifest of a dataset, after checking that it is as kp wrote it: the seal is valid, and every file that it
 * names is there, byte for byte. Otherwise it is a Failure that names the file.
 */
export async function readDataset(folder: string, { effects }: Context): Promise<DatasetDocument> {
  const manifestPath = join(folder, 'manifest.json');
  const bytes = await effects.files.read(manifestPath);
  const json = bytes === undefined ? undefined : parseDocument(Buffer.from(bytes).toString('utf8'));
  if (!isObject(json) || json.schema !== 'kp.dataset/1') throw failure('dataset/none', { path: folder });
  const dataset = json as unknown as DatasetDocument;
  if (!isSealed(dataset)) throw failure('dataset/changed', { path: manifestPath });
  // The seal shows that kp wrote it, but an older kp may lack some of the sums that are added up today.
  const isComplete = dataset.periods.every(
    ({ sums }) => sums !== undefined && PROJECTS.rolled.hasAllSums(sums.overall),
  );
  if (!isComplete) throw failure('dataset/outdated', { path: folder, kp: dataset.kp });
  for (const { path, sha256 } of [...dataset.views, ...dataset.periods.flatMap(({ files }) => files)]) {
    const file = join(folder, path);
    const content = await effects.files.read(file);
    if (content === undefined) throw failure('dataset/incomplete', { path: file });
    if (digestOf(content) !== sha256) throw failure('dataset/changed', { path: file });
  }
  return dataset;
}
