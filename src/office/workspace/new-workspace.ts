import { join } from 'node:path';
import { exampleConfiguration } from '../../configure/example.ts';
import { CONFIGURATION_FILE } from '../../effects/kept-folders.ts';
import { type OutputFile, reasonOf } from '../../effects/write.ts';
import { configurationWords } from '../../language/language.ts';
import { ANY_OFFICE } from '../../ledgers/office.ts';
import { submittersOf } from '../../ledgers/reporting.ts';
import type { NamedEntry } from '../../model/configuration.ts';
import type { Outcome } from '../../model/outcome.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { countedTables, readDataset } from '../pipeline.ts';
import { nothingRead } from '../reading/count-inputs.ts';

/** What a new workspace should contain. */
export interface WorkspaceAsked {
  readonly folder: string;
  /** The month whose folder is made; undefined: that of the lists in `from`, if any. */
  readonly period: Period | undefined;
  /** The lists of a first month; their agencies are written into kp.yaml. */
  readonly from: string | undefined;
  /** Make the workspace of an invented city, with its lists. */
  readonly isExample: boolean;
}

export interface NewWorkspace {
  /** `2023-08`; undefined if it is unknown. */
  readonly month: string | undefined;
  /** How many agencies kp.yaml got from the lists; undefined if there were no lists. */
  readonly agencies: number | undefined;
}

const FOLDERS = ['submissions', 'plan', 'history', 'out'];

/**
 * Makes a workspace and writes kp.yaml last, so that a folder with a kp.yaml is always complete. An existing kp.yaml
 * or example file is never replaced. With `--dry-run` nothing is written. The value is undefined if no list in `from`
 * could be read; the findings say why.
 */
export async function makeWorkspace(
  asked: WorkspaceAsked,
  context: Context,
): Promise<Outcome<NewWorkspace | undefined>> {
  const { folder } = asked;
  const { effects, settings, language } = context;
  const path = join(folder, CONFIGURATION_FILE);
  await refuseReplacing(path, context);
  const { value: first, findings } = await contentsOf(asked, context);
  if (first === undefined) return { value: undefined, findings };
  const files = first.files.map(({ path: name, bytes }) => ({ path: join(folder, name), bytes }));
  for (const file of files) await refuseReplacing(file.path, context, file.bytes);
  if (!settings.dryRun) {
    await effects.files.check([path], [], []);
    const month = first.month === undefined ? [] : [join('submissions', first.month)];
    const within = new Set(first.files.map(({ path: name }) => join(name, '..')));
    for (const name of [...FOLDERS, ...month, ...within]) await effects.files.makeFolder(join(folder, name));
    const words = await configurationWords(language.tag);
    const text = exampleConfiguration(language.tag, words, language.names.fields, first.settled);
    await effects.files.write([...files, { path, bytes: Buffer.from(text) }]);
  }
  return { value: { month: first.month, agencies: first.agencies }, findings };
}

/** A file that an interrupted run wrote completely may stay. */
async function refuseReplacing(path: string, { effects }: Context, bytes?: Uint8Array): Promise<void> {
  const found = await effects.files.kindOf(path).catch((error: unknown) => ({ reason: reasonOf(error) }));
  if (found === undefined) return;
  if (typeof found !== 'string') throw failure('output/failed', { path, reason: found.reason });
  const isSame = async () => Buffer.from(await effects.files.readPlain(path)).equals(bytes!);
  if (bytes !== undefined && found === 'file' && (await isSame().catch(() => false))) return;
  throw failure('usage/workspace-exists', { path });
}

interface Contents extends NewWorkspace {
  /** Whole keys of kp.yaml, as YAML. */
  readonly settled: ReadonlyMap<string, string>;
  /** Relative to the workspace. */
  readonly files: readonly OutputFile[];
}

async function contentsOf(
  { period, from, isExample }: WorkspaceAsked,
  context: Context,
): Promise<Outcome<Contents | undefined>> {
  const month = period === undefined ? undefined : formatPeriod(period);
  if (isExample) {
    const { EXAMPLE_SETTINGS, exampleFiles } = await import('./example/example-files.ts');
    const value = {
      month: undefined,
      agencies: undefined,
      settled: EXAMPLE_SETTINGS,
      files: await exampleFiles(),
    };
    return { value, findings: [] };
  }
  if (from === undefined)
    return { value: { month, agencies: undefined, settled: new Map(), files: [] }, findings: [] };
  const { value: found, findings } = await firstMonth(from, period, context);
  if (found === undefined) return { value: undefined, findings };
  const settled = new Map(found.agencies.length === 0 ? [] : [['agencies', agenciesInYaml(found.agencies)]]);
  const value = { month: month ?? found.month, agencies: found.agencies.length, settled, files: [] };
  return { value, findings };
}

/** The agencies of a month's lists, and the month. */
async function firstMonth(
  from: string,
  period: Period | undefined,
  context: Context,
): Promise<
  Outcome<{ readonly month: string | undefined; readonly agencies: readonly NamedEntry[] } | undefined>
> {
  const lists = await context.effects.files.discover([from]);
  const { value: dataset, findings } = await readDataset(lists, { period });
  if (nothingRead(dataset)) return { value: undefined, findings };
  const agencies = submittersOf(countedTables(dataset.readings), dataset.projects, ANY_OFFICE);
  const month = dataset.period === undefined ? undefined : formatPeriod(dataset.period);
  return { value: { month, agencies }, findings: [] };
}

function agenciesInYaml(agencies: readonly NamedEntry[]): string {
  const lines = agencies.flatMap(({ name, aliases }) => [
    `  - name: ${inYaml(name)}`,
    ...(aliases.length === 0 ? [] : [`    aliases: [${aliases.map(inYaml).join(', ')}]`]),
  ]);
  return ['agencies:', ...lines].join('\n');
}

/** A Chinese word without quotes; a text that YAML could misread, in quotes. */
function inYaml(text: string): string {
  return /^[\p{Script=Han}（）]+$/u.test(text) ? text : JSON.stringify(text);
}
