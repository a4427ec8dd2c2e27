import { parseDate } from '../../model/plain-date.ts';
import { alertsPicture, monthAlerts } from '../../office/alerts/alerts.ts';
import { pictureOptions } from '../../office/picture.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked, present, refuseOutputs } from '../output.ts';
import { printFindings } from '../print-findings.ts';
import { monthAsked, recordsAsked } from '../requests.ts';

/** `kp alerts [INPUT…]`: the lights of this month, since when they are lit, and what became of earlier ones. */
export const alerts: Run = async (inputs, options, context) => {
  const output = await outputAsked(options, FORMATS.alerts, context);
  const failOn = options.choice('failOn', FAIL_ON) ?? 'never';
  const asked = {
    ...monthAsked(inputs, options),
    goesBy: recordsAsked(options).goesBy,
    rules: options.text('rules'),
    on: options.parsed('on', ['2023-10-15'], parseDate),
    replay: options.flag('replay'),
  };
  await refuseOutputs(output.targets, [], context);
  const { value: month, findings } = await monthAlerts(asked, context);
  if (month === undefined) {
    await printFindings(findings, context);
    return EXIT.unreadable;
  }
  await refuseOutputs(output.targets, month.files, context);
  const found = [...findings, ...month.drift];
  await present(alertsPicture(month, pictureOptions(output.unit, context)), output, found, context);
  return exitCode({ unreadable: month.unreadable, findings: found, failOn });
};
