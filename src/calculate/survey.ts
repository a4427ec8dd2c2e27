import type { Condition, SumFormula } from '../model/formula.ts';
import { type Measure, measured, notApplicable } from '../model/measure.ts';
import {
  type AmountColumn,
  amountColumn,
  type Columns,
  meets,
  type TextColumn,
  textColumn,
} from './column.ts';
import type { Tally } from './figure.ts';

/** Sums to be answered together, by the name of each. */
export type Sums<Name extends string> = Readonly<Record<Name, SumFormula>>;
export type Tallies<Name extends string> = Readonly<Record<Name, Tally>>;

/** How records fall into groups. */
export interface Grouping<R> {
  /** Column of the detail table that is empty for those in no group. */
  readonly id: string;
  readonly keysOf: (record: R) => string | readonly string[] | undefined;
  readonly condition: (key: string) => Condition;
}

/**
 * Sums over the detail table. All are asked first, and answered in one walk through the records: a list of a million is
 * far larger than any cache. What a sum is, is said once, in its formula: the value, the addends of `contributionsTo`
 * and the workbook's SUMIFS all follow from it.
 */
export class Survey<R> {
  readonly #columns: Columns<R>;
  readonly #amounts: AmountColumn<R>[] = [];
  readonly #texts: TextColumn<R>[] = [];
  readonly #conditions: Test[] = [];
  /** The sums asked, each once, however many groupings ask it. */
  readonly #sums: Sum[] = [];
  readonly #asked: Asked<R>[] = [];
  #listed = 0;

  constructor(columns: Columns<R>) {
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
  askBy<Name extends string>(sums: Sums<Name>, grouping: Grouping<R>): () => Map<string, Tallies<Name>> {
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
  answer(records: readonly R[]): void {
    this.#listed += records.length;
    const amounts = this.#amounts;
    const conditions = this.#conditions;
    const texts = this.#texts.map(() => '');
    const reading = {
      amounts: new Float64Array(amounts.length),
      reported: new Uint8Array(amounts.length),
      owed: new Uint8Array(amounts.length),
      fits: new Uint8Array(this.#sums.length),
    };
    const holds = new Uint8Array(conditions.length);
    for (const record of records) {
      for (let at = 0; at < amounts.length; at += 1) {
        const column = amounts[at]!;
        const value = column.value(record);
        reading.amounts[at] = value ?? 0;
        reading.reported[at] = value === undefined ? 0 : 1;
        reading.owed[at] = value === undefined && column.owed(record) ? 1 : 0;
      }
      for (let at = 0; at < texts.length; at += 1) texts[at] = this.#texts[at]!.value(record) ?? '';
      for (let at = 0; at < conditions.length; at += 1) {
        const { text, is } = conditions[at]!;
        holds[at] = texts[text] === is ? 1 : 0;
      }
      for (let at = 0; at < this.#sums.length; at += 1) {
        reading.fits[at] = holdsAll(this.#sums[at]!.where, holds) ? 1 : 0;
      }
      for (const asked of this.#asked) addToGroups(asked, record, reading);
    }
  }

  #add(sums: Sums<string>, grouping: Grouping<R> | undefined): Asked<R> {
    const questions = Object.entries(sums).map(
      ([name, formula]): Question => ({
        name,
        formula,
        amount: this.#amount(formula.column),
        sum: this.#sum(formula),
      }),
    );
    const asked = { questions, grouping, counts: new Map<string, Float64Array>() };
    this.#asked.push(asked);
    return asked;
  }

  /** The place of a sum among those that are asked. */
  #sum(formula: SumFormula): number {
    const where = formula.where.map((condition) => this.#condition(condition));
    const key = where.join();
    const known = this.#sums.findIndex((sum) => sum.key === key);
    return known >= 0 ? known : this.#sums.push({ key, where }) - 1;
  }

  /** The place of a column among those that are read. */
  #amount(id: string): number {
    const known = this.#amounts.findIndex((column) => column.id === id);
    return known >= 0 ? known : this.#amounts.push(amountColumn(this.#columns, id)) - 1;
  }

  /** The place of a condition among those that are tested. */
  #condition(condition: Condition): number {
    const { column, is } = condition;
    const text = this.#text(column);
    const known = this.#conditions.findIndex((test) => test.text === text && test.is === is);
    return known >= 0 ? known : this.#conditions.push({ text, is }) - 1;
  }

  /** The place of a column of words among those that are read. */
  #text(id: string): number {
    const known = this.#texts.findIndex((column) => column.id === id);
    return known >= 0 ? known : this.#texts.push(textColumn(this.#columns, id)) - 1;
  }

  /** `group` narrows every formula to the group the counts are about. */
  #close<Name extends string>(
    { questions }: Asked<R>,
    counts: Float64Array,
    group: readonly Condition[],
  ): Tallies<Name> {
    const tallies = questions.map(({ name, formula, amount }, place): [string, Tally] => {
      const [sum = 0, records = 0, reported = 0, owed = 0] = counts.subarray(
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
export function tally<R>(records: readonly R[], formula: SumFormula, columns: Columns<R>): Tally {
  const survey = new Survey(columns);
  const answers = survey.ask({ sum: formula });
  survey.answer(records);
  return answers().sum;
}

/** A record that is part of a sum, and what it adds. */
export interface Contribution<R> {
  readonly record: R;
  readonly value: number;
}

/**
 * The records a sum is made of, in the order of the input; they add up to it exactly. Lines that stand for no project
 * of their own add nothing to a count and are left out; a reported 0 元 is an answer and stays.
 */
export function* contributionsTo<R>(
  formula: SumFormula,
  records: readonly R[],
  columns: Columns<R>,
): Generator<Contribution<R>> {
  const column = amountColumn(columns, formula.column);
  const tests = formula.where.map((condition) => meets(columns, condition));
  for (const record of records) {
    if (!tests.every((holds) => holds(record))) continue;
    const value = column.value(record);
    if (value === undefined || (value === 0 && column.kind === 'count')) continue;
    yield { record, value };
  }
}

/** The sum of a column over the records that meet all conditions. */
export function sumOf(column: string, ...where: readonly Condition[]): SumFormula {
  return { op: 'sum', column, where };
}

/** A column of words, by its place among those that are read, and what it must say. */
interface Test {
  readonly text: number;
  readonly is: string;
}

interface Question {
  readonly name: string;
  readonly formula: SumFormula;
  /** Places among the columns read and the conditions of sums. */
  readonly amount: number;
  readonly sum: number;
}

/** The conditions of a sum, by their places among those tested. */
interface Sum {
  readonly key: string;
  readonly where: readonly number[];
}

/** Sums asked over the same groups, and what each group has come to so far. */
interface Asked<R> {
  readonly questions: readonly Question[];
  readonly grouping: Grouping<R> | undefined;
  /** By key; for each question in turn the sum, the records that fit, and of those the ones that report and that owe. */
  readonly counts: Map<string, Float64Array>;
}

const COUNTS = 4;

/** What one record says. */
interface Reading {
  readonly amounts: Float64Array;
  readonly reported: Uint8Array;
  readonly owed: Uint8Array;
  /** Whether it meets all conditions of a sum. */
  readonly fits: Uint8Array;
}

function addToGroups<R>(asked: Asked<R>, record: R, reading: Reading): void {
  const keys = asked.grouping?.keysOf(record);
  if (keys === undefined || keys.length === 0) addTo(asked, '', reading);
  else if (typeof keys === 'string') addTo(asked, keys, reading);
  else {
    keys.forEach((key, at) => {
      if (keys.indexOf(key) === at) addTo(asked, key, reading);
    });
  }
}

function addTo<R>(asked: Asked<R>, key: string, reading: Reading): void {
  let counts = asked.counts.get(key);
  if (counts === undefined) {
    counts = noCounts(asked);
    asked.counts.set(key, counts);
  }
  const { questions } = asked;
  for (let place = 0; place < questions.length; place += 1) {
    const { amount, sum } = questions[place]!;
    if (reading.fits[sum] === 0) continue;
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

function noCounts<R>({ questions }: Asked<R>): Float64Array {
  return new Float64Array(questions.length * COUNTS);
}
