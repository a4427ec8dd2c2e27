import { digestOf } from './digest.ts';
import { isObject, parseJson, textIn } from './json.ts';

/**
 * Seals a month: the checksum of its manifest (which contains those of all other files) and the time of closing. The
 * time is stored nowhere else, so that closing the same lists twice gives the same bytes in all other files.
 */
export interface Seal {
  /** SHA-256 of the manifest; later months name this month by it. */
  readonly manifest: string;
  /** ISO 8601 with its offset: `2023-10-09T09:02:03+08:00`. */
  readonly closedAt: string;
}

/** The seal as text, with a checksum over both values. */
export function sealText({ manifest, closedAt }: Seal): string {
  const seal = digestOf(`${manifest} ${closedAt}`);
  return `${JSON.stringify({ schema: 'kp.seal/1', manifest, closedAt, seal }, null, 2)}\n`;
}

/** Undefined unless the text is exactly as `sealText` writes it. */
export function readSeal(text: string): Seal | undefined {
  const json = parseJson(text);
  if (!isObject(json)) return undefined;
  const manifest = textIn(json.manifest);
  const closedAt = textIn(json.closedAt);
  if (manifest === undefined || closedAt === undefined) return undefined;
  return sealText({ manifest, closedAt }) === text ? { manifest, closedAt } : undefined;
}
