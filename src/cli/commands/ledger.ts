import { parseDate } from '../../model/plain-date.ts';
import { ledgerMonth, ledgersOfMonth } from '../../office/ledger/ledger.ts';
import { pictureOptions } from '../../office/picture.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked, present, refuseOutputs } from '../output.ts';
import { printFindings } from '../print-findings.ts';
import { readingAsked } from '../requests.ts';

/** `kp ledger [NAME] [INPUT…]`: one of the other lists that an office keeps; without a name, all of them. */
export const ledger: Run = async ([name, ...inputs], options, context) => {
  const output = await outputAsked(options, FORMATS.ledger, context);
  const on = options.parsed('on', ['2024-03-31'], parseDate);
  const failOn = options.choice('failOn', FAIL_ON) ?? 'never';
  const asked = { inputs, reading: readingAsked(options), on };
  await refuseOutputs(output.targets, [], context);
  const drawing = pictureOptions(output.unit, context);
  const read =
    name === undefined
      ? await ledgersOfMonth(asked, drawing, context)
      : await ledgerMonth(name, asked, drawing, context);
  const { value: month, findings } = read;
  if (month === undefined) {
    await printFindings(findings, context);
    return EXIT.unreadable;
  }
  await refuseOutputs(output.targets, month.files, context);
  await present(month.shown, output, findings, context);
  return exitCode({ unreadable: month.unreadable, findings, failOn });
};
