import { crc32, deflateRawSync } from 'node:zlib';
import { DEFAULT_LIMITS } from '../read/options.ts';
import { inflate } from '../read/xlsx/inflate.ts';
import { partKey, readZipDirectory, type ZipDirectory } from '../read/xlsx/zip-directory.ts';
import { DEFLATED, type StoredPart, zipOf } from '../write/xlsx/zip.ts';

/**
 * A package some of whose parts are changed. All others are copied as they are stored, so that they stay the same to the
 * last byte. Throws a Fault of the reader for bytes that are no sound package.
 */
export class ZipPackage {
  readonly #directory: ZipDirectory;
  readonly #changed = new Map<string, { readonly name: string; readonly bytes: Uint8Array | undefined }>();

  constructor(bytes: Uint8Array) {
    this.#directory = readZipDirectory(bytes, DEFAULT_LIMITS);
  }

  has(name: string): boolean {
    const changed = this.#changed.get(partKey(name));
    return changed === undefined ? this.#directory.has(partKey(name)) : changed.bytes !== undefined;
  }

  /** The text of a part; '' where there is none. */
  async text(name: string): Promise<string> {
    const bytes = await this.#bytes(name);
    const label =
      bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
    return new TextDecoder(label).decode(bytes);
  }

  /** Sets a part's text, as UTF-8. */
  put(name: string, text: string): void {
    const declared = text.replace(/^(<\?xml[^>]*?encoding=["'])[^"']*/, '$1UTF-8');
    this.#changed.set(partKey(name), { name: this.#nameOf(name), bytes: Buffer.from(declared) });
  }

  remove(name: string): void {
    this.#changed.set(partKey(name), { name, bytes: undefined });
  }

  /** A name of no part so far: `xl/comments` + number + `.xml`. */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${before}${number}${after}`;
      if (!this.has(name)) return name;
    }
  }

  /** The package: the parts in their former order, new ones behind them. Equal changes give equal bytes. */
  bytes(): Uint8Array {
    const entries: StoredPart[] = [];
    for (const [key, { name, method, crc, size, data }] of this.#directory) {
      const changed = this.#changed.get(key);
      if (changed === undefined) entries.push({ name, method, crc, size, data });
      else if (changed.bytes !== undefined) entries.push(stored(changed.name, changed.bytes));
    }
    for (const [key, { name, bytes }] of this.#changed) {
      if (!this.#directory.has(key) && bytes !== undefined) entries.push(stored(name, bytes));
    }
    return zipOf(entries);
  }

  #nameOf(name: string): string {
    return this.#directory.get(partKey(name))?.name ?? name;
  }

  async #bytes(name: string): Promise<Uint8Array> {
    const changed = this.#changed.get(partKey(name));
    if (changed !== undefined) return changed.bytes ?? new Uint8Array();
    const entry = this.#directory.get(partKey(name));
    if (entry === undefined) return new Uint8Array();
    const chunks: Uint8Array[] = [];
    await inflate(entry, (chunk) => chunks.push(chunk.slice()));
    return Buffer.concat(chunks);
  }
}

/** A new package of these parts. */
export function packageOf(parts: readonly (readonly [name: string, text: string])[]): Uint8Array {
  return zipOf(parts.map(([name, text]) => stored(name, Buffer.from(text))));
}

function stored(name: string, bytes: Uint8Array): StoredPart {
  return { name, method: DEFLATED, crc: crc32(bytes), size: bytes.length, data: deflateRawSync(bytes) };
}
