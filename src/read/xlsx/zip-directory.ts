import { isUtf8 } from 'node:buffer';
import type { Limits } from '../options.ts';
import { damaged, Fault, refused } from './fault.ts';

/** An entry whose central record, local header and position in the file agree. */
export interface ZipEntry {
  /** With `/` between folders and none in front. Only used as a key, never as a path. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** The inflated size of `data`, as both headers claim it; checked when the data is inflated. */
  readonly size: number;
  /** The stored bytes, a view into the file. */
  readonly data: Uint8Array;
}

/** Entries by `partKey`, folders left out. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

/** Part names are compared without regard to case or to how characters are escaped (OPC, ECMA-376 part 2, 6.2.2). */
export function partKey(name: string): string {
  if (!name.includes('%')) return name.toLowerCase();
  return name.split('/').map(unescapeStep).join('/').toLowerCase();
}

function unescapeStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/**
 * Reads a package's central directory (APPNOTE 6.3.10) and compares every entry with its local header before anything
 * is inflated. Two readers must never see different contents in one package, so everything that is stated twice must
 * agree, entries may not overlap, and no name may occur twice. Throws a Fault for anything else.
 */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = readEnd(view, findEnd(view));
  if (end.entries > limits.entries) throw refused(DIRECTORY, 'entries', limits.entries);
  const directory = new Map<string, ZipEntry>();
  const extents: { start: number; end: number; name: string }[] = [];
  let position = end.start;
  for (let index = 0; index < end.entries; index += 1) {
    const record = readCentralRecord(view, position, end.end);
    position = record.next;
    checkName(record);
    const local = readLocalHeader(view, record, end.start);
    const { name, method, crc, size } = record;
    const key = partKey(name);
    const isFolder = name.endsWith('/') && size === 0;
    if (directory.has(key)) throw refused(name, 'duplicate-part');
    if (!isFolder) directory.set(key, { name, method, crc, size, data: local.data });
    extents.push({ start: record.offset, end: local.end, name });
  }
  if (position !== end.end) throw damaged(DIRECTORY, 'directory');
  extents.sort((a, b) => a.start - b.start);
  extents.forEach(({ start, name }, at) => {
    if (at > 0 && start < extents[at - 1]!.end) throw refused(name, 'overlap');
  });
  return directory;
}

/** The name that findings use for the directory itself. */
const DIRECTORY = 'zip';

const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const UNKNOWN_16 = 0xffff;
const UNKNOWN_32 = 0xffffffff;
const FLAG_ENCRYPTED = 0x2041;
const FLAG_DESCRIPTOR = 0x08;

/** The last end record whose comment lies within the file: web systems often append a line break. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw new Fault('file/truncated', {});
}

interface DirectoryExtent {
  readonly start: number;
  readonly end: number;
  readonly entries: number;
}

function readEnd(view: DataView, at: number): DirectoryExtent {
  const entriesHere = view.getUint16(at + 8, true);
  const entries = view.getUint16(at + 10, true);
  const length = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  const disks = view.getUint16(at + 4, true) | view.getUint16(at + 6, true);
  const locator = at - 20;
  if (locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR_SIGNATURE) {
    return readEnd64(view, locator, { entries, length, start });
  }
  if (disks !== 0 || entriesHere !== entries || start + length !== at) throw damaged(DIRECTORY, 'directory');
  return { start, end: at, entries };
}

/** The 64-bit end record; values that the 32-bit record also gives must be the same in both. */
function readEnd64(
  view: DataView,
  locator: number,
  short: { entries: number; length: number; start: number },
): DirectoryExtent {
  const at = readUint64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== END64_SIGNATURE)
    throw damaged(DIRECTORY, 'directory');
  const entriesHere = readUint64(view, at + 24);
  const entries = readUint64(view, at + 32);
  const length = readUint64(view, at + 40);
  const start = readUint64(view, at + 48);
  const agrees =
    at + 12 + readUint64(view, at + 4) === locator &&
    view.getUint32(at + 16, true) === 0 &&
    view.getUint32(at + 20, true) === 0 &&
    entriesHere === entries &&
    start + length === at &&
    (short.entries === UNKNOWN_16 || short.entries === entries) &&
    (short.length === UNKNOWN_32 || short.length === length) &&
    (short.start === UNKNOWN_32 || short.start === start);
  if (!agrees) throw damaged(DIRECTORY, 'directory');
  return { start, end: at, entries };
}

interface CentralRecord {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
  readonly isSymbolicLink: boolean;
  readonly next: number;
}

function readCentralRecord(view: DataView, at: number, end: number): CentralRecord {
  if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw damaged(DIRECTORY, 'directory');
  const nameLength = view.getUint16(at + 28, true);
  const extraStart = at + 46 + nameLength;
  const extraEnd = extraStart + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end || nameLength === 0) throw damaged(DIRECTORY, 'directory');
  const rawName = viewOf(view, at + 46, extraStart);
  const wide = readWideFields(view, extraStart, extraEnd, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const madeOnUnix = view.getUint8(at + 5) === 3;
  return {
    name: decodeName(rawName),
    rawName,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: wide[0]!,
    compressed: wide[1]!,
    offset: wide[2]!,
    isSymbolicLink: madeOnUnix && view.getUint16(at + 40, true) >>> 12 === 0xa,
    next,
  };
}

/** Replaces fields of value 0xffffffff by those of the zip64 extra field, which holds them in the same order. */
function readWideFields(view: DataView, start: number, end: number, fields: readonly number[]): number[] {
  if (!fields.includes(UNKNOWN_32)) return [...fields];
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    let next = at + 4;
    return fields.map((field) => {
      if (field !== UNKNOWN_32) return field;
      if (next + 8 > Math.min(fieldEnd, end)) throw damaged(DIRECTORY, 'directory');
      next += 8;
      return readUint64(view, next - 8);
    });
  }
  throw damaged(DIRECTORY, 'directory');
}

/** Some writers put `\` between folders, some a `/` in front. */
function decodeName(raw: Uint8Array): string {
  const buffer = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  return buffer
    .toString(isUtf8(raw) ? 'utf8' : 'latin1')
    .replaceAll('\\', '/')
    .replace(/^\//, '');
}

/** Names that point outside the package, and links, never occur in an honest workbook. */
function checkName({ name, flags, isSymbolicLink }: CentralRecord): void {
  if ((flags & FLAG_ENCRYPTED) !== 0) throw new Fault('file/encrypted', {});
  const leadsOut = name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.includes('\0');
  if (leadsOut || isSymbolicLink || name.split('/').includes('..')) throw refused(name, 'part-name');
}

/** The stored bytes of an entry, and where the data that belongs to it ends. */
function readLocalHeader(
  view: DataView,
  record: CentralRecord,
  limit: number,
): { data: Uint8Array; end: number } {
  const { name, rawName, offset } = record;
  if (offset + 30 > limit || view.getUint32(offset, true) !== LOCAL_SIGNATURE)
    throw damaged(name, 'directory');
  const nameEnd = offset + 30 + view.getUint16(offset + 26, true);
  const start = nameEnd + view.getUint16(offset + 28, true);
  const end = start + record.compressed;
  if (end > limit) throw damaged(name, 'directory');
  if (Buffer.compare(viewOf(view, offset + 30, nameEnd), rawName) !== 0) throw damaged(name, 'directory');
  if (view.getUint16(offset + 8, true) !== record.method) throw damaged(name, 'directory');
  if ((view.getUint16(offset + 6, true) & FLAG_ENCRYPTED) !== 0) throw new Fault('file/encrypted', {});
  const data = viewOf(view, start, end);
  const [size, compressed] = readWideFields64(view, nameEnd, start, offset) as [number, number];
  const crc = view.getUint32(offset + 14, true);
  const isSame = crc === record.crc && size === record.size && compressed === record.compressed;
  if (isSame) return { data, end };
  const hasDescriptor = (view.getUint16(offset + 6, true) & FLAG_DESCRIPTOR) !== 0;
  if (hasDescriptor) return { data, end: end + descriptorLength(view, end, limit, record) };
  // Some writers leave all three empty without setting the flag; the directory's values are checked against the data
  // anyway.
  const isUnstated = crc === 0 && size === 0 && compressed === 0;
  if (!isUnstated) throw damaged(name, 'size');
  return { data, end };
}

/** Local sizes. A header whose sizes follow behind the data may say 0xffffffff without giving them. */
function readWideFields64(view: DataView, start: number, end: number, offset: number): readonly number[] {
  const fields = [view.getUint32(offset + 22, true), view.getUint32(offset + 18, true)];
  const isOpen = (view.getUint16(offset + 6, true) & FLAG_DESCRIPTOR) !== 0;
  return isOpen ? fields : readWideFields(view, start, end, fields);
}

/**
 * The length of the record behind the data that repeats checksum and sizes: with or without signature, of 32 or 64
 * bit.
 */
function descriptorLength(view: DataView, at: number, limit: number, record: CentralRecord): number {
  for (const signature of [4, 0]) {
    if (at + signature + 12 > limit) continue;
    if (signature > 0 && view.getUint32(at, true) !== DESCRIPTOR_SIGNATURE) continue;
    if (view.getUint32(at + signature, true) !== record.crc) continue;
    const sizes = at + signature + 4;
    if (
      view.getUint32(sizes, true) === record.compressed &&
      view.getUint32(sizes + 4, true) === record.size
    ) {
      return signature + 12;
    }
    if (at + signature + 20 > limit) continue;
    if (readUint64(view, sizes) === record.compressed && readUint64(view, sizes + 8) === record.size) {
      return signature + 20;
    }
  }
  throw damaged(record.name, 'size');
}

/** Exact up to 2^53, far beyond any file; larger values never equal a real offset. */
function readUint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 0x1_0000_0000 + view.getUint32(at, true);
}

function viewOf(view: DataView, start: number, end: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + start, end - start);
}
