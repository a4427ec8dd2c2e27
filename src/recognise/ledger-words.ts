import type { FieldKind, Table } from '../model/table.ts';
import type { Relation } from './relations.ts';

/** A field of a ledger: the kind of its cells, and the headings that mean it. */
export interface FieldDefinition<Field extends string = string> {
  readonly field: Field;
  readonly kind: FieldKind;
  /**
   * For amounts, rates, dates and answers: the senses that a heading can have, each with its certainty; `a|b` allows
   * both.
   */
  readonly means?: Readonly<Record<string, number>>;
  /** Senses that are asked about if no other column has the field, but never simply taken. */
  readonly likely?: readonly string[];
  /** For words: the wordings, separated by blanks, most usual first, as matching keys. */
  readonly wordings?: string;
  /** Endings of its other wordings: 牵头单位 with anything before it. */
  readonly endings?: string;
  /**
   * It has a column for each part of the year (一季度目标, 9月上旬目标), and each is a field of its own: `goals@01-03`. The
   * wordings are those of the heading without its time; the first such field also takes headings that are only a
   * time.
   */
  readonly byStretch?: true;
  /** Wordings that fit several fields (项目类型): the values decide. */
  readonly doubtful?: string;
  /** Wordings of another field that mean this one where the other has a better column: 类别 beside 事项. */
  readonly spare?: string;
}

/** The name of a ledger's field in kp.yaml; fields of the project list are named without a ledger. */
export function settledAs(ledger: string, field: string): string {
  return `${ledger}.${field}`;
}

/**
 * Indices of rows that say they are not in the list: they were removed from it, or are only proposed for it. `doubtful`
 * ones may have been removed.
 */
export interface RowsNotIn {
  readonly removed: readonly number[];
  readonly proposed: readonly number[];
  readonly doubtful: readonly number[];
  /** Rows of the list whose remark says that their amounts are counted with those of another row. */
  readonly elsewhere: readonly { readonly index: number; readonly remark: string }[];
}

/** How much, in 元, an amount of one record can be. */
export interface Size<Field extends string> {
  readonly field: Field;
  readonly least: number;
  /** Where the list states a unit, less is believed. */
  readonly leastStated: number;
  readonly most: number;
}

/** A value that a header names. */
export interface HeaderValue<Field extends string> {
  readonly field: Field;
  readonly value: string;
  /**
   * `value`: it cannot ask whether something has happened (计划竣工, 是否新开工项目); `either`: it may, unless another column
   * does (新开工). Undefined where it asks that (竣工), unless it stands beside other values.
   */
  readonly reads?: 'value' | 'either' | undefined;
}

/**
 * What the recogniser needs to know about a kind of list. A ledger gives it as data and small functions on words; the
 * recogniser knows no ledger by name.
 */
/**
 * A row may hold an entry for each word that headings give: 评委1 | 评委2, or 用地 over 需求 and 已落实. Each such column is a
 * field of its own: `mark@评委1`, `met@用地`.
 */
export interface WideHeadings {
  /**
   * The word that a heading of one or more levels gives, and the rest of it, which says the field; undefined for any
   * other heading.
   */
  readonly read: (parts: readonly string[]) => { readonly word: string; readonly rest: string } | undefined;
  /** The field of a heading without a rest; undefined: none. */
  readonly bare?: string;
  /** The fields that may have a column for each word. */
  readonly fields: ReadonlySet<string>;
}

export interface LedgerWords<Field extends string = string> {
  /** The ledger's id. */
  readonly id: string;
  /** Matches titles and sheet names of such a list; undefined for the ledger that lists without a title belong to. */
  readonly titled: RegExp | undefined;
  readonly columns: readonly FieldDefinition<Field>[];
  /** Wordings that are known but not used, separated by blanks. */
  readonly unused: string;
  /** Equal rows are separate records, so tables are never left out as repetitions. */
  readonly rowsMayRepeat: boolean;
  readonly wide?: WideHeadings | undefined;
  /** Headers for which the office has set the field; they count before every wording. */
  readonly settled: ReadonlyMap<string, readonly string[]>;
  /** Kinds whose values are a closed vocabulary: is this one of its words? */
  isWordOf(kind: FieldKind, text: string): boolean;
  /** Values that exclude this kind for a column, although some of them are its words. */
  denies(kind: FieldKind, values: readonly string[]): boolean;
  /**
   * Whether these fields make a list of this kind, rather than a table that only names the same things. `isTitled`:
   * its title calls it so.
   */
  isList(fields: ReadonlySet<Field>, isTitled: boolean): boolean;
  /**
   * Fields that only such a list reports: a table with one of them is not given to another ledger because of its
   * title.
   */
  readonly reporting: ReadonlySet<Field>;
  /** A header, outermost level first, that is itself a value (省重点, 是否省重点): the column says yes or no to it. */
  flagOf(parts: readonly string[]): HeaderValue<Field> | undefined;
  /** Fields that only a single project fills, never a section or a total. */
  readonly identity: ReadonlySet<Field>;
  /** Fields that the groups of a summary share: agency, phase, level, district … */
  readonly shared: ReadonlySet<Field>;
  /** Those of them whose blanks say nothing of the row above: 产业链 need not be there. */
  readonly mayBeBlank?: ReadonlySet<Field>;
  /** Amounts whose size shows which unit is meant, the surest first. */
  readonly sizes: readonly Size<Field>[];
  /** The amount of the month and that of the year so far: in January they are the same. */
  readonly running: { readonly month: Field; readonly year: Field } | undefined;
  /** Words that are a section by themselves: a phase, a level, a district. */
  isSection(name: string): boolean;
  /** What a section of this name is about (phase, level, district, agency); undefined if no vocabulary knows it. */
  sectionKind(name: string): string | undefined;
  /** The rows that say they are not in the list; missing where such entries stay in it. */
  rowsNotIn?(table: Table<Field>): RowsNotIn;
  /** The relations between the amounts of one record. */
  readonly relations: readonly Relation<Field>[];
  /** Amounts that figures are made of. */
  readonly figures: ReadonlySet<Field>;
  /** Amounts that can only be completed ones, up to the end of the month. */
  readonly done: ReadonlySet<Field>;
  /** Amounts that every list states, each with the fields that can take its place. */
  readonly mainAmounts: readonly (readonly Field[])[];
}
