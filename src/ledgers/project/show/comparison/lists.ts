import type { LayoutTable } from '../../../../model/layout.ts';
import { placeOf } from '../../../../model/record.ts';
import { amounts, dates, layRows, places, texts } from '../../../../show/columns.ts';
import type { PhaseChange } from '../../comparison/comparison.ts';
import { stated } from '../../comparison/roll-forward.ts';
import type { ProjectPair } from '../../identity/identity.ts';
import type { Project } from '../../record.ts';
import { sideTitles } from './sides.ts';
import type { ComparisonMaterial } from './tables.ts';
import type { ProjectState } from './words.ts';

/** The values of several projects in one cell, without duplicates. */
export function together(
  projects: readonly Project[],
  say: (project: Project) => string | undefined,
): string | undefined {
  const said = new Set(projects.map(say).filter((word) => word !== undefined));
  return [...said].join('、');
}

/** Projects that are only in one of the lists. */
export function ownTable(id: 'entered' | 'left', { comparison, words }: ComparisonMaterial): LayoutTable {
  const { columns, summary } = words.report;
  const projects = comparison.matching[id];
  const hasCompleted = projects.some(({ completed }) => completed !== undefined);
  const completed = amounts('completed', columns.completed, 2, (one: Project) => one.completed);
  return {
    id,
    title: words.comparison.tables[id],
    unit: '万元',
    notes: [],
    ...layRows<Project>(
      [
        texts('name', columns.name, 0, ({ name }) => name),
        texts('agency', columns.agency, 1, ({ agency }) => agency),
        texts('phase', columns.phase, 4, ({ phase }) => phase),
        amounts('totalInvestment', columns.totalInvestment, 3, ({ totalInvestment }) => totalInvestment),
        amounts('annualPlan', columns.annualPlan, 0, ({ annualPlan }) => annualPlan),
        ...(hasCompleted ? [completed] : []),
        texts('code', columns.code, 5, ({ code }) => code),
        places('place', summary.place, 6, placeOf),
      ],
      projects,
    ),
  };
}

/** Projects that were renamed, or are on a different number of rows. */
export function namesTable(id: 'renamed' | 'regrouped', material: ComparisonMaterial): LayoutTable {
  const { comparison, words } = material;
  const { columns } = words.report;
  const [from, to] = sideTitles(material.from, material.to, words.comparison);
  return {
    id,
    title: words.comparison.tables[id],
    notes: [],
    ...layRows<ProjectPair>(
      [
        texts('before', from, 0, ({ before }) => together(before, ({ name }) => name)),
        texts('after', to, 0, ({ after }) => together(after, ({ name }) => name)),
        texts('agency', columns.agency, 2, ({ after }) => together(after, ({ agency }) => agency)),
        texts('way', words.comparison.columns.way, 1, ({ how }) => words.comparison.ways[how]),
        texts('code', columns.code, 3, ({ after }) => together(after, ({ code }) => code)),
      ],
      comparison[id],
    ),
  };
}

/** Projects that moved to another agency. */
export function transferredTable(material: ComparisonMaterial): LayoutTable {
  const { comparison, words } = material;
  const { columns } = words.report;
  const { sided } = words.comparison;
  const [from, to] = sideTitles(material.from, material.to, words.comparison);
  return {
    id: 'transferred',
    title: words.comparison.tables.transferred,
    unit: '万元',
    notes: [],
    ...layRows<ProjectPair>(
      [
        texts('name', columns.name, 0, ({ after }) => together(after, ({ name }) => name)),
        texts('before', sided(from, columns.agency), 0, (pair) =>
          together(pair.before, ({ agency }) => agency),
        ),
        texts('after', sided(to, columns.agency), 0, (pair) => together(pair.after, ({ agency }) => agency)),
        amounts('totalInvestment', columns.totalInvestment, 2, ({ after }) =>
          stated(after, 'totalInvestment'),
        ),
        amounts('annualPlan', columns.annualPlan, 1, ({ after }) => stated(after, 'annualPlan')),
        texts('code', columns.code, 3, ({ after }) => together(after, ({ code }) => code)),
      ],
      comparison.transferred,
    ),
  };
}

/** 储备 → 新开工: projects whose phase changed. */
export function phasesTable(material: ComparisonMaterial): LayoutTable {
  const { comparison, words } = material;
  const { columns } = words.report;
  const [from, to] = sideTitles(material.from, material.to, words.comparison);
  return {
    id: 'phases',
    title: words.comparison.tables.phases,
    notes: [],
    ...layRows<PhaseChange>(
      [
        texts('name', columns.name, 0, ({ pair }) => together(pair.after, ({ name }) => name)),
        texts('agency', columns.agency, 1, ({ pair }) => together(pair.after, ({ agency }) => agency)),
        texts('before', from, 0, ({ before }) => before),
        texts('after', to, 0, ({ after }) => after),
      ],
      comparison.phases,
    ),
  };
}

/** Projects that have started, or finished, since the earlier list. */
export function reachedTable(
  id: 'started' | 'finished',
  { comparison, words }: ComparisonMaterial,
): LayoutTable {
  const { columns } = words.report;
  const [planned, actual] =
    id === 'started'
      ? (['plannedStart', 'actualStart'] as const)
      : (['plannedFinish', 'actualFinish'] as const);
  const first = (projects: readonly Project[], date: typeof planned | typeof actual) =>
    projects.find((one) => one[date] !== undefined)?.[date];
  return {
    id,
    title: words.comparison.tables[id],
    unit: '万元',
    notes: [],
    ...layRows<ProjectPair>(
      [
        texts('name', columns.name, 0, ({ after }) => together(after, ({ name }) => name)),
        texts('agency', columns.agency, 1, ({ after }) => together(after, ({ agency }) => agency)),
        dates(planned, columns[planned], 3, ({ after }) => first(after, planned)),
        dates(actual, columns[actual], 0, ({ after }) => first(after, actual)),
        amounts('totalInvestment', columns.totalInvestment, 2, ({ after }) =>
          stated(after, 'totalInvestment'),
        ),
      ],
      comparison[id],
    ),
  };
}

/** What could not be decided for certain, and how to decide it. */
export function uncertainTable({ findings, words, speech }: ComparisonMaterial): LayoutTable {
  const { summary } = words.report;
  return {
    id: 'uncertain',
    title: words.comparison.tables.uncertain,
    notes: [],
    ...layRows<(typeof findings)[number]>(
      [
        texts('sentence', summary.sentence, 0, speech.inFull),
        places('place', summary.place, 1, ({ source }) => source),
        texts('code', summary.code, 2, ({ code }) => code),
      ],
      findings,
    ),
  };
}

/** A project of either list: what happened to it, and its data in both lists. */
interface Fate {
  readonly state: ProjectState;
  readonly before: readonly Project[];
  readonly after: readonly Project[];
}

const SHOWN = ['totalInvestment', 'annualPlan', 'completed'] as const;

/**
 * Every project of either list with its data in both: those that stayed or left in the order of the earlier list, then
 * those that entered.
 */
export function projectsTable({ comparison, words, ...material }: ComparisonMaterial): LayoutTable {
  const { columns } = words.report;
  const { sided, states, ...own } = words.comparison;
  const [from, to] = sideTitles(material.from, material.to, words.comparison);
  const sides = [
    ['before', from],
    ['after', to],
  ] as const;
  return {
    id: 'projects',
    title: own.tables.projects,
    kind: 'list',
    unit: '万元',
    notes: [],
    ...layRows<Fate>(
      [
        texts('state', own.columns.state, 0, ({ state }) => states[state]),
        texts('name', columns.name, 0, (fate) => together(now(fate), ({ name }) => name)),
        texts('formerName', own.columns.formerName, 0, ({ state, before }) =>
          state === 'renamed' || state === 'regrouped' ? together(before, ({ name }) => name) : undefined,
        ),
        texts('agency', columns.agency, 0, (fate) => together(now(fate), ({ agency }) => agency)),
        texts('code', columns.code, 0, (fate) => together(now(fate), ({ code }) => code)),
        ...sides.map(([side, title]) =>
          texts(`phase:${side}`, sided(title, columns.phase), 0, (fate: Fate) =>
            together(fate[side], ({ phase }) => phase),
          ),
        ),
        ...SHOWN.flatMap((measure) =>
          sides.map(([side, title]) =>
            amounts(`${measure}:${side}`, sided(title, columns[measure]), 0, (fate: Fate) =>
              stated(fate[side], measure),
            ),
          ),
        ),
      ],
      fatesOf(comparison),
    ),
  };
}

function now({ before, after }: Fate): readonly Project[] {
  return after.length > 0 ? after : before;
}

function fatesOf({ matching, renamed, regrouped }: ComparisonMaterial['comparison']): Fate[] {
  const states = new Map<ProjectPair, ProjectState>();
  for (const pair of renamed) states.set(pair, 'renamed');
  for (const pair of regrouped) states.set(pair, 'regrouped');
  return [
    ...matching.pairs.map((pair): Fate => ({ ...pair, state: states.get(pair) ?? 'kept' })),
    ...matching.left.map((project): Fate => ({ state: 'left', before: [project], after: [] })),
    ...matching.entered.map((project): Fate => ({ state: 'entered', before: [], after: [project] })),
  ];
}
