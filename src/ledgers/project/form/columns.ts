import type { PlainDate } from '../../../model/plain-date.ts';
import { YUAN_PER_WAN, type Yuan } from '../../../model/yuan.ts';
import { freeText } from '../free-text.ts';
import type { Project } from '../record.ts';
import type { FormLine } from './lines.ts';

/** A cell's content; a date that is not told to the day is text. */
export type FormValue = string | number | Date | undefined;

export type FormField =
  | 'serial'
  | 'code'
  | 'name'
  | 'members'
  | 'agency'
  | 'district'
  | 'level'
  | 'category'
  | 'chain'
  | 'area'
  | 'cluster'
  | 'phase'
  | 'step'
  | 'totalInvestment'
  | 'completedBefore'
  | 'annualPlan'
  | 'completed'
  | 'completedMonth'
  | 'fundsInPlace'
  | 'plannedStart'
  | 'actualStart'
  | 'plannedFinish'
  | 'actualFinish'
  | 'siteProgress'
  | 'problem'
  | 'matter'
  | 'owner'
  | 'sponsor'
  | 'remark';

/** What may be typed into a cell: an amount, a day, words, or one of the closed words. */
export type FormInput = 'money' | 'date' | 'text' | 'phase' | 'step';

export interface FormColumn {
  readonly field: FormField;
  readonly width: number;
  readonly value: (line: FormLine) => FormValue;
  /** Undefined where a line has nothing to fill in: what is known is locked. */
  readonly input: (line: FormLine) => FormInput | undefined;
  readonly isShown: (lines: readonly FormLine[]) => boolean;
}

/** Every column of a form, in order. */
export const FORM_COLUMNS: readonly FormColumn[] = [
  askedIfUsed('code', 24, 'text', ({ code }) => code),
  { ...fixed('name', 34, () => undefined), value: nameOf, isShown: always },
  fixed('members', 10, ({ isPackage, size }) => (isPackage ? size : undefined)),
  fixed('agency', 16, ({ agency }) => agency),
  fixed('district', 12, ({ district }) => district),
  fixed('level', 14, ({ levels }) => (levels.length === 0 ? undefined : levels.join('、'))),
  fixed('category', 14, ({ category }) => category),
  fixed('chain', 14, ({ chain }) => chain),
  fixed('area', 14, ({ area }) => area),
  fixed('cluster', 14, ({ cluster }) => cluster),
  asked('phase', 10, 'phase', ({ phase }) => phase),
  {
    ...open('step', 24, 'step', ({ last, planned }) => last?.step ?? planned?.step),
    input: (line) => (isReserve(line) ? 'step' : undefined),
    isShown: (lines) => lines.some(isReserve),
  },
  fixed('owner', 20, (project) => freeText(project, 'owner')),
  fixed('sponsor', 12, (project) => freeText(project, 'sponsor')),
  asked('totalInvestment', 13, 'money', ({ totalInvestment }) => inWan(totalInvestment)),
  askedIfUsed('completedBefore', 13, 'money', ({ completedBefore }) => inWan(completedBefore)),
  asked('annualPlan', 13, 'money', ({ annualPlan }) => inWan(annualPlan)),
  open('completed', 13, 'money', () => undefined),
  open('completedMonth', 13, 'money', () => undefined),
  {
    ...open('fundsInPlace', 13, 'money', () => undefined),
    isShown: (lines) => lines.some(({ last }) => last?.fundsInPlace !== undefined),
  },
  askedIfUsed('plannedStart', 12, 'date', ({ plannedStart }) => dateOf(plannedStart)),
  open('actualStart', 12, 'date', ({ last, planned }) => dateOf((last ?? planned)?.actualStart)),
  askedIfUsed('plannedFinish', 12, 'date', ({ plannedFinish }) => dateOf(plannedFinish)),
  open('actualFinish', 12, 'date', ({ last }) => dateOf(last?.actualFinish)),
  open('siteProgress', 30, 'text', () => undefined),
  open('problem', 24, 'text', ({ last }) => last?.problem),
  open('matter', 24, 'text', ({ last }) => last && freeText(last, 'matter')),
  open('remark', 20, 'text', () => undefined),
];

/** Locked: the plan's where there is a plan, else as last month's list had it. Left out where it holds nothing for anybody. */
function fixed(field: FormField, width: number, own: (project: Project) => FormValue): FormColumn {
  const value = ({ planned, last }: FormLine): FormValue => (planned && own(planned)) ?? (last && own(last));
  const isShown = (lines: readonly FormLine[]) => lines.some((line) => value(line) !== undefined);
  return { field, width, value, input: () => undefined, isShown };
}

/** Locked where it is known; what nobody knows is asked for. */
function asked(
  field: FormField,
  width: number,
  input: FormInput,
  own: (project: Project) => FormValue,
): FormColumn {
  const column = fixed(field, width, own);
  const unknown = (line: FormLine) => (column.value(line) === undefined ? input : undefined);
  return { ...column, input: unknown, isShown: always };
}

/** The same, left out where it is known of nobody: the office does without. */
function askedIfUsed(...column: Parameters<typeof asked>): FormColumn {
  const [field, width, , own] = column;
  return { ...asked(...column), isShown: fixed(field, width, own).isShown };
}

/** This month's to fill in. */
function open(
  field: FormField,
  width: number,
  input: FormInput,
  value: (line: FormLine) => FormValue,
): FormColumn {
  return { field, width, value, input: () => input, isShown: always };
}

function always(): boolean {
  return true;
}

function isReserve({ planned, last }: FormLine): boolean {
  return (planned?.phase ?? last?.phase) === '储备';
}

function nameOf({ planned, last, isMember }: FormLine): FormValue {
  const { name } = (planned ?? last)!;
  return isMember ? `其中：${name}` : name;
}

/** Exact: 元 are four decimals of 万元. */
export function inWan(amount: Yuan | undefined): number | undefined {
  return amount === undefined ? undefined : amount / YUAN_PER_WAN;
}

/** A day is a date; a month, quarter or year is written as such, so that it is read as exactly that again. */
function dateOf(date: PlainDate | undefined): FormValue {
  if (date === undefined) return undefined;
  const { year, month, day, precision } = date;
  switch (precision) {
    case 'day':
      return new Date(Date.UTC(year, month - 1, day));
    case 'month':
      return `${year}年${month}月`;
    case 'quarter':
      return `${year}年${'一二三四'[Math.ceil(month / 3) - 1]}季度`;
    case 'half':
      return `${year}年${month <= 6 ? '上' : '下'}半年`;
    case 'year':
      return `${year}年`;
  }
}
