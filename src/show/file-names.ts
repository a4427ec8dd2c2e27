import { FINDINGS } from '../findings/findings.ts';
import type { Finding } from '../model/finding.ts';

/** Removes the common folder from a file's path: `/srv/报送/2019-08/郫都区.xlsx:表!C12` → `郫都区.xlsx:表!C12`. */
export type ShortenName = (place: string) => string;

/**
 * Makes file names for outputs: without the folder that all files of the report share, so that the same lists give
 * the same bytes, whatever path the user typed. Folders that differ are kept.
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

/** The same for known names. */
export function shortNamesAmong(files: Iterable<string>): ShortenName {
  const common = commonFolder(files);
  return (place) => (common !== '' && place.startsWith(common) ? place.slice(common.length) : place);
}

/** Shortens the file names in a finding's facts. */
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
