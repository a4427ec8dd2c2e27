import { type Finding, finding } from '../../../model/finding.ts';
import type { Outcome } from '../../../model/outcome.ts';
import { placeOf } from '../../../model/record.ts';
import { AMOUNTS, type AmountField, fieldsWith, isOfKind, type ProjectField } from '../fields.ts';
import type { Matching } from '../identity/identity.ts';
import { type Project, propertyOf } from '../record.ts';
import { isStated } from '../stated.ts';

/** A month's projects combined with the plan of their year. */
export interface Baseline {
  /** Every project of the plan with what was reported about it, in the order of the plan. */
  readonly projects: readonly Project[];
  /** Projects of the plan that nobody reported: their completed investment is missing. */
  readonly unreported: ReadonlySet<Project>;
  /** Reported, but not in the plan and therefore not in `projects`. */
  readonly unplanned: readonly Project[];
}

/**
 * A month's records with the values of the plan. The annual plan is always the plan's; total investment, planned dates,
 * phase and groups are the plan's if it states them; progress is the report's. A planned project that nobody reported
 * stays, so that leaving it out of a list raises no rate. A reported project that is not planned is left out, because
 * there is no plan to compare it with. Both are reported. `matching` pairs plan and report.
 */
export function holdAgainstPlan(
  plan: readonly Project[],
  { pairs, entered, agencies }: Matching,
): Outcome<Baseline> {
  const findings: Finding[] = [];
  const held = new Map<Project, readonly Project[]>();
  for (const { before, after } of pairs) {
    const [planned, ...others] = before;
    if (others.length === 0) held.set(planned!, heldAlone(planned!, after));
    else {
      const together = heldTogether(before, after);
      before.forEach((line, at) => {
        held.set(line, together.value[at]!);
      });
      for (const found of together.findings) findings.push(found);
    }
  }
  const projects: Project[] = [];
  const unreported = new Set<Project>();
  for (const planned of plan) {
    for (const line of held.get(planned) ?? []) projects.push(underOneName(line, agencies));
    if (held.has(planned)) continue;
    const line = underOneName(unheardOf(planned), agencies);
    projects.push(line);
    unreported.add(line);
    const facts = { name: planned.name, agency: line.agency };
    findings.push(finding('project/not-reported', facts, placeOf(planned)));
  }
  for (const project of entered)
    findings.push(finding('project/not-planned', { name: project.name }, placeOf(project)));
  return { value: { projects, unreported, unplanned: entered }, findings };
}

/** One planned project. If it is reported as several, for example after a split, the first stands for it. */
function heldAlone(planned: Project, reported: readonly Project[]): readonly Project[] {
  const [own, ...parts] = reported;
  const whole = heldLine(planned, own!);
  if (parts.length === 0) return [whole];
  const together = togetherOf([planned], reported);
  return [
    { ...withState(whole, reported), together },
    ...parts.map((part) => ({ ...partOf(planned, part), together })),
  ];
}

/**
 * Several planned projects that are reported as one, or cannot be told apart. Their completed investment cannot be
 * divided among them, so it is a record of its own, in the groups that they share.
 */
function heldTogether(
  planned: readonly Project[],
  reported: readonly Project[],
): Outcome<readonly (readonly Project[])[]> {
  const shared = sharedBy(planned);
  const together = togetherOf(planned, reported);
  const parts = reported.map((part) => ({ ...partOf(planned[0]!, part), ...shared.values, together }));
  const lines = planned.map((line) => [
    { ...withState(unheardOf(line), reported), unknown: undefined, together },
  ]);
  const last = lines.at(-1)!;
  const value = [...lines.slice(0, -1), [...last, ...parts]];
  const findings = reported.map((part) =>
    finding('plan/merged-groups', { name: part.name, fields: shared.others }, placeOf(part)),
  );
  return { value, findings: shared.others.length === 0 ? [] : findings };
}

/** Amounts stated for all of them together: the plan by every planned record, progress by every reported one. */
function togetherOf(planned: readonly Project[], reported: readonly Project[]): ReadonlySet<AmountField> {
  return new Set(
    AMOUNTS.filter((field) => {
      if (field === 'annualPlan') return planned.every((line) => isStated(line, field));
      const isInPlan = field === 'totalInvestment' && planned.every((line) => isStated(line, field));
      return isInPlan || reported.every((line) => isStated(line, field));
    }),
  );
}

/** The groups that they all belong to, and the fields in which they differ. */
function sharedBy(planned: readonly Project[]) {
  const [first, ...others] = planned;
  const levels = first!.levels.filter((level) => others.every((other) => other.levels.includes(level)));
  const differ = GROUPS.filter((field) => others.some((other) => other[field] !== first![field]));
  const isLess = planned.some((line) => line.levels.length > levels.length);
  return {
    values: { levels, ...Object.fromEntries(differ.map((field) => [field, undefined])) },
    others: [...(isLess ? (['level'] as const) : []), ...differ],
  };
}

/** Fields in which the plan's value is used if it states one. */
const RULED = fieldsWith('planned');
/** Those fields that name a group, without the levels, of which a project can have several. */
const GROUPS = RULED.filter(
  (field) => field !== 'level' && !isOfKind(field, 'money') && !isOfKind(field, 'date'),
);

/** Progress from the report, everything else from the plan. */
function heldLine(planned: Project, reported: Project): Project {
  const ruling = RULED.filter((field) => isSaid(planned[propertyOf(field)]));
  const told = new Map<ProjectField, Project>(ruling.map((field) => [field, planned]));
  told.set('annualPlan', planned);
  return {
    ...reported,
    ...Object.fromEntries(ruling.map(propertyOf).map((property) => [property, planned[property]])),
    annualPlan: planned.annualPlan,
    finishByDate: (planned.phase === undefined ? reported : planned).finishByDate,
    size: planned.size,
    isPackage: planned.isPackage,
    together: reported.together && togetherOf([planned], [reported]),
    startedBy: exceptPhase(reported.startedBy),
    finishedBy: exceptPhase(reported.finishedBy),
    told,
  };
}

function isSaid(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** The phase shown is the plan's, so it cannot prove what the report's own phase decided. */
function exceptPhase(field: ProjectField | undefined): ProjectField | undefined {
  return field === 'phase' ? undefined : field;
}

/** A part of a planned project that is reported separately: its progress counts, and it has no plan of its own. */
function partOf(planned: Project, part: Project): Project {
  const line = heldLine(planned, part);
  const nothing = { size: 0, isPackage: false, annualPlan: undefined, totalInvestment: undefined };
  return { ...line, ...nothing };
}

/** A planned project that nobody reported: its completed investment is missing, not 0. */
function unheardOf(planned: Project): Project {
  return {
    ...planned,
    ...Object.fromEntries(REPORTED.map((property) => [property, undefined])),
    unknown: ['completed'],
    nothingCompleted: undefined,
    together: undefined,
    finishedBy: undefined,
  };
}

const REPORTED = fieldsWith('reported').map(propertyOf);

/** The record with the reported start and finish: started if one part has, finished if all parts are. */
function withState(line: Project, reported: readonly Project[]): Project {
  const begun = reported.find(({ started }) => started === true) ?? reported[0]!;
  const last = reported.find(({ finished }) => finished !== true) ?? reported[0]!;
  const told = new Map(line.told);
  const startedBy = exceptPhase(begun.startedBy);
  const finishedBy = exceptPhase(last.finishedBy);
  for (const field of ['actualStart', startedBy] as const) if (field !== undefined) told.set(field, begun);
  for (const field of ['actualFinish', finishedBy] as const) if (field !== undefined) told.set(field, last);
  return {
    ...line,
    started: begun.started,
    startedBy,
    actualStart: begun.actualStart,
    finished: last.finished,
    finishedBy,
    actualFinish: last.actualFinish,
    told,
  };
}

/** One name per agency, however plan and reports spell it. */
function underOneName(line: Project, agencies: ReadonlyMap<string, string>): Project {
  const agency = line.agency === undefined ? undefined : agencies.get(line.agency);
  return agency === undefined || agency === line.agency ? line : { ...line, agency };
}
