import { recordsDelimited, recordsJson, recordsNdjson } from '../../ledgers/project/show/records.ts';
import { formatPeriod } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import { nothingRead, unreadableFiles } from '../../office/count-inputs.ts';
import { ownDrift } from '../../office/own-drift.ts';
import { readFiles, readingRequest } from '../../office/read-inputs.ts';
import { recordRequest, wantedProjects } from '../../office/record-request.ts';
import { findConfiguration } from '../../office/workspace.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked } from '../output.ts';
import { print } from '../print.ts';
import { printFindings } from '../print-findings.ts';
import { readingAsked, recordsAsked } from '../requests.ts';

/** `kp normalize INPUT…`: the typed records to stdout. */
export const normalize: Run = async (inputs, options, context) => {
  const { format, rawCsv } = await outputAsked(options, FORMATS.normalize, context);
  const request = recordRequest(recordsAsked(options), await findConfiguration(context));
  const { files, reading } = await readingRequest(inputs, readingAsked(options), context);
  const { value: dataset, findings } = await readFiles(files, reading, context);
  const { period } = dataset;
  if (nothingRead(dataset)) {
    await printFindings(findings, context);
    return EXIT.unreadable;
  }
  if (period === undefined) throw failure('usage/no-period', { files: files.length }, findings);
  const projects = wantedProjects(dataset.projects, request);
  const writers = {
    ndjson: () => recordsNdjson(projects),
    json: () => recordsJson(projects, formatPeriod(period)),
    csv: () => recordsDelimited(projects, ',', rawCsv),
    tsv: () => recordsDelimited(projects, '\t', rawCsv),
  };
  await print(format, writers, context);
  await printFindings([...findings, ...(await ownDrift(period, inputs, context))], context);
  return exitCode({ unreadable: unreadableFiles(dataset) });
};
