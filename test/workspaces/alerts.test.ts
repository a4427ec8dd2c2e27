import { beforeAll, describe, expect, test } from 'vitest';
import { countCards } from '../../src/calculate/alerts/counts.ts';
import { type AlertMonth, followLights } from '../../src/calculate/alerts/lives.ts';
import { readLights } from '../../src/configure/read-lights.ts';
import { officeOf } from '../../src/ledgers/office.ts';
import { PROJECTS } from '../../src/ledgers/projects.ts';
import { formatPeriod } from '../../src/model/period.ts';
import { matchedIn } from '../../src/office/check/check-month.ts';
import { readDataset } from '../../src/office/pipeline.ts';
import { SHIPPED_LIGHTS } from '../../src/schemes/lights/shipped.ts';
import { configurationOf, filesIn, periodOf, truthOf } from './truth.ts';

type Subject = Parameters<(typeof PROJECTS)['alerted']['shownSubject']>[0];

/** Every light of every month of the fixture workspaces, held against the generator's own walk through the records. */
describe.each(['year', 'chengdu-2023'])('%s', (workspace) => {
  const { alerts: truth } = truthOf(workspace);
  let months: readonly AlertMonth<Subject, never>[];

  beforeAll(async () => {
    const { configuration } = configurationOf(workspace);
    const kept = [];
    for (const month of Object.keys(truth)) {
      const files = filesIn(`fixtures/workspaces/${workspace}/submissions/${month}`);
      const { value } = await readDataset(files, { period: periodOf(month), configuration });
      kept.push({
        period: periodOf(month),
        projects: value.projects,
        unreported: new Set<never>(),
        notReported: [],
        isWhole: true,
        // Whatever leaves these lists was taken out of the plan.
        removed: async (left: (typeof value)['projects']) => new Set(left),
      });
    }
    const subjects = await PROJECTS.alerted.subjectsOf(kept, {
      agencies: configuration!.agencies,
      office: officeOf(configuration),
      on: undefined,
      match: matchedIn(configuration),
    });
    const { lights } = readLights(Buffer.from(SHIPPED_LIGHTS.get('office-a.yaml')!));
    months = followLights(lights!, subjects);
  }, 120_000);

  test.each(Object.keys(truth))('%s', (key) => {
    const month = months.find(({ period }) => formatPeriod(period) === key)!;
    const { lights, warnedThisYear, ...counts } = truth[key]!;
    expect(countCards(month.cards)).toMatchObject(counts);
    expect((month.warned.get('project') ?? []).length).toBe(warnedThisYear);
    expect(linesOf(month)).toEqual([...lights].map(lineOf).sort());
  });
});

function linesOf({ cards }: AlertMonth<Subject, never>): string[] {
  return cards
    .flatMap(({ subject, lights }) => {
      const { name, agency } = PROJECTS.alerted.shownSubject(subject);
      return lights.map(({ rule, light, state, since, months }) =>
        lineOf({
          project: name,
          agency: agency!,
          rule: rule.rule,
          light: light ?? null,
          state,
          since: formatPeriod(since),
          months,
        }),
      );
    })
    .sort();
}

function lineOf(light: Readonly<Record<string, unknown>>): string {
  return ['project', 'agency', 'rule', 'light', 'state', 'since', 'months']
    .map((key) => light[key])
    .join(' ');
}
