import { join } from 'node:path';
import packageFile from '../../../package.json' with { type: 'json' };
import type { DatasetDocument } from '../../contract/dataset.ts';
import { KEPT_FOLDERS } from '../../effects/kept-folders.ts';
import { digestOf } from '../../history/digest.ts';
import { PROJECTS } from '../../ledgers/projects.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import { jsonText } from '../../write/json-text.ts';
import { SQL_DIALECTS } from '../../write/sql.ts';
import type { Context } from '../context.ts';
import { recalculatedDocument } from '../history/report.ts';
import { type ClosedMonth, closedMonths, requireClosedMonth } from '../months/months.ts';
import { currentMonth, requireWorkspace, type Workspace } from '../workspace/workspace.ts';
import type { DatasetFormat } from './asked.ts';
import { monthParts } from './month-parts.ts';
import { sealed } from './seal.ts';
import { viewsFile } from './views-file.ts';

export interface ExportAsked {
  readonly folder: string;
  readonly to: DatasetFormat;
  readonly withoutNames: boolean;
  /** Undefined: as in kp.yaml. */
  readonly city: string | undefined;
  /** Undefined: all closed months. */
  readonly period: Period | undefined;
}

type MonthOfDataset = DatasetDocument['periods'][number];

/**
 * Writes the closed months as a dataset, one month at a time, and returns its manifest. The folder is written
 * completely or not at all, and never replaces another; a dry run writes nothing.
 */
export async function exportDataset(asked: ExportAsked, context: Context): Promise<DatasetDocument> {
  const { effects, settings } = context;
  const { folder, to, withoutNames } = asked;
  const workspace = await requireWorkspace(context);
  const city = cityOf(asked, workspace);
  const wanted = await monthsAsked(asked, workspace, context);
  await refuseFolder(folder, workspace, context);

  const periods: MonthOfDataset[] = [];
  const views: DatasetDocument['views'][number][] = [];
  const manifest = (): DatasetDocument =>
    sealed({
      schema: 'kp.dataset/1',
      kp: packageFile.version,
      city,
      format: to,
      without: withoutNames ? ['names'] : [],
      views,
      periods,
    });
  async function* files() {
    for (const period of wanted) {
      const month = await requireClosedMonth(period, workspace, context);
      const written: MonthOfDataset['files'][number][] = [];
      for await (const { path, rows, bytes } of monthParts(month, { city, to, withoutNames })) {
        written.push({ path, rows, sha256: digestOf(bytes) });
        yield { name: path, bytes };
      }
      periods.push(monthOf(month, written, withoutNames));
    }
    for (const dialect of SQL_DIALECTS) {
      const path = `views.${dialect}.sql`;
      const bytes = Buffer.from(viewsFile(dialect, { city, to, withoutNames }));
      views.push({ path, sha256: digestOf(bytes) });
      yield { name: path, bytes };
    }
    yield { name: 'manifest.json', bytes: Buffer.from([...jsonText(manifest())].join('')) };
  }

  if (settings.dryRun) for await (const _ of files());
  else if (!(await effects.files.writeFolder({ path: folder, root: folder, files: files() })))
    throw failure('output/taken', { path: folder });
  return manifest();
}

/** The name of a city is also the name of a folder. */
function cityOf({ city: asked }: ExportAsked, { configuration }: Workspace): string {
  const city = asked ?? configuration.city;
  if (city === undefined) throw failure('usage/option-needed', { option: '--city', example: '成都市' });
  if (!/^[\p{L}\p{N}_·-]+$/u.test(city))
    throw failure('usage/invalid-value', { option: '--city', value: city, expected: ['成都市'] });
  return city;
}

async function monthsAsked(
  { period }: ExportAsked,
  workspace: Workspace,
  context: Context,
): Promise<readonly Period[]> {
  if (period !== undefined) return [period];
  const closed = await closedMonths(workspace, context);
  if (closed.length > 0) return closed;
  const current = formatPeriod(await currentMonth(workspace, context));
  throw failure('history/not-closed', { period: current, months: [] });
}

/** Refuses, before any work, a folder that exists already or that kp reads from. */
async function refuseFolder(folder: string, { root }: Workspace, { effects }: Context): Promise<void> {
  const kept = KEPT_FOLDERS.map((name) => join(root, name));
  await effects.files.check([join(folder, 'manifest.json')], [], kept);
  const kind = await effects.files.kindOf(folder);
  const isEmpty = kind === 'folder' && (await effects.files.entries(folder))?.length === 0;
  if (kind !== undefined && !isEmpty) throw failure('output/taken', { path: folder });
}

/** The manifest's entry for a month: its files, and its figures when it was closed. */
function monthOf(month: ClosedMonth, files: MonthOfDataset['files'], withoutNames: boolean): MonthOfDataset {
  const { manifest, digest, records } = month;
  const { limits = PROJECTS.usualLimits, reporting } = manifest.calculation;
  const { overall, byLevel, starts, finishes, reserves } = recalculatedDocument(month);
  return {
    period: formatPeriod(manifest.period),
    version: manifest.version,
    digest,
    thresholds: limits,
    reporting: reporting ?? null,
    files,
    codes: withoutNames ? null : PROJECTS.rolled.codesIn(records),
    sums: PROJECTS.rolled.monthSums(records, manifest.period, limits),
    figures: { overall, byLevel, starts, finishes, reserves },
  };
}
