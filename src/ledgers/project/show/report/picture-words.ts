interface StartFigures {
  readonly planned: string;
  readonly started: string;
  readonly rate: string | undefined;
  /** Undefined when there is none. */
  readonly early: string | undefined;
  readonly due: string;
  readonly startedOfDue: string;
  readonly rateOfDue: string | undefined;
  readonly rateOfAll: string | undefined;
  readonly overdue: string;
  /** Undefined when there is none. */
  readonly unknown: string | undefined;
}

interface FinishFigures {
  readonly planned: string;
  readonly finished: string;
  readonly finishedInvestment: string | undefined;
  readonly expected: string;
  /** In December nothing is left that could still finish this year. */
  readonly isYearOver: boolean;
  readonly expectedInvestment: string | undefined;
  readonly overdue: string;
  readonly unknown: string | undefined;
}

/** The words of the picture that `kp report` draws on a terminal. */
export interface PictureWords {
  readonly title: (year: number, month: number) => string;
  readonly months: (month: number) => string;
  readonly inputs: (
    files: string,
    projects: string,
    packages: { readonly count: string; readonly lines: string } | undefined,
  ) => string;
  readonly investment: string;
  readonly starts: string;
  readonly finishes: string;
  readonly reserves: string;
  readonly benchmarks: string;
  readonly findings: string;
  readonly timeProgress: (percent: string) => string;
  readonly ofPlanned: (done: string, planned: string) => string;
  /** Shown instead of the lead if too much is missing. */
  readonly incomplete: string;
  readonly lead: (points: string, side: 'ahead' | 'behind' | 'level') => string;
  readonly startLines: (figures: StartFigures) => readonly string[];
  readonly finishLines: (figures: FinishFigures) => readonly string[];
  readonly reserveLine: (projects: string, totalInvestment: string | undefined) => string;
  readonly reserveStep: (step: string, projects: string) => string;
  readonly benchmark: (
    name: string,
    rate: string,
    overall: string | undefined,
    provincial: string | undefined,
  ) => string;
  readonly findingCounts: (errors: number, warnings: number, notes: number) => string;
  readonly reporting: string;
  /** `missing` names the agencies that sent nothing. */
  readonly reported: (expected: number, missing: readonly string[]) => string;
  /** The agencies that sent nothing, in a few words: all of them, or how many. */
  readonly unheard: (agencies: readonly string[]) => string;
  readonly unreadable: (files: number) => string;
}

/** More agencies than these are counted in a sentence, not named. */
export const MOST_NAMED = 3;
