import { shownForecast, yearForecast } from '../../office/forecast/forecast.ts';
import { pictureOptions } from '../../office/picture.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked, present, refuseOutputs } from '../output.ts';
import { printErrors, printFindings } from '../print-findings.ts';
import { monthAsked, recordsAsked } from '../requests.ts';

/** `kp forecast [INPUT…]`: the expected result of the year, and what is needed to reach its plan. */
export const forecast: Run = async (inputs, options, context) => {
  const output = await outputAsked(options, FORMATS.forecast, context);
  await refuseOutputs(output.targets, [], context);
  const asked = { ...monthAsked(inputs, options), records: recordsAsked(options) };
  const { value: year, findings } = await yearForecast(asked, context);
  if (year === undefined) {
    await printFindings(findings, context);
    return EXIT.unreadable;
  }
  await refuseOutputs(output.targets, year.files, context);
  // The forecast is the result; of the lists' findings only those that falsify figures are printed.
  await printErrors(findings, context);
  const shown = shownForecast(year, pictureOptions(output.unit, context));
  await present(shown, output, [...year.drift, ...year.remarks], context);
  return exitCode({ unreadable: year.unreadable });
};
