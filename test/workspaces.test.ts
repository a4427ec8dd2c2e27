import { describe, expect, test } from 'vitest';
import { severityOf } from '../src/findings/findings.ts';
import { calculateReport } from '../src/ledgers/project/measures/report.ts';
import type { Project } from '../src/ledgers/project/record.ts';
import { reportDocument } from '../src/ledgers/project/show/report/json.ts';
import type { Finding } from '../src/model/finding.ts';
import { type Dataset, readDataset } from '../src/office/pipeline.ts';
import { byKey, figuresIn, NO_INPUTS } from './report-document.ts';
import {
  comparable,
  configurationOf,
  type Flat,
  filesIn,
  periodOf,
  recordsOf,
  sourceFile,
  truthOf,
} from './workspaces/truth.ts';

/** Every month of the fixture workspaces, read with the workspace's configuration, held against the generator's truth. */
describe.each(['year', 'chengdu-2023'])('%s', (workspace) => {
  const { configuration, faults } = configurationOf(workspace);
  const truth = truthOf(workspace);
  const records = recordsOf(workspace);
  const folder = `fixtures/workspaces/${workspace}`;

  test('kp.yaml is without fault', () => expect(faults).toEqual([]));

  describe.each(Object.keys(truth.months))('%s', (month) => {
    const period = periodOf(month);
    let dataset: Dataset;

    test('every project is read as it was meant, without error or warning', async () => {
      const files = filesIn(`${folder}/submissions/${month}`);
      const { value, findings } = await readDataset(files, { period, configuration });
      dataset = value;
      expect(faulty(findings)).toEqual([]);
      expect(byPlace(value.projects)).toEqual(byPlace(records.get(month)));
    });

    test('the figures are those of the plain sums', () => {
      const report = calculateReport(dataset.projects, period, { benchmarks: [] });
      const { inputs: _, ...document } = reportDocument(report, NO_INPUTS);
      const { lines: __, ...figures } = truth.months[month]!;
      const expected = figuresIn({ schema: 'kp.report/1', ...figures }, true);
      expect(byKey(figuresIn(document, true))).toEqual(byKey(expected));
    });
  });

  test.each(Object.keys(truth.revised ?? {}))('%s revised', async (month) => {
    const files = filesIn(`${folder}/revisions/${month}`);
    const { value, findings } = await readDataset(files, { period: periodOf(month), configuration });
    expect(faulty(findings)).toEqual([]);
    expect(byPlace(value.projects)).toEqual(byPlace(records.get(`${month}-revised`)));
  });

  test.each(['2022', '2023'])('the plan of %s', async (year) => {
    const files = [sourceFile(`${folder}/plan/${year}.xlsx`)];
    const { value, findings } = await readDataset(files, { purpose: 'plan', configuration });
    expect(value.period).toEqual({ year: Number(year), month: 1 });
    expect(faulty(findings)).toEqual([]);
    expect(byPlace(value.projects)).toEqual(byPlace(records.get(`plan/${year}`)));
  });

  test.each(truth.plans.adjustments.map(({ date, lines }) => [date, lines] as const))(
    'the changes of %s',
    async (date, lines) => {
      const files = [sourceFile(`${folder}/plan/${date}调整.xlsx`)];
      const { value, findings } = await readDataset(files, {
        period: periodOf(date),
        purpose: 'adjustment',
        configuration,
      });
      expect(faulty(findings)).toEqual([]);
      expect(value.projects).toHaveLength(lines);
    },
  );
});

function faulty(findings: readonly Finding[]): Finding[] {
  return findings.filter((one) => severityOf(one) !== 'note');
}

/** As many as there are, in the order of their places. */
function byPlace(records: readonly (Project | Flat)[] = []): Flat[] {
  return records.map(comparable).sort((one, other) => (String(one.place) < String(other.place) ? -1 : 1));
}
