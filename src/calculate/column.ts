import type { Exact } from '../model/exact.ts';
import { type Condition, wordColumnId, wordInColumn } from '../model/formula.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Ratio } from '../model/ratio.ts';

/** A column of a ledger's detail table: its value for a record, and the field of the list that the value comes from. */
export type Column<R> = TextColumn<R> | AmountColumn<R> | NumberColumn<R> | DateColumn<R> | RateColumn<R>;

export interface TextColumn<R> extends Described<R> {
  readonly kind: 'text';
  readonly value: (record: R) => string | undefined;
  /**
   * For columns in which a record can have several words (级别): all of them. Each word then gets a 是/否 column of its
   * own.
   */
  readonly words?: (record: R) => readonly string[];
}

/**
 * A column that can be added up: records, money in 元, or quantities in parts of a unit, of which only those of one
 * unit are added.
 */
export interface AmountColumn<R> extends Described<R> {
  readonly kind: 'count' | 'money' | 'quantity';
  /** The unit of a quantity. */
  readonly unit?: (record: R) => string | undefined;
  readonly value: (record: R) => number | undefined;
  /** Whether a record without a value should have stated one. */
  readonly owed: (record: R) => boolean;
}

/** Numbers whose sum would mean nothing. */
interface NumberColumn<R> extends Described<R> {
  readonly kind: 'number';
  readonly value: (record: R) => Exact | undefined;
}

interface DateColumn<R> extends Described<R> {
  readonly kind: 'date';
  readonly value: (record: R) => PlainDate | undefined;
}

interface RateColumn<R> extends Described<R> {
  readonly kind: 'percent';
  readonly value: (record: R) => Ratio | undefined;
}

interface Described<R> {
  readonly id: string;
  /** The value for programs, where people read words: a list, a map. */
  readonly plain?: ((record: R) => unknown) | undefined;
  /** The field whose cell proves the value, for columns that decide whether a record counts. */
  readonly evidence?: ((record: R) => string | undefined) | undefined;
}

/** The columns of a ledger's detail table, in order, without the 是/否 columns of single words. */
export type Columns<R> = ReadonlyMap<string, Column<R>>;

/**
 * The column with this id, including the 是/否 columns of single words. An unknown id throws: formulas are written by kp
 * itself, so that is a bug.
 */
export function columnOf<R>(columns: Columns<R>, id: string): Column<R> {
  const part = wordInColumn(id);
  const column = part === undefined ? columns.get(id) : wordColumn(columns, part.column, part.word);
  if (column === undefined) throw new Error(`no column ${id} in the detail table`);
  return column;
}

/** The 是/否 column of one word of a column. */
export function wordColumn<R>(columns: Columns<R>, id: string, word: string): TextColumn<R> {
  const column = textColumn(columns, id);
  return {
    id: wordColumnId(id, word),
    kind: 'text',
    value: (record) => (wordsOf(column, record).includes(word) ? '是' : '否'),
  };
}

export function amountColumn<R>(columns: Columns<R>, id: string): AmountColumn<R> {
  const column = columnOf(columns, id);
  if (column.kind !== 'count' && column.kind !== 'money' && column.kind !== 'quantity')
    throw new Error(`column ${id} cannot be added up`);
  return column;
}

export function textColumn<R>(columns: Columns<R>, id: string): TextColumn<R> {
  const column = columnOf(columns, id);
  if (column.kind !== 'text') throw new Error(`column ${id} holds no text to compare`);
  return column;
}

/** The words of a record in a column: all of them where it can have several, else the one in the cell. */
export function wordsOf<R>(column: TextColumn<R>, record: R): readonly string[] {
  if (column.words !== undefined) return column.words(record);
  const word = column.value(record);
  return word === undefined ? [] : [word];
}

/** The condition for records with this word; if a cell can hold several words, on the word's own 是/否 column. */
export function hasWord<R>(column: TextColumn<R>, word: string): Condition {
  return column.words === undefined
    ? { column: column.id, is: word }
    : { column: wordColumnId(column.id, word), is: '是' };
}

/** Returns a test whether a record meets a condition; the condition '' asks for an empty cell. */
export function meets<R>(columns: Columns<R>, { column: id, is }: Condition): (record: R) => boolean {
  const column = textColumn(columns, id);
  return (record) => (column.value(record) ?? '') === is;
}
