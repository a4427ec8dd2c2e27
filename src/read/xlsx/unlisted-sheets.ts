import type { Relationship } from './relationships.ts';
import { partKey, type ZipDirectory } from './zip-directory.ts';

/**
 * Names of the worksheet parts that none of the listed sheets leads to: what is left of a sheet whose line in the list
 * is lost, or which a program took out of the list and left in the file. Only a person can tell the two apart.
 */
export function unlistedSheets(
  directory: ZipDirectory,
  relationships: readonly Relationship[],
  listed: readonly (string | undefined)[],
): string[] {
  const reached = new Set(listed.map((part) => partKey(part ?? '')));
  const related = new Set(
    relationships.filter(({ kind }) => kind === 'worksheet').map(({ target }) => partKey(target)),
  );
  const isLeft = (key: string): boolean => !reached.has(key) && (related.has(key) || USUAL_NAME.test(key));
  return [...directory].filter(([key]) => isLeft(key)).map(([, { name }]) => name);
}

/** Where all usual writers put them. */
const USUAL_NAME = /(?:^|\/)worksheets\/sheet\d*\.(?:xml|bin)$/;
