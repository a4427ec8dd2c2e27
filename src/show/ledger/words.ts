import type { Yuan } from '../../model/yuan.ts';

/** What is said around the tables of any ledger; its own words come with it. */
export interface LedgerWords {
  /** `截至2024年3月31日`, day by day. */
  readonly asOf: (on: string) => string;
  readonly figures: string;
  readonly figure: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  /** What kp.yaml wants a figure to come to, and how much of that it is. */
  readonly goal: string;
  readonly goalRate: string;
  readonly goals: string;
  /** Of whom a goal is. */
  readonly group: string;
  /** What a figure adds up. */
  readonly formula: string;
  /** `按牵头部门` */
  readonly by: (column: string) => string;
  /** What a table is called among those of other subjects. */
  readonly tableOf: (subject: string, table: string) => string;
  /** `另有2条无牵头部门`: in no row of the table, yet in its total. */
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
  /** A word by which kp sorts entries, for people; any other text as it stands. */
  readonly word: (text: string) => string;
  /** A unit as it follows its number. */
  readonly unit: (unit: string, isOne: boolean) => string;
  /** An amount among quantities; undefined where it is written as numbers in Chinese are. */
  readonly money: (amount: Yuan) => string | undefined;
  /** `12条` */
  readonly count: (entries: number) => string;
  /** No ledger of the workspace holds anything. */
  readonly none: string;
  readonly open: string;
  readonly overdue: string;
  readonly light: string;
  /** Red where something is overdue, yellow where something is open. */
  readonly lights: Readonly<Record<'red' | 'yellow' | 'green', string>>;
  readonly title: string;
  readonly name: string;
  readonly ledger: string;
}
