import { once } from 'node:events';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import type { ZipEntry } from '../read/xlsx/zip-directory.ts';

/**
 * A zip file of parts as they are stored (APPNOTE 6.3.10): each behind its header, then the directory. Equal parts give equal
 * bytes: every one has the first moment that a zip can express.
 */
export function zipOf(parts: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const fields = commonFields(part, name);
    const local = [uint32(0x04034b50), uint16(VERSION), fields, name, part.data];
    directory.push(uint32(0x02014b50), uint16(VERSION, VERSION), fields, uint16(0, 0, 0), uint32(0, offset));
    directory.push(name);
    for (const piece of local) pieces.push(piece);
    offset += lengthOf(local);
  }
  const end = [
    uint32(0x06054b50),
    uint16(0, 0, parts.length, parts.length),
    uint32(lengthOf(directory), offset),
    uint16(0),
  ];
  return Buffer.concat([...pieces, ...directory, ...end]);
}

/** A part that is there as a whole, as a zip stores it. */
export function zipEntry(name: string, text: string): ZipEntry {
  const bytes = Buffer.from(text);
  return { name, method: DEFLATED, crc: crc32(bytes), size: bytes.length, data: deflateRawSync(bytes) };
}

/** A zip file in the making. Parts are compressed in the background while the next ones are made. */
export class ZipWriter {
  readonly #parts: Promise<ZipEntry>[] = [];

  /** Adds a part, piece by piece. Resolves when its last piece has been taken. */
  async add(name: string, pieces: Iterable<string>): Promise<void> {
    const deflate = createDeflateRaw({ level: FAST });
    const compressed: Buffer[] = [];
    deflate.on('data', (chunk: Buffer) => compressed.push(chunk));
    let crc = 0;
    let size = 0;
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      crc = crc32(bytes, crc);
      size += bytes.length;
      deflate.write(bytes);
      if (deflate.writableLength > BYTES_AHEAD) await once(deflate, 'drain');
    }
    deflate.end();
    const stored = () => ({ name, method: DEFLATED, crc, size, data: Buffer.concat(compressed) });
    this.#parts.push(once(deflate, 'end').then(stored));
  }

  /** The whole file. */
  async finish(): Promise<Uint8Array> {
    return zipOf(await Promise.all(this.#parts));
  }
}

const DEFLATED = 8;
/** A sixth larger than by default, in a third of the time. */
const FAST = 2;
/** What may wait to be compressed. */
const BYTES_AHEAD = 1_048_576;
const VERSION = 20;
const UTF8_NAME = 0x0800;
/** 1 January 1980. */
const FIRST_DAY = 0x0021;

/** From the flags to the length of the extra field, as both headers have them. */
function commonFields({ method, crc, size, data }: ZipEntry, name: Uint8Array): Uint8Array {
  const isAscii = name.every((byte) => byte < 0x80);
  return Buffer.concat([
    uint16(isAscii ? 0 : UTF8_NAME, method, 0, FIRST_DAY),
    uint32(crc, data.length, size),
    uint16(name.length, 0),
  ]);
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((total, piece) => total + piece.length, 0);
}

function uint16(...values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2);
  return bytes;
}

function uint32(...values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4);
  return bytes;
}
