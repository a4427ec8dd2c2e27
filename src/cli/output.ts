import { basename, dirname, extname, join } from 'node:path';
import type { SourceFile } from '../effects/discover.ts';
import { KEPT_FOLDERS } from '../effects/kept-folders.ts';
import type { Finding } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import { failure } from '../model/problem.ts';
import type { Context } from '../office/context.ts';
import type { ReportPack } from '../office/pack/pack.ts';
import { sayLines } from '../office/say.ts';
import type { FilledFolder } from '../show/dispatch/dispatch.ts';
import type { DisplayUnit } from '../write/amounts.ts';
import {
  FILE_FORMATS,
  type FileFormat,
  fileBytes,
  programTables,
  type Shown,
  type Style,
  writersOf,
} from '../write/formats.ts';
import type { Format } from './formats.ts';
import type { Options } from './options.ts';
import { print } from './print.ts';
import { printFindings } from './print-findings.ts';

/** How the result of a command should be shown. */
export interface Output<Printed extends Format> extends Style {
  readonly format: Printed;
  readonly targets: readonly Target[];
  /** `-o -` asks for standard output in addition to files. */
  readonly isPrinted: boolean;
}

/** One `-o`: a file, or a folder for the whole pack. */
export interface Target {
  readonly path: string;
  readonly format: FileFormat | 'folder';
}

/** What only some commands can write. */
interface Fills {
  readonly folder?: boolean;
  readonly paper?: boolean;
}

/** Parses the options about output, before any work. */
export async function outputAsked<Printed extends Format>(
  options: Options,
  formats: readonly [Printed, ...Printed[]],
  { language, effects }: Context,
  { folder: fillsFolder = false, paper = false }: Fills = {},
): Promise<Output<Printed>> {
  const format = options.choice('format', formats) ?? formats[0];
  const unit = options.choice<DisplayUnit>('unit', ['亿元', '万元']);
  const formatsKnown = FILE_FORMATS.filter((one) => paper || one !== 'docx');
  const names = formatsKnown.map((one) => `.${one}`);
  const paths = options.texts('output').filter((path) => path !== STDOUT);
  const targets = paths.map(async (path): Promise<Target> => {
    if (path.trim() === '')
      throw failure('usage/invalid-value', { option: '--output', value: path, expected: names });
    const extension = extname(path).slice(1).toLowerCase();
    const isFolder = /[/\\]$/.test(path) || (await effects.files.isFolder(path)) || extension === '';
    if (isFolder && fillsFolder) return { path, format: 'folder' };
    const known = isFolder ? undefined : formatsKnown.find((one) => one === extension);
    if (known === undefined) throw failure('usage/unknown-output', { path, known: names, fillsFolder });
    return { path, format: known };
  });
  const asked = await Promise.all(targets);
  return {
    format,
    unit,
    rawCsv: options.flag('rawCsv'),
    fields: fieldsAsked(options, [format, ...asked.map((target) => target.format)]),
    tag: language.tag,
    targets: asked,
    isPrinted: options.texts('output').includes(STDOUT),
  };
}

/** `-o -`: standard output, which `--format` describes. */
const STDOUT = '-';

/** The columns that `--fields` names; refused where no table for programs is written. */
export function fieldsAsked(options: Options, formats: readonly string[]): readonly string[] | undefined {
  const fields = options.names('fields', ['key,completed']);
  if (fields !== undefined && !formats.some((format) => FOR_FIELDS.includes(format)))
    throw failure('usage/fields-of-no-table', { formats: FOR_FIELDS });
  return fields;
}

const FOR_FIELDS: readonly string[] = ['csv', 'tsv', 'ndjson'];

/**
 * Refuses (with a Failure) places that must not be written to: an input, a link, a folder that kp reads from,
 * wherever links lead. Call it before any work. `names` are those of a whole folder.
 */
export async function refuseOutputs(
  targets: readonly { readonly path: string; readonly format?: Target['format'] }[],
  inputs: readonly SourceFile[],
  { effects, workspacePlace }: Context,
  names: readonly string[] = [],
): Promise<void> {
  if (targets.length === 0) return;
  const place = await workspacePlace();
  const kept = place === undefined ? [] : KEPT_FOLDERS.map((folder) => join(place.root, folder));
  const paths = targets.flatMap(({ path, format }) =>
    format === 'folder' ? names.map((name) => join(path, name)) : [path],
  );
  await effects.files.check(paths, inputs, kept);
}

/** The formats that every command's tables, document and picture can be printed in. */
type Drawn = Exclude<Format, 'github'>;

/** Writes the files, prints the rest, and reports on stderr what was found and written. */
export async function present(
  shown: Shown,
  output: Output<Drawn>,
  findings: readonly Finding[],
  context: Context,
  pack?: ReportPack,
): Promise<void> {
  const { paths, folders } = await writeTargets(shown, output, context, pack);
  await printShown(shown, output, context);
  await printFindings(findings, context);
  await sayWritten(paths, context);
  for (const folder of folders) await sayOfEarlierRun(folder, context);
}

/** What was written, or would be in a dry run. */
export interface Written {
  readonly paths: readonly string[];
  /** Folders of whole packs, and what happened to their earlier files. */
  readonly folders: readonly FilledFolder[];
}

/** Writes every `-o`. A folder described by `pack` is written as a whole, with a manifest. */
export async function writeTargets(
  shown: Shown,
  { targets, ...style }: Output<Format>,
  context: Context,
  pack?: ReportPack,
): Promise<Written> {
  const { effects, settings } = context;
  const paths: string[] = [];
  const folders: FilledFolder[] = [];
  // Before the first file is written, because an unknown column ends the run.
  if (style.fields !== undefined)
    for (const one of [style.format, ...targets.map(({ format }) => format)])
      if (one === 'csv' || one === 'tsv' || one === 'ndjson') programTables(one, shown.tables, style);
  for (const { path, format } of targets) {
    const wanted =
      format === 'folder'
        ? shown.folder!().map(({ name, bytes }) => ({
            path: join(path, name),
            bytes: bytes({ ...style, fields: undefined }),
          }))
        : [{ path, bytes: fileBytes(format, shown, style, basename(path)) }];
    const files = wanted.map(async (file) => ({ path: file.path, bytes: await file.bytes }));
    const ready = await Promise.all(files);
    if (format === 'folder' && pack !== undefined) {
      const { writePack } = await import('../office/pack/pack.ts');
      const named = ready.map(({ path: file, bytes }) => ({ name: basename(file), bytes }));
      folders.push(await writePack(path, named, pack, context));
    } else if (!settings.dryRun) await effects.files.write(ready);
    paths.push(...ready.map((file) => file.path));
  }
  return { paths, folders };
}

/** Reports which files of an earlier run were removed, and which were left because somebody may still want them. */
async function sayOfEarlierRun({ removed, left }: FilledFolder, context: Context): Promise<void> {
  const { settings, language } = context;
  if (settings.quiet) return;
  const { labels, removed: goneOf, left: leftOf } = language.dispatch;
  const said = [
    ...(removed.length === 0 ? [] : [[labels[settings.dryRun ? 'notRemoved' : 'removed'], goneOf(removed)]]),
    ...(left.length === 0 ? [] : [[labels.left, leftOf(left)]]),
  ];
  await sayLines(
    said.map((words) => words.join(' ')),
    context,
  );
}

/** Prints the result, unless it was only wanted in files and `-q` was given. */
export async function printShown(shown: Shown, output: Output<Drawn>, context: Context): Promise<void> {
  const isElsewhere = output.targets.length > 0 && !output.isPrinted;
  if (context.settings.quiet && isElsewhere && output.format === 'table') return;
  await print(output.format, { table: shown.picture, ...writersOf(shown, output) }, context);
}

/** Reports what happened to each file, or would happen; many files in one folder get one line. */
export async function sayWritten(paths: readonly string[], context: Context): Promise<void> {
  const { settings, language } = context;
  if (settings.quiet || paths.length === 0) return;
  const { written, notWritten, filesIn } = language.commands;
  const named = Array.from(groupBy(paths, dirname), ([folder, own]) =>
    own.length > FEW
      ? [
          filesIn(
            join(folder, '/'),
            own.length,
            own.slice(0, FEW).map((path) => basename(path)),
          ),
        ]
      : own,
  );
  await sayLines(named.flat().map(settings.dryRun ? notWritten : written), context);
}

/** Up to so many files are named one by one. */
const FEW = 5;
