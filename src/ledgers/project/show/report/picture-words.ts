/** Figures for use in sentences, formatted, money with its unit: `1,105`, `3,568.05亿元`, `77.45%`. */
export interface HeadlineFigures {
  /** `1—8月` */
  readonly months: string;
  readonly projects: string;
  /** True if the figures cover only the projects that state both plan and completed investment. */
  readonly isPart: boolean;
  readonly totalInvestment: string | undefined;
  readonly completed: string | undefined;
  readonly annualPlan: string | undefined;
  readonly rate: string | undefined;
  /** 百分点 without a sign, and whether that is ahead of or behind the time progress. */
  readonly lead: { readonly points: string; readonly side: 'ahead' | 'behind' | 'level' } | undefined;
  /** What is left out, in words; empty if nothing is. */
  readonly missing: string;
}

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
  readonly headline: (figures: HeadlineFigures) => string;
  /** Shown instead of the headline if there are no projects. */
  readonly noProjects: (months: string) => string;
  /** One level as part of a sentence. */
  readonly levelHeadline: (level: string, figures: HeadlineFigures) => string;
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
  readonly unreadable: (files: number) => string;
}
