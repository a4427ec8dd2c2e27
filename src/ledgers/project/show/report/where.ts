import { nearestNames } from '../../../../model/nearest.ts';
import { folded } from '../../../../normalise/folded.ts';
import type { Dimension } from '../../measures/dimensions.ts';
import type { Project } from '../../record.ts';
import { type Choice, dimensionNamed, dimensionNames } from './by.ts';

/** A parsed filter such as `级别=省重点`. */
export interface Filter {
  readonly dimension: Dimension;
  readonly value: string;
}

/** Parses `--where`: the name of a dimension, `=`, and the value to select. */
export function parseWhere(text: string): Choice<Filter> {
  const at = text.search(/[=＝]/);
  const dimension = at < 0 ? undefined : dimensionNamed(text.slice(0, at));
  const value = text.slice(at + 1).trim();
  if (dimension === undefined || value === '') {
    return { ok: false, value: text, expected: dimensionNames().map((name) => `${name}=…`) };
  }
  return { ok: true, value: { dimension, value } };
}

/**
 * The projects that pass all filters. A value that no project of the list has is treated as a typing error, not as an
 * empty result; the error names the existing values, nearest first. Words of a closed list are the exception: "no
 * project is 国家重点" is a valid result.
 */
export function applyWhere(
  projects: readonly Project[],
  filters: readonly Filter[],
): Choice<readonly Project[]> {
  let kept = projects;
  for (const { dimension, value } of filters) {
    const wanted = meantKeys(projects, dimension, value);
    const isMistake = wanted.size === 0 && !isOfVocabulary(dimension, value);
    if (isMistake && projects.length > 0) return unknownValue(projects, dimension, value);
    kept = kept.filter((project) => keysOf(project, dimension).some((key) => wanted.has(key)));
  }
  return { ok: true, value: kept };
}

/** The key that matches exactly, else those that differ only in width, case or spaces. */
function meantKeys(projects: readonly Project[], dimension: Dimension, value: string): Set<string> {
  const known = knownKeys(projects, dimension);
  if (known.has(value)) return new Set([value]);
  return new Set([...known].filter((key) => folded(key) === folded(value)));
}

function isOfVocabulary({ vocabulary = [] }: Dimension, value: string): boolean {
  return vocabulary.some((word) => folded(word) === folded(value));
}

function knownKeys(projects: readonly Project[], dimension: Dimension): Set<string> {
  const known = new Set<string>();
  for (const project of projects) for (const key of keysOf(project, dimension)) known.add(key);
  return known;
}

function keysOf(project: Project, dimension: Dimension): readonly string[] {
  const keys = dimension.keysOf(project);
  return keys === undefined || keys === '' ? [] : typeof keys === 'string' ? [keys] : keys;
}

/** More values do not fit into a message. */
const NAMED = 8;

function unknownValue(
  projects: readonly Project[],
  dimension: Dimension,
  value: string,
): Choice<readonly Project[]> {
  const values = new Set([...(dimension.vocabulary ?? []), ...knownKeys(projects, dimension)]);
  const known = [...values].sort(dimension.compare);
  const near = nearestNames(value, known, NAMED);
  return { ok: false, value, expected: near.length > 0 ? near : known.slice(0, NAMED) };
}
