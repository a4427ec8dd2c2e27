import { crc32, deflateRawSync } from 'node:zlib';
import { DEFAULT_LIMITS } from '../../read/options.ts';
import { PackageParts } from '../../read/xlsx/package-parts.ts';
import { readZipDirectory, type ZipEntry } from '../../read/xlsx/zip-directory.ts';
import { zipOf } from '../zip.ts';

/**
 * The package without everything that depends on the time, on chance and on earlier documents: random ids of
 * relationships are numbered, drawings are counted from 1, and all times are set to the earliest possible, also in
 * the zip and in the sheets behind charts. `change` may rewrite a part.
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

/** The library's ids: `rId` and a random text. */
const RANDOM_ID = /\brId[a-z0-9_-]{16,}/g;
/** The library counts drawings over all documents of the process. */
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

/** The list of content types must come first. */
function byName({ name: one }: ZipEntry, { name: other }: ZipEntry): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

function entryOf(name: string, bytes: Uint8Array): ZipEntry {
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, data: deflateRawSync(bytes) };
}
