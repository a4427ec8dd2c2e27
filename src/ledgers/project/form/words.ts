import type { ProjectField } from '../fields.ts';

/** The texts of a form: headers as lists usually have them, and instructions for those who fill it in. */
export interface FormWords {
  readonly sheet: string;
  readonly guide: string;
  readonly title: (agency: string, year: number, month: number) => string;
  readonly reporter: (agency: string) => string;
  readonly unit: string;
  /** Headers that differ from the fields' titles, because they name months and a unit. */
  readonly headers: (year: number, month: number) => Readonly<Partial<Record<ProjectField, string>>>;
  readonly instructions: (year: number, month: number) => readonly string[];
  readonly number: string;
  readonly date: string;
  readonly plannedDate: string;
  readonly text: string;
  readonly choice: string;
  /** Last month's cumulative figure, shown while the cell is being filled in. */
  readonly last: (month: number, amount: string) => string;
  readonly notBelow: (amount: string) => string;
}
