import { reasonOf } from '../../effects/write.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { failure } from '../../model/problem.ts';
import type { Sheet, Workbook } from '../../model/sheet.ts';
import type { Context } from '../../office/context.ts';
import { startProgress } from '../../office/progress.ts';
import type { ReadOptions, SheetInfo } from '../../read/options.ts';
import { wantedSheet } from '../../read/wanted-sheet.ts';
import { readWorkbook } from '../../read/workbook.ts';
import { gridDelimited, gridNdjson, gridSize } from '../../write/grid.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { FORMATS } from '../formats.ts';
import { printFindings } from '../print-findings.ts';
import { textAsked } from '../requests.ts';
import { writePieces } from '../write-pieces.ts';

/** A grid of more fields than this, of which not one in a thousand is filled, is not written as CSV or TSV. */
const SPARSE_FIELDS = 50_000_000;

/** `kp cells INPUT`: one sheet as it is. */
export const cells: Run = async ([input = ''], options, context) => {
  const format = options.choice('format', FORMATS.cells) ?? 'csv';
  const wanted = options.text('sheet');
  const { sheet, workbook, findings } = await readSheet(input, wanted, context, textAsked(options));
  if (sheet !== undefined && workbook !== undefined) {
    const { rows, columns } = gridSize(sheet);
    const fields = rows * columns;
    if (format !== 'ndjson' && fields > SPARSE_FIELDS && fields > sheet.cells.count * 1000) {
      throw failure('usage/sparse-grid', { rows, columns });
    }
    const exact = workbook.format === 'delimited';
    const delimiter = format === 'tsv' ? '\t' : ',';
    const pieces = format === 'ndjson' ? gridNdjson(sheet, exact) : gridDelimited(sheet, exact, delimiter);
    await writePieces(pieces, context.effects.stdout);
  }
  await printFindings(findings, context);
  return sheet === undefined ? EXIT.unreadable : EXIT.done;
};

interface SheetRead {
  readonly workbook: Workbook | undefined;
  readonly sheet: Sheet | undefined;
  readonly findings: readonly Finding[];
}

/** Reads one sheet only: the one asked for, else the first visible one. */
async function readSheet(
  input: string,
  wanted: string | undefined,
  context: Context,
  told: Pick<ReadOptions, 'encoding' | 'delimiter'>,
): Promise<SheetRead> {
  const files = await context.effects.files.discover([input]);
  const [file] = files;
  if (files.length !== 1 || file === undefined)
    throw failure('usage/excess-arguments', { argument: files[1]?.name ?? input });
  let bytes: Uint8Array;
  try {
    bytes = await file.read();
  } catch (error) {
    const unread = finding('file/unreadable', { reason: reasonOf(error) }, { file: file.name });
    return { workbook: undefined, sheet: undefined, findings: [unread] };
  }
  let known: readonly SheetInfo[] = [];
  const progress = startProgress(files, context);
  const read = await readWorkbook(
    { name: file.name, bytes },
    {
      ...told,
      onProgress:
        progress.show && ((rows, share) => progress.show?.({ files: 0, totalFiles: 1, rows, share })),
      wanted: (sheet, all) => {
        known = all;
        return sheet.index === (wanted === undefined ? firstVisible(all) : wantedSheet(wanted, all))?.index;
      },
    },
  );
  await progress.clear();
  const { value: workbook, findings } = read;
  const sheet = wanted === undefined ? workbook?.sheets[0] : wantedSheet(wanted, workbook?.sheets ?? []);
  if (sheet !== undefined || workbook === undefined) return { workbook, sheet, findings };
  const sheets = known.map(({ name }) => name);
  const missing = finding('sheet/not-found', { wanted: wanted ?? '', sheets }, { file: file.name });
  return { workbook, sheet, findings: [...findings, missing] };
}

function firstVisible(all: readonly SheetInfo[]): SheetInfo | undefined {
  return all.find(({ visibility }) => visibility === 'visible') ?? all[0];
}
