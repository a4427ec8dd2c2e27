import { YUAN_PER_WAN, type Yuan } from '../../../model/yuan.ts';
import { type FormValue, writtenDate } from '../../entries/form-sheet.ts';
import { isOfKind, type KeptField, KINDS, type ProjectField } from '../fields.ts';
import { freeText } from '../free-text.ts';
import { plainValue } from '../plain.ts';
import type { Project } from '../record.ts';
import type { FormLine } from './lines.ts';

/** What may be typed into a cell: an amount, a date, text, or a word of a fixed list. */
export type FormInput = 'money' | 'date' | 'text' | 'phase' | 'step';

export interface FormColumn {
  readonly field: ProjectField;
  readonly width: number;
  readonly value: (line: FormLine) => FormValue;
  /** Undefined if there is nothing to fill in, as the value is known: the cell is locked. */
  readonly input: (line: FormLine) => FormInput | undefined;
  readonly isShown: (lines: readonly FormLine[]) => boolean;
}

/** Every column of a form, in order. */
export const FORM_COLUMNS: readonly FormColumn[] = [
  askedIfUsed('code', 24),
  { ...fixed('name', 34), value: nameOf, isShown: always },
  locked('members', 10, ({ isPackage, size }) => (isPackage ? size : undefined)),
  fixed('agency', 16),
  fixed('district', 12),
  fixed('level', 14),
  fixed('category', 14),
  fixed('chain', 14),
  fixed('area', 14),
  fixed('cluster', 14),
  asked('phase', 10),
  {
    ...open('step', 24),
    value: ({ last, planned }) => last?.step ?? planned?.step,
    input: (line) => (isReserve(line) ? 'step' : undefined),
    isShown: (lines) => lines.some(isReserve),
  },
  fixed('owner', 20),
  fixed('sponsor', 12),
  asked('totalInvestment', 13),
  askedIfUsed('completedBefore', 13),
  asked('annualPlan', 13),
  open('completed', 13),
  open('completedMonth', 13),
  {
    ...open('fundsInPlace', 13),
    isShown: (lines) => lines.some(({ last }) => last?.fundsInPlace !== undefined),
  },
  askedIfUsed('plannedStart', 12),
  open('actualStart', 12, ({ last, planned }) => writtenDate((last ?? planned)?.actualStart)),
  askedIfUsed('plannedFinish', 12),
  open('actualFinish', 12, ({ last }) => writtenDate(last?.actualFinish)),
  open('siteProgress', 30),
  open('problem', 24, ({ last }) => last?.problem),
  open('matter', 24, ({ last }) => last && freeText(last, 'matter')),
  open('remark', 20),
];

/** Locked, with the value of the plan, else of last month's list; left out if no project has a value. */
function fixed(field: KeptField, width: number): FormColumn {
  return locked(field, width, knownValue(field));
}

function locked(field: ProjectField, width: number, own: (project: Project) => FormValue): FormColumn {
  const value = ({ planned, last }: FormLine): FormValue => (planned && own(planned)) ?? (last && own(last));
  const isShown = (lines: readonly FormLine[]) => lines.some((line) => value(line) !== undefined);
  return { field, width, value, input: () => undefined, isShown };
}

/** Locked if the value is known, else to be filled in. */
function asked(field: KeptField, width: number): FormColumn {
  return { ...askedIfUsed(field, width), isShown: always };
}

/** The same, but left out if no project has a value, because the office does not use the field. */
function askedIfUsed(field: KeptField, width: number): FormColumn {
  const column = fixed(field, width);
  return { ...column, input: (line) => (column.value(line) === undefined ? inputOf(field) : undefined) };
}

/** To be filled in for this month. */
function open(
  field: ProjectField,
  width: number,
  value: (line: FormLine) => FormValue = () => undefined,
): FormColumn {
  return { field, width, value, input: () => inputOf(field), isShown: always };
}

function inputOf(field: ProjectField): FormInput {
  const kind = KINDS.get(field);
  return kind === 'money' || kind === 'date' || kind === 'phase' || kind === 'step' ? kind : 'text';
}

/** The value of a field, as the form shows it. */
function knownValue(field: KeptField): (project: Project) => FormValue {
  if (isOfKind(field, 'money')) return (project) => inWan(project[field]);
  if (isOfKind(field, 'date')) return (project) => writtenDate(project[field]);
  const plain = plainValue(field);
  return (project) => {
    const value = plain(project);
    return typeof value === 'object' ? value.join('、') || undefined : value;
  };
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

/** Exact, because 1 元 is 0.0001万元. */
export function inWan(amount: Yuan | undefined): number | undefined {
  return amount === undefined ? undefined : amount / YUAN_PER_WAN;
}
