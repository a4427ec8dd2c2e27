import type { Period } from '../../../../model/period.ts';

/** The texts that only a month's workbook has. */
export interface WorkbookWords {
  /** The first sheet's title, with the city if kp.yaml names it. */
  readonly title: (city: string | undefined, period: Period) => string;
  /** Who issues it, the date of the figures, and space for the date of the signature. */
  readonly line: (period: Period) => string;
  /** Agencies with the highest and the lowest completion rates, each with its rate: `成华区91.14%`. */
  readonly extremes: (highest: readonly RatedAgency[], lowest: readonly RatedAgency[]) => string;
  /** Sentences about starts, finishes and reserves, as one paragraph. */
  readonly stage: (name: string, sentences: readonly string[]) => string;
  readonly missing: string;
  readonly nothingMissing: string;
  /** The numbers of findings, and where they are listed. */
  readonly found: (counts: string) => string;
  /** A subject without a sheet, and the reason. */
  readonly undone: (title: string, reason: string) => string;
  readonly contents: string;
  readonly serial: string;
  /** The column that names the projects of a row. */
  readonly scope: string;
  readonly sheets: Readonly<Record<'groups' | 'stages' | 'lists' | 'charts' | 'chartData', string>>;
  readonly charts: Readonly<Record<'rates' | 'starts' | 'finishes', string>>;
  readonly month: string;
  readonly monthName: (month: number) => string;
  readonly timeProgress: string;
  readonly planned: string;
  readonly started: string;
  readonly finished: string;
  /** The number of projects that a chart by month leaves out, because their month is not known. */
  readonly withoutMonth: (planned: number, done: number) => string;
}

export interface RatedAgency {
  readonly key: string;
  readonly rate: string;
}
