import { readRecords } from '../../office/reading/records.ts';
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
  const { format, rawCsv: raw, fields } = await outputAsked(options, FORMATS.normalize, context);
  const asked = { reading: readingAsked(options), records: recordsAsked(options), raw, fields };
  const { value: records, findings } = await readRecords(inputs, asked, context);
  if (records === undefined) {
    await printFindings(findings, context);
    return EXIT.unreadable;
  }
  await print(format, records.writers, context);
  await printFindings([...findings, ...records.drift], context);
  return exitCode({ unreadable: records.unreadable });
};
