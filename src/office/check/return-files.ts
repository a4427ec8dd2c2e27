import { basename, join } from 'node:path';
import type { SourceFile } from '../../effects/discover.ts';
import { severityOf } from '../../findings/findings.ts';
import { describeFinding } from '../../language/describe.ts';
import type { Finding } from '../../model/finding.ts';
import { CELL, type Workbook } from '../../model/sheet.ts';
import type { Mark } from '../../return/mark.ts';
import { returnNames } from '../../return/return-names.ts';
import { type ShortenName, shortenFinding } from '../../show/file-names.ts';
import type { Context } from '../context.ts';
import type { PipelineOptions } from '../pipeline.ts';

/** A list that may be returned, and its target path. */
export interface ReturnTarget {
  readonly path: string;
  readonly file: SourceFile;
}

/** 报送情况.xlsx: who has reported, who has not, who must correct a list, and every finding. */
export function overviewTarget(folder: string, { language }: Context) {
  return { path: join(folder, `${language.check.receipts}.xlsx`), format: 'xlsx' } as const;
}

/**
 * The target path of every list: directly in the folder, under its own name with the number of times it was returned. A
 * target never has the name of a file among those `received`; equal names get a number. A workbook with macros keeps
 * the extension .xlsm, because Excel opens it under no other.
 */
export function returnTargets(
  files: readonly SourceFile[],
  received: readonly SourceFile[],
  folder: string | undefined,
  { language }: Context,
): readonly ReturnTarget[] {
  if (folder === undefined) return [];
  const names = returnNames(
    files.map(({ name }) => ownName(name)),
    received.map(({ name }) => ownName(name)),
    language.check.returned,
  );
  return files.map((file, at) => ({ file, path: join(folder, names[at]!) }));
}

function ownName(name: string): string {
  return name === '-' ? 'stdin' : basename(name);
}

/** Writes the lists with an error or a warning, and returns which. */
export async function returnFiles(
  targets: readonly ReturnTarget[],
  findings: readonly Finding[],
  shorten: ShortenName,
  reading: PipelineOptions,
  context: Context,
): Promise<readonly ReturnTarget[]> {
  if (targets.length === 0) return [];
  const { returnFile } = await import('../../return/return-file.ts');
  const { readWorkbook } = await import('../../read/workbook.ts');
  const { effects, language, settings } = context;
  const words = { ...language.check.workbook, severities: language.names.severities };
  const written: ReturnTarget[] = [];
  for (const target of targets) {
    const { file } = target;
    const own = findings.filter((found) => found.source.file === file.name && severityOf(found) !== 'note');
    if (own.length === 0) continue;
    // A file that cannot be opened cannot be returned.
    const bytes = await file.read().catch(() => undefined);
    if (bytes === undefined) continue;
    const { encoding, delimiter, quote } = reading;
    const { value: workbook } = await readWorkbook(
      { name: file.name, bytes },
      { encoding, delimiter, quote },
    );
    const marks = own.map((found) => markOf(shortenFinding(found, shorten), workbook, context));
    const name = basename(file.name);
    const returned = await returnFile(name, bytes, workbook, marks, words);
    if (!settings.dryRun) await effects.files.write([{ path: target.path, bytes: returned }]);
    written.push(target);
  }
  return written;
}

function markOf(found: Finding, workbook: Workbook | undefined, { language }: Context): Mark {
  const { sheet: name, row, column } = found.source;
  const sheet = workbook?.sheets.find((one) => one.name === (name ?? ''));
  const cell =
    sheet === undefined || row === undefined || column === undefined ? -1 : sheet.cells.at(row, column);
  const severity = severityOf(found) === 'error' ? 'error' : 'warning';
  const raw = cell < 0 || sheet!.cells.kind(cell) === CELL.pending ? '' : sheet!.cells.text(cell);
  const place = { sheet: sheet === undefined ? undefined : sheet.name, row, column };
  return { severity, ...place, raw, ...describeFinding(found, language), code: found.code };
}
