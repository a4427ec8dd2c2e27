import { failure } from '../../model/problem.ts';
import { DATASET_FORMATS, WITHOUT } from '../../office/dataset/asked.ts';
import { exportDataset } from '../../office/dataset/export.ts';
import { pictureOptions } from '../../office/picture.ts';
import { datasetPicture } from '../../show/dataset/picture.ts';
import { jsonText } from '../../write/json-text.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { FORMATS } from '../formats.ts';
import { sayWritten } from '../output.ts';
import { print } from '../print.ts';

/** `kp export DIR`: the closed months as a dataset for engines. */
export const exportMonths: Run = async ([folder, excess], options, context) => {
  if (folder === undefined) throw failure('usage/missing-argument', { argument: 'DIR' });
  if (excess !== undefined) throw failure('usage/excess-arguments', { argument: excess });
  const format = options.choice('format', FORMATS.export) ?? 'table';
  const asked = {
    folder,
    to: options.choice('to', DATASET_FORMATS) ?? 'parquet',
    withoutNames: options.choice('without', WITHOUT) === 'names',
    city: options.text('city')?.trim(),
    period: options.month('period'),
  };
  const dataset = await exportDataset(asked, context);
  const { ledgerName } = context.language;
  const drawing = { ...pictureOptions(undefined, context), words: context.language.dataset };
  await print(
    format,
    { table: () => datasetPicture(dataset, ledgerName, drawing), json: () => jsonText(dataset) },
    context,
  );
  await sayWritten([folder], context);
  return EXIT.done;
};
