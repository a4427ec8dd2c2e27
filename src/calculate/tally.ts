import type { Condition, SumFormula } from '../model/formula.ts';
import { type Measure, measured, notApplicable } from '../model/measure.ts';
import type { Project } from '../registers/project/record.ts';
import { type AmountColumn, amountColumn, type DetailColumns, fits } from './columns.ts';
import type { Dimension } from './dimensions.ts';
import type { Tally } from './figure.ts';

/** Sums to be answered together, by the name of each. */
export type Sums<Name extends string> = Readonly<Record<Name, SumFormula>>;
export type Tallies<Name extends string> = Readonly<Record<Name, Tally>>;

/**
 * Answers sums over the detail table. What a sum is, is said once, in its formula: the value given here, the addends
 * of `contributionsTo` and the workbook's SUMIFS all follow from it.
 */
export function tally<Name extends string>(
  projects: readonly Project[],
  sums: Sums<Name>,
  columns: DetailColumns,
): Tallies<Name> {
  const questions = questionsOf(sums, columns);
  const answers = questions.map(unanswered);
  for (const project of projects) addTo(answers, questions, project);
  return close<Name>(answers, questions, [], projects.length);
}

/**
 * The same sums for every group of a dimension, in one pass. A project that belongs to several groups counts in each;
 * those that belong to none are the group ''.
 */
export function tallyBy<Name extends string>(
  projects: readonly Project[],
  dimension: Dimension,
  sums: Sums<Name>,
  columns: DetailColumns,
): Map<string, Tallies<Name>> {
  const questions = questionsOf(sums, columns);
  const groups = new Map<string, Answer[]>();
  const addToGroup = (key: string, project: Project): void => {
    let answers = groups.get(key);
    if (answers === undefined) {
      answers = questions.map(unanswered);
      groups.set(key, answers);
    }
    addTo(answers, questions, project);
  };
  for (const project of projects) {
    const keys = dimension.keysOf(project);
    if (keys === undefined || keys.length === 0) addToGroup('', project);
    else if (typeof keys === 'string') addToGroup(keys, project);
    else for (let at = 0; at < keys.length; at += 1) if (keys.indexOf(keys[at]!) === at) addToGroup(keys[at]!, project);
  }
  const tallies = new Map<string, Tallies<Name>>();
  for (const [key, answers] of groups) {
    const condition = key === '' ? { column: dimension.id, is: '' } : dimension.condition(key);
    tallies.set(key, close<Name>(answers, questions, [condition], projects.length));
  }
  return tallies;
}

/** A project that is part of a sum, and what it adds. */
export interface Contribution {
  readonly project: Project;
  readonly value: number;
}

/**
 * The records a sum is made of, in the order of the input; they add up to it exactly. Lines that stand for no project
 * of their own add nothing to a count and are left out; a reported 0 元 is an answer and stays.
 */
export function* contributionsTo(
  formula: SumFormula,
  projects: readonly Project[],
  columns: DetailColumns,
): Generator<Contribution> {
  const { column, fits: fitting } = question('', formula, columns);
  for (const project of projects) {
    if (!fitting(project)) continue;
    const value = column.value(project);
    if (value === undefined || (value === 0 && column.kind === 'count')) continue;
    yield { project, value };
  }
}

/** The sum of a column over the records that meet all conditions. */
export function sumOf(column: string, ...where: readonly Condition[]): SumFormula {
  return { op: 'sum', column, where };
}

interface Question {
  readonly name: string;
  readonly formula: SumFormula;
  readonly column: AmountColumn;
  readonly fits: (project: Project) => boolean;
}

interface Answer {
  sum: number;
  records: number;
  reported: number;
}

function questionsOf<Name extends string>(sums: Sums<Name>, columns: DetailColumns): Question[] {
  return Object.entries<SumFormula>(sums).map(([name, formula]) => question(name, formula, columns));
}

function question(name: string, formula: SumFormula, columns: DetailColumns): Question {
  return { name, formula, column: amountColumn(columns, formula.column), fits: fits(columns, formula.where) };
}

function unanswered(): Answer {
  return { sum: 0, records: 0, reported: 0 };
}

function addTo(answers: readonly Answer[], questions: readonly Question[], project: Project): void {
  for (let at = 0; at < questions.length; at += 1) {
    const { column, fits: fitting } = questions[at]!;
    if (!fitting(project)) continue;
    const answer = answers[at]!;
    answer.records += 1;
    const value = column.value(project);
    if (value === undefined) continue;
    answer.sum += value;
    answer.reported += 1;
  }
}

/** `group` narrows every formula to the group the answers are about. */
function close<Name extends string>(
  answers: readonly Answer[],
  questions: readonly Question[],
  group: readonly Condition[],
  listed: number,
): Tallies<Name> {
  const tallies = questions.map(({ name, formula, column }, at): [string, Tally] => {
    const { sum, records, reported } = answers[at]!;
    const counts = column.kind === 'count';
    const where = formula.where.length === 0 ? group : [...group, ...formula.where];
    return [
      name,
      {
        measure: counts ? measured(sum) : moneyMeasure(answers[at]!, listed),
        formula: { ...formula, where },
        records,
        unreported: counts ? 0 : records - reported,
      },
    ];
  });
  return Object.fromEntries(tallies) as Tallies<Name>;
}

/** Nothing of a list fits: that is a true 0. Something fits and says nothing, or there is no list: that is no value. */
function moneyMeasure(answer: Answer, listed: number): Measure<number> {
  if (listed === 0) return notApplicable('no-projects');
  return answer.records > 0 && answer.reported === 0 ? notApplicable('not-reported') : measured(answer.sum);
}
