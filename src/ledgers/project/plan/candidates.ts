import type { Configuration, Thresholds } from '../../../model/configuration.ts';
import { type Finding, finding } from '../../../model/finding.ts';
import type { Outcome } from '../../../model/outcome.ts';
import { formatPeriod, type Period } from '../../../model/period.ts';
import { placeOf } from '../../../model/record.ts';
import { formatSource } from '../../../model/source.ts';
import { RESERVE_STEPS } from '../../../model/vocabulary.ts';
import type { Yuan } from '../../../model/yuan.ts';
import { cellOf } from '../cell-of.ts';
import type { ProjectField } from '../fields.ts';
import { matchProjects } from '../identity/identity.ts';
import type { Project } from '../record.ts';
import type { CarriedOver } from './carried.ts';

/** A project proposed for a year's plan. */
export interface Candidate {
  readonly project: Project;
  /** The minimum that its category requires; undefined if that is not known. */
  readonly threshold: Yuan | undefined;
  /** Why it fails; empty if it qualifies. */
  readonly reasons: readonly Finding[];
}

/** The makings of a year's plan: what is proposed, and what goes on from the year before (undefined: no list of it). */
export interface NextPlan {
  readonly year: number;
  readonly candidates: readonly Candidate[];
  readonly carried: CarriedOver | undefined;
}

/** A project that is already in a plan. */
export interface Planned {
  readonly year: number;
  readonly project: Project;
  /** It is in no plan, but in this month's list and not finished, and so goes on by itself (结转). */
  readonly carriedFrom?: Period | undefined;
}

/** What kp.yaml asks of candidates. */
export type Required = Pick<Thresholds, 'candidates' | 'readiness'>;

/**
 * 入选筛查: a candidate must state its total investment and its category, reach the category's minimum and the required
 * step of preparation (or have started), and must not be in a plan or finished. All reasons for failing are given, each
 * with its cell.
 *
 * Units: 元. `candidates` are by category; `''` applies to categories not named. If `''` is the only one, no category is
 * needed. Source: DOMAIN §4, candidates for next year's list must meet scale thresholds per category.
 */
export function screenCandidates(
  projects: readonly Project[],
  { candidates: thresholds, readiness }: Required,
  planned: ReadonlyMap<Project, Planned>,
): readonly Candidate[] {
  return projects
    .filter(({ table, position }) => !table.memberOf.has(position))
    .map((project) => {
      const { value: threshold, findings } = thresholdFor(project, thresholds);
      const reasons = [
        ...findings,
        ...sizeOf(project, threshold),
        ...readinessOf(project, readiness),
        ...stateOf(project, planned.get(project)),
      ];
      return { project, threshold, reasons };
    });
}

/**
 * Candidates that are already in a plan, the later plan last. They are matched by code or by name and agency; a similar
 * name is not enough, since the second stage of a project is called much like the first.
 */
export function plannedAlready(
  candidates: readonly Project[],
  plans: readonly (Omit<Planned, 'project'> & { readonly projects: readonly Project[] })[],
  { identities, agencies }: Pick<Configuration, 'identities' | 'agencies'>,
): ReadonlyMap<Project, Planned> {
  const found = new Map<Project, Planned>();
  for (const { projects, ...plan } of plans) {
    const { pairs } = matchProjects(projects, candidates, identities, agencies).value;
    for (const { before, after, how } of pairs) {
      if (how !== 'code' && how !== 'name' && how !== 'settled') continue;
      for (const project of after) found.set(project, { ...plan, project: before[0]! });
    }
  }
  return found;
}

function thresholdFor(project: Project, thresholds: ReadonlyMap<string, Yuan>): Outcome<Yuan | undefined> {
  const { category } = project;
  const usual = thresholds.get('');
  const isOneForAll = usual !== undefined && thresholds.size === 1;
  if (isOneForAll) return { value: usual, findings: [] };
  if (category === undefined)
    return { value: undefined, findings: [finding('candidate/no-category', {}, placeOf(project))] };
  const threshold = thresholds.get(category) ?? usual;
  if (threshold !== undefined) return { value: threshold, findings: [] };
  return {
    value: undefined,
    findings: [finding('candidate/no-threshold', { category }, cellOrName(project, 'category'))],
  };
}

function sizeOf(project: Project, threshold: Yuan | undefined): Finding[] {
  const { totalInvestment, category } = project;
  if (totalInvestment === undefined) return [finding('candidate/no-total', {}, placeOf(project))];
  if (threshold === undefined || totalInvestment >= threshold) return [];
  const facts = { category: category ?? '', total: totalInvestment, threshold };
  return [finding('candidate/too-small', facts, cellOrName(project, 'totalInvestment'))];
}

function readinessOf(project: Project, least: Required['readiness']): Finding[] {
  const { step, started } = project;
  if (least === undefined || started === true) return [];
  if (step === undefined) return [finding('candidate/no-step', { least }, placeOf(project))];
  if (RESERVE_STEPS.indexOf(step) >= RESERVE_STEPS.indexOf(least)) return [];
  return [finding('candidate/not-ready', { step, least }, cellOrName(project, 'step'))];
}

function stateOf(project: Project, planned: Planned | undefined): Finding[] {
  const found: Finding[] = [];
  if (planned !== undefined) {
    const { year, carriedFrom } = planned;
    const first = formatSource(placeOf(planned.project));
    found.push(
      carriedFrom === undefined
        ? finding('candidate/in-plan', { year, first }, placeOf(project))
        : finding('candidate/carried', { month: formatPeriod(carriedFrom), first }, placeOf(project)),
    );
  }
  if (project.finished === true)
    found.push(finding('candidate/finished', {}, cellOrName(project, project.finishedBy ?? 'name')));
  return found;
}

function cellOrName(project: Project, field: ProjectField) {
  return cellOf(project, field)?.source ?? placeOf(project);
}

/** Candidates that share a level, an area or a category, and those of them that pass. */
export interface CandidateGroup {
  readonly key: string;
  readonly proposed: number;
  readonly passed: number;
  /** Of those that pass; in 元. */
  readonly totalInvestment: Yuan;
}

/** By level, area or category, in the order of the lists; a candidate with several levels counts in each. */
export function candidateGroups(
  candidates: readonly Candidate[],
  by: 'level' | 'area' | 'category',
): readonly CandidateGroup[] {
  const keysOf = ({ levels, area, category }: Project) =>
    by === 'level' ? levels : [by === 'area' ? area : category].flatMap((key) => key ?? []);
  const keys = new Set(candidates.flatMap(({ project }) => keysOf(project)));
  return Array.from(keys, (key) => {
    const own = candidates.filter(({ project }) => keysOf(project).includes(key));
    const passed = own.filter(({ reasons }) => reasons.length === 0);
    const totalInvestment = passed.reduce((sum, { project }) => sum + (project.totalInvestment ?? 0), 0);
    return { key, proposed: own.length, passed: passed.length, totalInvestment };
  });
}
