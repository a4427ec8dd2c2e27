import { type Finding, finding } from '../../../model/finding.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { Period } from '../../../model/period.ts';
import { formatDate } from '../../../model/plain-date.ts';
import { placeOf } from '../../../model/record.ts';
import { formatSource } from '../../../model/source.ts';
import type { AdjustmentWord } from '../../../normalise/adjustment.ts';
import { agencyKey } from '../../../normalise/agency.ts';
import { cellOf } from '../cell-of.ts';
import { type FieldWith, fieldsWith, isOfKind, type ProjectField } from '../fields.ts';
import { inferPhase } from '../reading/state.ts';
import { type Project, propertyOf } from '../record.ts';
import { type AdjustmentOf, adjustmentOf } from './adjustment-word.ts';

/** The change of one project of the plan, and the record of the list that asks for it. */
export type PlanChange =
  | { readonly kind: 'added'; readonly line: Project; readonly before: undefined; readonly after: Project }
  | { readonly kind: 'removed'; readonly line: Project; readonly before: Project; readonly after: undefined }
  | { readonly kind: 'changed'; readonly line: Project; readonly before: Project; readonly after: Project };

export interface AdjustedPlan {
  readonly projects: readonly Project[];
  /** In the order of the list; if a package is removed, its members follow it. */
  readonly changes: readonly PlanChange[];
}

/**
 * The plan after a list of changes. What a record does is said by its 调整方式, section, sheet, title or file name; else by
 * `all`; else it changes the project of the plan that it names, or adds a project that the plan does not have. If a
 * project stays, only fields stated in the record's own cells change. A change that cannot be made is an error and is
 * left out.
 */
export function adjustPlan(
  plan: readonly Project[],
  lines: readonly Project[],
  period: Period,
  all: AdjustmentWord | undefined,
): Outcome<AdjustedPlan> {
  const find = finder(plan);
  const changes: PlanChange[] = [];
  const findings: Finding[] = [];
  const touched = new Map<Project, Project>();
  for (const line of lines) {
    const settled = settle(line, adjustmentOf(line, all), find(line), period);
    if ('code' in settled) {
      findings.push(settled);
      continue;
    }
    const { before } = settled;
    const first = before === undefined ? undefined : touched.get(before);
    if (first !== undefined) {
      const facts = { name: line.name, first: formatSource(placeOf(first)) };
      findings.push(finding('project/duplicate', facts, placeOf(line)));
      continue;
    }
    if (before !== undefined) touched.set(before, line);
    changes.push(settled);
    if (settled.kind === 'removed') changes.push(...membersGoing(settled.before, line, plan));
    if (settled.kind === 'added') findings.push(...openQuestions(line, settled.after));
  }
  return { value: { projects: applied(plan, changes), changes }, findings };
}

function applied(plan: readonly Project[], changes: readonly PlanChange[]): Project[] {
  const changed = new Map(changes.map(({ before, after }) => [before, after]));
  const kept = plan.flatMap((project) => (changed.has(project) ? (changed.get(project) ?? []) : project));
  return [...kept, ...changes.flatMap(({ kind, after }) => (kind === 'added' ? after : []))];
}

/** The change that a record asks for, or a finding if it cannot be made. */
function settle(line: Project, said: AdjustmentOf, found: Found, period: Period): PlanChange | Finding {
  const { name } = line;
  if (said.unknown !== undefined)
    return finding('adjustment/unknown-word', { raw: said.unknown }, cellOrName(line, 'adjustment'));
  const { word } = said;
  // A project to be changed must be in the plan: if it is there under another agency only, its agency is what changes.
  const meant = found.projects.length === 0 && word === '调整' ? found.namesakes : found.projects;
  const [before, ...others] = meant;
  if (others.length > 0) return finding('adjustment/several', { name, lines: meant.length }, placeOf(line));
  if (before !== undefined && word === '调入') {
    const first = formatSource(placeOf(before));
    return finding('adjustment/already-planned', { name, first }, placeOf(line));
  }
  if (before !== undefined) return word === '调出' ? gone(line)(before) : change(before, line, word);
  if (word !== undefined && word !== '调入')
    return finding('adjustment/not-planned', { name, word }, placeOf(line));
  const [namesake] = found.namesakes;
  if (word === undefined && namesake !== undefined) {
    const first = formatSource(placeOf(namesake));
    return finding('adjustment/undecided', { name, first }, placeOf(line));
  }
  return { kind: 'added', line, before: undefined, after: asPlanned(line, period) };
}

function gone(line: Project): (before: Project) => PlanChange {
  return (before) => ({ kind: 'removed', line, before, after: undefined });
}

/** If a package is removed, its members in the plan are removed too. */
function membersGoing(going: Project, line: Project, plan: readonly Project[]): PlanChange[] {
  if (!going.isPackage) return [];
  const { table, position } = going;
  return plan
    .filter((project) => project.table === table && table.memberOf.get(project.position) === position)
    .map(gone(line));
}

/** If the list states no phases, they are inferred from the dates, as in a plan. */
function asPlanned(line: Project, period: Period): Project {
  if (line.phase !== undefined) return line;
  const { plannedStart, actualStart, plannedFinish, step } = line;
  const start = plannedStart ?? actualStart;
  const phase = inferPhase(start, plannedFinish, step !== undefined, period);
  return { ...line, phase, finishByDate: true };
}

/** Findings about what a new project of the plan does not state. */
function openQuestions(line: Project, after: Project): Finding[] {
  const findings: Finding[] = [];
  const place = placeOf(line);
  if (after.phase === undefined) findings.push(finding('phase/missing', { projects: 1 }, place));
  else if (line.phase === undefined) findings.push(finding('phase/inferred', { projects: 1 }, place));
  if (after.agency === undefined) findings.push(finding('agency/missing', { rows: 1 }, place));
  if (after.annualPlan === undefined && after.phase !== '储备')
    findings.push(finding('plan/missing', { name: line.name }, place));
  return findings;
}

/** The plan's project with the fields that the record changes. */
function change(before: Project, line: Project, word: AdjustmentWord | undefined): PlanChange | Finding {
  const { name } = line;
  const said = CHANGEABLE.filter((field) => differs(before, line, field) && isSaid(line, field));
  if (said.length === 0) return finding('adjustment/no-change', { name }, placeOf(line));
  const isAmount = said.some((field) => isOfKind(field, 'money') && before[field] === undefined);
  if (before.isPackage && before.size === 0 && isAmount)
    return finding('adjustment/members', { name }, placeOf(line));
  const told = new Map(before.told);
  for (const field of said) told.set(field, line);
  const changed = Object.fromEntries(said.map(propertyOf).map((property) => [property, line[property]]));
  const renamed = 'name' in changed ? { key: line.key } : {};
  // If a project's agency is its district and the agency changes, the district changes with it.
  const isOfDistrict = 'agency' in changed && !('district' in changed) && before.district === before.agency;
  const resettled = isOfDistrict ? { district: line.district } : {};
  const after = { ...before, ...changed, ...renamed, ...resettled, told };
  return contradiction(before, after, line, word) ?? { kind: 'changed', line, before, after };
}

const CHANGEABLE = fieldsWith('adjustable');
type Changeable = FieldWith<'adjustable'>;

/** Whether the values differ in more than their spelling. */
function differs(before: Project, line: Project, field: Changeable): boolean {
  switch (field) {
    case 'name':
      return before.key !== line.key;
    case 'agency':
    case 'district':
      return agencyKey(before[field] ?? '') !== agencyKey(line[field] ?? '');
    case 'level':
      return before.levels.join('、') !== line.levels.join('、');
    case 'plannedStart':
    case 'plannedFinish': {
      const [one, other] = [before[field], line[field]];
      return one === undefined || other === undefined || formatDate(one) !== formatDate(other);
    }
    default:
      return before[field] !== line[field];
  }
}

/** A blank cell changes nothing; neither does a value that came from a title or a file name. */
function isSaid(line: Project, field: Changeable): boolean {
  const value = line[propertyOf(field)];
  const isBlank = value === undefined || (Array.isArray(value) && value.length === 0);
  return !isBlank && cellOf(line, field) !== undefined;
}

/**
 * 调增 to a smaller amount, or 调减 to a larger one: the record gives the difference instead of the new amount, or uses the
 * wrong word.
 */
function contradiction(
  before: Project,
  after: Project,
  line: Project,
  word: AdjustmentWord | undefined,
): Finding | undefined {
  if (word !== '调增' && word !== '调减') return undefined;
  const field = before.annualPlan === after.annualPlan ? 'totalInvestment' : 'annualPlan';
  const [from, to] = [before[field], after[field]];
  if (from === undefined || to === undefined || (word === '调增' ? to > from : to < from)) return undefined;
  const facts = { name: line.name, word, field, before: from, after: to };
  return finding('adjustment/contradiction', facts, cellOrName(line, field));
}

function cellOrName(line: Project, field: ProjectField) {
  return cellOf(line, field)?.source ?? placeOf(line);
}

/** The projects of the plan that a record can refer to, and those of the same name under other agencies. */
interface Found {
  readonly projects: readonly Project[];
  readonly namesakes: readonly Project[];
}

/**
 * Finds projects by code, else by name and agency; if the list states no agency, by name alone. A different code is
 * still the same project, because codes are corrected more often than names are reused.
 */
function finder(plan: readonly Project[]): (line: Project) => Found {
  const byCode = groupBy(plan, ({ code }) => code);
  const byName = groupBy(plan, ({ key }) => (key === '' ? undefined : key));
  return (line) => {
    const coded = line.code === undefined ? [] : (byCode.get(line.code) ?? []);
    const named = byName.get(line.key) ?? [];
    const own = named.filter(({ agency }) => agencyKey(agency ?? '') === agencyKey(line.agency ?? ''));
    // The code of one project with the name of another: one of the two is wrong.
    if (coded.length > 0) return { projects: [...new Set([...coded, ...own])], namesakes: [] };
    if (own.length > 0) return { projects: own, namesakes: [] };
    const isToldInList = line.agencyFrom === 'column' || line.agencyFrom === 'section';
    return isToldInList ? { projects: [], namesakes: named } : { projects: named, namesakes: [] };
  };
}
