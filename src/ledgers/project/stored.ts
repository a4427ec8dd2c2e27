import { flagIn, integerIn, textIn, textsIn } from '../../history/json.ts';
import type { Stored, StoredLine } from '../../history/stored.ts';
import { type PlainDate, parseDate } from '../../model/plain-date.ts';
import type { Table } from '../../model/table.ts';
import { PHASES, RESERVE_STEPS } from '../../model/vocabulary.ts';
import { projectName } from '../../normalise/name.ts';
import { remember } from '../../normalise/remember.ts';
import { AMOUNTS, type AmountField, KINDS, type ProjectField } from './fields.ts';
import { type Beside, plainColumns, SIZE } from './plain.ts';
import { togetherOf } from './reading/packages.ts';
import type { Project, Property } from './record.ts';
import { hasNothingCompleted } from './stated.ts';

/**
 * Other properties that are stored with a record. The table is stored as a place; everything else is computed again on
 * reading, so that a closed month depends only on its own lists. Name keys are not stored, because months closed by two
 * versions of kp must be matched by one way of normalising names.
 */
const BESIDES = {
  agencyFrom: { behind: 'agency', value: ({ agencyFrom }) => agencyFrom },
  ...SIZE,
  startedBy: { behind: 'started', value: ({ startedBy }) => startedBy },
  finishedBy: { behind: 'finished', value: ({ finishedBy }) => finishedBy },
  unknown: { behind: 'problem', value: ({ unknown }) => unknown },
  together: { behind: 'problem', value: ({ together }) => together && [...together] },
  nothingCompleted: { behind: 'problem', value: ({ nothingCompleted }) => nothingCompleted },
  wasReserve: { behind: 'problem', value: ({ wasReserve }) => wasReserve },
  finishByDate: { behind: 'problem', value: ({ finishByDate }) => finishByDate },
} as const satisfies Record<
  Exclude<keyof Project, Property | 'table' | 'position' | 'key' | 'inherited' | 'told'>,
  Beside
>;

/** How a month stores its projects. */
export const STORED: Stored<Project, ProjectField> = {
  ledger: 'project',
  files: { records: 'projects.ndjson', tables: 'tables.ndjson' },
  columns: Object.fromEntries(plainColumns(BESIDES)),
  restore,
  settle: (projects, { period, has }) => {
    const whole = has('together') ? projects : withTogether(projects);
    // Older months were stored before a blank was read as 0 for projects that have not started; it is filled in here.
    return whole.map((project) =>
      hasNothingCompleted(project, period) ? { ...project, nothingCompleted: true } : project,
    );
  },
  isField: isProjectField,
  totals: [
    { name: 'projects', of: ({ size }) => size, empty: 0 },
    ...AMOUNTS.map((name) => ({ name, of: (project: Project) => project[name], empty: undefined })),
    { name: 'started', of: ({ started, size }) => (started === true ? size : 0), empty: 0 },
    { name: 'finished', of: ({ finished, size }) => (finished === true ? size : 0), empty: 0 },
  ],
};

function restore({ value, table, position }: StoredLine<ProjectField>): Project | undefined {
  const name = textIn(value('name'));
  if (name === undefined) return undefined;
  return {
    table,
    position,
    name,
    key: keyOf(name),
    code: textIn(value('code')),
    agency: textIn(value('agency')),
    agencyFrom: AGENCY_FROM.get(value('agencyFrom')),
    district: textIn(value('district')),
    levels: textsIn(value('levels')),
    category: textIn(value('category')),
    chain: textIn(value('chain')),
    area: textIn(value('area')),
    cluster: textIn(value('cluster')),
    phase: PHASE.get(value('phase')),
    size: integerIn(value('size')) ?? 1,
    isPackage: value('isPackage') === true,
    totalInvestment: integerIn(value('totalInvestment')),
    completedBefore: integerIn(value('completedBefore')),
    annualPlan: integerIn(value('annualPlan')),
    completedMonth: integerIn(value('completedMonth')),
    completed: integerIn(value('completed')),
    fundsInPlace: integerIn(value('fundsInPlace')),
    plannedStart: dateIn(value('plannedStart')),
    actualStart: dateIn(value('actualStart')),
    plannedFinish: dateIn(value('plannedFinish')),
    actualFinish: dateIn(value('actualFinish')),
    started: flagIn(value('started')),
    startedBy: fieldIn(value('startedBy')),
    finished: flagIn(value('finished')),
    finishedBy: fieldIn(value('finishedBy')),
    enteredStatistics: flagIn(value('enteredStatistics')),
    step: STEP.get(value('step')),
    problem: textIn(value('problem')),
    unknown: amountsIn(value('unknown')),
    together: setOf(amountsIn(value('together'))),
    nothingCompleted: flagIn(value('nothingCompleted')),
    wasReserve: flagIn(value('wasReserve')),
    finishByDate: flagIn(value('finishByDate')),
  };
}

/** For months stored without it: what packages and their members state together is derived from the records. */
function withTogether(projects: readonly Project[]): readonly Project[] {
  if (projects.every(({ table }) => table.memberOf.size === 0)) return projects;
  const bundles = new Map<Table, Map<number, Project[]>>();
  for (const project of projects) {
    const { table, position } = project;
    const own = bundles.get(table) ?? new Map<number, Project[]>();
    bundles.set(table, own);
    const parent = table.memberOf.get(position) ?? position;
    own.set(parent, [...(own.get(parent) ?? []), project]);
  }
  return projects.map((project) => {
    const parent = project.table.memberOf.get(project.position) ?? project.position;
    const lines = bundles.get(project.table)!.get(parent)!;
    const bundle = lines.find(({ position }) => position === parent);
    if (bundle === undefined || lines.length === 1) return project;
    return {
      ...project,
      together: togetherOf(
        bundle,
        lines.filter((line) => line !== bundle),
      ),
    };
  });
}

/** Sets of allowed words, for reading. */
const AGENCY_FROM = words([
  'column',
  'section',
  'title',
  'reporter',
  'above',
  'sheet',
  'file',
  'folder',
] as const);
const PHASE = words(PHASES);
const STEP = words(RESERVE_STEPS);

function words<Word extends string>(known: readonly Word[]): ReadonlyMap<unknown, Word> {
  return new Map(known.map((word) => [word, word]));
}

const keyOf = remember((name: string) => projectName(name).key);
const dateOf = remember(parseDate);

function dateIn(value: unknown): PlainDate | undefined {
  return typeof value === 'string' ? dateOf(value) : undefined;
}

function amountsIn(value: unknown): readonly AmountField[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const named = new Set(textsIn(value));
  return AMOUNTS.filter((field) => named.has(field));
}

function setOf<T>(values: readonly T[] | undefined): ReadonlySet<T> | undefined {
  return values && new Set(values);
}

function fieldIn(value: unknown): ProjectField | undefined {
  return isProjectField(value) ? value : undefined;
}

function isProjectField(value: unknown): value is ProjectField {
  return KINDS.has(value as ProjectField);
}
