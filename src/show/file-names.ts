import { FINDINGS } from '../findings/findings.ts';
import type { Finding } from '../model/finding.ts';

/** Takes off what comes before a file's own name: `/srv/报送/2019-08/郫都区.xlsx:表!C12` → `郫都区.xlsx:表!C12`. */
export type ShortenName = (place: string) => string;

/**
 * How files are named in what is written: without the folders that all files of the report lie in, so that the same lists
 * give the same bytes however the user came to name them. Folders in which they differ stay.
 */
export function shortNames(
  records: readonly { readonly table: { readonly file: string } }[],
  findings: readonly Finding[],
): ShortenName {
  const files = new Set<string>();
  for (const { table } of records) files.add(table.file);
  for (const { source } of findings) files.add(source.file);
  return shortNamesAmong(files);
}

/** The same for names that are known already. */
export function shortNamesAmong(files: Iterable<string>): ShortenName {
  const common = commonFolder(files);
  return (place) => (common !== '' && place.startsWith(common) ? place.slice(common.length) : place);
}

/** A finding that speaks of places does so by their short names. */
export function shortenFinding(found: Finding, shorten: ShortenName): Finding {
  const places: readonly string[] = FINDINGS[found.code].places ?? [];
  if (places.length === 0) return found;
  const facts = Object.entries<unknown>(found.facts).map(
    ([fact, value]) =>
      [fact, typeof value === 'string' && places.includes(fact) ? shorten(value) : value] as const,
  );
  return { ...found, facts: Object.fromEntries(facts) } as Finding;
}

/** The longest folder that all paths begin with, ending in `/`; empty where there is none. */
function commonFolder(files: Iterable<string>): string {
  let common: string | undefined;
  for (const file of files) {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    if (common === undefined) common = folder;
    while (!folder.startsWith(common))
      common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
  }
  return common ?? '';
}
