import { posix } from 'node:path';
import type { FileSystem } from '../../src/effects/files.ts';

/**
 * A disk in memory that forgets: what was not synced may be lost when the power goes. A file's bytes last once the file
 * was synced, a folder's entries (what was made, renamed or removed in it) once the folder was.
 */
export class ModelDisk {
  readonly #root: Folder;
  /** Called before every call that changes or syncs something. */
  onChange: (call: string) => void = () => undefined;

  constructor(root: Folder = newFolder()) {
    this.#root = root;
  }

  /** Puts a file there that has always been there. */
  put(path: string, bytes: Uint8Array): void {
    const { folder, name } = this.#parent(path, true);
    const file: File = { kind: 'file', bytes: Buffer.from(bytes), synced: Buffer.from(bytes) };
    folder.entries.set(name, file);
    folder.synced.set(name, file);
  }

  /** The disk as it may be found after a power cut now. `choose` says of each unsynced change whether it was kept. */
  afterPowerCut(choose: (change: Unsynced) => boolean): ModelDisk {
    return new ModelDisk(survivor(this.#root, choose));
  }

  /** Every file by its path, with its bytes as text. */
  files(): ReadonlyMap<string, string> {
    return new Map(filesIn(this.#root, ''));
  }

  fileSystem(): FileSystem {
    const change = (call: string) => this.onChange(call);
    const system = {
      lstat: async (path: string) => status(this.#find(path)),
      stat: async (path: string) => status(this.#find(path)),
      realpath: async (path: string) => {
        this.#find(path);
        return posix.resolve('/', path);
      },
      readFile: async (path: string) => Buffer.from(fileAt(this.#find(path)).bytes),
      readdir: async (path: string, options?: { withFileTypes?: boolean }) => {
        const { entries } = folderAt(this.#find(path));
        return options?.withFileTypes === true
          ? Array.from(entries, ([name, node]) => ({ name, ...status(node) }))
          : [...entries.keys()];
      },
      mkdir: async (path: string) => {
        change(`mkdir ${path}`);
        const { folder, name } = this.#parent(path);
        if (folder.entries.has(name)) throw systemError('EEXIST');
        enter(folder, name, newFolder());
      },
      rename: async (from: string, to: string) => {
        change(`rename ${to}`);
        const source = this.#parent(from);
        const target = this.#parent(to);
        const node = this.#find(from);
        const taken = target.folder.entries.get(target.name);
        if (taken?.kind === 'folder' && taken.entries.size > 0) throw systemError('ENOTEMPTY');
        enter(source.folder, source.name, undefined);
        enter(target.folder, target.name, node);
      },
      unlink: async (path: string) => {
        change(`unlink ${path}`);
        this.#find(path);
        const { folder, name } = this.#parent(path);
        enter(folder, name, undefined);
      },
      rmdir: async (path: string) => {
        change(`rmdir ${path}`);
        if (folderAt(this.#find(path)).entries.size > 0) throw systemError('ENOTEMPTY');
        const { folder, name } = this.#parent(path);
        enter(folder, name, undefined);
      },
      open: async (path: string, flags: string | number) => {
        if (flags !== 'wx+') return handleOn(this.#find(path), path, change);
        change(`create ${path}`);
        const { folder, name } = this.#parent(path);
        if (folder.entries.has(name)) throw systemError('EEXIST');
        const file: File = { kind: 'file', bytes: Buffer.alloc(0), synced: Buffer.alloc(0) };
        enter(folder, name, file);
        return handleOn(file, path, change);
      },
    };
    return system as unknown as FileSystem;
  }

  #find(path: string): Node {
    let node: Node = this.#root;
    for (const name of partsOf(path)) {
      const next = folderAt(node).entries.get(name);
      if (next === undefined) throw systemError('ENOENT');
      node = next;
    }
    return node;
  }

  #parent(path: string, make = false): { folder: Folder; name: string } {
    const parts = partsOf(path);
    const name = parts.pop() ?? '';
    let folder = this.#root;
    for (const part of parts) {
      if (make && !folder.entries.has(part)) {
        const made = newFolder();
        folder.entries.set(part, made);
        folder.synced.set(part, made);
      }
      const next = folder.entries.get(part);
      if (next === undefined) throw systemError('ENOENT');
      folder = folderAt(next);
    }
    return { folder, name };
  }
}

/** Something the disk may have kept or lost: an entry of a folder, or the bytes of a file. */
export type Unsynced = 'entry' | 'bytes';

type Node = File | Folder;

interface File {
  readonly kind: 'file';
  bytes: Buffer;
  synced: Buffer;
}

interface Folder {
  readonly kind: 'folder';
  readonly entries: Map<string, Node>;
  synced: Map<string, Node>;
  /** What was entered since the last sync, in order; undefined was taken out. */
  readonly unsynced: (readonly [name: string, node: Node | undefined])[];
}

function newFolder(): Folder {
  return { kind: 'folder', entries: new Map(), synced: new Map(), unsynced: [] };
}

function enter(folder: Folder, name: string, node: Node | undefined): void {
  folder.unsynced.push([name, node]);
  apply(folder.entries, name, node);
}

function apply(entries: Map<string, Node>, name: string, node: Node | undefined): void {
  if (node === undefined) entries.delete(name);
  else entries.set(name, node);
}

/** A folder keeps its changes up to some point: none comes without those before it. */
function survivor(folder: Folder, choose: (change: Unsynced) => boolean): Folder {
  const entries = new Map(folder.synced);
  for (const [name, node] of folder.unsynced) {
    if (!choose('entry')) break;
    apply(entries, name, node);
  }
  const kept = new Map(Array.from(entries, ([name, node]) => [name, survivingNode(node, choose)]));
  return { kind: 'folder', entries: kept, synced: new Map(kept), unsynced: [] };
}

function survivingNode(node: Node, choose: (change: Unsynced) => boolean): Node {
  if (node.kind === 'folder') return survivor(node, choose);
  const isSynced = node.bytes.equals(node.synced);
  const bytes = isSynced || !choose('bytes') ? node.synced : node.bytes.subarray(0, node.bytes.length >> 1);
  return { kind: 'file', bytes: Buffer.from(bytes), synced: Buffer.from(bytes) };
}

function handleOn(node: Node, path: string, change: (call: string) => void) {
  return {
    stat: async () => status(node),
    chmod: async () => undefined,
    read: async (bytes: Buffer, offset: number, length: number, from: number) => ({
      bytesRead: Buffer.from(fileAt(node).bytes).copy(bytes, offset, from, from + length),
    }),
    readFile: async () => Buffer.from(fileAt(node).bytes),
    write: async (bytes: Uint8Array, from: number, length: number) => {
      change(`write ${path}`);
      const file = fileAt(node);
      file.bytes = Buffer.concat([file.bytes, bytes.subarray(from, from + length)]);
      return { bytesWritten: length };
    },
    sync: async () => {
      change(`sync ${path}`);
      if (node.kind === 'file') node.synced = node.bytes;
      else {
        node.synced = new Map(node.entries);
        node.unsynced.length = 0;
      }
    },
    close: async () => undefined,
  };
}

function status(node: Node) {
  return {
    size: node.kind === 'file' ? node.bytes.length : 0,
    mode: 0o644,
    isFile: () => node.kind === 'file',
    isDirectory: () => node.kind === 'folder',
    isSymbolicLink: () => false,
    isFIFO: () => false,
  };
}

function* filesIn(folder: Folder, path: string): Generator<[string, string]> {
  for (const [name, node] of folder.entries) {
    const inside = `${path}/${name}`;
    if (node.kind === 'file') yield [inside, node.bytes.toString('latin1')];
    else yield* filesIn(node, inside);
  }
}

function fileAt(node: Node): File {
  if (node.kind !== 'file') throw systemError('EISDIR');
  return node;
}

function folderAt(node: Node): Folder {
  if (node.kind !== 'folder') throw systemError('ENOTDIR');
  return node;
}

function partsOf(path: string): string[] {
  return posix
    .resolve('/', path)
    .split('/')
    .filter((part) => part !== '');
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
