import { failure } from '../../model/problem.ts';
import { readSheet } from '../../office/one-sheet.ts';
import { gridDelimited, gridNdjson, gridSize } from '../../write/grid.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked } from '../output.ts';
import { print } from '../print.ts';
import { printFindings } from '../print-findings.ts';
import { textAsked } from '../requests.ts';

/** A grid of more fields than this, of which not one in a thousand is filled, is not written as CSV or TSV. */
const SPARSE_FIELDS = 50_000_000;

/** `kp cells INPUT`: one sheet as it is. */
export const cells: Run = async ([input = ''], options, context) => {
  const { format } = await outputAsked(options, FORMATS.cells, context);
  const wanted = options.text('sheet');
  const { sheet, workbook, findings } = await readSheet(input, wanted, context, textAsked(options));
  if (sheet !== undefined && workbook !== undefined) {
    const { rows, columns } = gridSize(sheet);
    const fields = rows * columns;
    if (format !== 'ndjson' && fields > SPARSE_FIELDS && fields > sheet.cells.count * 1000)
      throw failure('usage/sparse-grid', { rows, columns });
    const exact = workbook.format === 'delimited';
    const writers = {
      ndjson: () => gridNdjson(sheet, exact),
      csv: () => gridDelimited(sheet, exact, ','),
      tsv: () => gridDelimited(sheet, exact, '\t'),
    };
    await print(format, writers, context);
  }
  await printFindings(findings, context);
  return sheet === undefined ? EXIT.unreadable : EXIT.done;
};
