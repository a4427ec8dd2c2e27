import type { Figure } from '../../calculate/figure.ts';
import { nearestNames } from '../../model/nearest.ts';

/** A figure of a document by its path: `overall.rate`, `byAgency[郫都区].completed`, `starts.byLevel[省重点].rate`. */
export interface NamedFigure {
  readonly path: string;
  readonly figure: Figure;
}

export type FoundFigure =
  | ({ readonly found: true } & NamedFigure)
  /** Paths that may have been meant; never empty. */
  | { readonly found: false; readonly suggestions: readonly string[] };

/**
 * Finds a figure by its path. Brackets may be full-width or quoted inside, as keyboards and shells write them.
 * `examples` are suggested if nothing is similar.
 */
export function findNamed(
  figures: () => Iterable<NamedFigure>,
  wanted: string,
  examples: readonly string[],
): FoundFigure {
  for (const named of figures()) if (named.path === wanted) return { found: true, ...named };
  const path = plainPath(wanted);
  for (const named of figures()) if (plainPath(named.path) === path) return { found: true, ...named };
  const near = nearestNames(path, firstPaths(figures()));
  return { found: false, suggestions: near.length > 0 ? near : examples };
}

/** Whether a path asks for a part of a ranking: `rank[新都区].score`, `rank[新都区].indicators[投资].points`. */
export function isRankPath(wanted: string): boolean {
  return plainPath(wanted).startsWith('rank[');
}

/** Whether a path asks for a figure of the year's forecast: `forecast.methods[run-rate].completed`. */
export function isForecastPath(wanted: string): boolean {
  return plainPath(wanted).startsWith('forecast.');
}

/** The form in which paths are compared: half-width brackets, no quotes or spaces. */
export function plainPath(path: string): string {
  return path
    .normalize('NFKC')
    .replace(/[\s'"]/g, '')
    .replace(/【/g, '[')
    .replace(/】/g, ']');
}

/** With very many groups, the search for a typing mistake stops here. */
const SEARCHED = 20_000;

function* firstPaths(figures: Iterable<NamedFigure>): Generator<string> {
  let count = 0;
  for (const { path } of figures) {
    if (count === SEARCHED) return;
    count += 1;
    yield path;
  }
}
