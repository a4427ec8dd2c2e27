import type { Relationship } from './relationships.ts';
import { partKey, type ZipDirectory } from './zip-directory.ts';

/**
 * Names of the worksheet parts that no listed sheet refers to: a sheet lost its line in the list, or a program
 * removed the sheet from the list and left it in the file. Only a person can tell which.
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

/** Where all usual writers put worksheets. */
const USUAL_NAME = /(?:^|\/)worksheets\/sheet\d*\.(?:xml|bin)$/;
