import { PROJECTS } from '../../ledgers/projects.ts';
import type { Finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { formatPeriod } from '../../model/period.ts';
import type { Writer } from '../../write/formats.ts';
import type { Context } from '../context.ts';
import { ownDrift } from '../history/own-drift.ts';
import type { ClosedMonth } from '../months/months.ts';
import type { PipelineOptions } from '../pipeline.ts';
import { findConfiguration } from '../workspace/workspace.ts';
import { nothingRead, unreadableFiles } from './count-inputs.ts';
import { readFiles, readingRequest, requirePeriod } from './read-inputs.ts';
import { type RecordsAsked, recordRequest, wantedProjects } from './record-request.ts';

/** The typed records of lists. */
export interface Records {
  readonly writers: Readonly<Record<'ndjson' | 'json' | 'csv' | 'tsv', Writer>>;
  /** How the lists have changed since their month was closed. */
  readonly drift: readonly Finding[];
  readonly unreadable: number;
}

/** Those to write; undefined: all. */
type Fields = readonly string[] | undefined;

/** Undefined if nothing could be read. With `raw`, text in CSV is not protected against being read as a formula. */
export async function readRecords(
  inputs: readonly string[],
  asked: {
    readonly reading: PipelineOptions;
    readonly records: RecordsAsked;
    readonly raw: boolean;
    readonly fields: Fields;
  },
  context: Context,
): Promise<Outcome<Records | undefined>> {
  const request = recordRequest(asked.records, await findConfiguration(context));
  const { files, reading } = await readingRequest(inputs, asked.reading, context);
  const { value: dataset, findings } = await readFiles(files, reading, context);
  if (nothingRead(dataset)) return { value: undefined, findings };
  const period = requirePeriod(dataset, findings);
  const projects = wantedProjects(dataset.projects, request);
  const writers = {
    ndjson: () => PROJECTS.written.recordsNdjson(projects, asked.fields),
    json: () => PROJECTS.written.recordsJson(projects, formatPeriod(period)),
    csv: () => PROJECTS.written.recordsDelimited(projects, ',', asked.raw, asked.fields),
    tsv: () => PROJECTS.written.recordsDelimited(projects, '\t', asked.raw, asked.fields),
  };
  const drift = await ownDrift(period, inputs, context);
  return { value: { writers, drift, unreadable: unreadableFiles(dataset) }, findings };
}

/** The records of closed months, each with its month. */
export function monthWriters(
  months: readonly ClosedMonth[],
  raw: boolean,
  fields: Fields,
): Readonly<Record<'ndjson' | 'csv' | 'tsv', Writer>> {
  const records = months.map(({ manifest, records: projects }) => ({
    period: formatPeriod(manifest.period),
    projects,
  }));
  return {
    ndjson: () => PROJECTS.written.monthsNdjson(records, fields),
    csv: () => PROJECTS.written.monthsDelimited(records, ',', raw, fields),
    tsv: () => PROJECTS.written.monthsDelimited(records, '\t', raw, fields),
  };
}
