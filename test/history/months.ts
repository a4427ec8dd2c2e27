import { Readable } from 'node:stream';
import { realFiles } from '../../src/effects/files.ts';
import { type Closing, closeMonth, keepLedger, type MonthFile } from '../../src/history/close-month.ts';
import { digestOf } from '../../src/history/digest.ts';
import type { Manifest } from '../../src/history/manifest.ts';
import { type OpenedMonth, openMonth } from '../../src/history/open-month.ts';
import { calculateReport } from '../../src/ledgers/project/measures/report.ts';
import type { Project } from '../../src/ledgers/project/record.ts';
import { STORED } from '../../src/ledgers/project/stored.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Period } from '../../src/model/period.ts';
import { reportText } from '../../src/office/history/report.ts';
import { type Dataset, readDataset } from '../../src/office/pipeline.ts';
import { countInputs } from '../../src/office/reading/count-inputs.ts';
import type { SourceFile } from '../../src/office/reading/read-lists.ts';

/** A month as it is read, and as it is stored. */
export interface Stored {
  readonly period: Period;
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
  readonly counts: Manifest['counts'];
  readonly files: readonly MonthFile[];
  readonly digest: string;
}

export const CLOSED_AT = '2023-10-09T01:02:03+08:00';

/** Reads lists and stores them. */
export async function storeLists(files: readonly SourceFile[], period: Period): Promise<Stored> {
  const { value: dataset, findings } = await readDataset(files, { period });
  return storeDataset(dataset, period, findings);
}

export function storeDataset(
  dataset: Dataset,
  period: Period,
  findings: readonly Finding[],
  waived: Closing['waived'] = [],
): Stored {
  const { projects, readings } = dataset;
  const counts = countInputs(readings.length, dataset, projects, findings);
  const calculation = { reporting: undefined, agencyOrder: [], benchmarks: [], limits: undefined };
  const head = {
    period,
    version: 1,
    kp: '0.1.0',
    previous: undefined,
    accepted: undefined,
    revises: undefined,
    isHeaded: true,
    configuration: undefined,
    plan: [],
    calculation,
    counts,
    checked: { errors: 0, warnings: 0, notes: 0, waived: 0 },
  };
  const tables = readings.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.tables));
  const report = reportText(calculateReport(projects, period, calculation), counts);
  const month = closeMonth(
    { ...head, readings, kept: keepLedger(STORED, tables, projects), besides: [], findings, waived, report },
    CLOSED_AT,
  );
  return { period, dataset, findings, counts, ...month };
}

export function fixture(name: string): Promise<readonly SourceFile[]> {
  return realFiles(() => Readable.from([])).discover([`fixtures/submissions/${name}`]);
}

/** A list as text. */
export function csv(name: string, ...lines: readonly string[]): SourceFile {
  return { name, read: async () => Buffer.from(lines.map((line) => `${line}\n`).join('')) };
}

/** Opens what was stored, or what became of it. */
export function open(period: Period, files: readonly MonthFile[], version = 1): OpenedMonth<Project> {
  const read = files.map((file) => ({ ...file, sha256: digestOf(file.bytes) }));
  return openMonth({ path: 'history/2023-09/1', period, version, files: read, damages: [] }, STORED);
}
