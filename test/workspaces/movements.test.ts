import { describe, expect, test } from 'vitest';
import { matchProjects } from '../../src/ledgers/project/identity/identity.ts';
import type { Project } from '../../src/ledgers/project/record.ts';
import { readDataset } from '../../src/office/pipeline.ts';
import { configurationOf, filesOfMonth, type Movement, periodOf, truthOf } from './truth.ts';

/** Who came, left, was renamed and re-planned from one month to the next, and the sums that roll forward. */
describe.each(['year', 'chengdu-2023'])('%s', (workspace) => {
  const { configuration } = configurationOf(workspace);
  const read = async (month: string) => {
    const files = filesOfMonth(workspace, month);
    const { value } = await readDataset(files, { period: periodOf(month), configuration });
    return value.projects;
  };

  test.each(truthOf(workspace).movements.map((truth) => [truth.from, truth.to, truth] as const))(
    '%s to %s',
    async (from, to, truth) => {
      const [before, after] = [await read(from), await read(to)];
      const { identities, agencies } = configuration;
      const { value, findings } = matchProjects(before, after, identities, agencies);
      expect(findings).toEqual([]);
      expect(named(value.entered)).toEqual(truth.entered.map(nameOf).sort());
      expect(named(value.left)).toEqual(truth.left.map(nameOf).sort());
      const renamed = value.pairs.filter(({ how }) => how !== 'code' && how !== 'name');
      expect(renamed.map((pair) => names(pair.after)).sort()).toEqual(
        truth.renamed.map((one) => one.to.map(nameOf).sort().join()).sort(),
      );
      expect(renamed.map((pair) => names(pair.before)).sort()).toEqual(
        truth.renamed.map((one) => one.from.map(nameOf).sort().join()).sort(),
      );
      const replanned = value.pairs.filter(
        (pair) =>
          sum(pair.before, 'annualPlan') !== sum(pair.after, 'annualPlan') ||
          sum(pair.before, 'totalInvestment') !== sum(pair.after, 'totalInvestment'),
      );
      expect(replanned.map((pair) => pair.after[0]!.name).sort()).toEqual(truth.replanned.map(nameOf).sort());
      for (const field of ['totalInvestment', 'annualPlan', 'completed'] as const) {
        const { opening, entered, left, closing } = truth.rollForward[field];
        expect([before, value.entered, value.left, after].map((list) => sum(list, field) ?? 0)).toEqual([
          opening,
          entered,
          left,
          closing,
        ]);
      }
    },
  );
});

const nameOf = ({ name }: Movement['entered'][number]) => name;

function named(projects: readonly Project[]): string[] {
  return projects.map(({ name }) => name).sort();
}

function names(projects: readonly Project[]): string {
  return named(projects).join();
}

/** Undefined where nobody says it. */
function sum(projects: readonly Project[], field: 'totalInvestment' | 'annualPlan' | 'completed') {
  const stated = projects.flatMap((project) => project[field] ?? []);
  return stated.length === 0 ? undefined : stated.reduce((total, yuan) => total + yuan, 0);
}
