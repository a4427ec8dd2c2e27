import type { TransformOptions } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync, type ZlibOptions } from 'node:zlib';
import { damaged, Fault } from './fault.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Parts up to this size are inflated at once, because setting up a stream would cost more. */
const SMALL = 1 << 20;
/** Large enough that passing a chunk through the event loop costs little next to inflating it. */
const CHUNK = 1 << 18;
/** Chunks inflated ahead, so that the inflating thread continues while a chunk is scanned. */
const CHUNKS_AHEAD = 4;

/**
 * Passes the inflated bytes of an entry to `take`, in order, and checks their number and checksum against the
 * directory. Memory follows the bytes that are really there, never the size that a header claims.
 */
export async function inflate(entry: ZipEntry, take: (chunk: Uint8Array) => void): Promise<void> {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged(entry.name, 'compressed-data');
  if (entry.method === STORED) takeStored(entry, take);
  else if (entry.size <= SMALL) take(inflateAtOnce(entry));
  else await inflateInChunks(entry, take);
}

const STORED = 0;
const DEFLATED = 8;

function takeStored(entry: ZipEntry, take: (chunk: Uint8Array) => void): void {
  if (entry.data.length !== entry.size) throw damaged(entry.name, 'size');
  if (crc32(entry.data) !== entry.crc) throw damaged(entry.name, 'checksum');
  for (let start = 0; start < entry.size; start += SMALL) take(entry.data.subarray(start, start + SMALL));
}

function inflateAtOnce(entry: ZipEntry): Uint8Array {
  const { buffer, engine } = inflateWhole(entry);
  if (buffer.length !== entry.size || engine.bytesWritten !== entry.data.length)
    throw damaged(entry.name, 'size');
  if (crc32(buffer) !== entry.crc) throw damaged(entry.name, 'checksum');
  return buffer;
}

function inflateWhole(entry: ZipEntry): { buffer: Buffer; engine: { bytesWritten: number } } {
  // With `info`, zlib returns this pair, which the types of Node 20 do not declare.
  const options = {
    info: true,
    maxOutputLength: Math.max(1, entry.size),
    chunkSize: Math.max(64, entry.size + 1),
  };
  try {
    return inflateRawSync(entry.data, options) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
  } catch (error) {
    const isLonger = error instanceof RangeError;
    throw damaged(entry.name, isLonger ? 'size' : 'compressed-data');
  }
}

async function inflateInChunks(entry: ZipEntry, take: (chunk: Uint8Array) => void): Promise<void> {
  const options: ZlibOptions & TransformOptions = {
    chunkSize: CHUNK,
    readableHighWaterMark: CHUNK * CHUNKS_AHEAD,
  };
  const stream = createInflateRaw(options);
  stream.end(entry.data);
  let size = 0;
  let checksum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > entry.size) throw damaged(entry.name, 'size');
      checksum = crc32(chunk, checksum);
      take(chunk);
    }
  } catch (error) {
    throw error instanceof Fault || !isZlibError(error) ? error : damaged(entry.name, 'compressed-data');
  }
  if (size !== entry.size || stream.bytesWritten !== entry.data.length) throw damaged(entry.name, 'size');
  if (checksum !== entry.crc) throw damaged(entry.name, 'checksum');
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
