import type { Limits } from '../options.ts';
import { damaged, refused } from './fault.ts';
import { inflate } from './inflate.ts';
import type { PartMemory } from './part-memory.ts';
import { type XmlHandler, XmlScanner } from './xml-scanner.ts';
import { partKey, type ZipDirectory, type ZipEntry } from './zip-directory.ts';

/** The parts of a package, inflated and scanned one by one on request, within the limits. */
export class PackageParts {
  readonly limits: Limits;
  readonly directory: ZipDirectory;
  /** Called with the number of bytes scanned so far, all parts together. */
  onBytes: ((scanned: number) => void) | undefined;
  #inflated = 0;
  #scanned = 0;

  constructor(directory: ZipDirectory, limits: Limits) {
    this.directory = directory;
    this.limits = limits;
  }

  has(name: string): boolean {
    return this.directory.has(partKey(name));
  }

  /** The inflated size of a part as its entry states it; 0 where there is no such part. */
  sizeOf(name: string): number {
    return this.directory.get(partKey(name))?.size ?? 0;
  }

  /**
   * Scans a part with a handler made for its real name, and returns the handler. A part whose size does not depend on
   * the rows has a smaller limit, `most` bytes, and may be known from an earlier package.
   */
  async read<Handler extends XmlHandler>(
    name: string,
    handlerFor: (part: string) => Handler,
    most = this.limits.partBytes,
    memory?: PartMemory<Handler>,
  ): Promise<Handler> {
    const entry = this.#wanted(name, most);
    const known = memory?.recall(entry, this.limits);
    if (known !== undefined) return known;
    const handler = handlerFor(entry.name);
    const scanner = new XmlScanner(entry.name, handler, this.limits.nesting);
    await inflate(entry, (chunk) => {
      scanner.push(chunk);
      this.#scanned += chunk.length;
      this.onBytes?.(this.#scanned);
    });
    scanner.end();
    memory?.keep(entry, this.limits, handler);
    return handler;
  }

  /** Passes on the bytes of a part that is not XML. */
  async inflate(
    name: string,
    take: (chunk: Uint8Array) => void,
    most = this.limits.partBytes,
  ): Promise<void> {
    await inflate(this.#wanted(name, most), take);
  }

  /** The bytes of a part. They may be requested again, so they do not count towards the limit of the package. */
  async bytes(name: string): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    await inflate(this.#entry(name, this.limits.partBytes), (chunk) => chunks.push(chunk.slice()));
    return Buffer.concat(chunks);
  }

  #wanted(name: string, most: number): ZipEntry {
    const entry = this.#entry(name, most);
    this.#inflated += entry.size;
    const { packageBytes } = this.limits;
    if (this.#inflated > packageBytes) throw refused(entry.name, 'package-size', packageBytes);
    return entry;
  }

  #entry(name: string, most: number): ZipEntry {
    const entry = this.directory.get(partKey(name));
    if (entry === undefined) throw damaged(name, 'missing');
    const partBytes = Math.min(most, this.limits.partBytes);
    if (entry.size > partBytes) throw refused(entry.name, 'part-size', partBytes);
    return entry;
  }
}
