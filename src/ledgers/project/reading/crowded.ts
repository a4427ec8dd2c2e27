import { DIMENSIONS } from '../measures/dimensions.ts';
import type { Project } from '../record.ts';

/** The most agencies, categories or other groups in one file; even a country has fewer counties. */
export const MOST_GROUPS = 10_000;

/**
 * Whether the projects of a file name more groups of one kind than any real list does. Every figure is computed for
 * each group, so a file of a megabyte with a new agency in every row would fill the memory.
 */
export function isCrowded(projects: readonly Project[]): boolean {
  return DIMENSIONS.some(({ keysOf }) => {
    const keys = new Set<string>();
    for (const project of projects) {
      const own = keysOf(project);
      if (typeof own === 'string') keys.add(own);
      else for (const key of own ?? []) keys.add(key);
      if (keys.size > MOST_GROUPS) return true;
    }
    return false;
  });
}
