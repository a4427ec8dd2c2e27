import type { Limits } from '../options.ts';
import type { ZipEntry } from './zip-directory.ts';

/**
 * The contents of small parts of earlier packages, for packages with exactly the same parts: the files of a batch are
 * often copies of one form and differ only in their cells. What is kept must not change any more.
 */
export class PartMemory<Said> {
  readonly #known = new Map<
    string,
    { readonly entry: ZipEntry; readonly limits: Limits; readonly said: Said }
  >();

  /** Undefined unless every byte is the same, and it was read within the same limits. */
  recall(entry: ZipEntry, limits: Limits): Said | undefined {
    const known = this.#known.get(entry.name);
    return known !== undefined && known.limits === limits && isSame(known.entry, entry)
      ? known.said
      : undefined;
  }

  keep(entry: ZipEntry, limits: Limits, said: Said): void {
    if (entry.data.length > LARGEST) return;
    if (this.#known.size >= MOST) this.#known.clear();
    // A copy, so that the rest of the file can be freed.
    this.#known.set(entry.name, { entry: { ...entry, data: Uint8Array.from(entry.data) }, limits, said });
  }
}

const MOST = 8;
const LARGEST = 1 << 16;

function isSame(one: ZipEntry, other: ZipEntry): boolean {
  return (
    one.method === other.method &&
    one.crc === other.crc &&
    one.size === other.size &&
    Buffer.compare(one.data, other.data) === 0
  );
}
