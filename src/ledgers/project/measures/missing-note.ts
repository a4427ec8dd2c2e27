import { measuredValue } from '../../../calculate/figure.ts';
import type { Ratio } from '../../../model/ratio.ts';
import type { Yuan } from '../../../model/yuan.ts';
import type { Missing } from './missing.ts';
import type { Progress } from './progress.ts';
import type { Report } from './report.ts';

/**
 * What a figure leaves out, for a sentence: the agencies concerned, the number of projects, their plan, and its share.
 */
export interface MissingNote {
  /**
   * The agencies by name if they are few; empty if the list does not name them, or if the sentence is about one agency
   * anyway.
   */
  readonly whose: readonly string[];
  /** The number of agencies if they are too many to name. */
  readonly agencies: number;
  readonly withoutCompleted: number;
  readonly planWithoutCompleted: Yuan;
  readonly share: Ratio | undefined;
  readonly withoutPlan: number;
  /** So much is missing that the figures are not compared with the time progress. */
  readonly isIncomplete: boolean;
}

/** With more names the sentence would be too long. */
const NAMED = 3;

/** What the report as a whole leaves out; undefined if nothing is missing. */
export function missingNote({
  overall,
  groups,
}: Pick<Report, 'overall' | 'groups'>): MissingNote | undefined {
  if (overall.missing.isComplete) return undefined;
  const { rows = [], without } = groups.get('byAgency') ?? {};
  const lacking = rows.filter(({ progress }) => !progress.missing.isComplete).map(({ key }) => key);
  const isNamed = lacking.length <= NAMED && without?.missing.isComplete !== false;
  return noteOf(overall, isNamed ? lacking : [], isNamed ? 0 : lacking.length);
}

/** What each row of a table of groups leaves out, the one with the most projects first. */
export function groupNotes(
  rows: readonly { readonly key: string; readonly progress: Progress }[],
): MissingNote[] {
  return rows
    .filter(({ progress }) => !progress.missing.isComplete)
    .sort((first, second) => projectsIn(second.progress.missing) - projectsIn(first.progress.missing))
    .map(({ key, progress }) => noteOf(progress, [key], 0));
}

/** What one group leaves out, for a sentence about that group. */
export function ownNote(progress: Progress): MissingNote | undefined {
  return progress.missing.isComplete ? undefined : noteOf(progress, [], 0);
}

function noteOf(progress: Progress, whose: readonly string[], agencies: number): MissingNote {
  const { annualPlan, completed } = progress.missing;
  const plan = measuredValue(progress.annualPlan) ?? 0;
  const planWithoutCompleted = measuredValue(completed.annualPlan) ?? 0;
  return {
    whose,
    agencies,
    withoutCompleted: measuredValue(completed.projects) ?? 0,
    planWithoutCompleted,
    share: plan > 0 ? { numerator: planWithoutCompleted, denominator: plan } : undefined,
    withoutPlan: measuredValue(annualPlan.projects) ?? 0,
    isIncomplete: progress.isIncomplete,
  };
}

function projectsIn({ projects }: Missing): number {
  return measuredValue(projects) ?? 0;
}
