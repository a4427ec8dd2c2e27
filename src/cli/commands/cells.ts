import { failure } from '../../model/problem.ts';
import type { Sheet } from '../../model/sheet.ts';
import { rangeName } from '../../model/source.ts';
import type { Context } from '../../office/context.ts';
import { readSheet } from '../../office/reading/one-sheet.ts';
import { type Block, blockOf } from '../../office/reading/sheet-block.ts';
import { sayLines } from '../../office/say.ts';
import { gridDelimited, gridNdjson, wholeGrid } from '../../write/grid.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { FORMATS } from '../formats.ts';
import { outputAsked } from '../output.ts';
import { print } from '../print.ts';
import { printFindings } from '../print-findings.ts';
import { textAsked } from '../requests.ts';

/**
 * A grid with more fields than this, of which less than one in a thousand is filled, is not written as CSV or TSV.
 */
const SPARSE_FIELDS = 50_000_000;

/** `kp cells INPUT`: one sheet as it is; with `--table`, the list in it. */
export const cells: Run = async ([input = ''], options, context) => {
  const { format } = await outputAsked(options, FORMATS.cells, context);
  const wanted = options.text('sheet');
  const isTable = options.flag('table');
  const read = await readSheet(input, wanted, context, textAsked(options), isTable);
  const { workbook, findings } = read;
  const block = isTable && workbook !== undefined ? await blockOf(workbook, context) : undefined;
  const sheet = block?.sheet ?? read.sheet;
  if (sheet !== undefined && workbook !== undefined) {
    const range = block?.range ?? wholeGrid(sheet);
    const [rows, columns] = [range.bottom + 1 - range.top, range.right + 1 - range.left];
    const fields = rows * columns;
    if (format !== 'ndjson' && fields > SPARSE_FIELDS && fields > sheet.cells.count * 1000)
      throw failure('usage/sparse-grid', { rows, columns });
    const exact = workbook.format === 'delimited';
    const writers = {
      ndjson: () => gridNdjson(sheet, exact, range),
      csv: () => gridDelimited(sheet, exact, ',', range),
      tsv: () => gridDelimited(sheet, exact, '\t', range),
    };
    await print(format, writers, context);
    if (isTable && !context.settings.quiet) await sayLines([placeOf(sheet, block, context)], context);
  }
  await printFindings(findings, context);
  return sheet === undefined ? EXIT.unreadable : EXIT.done;
};

function placeOf(sheet: Sheet, block: Block | undefined, { language }: Context): string {
  const { listAt } = language.commands;
  const place = { sheet: sheet.name, all: rangeName(wholeGrid(sheet)) };
  return listAt({ ...place, block: block && rangeName(block.range), isList: block?.isList ?? false });
}
