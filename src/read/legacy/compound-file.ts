import type { FileKind } from '../../model/finding.ts';
import { damaged, Fault } from '../xlsx/fault.ts';

/**
 * What an OLE2 compound file is, by the streams in its root: a workbook, a Word document, an encrypted package.
 * Objects embedded deeper, such as a table inside a document, do not count.
 */
export function compoundFileKind(bytes: Uint8Array): FileKind | 'encrypted' {
  const names = new Set(openCompoundFile(bytes).root.map((entry) => entry.name.toLowerCase()));
  if (names.has('encryptedpackage')) return 'encrypted';
  // Without a readable directory it is most likely a workbook that lost its end; the reader reports that.
  if (names.has('workbook') || names.has('book') || names.size === 0) return 'xls';
  return names.has('worddocument') ? 'doc' : 'binary';
}

/**
 * The bytes of the first of the named streams that exists in the root of a compound file [MS-CFB]. Throws a Fault
 * where the file ends before the stream does.
 */
export function readStream(bytes: Uint8Array, names: readonly string[]): Buffer | undefined {
  const file = openCompoundFile(bytes);
  if (file.root.length === 0) throw new Fault('file/truncated', {});
  for (const name of names) {
    const entry = file.root.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (entry !== undefined) return readEntryStream(file, entry);
  }
  return undefined;
}

const HEADER_LENGTH = 512;
const ENTRY_LENGTH = 128;
const MINI_SECTOR_LENGTH = 64;
/** Smaller streams lie in the mini stream. */
const MINI_STREAM_BELOW = 4096;
const LAST_REGULAR_SECTOR = 0xfffffffa;
const LISTED_IN_HEADER = 109;

interface CompoundFile {
  readonly bytes: Buffer;
  readonly sectorLength: number;
  /** The sectors of the allocation table, in order. */
  readonly tableSectors: readonly number[];
  /** The root's entry, which holds the mini stream. */
  readonly rootEntry: Entry | undefined;
  readonly root: readonly Entry[];
}

interface Entry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** Reads as much of the directory as there is; a file without one has an empty root. */
function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const closed = {
    bytes: file,
    sectorLength: HEADER_LENGTH,
    tableSectors: [],
    rootEntry: undefined,
    root: [],
  };
  if (file.length < HEADER_LENGTH) return closed;
  const sectorLength = file.readUInt16LE(30) === 12 ? 4096 : 512;
  const tableSectors = listTableSectors(file, sectorLength);
  const opened = { ...closed, sectorLength, tableSectors };
  const entries: Entry[] = [];
  for (const sector of chain(opened, file.readUInt32LE(48))) {
    const start = (sector + 1) * sectorLength;
    if (start + sectorLength > file.length) break;
    for (let at = start; at < start + sectorLength; at += ENTRY_LENGTH) entries.push(readEntry(file, at));
  }
  return { ...opened, rootEntry: entries[0], root: siblings(entries, entries[0]?.child) };
}

/** The header lists the first sectors of the allocation table, a chain of further sectors the rest. */
function listTableSectors(file: Buffer, sectorLength: number): number[] {
  const sectors: number[] = [];
  const take = (from: number, count: number): void => {
    for (let at = from; at < from + count * 4; at += 4) {
      const sector = file.readUInt32LE(at);
      if (sector < LAST_REGULAR_SECTOR) sectors.push(sector);
    }
  };
  take(76, LISTED_IN_HEADER);
  const perSector = sectorLength / 4 - 1;
  const most = file.length / sectorLength;
  let next = file.readUInt32LE(68);
  for (let steps = 0; next < LAST_REGULAR_SECTOR && steps < most; steps += 1) {
    const start = (next + 1) * sectorLength;
    if (start + sectorLength > file.length) break;
    take(start, perSector);
    next = file.readUInt32LE(start + perSector * 4);
  }
  return sectors;
}

/** The sectors of a stream, in order. Ends where the table ends, and stops at a loop. */
function* chain({ bytes, sectorLength, tableSectors }: CompoundFile, first: number): Generator<number> {
  const perSector = sectorLength / 4;
  const most = bytes.length / sectorLength + 1;
  let sector = first;
  for (let steps = 0; sector < LAST_REGULAR_SECTOR && steps < most; steps += 1) {
    yield sector;
    const table = tableSectors[Math.floor(sector / perSector)];
    if (table === undefined) return;
    const at = (table + 1) * sectorLength + (sector % perSector) * 4;
    if (at + 4 > bytes.length) return;
    sector = bytes.readUInt32LE(at);
  }
}

function readEntry(file: Buffer, at: number): Entry {
  const nameLength = Math.min(Math.max(file.readUInt16LE(at + 64) - 2, 0), 62);
  return {
    name: file.toString('utf16le', at, at + nameLength),
    left: file.readUInt32LE(at + 68),
    right: file.readUInt32LE(at + 72),
    child: file.readUInt32LE(at + 76),
    start: file.readUInt32LE(at + 116),
    size: file.readUInt32LE(at + 120),
  };
}

function siblings(entries: readonly Entry[], first: number | undefined): Entry[] {
  const found = new Set<Entry>();
  const waiting = first === undefined ? [] : [first];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = entries[id];
    if (entry === undefined || found.has(entry)) continue;
    found.add(entry);
    waiting.push(entry.left, entry.right);
  }
  return [...found];
}

function readEntryStream(file: CompoundFile, { name, start, size }: Entry): Buffer {
  if (size >= MINI_STREAM_BELOW || file.rootEntry === undefined) return readSectors(file, name, start, size);
  const { rootEntry, bytes } = file;
  const miniStream = readSectors(file, rootEntry.name, rootEntry.start, rootEntry.size);
  const tableStart = bytes.readUInt32LE(60);
  const tableSize = bytes.readUInt32LE(64) * file.sectorLength;
  const table = readSectors(file, name, tableStart, tableSize);
  const pieces: Buffer[] = [];
  let sector = start;
  for (let missing = size; missing > 0; missing -= MINI_SECTOR_LENGTH) {
    const at = sector * MINI_SECTOR_LENGTH;
    if (sector * 4 + 4 > table.length || at >= miniStream.length) throw damaged(name, 'structure');
    pieces.push(miniStream.subarray(at, at + Math.min(MINI_SECTOR_LENGTH, missing)));
    sector = table.readUInt32LE(sector * 4);
  }
  return Buffer.concat(pieces);
}

function readSectors(file: CompoundFile, name: string, start: number, size: number): Buffer {
  const { bytes, sectorLength } = file;
  if (size > bytes.length) throw new Fault('file/truncated', { part: name });
  const pieces: Buffer[] = [];
  let missing = size;
  for (const sector of chain(file, start)) {
    if (missing <= 0) break;
    const at = (sector + 1) * sectorLength;
    const length = Math.min(sectorLength, missing);
    if (at + length > bytes.length) throw new Fault('file/truncated', { part: name });
    pieces.push(bytes.subarray(at, at + length));
    missing -= length;
  }
  if (missing > 0) throw damaged(name, 'structure');
  return Buffer.concat(pieces);
}
