/** The texts for listing, verifying and repairing closed months. */
export interface ClosedMonthsWords {
  readonly version: (version: number) => string;
  readonly columns: {
    readonly period: string;
    readonly version: string;
    readonly closedAt: string;
    readonly digest: string;
    readonly remarks: string;
  };
  readonly list: string;
  readonly nothingClosed: string;
  readonly accepted: (reason: string) => string;
  readonly revised: (reason: string) => string;
  readonly replaced: (by: number) => string;
  readonly damaged: string;
  /** What `kp history repair` did, or would do in a dry run. */
  readonly repair: {
    readonly moved: (path: string, record: string, isDryRun: boolean) => string;
    readonly lost: (path: string, record: string, isDryRun: boolean) => string;
    readonly closeAgain: (period: string) => string;
    readonly nothing: string;
  };
  readonly verify: {
    readonly intact: (months: number, versions: number) => string;
    readonly damaged: (damages: number, months: number, versions: number) => string;
  };
}

/** The same, with the titles of the report's columns. */
export interface ListWords {
  readonly history: ClosedMonthsWords;
  readonly report: {
    readonly columns: Readonly<Record<'totalInvestment' | 'annualPlan' | 'completed', string>>;
    readonly summary: Readonly<Record<'projects' | 'rate', string>>;
  };
}
