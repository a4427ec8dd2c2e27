import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calculateReport } from '../src/ledgers/project/measures/report.ts';
import type { Project } from '../src/ledgers/project/record.ts';
import { reportDocument } from '../src/ledgers/project/show/report/json.ts';
import { formatDate, type PlainDate } from '../src/model/plain-date.ts';
import { type Dataset, readDataset } from '../src/office/pipeline.ts';
import { byKey, figuresIn, NO_INPUTS } from './report-document.ts';

/**
 * The fixtures' generator writes down what every project of every list is; the records read from the lists must be the
 * same, field for field. The generator shares no code with src/.
 */
const CASES = readdirSync('test/truth')
  .filter((name) => name.endsWith('.ndjson'))
  .map((name) => name.slice(0, -7));

describe.each(CASES)('%s', (name) => {
  const truths = readFileSync(`test/truth/${name}.ndjson`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const expected = JSON.parse(readFileSync(`test/truth/${name}.json`, 'utf8')).report;
  const [year, month] = expected.period.split('-').map(Number) as [number, number];
  const folder = `fixtures/submissions/${name}`;
  const files = readdirSync(folder)
    .sort()
    .map((file) => ({
      name: `${folder}/${file}`,
      read: async () => new Uint8Array(readFileSync(`${folder}/${file}`)),
    }));
  let dataset: Dataset;

  test('every project is read as it was meant, and nothing else', async () => {
    dataset = (await readDataset(files, { period: { year, month } })).value;
    const lines = dataset.projects.filter((project) => !project.table.memberOf.has(project.position));
    const read = lines.map((project) => recordOf(project, membersOf(project, dataset.projects)));
    expect(sorted(read)).toEqual(sorted(truths.map(truthOf)));
  });

  test('no error is found', async () => {
    const { findings } = await readDataset(files, { period: { year, month } });
    const errors = findings.filter((one) =>
      /^(?:file|money|cell|name|project\/(?:duplicate|undecided)|total|count)/.test(one.code),
    );
    expect(errors.filter((one) => !HARMLESS.has(one.code))).toEqual([]);
  });

  test('the figures are those of the plain sums', () => {
    const report = calculateReport(dataset.projects, { year, month }, { benchmarks: [] });
    const { inputs: _, ...document } = reportDocument(report, NO_INPUTS);
    const { inputs: __, ...figures } = expected;
    expect(byKey(figuresIn(document))).toEqual(byKey(figuresIn({ schema: 'kp.report/1', ...figures })));
    expect(reportDocument(report, NO_INPUTS).inputs.lines).toBe(expected.inputs.lines);
  });
});

const HARMLESS = new Set([
  'file/encoding-decided',
  'file/misnamed',
  'file/superseded',
  'file/same-content',
  'money/approximate',
]);

type Flat = Record<string, unknown>;

function recordOf(project: Project, members: readonly Project[]): Flat {
  const date = (value: PlainDate | undefined) => (value === undefined ? null : formatDate(value));
  const { sheet, file } = project.table;
  return {
    place: `${file.slice(file.lastIndexOf('/') + 1)}!${sheet.cells.rowNumber(project.position)}`,
    name: project.name,
    code: project.code ?? null,
    agency: project.agency ?? null,
    district: project.district ?? null,
    levels: [...project.levels].sort().join(),
    phase: project.phase ?? null,
    category: project.category ?? null,
    chain: project.chain ?? null,
    area: project.area ?? null,
    ...amountsOf(members.length > 0 ? members : [project]),
    plannedStart: date(project.plannedStart),
    actualStart: date(project.actualStart),
    plannedFinish: date(project.plannedFinish),
    actualFinish: date(project.actualFinish),
    started: project.started ?? false,
    finished: project.finished ?? false,
    step: project.step ?? null,
    problem: project.problem !== undefined,
  };
}

/** Members that are listed carry the package's amounts; the truth is told for the package's own line. */
function membersOf(project: Project, projects: readonly Project[]): Project[] {
  const { memberOf } = project.table;
  if (memberOf.size === 0) return [];
  return projects.filter(
    (one) => one.table === project.table && memberOf.get(one.position) === project.position,
  );
}

function amountsOf(projects: readonly Project[]): Flat {
  const sum = (
    field: 'totalInvestment' | 'completedBefore' | 'annualPlan' | 'completed' | 'completedMonth',
  ) => {
    const values = projects.map((project) => project[field]).filter((value) => value !== undefined);
    return values.length === 0 ? null : values.reduce((total, value) => total + value, 0);
  };
  return {
    totalInvestment: sum('totalInvestment'),
    completedBefore: sum('completedBefore'),
    annualPlan: sum('annualPlan'),
    completed: sum('completed'),
    completedMonth: sum('completedMonth'),
  };
}

function truthOf(truth: Flat): Flat {
  const { file, row, sheet: _, members: __, ...fields } = truth;
  return { place: `${file}!${row}`, ...fields, levels: [...(truth.levels as string[])].sort().join() };
}

function sorted(records: Flat[]): Flat[] {
  return records.sort((a, b) => (String(a.place) < String(b.place) ? -1 : 1));
}
