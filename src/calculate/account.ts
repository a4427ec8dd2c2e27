import { compareChinese } from '../model/collation.ts';
import type { Condition, MedianFormula, SumFormula } from '../model/formula.ts';
import type { Said } from '../model/said.ts';
import { type Columns, hasWord, meets, textColumn, wordsOf } from './column.ts';
import { type Figure, measuredValue, rateOf, type Tally } from './figure.ts';
import { type MediansOf, mediansOf } from './median.ts';
import { inOneUnit, type UnitOf, unitsOf } from './one-unit.ts';
import { type Grouping, Survey, type Tallies } from './survey.ts';

/** A figure of a ledger: a sum over its records, a quotient of two sums, or the median of numbers with a unit. */
export interface FigureDefinition {
  readonly id: string;
  readonly title: Said;
  /**
   * For a figure over records that may belong to several words of a column: the columns by which it is broken down
   * all the same; none: only the figure for all records. Without `by`: all columns.
   */
  readonly by?: readonly string[];
  /** It covers the quarter of the day alone, as a goal of it does; left out: the year, or all that there is. */
  readonly span?: 'quarter';
  /** Few lists have it: tables leave it out where it is not measured. */
  readonly isRare?: true;
  readonly of:
    | SumFormula
    | MedianFormula
    | { readonly numerator: SumFormula; readonly denominator: SumFormula };
}

/** The figures, groups and lists that a ledger wants of its records. */
export interface Account<R> {
  readonly columns: Columns<R>;
  readonly figures: readonly FigureDefinition[];
  /** Columns by which the figures are also broken down. */
  readonly groups: readonly string[];
  readonly lists: readonly ListDefinition[];
}

/** Records that somebody has to look at. */
export interface ListDefinition {
  readonly id: string;
  readonly title: Said;
  readonly where: readonly Condition[];
  /** The columns to show; undefined: all in which the records state something. */
  readonly columns?: readonly string[];
  /** A column of numbers to sort by, the smallest first; undefined: the order of the records. */
  readonly orderedBy?: string;
}

export interface Accounted<R> {
  readonly records: readonly R[];
  readonly figures: NamedFigures;
  readonly groups: readonly GroupFigures[];
  readonly lists: readonly { readonly definition: ListDefinition; readonly records: readonly R[] }[];
}

export type NamedFigures = ReadonlyMap<string, Figure>;

export interface GroupFigures {
  /** The column. */
  readonly by: string;
  /** The words of the column for which any figure counts something. */
  readonly rows: readonly { readonly key: string; readonly figures: NamedFigures }[];
  /** The number of records that are in none of the rows because their column is empty. */
  readonly without: number;
}

/** Computes every figure of the ledger, for all records and for each group, in one walk. Groups are ordered by name. */
export function account<R>(
  records: readonly R[],
  { columns, figures, groups, lists }: Account<R>,
): Accounted<R> {
  const survey = new Survey(columns);
  const sums = Object.fromEntries(
    figures.flatMap(({ id, of }) => {
      if (!('op' in of))
        return [
          [`${id} numerator`, of.numerator],
          [`${id} denominator`, of.denominator],
        ];
      return of.op === 'sum' ? [[id, of]] : [];
    }),
  );
  const all = survey.ask(sums);
  const byGroup = groups.map((by) => ({ by, answers: survey.askBy(sums, groupingOf(columns, by)) }));
  survey.answer(records);
  const units = unitsOf(records, columns);
  const medians = mediansOf(records, columns, units);
  const isCounted = (figures: NamedFigures) =>
    [...figures.values()].some((figure) => {
      const value = measuredValue(figure);
      // A median of 0 counts: it is the median of some numbers.
      return value !== undefined && (value !== 0 || figure.formula.op === 'median');
    });
  return {
    records,
    figures: figuresOf(figures, all(), units(undefined), medians),
    groups: byGroup.map(({ by, answers }) => ({
      by,
      without: withoutWord(columns, by, records),
      rows: [...answers()]
        .filter(([key]) => key !== '')
        .sort(([first], [second]) => compareChinese(first, second))
        .map(([key, tallies]) => ({
          key,
          figures: figuresOf(figuresBy(figures, by), tallies, units(by, key), (of) => medians(of, by, key)),
        }))
        .filter((row) => isCounted(row.figures)),
    })),
    lists: lists.map((definition) => {
      const tests = definition.where.map((condition) => meets(columns, condition));
      const found = records.filter((record) => tests.every((holds) => holds(record)));
      return { definition, records: inOrder(found, columns, definition.orderedBy) };
    }),
  };
}

/** The figures that are also broken down by this column. */
export function figuresBy(figures: readonly FigureDefinition[], by: string): readonly FigureDefinition[] {
  return figures.filter((figure) => figure.by === undefined || figure.by.includes(by));
}

function inOrder<R>(records: readonly R[], columns: Columns<R>, by: string | undefined): readonly R[] {
  if (by === undefined) return records;
  const column = textColumn(columns, by);
  return [...records].sort((one, other) => Number(column.value(one)) - Number(column.value(other)));
}

function withoutWord<R>(columns: Columns<R>, id: string, records: readonly R[]): number {
  const column = textColumn(columns, id);
  return records.filter((record) => wordsOf(column, record).every((word) => word === '')).length;
}

function groupingOf<R>(columns: Columns<R>, id: string): Grouping<R> {
  const column = textColumn(columns, id);
  return {
    id,
    keysOf: (record) => wordsOf(column, record),
    condition: (key) => hasWord(column, key),
  };
}

function figuresOf(
  definitions: readonly FigureDefinition[],
  tallies: Tallies<string>,
  unitOf: UnitOf,
  median: MediansOf,
): NamedFigures {
  const inUnit = (name: string): Tally => inOneUnit(tallies[name]!, unitOf);
  return new Map(
    definitions.map(({ id, of }) => [
      id,
      !('op' in of)
        ? rateOf(inUnit(`${id} numerator`), inUnit(`${id} denominator`))
        : of.op === 'sum'
          ? inUnit(id)
          : median(of),
    ]),
  );
}
