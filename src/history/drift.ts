import { type JsonObject, textIn } from './json.ts';
import type { Manifest } from './manifest.ts';

/** What has become of a list since its month was closed. */
export interface Drift {
  /** From the workspace's folder. */
  readonly file: string;
  readonly kind: 'changed' | 'added' | 'missing';
}

/** A list as it lies there now; without a checksum where it cannot be read. */
export interface PresentList {
  readonly file: string;
  readonly sha256: string | undefined;
}

/**
 * The lists of a closed month as they are now against those it was closed on, by SHA-256, in the order of their names. Lists
 * are known by their place below the month's folder: 2023-08 may have become 2023年8月.
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

/** `submissions/2023-08/武侯区.csv` → `武侯区.csv`, however a system spells it. */
function placeOf(file: string): string {
  return file.split('/').slice(2).join('/').normalize('NFC');
}
