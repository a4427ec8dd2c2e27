import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { plainValue } from '../../src/ledgers/entries/entry-stored.ts';
import { LEDGERS } from '../../src/ledgers/ledgers.ts';
import type { ListPurpose } from '../../src/ledgers/project/record.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import type { Period } from '../../src/model/period.ts';
import { readLedgers } from '../../src/office/ledger/read-ledger.ts';
import { type PipelineOptions, readDataset } from '../../src/office/pipeline.ts';
import { configurationOf, periodOf } from '../workspaces/truth.ts';

/** A list of a fixture, and how it is read there. */
export interface FixtureList {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly period: Period;
  readonly purpose: ListPurpose;
  readonly configuration: Configuration | undefined;
}

/** The lists of a folder of the fixtures. */
export interface FixtureFolder {
  readonly folder: string;
  readonly lists: readonly FixtureList[];
}

type Reading = Omit<FixtureList, 'name' | 'bytes'>;

/** The months of the folders of lists whose sums were published. */
const MONTHS: Readonly<Record<string, string>> = {
  'bozhou-10-promotion': '2022-10',
  'chengdu-2019-08': '2019-08',
  'chengdu-2019-kickoffs': '2019-08',
  'chengdu-2022-opportunities': '2022-12',
  'chengdu-2023-09': '2023-09',
  'chengdu-2023-enterprises': '2023-09',
  'chengdu-2023-lifecycle': '2023-09',
  'chengdu-2023-matters': '2023-09',
  'chengdu-2023-plan': '2023-01',
  'guangan-zone-2023': '2023-03',
  'guangan-zone-2023-promotion': '2023-03',
  'jiangmen-10': '2023-10',
  'tongliang-2024-09': '2024-09',
  'xuchang-2025-financing': '2025-01',
};

export function submissionFolders(): FixtureFolder[] {
  return readdirSync('fixtures/submissions').map((folder) => {
    const month = MONTHS[folder];
    if (month === undefined) throw new Error(`the month of ${folder} is not said here`);
    const purpose = folder.endsWith('-plan') ? 'plan' : 'progress';
    const reading = { period: periodOf(month), purpose, configuration: undefined } as const;
    return folderOf(join('fixtures/submissions', folder), reading);
  });
}

/** Months, corrected months, plans and their changes of every workspace. */
export function workspaceFolders(): FixtureFolder[] {
  return readdirSync('fixtures/workspaces').flatMap((workspace) => {
    const { configuration } = configurationOf(workspace);
    const root = join('fixtures/workspaces', workspace);
    const monthly = ['submissions', 'revisions', 'reserves'].flatMap((kind) =>
      foldersIn(join(root, kind)).map((folder) =>
        folderOf(folder, { period: periodOf(basename(folder)), purpose: 'progress', configuration }),
      ),
    );
    const plans = filesIn(join(root, 'plan')).map((path): FixtureFolder => {
      const [period, purpose] = /调整/.test(path)
        ? ([periodOf(basename(path)), 'adjustment'] as const)
        : ([{ year: Number(basename(path).slice(0, 4)), month: 1 }, 'plan'] as const);
      return { folder: path, lists: [listAt(path, { period, purpose, configuration })] };
    });
    return [...monthly, ...plans];
  });
}

function folderOf(folder: string, reading: Reading): FixtureFolder {
  return { folder, lists: filesIn(folder).map((path) => listAt(path, reading)) };
}

function listAt(path: string, reading: Reading): FixtureList {
  return { name: basename(path), bytes: new Uint8Array(readFileSync(path)), ...reading };
}

function entriesOf(folder: string, isWanted: (path: string) => boolean): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter(isWanted);
}

function filesIn(folder: string): string[] {
  return entriesOf(folder, (path) => statSync(path).isFile());
}

function foldersIn(folder: string): string[] {
  return entriesOf(folder, (path) => statSync(path).isDirectory());
}

/** A list read from these bytes, as it was or changed. */
export async function readList({ name, ...reading }: FixtureList, bytes: Uint8Array) {
  const options: PipelineOptions = reading;
  const { value } = await readDataset([{ name, read: async () => bytes }], options);
  return value;
}

/**
 * Every project with its money, and every entry of the other ledgers with all that is stated of it, in whatever order. A
 * number in front of a row belongs to its place; what kp concludes about all entries of a project stands with its first one,
 * whichever that is.
 */
export function figuresIn(
  dataset: Awaited<ReturnType<typeof readList>>,
  { period, configuration }: Reading,
): readonly string[] {
  const entriesOfLedger = readLedgers(dataset, period, configuration);
  const entries = LEDGERS.flatMap((ledger) => {
    const { entries: all } = entriesOfLedger(ledger);
    const fields = ledger.fields.filter(({ kind }) => kind !== 'serial');
    const [derived, stated] = [true, false].map((is) =>
      fields.filter((one) => (one.isDerived ?? false) === is),
    );
    const said = all.map((entry) =>
      JSON.stringify([ledger.id, entry.agency, ...stated!.map((field) => plainValue(entry, field) ?? null)]),
    );
    const concluded = derived!.flatMap((field) =>
      all.map((entry) => JSON.stringify([ledger.id, field.field, plainValue(entry, field) ?? null])),
    );
    return [...said, ...concluded];
  });
  const projects = dataset.projects.map(({ name, agency, phase, totalInvestment, annualPlan, completed }) =>
    [name, agency, phase, totalInvestment, annualPlan, completed].join(' '),
  );
  return [...projects, ...entries].sort();
}
