import type { Inputs } from '../model/inputs.ts';
import { formatPeriod, type Period, parsePeriod } from '../model/period.ts';
import type { Ratio } from '../model/ratio.ts';
import { integerIn, isObject, type JsonObject, objectsIn, textIn, textsIn } from './json.ts';
import { readTotals, type Totals } from './totals.ts';

/**
 * What a closed month says about itself. Closing the same lists again gives the same text: it contains no time and no
 * machine name.
 */
export interface Manifest {
  readonly period: Period;
  /** Starts at 1; each revision adds 1. */
  readonly version: number;
  /** The version of kp that closed the month. */
  readonly kp: string;
  /** `head.json` was written when this month was closed. */
  readonly isHeaded: boolean;
  /** The closed month before, in the version of that time. */
  readonly previous: Link | undefined;
  /** The reason why it was closed in spite of errors. */
  readonly accepted: string | undefined;
  /** The reason why it replaces the version before. */
  readonly revises: Revision | undefined;
  /** SHA-256 of kp.yaml. */
  readonly configuration: string | undefined;
  /** The files of the year's plan. */
  readonly plan: readonly FileDigest[];
  /** The settings of the report's calculation, besides the records. */
  readonly calculation: Calculation;
  /** Counts of what was read and found, as in the report. */
  readonly counts: Inputs;
  /** Counts of the findings for the whole month, and how many are waived in kp.yaml. */
  readonly checked: CheckedCounts;
  readonly totals: Totals;
  /** Totals of the other ledgers that have lists, by id. */
  readonly ledgers: ReadonlyMap<string, Totals>;
  /** The other files of the month, except the seal. */
  readonly files: readonly StoredFile[];
  /** Every list that was handed in, with how it was read. */
  readonly inputs: readonly JsonObject[];
}

/** A version of a month, and the SHA-256 of its manifest. */
export interface Link {
  readonly period: Period;
  readonly version: number;
  readonly digest: string;
}

export interface Revision {
  readonly reason: string;
  /** SHA-256 of the manifest of the version before; undefined if it was missing. */
  readonly digest: string | undefined;
}

export interface FileDigest {
  readonly file: string;
  readonly sha256: string;
}

export interface CheckedCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly waived: number;
}

export interface Calculation {
  /** Who had to report and who did not; undefined if kp.yaml did not say who must. */
  readonly reporting: { readonly expected: number; readonly notReported: readonly string[] } | undefined;
  readonly agencyOrder: readonly string[];
  readonly benchmarks: readonly { readonly name: string; readonly ratio: Ratio }[];
  /** The thresholds for lagging projects and for missing data; undefined in months stored before these existed. */
  readonly limits: { readonly lagging: Ratio; readonly missing: Ratio } | undefined;
}

export interface StoredFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const MONTH_SCHEMA = 'kp.month/1';

/** JSON with one input per line. */
export function manifestText(manifest: Manifest): string {
  const { period, version, kp, isHeaded, previous, accepted, revises } = manifest;
  const { configuration, plan, calculation, counts, checked, totals, ledgers, files } = manifest;
  const head = {
    schema: MONTH_SCHEMA,
    period: formatPeriod(period),
    version,
    kp,
    headed: isHeaded,
    previous: previous && { ...previous, period: formatPeriod(previous.period) },
    accepted,
    revises,
    configuration,
    plan,
    calculation,
    counts,
    checked,
    totals,
    ledgers: ledgers.size === 0 ? undefined : Object.fromEntries(ledgers),
    files,
  };
  const inputs = manifest.inputs.map((input) => `\n    ${JSON.stringify(input)}`);
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "inputs": [${inputs.join(',')}\n  ]\n}\n`;
}

/** Undefined if anything is missing that every manifest has. */
export function readManifest(json: unknown): Manifest | undefined {
  if (!isObject(json)) return undefined;
  const period = parsePeriod(textIn(json.period) ?? '');
  const version = integerIn(json.version);
  const kp = textIn(json.kp);
  const counts = countsIn(json.counts);
  if (period === undefined || version === undefined || kp === undefined || counts === undefined)
    return undefined;
  return {
    period,
    version,
    kp,
    isHeaded: json.headed === true,
    previous: isObject(json.previous) ? linkIn(json.previous) : undefined,
    accepted: textIn(json.accepted),
    revises: isObject(json.revises) ? revisionIn(json.revises) : undefined,
    configuration: textIn(json.configuration),
    plan: objectsIn(json.plan).map(({ file, sha256 }) => ({
      file: textIn(file) ?? '',
      sha256: textIn(sha256) ?? '',
    })),
    calculation: calculationIn(isObject(json.calculation) ? json.calculation : {}),
    counts,
    checked: checkedIn(isObject(json.checked) ? json.checked : {}),
    totals: readTotals(isObject(json.totals) ? json.totals : {}),
    ledgers: new Map(
      Object.entries(isObject(json.ledgers) ? json.ledgers : {}).map(([ledger, own]) => [
        ledger,
        readTotals(isObject(own) ? own : {}),
      ]),
    ),
    files: objectsIn(json.files).map(({ name, bytes, sha256 }) => ({
      name: textIn(name) ?? '',
      bytes: integerIn(bytes) ?? -1,
      sha256: textIn(sha256) ?? '',
    })),
    inputs: objectsIn(json.inputs),
  };
}

function linkIn(json: JsonObject): Link | undefined {
  const period = parsePeriod(textIn(json.period) ?? '');
  const version = integerIn(json.version);
  const digest = textIn(json.digest);
  if (period === undefined || version === undefined || digest === undefined) return undefined;
  return { period, version, digest };
}

function revisionIn(json: JsonObject): Revision {
  return { reason: textIn(json.reason) ?? '', digest: textIn(json.digest) };
}

function calculationIn(json: JsonObject): Calculation {
  const reporting = isObject(json.reporting) ? json.reporting : undefined;
  return {
    reporting: reporting && {
      expected: integerIn(reporting.expected) ?? 0,
      notReported: textsIn(reporting.notReported),
    },
    agencyOrder: textsIn(json.agencyOrder),
    benchmarks: objectsIn(json.benchmarks).flatMap(({ name, ratio: written }) => {
      const ratio = ratioIn(written);
      return ratio === undefined ? [] : [{ name: textIn(name) ?? '', ratio }];
    }),
    limits: isObject(json.limits) ? limitsIn(json.limits) : undefined,
  };
}

function limitsIn(json: JsonObject): Calculation['limits'] {
  const [lagging, missing] = [ratioIn(json.lagging), ratioIn(json.missing)];
  return lagging === undefined || missing === undefined ? undefined : { lagging, missing };
}

function ratioIn(json: unknown): Ratio | undefined {
  const numerator = isObject(json) ? integerIn(json.numerator) : undefined;
  const denominator = isObject(json) ? integerIn(json.denominator) : undefined;
  return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
}

function checkedIn(json: JsonObject): CheckedCounts {
  return {
    errors: integerIn(json.errors) ?? 0,
    warnings: integerIn(json.warnings) ?? 0,
    notes: integerIn(json.notes) ?? 0,
    waived: integerIn(json.waived) ?? 0,
  };
}

const COUNTS = [
  'files',
  'unreadable',
  'rows',
  'projects',
  'packages',
  'errors',
  'warnings',
  'notes',
] as const satisfies readonly (keyof Inputs)[];

function countsIn(json: unknown): Inputs | undefined {
  if (!isObject(json)) return undefined;
  const count = (name: (typeof COUNTS)[number]): number => integerIn(json[name]) ?? 0;
  return {
    files: count('files'),
    unreadable: count('unreadable'),
    rows: count('rows'),
    projects: count('projects'),
    packages: count('packages'),
    errors: count('errors'),
    warnings: count('warnings'),
    notes: count('notes'),
  };
}
