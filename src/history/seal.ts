import { digestOf } from './digest.ts';
import { isObject, parseJson, textIn } from './json.ts';

/**
 * What closes a month: the checksum of its manifest, which holds those of its other files, and the moment it was closed.
 * That moment stands here and nowhere else, so that the same lists closed twice give the same bytes otherwise.
 */
export interface Seal {
  /** SHA-256 of the manifest; the months after name the month by it. */
  readonly manifest: string;
  /** ISO 8601 with its offset: `2023-10-09T09:02:03+08:00`. */
  readonly closedAt: string;
}

/** The seal as text; its own checksum covers both. */
export function sealText({ manifest, closedAt }: Seal): string {
  const seal = digestOf(`${manifest} ${closedAt}`);
  return `${JSON.stringify({ schema: 'kp.seal/1', manifest, closedAt, seal }, null, 2)}\n`;
}

/** Undefined unless every byte is as `sealText` wrote it. */
export function readSeal(text: string): Seal | undefined {
  const json = parseJson(text);
  if (!isObject(json)) return undefined;
  const manifest = textIn(json.manifest);
  const closedAt = textIn(json.closedAt);
  if (manifest === undefined || closedAt === undefined) return undefined;
  return sealText({ manifest, closedAt }) === text ? { manifest, closedAt } : undefined;
}
