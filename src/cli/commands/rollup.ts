import { failure } from '../../model/problem.ts';
import { rollUpDatasets } from '../../office/dataset/rollup.ts';
import { pictureOptions } from '../../office/picture.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked, present, refuseOutputs } from '../output.ts';

/** `kp rollup DATASET…`: adds up the sealed datasets of several cities, for a province or a country. */
export const rollup: Run = async (folders, options, context) => {
  if (folders.length === 0) throw failure('usage/missing-argument', { argument: 'DATASET' });
  const output = await outputAsked(options, FORMATS.rollup, context);
  await refuseOutputs(output.targets, [], context);
  const asked = {
    folders,
    period: options.month('period'),
    cities: options.names('cities', ['成都市,绵阳市']),
  };
  const shown = await rollUpDatasets(asked, context);
  await present(shown(pictureOptions(output.unit, context)), output, [], context);
  return EXIT.done;
};
