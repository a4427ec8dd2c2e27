/**
 * A figure as a question over the detail table: what is added up, over which rows. The same description gives the
 * sentence of `kp trace`, the SUMIFS of the workbook and, evaluated over the records, the value itself, so the three
 * cannot drift apart. `Column` is a column id of the detail table.
 */
export type Formula =
  | ({ readonly op: 'sum' } & Rows)
  /** The median of numbers with a unit; of an even number of them, half way between the two in the middle. */
  | ({ readonly op: 'median' } & Rows)
  /** A quotient of two sums: a rate with its denominator. */
  | { readonly op: 'ratio'; readonly numerator: SumFormula; readonly denominator: SumFormula }
  /** 高于时序: the rate less month / 12, in 百分点. */
  | {
      readonly op: 'lead';
      readonly numerator: SumFormula;
      readonly denominator: SumFormula;
      readonly month: number;
    };

/** The numbers of a column in the rows that meet all conditions. */
export interface Rows {
  readonly column: string;
  readonly where: readonly Condition[];
}

export type SumFormula = Extract<Formula, { op: 'sum' }>;
export type MedianFormula = Extract<Formula, { op: 'median' }>;
export type RatioFormula = Extract<Formula, { op: 'ratio' }>;

/** One column of the detail table holds this text. Facts that are not text have a 是/否 column there. */
export interface Condition {
  readonly column: string;
  readonly is: string;
}

/** Where a record may have several words in a column (级别), each word has a 是/否 column of its own: `level:省重点`. */
export function wordColumnId(column: string, word: string): string {
  return `${column}:${word}`;
}

/** The column and the word of such an id; undefined for any other column. */
export function wordInColumn(id: string): { readonly column: string; readonly word: string } | undefined {
  const at = id.indexOf(':');
  return at < 0 ? undefined : { column: id.slice(0, at), word: id.slice(at + 1) };
}
