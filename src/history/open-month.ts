import { isUtf8, transcode } from 'node:buffer';
import { type Damage, damage } from '../model/damage.ts';
import type { Finding } from '../model/finding.ts';
import { formatPeriod, type Period } from '../model/period.ts';
import type { ListRecord } from '../model/record.ts';
import { documentFile, FILE } from './close-month.ts';
import { restoreFinding } from './findings.ts';
import { isObject, parseJson, textIn } from './json.ts';
import { type Manifest, MONTH_SCHEMA, readManifest } from './manifest.ts';
import { restoreRecords } from './records.ts';
import { readSeal } from './seal.ts';
import type { Stored } from './stored.ts';
import { restoreTable } from './tables.ts';
import { totalsOf } from './totals.ts';

/** One version of a closed month, as on disk. */
export interface MonthFolder {
  /** The displayed path: `history/2023-09/1`. */
  readonly path: string;
  readonly period: Period;
  readonly version: number;
  readonly files: readonly ReadFile[];
  /** Errors of files that could not be read. */
  readonly damages: readonly Damage[];
}

export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** A closed month. Its records stand in tables restored from what was stored of their lists. */
export interface ClosedMonth<R = ListRecord> {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest. */
  readonly digest: string;
  readonly closedAt: string;
  readonly records: readonly R[];
  /** Findings that were not waived. */
  readonly findings: readonly Finding[];
  /** The document `kp.report/1` as it was stored. */
  readonly report: string;
  /** The records of another ledger; undefined if it is not stored or has changed. */
  recordsOf<Other extends ListRecord<Field>, Field extends string>(
    stored: Stored<Other, Field>,
  ): readonly Other[] | undefined;
  /** The document of another ledger as it was stored. */
  documentOf(ledger: string): string | undefined;
}

export interface OpenedMonth<R = ListRecord> {
  /** Undefined if anything is damaged. */
  readonly month: ClosedMonth<R> | undefined;
  /** Undefined if the manifest or its seal is damaged. */
  readonly manifest: Manifest | undefined;
  /** SHA-256 of the manifest as found; undefined if there is none. */
  readonly digest: string | undefined;
  readonly damages: readonly Damage[];
}

/**
 * Checks the manifest of a month against its seal, every other file against the manifest, and the records against the
 * stored totals. If anything has changed, the month is not returned.
 */
export function openMonth<R extends ListRecord<Field>, Field extends string>(
  folder: MonthFolder,
  stored: Stored<R, Field>,
): OpenedMonth<R> {
  const files = new Map(folder.files.map((file) => [file.name, file]));
  const digest = files.get(FILE.manifest)?.sha256;
  const sealed = openManifest(folder, files);
  if (sealed.manifest === undefined) {
    return { month: undefined, manifest: undefined, digest, damages: [...folder.damages, ...sealed.damages] };
  }
  const { manifest, closedAt } = sealed;
  const damages = [...folder.damages, ...sealed.damages, ...fileDamages(folder, manifest, files)];
  if (damages.length > 0) return { month: undefined, manifest, digest, damages };
  const opened = openRecords(folder, manifest, files, stored);
  if (opened.records === undefined || opened.damages.length > 0)
    return { month: undefined, manifest, digest, damages: opened.damages };

  let findings: readonly Finding[] | undefined;
  const month: ClosedMonth<R> = {
    manifest,
    digest: digest!,
    closedAt,
    records: opened.records,
    // Read on first use, as comparing figures does not need the findings.
    get findings() {
      findings ??= linesOf(files.get(FILE.findings))
        .map(restoreFinding)
        .filter((found) => found !== undefined);
      return findings;
    },
    report: textOf(files.get(FILE.report)?.bytes),
    recordsOf: (other) => {
      const totals = manifest.ledgers.get(other.ledger);
      if (totals === undefined) return undefined;
      const opened = openRecords(folder, { ...manifest, totals }, files, other);
      return opened.damages.length === 0 ? opened.records : undefined;
    },
    documentOf: (ledger) => {
      const file = files.get(documentFile(ledger));
      return file && textOf(file.bytes);
    },
  };
  return { month, manifest, digest, damages };
}

type Files = ReadonlyMap<string, ReadFile>;

type Sealed =
  | { readonly manifest: Manifest; readonly closedAt: string; readonly damages: readonly Damage[] }
  | { readonly manifest: undefined; readonly damages: readonly Damage[] };

function openManifest({ path, period, version }: MonthFolder, files: Files): Sealed {
  const fails = (...damages: readonly Damage[]): Sealed => ({ manifest: undefined, damages });
  const file = files.get(FILE.manifest);
  const seal = files.get(FILE.seal);
  if (file === undefined || seal === undefined) return fails();
  const said = readSeal(textOf(seal.bytes));
  if (said === undefined) return fails(damage(`${path}/${FILE.seal}`, 'changed', {}));
  const place = `${path}/${FILE.manifest}`;
  if (said.manifest !== file.sha256) return fails(damage(place, 'changed', {}));
  const json = parseJson(textOf(file.bytes));
  const schema = isObject(json) ? textIn(json.schema) : undefined;
  if (schema !== undefined && schema !== MONTH_SCHEMA)
    return fails(damage(place, 'other-format', { schema }));
  const manifest = readManifest(json);
  if (manifest === undefined) return fails(damage(place, 'malformed', {}));
  const says = { period: formatPeriod(manifest.period), version: manifest.version };
  const isInPlace = says.period === formatPeriod(period) && says.version === version;
  return {
    manifest,
    closedAt: said.closedAt,
    damages: isInPlace ? [] : [damage(path, 'misplaced', says)],
  };
}

function fileDamages({ path, damages }: MonthFolder, manifest: Manifest, files: Files): readonly Damage[] {
  return manifest.files.flatMap(({ name, bytes, sha256 }): readonly Damage[] => {
    const place = `${path}/${name}`;
    const file = files.get(name);
    if (file === undefined)
      return damages.some((known) => known.path === place) ? [] : [damage(place, 'missing', {})];
    if (file.bytes.length !== bytes)
      return [damage(place, 'size', { bytes: file.bytes.length, expected: bytes })];
    return file.sha256 === sha256 ? [] : [damage(place, 'changed', {})];
  });
}

function openRecords<R extends ListRecord<Field>, Field extends string>(
  { path }: MonthFolder,
  { period, totals }: Manifest,
  files: Files,
  stored: Stored<R, Field>,
) {
  const place = `${path}/${stored.files.records}`;
  let tables: readonly string[] | undefined;
  const records = restoreRecords(stored, period, linesOf(files.get(stored.files.records)), (index) => {
    tables ??= linesOf(files.get(stored.files.tables));
    const table = parseJson(tables[index] ?? '');
    return restoreTable(isObject(table) ? table : {}, stored);
  });
  if (records === undefined) return { records, damages: [damage(place, 'malformed', {})] };
  const own = totalsOf(stored, records);
  const wrong = Object.keys(own).filter((total) => own[total] !== totals[total]);
  return {
    records,
    damages: wrong.map((total) => damage(place, 'total', { total, stored: totals[total], own: own[total] })),
  };
}

function linesOf(file: ReadFile | undefined): readonly string[] {
  const lines = textOf(file?.bytes).split('\n');
  lines.pop();
  return lines;
}

/** Decoding via UTF-16 takes a third of the time for Chinese text; it is only used for valid UTF-8. */
function textOf(bytes: Uint8Array = new Uint8Array()): string {
  return isUtf8(bytes)
    ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
    : Buffer.from(bytes).toString();
}
