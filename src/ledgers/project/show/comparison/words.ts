import type { Period } from '../../../../model/period.ts';
import type { PlanKind } from '../../../../model/vocabulary.ts';
import type { MonthChange } from '../../comparison/change.ts';
import type { RolledMeasure } from '../../comparison/roll-forward.ts';
import type { ProjectPair } from '../../identity/identity.ts';

/** The tables of a comparison. */
export type ComparisonTableId =
  | 'rollForward'
  | 'comparisonByAgency'
  | `${RolledMeasure}ByAgency`
  | 'entered'
  | 'left'
  | 'renamed'
  | 'regrouped'
  | 'transferred'
  | 'replanned'
  | 'phases'
  | 'started'
  | 'finished'
  | 'moved'
  | 'uncertain'
  | 'projects';

/** What a comparison of two lists says. Complete in each language by type. */
export interface ComparisonWords {
  readonly tables: Readonly<Record<ComparisonTableId, string>>;
  readonly columns: Readonly<Record<ComparisonColumnId, string>>;
  /** A list in a sentence or above a column: `8月`, `2022年8月`, `2023年计划（调整后）`. */
  readonly month: (period: Period, withYear: boolean) => string;
  readonly plan: (year: number, kind: PlanKind | undefined) => string;
  /** A column of one list beside that of the other: `8月总投资`. */
  readonly sided: (side: string, title: string) => string;
  /** What became of a project. */
  readonly states: Readonly<Record<ProjectState, string>>;
  /** How it is known that two are the same. */
  readonly ways: Readonly<Record<ProjectPair['how'], string>>;
  readonly withoutAgency: string;
  readonly notes: ComparisonNotes;
  readonly spoken: ComparisonSentences;
}

export type ProjectState = 'kept' | 'entered' | 'left' | 'renamed' | 'regrouped';

type ComparisonColumnId =
  /** The lines between the two lists, and their columns in the accounts of the agencies. */
  | 'added'
  | 'removed'
  | 'revised'
  | 'newlyReported'
  | 'noLongerReported'
  | 'step'
  | 'changed'
  | 'movedIn'
  | 'movedOut'
  | 'difference'
  | 'points'
  | 'state'
  | 'formerName'
  | 'measure'
  | 'way';

/** Sentences under a table's title, without a full stop. */
interface ComparisonNotes {
  readonly addsUp: string;
  readonly unreported: string;
  /** Of amounts and rates over the projects that state them in both lists. */
  readonly ofBoth: string;
  /** Amounts since 1 January, of other months of other years. */
  readonly otherMonths: string;
  /** Sums since January that are less than they were, though nothing is ever undone. */
  readonly fallen: (projects: number) => string;
}

export interface SilentAgencies {
  /** Of the list that lacks theirs. */
  readonly title: string;
  readonly agencies: readonly string[];
  /** What that makes of their projects. */
  readonly counted: 'entered' | 'left';
}

/** Sentences on a terminal; figures come written out, money with its unit. */
interface ComparisonSentences {
  readonly title: (from: string, to: string) => string;
  readonly summary: (figures: ComparisonFigures) => string;
  /** Agencies of which only the other list has anything, because they sent nothing for this one. */
  readonly silent: (side: SilentAgencies) => string;
  /** How total investment and annual plan differ; only what does is given. */
  readonly plans: (totalInvestment: SpokenChange | undefined, annualPlan: SpokenChange | undefined) => string;
  /** A month against an earlier one, in a report. */
  readonly change: (against: MonthChange, figures: ChangeFigures) => string;
}

interface ComparisonFigures extends Omit<ChangeFigures, 'projects'> {
  readonly against: string;
  /** What stands in the place of completed investment, where there is none. */
  readonly totalInvestment: SpokenChange | undefined;
  readonly annualPlan: SpokenChange | undefined;
  readonly entered: string;
  readonly left: string;
  readonly renamed: string;
  /** Undefined where there is none. */
  readonly regrouped: string | undefined;
}

export interface ChangeFigures {
  readonly projects: SpokenChange | undefined;
  /** Undefined where one of the lists has none; or where it is of other months of another year. */
  readonly completed: SpokenChange | undefined | 'other-months';
  /** In 百分点. */
  readonly rate: SpokenChange | undefined;
  /** Undefined where both lists state the same projects, or are compared as they are. */
  readonly apart: SpokenApart | undefined;
}

/** Over how many projects completed and rate are compared, and what only one of the lists states. */
export interface SpokenApart {
  readonly common: string;
  readonly entered: SpokenPart | undefined;
  readonly left: SpokenPart | undefined;
  readonly newlyReported: SpokenPart | undefined;
  readonly noLongerReported: SpokenPart | undefined;
}

/** Projects, and what they had completed. */
export interface SpokenPart {
  readonly projects: string;
  readonly completed: string;
}

export interface SpokenChange {
  readonly side: 'more' | 'less' | 'same';
  /** Without a sign. */
  readonly amount: string;
  /** With its sign: `+8.10%`. */
  readonly growth: string | undefined;
}
