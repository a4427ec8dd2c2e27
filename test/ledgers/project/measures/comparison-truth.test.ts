import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readConfiguration } from '../../../../src/configure/read-configuration.ts';
import { type Comparison, compareProjects } from '../../../../src/ledgers/project/comparison/comparison.ts';
import { stated } from '../../../../src/ledgers/project/comparison/roll-forward.ts';
import { matchProjects } from '../../../../src/ledgers/project/identity/identity.ts';
import type { Project } from '../../../../src/ledgers/project/record.ts';
import type { Finding } from '../../../../src/model/finding.ts';
import { parsePeriod } from '../../../../src/model/period.ts';
import { readDataset } from '../../../../src/office/pipeline.ts';

/** What became of the projects of a city from month to month, as the generator of its lists wrote it down. */
interface Movement {
  readonly from: string;
  readonly to: string;
  readonly entered: readonly Named[];
  readonly left: readonly Named[];
  readonly renamed: readonly { readonly from: readonly Named[]; readonly to: readonly Named[] }[];
  readonly replanned: readonly (Named & Record<'totalInvestment' | 'annualPlan', Sides>)[];
  readonly started: readonly Named[];
  readonly finished: readonly Named[];
  readonly converted: readonly Named[];
  readonly rollForward: Readonly<Record<string, Account>>;
}
interface Named {
  readonly name: string;
}
type Sides = Readonly<Record<'before' | 'after', number | null>>;
type Account = Readonly<Record<'opening' | 'entered' | 'left' | 'changed' | 'closing', number>>;

const WORKSPACE = 'fixtures/workspaces/year';
const truth: { readonly movements: readonly Movement[] } = JSON.parse(
  readFileSync('test/truth/workspaces/year.json', 'utf8'),
);
const { configuration } = readConfiguration(readFileSync(join(WORKSPACE, 'kp.yaml')));
const lists = new Map<string, readonly Project[]>();

beforeAll(async () => {
  for (const month of readdirSync(join(WORKSPACE, 'submissions'))) {
    // The corrected lists of May, which the truth goes by, have the names of those they replace.
    const paths = new Map<string, string>();
    for (const folder of ['submissions', 'revisions'].map((name) => join(WORKSPACE, name, month)))
      if (existsSync(folder)) for (const name of readdirSync(folder)) paths.set(name, join(folder, name));
    const files = Array.from(paths.values(), (name) => ({ name, read: async () => readFileSync(name) }));
    const { value } = await readDataset(files, { period: parsePeriod(month), configuration });
    lists.set(month, value.projects);
  }
});

describe.each([
  ['as kp.yaml settles it', configuration.identities, configuration.agencies],
  ['without a word of kp.yaml', [], []],
] as const)('%s', (_, identities, agencies) => {
  const isSettled = identities.length > 0;

  test.each(truth.movements.map((movement) => [movement.from, movement.to, movement] as const))(
    '%s → %s',
    (from, to, expected) => {
      const { value, findings } = matchProjects(lists.get(from)!, lists.get(to)!, identities, agencies);
      const open = isSettled ? [] : NEVER_FOUND.filter(([month]) => month === to);
      expect(findings.filter(isDoubt).map(subject)).toEqual(open.map(([, , after]) => after));
      // What is in doubt is not taken for the same, and stands in both lists.
      const found = summary(compareProjects(value));
      const names = (all: readonly Named[], more: readonly string[]) =>
        sorted([...all.map(({ name }) => name), ...more]);
      expect(found.entered).toEqual(
        names(
          expected.entered,
          open.map(([, , after]) => after),
        ),
      );
      expect(found.left).toEqual(
        names(
          expected.left,
          open.map(([, before]) => before),
        ),
      );
      const renamed = expected.renamed.map((one) =>
        [one.from, one.to].map((side) => names(side, [])).join(' → '),
      );
      expect(found.renamed).toEqual(
        sorted(renamed.filter((one) => !open.some(([, before]) => one.startsWith(before)))),
      );
      for (const list of ['started', 'finished', 'converted'] as const)
        expect(found[list]).toEqual(names(expected[list], []));
      expect(found.replanned).toEqual(
        expected.replanned
          .map(({ name, totalInvestment, annualPlan }) => ({ name, totalInvestment, annualPlan }))
          .sort((one, other) => (one.name < other.name ? -1 : 1)),
      );
      if (open.length > 0) return;
      for (const { measure, before, added, removed, changed, after } of found.rollForward) {
        const { opening, entered, left, changed: was, closing } = expected.rollForward[measure]!;
        expect([before, added, removed, changed, after], measure).toEqual([
          opening,
          entered,
          left,
          was,
          closing,
        ]);
      }
    },
  );
});

/** A new name and a new code at once, in this month: only the office can know. */
const NEVER_FOUND: readonly (readonly [month: string, before: string, after: string])[] = [
  ['2023-09', '桂湾智能传感器产业园', '启晟微电子封装测试基地'],
];

function summary(comparison: Comparison) {
  const { matching, renamed, regrouped, replanned, started, finished, phases } = comparison;
  const names = (projects: readonly Project[]) => sorted(projects.map(({ name }) => name));
  return {
    entered: names(matching.entered),
    left: names(matching.left),
    renamed: sorted(
      [...renamed, ...regrouped].map(({ before, after }) => `${names(before)} → ${names(after)}`),
    ),
    started: names(started.map(({ after }) => after[0]!)),
    finished: names(finished.map(({ after }) => after[0]!)),
    converted: names(phases.filter(({ before }) => before === '储备').map(({ pair }) => pair.after[0]!)),
    replanned: replanned
      .map(({ pair }) => {
        const both = (measure: 'totalInvestment' | 'annualPlan') => ({
          before: stated(pair.before, measure) ?? null,
          after: stated(pair.after, measure) ?? null,
        });
        return {
          name: pair.after[0]!.name,
          totalInvestment: both('totalInvestment'),
          annualPlan: both('annualPlan'),
        };
      })
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    rollForward: comparison.rollForward,
  };
}

function isDoubt({ code }: Finding): boolean {
  return code === 'identity/uncertain';
}

function subject(found: Finding): string {
  return found.code === 'identity/uncertain' ? found.facts.name : found.code;
}

function sorted(names: readonly string[]): string[] {
  return [...names].sort();
}
