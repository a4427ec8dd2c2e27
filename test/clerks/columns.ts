import type { Random } from '../fuzz/random.ts';
import type { Clerk } from './clerk.ts';
import { drawDistractors } from './distractors.ts';
import { FIGURES, type Figure, monthlessHeadings, writeHeadings } from './headings.ts';
import { COMPANIES, PEOPLE, PLACES } from './names.ts';
import type { Money } from './numbers.ts';
import { type Amount, type Amounts, type Month, type Phase, shuffled } from './projects.ts';

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
    (figure) => figure !== 'sinceStart' && columns.some(({ id }) => id === figure),
  ) as Amount[];
}

function drawAmounts(clerk: Clerk, { period, step, isTotalInYi, hasMonths }: ColumnsWanted): Column[] {
  const left = new Set<Figure>();
  if (clerk.does('no completed before', 2)) left.add('before');
  if (clerk.does('no month', 3)) left.add('month');
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
  return columns;
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

/** Columns of words, each of them on a few lists. */
function drawWords(clerk: Clerk, where: string, period: Month): Column[] {
  return WORDS.filter(([id]) => clerk.does(`${id} ${where}`, 9)).map(([id, headings, say]) => ({
    kind: 'text',
    id,
    heading: [clerk.choose(`heading: ${id}`, 2, headings[0]!, headings.slice(1))],
    say: (subject, random) => say(subject, random, period),
  }));
}

type Say = (subject: Subject, random: Random, period: Month) => string | number;

const WORDS: readonly (readonly [id: string, headings: readonly string[], say: Say])[] = [
  [
    'scale',
    ['建设规模及内容', '建设内容', '主要建设内容及规模', '建设规模'],
    (_, random) =>
      `${random.pick(['新建', '改扩建', '建设'])}${random.pick(['厂房', '道路', '管网', '综合楼'])}${3 + random.integer(90)}${random.pick(['公里', '万平方米', '亩', '栋'])}`,
  ],
  [
    'place',
    ['建设地点', '建设地址', '项目地点'],
    (_, random) => `${random.pick(PLACES)}${random.pick(['镇', '街道', '村'])}`,
  ],
  ['owner', ['业主单位', '项目业主', '建设单位', '业主（建设）单位'], (_, random) => random.pick(COMPANIES)],
  ['contact', ['联系人', '责任人', '项目联系人', '分管领导'], (_, random) => random.pick(PEOPLE)],
  [
    'phone',
    ['联系电话', '电话', '联系方式'],
    (_, random) => `13${random.integer(10)}${10_000_000 + random.integer(89_999_999)}`,
  ],
  ['sponsor', ['包联领导', '挂点领导', '包抓领导'], (_, random) => random.pick(PEOPLE)],
  [
    'progress',
    ['形象进度', '工程形象进度', '目前进展情况', '项目进展情况'],
    ({ phase }, random) =>
      phase === '储备'
        ? '正在开展前期工作'
        : `已开工，${random.pick(['基础施工', '主体结构施工', '设备安装', '路基土石方施工'])}完成${10 + random.integer(80)}%`,
  ],
  [
    'problem',
    ['存在问题', '存在的主要问题', '需协调解决的问题'],
    (_, random) => random.pick(['无', '', '征地进度滞后', '资金缺口较大']),
  ],
  ['started', ['是否开工', '开工情况'], ({ phase }) => (phase === '储备' ? '未开工' : '已开工')],
  [
    'begun',
    ['开工时间', '实际开工时间', '开工日期'],
    ({ phase, start: { year, month } }) => (phase === '储备' ? '' : `${year}年${month}月`),
  ],
  [
    'area',
    ['用地面积（亩）', '占地面积（亩）', '建筑面积（平方米）'],
    (_, random) => 5 + random.integer(900),
  ],
  ['people', ['就业人数', '用工人数（人）'], (_, random) => 20 + random.integer(3000)],
  [
    'goal',
    ['年度目标', '年度建设目标', '本年度主要建设内容', '年度工作目标'],
    (_, random) => random.pick(['主体结构封顶', '完成路基施工', '建成投用', '完成主体工程建设']),
  ],
  ['remark', ['备注', '备  注', '说明'], (_, random) => random.pick(['', '', '省重点', '专班推进'])],
];
