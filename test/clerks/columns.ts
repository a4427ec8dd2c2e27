import type { Random } from '../fuzz/random.ts';
import type { Clerk } from './clerk.ts';
import { drawDistractors } from './distractors.ts';
import { FIGURES, type Figure, monthlessHeadings, writeHeadings } from './headings.ts';
import type { Money } from './numbers.ts';
import { type Amount, type Amounts, type Month, type Phase, shuffled } from './projects.ts';
import { drawWords } from './words.ts';

/** What is said about a project, or about a part of one. */
export interface Subject {
  readonly name: string;
  readonly agency: string;
  readonly phase: Phase;
  readonly amounts: Amounts;
  readonly start: Month;
}

/** A column of a list. Money is in 元 until it is written. */
export type Column =
  | AmountColumn
  | ColumnOf<'rate', (amounts: Amounts) => number>
  | ColumnOf<'text', (subject: Subject, random: Random) => string | number>
  | ColumnOf<'serial' | 'name' | 'agency' | 'phase' | 'month' | 'unit', undefined>;

export interface AmountColumn extends ColumnOf<'amount', (amounts: Amounts) => number> {
  /** Where it is another than the list's. */
  readonly money?: Money | undefined;
}

interface ColumnOf<Kind extends string, Say> {
  readonly kind: Kind;
  readonly id: string;
  /** From the top level down. */
  readonly heading: readonly string[];
  readonly say: Say;
}

export interface ColumnsWanted {
  readonly period: Month;
  readonly step: number;
  readonly hasAgency: boolean;
  readonly hasPhase: boolean;
  /** A column of its own says the unit of each row. */
  readonly hasUnits: boolean;
  /** A column of its own says the month of each row, and so no heading does. */
  readonly hasMonths: boolean;
  /** The total investment is in 亿元, whatever the unit of the rest. */
  readonly isTotalInYi: boolean;
}

/** The columns of a list, in their order. */
export function drawColumns(clerk: Clerk, wanted: ColumnsWanted): Column[] {
  const before = drawWords(clerk, 'before the amounts', wanted.period);
  const after = drawWords(clerk, 'behind the amounts', wanted.period);
  const own: Column[] = [
    nameColumn(clerk),
    ...(wanted.hasAgency ? [agencyColumn(clerk)] : []),
    ...(wanted.hasPhase ? [phaseColumn(clerk)] : []),
  ];
  if (wanted.hasAgency && clerk.does('agency before the name', 5)) own.splice(0, 2, own[1]!, own[0]!);
  const amounts = drawAmounts(clerk, wanted);
  if (wanted.hasUnits)
    amounts.unshift({
      kind: 'unit',
      id: 'unit',
      heading: [clerk.pick('heading: unit', ['单位', '计量单位', '金额单位'])],
      say: undefined,
    });
  if (wanted.hasMonths)
    own.push({
      kind: 'month',
      id: 'of month',
      heading: [clerk.pick('heading: months', ['月份', '月度', '填报月份'])],
      say: undefined,
    });
  const isAmountsFirst = clerk.does('amounts before the words', 8);
  const words = before.filter(({ id }) => !after.some((other) => other.id === id));
  const empty: Column[] = clerk.does('an empty column', 12)
    ? [{ kind: 'text', id: 'empty', heading: [''], say: () => '' }]
    : [];
  const body = isAmountsFirst
    ? [...own, ...amounts, ...empty, ...words]
    : [...own, ...words, ...empty, ...amounts];
  const serial = clerk.does('no serials', 8) ? [] : [serialColumn(clerk)];
  const ordered = clerk.does('columns in another order', 8)
    ? reordered(clerk.random('order of columns'), body)
    : body;
  return [...serial, ...ordered, ...after];
}

/** Groups stay together, and so do columns of which one says 其中 of the other. */
export function reordered(random: Random, columns: readonly Column[]): Column[] {
  const chunks: Column[][] = [];
  for (const column of columns) {
    const last = chunks.at(-1);
    const group = column.heading[0]!;
    if (last !== undefined && (last[0]!.heading[0] === group || /^其中/.test(group))) last.push(column);
    else chunks.push([column]);
  }
  return shuffled(random, chunks).flat();
}

/** Which figures the list states, for the truth. */
export function statedAmounts(columns: readonly Column[]): Amount[] {
  return FIGURES.filter(
    (figure) =>
      figure !== 'sinceStart' && columns.some(({ id }) => id === figure || id.startsWith(`${figure} in `)),
  ) as Amount[];
}

function drawAmounts(clerk: Clerk, { period, step, isTotalInYi, hasMonths }: ColumnsWanted): Column[] {
  const left = new Set<Figure>();
  if (clerk.does('no completed before', 2)) left.add('before');
  if (period.month === 1 || clerk.does('no month', 3)) left.add('month');
  if (left.has('before') || !clerk.does('since the start', 6)) left.add('sinceStart');
  const order = clerk
    .choose('order of the amounts', 3, FIGURES, ORDERS)
    .filter((figure) => !left.has(figure));
  const headings = hasMonths ? monthlessHeadings(period) : writeHeadings(clerk, order, period);
  const columns = order.map(
    (figure): Column => ({
      kind: 'amount',
      id: figure,
      heading: headings.get(figure)!,
      money: isTotalInYi && figure === 'total' ? { unit: '亿元', decimals: 4 } : undefined,
      say:
        figure === 'sinceStart'
          ? ({ before, completed }) => before + completed
          : (amounts) => amounts[figure],
    }),
  );
  if (clerk.does('a column of rates', 4))
    columns.splice(indexOf(columns, 'completed') + 1, 0, rateColumn(clerk, headings.get('completed')!));
  for (const { id, heading, value, beside } of hasMonths ? [] : drawDistractors(clerk, period, step)) {
    const under = headings.get(beside)!.slice(0, -1);
    const isWithin = WITHIN.test(id) && heading.length === 1;
    const column: Column = {
      kind: 'amount',
      id,
      heading: isWithin ? [...under, ...heading] : heading,
      say: value,
    };
    columns.splice(isWithin ? indexOf(columns, beside) + 1 : behindGroup(columns, beside), 0, column);
  }
  if (!hasMonths && period.month > 1 && clerk.does('no column for the year so far, but one a month', 12))
    columns.splice(indexOf(columns, 'completed'), 1, ...monthColumns(clerk, period));
  // Two columns for a month, which differ, leave open which of them holds.
  const isByMonth = columns.some(({ id }) => id.startsWith('completed in '));
  return isByMonth ? columns.filter(({ id }) => !id.startsWith('done by month ')) : columns;
}

/** What was done in each month up to the list's: all that was not done in its last was done in January. */
function monthColumns(clerk: Clerk, { year, month: last }: Month): Column[] {
  const group = clerk.choose('heading: months of the year', 2, undefined, [
    `${year}年各月完成投资`,
    `${year}年分月完成投资`,
    `${year}年投资完成情况`,
  ]);
  return Array.from({ length: last }, (_, index): Column => {
    const month = index + 1;
    return {
      kind: 'amount',
      id: `completed in ${month}`,
      heading: group === undefined ? [`${month}月完成投资`] : [group, `${month}月`],
      say: (amounts) =>
        month === last ? amounts.month : month === 1 ? amounts.completed - amounts.month : 0,
    };
  });
}

/** Kinds that may stand under the groups of the figure beside which they stand. */
const WITHIN = /^(?:left|of which|plan of the month|last month's|expected)/;

const ORDERS: readonly (readonly Figure[])[] = [
  ['total', 'plan', 'month', 'completed', 'before', 'sinceStart'],
  ['total', 'plan', 'completed', 'month', 'before', 'sinceStart'],
  ['plan', 'month', 'completed', 'total', 'before', 'sinceStart'],
  ['total', 'sinceStart', 'before', 'plan', 'completed', 'month'],
];

function indexOf(columns: readonly Column[], id: string): number {
  return columns.findIndex((column) => column.id === id);
}

/** Behind the last column of the group that the figure stands in, and behind what was put there before. */
function behindGroup(columns: readonly Column[], id: string): number {
  const at = indexOf(columns, id);
  const group = columns[at]!.heading[0];
  let end = at + 1;
  while (
    end < columns.length &&
    (columns[end]!.heading[0] === group || !FIGURES.some((figure) => figure === columns[end]!.id))
  )
    end += 1;
  return end;
}

function serialColumn(clerk: Clerk): Column {
  return {
    kind: 'serial',
    id: 'serial',
    heading: [clerk.choose('heading: serial', 6, '序号', ['编号', '项目序号', '序 号'])],
    say: undefined,
  };
}

function nameColumn(clerk: Clerk): Column {
  const heading = clerk.choose('heading: name', 4, '项目名称', [
    '项目',
    '名称',
    '项 目 名 称',
    '建设项目名称',
    '工程名称',
    '重点项目名称',
    '建设项目',
    '重点建设项目',
  ]);
  return { kind: 'name', id: 'name', heading: [heading], say: undefined };
}

function agencyColumn(clerk: Clerk): Column {
  const heading = clerk.choose('heading: agency', 4, '责任单位', [
    '项目责任单位',
    '牵头责任单位',
    '责任部门',
    '责任单位（部门）',
    '责 任 单 位',
    '市级责任单位',
  ]);
  return { kind: 'agency', id: 'agency', heading: [heading], say: undefined };
}

function phaseColumn(clerk: Clerk): Column {
  const heading = clerk.choose('heading: phase', 4, '项目性质', [
    '建设性质',
    '项目阶段',
    '建设阶段',
    '项目类型',
    '项目类别',
  ]);
  return { kind: 'phase', id: 'phase', heading: [heading], say: undefined };
}

function rateColumn(clerk: Clerk, beside: readonly string[]): Column {
  const words = clerk.choose('heading: rate', 3, '投资完成率', [
    '完成率（%）',
    '年度投资完成率',
    '占年度计划比例',
    '完成年度计划比例',
    '完成比例（%）',
    '完成计划%',
  ]);
  return {
    kind: 'rate',
    id: 'rate',
    heading: [...beside.slice(0, -1), words],
    say: ({ completed, plan }) => (plan === 0 ? 0 : completed / plan),
  };
}
