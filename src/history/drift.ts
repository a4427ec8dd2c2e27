import { type JsonObject, textIn } from './json.ts';
import type { Manifest } from './manifest.ts';

/** How a list has changed since its month was closed. */
export interface Drift {
  /** Relative to the workspace. */
  readonly file: string;
  readonly kind: 'changed' | 'added' | 'missing';
}

/** A list as it is now; it has no checksum if it cannot be read. */
export interface PresentList {
  readonly file: string;
  readonly sha256: string | undefined;
}

/**
 * Compares the present lists of a closed month with those it was closed on, by SHA-256, ordered by name. Lists are
 * identified by their path below the month's folder, because 2023-08 may have been renamed to 2023年8月.
 */
export function driftOf(
  { inputs }: Pick<Manifest, 'inputs'>,
  present: readonly PresentList[],
): readonly Drift[] {
  const now = new Map(present.map((list) => [placeOf(list.file), list]));
  const closed = new Map(inputs.map((input) => [placeOf(fileOf(input)), input]));
  const gone = [...closed].flatMap(([place, input]): Drift[] => {
    const list = now.get(place);
    if (list === undefined) return [{ file: fileOf(input), kind: 'missing' }];
    return (list.sha256 ?? '') === textIn(input.sha256) ? [] : [{ file: list.file, kind: 'changed' }];
  });
  const added = [...now].flatMap(([place, { file }]): Drift[] =>
    closed.has(place) ? [] : [{ file, kind: 'added' }],
  );
  return [...gone, ...added];
}

function fileOf(input: JsonObject): string {
  return textIn(input.file) ?? '';
}

/** `submissions/2023-08/武侯区.csv` → `武侯区.csv`, in whatever Unicode form the system stores it. */
function placeOf(file: string): string {
  return file.split('/').slice(2).join('/').normalize('NFC');
}
