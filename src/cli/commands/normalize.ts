import { formatPeriod } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import { recordsCsv, recordsJson, recordsNdjson } from '../../render/records.ts';
import type { Run } from '../command.ts';
import { unreadableFiles } from '../count-inputs.ts';
import { EXIT, exitCode } from '../exit.ts';
import { printFindings } from '../print-findings.ts';
import { inputFiles, readFiles, readingOptions } from '../read-inputs.ts';
import { recordRequest, wantedProjects } from '../record-request.ts';
import { writePieces } from '../write-pieces.ts';

/** `kp normalize INPUT…`: the typed records to stdout. */
export const normalize: Run = async (inputs, options, context) => {
  const format = options.choice('format', ['ndjson', 'json', 'csv']) ?? 'ndjson';
  const raw = options.flag('rawCsv');
  const request = recordRequest(options);
  const reading = readingOptions(options);
  const files = await inputFiles(inputs, context);
  const { value: dataset, findings } = await readFiles(files, reading, context);
  const unreadable = unreadableFiles(dataset);
  const { period } = dataset;
  if (period !== undefined) {
    const projects = wantedProjects(dataset.projects, request);
    const pieces = {
      ndjson: () => recordsNdjson(projects),
      json: () => recordsJson(projects, formatPeriod(period)),
      csv: () => recordsCsv(projects, raw),
    };
    await writePieces(pieces[format](), context.effects.stdout);
  }
  await printFindings(findings, context);
  if (period === undefined && unreadable === dataset.readings.length) return EXIT.unreadable;
  if (period === undefined) throw failure('usage/no-period', { files: files.length });
  return exitCode({ unreadable, findings, failOn: 'never' });
};
