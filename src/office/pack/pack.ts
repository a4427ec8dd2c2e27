import packageFile from '../../../package.json' with { type: 'json' };
import { digestOf } from '../../history/digest.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import type { FilledFolder, Sealed } from '../../show/dispatch/dispatch.ts';
import { jsonText } from '../../write/json-text.ts';
import type { Context } from '../context.ts';
import { fillFolder, type NamedBytes, planFolder } from './folder.ts';

/** The contents of a folder of reports. */
export interface ReportPack {
  readonly period: Period;
  /** The names of all files that such a folder can have. */
  readonly names: readonly string[];
  /** The main figures, as programs read them. */
  readonly figures: Readonly<Record<string, unknown>>;
  /** Everything that was read by the end of the run. */
  readonly inputs: () => readonly Sealed[];
}

/**
 * Fills a folder with the papers of a month: all of them or, on a full disk, none. Files of an earlier run that this
 * run does not write are removed, unless somebody has changed them. A dry run does nothing.
 */
export async function writePack(
  path: string,
  files: readonly NamedBytes[],
  { period, names, figures, inputs }: ReportPack,
  context: Context,
): Promise<FilledFolder> {
  const plan = await planFolder(path, files, { command: 'report', names }, context);
  const manifest = {
    schema: 'kp.pack/1',
    version: packageFile.version,
    period: formatPeriod(period),
    figures,
    figuresSha256: digestOf(Buffer.from([...jsonText(figures)].join(''))),
    files: files.map(({ name, bytes }) => ({ file: name, sha256: digestOf(bytes) })),
    inputs: inputs(),
  };
  if (!context.settings.dryRun)
    await fillFolder(plan, Buffer.from([...jsonText(manifest)].join('')), context);
  return plan;
}
