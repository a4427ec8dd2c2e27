import type { Condition, Rows, SumFormula } from '../model/formula.ts';
import { type Measure, measured, notApplicable } from '../model/measure.ts';
import {
  type AmountColumn,
  amountColumn,
  type Columns,
  meets,
  type TextColumn,
  textColumn,
} from './column.ts';
import { type Rate, rateOf, type Tally } from './figure.ts';

/** Sums to be answered together, by the name of each. */
export type Sums<Name extends string> = Readonly<Record<Name, SumFormula>>;
export type Tallies<Name extends string> = Readonly<Record<Name, Tally>>;

/** One sum divided by another, by their names. */
export interface Quotient<Name extends string> {
  readonly numerator: Name;
  readonly denominator: Name;
}
export type Quotients<Asked extends Sums<string>> = Readonly<Record<string, Quotient<keyof Asked & string>>>;

/** How records fall into groups. */
export interface Grouping<R> {
  /** Column of the detail table that is empty for those in no group. */
  readonly id: string;
  readonly keysOf: (record: R) => string | readonly string[] | undefined;
  readonly condition: (key: string) => Condition;
}

/**
 * Computes sums over the detail table. All sums are asked first and then answered in one walk through the records,
 * because a list of a million records does not fit into any CPU cache. A sum is defined once, in its formula: its
 * value, the addends of `contributionsTo` and the workbook's SUMIFS are all derived from that formula.
 *
 * Records with the same amounts given and the same conditions met form a pattern; all records of a pattern belong to
 * the same sums. There are few patterns, even with many records and sums: each group adds up its records by pattern,
 * and a sum then adds up the patterns that meet its conditions.
 */
export class Survey<R> {
  readonly #columns: Columns<R>;
  readonly #amounts: AmountColumn<R>[] = [];
  readonly #texts: AskedText<R>[] = [];
  /** The conditions of all sums asked; a condition that several sums share is kept once. */
  readonly #tests: Test[] = [];
  readonly #walks: Walk<R>[] = [];
  readonly #root: Pattern = { answers: [], next: [], place: undefined };
  readonly #patterns: Fitting[] = [];
  #listed = 0;

  constructor(columns: Columns<R>) {
    this.#columns = columns;
  }

  /** Asks sums over all records; the returned function gives the results once `answer` has run. */
  ask<Name extends string>(sums: Sums<Name>): () => Tallies<Name> {
    const questions = this.#questions(sums);
    const { groups } = this.#walk(undefined);
    return () => this.#close<Name>(questions, groups.get('') ?? [], []);
  }

  /**
   * Asks the same sums for every group of a grouping. A record that belongs to several groups counts in each of them;
   * records without a group are in the group ''.
   */
  askBy<Name extends string>(sums: Sums<Name>, grouping: Grouping<R>): () => Map<string, Tallies<Name>> {
    const questions = this.#questions(sums);
    const { groups } = this.#walk(grouping);
    return () => {
      const tallies = new Map<string, Tallies<Name>>();
      for (const [key, totals] of groups) {
        const condition = key === '' ? { column: grouping.id, is: '' } : grouping.condition(key);
        tallies.set(key, this.#close<Name>(questions, totals, [condition]));
      }
      return tallies;
    };
  }

  /** Walks through the records once; each column is read once per record. */
  answer(records: readonly R[]): void {
    this.#listed += records.length;
    const amounts = this.#amounts;
    const texts = this.#texts;
    const walks = this.#walks;
    const values = new Float64Array(amounts.length);
    for (const record of records) {
      let pattern = this.#root;
      for (let at = 0; at < amounts.length; at += 1) {
        const column = amounts[at]!;
        const value = column.value(record);
        values[at] = value ?? 0;
        pattern = following(pattern, value !== undefined ? GIVEN : column.owed(record) ? OWED : ABSENT);
      }
      for (let at = 0; at < texts.length; at += 1) {
        const { column, wanted } = texts[at]!;
        pattern = following(pattern, wanted.indexOf(column.value(record) ?? ''));
      }
      pattern.place ??= this.#patterns.push(this.#fitting(pattern.answers)) - 1;
      for (let at = 0; at < walks.length; at += 1) addToGroups(walks[at]!, record, pattern.place, values);
    }
  }

  #questions(sums: Sums<string>): readonly Question[] {
    return Object.entries(sums).map(([name, formula]) => ({
      name,
      formula,
      amount: this.#amount(formula.column),
      test: this.#test(formula.where),
    }));
  }

  /** One walk per grouping, shared by all sums that are asked of it. */
  #walk(grouping: Grouping<R> | undefined): Walk<R> {
    const known = this.#walks.find((walk) => walk.grouping === grouping);
    if (known !== undefined) return known;
    const walk = { grouping, groups: new Map<string, Totals>() };
    this.#walks.push(walk);
    return walk;
  }

  /** The index of a sum's conditions in `#tests`; they are added if new. */
  #test(where: readonly Condition[]): number {
    const answers = where.map(({ column, is }): Expected => {
      const text = this.#text(column);
      return { text, answer: placeOf(is, this.#texts[text]!.wanted) };
    });
    const key = answers.map(({ text, answer }) => `${text}=${answer}`).join();
    const known = this.#tests.findIndex((test) => test.key === key);
    return known >= 0 ? known : this.#tests.push({ key, answers }) - 1;
  }

  /** The index of an amount column in `#amounts`; it is added if new. */
  #amount(id: string): number {
    const known = this.#amounts.findIndex((column) => column.id === id);
    return known >= 0 ? known : this.#amounts.push(amountColumn(this.#columns, id)) - 1;
  }

  /** The index of a text column in `#texts`; it is added if new. */
  #text(id: string): number {
    const known = this.#texts.findIndex(({ column }) => column.id === id);
    return known >= 0 ? known : this.#texts.push({ column: textColumn(this.#columns, id), wanted: [] }) - 1;
  }

  #fitting(answers: readonly number[]): Fitting {
    const texts = answers.slice(this.#amounts.length);
    const fits = this.#tests.map((test) => test.answers.every(({ text, answer }) => texts[text] === answer));
    return { amounts: answers.slice(0, this.#amounts.length), fits };
  }

  /** `group` is added to the conditions of every formula, so that each says which group its total is for. */
  #close<Name extends string>(
    questions: readonly Question[],
    totals: Totals,
    group: readonly Condition[],
  ): Tallies<Name> {
    const tallies = questions.map((question): [string, Tally] => {
      const { name, formula, amount } = question;
      const { sum, records, reported, owed } = this.#count(question, totals);
      const isCount = this.#amounts[amount]!.kind === 'count';
      return [
        name,
        {
          measure: isCount ? countMeasure(sum, reported, owed) : this.#moneyMeasure(sum, records, reported),
          formula: group.length === 0 ? formula : { ...formula, where: [...group, ...formula.where] },
          records,
          unreported: owed,
        },
      ];
    });
    return Object.fromEntries(tallies) as Tallies<Name>;
  }

  /** The sum and the number of records that fit; of these, how many report the amount and how many should have. */
  #count({ amount, test }: Question, totals: Totals) {
    const counts = { sum: 0, records: 0, reported: 0, owed: 0 };
    totals.forEach((total, place) => {
      const { amounts, fits } = this.#patterns[place]!;
      if (!fits[test]) return;
      const records = total[amounts.length]!;
      counts.sum += total[amount]!;
      counts.records += records;
      if (amounts[amount] === GIVEN) counts.reported += records;
      if (amounts[amount] === OWED) counts.owed += records;
    });
    return counts;
  }

  /**
   * Money is a true 0 if the list has records and none of them fits. It has no value if there are no records at all, or
   * if some fit and none of them states the amount.
   */
  #moneyMeasure(sum: number, records: number, reported: number): Measure<number> {
    if (this.#listed === 0) return notApplicable('no-projects');
    return records > 0 && reported === 0 ? notApplicable('not-reported') : measured(sum);
  }
}

/** If nobody states a count that somebody should, it is not applicable, not 0. */
function countMeasure(sum: number, reported: number, owed: number): Measure<number> {
  return owed > 0 && reported === 0 ? notApplicable('not-reported') : measured(sum);
}

/** The quotient of two of the sums that were answered. */
export function quotientOf<Name extends string>(
  tallies: Tallies<Name>,
  { numerator, denominator }: Quotient<Name>,
): Rate {
  return rateOf(tallies[numerator], tallies[denominator]);
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
 * The records that make up a sum, in the order of the input; their values add up to it exactly. Records that add 0 to a
 * count (a package whose members are counted instead) are left out; a reported amount of 0 元 is kept.
 */
export function* contributionsTo<R>(
  formula: Rows,
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

/** A text column, and the words that conditions ask for in it. */
interface AskedText<R> {
  readonly column: TextColumn<R>;
  readonly wanted: string[];
}

/**
 * A condition on one text column: the column as an index into the texts read, the word as an index into its wanted
 * words.
 */
interface Expected {
  readonly text: number;
  readonly answer: number;
}

interface Test {
  readonly key: string;
  readonly answers: readonly Expected[];
}

interface Question {
  readonly name: string;
  readonly formula: SumFormula;
  /** Indexes into the columns read and the conditions tested. */
  readonly amount: number;
  readonly test: number;
}

/**
 * A node in the tree of patterns: the answers that a record has given so far, first for the amounts, then for the text
 * columns. Each further answer leads to a child node.
 */
interface Pattern {
  readonly answers: readonly number[];
  /** Child nodes by the next answer; answer -1 (none of the wanted words) comes first. */
  readonly next: (Pattern | undefined)[];
  /** The index of this pattern if it is complete. */
  place: number | undefined;
}

const ABSENT = 0;
const OWED = 1;
const GIVEN = 2;

/** A complete pattern: whether each amount is given, and which conditions are met. */
interface Fitting {
  readonly amounts: readonly number[];
  readonly fits: readonly boolean[];
}

/** Totals of a group's records by pattern: the sum of each amount, then the number of records. */
type Totals = Float64Array[];

interface Walk<R> {
  readonly grouping: Grouping<R> | undefined;
  readonly groups: Map<string, Totals>;
}

function following({ answers, next }: Pattern, answer: number): Pattern {
  const known = next[answer + 1];
  if (known !== undefined) return known;
  const longer = { answers: [...answers, answer], next: [], place: undefined };
  next[answer + 1] = longer;
  return longer;
}

function addToGroups<R>(
  { grouping, groups }: Walk<R>,
  record: R,
  pattern: number,
  values: Float64Array,
): void {
  const keys = grouping?.keysOf(record);
  if (keys === undefined || keys.length === 0) addTo(groups, '', pattern, values);
  else if (typeof keys === 'string') addTo(groups, keys, pattern, values);
  else {
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at]!;
      if (keys.indexOf(key) === at) addTo(groups, key, pattern, values);
    }
  }
}

function addTo(groups: Map<string, Totals>, key: string, pattern: number, values: Float64Array): void {
  let totals = groups.get(key);
  if (totals === undefined) {
    totals = [];
    groups.set(key, totals);
  }
  let total = totals[pattern];
  if (total === undefined) {
    total = new Float64Array(values.length + 1);
    totals[pattern] = total;
  }
  for (let at = 0; at < values.length; at += 1) total[at]! += values[at]!;
  total[values.length]! += 1;
}

function placeOf(word: string, words: string[]): number {
  const known = words.indexOf(word);
  return known >= 0 ? known : words.push(word) - 1;
}
