import type { Period } from '../../../../model/period.ts';

/** What only the workbook of a month says. */
export interface WorkbookWords {
  /** Of the first sheet, with the city where kp.yaml names it. */
  readonly title: (city: string | undefined, period: Period) => string;
  /** Whose paper it is, of when the figures are, and room for the day on which it is signed. */
  readonly line: (period: Period) => string;
  /** Agencies with the highest and the lowest completion rates, each with its rate: `成华区91.14%`. */
  readonly extremes: (highest: readonly RatedAgency[], lowest: readonly RatedAgency[]) => string;
  /** Sentences about starts, finishes and reserves, as one paragraph. */
  readonly stage: (name: string, sentences: readonly string[]) => string;
  readonly missing: string;
  readonly nothingMissing: string;
  /** How many faults the lists have, and where they are listed. */
  readonly found: (counts: string) => string;
  /** A subject that has no sheet, and why. */
  readonly undone: (title: string, reason: string) => string;
  readonly contents: string;
  readonly serial: string;
  /** The column that says of which projects a row is. */
  readonly scope: string;
  readonly sheets: Readonly<Record<'groups' | 'stages' | 'lists' | 'charts' | 'chartData', string>>;
  readonly charts: Readonly<Record<'rates' | 'starts' | 'finishes', string>>;
  readonly month: string;
  readonly monthName: (month: number) => string;
  readonly timeProgress: string;
  readonly planned: string;
  readonly started: string;
  readonly finished: string;
  /** Projects of a chart by month whose month is not told. */
  readonly withoutMonth: (planned: number, done: number) => string;
}

export interface RatedAgency {
  readonly key: string;
  readonly rate: string;
}
