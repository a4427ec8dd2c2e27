import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readConfiguration } from '../../src/configure/read-configuration.ts';
import type { Project } from '../../src/ledgers/project/record.ts';
import { formatPeriod, type Period, parsePeriod } from '../../src/model/period.ts';
import { formatDate, type PlainDate } from '../../src/model/plain-date.ts';
import type { SourceFile } from '../../src/office/reading/read-lists.ts';

/** What the fixtures' generator knows of a workspace; it shares no code with src/. Money in 元, as in kp.report/1. */
export interface WorkspaceTruth {
  readonly months: Readonly<Record<string, Flat>>;
  readonly revised?: Readonly<Record<string, Flat>>;
  readonly movements: readonly Movement[];
  /** What is lit by the rules of office A, by month. */
  readonly alerts: Readonly<
    Record<
      string,
      Readonly<Record<'projects' | 'red' | 'yellow' | 'warnedThisYear', number>> & {
        readonly lights: readonly Flat[];
      }
    >
  >;
  readonly plans: {
    readonly growth: Pick<Movement, 'entered' | 'left'>;
    readonly adjustments: readonly {
      readonly date: string;
      readonly lines: number;
      readonly adjusted: Readonly<Record<'lines' | 'projects' | 'totalInvestment' | 'annualPlan', number>>;
    }[];
  };
}

/** From one month to the next, revised ones as revised. In every sum opening + entered − left + changed = closing. */
export interface Movement {
  readonly from: string;
  readonly to: string;
  readonly entered: readonly Named[];
  readonly left: readonly Named[];
  readonly renamed: readonly { readonly from: readonly Named[]; readonly to: readonly Named[] }[];
  readonly replanned: readonly Named[];
  readonly rollForward: Readonly<
    Record<'lines' | 'projects' | 'totalInvestment' | 'annualPlan' | 'completed', RollForward>
  >;
}

interface Named {
  readonly name: string;
  readonly code: string;
  readonly agency: string;
}

type RollForward = Readonly<Record<'opening' | 'entered' | 'left' | 'changed' | 'closing', number>>;

export type Flat = Readonly<Record<string, unknown>>;

export function truthOf(workspace: string): WorkspaceTruth {
  return JSON.parse(readFileSync(`test/truth/workspaces/${workspace}.json`, 'utf8')) as WorkspaceTruth;
}

/** The records of every list: a month, a revised month or a plan, by the list's name. */
export function recordsOf(workspace: string): Map<string, Flat[]> {
  const lists = new Map<string, Flat[]>();
  for (const line of readFileSync(`test/truth/workspaces/${workspace}.ndjson`, 'utf8').trim().split('\n')) {
    const record = JSON.parse(line) as Flat & { readonly list: string };
    lists.set(record.list, [...(lists.get(record.list) ?? []), record]);
  }
  return lists;
}

export function configurationOf(workspace: string) {
  const { configuration, faults } = readConfiguration(
    new Uint8Array(readFileSync(`fixtures/workspaces/${workspace}/kp.yaml`)),
  );
  return { configuration, faults };
}

/** The files of a folder of a workspace, sorted by name as kp sorts them. */
export function filesIn(folder: string): SourceFile[] {
  return readdirSync(folder)
    .sort()
    .map((file) => sourceFile(`${folder}/${file}`));
}

/** The lists of a month as they stand in the end: corrected ones in place of those first sent in. */
export function filesOfMonth(workspace: string, month: string): SourceFile[] {
  const folder = `fixtures/workspaces/${workspace}`;
  const revised = `${folder}/revisions/${month}`;
  const corrected = new Set(existsSync(revised) ? readdirSync(revised) : []);
  return filesIn(`${folder}/submissions/${month}`).map((file) =>
    corrected.has(basename(file.name)) ? sourceFile(`${revised}/${basename(file.name)}`) : file,
  );
}

export function sourceFile(path: string): SourceFile {
  return { name: path, read: async () => new Uint8Array(readFileSync(path)) };
}

export function periodOf(list: string): Period {
  const period = parsePeriod(list.slice(0, 7));
  if (period === undefined || formatPeriod(period) !== list.slice(0, 7)) throw new Error(`no month: ${list}`);
  return period;
}

/** A record as kp reads it and as the truth has it, in one form; what nobody states is left out. */
export function comparable(record: Project | Flat): Flat {
  return 'table' in record ? ofProject(record as Project) : ofTruth(record as Flat);
}

function ofProject(project: Project): Flat {
  const date = (value: PlainDate | undefined) => (value === undefined ? undefined : formatDate(value));
  const { sheet, file } = project.table;
  return stated({
    place: placeOf(file, sheet.name, sheet.cells.rowNumber(project.position)),
    name: project.name,
    code: project.code,
    agency: project.agency,
    district: project.district,
    levels: [...project.levels].sort().join(),
    phase: project.phase,
    category: project.category,
    chain: project.chain,
    area: project.area,
    members: project.isPackage ? project.size : undefined,
    totalInvestment: project.totalInvestment,
    completedBefore: project.completedBefore,
    annualPlan: project.annualPlan,
    completed: project.completed,
    completedMonth: project.completedMonth,
    fundsInPlace: project.fundsInPlace,
    plannedStart: date(project.plannedStart),
    actualStart: date(project.actualStart),
    plannedFinish: date(project.plannedFinish),
    actualFinish: date(project.actualFinish),
    started: project.started ?? false,
    finished: project.finished ?? false,
    enteredStatistics: project.enteredStatistics,
    step: project.step,
    problem: project.problem !== undefined,
  });
}

function ofTruth({ list: _, id: __, file, sheet = '', row, ...fields }: Flat): Flat {
  const place = placeOf(String(file), String(sheet), Number(row));
  return stated({ place, ...fields, levels: [...(fields.levels as string[])].sort().join() });
}

function placeOf(file: string, sheet: string, row: number): string {
  return `${basename(file)}:${sheet}!${row}`;
}

function stated(fields: Flat): Flat {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
