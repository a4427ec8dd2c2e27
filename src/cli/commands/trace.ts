import { pictureOptions } from '../../office/picture.ts';
import { traceable } from '../../office/trace.ts';
import { jsonText } from '../../write/json-text.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked } from '../output.ts';
import { print } from '../print.ts';
import { printErrors, printFindings } from '../print-findings.ts';
import { rankAsked, recordsAsked } from '../requests.ts';

/** `kp trace FIGURE [INPUT…]`: the records and cells behind a figure or a score, and its formula. */
export const trace: Run = async ([wanted = '', ...inputs], options, context) => {
  const { format } = await outputAsked(options, FORMATS.trace, context);
  const records = recordsAsked(options);
  const asked = { ...rankAsked(inputs, options), records, scheme: options.text('scheme') };
  const { value: month, findings } = await traceable(wanted, asked, context);
  if (month === undefined) {
    await printFindings(findings, context);
    return EXIT.unreadable;
  }
  // The figure is the result; of the findings only those that falsify figures are printed.
  await printErrors(findings, context);
  const { document, picture } = await month.trace(wanted);
  const drawing = pictureOptions(undefined, context);
  await print(format, { table: () => picture(drawing), json: () => jsonText(document) }, context);
  await printFindings(month.drift, context);
  return exitCode({ unreadable: month.unreadable });
};
