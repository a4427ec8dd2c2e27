import { reasonOf } from '../../effects/write.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { failure } from '../../model/problem.ts';
import type { Sheet, Workbook } from '../../model/sheet.ts';
import type { SheetInfo, TextOptions } from '../../read/options.ts';
import { wantedSheet } from '../../read/wanted-sheet.ts';
import { readWorkbook } from '../../read/workbook.ts';
import type { Context } from '../context.ts';
import { startProgress } from '../progress.ts';

interface SheetRead {
  readonly workbook: Workbook | undefined;
  readonly sheet: Sheet | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Reads one sheet only: the requested one, else the first visible one. With `isWhole` and no requested sheet, it
 * reads all visible ones and returns the first.
 */
export async function readSheet(
  input: string,
  wanted: string | undefined,
  context: Context,
  told: TextOptions,
  isWhole = false,
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
        if (wanted === undefined && isWhole && sheet.visibility === 'visible') return true;
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
