import { crc32, deflateRawSync } from 'node:zlib';
import { DEFAULT_LIMITS } from '../../read/options.ts';
import { PackageParts } from '../../read/xlsx/package-parts.ts';
import { readZipDirectory, type ZipEntry } from '../../read/xlsx/zip-directory.ts';
import { zipOf } from '../zip.ts';

/**
 * The package with all taken out that the day, the hour, chance and earlier documents have put in: ids of relationships
 * drawn at random are numbered, drawings are counted anew, times are the first that there is, and so are those of the zip;
 * sheets behind charts likewise. `change` may write a part anew.
 */
export async function withSameBytes(
  bytes: Uint8Array,
  change: (name: string, text: string) => string = (_, text) => text,
): Promise<Uint8Array> {
  const parts = new PackageParts(readZipDirectory(bytes, DEFAULT_LIMITS), DEFAULT_LIMITS);
  const ids = new Map<string, string>();
  const entries: ZipEntry[] = [];
  for (const { name } of [...parts.directory.values()].sort(byName)) {
    const own = await parts.bytes(name);
    if (/\.(?:xml|rels)$/.test(name)) {
      const text = Buffer.from(own).toString();
      const changed = change(name, settled(text, ids));
      entries.push(entryOf(name, changed === text ? own : Buffer.from(changed)));
    } else entries.push(entryOf(name, name.endsWith('.xlsx') ? await withSameBytes(own) : own));
  }
  return zipOf(entries);
}

/** An id of the library is `rId` and what it has drawn at random. */
const RANDOM_ID = /\brId[a-z0-9_-]{16,}/g;
/** The library counts them over all documents of a process. */
const DRAWING = /(<wp:docPr id=")\d+"/g;
const TIME = /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g;
const NO_TIME = '1980-01-01T00:00:00Z';

function settled(text: string, ids: Map<string, string>): string {
  const numbered = text.replace(RANDOM_ID, (id) => {
    const known = ids.get(id) ?? `rIdChart${ids.size + 1}`;
    ids.set(id, known);
    return known;
  });
  let drawings = 0;
  const counted = numbered.replace(DRAWING, (_, before) => {
    drawings += 1;
    return `${before}${drawings}"`;
  });
  return counted.replace(TIME, `$1${NO_TIME}`);
}

/** The list of content types comes first, as readers expect it. */
function byName({ name: one }: ZipEntry, { name: other }: ZipEntry): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

function entryOf(name: string, bytes: Uint8Array): ZipEntry {
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, data: deflateRawSync(bytes) };
}
