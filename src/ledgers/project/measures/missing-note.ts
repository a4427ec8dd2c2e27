import { measuredValue } from '../../../calculate/figure.ts';
import type { Ratio } from '../../../model/ratio.ts';
import type { Yuan } from '../../../model/yuan.ts';
import type { Missing } from './missing.ts';
import type { Progress } from './progress.ts';
import type { Report } from './report.ts';

/** What a figure leaves out, as a sentence needs it: whose projects, how many, with what plan, and its share of the whole. */
export interface MissingNote {
  /** Named where they are few; none where the list does not tell whose they are, or the sentence is about one anyway. */
  readonly whose: readonly string[];
  /** How many agencies, where they are too many to be named. */
  readonly agencies: number;
  readonly withoutCompleted: number;
  readonly planWithoutCompleted: Yuan;
  readonly share: Ratio | undefined;
  readonly withoutPlan: number;
  /** So much that the figures are not held against time. */
  readonly isIncomplete: boolean;
}

/** More names make no sentence. */
const NAMED = 3;

/** What the report as a whole leaves out; undefined where nothing is missing. */
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

/** What one group leaves out, in a sentence that is about it. */
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
