import type { Project, ProjectField } from '../ledgers/project/record.ts';
import type { Finding } from '../model/finding.ts';
import type { Table } from '../model/table.ts';
import type { Reading } from '../recognise/reading.ts';
import { keepCells } from './cells.ts';
import { digestOf } from './digest.ts';
import { findingLine } from './findings.ts';
import { type Manifest, manifestText } from './manifest.ts';
import { type Place, projectLines } from './projects.ts';
import { readingJson } from './readings.ts';
import { sealText } from './seal.ts';
import { tableLine } from './tables.ts';
import { totalsOf } from './totals.ts';

/** A month to be stored: its records, how they were read, and what its manifest shall say. */
export interface Closing extends Omit<Manifest, 'totals' | 'files' | 'inputs'> {
  readonly readings: readonly Reading<ProjectField>[];
  readonly projects: readonly Project[];
  readonly findings: readonly Finding[];
  /** Findings that kp.yaml waives, and why. */
  readonly waived: readonly { readonly finding: Finding; readonly reason: string }[];
  /** The document `kp.report/1`, as text. */
  readonly report: string;
}

export interface MonthFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const FILE = {
  manifest: 'manifest.json',
  seal: 'seal.json',
  projects: 'projects.ndjson',
  tables: 'tables.ndjson',
  findings: 'findings.ndjson',
  report: 'report.json',
} as const;
export const MONTH_FILES: readonly string[] = Object.values(FILE);

/** The files of a month. `digest` is the SHA-256 of the manifest, by which later months name this one. */
export function closeMonth(
  { readings, projects, findings, waived, report, ...head }: Closing,
  closedAt: string,
): { readonly files: readonly MonthFile[]; readonly digest: string } {
  const tables = keepTables(readings, projects);
  const open = findings.map((found) => findingLine(found));
  const setAside = waived.map(({ finding, reason }) => findingLine(finding, reason));
  const data: readonly MonthFile[] = [
    { name: FILE.projects, bytes: lines(projectLines(projects, (project) => placeOf(project, tables.kept))) },
    { name: FILE.tables, bytes: lines(tables.lines) },
    { name: FILE.findings, bytes: lines([...open, ...setAside]) },
    { name: FILE.report, bytes: Buffer.from(report) },
  ];
  const files = data.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: digestOf(bytes) }));
  const manifest = Buffer.from(
    manifestText({ ...head, totals: totalsOf(projects), files, inputs: readings.map(readingJson) }),
  );
  const digest = digestOf(manifest);
  const seal = Buffer.from(sealText({ manifest: digest, closedAt }));
  return {
    files: [...data, { name: FILE.manifest, bytes: manifest }, { name: FILE.seal, bytes: seal }],
    digest,
  };
}

function keepTables(readings: readonly Reading<ProjectField>[], projects: readonly Project[]) {
  const standing = new Map<Table<ProjectField>, Project[]>();
  for (const project of projects) {
    const group = standing.get(project.table);
    if (group === undefined) standing.set(project.table, [project]);
    else group.push(project);
  }
  const kept = new Map<Table<ProjectField>, KeptTable>();
  const all = readings.flatMap(({ sheets }) => sheets.flatMap(({ tables }) => tables));
  const lines = all.map((table, index) => {
    const cells = keepCells(table);
    kept.set(table, { index, positions: new Map(cells.rows.map(({ row }, position) => [row, position])) });
    return tableLine(table, cells, standing.get(table) ?? []);
  });
  return { kept, lines };
}

interface KeptTable {
  /** Counts the lines of the file. */
  readonly index: number;
  /** Of the kept rows, by sheet row. */
  readonly positions: ReadonlyMap<number, number>;
}

function placeOf({ table, position }: Project, kept: ReadonlyMap<Table<ProjectField>, KeptTable>): Place {
  const { index, positions } = kept.get(table)!;
  const { cells } = table.sheet;
  const parent = table.memberOf.get(position);
  return {
    table: index,
    position: positions.get(cells.rowNumber(position))!,
    memberOf: parent === undefined ? undefined : positions.get(cells.rowNumber(parent)),
  };
}

function lines(all: Iterable<string>): Uint8Array {
  return Buffer.from(Array.from(all, (line) => `${line}\n`).join(''));
}
