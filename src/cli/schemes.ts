import { join } from 'node:path';
import type { Scheme } from '../calculate/scoring/scheme.ts';
import { nearestNames } from '../model/nearest.ts';
import { formatPeriod, monthIndex, type Period } from '../model/period.ts';
import { failure } from '../model/problem.ts';
import { BASIC } from '../schemes/basic.ts';
import type { Context } from './context.ts';
import { reasonOf } from './effects/write.ts';
import type { Workspace } from './workspace.ts';

/** Beside kp.yaml: an office's own schemes. */
const FOLDER = 'schemes';

/**
 * All versions of a scheme: an office's own of that id, else the shipped one; `name` may also be the path of a file. A
 * scheme with faults is a Failure `configuration/invalid`.
 */
export async function schemeVersions(
  name: string,
  workspace: Workspace | undefined,
  context: Context,
): Promise<readonly Scheme[]> {
  if (isFile(name)) return [await readFileScheme(name, context)];
  const own = await ownSchemes(workspace, context);
  const found = own.filter(({ scheme }) => scheme.id === name);
  refuseTwins(found);
  if (found.length > 0) return found.map(({ scheme }) => scheme);
  if (name === BASIC.id) return [BASIC];
  const { SHIPPED } = await import('../schemes/shipped.ts');
  const text = SHIPPED.get(`${name}.yaml`);
  if (text !== undefined) return [await parseScheme(`${name}.yaml`, Buffer.from(text))];
  const known = new Set([
    ...own.map(({ scheme }) => scheme.id),
    ...Array.from(SHIPPED.keys(), (file) => file.slice(0, -'.yaml'.length)),
  ]);
  throw failure('usage/unknown-scheme', {
    scheme: name,
    known: [...known],
    suggestion: nearestNames(name, known, 1)[0],
  });
}

/** The version that holds at a period: the latest begun one; undefined where none had begun. */
export function versionAt(versions: readonly Scheme[], { year, month }: Period): Scheme | undefined {
  const begin = ({ from }: Scheme): number => (from === undefined ? 0 : monthIndex(from.year, from.month));
  return versions
    .filter((scheme) => begin(scheme) <= monthIndex(year, month))
    .sort((first, second) => begin(first) - begin(second))
    .at(-1);
}

/** The same where a command cannot do without one. */
export function requireVersion(versions: readonly Scheme[], period: Period): Scheme {
  const scheme = versionAt(versions, period);
  if (scheme !== undefined) return scheme;
  const [first] = versions;
  const from = first?.from === undefined ? '' : formatPeriod(first.from);
  throw failure('usage/scheme-begins-later', { scheme: first?.id ?? '', period: formatPeriod(period), from });
}

interface OwnScheme {
  readonly path: string;
  readonly scheme: Scheme;
}

/** Two versions that begin at once: nobody could tell which one scores. */
function refuseTwins(versions: readonly OwnScheme[]): void {
  const begins = new Map<string, string>();
  for (const { path, scheme } of versions) {
    const from = scheme.from === undefined ? '' : formatPeriod(scheme.from);
    const first = begins.get(from);
    if (first !== undefined)
      throw failure('configuration/scheme-twice', { scheme: scheme.id, first, second: path });
    begins.set(from, path);
  }
}

async function ownSchemes(workspace: Workspace | undefined, context: Context): Promise<readonly OwnScheme[]> {
  if (workspace === undefined) return [];
  const folder = join(workspace.root, FOLDER);
  if (!(await context.effects.files.isFolder(folder))) return [];
  const files = (await context.effects.files.discover([folder])).filter(({ name }) => isFile(name));
  return Promise.all(
    files.map(async ({ name, read }) => ({ path: name, scheme: await parseScheme(name, await read()) })),
  );
}

function isFile(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

async function readFileScheme(path: string, { effects }: Context): Promise<Scheme> {
  const bytes = await effects.files.read(path).catch((error: unknown) => reasonOf(error));
  if (bytes === undefined || typeof bytes === 'string')
    throw failure('configuration/unreadable', { path, reason: bytes ?? 'ENOENT' });
  return parseScheme(path, bytes);
}

async function parseScheme(path: string, bytes: Uint8Array): Promise<Scheme> {
  const { readScheme } = await import('../configure/read-scheme.ts');
  const { scheme, faults } = readScheme(bytes);
  if (scheme === undefined) throw failure('configuration/invalid', { path, faults });
  return scheme;
}
