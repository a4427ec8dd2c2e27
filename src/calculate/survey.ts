import type { Condition, SumFormula } from '../model/formula.ts';
import { type Measure, measured, notApplicable } from '../model/measure.ts';
import type { Project } from '../registers/project/record.ts';
import { type AmountColumn, amountColumn, type DetailColumns, meets } from './columns.ts';
import type { Tally } from './figure.ts';

/** Sums to be answered together, by the name of each. */
export type Sums<Name extends string> = Readonly<Record<Name, SumFormula>>;
export type Tallies<Name extends string> = Readonly<Record<Name, Tally>>;

/** How records fall into groups. */
export interface Grouping {
  /** Column of the detail table that is empty for those in no group. */
  readonly id: string;
  readonly keysOf: (project: Project) => string | readonly string[] | undefined;
  readonly condition: (key: string) => Condition;
}

/**
 * Sums over the detail table. All are asked first, and answered in one walk through the records: a list of a million is
 * far larger than any cache. What a sum is, is said once, in its formula: the value, the addends of `contributionsTo`
 * and the workbook's SUMIFS all follow from it.
 */
export class Survey {
  readonly #columns: DetailColumns;
  readonly #amounts: AmountColumn[] = [];
  readonly #conditions: Test[] = [];
  readonly #asked: Asked[] = [];
  #listed = 0;

  constructor(columns: DetailColumns) {
    this.#columns = columns;
  }

  /** Asks sums over all records; the answer can be had after `answer`. */
  ask<Name extends string>(sums: Sums<Name>): () => Tallies<Name> {
    const asked = this.#add(sums, undefined);
    return () => this.#close<Name>(asked, asked.counts.get('') ?? noCounts(asked), []);
  }

  /**
   * Asks the same sums for every group of a grouping. A record that belongs to several groups counts in each; those that
   * belong to none are the group ''.
   */
  askBy<Name extends string>(sums: Sums<Name>, grouping: Grouping): () => Map<string, Tallies<Name>> {
    const asked = this.#add(sums, grouping);
    return () => {
      const tallies = new Map<string, Tallies<Name>>();
      for (const [key, counts] of asked.counts) {
        const condition = key === '' ? { column: grouping.id, is: '' } : grouping.condition(key);
        tallies.set(key, this.#close<Name>(asked, counts, [condition]));
      }
      return tallies;
    };
  }

  /** Walks through the records once; each column is read, and each condition tested, once a record. */
  answer(projects: readonly Project[]): void {
    this.#listed += projects.length;
    const amounts = this.#amounts;
    const conditions = this.#conditions;
    const reading = {
      amounts: new Float64Array(amounts.length),
      reported: new Uint8Array(amounts.length),
      owed: new Uint8Array(amounts.length),
      holds: new Uint8Array(conditions.length),
    };
    for (const project of projects) {
      for (let at = 0; at < amounts.length; at += 1) {
        const column = amounts[at]!;
        const value = column.value(project);
        reading.amounts[at] = value ?? 0;
        reading.reported[at] = value === undefined ? 0 : 1;
        reading.owed[at] = value === undefined && column.owed(project) ? 1 : 0;
      }
      for (let at = 0; at < conditions.length; at += 1) {
        reading.holds[at] = conditions[at]!.holds(project) ? 1 : 0;
      }
      for (const asked of this.#asked) addToGroups(asked, project, reading);
    }
  }

  #add(sums: Sums<string>, grouping: Grouping | undefined): Asked {
    const questions = Object.entries(sums).map(
      ([name, formula]): Question => ({
        name,
        formula,
        amount: this.#amount(formula.column),
        where: formula.where.map((condition) => this.#condition(condition)),
      }),
    );
    const asked = { questions, grouping, counts: new Map<string, number[]>() };
    this.#asked.push(asked);
    return asked;
  }

  /** The place of a column among those that are read. */
  #amount(id: string): number {
    const known = this.#amounts.findIndex((column) => column.id === id);
    return known >= 0 ? known : this.#amounts.push(amountColumn(this.#columns, id)) - 1;
  }

  /** The place of a condition among those that are tested. */
  #condition(condition: Condition): number {
    const { column, is } = condition;
    const known = this.#conditions.findIndex((test) => test.column === column && test.is === is);
    if (known >= 0) return known;
    return this.#conditions.push({ column, is, holds: meets(this.#columns, condition) }) - 1;
  }

  /** `group` narrows every formula to the group the counts are about. */
  #close<Name extends string>(
    { questions }: Asked,
    counts: readonly number[],
    group: readonly Condition[],
  ): Tallies<Name> {
    const tallies = questions.map(({ name, formula, amount }, place): [string, Tally] => {
      const [sum = 0, records = 0, reported = 0, owed = 0] = counts.slice(
        place * COUNTS,
        (place + 1) * COUNTS,
      );
      const isCount = this.#amounts[amount]!.kind === 'count';
      return [
        name,
        {
          measure: isCount ? measured(sum) : this.#moneyMeasure(sum, records, reported),
          formula: group.length === 0 ? formula : { ...formula, where: [...group, ...formula.where] },
          records,
          unreported: owed,
        },
      ];
    });
    return Object.fromEntries(tallies) as Tallies<Name>;
  }

  /** Nothing of a list fits: that is a true 0. Something fits and says nothing, or there is no list: that is no value. */
  #moneyMeasure(sum: number, records: number, reported: number): Measure<number> {
    if (this.#listed === 0) return notApplicable('no-projects');
    return records > 0 && reported === 0 ? notApplicable('not-reported') : measured(sum);
  }
}

/** Answers one sum. */
export function tally(projects: readonly Project[], formula: SumFormula, columns: DetailColumns): Tally {
  const survey = new Survey(columns);
  const answers = survey.ask({ sum: formula });
  survey.answer(projects);
  return answers().sum;
}

/** A record that is part of a sum, and what it adds. */
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
  const column = amountColumn(columns, formula.column);
  const tests = formula.where.map((condition) => meets(columns, condition));
  for (const project of projects) {
    if (!tests.every((holds) => holds(project))) continue;
    const value = column.value(project);
    if (value === undefined || (value === 0 && column.kind === 'count')) continue;
    yield { project, value };
  }
}

/** The sum of a column over the records that meet all conditions. */
export function sumOf(column: string, ...where: readonly Condition[]): SumFormula {
  return { op: 'sum', column, where };
}

interface Test extends Condition {
  readonly holds: (project: Project) => boolean;
}

interface Question {
  readonly name: string;
  readonly formula: SumFormula;
  /** Places among the columns read and the conditions tested. */
  readonly amount: number;
  readonly where: readonly number[];
}

/** Sums asked over the same groups, and what each group has come to so far. */
interface Asked {
  readonly questions: readonly Question[];
  readonly grouping: Grouping | undefined;
  /** By key; for each question in turn the sum, the records that fit, and of those the ones that report and that owe. */
  readonly counts: Map<string, number[]>;
}

const COUNTS = 4;

/** What one record says. */
interface Reading {
  readonly amounts: Float64Array;
  readonly reported: Uint8Array;
  readonly owed: Uint8Array;
  readonly holds: Uint8Array;
}

function addToGroups(asked: Asked, project: Project, reading: Reading): void {
  const keys = asked.grouping?.keysOf(project);
  if (keys === undefined || keys.length === 0) addTo(asked, '', reading);
  else if (typeof keys === 'string') addTo(asked, keys, reading);
  else {
    keys.forEach((key, at) => {
      if (keys.indexOf(key) === at) addTo(asked, key, reading);
    });
  }
}

function addTo(asked: Asked, key: string, reading: Reading): void {
  let counts = asked.counts.get(key);
  if (counts === undefined) {
    counts = noCounts(asked);
    asked.counts.set(key, counts);
  }
  const { questions } = asked;
  for (let place = 0; place < questions.length; place += 1) {
    const { amount, where } = questions[place]!;
    if (!holdsAll(where, reading.holds)) continue;
    const base = place * COUNTS;
    counts[base]! += reading.amounts[amount]!;
    counts[base + 1]! += 1;
    counts[base + 2]! += reading.reported[amount]!;
    counts[base + 3]! += reading.owed[amount]!;
  }
}

function holdsAll(where: readonly number[], holds: Uint8Array): boolean {
  for (let at = 0; at < where.length; at += 1) if (holds[where[at]!] === 0) return false;
  return true;
}

function noCounts({ questions }: Asked): number[] {
  return new Array<number>(questions.length * COUNTS).fill(0);
}
