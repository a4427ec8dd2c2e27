import { basename, join } from 'node:path';
import type { Entry } from '../../effects/files.ts';
import { HISTORY_FOLDER } from '../../effects/kept-folders.ts';
import { isTemporary } from '../../effects/temporaries.ts';
import { reasonOf } from '../../effects/write.ts';
import type { OpenedVersion } from '../../history/chain.ts';
import { FILE, keepLedger, MONTH_FILES } from '../../history/close-month.ts';
import { digestOf } from '../../history/digest.ts';
import { HEAD_FILE, type Head, readHead } from '../../history/head.ts';
import { parseJson } from '../../history/json.ts';
import { readManifest } from '../../history/manifest.ts';
import { type OpenedMonth, openMonth, type ReadFile } from '../../history/open-month.ts';
import { QUARANTINE_FOLDER, type Quarantined, RECORD_FILE, readRecord } from '../../history/quarantine.ts';
import { PROJECTS } from '../../ledgers/projects.ts';
import { type Damage, damage } from '../../model/damage.ts';
import { formatPeriod, isSamePeriod, type Period, parsePeriod } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import type { Dataset } from '../pipeline.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What `history/` holds. Every version of a month is a folder of its own: `history/2023-09/1`, its revision `/2`. */
export interface History {
  /** Ascending; months without any version are left out. */
  readonly months: readonly StoredMonth[];
  /** Files and folders that do not belong there. */
  readonly damages: readonly Damage[];
  /** Folders left behind by runs that were killed. */
  readonly leftovers: readonly string[];
  /** The last stored version of every month; undefined if the head is missing or damaged. */
  readonly head: Head | undefined;
  readonly quarantined: readonly Quarantined[];
}

export interface StoredMonth {
  readonly period: Period;
  /** Ascending, never empty; the last one is the current one. */
  readonly versions: readonly number[];
}

/** The folder of a month or of one version, relative to the workspace. */
export function storedPath(period: Period, version?: number): string {
  const month = `${HISTORY_FOLDER}/${formatPeriod(period)}`;
  return version === undefined ? month : `${month}/${version}`;
}

/** Lists `history/`, or one month of it, without opening any file. */
export async function listHistory(workspace: Workspace, context: Context, only?: Period): Promise<History> {
  const own = await entryAt(HISTORY_FOLDER, workspace, context);
  if (own === undefined) return NOTHING;
  if (own.kind !== 'folder') return { ...NOTHING, damages: [damage(HISTORY_FOLDER, 'wrong-kind', {})] };
  const { entries, damages } =
    only === undefined
      ? await entriesIn(HISTORY_FOLDER, workspace, context)
      : { entries: [await entryAt(storedPath(only), workspace, context)], damages: [] };
  const months = entries.filter((entry) => entry !== undefined && !OWN_NAMES.has(entry.name));
  const found = await Promise.all(months.map((entry) => lookAtMonth(entry!, workspace, context)));
  const head = await readHeadFile(workspace, context);
  const aside = await readQuarantine(workspace, context);
  const history: History = {
    months: found.flatMap((one) => one.months),
    damages: [...damages, ...found.flatMap((one) => one.damages), ...head.damages, ...aside.damages],
    leftovers: [...found.flatMap((one) => one.leftovers), ...aside.leftovers],
    head: head.value,
    quarantined: aside.value,
  };
  return {
    ...history,
    damages: [...history.damages, ...cutOff(history, only)],
    leftovers: history.leftovers.filter((path) => !isEmptied(path, history)),
  };
}

/** Relative to the workspace. */
export const HEAD_PATH = `${HISTORY_FOLDER}/${HEAD_FILE}`;

/** Names in `history/` besides those of months. */
const OWN_NAMES: ReadonlySet<string> = new Set([HEAD_FILE, QUARANTINE_FOLDER]);

/**
 * The current version of a month; undefined if a later version is in quarantine, since the version it replaced does not
 * become current again.
 */
export function holdingVersion(history: History, period: Period): number | undefined {
  const latest = storedVersions(history, period).at(-1);
  return latest === lastVersion(history, period) ? latest : undefined;
}

/** The last version that the month ever had, including quarantined ones; 0 if it was never closed. */
export function lastVersion(history: History, period: Period): number {
  const aside = history.quarantined.flatMap(({ version }) =>
    version !== undefined && isSamePeriod(version.period, period) ? [version.number] : [],
  );
  return Math.max(0, ...aside, ...storedVersions(history, period));
}

export function quarantinedVersion(
  { quarantined }: History,
  period: Period,
  number: number,
): Quarantined | undefined {
  return quarantined.find(
    ({ version }) => version?.number === number && isSamePeriod(version.period, period),
  );
}

function storedVersions({ months }: History, period: Period): readonly number[] {
  return months.find((month) => isSamePeriod(month.period, period))?.versions ?? [];
}

/** A month whose versions are all in quarantine leaves an empty folder. */
function isEmptied(path: string, { quarantined }: History): boolean {
  return quarantined.some(({ version }) => version !== undefined && path === storedPath(version.period));
}

/** Versions that are missing although the head names them or later ones. */
function cutOff(history: History, only: Period | undefined): readonly Damage[] {
  const named = (history.head?.months ?? []).filter(
    ({ period }) => only === undefined || isSamePeriod(period, only),
  );
  return named.flatMap(({ period, version }) => {
    const last = lastVersion(history, period);
    const gone = Array.from({ length: Math.max(0, version - last) }, (_, at) => last + 1 + at);
    return gone.map((number) => damage(storedPath(period, number), 'missing', {}));
  });
}

async function readHeadFile(
  { root }: Workspace,
  { effects }: Context,
): Promise<{ readonly value: Head | undefined; readonly damages: readonly Damage[] }> {
  const path = HEAD_PATH;
  try {
    const value = readHead(Buffer.from(await effects.files.readPlain(join(root, path))).toString());
    return { value, damages: value === undefined ? [damage(path, 'changed', {})] : [] };
  } catch (error) {
    const reason = reasonOf(error);
    return { value: undefined, damages: reason === 'ENOENT' ? [] : [unread(path, reason)] };
  }
}

async function readQuarantine(
  workspace: Workspace,
  context: Context,
): Promise<{
  readonly value: readonly Quarantined[];
  readonly damages: readonly Damage[];
  readonly leftovers: readonly string[];
}> {
  const folder = `${HISTORY_FOLDER}/${QUARANTINE_FOLDER}`;
  const own = await entryAt(folder, workspace, context);
  if (own !== undefined && own.kind !== 'folder')
    return { value: [], damages: [damage(folder, 'wrong-kind', {})], leftovers: [] };
  const { entries } = await entriesIn(folder, workspace, context);
  const value: Quarantined[] = [];
  const damages: Damage[] = [];
  for (const { name } of entries.filter((entry) => !entry.name.startsWith('.'))) {
    const path = `${folder}/${name}/${RECORD_FILE}`;
    const bytes = await context.effects.files.readPlain(join(workspace.root, path)).catch(() => undefined);
    const record = bytes && readRecord(Buffer.from(bytes).toString());
    if (record === undefined) damages.push(damage(path, bytes === undefined ? 'missing' : 'malformed', {}));
    else value.push({ ...record, record: `${folder}/${name}` });
  }
  const leftovers = entries.filter(({ name }) => isTemporary(name)).map(({ name }) => `${folder}/${name}`);
  return { value, damages, leftovers };
}

/** Stops the run if it is unclear what has been closed. Stray files are no reason to stop. */
export function requireSound({ damages }: History): void {
  const barring = damages.filter(({ kind }) => kind !== 'extra');
  if (barring.length > 0) throw failure('history/damaged', { damages: barring });
}

/** The records of a month's lists, as they are stored. */
export function keptProjects(readings: Dataset['readings'], projects: Dataset['projects']) {
  const tables = readings.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.tables));
  return keepLedger(PROJECTS.stored, tables, projects);
}

/** Reads one version of a month and checks it completely, also against the head. */
export async function openVersion(
  period: Period,
  version: number,
  { head }: History,
  { root }: Workspace,
  { effects }: Context,
): Promise<OpenedMonth<Dataset['projects'][number]>> {
  const path = storedPath(period, version);
  const damages: Damage[] = [];
  const read = async (name: string): Promise<ReadFile | undefined> => {
    try {
      const bytes = await effects.files.readPlain(join(root, path, name));
      return { name, bytes, sha256: digestOf(bytes) };
    } catch (error) {
      damages.push(unread(`${path}/${name}`, reasonOf(error)));
      return undefined;
    }
  };
  const own = await Promise.all(MONTH_FILES.map(read));
  const files = [...own, ...(await Promise.all(besidesIn(own).map(read)))];
  const folder = { path, period, version, files: files.filter((file) => file !== undefined), damages };
  const opened = openMonth(folder, PROJECTS.stored);
  const named = head?.months.find((one) => isSamePeriod(one.period, period) && one.version === version);
  if (opened.month === undefined || named === undefined || named.digest === opened.digest) return opened;
  return { ...opened, month: undefined, damages: [damage(path, 'head-differs', {})] };
}

/** The files of other ledgers that a manifest names. */
function besidesIn(files: readonly (ReadFile | undefined)[]): readonly string[] {
  const manifest = files.find((file) => file?.name === FILE.manifest);
  const stored = readManifest(parseJson(Buffer.from(manifest?.bytes ?? []).toString()))?.files ?? [];
  return stored
    .map(({ name }) => name)
    .filter((name) => !MONTH_FILES.includes(name) && /^[a-z-]+\.\w+$/.test(name));
}

/** Names in a version's folder that do not belong to the month. */
export async function strangers(
  { period, version, manifest }: Pick<OpenedVersion, 'period' | 'version' | 'manifest'>,
  workspace: Workspace,
  context: Context,
): Promise<readonly Damage[]> {
  const path = storedPath(period, version);
  const { entries } = await entriesIn(path, workspace, context);
  const known = new Set([...MONTH_FILES, ...(manifest?.files ?? []).map(({ name }) => name)]);
  return entries
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => damage(`${path}/${name}`, 'extra', {}));
}

const NOTHING: History = { months: [], damages: [], leftovers: [], head: undefined, quarantined: [] };
const NO_MONTH = { months: [], damages: [], leftovers: [] };

async function lookAtMonth(
  { name, kind }: Entry,
  workspace: Workspace,
  context: Context,
): Promise<Pick<History, 'months' | 'damages' | 'leftovers'>> {
  const path = `${HISTORY_FOLDER}/${name}`;
  const period = parsePeriod(name);
  if (period === undefined || formatPeriod(period) !== name) {
    if (isTemporary(name)) return { ...NO_MONTH, leftovers: [path] };
    // Operating systems create dot files of their own.
    return name.startsWith('.') ? NO_MONTH : { ...NO_MONTH, damages: [damage(path, 'extra', {})] };
  }
  if (kind !== 'folder') return { ...NO_MONTH, damages: [damage(path, 'wrong-kind', {})] };
  const { entries, damages: unreadable } = await entriesIn(path, workspace, context);
  const versions: number[] = [];
  const damages = [...unreadable];
  const leftovers = entries.length === 0 && unreadable.length === 0 ? [path] : [];
  for (const entry of entries) {
    const inside = `${path}/${entry.name}`;
    if (/^[1-9]\d{0,5}$/.test(entry.name)) {
      if (entry.kind === 'folder') versions.push(Number(entry.name));
      else damages.push(damage(inside, 'wrong-kind', {}));
    } else if (isTemporary(entry.name)) leftovers.push(inside);
    else if (!entry.name.startsWith('.')) damages.push(damage(inside, 'extra', {}));
  }
  versions.sort((first, second) => first - second);
  return { months: versions.length === 0 ? [] : [{ period, versions }], damages, leftovers };
}

async function entryAt(path: string, { root }: Workspace, { effects }: Context): Promise<Entry | undefined> {
  try {
    const kind = await effects.files.kindOf(join(root, path));
    return kind && { name: basename(path), kind };
  } catch (error) {
    throw failure('history/damaged', { damages: [damage(path, 'unreadable', { reason: reasonOf(error) })] });
  }
}

async function entriesIn(
  path: string,
  { root }: Workspace,
  { effects }: Context,
): Promise<{ readonly entries: readonly Entry[]; readonly damages: readonly Damage[] }> {
  try {
    return { entries: (await effects.files.entries(join(root, path))) ?? [], damages: [] };
  } catch (error) {
    return { entries: [], damages: [damage(path, 'unreadable', { reason: reasonOf(error) })] };
  }
}

function unread(path: string, reason: string): Damage {
  if (reason === 'ENOENT') return damage(path, 'missing', {});
  const isOther = reason === 'ELOOP' || reason === 'EISDIR' || reason === 'not-a-file';
  return isOther ? damage(path, 'wrong-kind', {}) : damage(path, 'unreadable', { reason });
}
