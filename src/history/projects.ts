import { type FreeTextField, freeText } from '../ledgers/project/free-text.ts';
import { togetherOf } from '../ledgers/project/reading/packages.ts';
import { AMOUNTS } from '../ledgers/project/reading/read-amounts.ts';
import type { AmountField, Project, ProjectField } from '../ledgers/project/record.ts';
import { formatDate, type PlainDate, parseDate } from '../model/plain-date.ts';
import type { Table } from '../model/table.ts';
import { PHASES, RESERVE_STEPS } from '../model/vocabulary.ts';
import { projectName } from '../normalise/name.ts';
import { remember } from '../normalise/remember.ts';
import { isProjectField } from './fields.ts';
import { flagIn, integerIn, listIn, parseJson, textIn, textsIn } from './json.ts';
import { KeptTable } from './kept-table.ts';

/** Where a record stands among what a month keeps. */
export interface Place {
  /** Counts the lines of the tables' file. */
  readonly table: number;
  /** Count the kept rows of that table. */
  readonly position: number;
  readonly memberOf: number | undefined;
}

/**
 * Records as lines of JSON that other tools read, an array each, after a first line with the names of the columns. Money
 * in integer 元, dates as precise as they are known, null where the list does not say, levels as a list.
 */
export function* projectLines(
  projects: readonly Project[],
  placeOf: (project: Project) => Place,
): Generator<string> {
  const columns = Object.values(COLUMNS);
  yield JSON.stringify(Object.keys(COLUMNS));
  for (const project of projects) {
    const place = placeOf(project);
    yield JSON.stringify(columns.map((value) => value(project, place)));
  }
}

/** The records again, their tables read from `tableAt` when they are wanted; undefined where a line is no record. */
export function restoreProjects(
  lines: readonly string[],
  tableAt: (index: number) => Table<ProjectField>,
): readonly Project[] | undefined {
  const at = placesOf(textsIn(parseJson(lines[0] ?? '')));
  const members = new Map<number, Map<number, number>>();
  const tables = new Map<number, Table<ProjectField>>();
  const keptTable = (index: number): Table<ProjectField> => {
    const memberOf = new Map<number, number>();
    const table = new KeptTable(memberOf, () => tableAt(index));
    members.set(index, memberOf);
    tables.set(index, table);
    return table;
  };
  const projects: Project[] = [];
  for (let row = 1; row < lines.length; row += 1) {
    const values = listIn(parseJson(lines[row]!));
    const name = textIn(values[at.name]);
    const index = integerIn(values[at.table]);
    const position = integerIn(values[at.position]);
    if (name === undefined || index === undefined || position === undefined) return undefined;
    const table = tables.get(index) ?? keptTable(index);
    const parent = integerIn(values[at.memberOf]);
    if (parent !== undefined) members.get(index)?.set(position, parent);
    projects.push({
      table,
      position,
      name,
      key: keyOf(name),
      code: textIn(values[at.code]),
      agency: textIn(values[at.agency]),
      agencyFrom: AGENCY_FROM.get(values[at.agencyFrom]),
      district: textIn(values[at.district]),
      levels: textsIn(values[at.levels]),
      category: textIn(values[at.category]),
      chain: textIn(values[at.chain]),
      area: textIn(values[at.area]),
      cluster: textIn(values[at.cluster]),
      phase: PHASE.get(values[at.phase]),
      size: integerIn(values[at.size]) ?? 1,
      isPackage: values[at.isPackage] === true,
      totalInvestment: integerIn(values[at.totalInvestment]),
      completedBefore: integerIn(values[at.completedBefore]),
      annualPlan: integerIn(values[at.annualPlan]),
      completedMonth: integerIn(values[at.completedMonth]),
      completed: integerIn(values[at.completed]),
      fundsInPlace: integerIn(values[at.fundsInPlace]),
      plannedStart: dateIn(values[at.plannedStart]),
      actualStart: dateIn(values[at.actualStart]),
      plannedFinish: dateIn(values[at.plannedFinish]),
      actualFinish: dateIn(values[at.actualFinish]),
      started: flagIn(values[at.started]),
      startedBy: fieldIn(values[at.startedBy]),
      finished: flagIn(values[at.finished]),
      finishedBy: fieldIn(values[at.finishedBy]),
      enteredStatistics: flagIn(values[at.enteredStatistics]),
      step: STEP.get(values[at.step]),
      problem: textIn(values[at.problem]),
      unknown: amountsIn(values[at.unknown]),
      together: setOf(amountsIn(values[at.together])),
      nothingCompleted: flagIn(values[at.nothingCompleted]),
      wasReserve: flagIn(values[at.wasReserve]),
    });
  }
  return at.together < 0 ? withTogether(projects, tables) : projects;
}

/** Months that were stored without it: what packages and their members state between them follows from the records. */
function withTogether(
  projects: readonly Project[],
  tables: ReadonlyMap<number, Table<ProjectField>>,
): readonly Project[] {
  if ([...tables.values()].every(({ memberOf }) => memberOf.size === 0)) return projects;
  const bundles = new Map<Table<ProjectField>, Map<number, Project[]>>();
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

/**
 * The free texts are there for other tools; kp finds them in the kept cells. Keys of names are not stored: months closed
 * by two versions of kp must still be matched by one way of folding names.
 */
const COLUMNS = {
  name: (project) => project.name,
  code: (project) => project.code,
  agency: (project) => project.agency,
  agencyFrom: (project) => project.agencyFrom,
  district: (project) => project.district,
  levels: (project) => project.levels,
  category: (project) => project.category,
  chain: (project) => project.chain,
  area: (project) => project.area,
  cluster: (project) => project.cluster,
  owner: (project) => freeText(project, 'owner'),
  sponsor: (project) => freeText(project, 'sponsor'),
  phase: (project) => project.phase,
  scale: (project) => freeText(project, 'scale'),
  size: (project) => project.size,
  isPackage: (project) => project.isPackage,
  totalInvestment: (project) => project.totalInvestment,
  completedBefore: (project) => project.completedBefore,
  annualPlan: (project) => project.annualPlan,
  completedMonth: (project) => project.completedMonth,
  completed: (project) => project.completed,
  fundsInPlace: (project) => project.fundsInPlace,
  plannedStart: (project) => dateText(project.plannedStart),
  actualStart: (project) => dateText(project.actualStart),
  plannedFinish: (project) => dateText(project.plannedFinish),
  actualFinish: (project) => dateText(project.actualFinish),
  started: (project) => project.started,
  startedBy: (project) => project.startedBy,
  finished: (project) => project.finished,
  finishedBy: (project) => project.finishedBy,
  enteredStatistics: (project) => project.enteredStatistics,
  step: (project) => project.step,
  siteProgress: (project) => freeText(project, 'siteProgress'),
  problem: (project) => project.problem,
  unknown: (project) => project.unknown,
  together: (project) => project.together && [...project.together],
  nothingCompleted: (project) => project.nothingCompleted,
  wasReserve: (project) => project.wasReserve,
  matter: (project) => freeText(project, 'matter'),
  row: (project) => project.table.sheet.cells.rowNumber(project.position),
  table: (_, { table }) => table,
  position: (_, { position }) => position,
  memberOf: (_, { memberOf }) => memberOf,
} as const satisfies Record<
  Stored | FreeTextField | keyof Place | 'row',
  (project: Project, place: Place) => unknown
>;

/** The table is a place, the rest is made anew: what a month is closed on is what its own lists say. */
type Stored = Exclude<keyof Project, 'table' | 'position' | 'key' | 'inherited' | 'told'>;

type ColumnName = keyof typeof COLUMNS;

/** Where each column stands in a line, -1 for one that this month was stored without. */
function placesOf(header: readonly string[]): Readonly<Record<ColumnName, number>> {
  const place = (name: ColumnName): number => header.indexOf(name);
  return {
    name: place('name'),
    code: place('code'),
    agency: place('agency'),
    agencyFrom: place('agencyFrom'),
    district: place('district'),
    levels: place('levels'),
    category: place('category'),
    chain: place('chain'),
    area: place('area'),
    cluster: place('cluster'),
    owner: place('owner'),
    sponsor: place('sponsor'),
    phase: place('phase'),
    scale: place('scale'),
    size: place('size'),
    isPackage: place('isPackage'),
    totalInvestment: place('totalInvestment'),
    completedBefore: place('completedBefore'),
    annualPlan: place('annualPlan'),
    completedMonth: place('completedMonth'),
    completed: place('completed'),
    fundsInPlace: place('fundsInPlace'),
    plannedStart: place('plannedStart'),
    actualStart: place('actualStart'),
    plannedFinish: place('plannedFinish'),
    actualFinish: place('actualFinish'),
    started: place('started'),
    startedBy: place('startedBy'),
    finished: place('finished'),
    finishedBy: place('finishedBy'),
    enteredStatistics: place('enteredStatistics'),
    step: place('step'),
    siteProgress: place('siteProgress'),
    problem: place('problem'),
    unknown: place('unknown'),
    together: place('together'),
    nothingCompleted: place('nothingCompleted'),
    wasReserve: place('wasReserve'),
    matter: place('matter'),
    row: place('row'),
    table: place('table'),
    position: place('position'),
    memberOf: place('memberOf'),
  };
}

/** Closed words, by themselves. */
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

function dateText(date: PlainDate | undefined): string | undefined {
  return date && formatDate(date);
}

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
