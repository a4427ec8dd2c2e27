import type { Period } from '../../../../model/period.ts';
import type { PlanKind } from '../../../../model/vocabulary.ts';

/**
 * The texts that the tables of a year's plan need besides those of a report. The type requires all of them in each
 * language.
 */
export interface PlanWords {
  readonly tables: Readonly<Record<PlanTableId, string>>;
  readonly columns: Readonly<Record<PlanColumnId, string>>;
  /** Shown under the title of every table: which plan it is. */
  readonly basis: (year: number, kind: PlanKind, adjustments: number) => string;
  /** The rows of 与上年计划相比. */
  readonly before: (year: number) => string;
  readonly left: string;
  readonly entered: string;
  readonly carried: string;
  readonly now: (year: number) => string;
  readonly changeNote: string;
  /** The row of all projects that name a group. */
  readonly grouped: string;
  readonly month: (month: number) => string;
  /** Starts and finishes without a date in the year. */
  readonly open: string;
  readonly scheduleNote: string;
  readonly threshold: string;
  readonly passed: string;
  readonly failed: string;
  readonly changes: Readonly<Record<'added' | 'removed' | 'changed', string>>;
  readonly spoken: PlanSentences;
}

/** Sentences for the terminal; figures are passed in formatted, money with its unit. */
interface PlanSentences {
  readonly title: (year: number) => string;
  readonly headline: (
    figures: PlanFigures & { readonly year: number; readonly change: PlanDifference | undefined },
  ) => string;
  readonly level: (level: string, figures: PlanFigures) => string;
  readonly change: (figures: {
    readonly year: number;
    readonly carried: string;
    readonly entered: string;
    readonly left: string;
  }) => string;
  /** The number of groups, and of the projects that name one. */
  readonly grouped: (
    dimension: 'chain' | 'area',
    figures: {
      readonly groups: string;
      readonly projects: string;
      readonly change: PlanDifference | undefined;
    },
  ) => string;
  readonly projects: (count: string) => string;
  /** Starts or finishes of the year by quarter; `open` are those without a month in the year. */
  readonly due: (
    projects: string,
    investment: string | undefined,
    quarters: readonly string[],
    open: string | undefined,
  ) => string;
  readonly basis: (kind: PlanKind, adjustments: number) => string;
  /** On screen it says how to see the plan with the adjustments. */
  readonly adjusted: (count: number, effect: string, isOnScreen: boolean) => string;
  /** The effect of adjustments: the number of rows of each kind, and the difference of the sums with their signs. */
  readonly effect: (figures: {
    readonly added: string;
    readonly removed: string;
    readonly changed: string;
    readonly projects: string;
    readonly annualPlan: string;
  }) => string;
  readonly wouldRecord: (folder: string) => string;
  readonly recorded: (folder: string) => string;
  readonly refused: string;
  readonly unchanged: string;
  readonly noAdjustments: string;
  readonly candidatesTitle: (year: number) => string;
  readonly candidates: (passed: string, all: number) => string;
  readonly paperTitle: (year: number, kind: PlanKind) => string;
  /** Between two sentences. */
  readonly between: string;
  readonly newPlanTitle: (year: number) => string;
  readonly newPlan: (figures: {
    readonly projects: number;
    readonly proposed: number;
    readonly totalInvestment: string;
  }) => string;
  /** 结转. */
  readonly carriedTitle: (year: number) => string;
  readonly carried: (figures: {
    readonly period: Period;
    readonly projects: number;
    readonly remaining: string;
    /** Those whose remaining investment is missing. */
    readonly unknown: number;
  }) => string;
  readonly newPlanAnnex: string;
  readonly annexLine: (title: string) => string;
}

interface PlanFigures {
  readonly projects: string;
  readonly totalInvestment: string | undefined;
  readonly annualPlan: string | undefined;
}

export interface PlanDifference {
  readonly side: 'more' | 'less' | 'same';
  /** Without a sign. */
  readonly amount: string;
}

export type PlanTableId =
  | 'planChange'
  | 'schedule'
  | 'entered'
  | 'left'
  | 'adjustments'
  | 'adjustment'
  | 'candidates'
  | 'carried'
  | 'newPlan';

export type PlanColumnId =
  | 'proposed'
  | 'done'
  | 'remaining'
  | 'item'
  | 'projectsChange'
  | 'totalInvestmentChange'
  | 'annualPlanChange'
  | 'month'
  | 'starts'
  | 'startsInvestment'
  | 'finishes'
  | 'finishesInvestment'
  | 'place'
  | 'date'
  | 'reason'
  | 'lists'
  | 'added'
  | 'removed'
  | 'changed'
  | 'change'
  | 'planBefore'
  | 'planAfter'
  | 'verdict'
  | 'why';
