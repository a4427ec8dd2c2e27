import { severityOf } from '../../src/findings/findings.ts';
import { calculateReport } from '../../src/ledgers/project/measures/report.ts';
import type { Project } from '../../src/ledgers/project/record.ts';
import { reportDocument } from '../../src/ledgers/project/show/report/json.ts';
import type { FindingCode } from '../../src/model/finding.ts';
import { readDataset } from '../../src/office/pipeline.ts';
import { findingLines } from '../../src/show/check/findings.ts';
import { palette } from '../../src/write/terminal/palette.ts';
import { SPEECH } from '../language/speech.ts';
import type { Seed } from './corpus.ts';
import type { Mutant } from './mutate.ts';

/** What reading a file came to. */
interface Reading {
  readonly isXlsx: boolean;
  readonly rows: number;
  readonly projects: number;
  /** Names and money of all projects. */
  readonly content: string;
  readonly findings: number;
  /** Errors and warnings, counted by code. */
  readonly alarms: ReadonlyMap<FindingCode, number>;
}

/**
 * What is wrong with the way kp takes a mutant, or undefined: it must end in findings or records; a good .xlsx whose own
 * bytes were changed must give the same records or a new alarm, one whose parts were changed at least never fewer rows
 * without a new alarm. Whatever throws is the caller's to catch.
 */
export async function complaint(mutant: Mutant): Promise<string | undefined> {
  const reading = await readFile(mutant.seed.name, mutant.bytes);
  if (reading.projects === 0 && reading.findings === 0) return 'neither records nor findings';
  const good = await readSeed(mutant.seed);
  if (!good.isXlsx || good.projects === 0 || hasNewAlarm(reading, good)) return undefined;
  if (reading.rows < good.rows || reading.projects < good.projects) {
    return `${good.rows - reading.rows} rows and ${good.projects - reading.projects} projects fewer in silence`;
  }
  if (mutant.part === undefined && reading.content !== good.content) return 'other records in silence';
  return undefined;
}

const PERIOD = { year: 2023, month: 9 };
const readings = new Map<Seed, Promise<Reading>>();

function readSeed(seed: Seed): Promise<Reading> {
  const known = readings.get(seed) ?? readFile(seed.name, seed.bytes);
  readings.set(seed, known);
  return known;
}

/** Goes the whole way to the report and the sentences of the findings, as `kp report` does. */
async function readFile(name: string, bytes: Uint8Array): Promise<Reading> {
  const file = { name, read: async () => bytes };
  const { value, findings } = await readDataset([file], { period: PERIOD });
  const report = calculateReport(value.projects, PERIOD);
  JSON.stringify(reportDocument(report, NOTHING_COUNTED));
  findingLines(findings, { speech: SPEECH, colors: palette(false) });
  const alarms = new Map<FindingCode, number>();
  for (const found of findings) {
    if (severityOf(found) !== 'note') alarms.set(found.code, (alarms.get(found.code) ?? 0) + 1);
  }
  return {
    isXlsx: value.readings[0]?.workbook?.format === 'xlsx',
    rows: value.rows,
    projects: value.projects.length,
    content: value.projects.map(contentOf).join('\n'),
    findings: findings.length,
    alarms,
  };
}

function contentOf({ name, agency, totalInvestment, annualPlan, completed }: Project): string {
  return [name, agency, totalInvestment, annualPlan, completed].join('\t');
}

function hasNewAlarm(reading: Reading, good: Reading): boolean {
  return [...reading.alarms].some(([code, count]) => count > (good.alarms.get(code) ?? 0));
}

const NOTHING_COUNTED = {
  files: 0,
  unreadable: 0,
  rows: 0,
  projects: 0,
  packages: 0,
  errors: 0,
  warnings: 0,
  notes: 0,
};
