import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measuredValue } from '../../../../src/calculate/figure.ts';
import { DIMENSIONS } from '../../../../src/ledgers/project/measures/dimensions.ts';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import { reportDocument } from '../../../../src/ledgers/project/show/report/json.ts';
import { figuresIn } from '../../../report-document.ts';
import { inventedPeriod, inventedProjects } from './invented.ts';
import { projects } from './records.ts';

const INPUTS = {
  files: 1,
  unreadable: 0,
  rows: 0,
  projects: 0,
  packages: 0,
  errors: 0,
  warnings: 0,
  notes: 0,
};

test('the order of the lists never changes a figure', () => {
  const shuffled = inventedProjects.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, inventedPeriod, ([given, other], period) => {
      const [first, second] = [given, other].map((some) =>
        figuresIn(reportDocument(calculateReport(projects(some), period), INPUTS)),
      );
      expect(second).toEqual(first);
    }),
  );
});

test('groups of one dimension and those without a group add up to the whole', () => {
  const single = DIMENSIONS.filter(({ id }) => id !== 'level');
  fc.assert(
    fc.property(inventedProjects, inventedPeriod, fc.constantFrom(...single), (given, period, dimension) => {
      const { overall, groups } = calculateReport(projects(given), period);
      const { rows, without } = groups.get(dimension.table)!;
      const parts = [...rows.map(({ progress }) => progress), ...(without ? [without] : [])];
      for (const name of ['projects', 'totalInvestment', 'annualPlan', 'completed'] as const) {
        const sum = parts.reduce((total, part) => total + (measuredValue(part[name]) ?? 0), 0);
        expect(sum).toBe(measuredValue(overall[name]) ?? 0);
      }
    }),
  );
});

test('a figure is a finite number or null, and counts keep their order of size', () => {
  fc.assert(
    fc.property(inventedProjects, inventedPeriod, (given, period) => {
      const document = reportDocument(calculateReport(projects(given), period), INPUTS);
      expect(JSON.parse(JSON.stringify(document))).toEqual(document);
      const { starts, finishes } = document;
      expect(starts.started! <= starts.planned!).toBe(true);
      expect(starts.startedOfDue! + starts.overdue!).toBe(starts.due);
      expect(starts.early! <= starts.started!).toBe(true);
      expect(finishes.finished! + finishes.overdue! <= finishes.planned!).toBe(true);
    }),
  );
});
