import type { Matching } from '../../../identity/matching.ts';
import { type Finding, finding } from '../../../model/finding.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { Period } from '../../../model/period.ts';
import { placeOf } from '../../../model/record.ts';
import type { Phase } from '../../../model/vocabulary.ts';
import type { Yuan } from '../../../model/yuan.ts';
import { cellOf } from '../cell-of.ts';
import type { Project } from '../record.ts';
import { completedBeforeOf, completedOf, lacksCompleted } from '../stated.ts';

/** A project of this year that goes on into the plan of the next (结转). */
export interface Carried {
  /** As the next plan has it: its phase of that year, and no annual plan until somebody states one. */
  readonly project: Project;
  /** Completed since its start; undefined if a part of it is missing. */
  readonly done: Yuan | undefined;
  /** What is still to be invested, never below 0; undefined if missing. */
  readonly remaining: Yuan | undefined;
}

/** What a year hands on to the next. */
export interface CarriedOver {
  /** The month whose list says so. */
  readonly period: Period;
  readonly projects: readonly Carried[];
}

/** Their remaining investment together, and how many do not state it. */
export function remainingOf({ projects }: CarriedOver): {
  readonly remaining: Yuan;
  readonly unknown: number;
} {
  return {
    remaining: projects.reduce((sum, one) => sum + (one.remaining ?? 0), 0),
    unknown: projects.filter((one) => one.remaining === undefined).length,
  };
}

/** The last list of a year, and the year's plan beside it. */
export interface ClosingYear {
  readonly period: Period;
  readonly projects: readonly Project[];
  /** The plan's projects (before) paired with those of the list (after); undefined without a plan. */
  readonly plan: Matching<Project> | undefined;
}

/**
 * 结转: every project of a year's last list that is not finished, and every planned one that the list does not have.
 *
 *     done 累计完成       = completed before the year + completed in the year
 *     remaining 剩余投资  = total investment − done, at least 0
 *
 * What the list leaves out of total and completedBefore is taken from the plan; what neither states is missing, never 0, and a
 * finding. In the next plan a project that has begun is 续建, or 竣工 if it is to be finished that year; one that has not keeps
 * 储备, else it is 新开工. Units: 元. Source: the roll-forward of DOMAIN §8 (completedBefore(new) = completedBefore + completed).
 */
export function carriedOver({ period, projects, plan }: ClosingYear): Outcome<readonly Carried[]> {
  const planned = new Map(
    (plan?.pairs ?? []).flatMap(({ before, after }) => after.map((one) => [one, before[0]!] as const)),
  );
  const findings: Finding[] = [];
  const unreported = (plan?.left ?? []).map((project) => ({ project, own: undefined, isReported: false }));
  const listed = projects.map((project) => ({ project, own: planned.get(project), isReported: true }));
  const carried = [...listed, ...unreported]
    .filter(({ project }) => !project.table.memberOf.has(project.position) && project.finished !== true)
    .map(({ project, own, isReported }): Carried => {
      const { value, findings: found } = remainderOf(project, own, isReported);
      findings.push(...found);
      const totalInvestment = project.totalInvestment ?? own?.totalInvestment;
      return { ...value, project: inYear({ ...project, totalInvestment }, period.year + 1) };
    });
  return { value: carried, findings };
}

function remainderOf(
  project: Project,
  planned: Project | undefined,
  isReported: boolean,
): Outcome<Pick<Carried, 'done' | 'remaining'>> {
  const total = project.totalInvestment ?? planned?.totalInvestment;
  const before = completedBeforeOf(project) ?? planned?.completedBefore;
  const completed = isReported ? completedInYear(project) : undefined;
  const done = before === undefined || completed === undefined ? undefined : before + completed;
  const missing = [
    ...(total === undefined ? ['totalInvestment'] : []),
    ...(before === undefined ? ['completedBefore'] : []),
    ...(completed === undefined ? ['completed'] : []),
  ];
  const place = placeOf(project);
  if (!isReported)
    return {
      value: { done, remaining: undefined },
      findings: [finding('carried/not-reported', { project: project.name }, place)],
    };
  if (total === undefined || done === undefined) {
    const facts = { project: project.name, missing };
    return {
      value: { done, remaining: undefined },
      findings: [finding('carried/remaining-unknown', facts, place)],
    };
  }
  if (done <= total) return { value: { done, remaining: total - done }, findings: [] };
  const source = cellOf(project, 'totalInvestment')?.source ?? place;
  return {
    value: { done, remaining: 0 },
    findings: [finding('carried/over-total', { project: project.name, total, done }, source)],
  };
}

/** A reserve that owes nothing this year and leaves it blank has done nothing. */
function completedInYear(project: Project): Yuan | undefined {
  const owesNothing = project.phase === '储备' && !lacksCompleted(project);
  const isUnknown = project.unknown?.includes('completed') === true;
  return completedOf(project) ?? (owesNothing && !isUnknown ? 0 : undefined);
}

/** Those that applied for the next year all the same: what they want of it is their annual plan. */
export function withAnnualPlans(
  carried: readonly Carried[],
  applied: ReadonlyMap<Project, { readonly project: Project }>,
): readonly Carried[] {
  const plans = new Map(Array.from(applied, ([candidate, { project }]) => [project, candidate.annualPlan]));
  return carried.map((one) => {
    const annualPlan = plans.get(one.project);
    return annualPlan === undefined ? one : { ...one, project: { ...one.project, annualPlan } };
  });
}

/** The project in the plan of a year that follows. */
function inYear(project: Project, year: number): Project {
  return { ...project, phase: phaseIn(project, year), annualPlan: undefined };
}

function phaseIn({ phase, started, plannedFinish }: Project, year: number): Phase | undefined {
  const hasBegun = started ?? (phase === '续建' || phase === '竣工');
  if (hasBegun) return plannedFinish !== undefined && plannedFinish.year <= year ? '竣工' : '续建';
  return phase === undefined || phase === '储备' ? phase : '新开工';
}
