import { type Finding, finding } from '../../../model/finding.ts';
import type { Outcome } from '../../../model/outcome.ts';
import { placeOf } from '../../../model/record.ts';
import { AMOUNTS, type AmountField, fieldsWith, isOfKind, type ProjectField } from '../fields.ts';
import type { Matching } from '../identity/identity.ts';
import { type Project, propertyOf } from '../record.ts';
import { isStated } from '../stated.ts';

/** A month held against the plan of its year. */
export interface Baseline {
  /** Every line of the plan with what was reported of it, in the order of the plan. */
  readonly projects: readonly Project[];
  /** Those of them that nobody reported: what is done is missing. */
  readonly unreported: ReadonlySet<Project>;
  /** Reported and not in the plan: no part of `projects`. */
  readonly unplanned: readonly Project[];
}

/**
 * The records of a month by the plan: the annual plan is the plan's, whatever was reported; total investment, planned
 * dates, phase, and the groups a project belongs to are the plan's where it says them; what is done is the report's. A
 * planned project that nobody reported stays, so that leaving a list raises no rate; a reported one that is not planned
 * stays out, for there is nothing to hold it against. Both are findings. `matching` pairs plan and report.
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

/** One project of the plan. Of several reported for it, as after a split, the first stands for it, the others are parts. */
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
 * Several projects of the plan that are reported as one, or cannot be told apart. What is done cannot be divided between
 * them: it counts beside them, in the groups that they have in common.
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

/** What several lines state between them: the plan of every planned one, and what is done of every reported one. */
function togetherOf(planned: readonly Project[], reported: readonly Project[]): ReadonlySet<AmountField> {
  return new Set(
    AMOUNTS.filter((field) => {
      if (field === 'annualPlan') return planned.every((line) => isStated(line, field));
      const isInPlan = field === 'totalInvestment' && planned.every((line) => isStated(line, field));
      return isInPlan || reported.every((line) => isStated(line, field));
    }),
  );
}

/** The groups that all of them belong to, and the fields in which they differ. */
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

/** Where the plan rules if it says something. */
const RULED = fieldsWith('planned');
/** The words among them, by which projects are grouped; levels apart, for a project can have several. */
const GROUPS = RULED.filter(
  (field) => field !== 'level' && !isOfKind(field, 'money') && !isOfKind(field, 'date'),
);

/** What is done according to the report, and for the rest the plan. */
function heldLine(planned: Project, reported: Project): Project {
  const ruling = RULED.filter((field) => isSaid(planned[propertyOf(field)]));
  const told = new Map<ProjectField, Project>(ruling.map((field) => [field, planned]));
  told.set('annualPlan', planned);
  return {
    ...reported,
    ...Object.fromEntries(ruling.map(propertyOf).map((property) => [property, planned[property]])),
    annualPlan: planned.annualPlan,
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

/** The phase shown is the plan's: what the report's own told of a start is not to be found in it. */
function exceptPhase(field: ProjectField | undefined): ProjectField | undefined {
  return field === 'phase' ? undefined : field;
}

/** A part of a planned project, reported by itself: what is done counts, and nothing is planned for it alone. */
function partOf(planned: Project, part: Project): Project {
  const line = heldLine(planned, part);
  const nothing = { size: 0, isPackage: false, annualPlan: undefined, totalInvestment: undefined };
  return { ...line, ...nothing };
}

/** A line of the plan, and nothing else known: what is done is missing, and not 0. */
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

/** A line with the start and the finish of what was reported for it: begun with the first part, finished with the last. */
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

/** One agency under one name, however plan and reports write it. */
function underOneName(line: Project, agencies: ReadonlyMap<string, string>): Project {
  const agency = line.agency === undefined ? undefined : agencies.get(line.agency);
  return agency === undefined || agency === line.agency ? line : { ...line, agency };
}
