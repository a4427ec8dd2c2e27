import type { TestError } from '../../calculate/forecast/back-test.ts';
import type { ForecastReason, MethodId } from '../../calculate/forecast/method.ts';
import type { Period } from '../../model/period.ts';
import type { ForecastMissing } from './subject.ts';

/** The words of a forecast. Complete in each language by type. */
export interface ForecastWords {
  readonly title: (period: Period) => string;
  readonly monthsLeft: (months: number) => string;
  readonly methods: Readonly<Record<MethodId, string>>;
  /** Each method explained in a sentence with its formula. */
  readonly meanings: Readonly<Record<MethodId, string>>;
  readonly reasons: Readonly<Record<ForecastReason, (months: string) => string>>;
  /** In the table of methods. */
  readonly notApplicable: (reason: string) => string;
  readonly month: (year: number, month: number) => string;
  /** If no method applies: each reason once. */
  readonly nothingSaid: (reasons: readonly string[]) => string;
  readonly untested: Readonly<Record<NonNullable<TestError['reason']>, string>>;
  readonly tables: Readonly<
    Record<'methods' | 'remaining' | 'agencies' | 'decisive' | 'months' | 'tested', string>
  >;
  readonly charts: Readonly<Record<'course', string>>;
  readonly columns: Readonly<Record<ForecastColumn, string>>;
  readonly remaining: Readonly<
    Record<
      'goal' | 'completed' | 'range' | 'neededPerMonth' | 'starts' | 'ongoing' | 'investment' | 'shortfall',
      string
    >
  >;
  /** `1,100亿元—1,143亿元` */
  readonly span: (low: string, high: string) => string;
  readonly comma: string;
  /** Notes under the tables. */
  readonly byRunRate: string;
  readonly noRunRate: (reason: string) => string;
  readonly noShortfall: string;
  readonly decides: (projects: number, shortfall: string) => string;
  readonly missing: (missing: ForecastMissing, plan: (yuan: number) => string) => readonly string[];
  readonly closed: string;
  readonly open: string;
  /** For `kp trace`: what a figure is calculated from. */
  readonly formulas: Readonly<Record<MethodId, (at: Period) => string>> & {
    readonly neededPerMonth: (monthsLeft: number) => string;
    readonly investment: string;
    readonly shortfall: string;
  };
}

export type ForecastColumn =
  | 'method'
  | 'forecast'
  | 'rate'
  | 'gap'
  | 'error'
  | 'note'
  | 'figure'
  | 'projects'
  | 'amount'
  | 'agency'
  | 'plan'
  | 'done'
  | 'shortfall'
  | 'project'
  | 'code'
  | 'remainder'
  | 'share'
  | 'place'
  | 'month'
  | 'state'
  | 'came'
  | 'difference';
