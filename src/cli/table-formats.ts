import type { OutputFile } from '../effects/write.ts';
import type { Language } from '../language/language.ts';
import type { LayoutTable } from '../model/layout.ts';
import { failure } from '../model/problem.ts';
import type { Context } from '../office/context.ts';
import type { DisplayUnit } from '../write/amounts.ts';
import { RENDER_WORDS } from '../write/columns.ts';
import { visible } from '../write/terminal/visible.ts';
import { type OutputFormat, outputTargets } from './outputs.ts';

/** How tables are printed, other than as a picture. */
export type TableFormat = 'json' | 'ndjson' | 'csv' | 'tsv' | 'md';

/** What a command shows: one document for programs, and tables for everybody else. */
export interface TablePack {
  readonly document: () => unknown;
  /** The tables that a format is to have. */
  readonly tables: (format: Exclude<TableFormat, 'json'> | 'xlsx') => readonly LayoutTable[];
  /** Stands before each sheet's title in print. */
  readonly heading: string;
}

export interface TableStyle {
  readonly language: Language;
  readonly unit: DisplayUnit | undefined;
  readonly rawCsv: boolean;
}

/** A pack as text for standard output. */
export async function renderTables(
  format: TableFormat,
  pack: TablePack,
  style: TableStyle,
  byteOrderMark = false,
): Promise<string> {
  const options = renderOptions(style);
  switch (format) {
    case 'json':
      return `${JSON.stringify(pack.document(), null, 2)}\n`;
    case 'ndjson': {
      const { renderNdjson } = await import('../write/json.ts');
      return renderNdjson(pack.tables(format));
    }
    case 'csv':
    case 'tsv': {
      const { renderDelimited } = await import('../write/delimited.ts');
      const delimiter = format === 'csv' ? ',' : '\t';
      return renderDelimited(pack.tables(format), {
        ...options,
        delimiter,
        raw: style.rawCsv,
        byteOrderMark,
      });
    }
    case 'md': {
      const { renderMarkdown } = await import('../write/markdown.ts');
      return renderMarkdown(pack.tables(format), options);
    }
  }
}

/** Writes the files, unless it is a dry run. */
export async function writeTables(
  targets: readonly TableTarget[],
  pack: TablePack,
  style: TableStyle,
  { effects, settings }: Context,
): Promise<void> {
  for (const target of targets) {
    const file = await renderFile(target, pack, style);
    if (!settings.dryRun) await effects.files.write([file]);
  }
}

/** Says what became of each file, or what would have. */
export async function sayTables(
  targets: readonly { readonly path: string }[],
  { effects, settings, language }: Context,
): Promise<void> {
  if (settings.quiet || targets.length === 0) return;
  const { written, notWritten } = language.commands;
  const say = settings.dryRun ? notWritten : written;
  const lines = targets.map(({ path }) => `${say(visible(path))}\n`);
  await effects.stderr.write(lines.join(''));
}

async function renderFile(
  { path, format }: TableTarget,
  pack: TablePack,
  style: TableStyle,
): Promise<OutputFile> {
  if (format !== 'xlsx')
    return { path, bytes: Buffer.from(await renderTables(format, pack, style, format === 'csv')) };
  const { renderWorkbook } = await import('../write/xlsx/workbook.ts');
  const options = { ...renderOptions(style), heading: pack.heading };
  return { path, bytes: await renderWorkbook(pack.tables(format), options) };
}

export interface TableTarget {
  readonly path: string;
  readonly format: OutputFormat;
}

/** Understands every `-o` before any work; a folder is no place for a single file. */
export async function tableTargets(
  outputs: readonly string[],
  { language, effects }: Context,
): Promise<readonly TableTarget[]> {
  const targets = await outputTargets(outputs, language, effects.files);
  return targets.map((target) => {
    if (target.kind === 'file') return { path: target.paths[0], format: target.format };
    throw failure('usage/unknown-output', { path: target.folder, known: ['.xlsx', '.csv', '.json', '.md'] });
  });
}

function renderOptions({ unit, language }: TableStyle) {
  return { unit, words: RENDER_WORDS[language.tag] };
}
