import { describe, expect, test } from 'vitest';
import { matchProjects } from '../../src/ledgers/project/identity/identity.ts';
import { adjustPlan } from '../../src/ledgers/project/plan/baseline-adjustment.ts';
import type { Project } from '../../src/ledgers/project/record.ts';
import { readDataset } from '../../src/office/pipeline.ts';
import { configurationOf, sourceFile, truthOf } from './truth.ts';

/** The plan against the plan of the year before, and with one adjustment after the other. */
const JANUARY = { year: 2023, month: 1 };

describe.each(['year', 'chengdu-2023'])('%s', (workspace) => {
  const { configuration } = configurationOf(workspace);
  const { plans } = truthOf(workspace);
  const read = async (file: string, purpose: 'plan' | 'adjustment', year = 2023) => {
    const files = [sourceFile(`fixtures/workspaces/${workspace}/plan/${file}.xlsx`)];
    const { value } = await readDataset(files, { period: { year, month: 1 }, purpose, configuration });
    return value.projects;
  };

  test('new, carried over and left against 2022', async () => {
    const [before, after] = [await read('2022', 'plan', 2022), await read('2023', 'plan')];
    const { identities, agencies } = configuration;
    const { value, findings } = matchProjects(before, after, identities, agencies);
    expect(findings).toEqual([]);
    expect(value.entered.map(({ name }) => name).sort()).toEqual(plans.growth.entered.map(nameOf).sort());
    expect(value.left.map(({ name }) => name).sort()).toEqual(plans.growth.left.map(nameOf).sort());
  });

  test('adjusted', async () => {
    let projects = await read('2023', 'plan');
    for (const { date, adjusted } of plans.adjustments) {
      const { value, findings } = adjustPlan(
        projects,
        await read(`${date}调整`, 'adjustment'),
        JANUARY,
        undefined,
      );
      expect(findings).toEqual([]);
      projects = value.projects;
      expect(sums(projects)).toEqual(adjusted);
    }
  });
});

const nameOf = ({ name }: { readonly name: string }) => name;

function sums(projects: readonly Project[]) {
  const sum = (of: (project: Project) => number | undefined) =>
    projects.reduce((total, project) => total + (of(project) ?? 0), 0);
  return {
    lines: projects.length,
    projects: sum(({ size }) => size),
    totalInvestment: sum(({ totalInvestment }) => totalInvestment),
    annualPlan: sum(({ annualPlan }) => annualPlan),
  };
}
