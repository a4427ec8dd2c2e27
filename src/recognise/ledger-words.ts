import type { FieldKind, Table } from '../model/table.ts';
import type { Relation } from './relations.ts';

/** A field of a ledger: what its cells are, and which headings mean it. */
export interface FieldDefinition<Field extends string = string> {
  readonly field: Field;
  readonly kind: FieldKind;
  /** Of amounts, rates, dates and answers: the senses a heading can have, each with how sure it is; `a|b` is either. */
  readonly means?: Readonly<Record<string, number>>;
  /** Senses that are never taken for the field, but asked about where no other column holds it. */
  readonly likely?: readonly string[];
  /** Of mere words: the wordings, parted by blanks, most usual first, as matching keys see them. */
  readonly wordings?: string;
  /** How other wordings of it end: 牵头单位, whatever stands before. */
  readonly endings?: string;
  /**
   * It has a column for each stretch of the year (一季度目标, 9月上旬目标), which is a field of its own: `goals@01-03`. The wordings
   * are those of the heading without its time; the first such field takes headings of nothing but a time as well.
   */
  readonly byStretch?: true;
  /** Wordings that fit several fields (项目类型): the values decide. */
  readonly doubtful?: string;
}

/** What kp.yaml calls a field of a ledger, the project list's apart. */
export function settledAs(ledger: string, field: string): string {
  return `${ledger}.${field}`;
}

/** Rows of a table, by index, that are out of the list by their own words; `doubtful` ones may be. */
export interface RemovedRows {
  readonly removed: readonly number[];
  readonly doubtful: readonly number[];
}

/**
 * What the recogniser has to know about a kind of list. A ledger brings it as data and small judgements on words;
 * the recogniser knows no ledger by name.
 */
export interface LedgerWords<Field extends string = string> {
  /** The ledger's id. */
  readonly id: string;
  /** How a title or a sheet's name calls such a list; undefined for the ledger that any list may belong to. */
  readonly titled: RegExp | undefined;
  readonly columns: readonly FieldDefinition<Field>[];
  /** Wordings that are known and of no use, parted by blanks. */
  readonly unused: string;
  /** Rows that say the same are each a record, so that no table says again what others hold. */
  readonly rowsMayRepeat: boolean;
  /** Headers of which the office has settled what field they are; they hold before every wording. */
  readonly settled: ReadonlyMap<string, readonly string[]>;
  /** Kinds whose values are a closed vocabulary: is this one of its words? */
  isWordOf(kind: FieldKind, text: string): boolean;
  /** Values that forbid to take a column for this kind, though some of them are its words. */
  denies(kind: FieldKind, values: readonly string[]): boolean;
  /** Do these fields make a list of this kind, or only a table that names the same things? `isTitled`: where its title calls it so. */
  isList(fields: ReadonlySet<Field>, isTitled: boolean): boolean;
  /** Fields that such a list reports; of what has one of them, no title makes a list of another ledger. */
  readonly reporting: ReadonlySet<Field>;
  /** A header that is itself a value (省重点, 是否省重点): the column says yes or no to it. */
  flagOf(header: string): { readonly field: Field; readonly value: string } | undefined;
  /** Fields that only a single project fills, never a section or a total. */
  readonly identity: ReadonlySet<Field>;
  /** Fields that the groups of a summary share: agency, phase, level, district … */
  readonly shared: ReadonlySet<Field>;
  /** The amount that is all a project costs: its size tells units apart. */
  readonly total: Field | undefined;
  /** The amount of the month alone and that of the year so far: in January they are one. */
  readonly running: { readonly month: Field; readonly year: Field } | undefined;
  /** Words that are a section by themselves: a phase, a level, a district. */
  isSection(name: string): boolean;
  /** What a section of this name is about: a phase, a level, a district, an agency; undefined for words of no vocabulary. */
  sectionKind(name: string): string | undefined;
  /** The rows that say that they are no longer of the list; not there where such a list keeps what it takes out. */
  removedRows?(table: Table<Field>): RemovedRows;
  /** How the amounts of one record hang together. */
  readonly relations: readonly Relation<Field>[];
  /** Amounts of which figures are made. */
  readonly figures: ReadonlySet<Field>;
  /** Amounts that have been done by the end of the month at the latest. */
  readonly done: ReadonlySet<Field>;
  /** What every list states, each with the fields that will do instead. */
  readonly mainAmounts: readonly (readonly Field[])[];
}
