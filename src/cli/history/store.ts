import { basename, join } from 'node:path';
import { MONTH_FILES } from '../../history/close-month.ts';
import { digestOf } from '../../history/digest.ts';
import { type OpenedMonth, openMonth, type ReadFile } from '../../history/open-month.ts';
import { type Damage, damage } from '../../model/damage.ts';
import { formatPeriod, type Period, parsePeriod } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import type { Entry } from '../effects/files.ts';
import { HISTORY_FOLDER } from '../effects/kept-folders.ts';
import { reasonOf } from '../effects/write.ts';
import { isTemporaryFolder } from '../effects/write-folder.ts';
import type { Workspace } from '../workspace.ts';

/** What `history/` holds. Every version of a month is a folder of its own: `history/2023-09/1`, its revision `/2`. */
export interface History {
  /** Ascending; a month of which no version is there is not among them. */
  readonly months: readonly StoredMonth[];
  /** What does not belong there. */
  readonly damages: readonly Damage[];
  /** Folders that killed runs left behind. */
  readonly leftovers: readonly string[];
}

export interface StoredMonth {
  readonly period: Period;
  /** Ascending, never empty; the last one holds. */
  readonly versions: readonly number[];
}

/** The folder of a month, or of a version of it, from the workspace's folder. */
export function storedPath(period: Period, version?: number): string {
  const month = `${HISTORY_FOLDER}/${formatPeriod(period)}`;
  return version === undefined ? month : `${month}/${version}`;
}

/** Looks through `history/`, or at one month of it, without opening any. */
export async function listHistory(workspace: Workspace, context: Context, only?: Period): Promise<History> {
  const own = await entryAt(HISTORY_FOLDER, workspace, context);
  if (own === undefined) return NOTHING;
  if (own.kind !== 'folder') return { ...NOTHING, damages: [damage(HISTORY_FOLDER, 'wrong-kind', {})] };
  const { entries, damages } =
    only === undefined
      ? await entriesIn(HISTORY_FOLDER, workspace, context)
      : { entries: [await entryAt(storedPath(only), workspace, context)], damages: [] };
  const months = entries.filter((entry) => entry !== undefined);
  const found = await Promise.all(months.map((entry) => lookAtMonth(entry, workspace, context)));
  return {
    months: found.flatMap((one) => one.months),
    damages: [...damages, ...found.flatMap((one) => one.damages)],
    leftovers: found.flatMap(({ leftovers }) => leftovers),
  };
}

/** Ends the run where it cannot be told what is closed. What merely does not belong there is no reason to. */
export function requireSound({ damages }: History): void {
  const barring = damages.filter(({ kind }) => kind !== 'extra');
  if (barring.length > 0) throw failure('history/damaged', { damages: barring });
}

/** Reads a version of a month, and checks it whole. */
export async function openVersion(
  period: Period,
  version: number,
  { root }: Workspace,
  { effects }: Context,
): Promise<OpenedMonth> {
  const path = storedPath(period, version);
  const damages: Damage[] = [];
  const files = await Promise.all(
    MONTH_FILES.map(async (name): Promise<ReadFile | undefined> => {
      try {
        const bytes = await effects.files.readPlain(join(root, path, name));
        return { name, bytes, sha256: digestOf(bytes) };
      } catch (error) {
        damages.push(unread(`${path}/${name}`, reasonOf(error)));
        return undefined;
      }
    }),
  );
  return openMonth({ path, period, version, files: files.filter((file) => file !== undefined), damages });
}

/** Names in a version's folder that are none of a month's files. */
export async function strangers(
  period: Period,
  version: number,
  workspace: Workspace,
  context: Context,
): Promise<readonly Damage[]> {
  const path = storedPath(period, version);
  const { entries } = await entriesIn(path, workspace, context);
  const known = new Set(MONTH_FILES);
  return entries
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => damage(`${path}/${name}`, 'extra', {}));
}

const NOTHING: History = { months: [], damages: [], leftovers: [] };

async function lookAtMonth({ name, kind }: Entry, workspace: Workspace, context: Context): Promise<History> {
  const path = `${HISTORY_FOLDER}/${name}`;
  const period = parsePeriod(name);
  if (period === undefined || formatPeriod(period) !== name) {
    // Systems leave dot files of their own wherever somebody looks.
    return name.startsWith('.') ? NOTHING : { ...NOTHING, damages: [damage(path, 'extra', {})] };
  }
  if (kind !== 'folder') return { ...NOTHING, damages: [damage(path, 'wrong-kind', {})] };
  const { entries, damages: unreadable } = await entriesIn(path, workspace, context);
  const versions: number[] = [];
  const damages = [...unreadable];
  const leftovers = entries.length === 0 && unreadable.length === 0 ? [path] : [];
  for (const entry of entries) {
    const inside = `${path}/${entry.name}`;
    if (/^[1-9]\d{0,5}$/.test(entry.name)) {
      if (entry.kind === 'folder') versions.push(Number(entry.name));
      else damages.push(damage(inside, 'wrong-kind', {}));
    } else if (isTemporaryFolder(entry.name)) leftovers.push(inside);
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
