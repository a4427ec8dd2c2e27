import type { Damage } from '../model/damage.ts';
import { formatPeriod, type Period, parsePeriod } from '../model/period.ts';
import { integerIn, isObject, parseJson, textIn } from './json.ts';

/** What `kp history repair` moved out of history or found missing, and what was wrong with it. Nothing is made up. */
export interface Quarantined {
  /** The folder of this record, relative to the workspace. */
  readonly record: string;
  /** Its original path, relative to the workspace: `history/2023-08/2`. */
  readonly path: string;
  /** The version it was; undefined if it was not one. */
  readonly version: { readonly period: Period; readonly number: number } | undefined;
  /** The checksum by which other months name it, if any does; else that of its manifest as found. */
  readonly digest: string | undefined;
  /** It was already missing. */
  readonly isLost: boolean;
  readonly at: string;
  readonly damages: readonly Pick<Damage, 'path' | 'kind'>[];
}

export const QUARANTINE_FOLDER = 'quarantine';
export const RECORD_FILE = 'record.json';
/** Beside the record, unchanged. */
export const FOUND = 'found';
const SCHEMA = 'kp.quarantine/1';

export function recordText({
  path,
  version,
  digest,
  isLost,
  at,
  damages,
}: Omit<Quarantined, 'record'>): string {
  const record = {
    schema: SCHEMA,
    path,
    version: version && { period: formatPeriod(version.period), number: version.number },
    digest,
    lost: isLost,
    at,
    damages,
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

export function readRecord(text: string): Omit<Quarantined, 'record'> | undefined {
  const json = parseJson(text);
  if (!isObject(json) || json.schema !== SCHEMA) return undefined;
  const path = textIn(json.path);
  const at = textIn(json.at);
  if (path === undefined || at === undefined) return undefined;
  const { version } = json;
  const period = isObject(version) ? parsePeriod(textIn(version.period) ?? '') : undefined;
  const number = isObject(version) ? integerIn(version.number) : undefined;
  return {
    path,
    version: period && number !== undefined ? { period, number } : undefined,
    digest: textIn(json.digest),
    isLost: json.lost === true,
    at,
    damages: [],
  };
}
