import { dirname, join, sep } from 'node:path';
import type { Readable } from 'node:stream';
import type { FileSystem } from './files.ts';
import { isPattern, matchesPattern } from './wildcard.ts';
import { reasonOf } from './write.ts';

/** An input file. Reading may fail, with an error whose `code` or message says why. */
export interface SourceFile {
  /** As shown to people: as the user named it, `/` between folders; `-` for standard input. */
  readonly name: string;
  /** Identifies the file; undefined where it has no path (standard input, a missing file). */
  readonly place: string | undefined;
  /** The folder that was named, and the folder below it that holds the file, by their real paths. */
  readonly folders?: readonly string[] | undefined;
  /** In bytes, where the system knows it. */
  readonly size?: number | undefined;
  read(): Promise<Uint8Array>;
}

/** Larger files are refused before they fill the memory. */
export const LARGEST_FILE = 2 ** 31 - 1;

/**
 * Files that Windows leaves in folders, and programmers' files. All other files are read, so that nothing sent in is
 * lost.
 */
const NO_LIST =
  /^(?:thumbs\.db|desktop\.ini|(?:readme|licen[cs]e|copying|notice|authors|changelog|contributing|makefile|dockerfile)(?:\.[\w-]+)*)$/i;
/** These extensions are read under any name. */
const LIST_EXTENSION = /\.(?:xl\w+|et|ett|ods|ots|fods|csv|tsv|tab|html?|xml)$/i;

/**
 * The files that the arguments mean, in the order of the arguments. A file means itself; a folder means all files
 * below it, sorted by code point, without dot files, the `~$` files of an open Excel, and README, LICENSE and the
 * like. `*`, `?`, `[…]`, `{…}` and `**` are patterns unless a file has exactly that name; `-` is standard input.
 * Every file comes once.
 */
export async function discover(
  inputs: readonly string[],
  standardInput: () => Readable,
  system: FileSystem,
): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = [];
  const seen = new Set<string>();
  for (const input of inputs) {
    for (const file of await resolveInput(input, standardInput, system)) {
      if (file.place !== undefined && seen.has(file.place)) continue;
      if (file.place !== undefined) seen.add(file.place);
      found.push(file);
    }
  }
  return found;
}

/** Orders text by code points: the same on every machine. */
export function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

async function resolveInput(
  input: string,
  standardInput: () => Readable,
  system: FileSystem,
): Promise<SourceFile[]> {
  if (input === '-') return [standardInputFile(standardInput)];
  try {
    return await expand(input, system);
  } catch (error) {
    if (reasonOf(error) !== 'ENOENT' || !isPattern(input)) return [failing(shown(input), error)];
  }
  const names = await resolvePattern(input, system);
  if (names.length === 0) return [failing(shown(input), new Error('no-match'))];
  const files: SourceFile[] = [];
  for (const name of names) files.push(...(await expand(name, system)));
  return files;
}

/** Expands an existing path: the file itself, or the files of the folder. */
async function expand(path: string, system: FileSystem): Promise<SourceFile[]> {
  const kind = await system.stat(path);
  if (!kind.isDirectory()) return [await fileAt(path, kind, true, system)];
  const folder = await system.realpath(path);
  const files = await collect(path, new Set(), system);
  const found = files.length > 0 ? files : [failing(shown(path), new Error('empty-folder'))];
  return found.map((file) => ({ ...file, folders: [folder, dirname(file.place ?? folder)] }));
}

/** `above` holds the real paths of the folders above this one: a link back to one of them is a loop. */
async function collect(
  folder: string,
  above: ReadonlySet<string>,
  system: FileSystem,
): Promise<SourceFile[]> {
  const real = await system.realpath(folder);
  if (above.has(real)) return [];
  const within = new Set(above).add(real);
  const names = (await system.readdir(folder)).filter(isSeen).sort(compareCodePoints);
  const found = names.map(async (name): Promise<SourceFile[]> => {
    const path = join(folder, name);
    try {
      const kind = await system.stat(path);
      if (kind.isDirectory()) return await collect(path, within, system);
      return mayBeList(name) ? [await fileAt(path, kind, false, system)] : [];
    } catch (error) {
      return [failing(shown(path), error)];
    }
  });
  return (await Promise.all(found)).flat();
}

function isSeen(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('~$');
}

function mayBeList(name: string): boolean {
  return !NO_LIST.test(name) || LIST_EXTENSION.test(name);
}

/** What the system says about a path. */
interface Kind {
  readonly size: number;
  isFile(): boolean;
  isFIFO(): boolean;
}

async function fileAt(path: string, kind: Kind, pipes: boolean, system: FileSystem): Promise<SourceFile> {
  const name = shown(path);
  const piped = pipes && kind.isFIFO();
  if (!kind.isFile() && !piped) return failing(name, new Error('not-a-file'));
  return {
    name,
    place: await placeOf(path, system),
    size: piped ? undefined : kind.size,
    read: piped ? once(() => readPath(path, system)) : () => readPath(path, system),
  };
}

/** A pipe of the shell (`<(…)`) has no real path; then the path itself is used. */
function placeOf(path: string, system: FileSystem): Promise<string> {
  return system.realpath(path).catch(() => path);
}

function failing(name: string, error: unknown): SourceFile {
  return { name, place: undefined, read: () => Promise.reject(error) };
}

function standardInputFile(standardInput: () => Readable): SourceFile {
  return { name: '-', place: '-', read: once(() => readStream(standardInput())) };
}

async function readPath(path: string, system: FileSystem): Promise<Uint8Array> {
  const handle = await system.open(path, 'r');
  try {
    const found = await handle.stat();
    if (found.size > LARGEST_FILE) throw new Error('too-large');
    return found.isFile()
      ? await handle.readFile()
      : await readStream(handle.createReadStream({ autoClose: false }));
  } finally {
    await handle.close();
  }
}

async function readStream(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_FILE) throw new Error('too-large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}

/** A pipe can be read only once, so its bytes are kept for later reads. */
function once(read: () => Promise<Uint8Array>): () => Promise<Uint8Array> {
  let reading: Promise<Uint8Array> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}

async function resolvePattern(pattern: string, system: FileSystem): Promise<string[]> {
  const segments = shown(pattern).split('/');
  const root = segments[0] === '' ? '/' : '';
  const found = await matchSegments(
    root,
    segments.filter((segment) => segment !== ''),
    system,
  );
  return [...new Set(found)].sort(compareCodePoints);
}

async function matchSegments(
  base: string,
  segments: readonly string[],
  system: FileSystem,
): Promise<string[]> {
  const [segment, ...rest] = segments;
  if (segment === undefined) return base === '' ? [] : [base];
  if (segment === '.' || segment === '..') return matchSegments(join(base || '.', segment), rest, system);
  const entries = await system.readdir(base || '.', { withFileTypes: true }).catch(() => []);
  const found: string[] = segment === '**' ? await matchSegments(base, rest, system) : [];
  for (const entry of entries.sort((a, b) => compareCodePoints(a.name, b.name))) {
    if (!isSeen(entry.name) || (!entry.isDirectory() && !mayBeList(entry.name))) continue;
    const path = join(base, entry.name);
    if (segment === '**') {
      if (entry.isDirectory()) found.push(...(await matchSegments(path, segments, system)));
      else if (rest.length === 0) found.push(path);
    } else if (matchesPattern(entry.name, segment)) {
      found.push(...(await matchSegments(path, rest, system)));
    }
  }
  return found;
}

function shown(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
