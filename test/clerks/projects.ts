import type { Random } from '../fuzz/random.ts';
import type { Clerk } from './clerk.ts';
import { AGENCIES, GUARDS, KINDS, PLACES, SUFFIXES } from './names.ts';

/** What a list can say about a project in money; in 元. */
export const AMOUNTS = ['total', 'before', 'plan', 'completed', 'month'] as const;
export type Amount = (typeof AMOUNTS)[number];
export type Amounts = Readonly<Record<Amount, number>>;

export const PHASES = ['续建', '新开工', '竣工', '储备'] as const;
export type Phase = (typeof PHASES)[number];

/** The truth about one project. */
export interface Project {
  readonly name: string;
  readonly agency: string;
  readonly phase: Phase;
  readonly amounts: Amounts;
  /** What it consists of; their amounts add up to its own. */
  readonly parts: readonly Part[];
  /** Planned start, where the phase has one this year; else when it began. */
  readonly start: { readonly year: number; readonly month: number };
}

export interface Part {
  readonly name: string;
  readonly amounts: Amounts;
}

export interface Month {
  readonly year: number;
  readonly month: number;
}

/**
 * Amounts are multiples of `step`, so that the unit of the list can say them exactly. A list that says no phase holds no
 * reserves: nobody could tell a reserve from a project whose plan and progress were forgotten.
 */
export function drawProjects(clerk: Clerk, period: Month, step: number, saysPhase: boolean): Project[] {
  const random = clerk.random('projects');
  const count = clerk.pick('projects', [4, 2, 3, 5, 6, 8, 11, 15]);
  const agencies = [...new Set(Array.from({ length: 3 }, () => random.pick(AGENCIES)))];
  const names = new Set<string>();
  const guard = clerk.does('a name like a total', 6) ? random.pick(GUARDS) : undefined;
  const hasReserves = saysPhase && clerk.does('reserves', 8);
  const partsOf = clerk.choose('parts', 5, 0, [1, 2]);
  const projects = Array.from({ length: count }, (_, at): Project => {
    const name = at === 1 && guard !== undefined ? guard : newName(random, names);
    names.add(name);
    const agency = agencies[Math.floor((at * agencies.length) / count)]!;
    const phase = hasReserves && at % 4 === 3 ? '储备' : random.pick(['续建', '新开工', '竣工'] as const);
    const amounts = drawAmounts(random, phase, period, step);
    const hasParts = at < partsOf && phase !== '储备';
    const parts = hasParts ? split(clerk.random(`parts of ${at}`), name, amounts, step) : [];
    return { name, agency, phase, amounts, parts, start: startOf(random, phase, period) };
  });
  if (clerk.does('a total by chance the sum of two', 10)) addUp(projects);
  return clerk.does('rows in another order', 4)
    ? shuffled(clerk.random('order of rows'), projects)
    : projects;
}

/** The third project's total investment is that of the first two together; its other amounts are not. */
function addUp(projects: Project[]): void {
  const [first, second, third] = projects;
  if (first === undefined || second === undefined || third === undefined || third.parts.length > 0) return;
  const total = first.amounts.total + second.amounts.total;
  if (total > third.amounts.total) projects[2] = { ...third, amounts: { ...third.amounts, total } };
}

export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const left = [...list];
  return list.map(() => left.splice(random.integer(left.length), 1)[0]!);
}

function newName(random: Random, taken: ReadonlySet<string>): string {
  for (;;) {
    const name = random.pick(PLACES) + random.pick(KINDS) + random.pick(SUFFIXES);
    if (!taken.has(name)) return name;
  }
}

/** before + plan stay within the total, month within the year, the year near its plan. */
function drawAmounts(random: Random, phase: Phase, { month }: Month, step: number): Amounts {
  const among = (least: number, most: number) =>
    Math.max(1, Math.round((least + random.integer(Math.max(1, most - least))) / step)) * step;
  const total = among(8_000_000, random.oneIn(3) ? 6_000_000_000 : 600_000_000);
  if (phase === '储备') return { total, before: 0, plan: 0, completed: 0, month: 0 };
  const before = phase === '新开工' ? 0 : among(total * 0.1, total * 0.5);
  const left = total - before;
  const plan = phase === '竣工' ? left : among(left * 0.2, left * 0.9);
  const share = month / 12;
  const completed = Math.min(plan, among(plan * share * 0.6, plan * Math.min(1, share * 1.1)));
  return {
    total,
    before,
    plan,
    completed,
    month: month === 1 ? completed : Math.min(completed, among(completed / month / 2, completed / month)),
  };
}

function split(random: Random, whole: string, amounts: Amounts, step: number): Part[] {
  const count = 2 + random.integer(2);
  const words = random.pick(PART_WORDS);
  const parts: Part[] = [];
  let left = amounts;
  for (let at = 0; at < count; at += 1) {
    const share = at === count - 1 ? 1 : 0.3 + random.integer(30) / 100;
    const own = mapAmounts(left, (value) =>
      share === 1 ? value : Math.floor((value * share) / step) * step,
    );
    parts.push({ name: `${stem(whole)}${words[at]!}`, amounts: own });
    const before = left;
    left = mapAmounts(before, (value, amount) => value - own[amount]);
  }
  return parts;
}

function stem(name: string): string {
  return name.replace(/(?:工程|项目)$/, '');
}

const PART_WORDS = [
  ['一期', '二期', '三期'],
  ['主体工程', '配套工程', '附属设施'],
  ['道路部分', '管网部分', '绿化部分'],
  ['A标段', 'B标段', 'C标段'],
] as const;

function startOf(random: Random, phase: Phase, { year, month }: Month): Month {
  if (phase === '新开工') return { year, month: 1 + random.integer(month) };
  if (phase === '储备') return { year: year + 1, month: 1 + random.integer(12) };
  return { year: year - 1 - random.integer(2), month: 1 + random.integer(12) };
}

export function mapAmounts(amounts: Amounts, change: (value: number, amount: Amount) => number): Amounts {
  const { total, before, plan, completed, month } = amounts;
  return {
    total: change(total, 'total'),
    before: change(before, 'before'),
    plan: change(plan, 'plan'),
    completed: change(completed, 'completed'),
    month: change(month, 'month'),
  };
}

export function sumOf(projects: readonly { readonly amounts: Amounts }[], amount: Amount): number {
  return projects.reduce((sum, project) => sum + project.amounts[amount], 0);
}

/** Projects by agency or phase, in the order in which each first comes. */
export function groupsOf(projects: readonly Project[], key: 'agency' | 'phase'): [string, Project[]][] {
  const names = [...new Set(projects.map((project) => project[key]))];
  return names.map((name) => [name, projects.filter((project) => project[key] === name)]);
}
