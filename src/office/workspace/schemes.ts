import type { Scheme } from '../../calculate/scoring/scheme.ts';
import type { Configuration } from '../../model/configuration.ts';
import { nearestNames } from '../../model/nearest.ts';
import { formatPeriod, monthIndex, type Period } from '../../model/period.ts';
import { type Fault, failure } from '../../model/problem.ts';
import { BASIC } from '../../schemes/basic.ts';
import type { Context } from '../context.ts';
import { isSettingsFile, requireSettingsFile, settingsFilesIn } from './settings-file.ts';
import type { Workspace } from './workspace.ts';

/** Those of kp.yaml, the headline board first; without any, the shipped one. */
export function schemesInUse(configuration: Configuration | undefined): readonly string[] {
  const configured = configuration?.schemes ?? [];
  return configured.length === 0 ? ['basic'] : configured;
}

/** An office's own schemes, in a folder beside kp.yaml. */
const FOLDER = 'schemes';

/**
 * All versions of a scheme: the office's own one of that id, else the shipped one; `name` may also be the path of a
 * file. A scheme with faults is a Failure `configuration/invalid`.
 */
export async function schemeVersions(
  name: string,
  workspace: Workspace | undefined,
  context: Context,
): Promise<readonly Scheme[]> {
  if (isSettingsFile(name)) {
    const bytes = await requireSettingsFile(name, context.effects);
    return [await parseScheme(name, bytes, workspace?.configuration)];
  }
  const own = await ownSchemes(workspace, context);
  const found = own.filter(({ scheme }) => scheme.id === name);
  refuseTwins(found);
  if (found.length > 0) return found.map(({ scheme }) => scheme);
  if (name === BASIC.id) return [BASIC];
  const { SHIPPED } = await import('../../schemes/shipped.ts');
  const text = SHIPPED.get(`${name}.yaml`);
  if (text !== undefined) return [await parseScheme(`${name}.yaml`, Buffer.from(text))];
  const known = knownSchemes(own, SHIPPED.keys());
  throw failure('usage/unknown-scheme', {
    scheme: name,
    known,
    suggestion: nearestNames(name, known, 1)[0],
  });
}

/**
 * Checks all schemes of an office, and that the ones named in kp.yaml exist; faults are a Failure
 * `configuration/invalid`.
 */
export async function checkSchemes(workspace: Workspace, context: Context): Promise<void> {
  const own = await ownSchemes(workspace, context);
  for (const { scheme } of own) refuseTwins(own.filter((other) => other.scheme.id === scheme.id));
  const { SHIPPED } = await import('../../schemes/shipped.ts');
  const known = knownSchemes(own, SHIPPED.keys());
  const { path, reading } = (await context.workspacePlace())!;
  const faults = workspace.configuration.schemes.flatMap((word, at): Fault[] => {
    if (known.includes(word)) return [];
    const facts = { key: 'schemes', word, known, suggestion: nearestNames(word, known, 1)[0] };
    return [
      { ...reading.file.placeOf(['schemes', at]), problem: { code: 'configuration/unknown-word', facts } },
    ];
  });
  if (faults.length > 0) throw failure('configuration/invalid', { path, faults });
}

/** The names of all schemes: the office's own, then the shipped ones. */
export async function knownSchemeNames(
  workspace: Workspace | undefined,
  context: Context,
): Promise<readonly string[]> {
  const own = await ownSchemes(workspace, context);
  const { SHIPPED } = await import('../../schemes/shipped.ts');
  return knownSchemes(own, SHIPPED.keys());
}

/** The version for a period: the one that began last before it; undefined if none had begun. */
export function versionAt(versions: readonly Scheme[], { year, month }: Period): Scheme | undefined {
  const begin = ({ from }: Scheme): number => (from === undefined ? 0 : monthIndex(from.year, from.month));
  return versions
    .filter((scheme) => begin(scheme) <= monthIndex(year, month))
    .sort((first, second) => begin(first) - begin(second))
    .at(-1);
}

/** The same for commands that need one. */
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

function knownSchemes(own: readonly OwnScheme[], shipped: Iterable<string>): readonly string[] {
  const files = Array.from(shipped, (file) => file.slice(0, -'.yaml'.length));
  return [...new Set([...own.map(({ scheme }) => scheme.id), ...files])];
}

/** If two versions begin in the same month, it would be unclear which one scores. */
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

async function ownSchemes(
  workspace: Workspace | undefined,
  { effects }: Context,
): Promise<readonly OwnScheme[]> {
  const files = await settingsFilesIn(FOLDER, workspace, effects);
  return Promise.all(
    files.map(async ({ path, bytes }) => ({
      path,
      scheme: await parseScheme(path, bytes, workspace?.configuration),
    })),
  );
}

async function parseScheme(path: string, bytes: Uint8Array, office?: Configuration): Promise<Scheme> {
  const { readScheme } = await import('../../configure/read-scheme.ts');
  const { scheme, faults } = readScheme(bytes, office);
  if (scheme === undefined) throw failure('configuration/invalid', { path, faults });
  return scheme;
}
