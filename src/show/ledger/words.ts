import type { Yuan } from '../../model/yuan.ts';

/** The texts around the tables of any ledger; the ledger brings its own. */
export interface LedgerWords {
  /** The name of a ledger at the head of its page. */
  readonly heading: (ledger: string) => string;
  /** `截至2024年3月31日`, day by day. */
  readonly asOf: (on: string) => string;
  readonly figures: string;
  readonly figure: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  /** The goal that kp.yaml sets for a figure, and the share of it that is reached. */
  readonly goal: string;
  readonly goalRate: string;
  readonly goals: string;
  /** Whose goal it is. */
  readonly group: string;
  /** How a figure is calculated. */
  readonly formula: string;
  /** `按牵头部门` */
  readonly by: (column: string) => string;
  /** The title of a table among those of other subjects. */
  readonly tableOf: (subject: string, table: string) => string;
  /** `另有2条无牵头部门`: in no row of the table, but in its total. */
  readonly without: (entries: number, column: string) => string;
  readonly items: string;
  readonly entries: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: string;
  readonly all: string;
  /** A sum in words: what is added up, and over which entries. */
  readonly sum: (column: string, conditions: readonly string[]) => string;
  /** `签约至开工用时的中位数` */
  readonly median: (column: string) => string;
  readonly condition: (column: string, is: string) => string;
  /** A word by which kp sorts entries, as people read it; other text is returned unchanged. */
  readonly word: (text: string) => string;
  /** A unit in the form after its number. */
  readonly unit: (unit: string, isOne: boolean) => string;
  /** An amount among quantities; undefined if it is written as in Chinese. */
  readonly money: (amount: Yuan) => string | undefined;
  /** `12条` */
  readonly count: (entries: number) => string;
  /** No ledger of the workspace has entries. */
  readonly none: string;
  readonly open: string;
  readonly overdue: string;
  readonly light: string;
  /** Red: something is overdue; yellow: something is open. */
  readonly lights: Readonly<Record<'red' | 'yellow' | 'green', string>>;
  readonly title: string;
  readonly name: string;
  readonly ledger: string;
}
