import { extname, join } from 'node:path';
import type { Files } from '../effects/files.ts';
import type { Language } from '../language/language.ts';
import { TABLE_IDS } from '../ledgers/project/show/report/tables.ts';
import type { TableId } from '../ledgers/project/show/report/words.ts';
import { failure } from '../model/problem.ts';

export type OutputFormat = 'xlsx' | 'json' | 'csv' | 'md';
const FORMATS: readonly OutputFormat[] = ['xlsx', 'csv', 'json', 'md'];
const KNOWN = FORMATS.map((format) => `.${format}`);

/** One `-o`: a file of one format, or a folder for the whole pack. */
export type OutputTarget =
  | { readonly kind: 'file'; readonly format: OutputFormat; readonly paths: readonly [string] }
  | { readonly kind: 'pack'; readonly folder: string; readonly paths: readonly string[] };

/** Understands every `-o` before any work. */
export async function outputTargets(
  outputs: readonly string[],
  language: Language,
  files: Files,
): Promise<readonly OutputTarget[]> {
  return Promise.all(outputs.map((path) => targetOf(path, language, files)));
}

/**
 * The files of the pack by the name of what they hold, in the order in which they are written. A table that has
 * nothing to tell is not written.
 */
export function packNames(language: Language): {
  readonly workbook: string;
  readonly json: string;
  readonly markdown: string;
  readonly tables: ReadonlyMap<TableId, string>;
} {
  const { packWorkbook, packMarkdown } = language.commands;
  return {
    workbook: packWorkbook,
    json: 'report.json',
    markdown: packMarkdown,
    tables: new Map(
      TABLE_IDS.map((id) => [id, `${language.report.tables[id].replace(/[\\/:*?"<>|]/g, ' ')}.csv`]),
    ),
  };
}

async function targetOf(path: string, language: Language, files: Files): Promise<OutputTarget> {
  if (path.trim() === '')
    throw failure('usage/invalid-value', { option: '--output', value: path, expected: KNOWN });
  const extension = extname(path).slice(1).toLowerCase();
  const format = FORMATS.find((known) => known === extension);
  const isFolder = /[/\\]$/.test(path) || (await files.isFolder(path)) || (extension === '' && path !== '-');
  if (isFolder) {
    const names = packNames(language);
    const all = [names.workbook, names.json, names.markdown, ...names.tables.values()];
    return { kind: 'pack', folder: path, paths: all.map((name) => join(path, name)) };
  }
  if (format === undefined) {
    throw failure('usage/unknown-output', { path, known: KNOWN });
  }
  return { kind: 'file', format, paths: [path] };
}
