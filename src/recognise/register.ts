import type { FieldDefinition, FieldKind } from '../model/table.ts';

/**
 * What the recogniser has to know about a kind of list. A register brings it as data and small judgements on words;
 * the recogniser knows no register by name.
 */
export interface RegisterWords<Field extends string> {
  readonly columns: readonly FieldDefinition<Field>[];
  readonly unused: readonly string[];
  /** Headers of which the office has settled what field they are; they hold before every wording. */
  readonly settled: ReadonlyMap<string, readonly string[]>;
  /** Kinds whose values are a closed vocabulary: is this one of its words? */
  readonly isWordOf: (kind: FieldKind, text: string) => boolean;
  /** Values that forbid to take a column for this kind, though some of them are its words. */
  readonly denies: (kind: FieldKind, values: readonly string[]) => boolean;
  /** Do these fields make a list of this kind, or only a table that names the same things? */
  readonly isList: (fields: ReadonlySet<Field>) => boolean;
  /** A header that is itself a value (省重点, 是否省重点): the column says yes or no to it. */
  readonly flagOf: (header: string) => { readonly field: Field; readonly value: string } | undefined;
  /** Fields that only a single project fills, never a section or a total. */
  readonly identity: ReadonlySet<Field>;
  /** Fields that the groups of a summary share: agency, phase, level, district … */
  readonly shared: ReadonlySet<Field>;
  /** The amount that is all a project costs: its size tells units apart. */
  readonly total: Field;
  /** The amount of the month alone and that of the year so far: in January they are one. */
  readonly running: { readonly month: Field; readonly year: Field };
  /** Words that can stand alone as a section, by what they are about: a phase, a level, a district; else undefined. */
  readonly sectionKind: (name: string) => string | undefined;
  /** Of two readings of one doubtful amount column: which field do the values speak for? */
  readonly settleAmounts: (field: Field, other: Field, values: AmountSample) => Field;
}

/** Amounts of one doubtful column beside those of known columns, row by row; undefined where blank. */
export interface AmountSample {
  readonly doubtful: readonly (number | undefined)[];
  readonly of: (field: string) => readonly (number | undefined)[] | undefined;
}
