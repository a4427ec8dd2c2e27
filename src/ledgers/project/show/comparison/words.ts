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

/** The texts of a comparison of two lists. The type requires all of them in each language. */
export interface ComparisonWords {
  readonly tables: Readonly<Record<ComparisonTableId, string>>;
  readonly columns: Readonly<Record<ComparisonColumnId, string>>;
  /** A list's name in a sentence or above a column: `8月`, `2022年8月`, `2023年计划（调整后）`. */
  readonly month: (period: Period, withYear: boolean) => string;
  readonly plan: (year: number, kind: PlanKind | undefined) => string;
  /** The title of one list's column, beside that of the other list: `8月总投资`. */
  readonly sided: (side: string, title: string) => string;
  /** What became of a project. */
  readonly states: Readonly<Record<ProjectState, string>>;
  /** How it is known that two projects are the same. */
  readonly ways: Readonly<Record<ProjectPair['how'], string>>;
  readonly withoutAgency: string;
  readonly notes: ComparisonNotes;
  readonly spoken: ComparisonSentences;
}

export type ProjectState = 'kept' | 'entered' | 'left' | 'renamed' | 'regrouped';

type ComparisonColumnId =
  /** The rows between the two lists, which are columns in the tables by agency. */
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
  /** For amounts and rates over the projects that state them in both lists. */
  readonly ofBoth: string;
  /** For amounts since 1 January, if the lists are of different months in different years. */
  readonly otherMonths: string;
  /** For sums since January that have fallen, although completed work does not disappear. */
  readonly fallen: (projects: number) => string;
}

export interface SilentAgencies {
  /** The name of the list that has none of their projects. */
  readonly title: string;
  readonly agencies: readonly string[];
  /** How their projects therefore appear in the comparison. */
  readonly counted: 'entered' | 'left';
}

/** Sentences for the terminal; figures are passed in formatted, money with its unit. */
interface ComparisonSentences {
  readonly title: (from: string, to: string) => string;
  readonly summary: (figures: ComparisonFigures) => string;
  /** Agencies whose projects are only in the other list, because they sent nothing for this one. */
  readonly silent: (side: SilentAgencies) => string;
  /** The change of total investment and annual plan; an unchanged one is left out. */
  readonly plans: (totalInvestment: SpokenChange | undefined, annualPlan: SpokenChange | undefined) => string;
  /** A month compared with an earlier one, in a report. The projects of `silent`, not reported now, count as left. */
  readonly change: (against: MonthChange, figures: ChangeFigures, silent: readonly string[]) => string;
}

interface ComparisonFigures extends Omit<ChangeFigures, 'projects'> {
  readonly against: string;
  /** Used instead of completed investment if there is none. */
  readonly totalInvestment: SpokenChange | undefined;
  readonly annualPlan: SpokenChange | undefined;
  readonly entered: string;
  readonly left: string;
  readonly renamed: string;
  /** Undefined if there is none. */
  readonly regrouped: string | undefined;
}

export interface ChangeFigures {
  readonly projects: SpokenChange | undefined;
  /** Undefined if one of the lists has none; `other-months` if it is of a different month in another year. */
  readonly completed: SpokenChange | undefined | 'other-months';
  /** In 百分点. */
  readonly rate: SpokenChange | undefined;
  /** Undefined if both lists state the same projects, or if they are compared as a whole. */
  readonly apart: SpokenApart | undefined;
}

/**
 * The number of projects over which completed investment and rate are compared, and what only one of the lists states.
 */
export interface SpokenApart {
  readonly common: string;
  readonly entered: SpokenPart | undefined;
  readonly left: SpokenPart | undefined;
  readonly newlyReported: SpokenPart | undefined;
  readonly noLongerReported: SpokenPart | undefined;
}

/** The number of projects, and what they had completed. */
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
