import { DEFAULT_LIMITS } from '../read/options.ts';
import { PackageParts } from '../read/xlsx/package-parts.ts';
import { XmlDecoder } from '../read/xlsx/xml-decoder.ts';
import { partKey, readZipDirectory, type ZipEntry } from '../read/xlsx/zip-directory.ts';
import { zipEntry, zipOf } from '../write/zip.ts';

/**
 * A package with changes to some of its parts. All others are copied as stored, so that no byte of them changes.
 * Throws a Fault for bytes that are no valid package.
 */
export class ZipPackage {
  readonly #parts: PackageParts;
  /** New texts by `partKey`; undefined for removed parts. */
  readonly #changed = new Map<string, { readonly name: string; readonly text: string | undefined }>();

  constructor(bytes: Uint8Array) {
    this.#parts = new PackageParts(readZipDirectory(bytes, DEFAULT_LIMITS), DEFAULT_LIMITS);
  }

  has(name: string): boolean {
    const changed = this.#changed.get(partKey(name));
    return changed === undefined ? this.#parts.has(name) : changed.text !== undefined;
  }

  /** The text of a part; '' if there is none. */
  async text(name: string): Promise<string> {
    const changed = this.#changed.get(partKey(name));
    if (changed !== undefined || !this.#parts.has(name)) return changed?.text ?? '';
    const decoder = new XmlDecoder(name);
    const bytes = decoder.push(await this.#parts.bytes(name));
    return Buffer.concat([bytes, decoder.end()]).toString('utf8');
  }

  /** Sets a part's text, as UTF-8. */
  put(name: string, text: string): void {
    const own = this.#parts.directory.get(partKey(name))?.name ?? name;
    const declared = text.replace(/^(<\?xml[^>]*?encoding=["'])[^"']*/, '$1UTF-8');
    this.#changed.set(partKey(name), { name: own, text: declared });
  }

  remove(name: string): void {
    this.#changed.set(partKey(name), { name, text: undefined });
  }

  /** A part name not used yet: `xl/comments` + number + `.xml`. */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${before}${number}${after}`;
      if (!this.has(name)) return name;
    }
  }

  /** The package: parts in their former order, then the new ones. Equal changes give equal bytes. */
  bytes(): Uint8Array {
    const entries = new Map<string, ZipEntry>(this.#parts.directory);
    for (const [key, { name, text }] of this.#changed) {
      if (text === undefined) entries.delete(key);
      else entries.set(key, zipEntry(name, text));
    }
    return zipOf([...entries.values()]);
  }
}
