import { type Finding, finding } from '../../../model/finding.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { Period } from '../../../model/period.ts';
import { placeOf } from '../../../model/record.ts';
import { formatSource, type Source } from '../../../model/source.ts';
import { agencyKey } from '../../../normalise/agency.ts';
import { ANY_OFFICE, type Office } from '../../office.ts';
import { submitterOf } from '../../submitter.ts';
import type { ListPurpose, Project } from '../record.ts';
import { type Claim, type Owners, settleClaim } from './claims.ts';
import { compareSent, sentOf } from './sendings.ts';

/**
 * Keeps every project once.
 *
 * - The same agency's project in two files: the later list counts (by 填报时间, else the file marked 更正, 最终版 …), and the
 *   replaced rows are returned too.
 * - A project from two agencies: the file of its responsible agency counts.
 * - A project that two agencies claim: its owner's file counts (claims.ts); these projects are returned as `claimed`.
 * - Twice in one file: counts once if the rows agree.
 *
 * Projects are the same if they have the same code, else the same name and agency. One code with two names and two
 * amounts is two projects. The files of a plan are treated as one list. In a list of changes, a repeated project counts
 * once.
 */
export function uniteProjects(
  projects: readonly Project[],
  period: Period,
  office: Office = ANY_OFFICE,
  purpose: ListPurpose = 'progress',
  owners: Owners = new Map(),
): Outcome<Project[]> & { readonly claimed: readonly Project[]; readonly superseded: readonly Project[] } {
  const uniting = new Uniting(period, office, purpose, owners);
  for (const group of groups(projects, (project) => project.code)) uniting.settle(group);
  for (const group of groups(projects, (project) => uniting.keyOf(project))) uniting.settleNames(group);
  const value = uniting.counting(projects);
  const { claimed, superseded } = uniting;
  return {
    value: oneWritingAnAgency(value),
    findings: uniting.findings(),
    claimed: [...claimed],
    superseded,
  };
}

/** Settles groups of rows that may be one project, one by one, so that dropped rows are in no later group. */
class Uniting {
  readonly claimed = new Set<Project>();
  readonly superseded: Project[] = [];
  readonly #period: Period;
  readonly #purpose: ListPurpose;
  readonly #owners: Owners;
  readonly #submitter: Submitting;
  readonly #findings: Finding[] = [];
  readonly #dropped = new Set<Project>();
  readonly #replaced = new Map<Project, Project>();
  /** Files with rows that another file replaces, with the number of these rows. */
  readonly #resent = new Map<string, { by: string; agency: string; projects: number; source: Source }>();

  constructor(period: Period, office: Office, purpose: ListPurpose, owners: Owners) {
    this.#period = period;
    this.#purpose = purpose;
    this.#owners = owners;
    this.#submitter = (project) => submitterKey(project, office);
  }

  keyOf(project: Project): string | undefined {
    return this.#dropped.has(project) || project.key === '' ? undefined : project.key;
  }

  counting(projects: readonly Project[]): Project[] {
    return projects
      .filter((project) => !this.#dropped.has(project))
      .map((project) => this.#replaced.get(project) ?? project);
  }

  findings(): Finding[] {
    const resent = [...this.#resent.values()].map(({ source, ...facts }) =>
      finding('file/superseded', facts, source),
    );
    return [...this.#findings, ...resent];
  }

  settle(group: readonly Project[]): void {
    const open = group.filter((project) => !this.#dropped.has(project));
    if (open.length < 2) return;
    let kept = open[0]!;
    for (const other of open.slice(1)) {
      const choice = this.#choose(kept, other);
      if (choice === undefined) continue;
      const lost = choice.kept === kept ? other : kept;
      kept = choice.kept;
      this.#drop(lost, choice);
    }
    this.#nameOpen(kept, open);
  }

  /** Rows with one name: those of each agency by themselves, then between the agencies. */
  settleNames(group: readonly Project[]): void {
    const agencies = byAgency(group);
    for (const own of agencies) for (const same of withoutOtherCodes(own)) this.settle(same);
    const [first, ...others] = agencies.map((own) => own.find((project) => !this.#dropped.has(project)));
    for (const other of others) {
      if (first === undefined || other === undefined || !looksAlike(first, other)) continue;
      if (this.#purpose === 'progress' && this.#isClaim(first, other)) this.settle([first, other]);
      else this.#findings.push(claimedTwice(first, other, 'both'));
    }
  }

  #choose(first: Project, second: Project): Choice {
    if (this.#purpose !== 'progress') return chooseInList(first, second, this.#purpose);
    if (!this.#isClaim(first, second)) return choose(first, second, this.#period, this.#submitter);
    this.claimed.add(first).add(second);
    const { kept, by } = settleClaim(first, second, this.#owners);
    return kept && { kept, kind: 'claimed', by };
  }

  /** Two agencies each list the project as their own. */
  #isClaim(first: Project, second: Project): boolean {
    return (
      first.table.file !== second.table.file &&
      this.#submitter(first) !== this.#submitter(second) &&
      [first, second].every((project) => agencyKey(project.agency ?? '') === this.#submitter(project))
    );
  }

  #drop(lost: Project, choice: NonNullable<Choice>): void {
    const { kept, kind } = choice;
    this.#dropped.add(lost);
    if (kind === 'same-file') this.#replaced.set(kept, withSheetsOf(this.#replaced.get(kept) ?? kept, lost));
    if (kind === 'superseded') this.#supersede(lost, kept);
    else if (kind === 'claimed') this.#findings.push(claimedTwice(kept, lost, choice.by));
    else this.#findings.push(report(kind, kept, lost));
  }

  #supersede(lost: Project, kept: Project): void {
    this.superseded.push(lost);
    const [file, by] = [lost.table.file, kept.table.file];
    const entry = this.#resent.get(`${file}\n${by}`);
    if (entry !== undefined) entry.projects += 1;
    else this.#resent.set(`${file}\n${by}`, { by, agency: kept.agency ?? '', projects: 1, source: { file } });
  }

  /** Equal names or codes but different amounts: both rows count until the agency says which is right. */
  #nameOpen(kept: Project, open: readonly Project[]): void {
    for (const other of open) {
      const isOneList = this.#purpose !== 'progress' || other.table.file === kept.table.file;
      if (other === kept || this.#dropped.has(other) || !isOneList) continue;
      const facts = { name: other.name, first: formatSource(placeOf(kept)) };
      this.#findings.push(
        isOneCode(kept, other)
          ? twoNames(kept, other, 'both')
          : finding('project/same-name', facts, placeOf(other)),
      );
    }
  }
}

/** The key of the agency that handed a project in. */
type Submitting = (project: Project) => string;

type Choice =
  | { readonly kept: Project; readonly kind: 'claimed'; readonly by: Claim['by'] }
  | {
      readonly kept: Project;
      readonly kind: 'superseded' | 'undecided' | 'two-agencies' | 'same-file' | 'duplicate';
    }
  | undefined;

function choose(first: Project, second: Project, period: Period, submitter: Submitting): Choice {
  const other = otherMonth(first, second, period, submitter);
  if (other !== undefined) return { kept: other === first ? second : first, kind: 'superseded' };
  if (first.table.file === second.table.file) return chooseInList(first, second, 'progress');
  const one = submitter(first);
  const two = submitter(second);
  if (one === two) {
    const later = compareSent(
      sentOf([first.table.file], [first.table]),
      sentOf([second.table.file], [second.table]),
    );
    if (later === 0) return { kept: first, kind: 'undecided' };
    return { kept: later < 0 ? second : first, kind: 'superseded' };
  }
  const owns = (project: Project, by: string) => agencyKey(project.agency ?? '') === by;
  if (owns(first, one) && !owns(second, two)) return { kept: first, kind: 'two-agencies' };
  if (owns(second, two) && !owns(first, one)) return { kept: second, kind: 'two-agencies' };
  // Neither agency claims it: take the file whose list names the responsible agency in a column, as it is more
  // reliable.
  const witness = second.agencyFrom === 'column' && first.agencyFrom !== 'column' ? second : first;
  const named = agencyKey(witness.agency ?? '');
  if (named === two) return { kept: second, kind: 'two-agencies' };
  return { kept: named === one ? first : witness, kind: 'two-agencies' };
}

/** Decides between two rows of one list. */
function chooseInList(first: Project, second: Project, purpose: ListPurpose): Choice {
  const areTwo = first.code === undefined || (isOneCode(first, second) && !alikeInName(first, second));
  if (areTwo && !sameAmounts(first, second)) return undefined;
  const isAgain = first.table === second.table || purpose === 'adjustment';
  return { kept: first, kind: isAgain ? 'duplicate' : 'same-file' };
}

/** Of two lists of one agency, the one for another month than the period. */
function otherMonth(
  first: Project,
  second: Project,
  period: Period,
  submitter: Submitting,
): Project | undefined {
  const one = first.table.context.month;
  const two = second.table.context.month;
  if (first.table === second.table || one === undefined || two === undefined || one === two) return undefined;
  if (submitter(first) !== submitter(second)) return undefined;
  if (one === period.month) return second;
  return two === period.month ? first : undefined;
}

function report(
  kind: 'undecided' | 'two-agencies' | 'same-file' | 'duplicate',
  kept: Project,
  lost: Project,
): Finding {
  const first = formatSource(placeOf(kept));
  if (isOneCode(kept, lost) && !alikeInName(kept, lost)) return twoNames(kept, lost, 'once');
  switch (kind) {
    case 'undecided':
      return finding('project/undecided', { name: lost.name, first }, placeOf(lost));
    case 'two-agencies': {
      const facts = { name: lost.name, used: kept.table.file, other: lost.table.file };
      const code = sameAmounts(kept, lost) ? 'project/two-agencies' : 'project/figures-differ';
      return finding(code, facts, placeOf(lost));
    }
    case 'same-file':
      return finding('project/two-sheets', { name: lost.name, first }, placeOf(lost));
    case 'duplicate':
      return finding('project/duplicate', { name: lost.name, first }, placeOf(lost));
  }
}

/** A project on several sheets by level or phase gets the level or phase of each of them. */
function withSheetsOf(kept: Project, lost: Project): Project {
  const levels = [...new Set([...kept.levels, ...lost.levels])];
  if (kept.phase !== undefined || lost.phase === undefined) return { ...kept, levels };
  const { phase, started, startedBy, finished, finishedBy } = lost;
  return { ...kept, levels, phase, started, startedBy, finished, finishedBy };
}

function claimedTwice(kept: Project, lost: Project, by: Claim['by'] | 'both'): Finding {
  const first = formatSource(placeOf(kept));
  return finding('project/claimed-twice', { name: lost.name, first, agency: kept.agency, by }, placeOf(lost));
}

function twoNames(first: Project, second: Project, counted: 'once' | 'both'): Finding {
  const facts = { name: second.name, other: first.name, place: formatSource(placeOf(first)), counted };
  return finding('code/two-names', facts, placeOf(second));
}

function isOneCode(first: Project, second: Project): boolean {
  return first.code !== undefined && first.code === second.code;
}

/** One name contains the other: 城东大道 and 城东大道（一期）工程. */
function alikeInName({ key: one }: Project, { key: other }: Project): boolean {
  return one.includes(other) || other.includes(one);
}

function submitterKey(project: Project, office: Office): string {
  const { agency } = submitterOf(project.table, office);
  return agency === undefined ? agencyKey(project.agency ?? '') : agencyKey(agency);
}

function sameAmounts(first: Project, second: Project): boolean {
  return (
    first.totalInvestment === second.totalInvestment &&
    first.annualPlan === second.annualPlan &&
    first.completed === second.completed
  );
}

/** Total and plan are equal to the 元, and there are no codes that would tell them apart. */
function looksAlike(first: Project, second: Project): boolean {
  if (first.code !== undefined && second.code !== undefined) return false;
  if (first.totalInvestment === undefined || first.totalInvestment === 0 || first.annualPlan === undefined)
    return false;
  return first.totalInvestment === second.totalInvestment && first.annualPlan === second.annualPlan;
}

/**
 * Groups projects by key; only keys with several projects are returned. As most keys occur once, a cheap hash of the
 * key rules these out before any map look-up.
 */
function groups(projects: readonly Project[], keyOf: (project: Project) => string | undefined): Project[][] {
  const mask = 2 ** Math.ceil(Math.log2(projects.length * 8 + 1)) - 1;
  const slots = new Uint32Array(projects.length);
  const taken = new Uint8Array(mask + 1);
  for (let at = 0; at < projects.length; at += 1) {
    const slot = numberOf(keyOf(projects[at]!) ?? '') & mask;
    slots[at] = slot;
    taken[slot] = taken[slot] === 0 ? 1 : 2;
  }
  const byKey = new Map<string, Project | Project[]>();
  const repeated: Project[][] = [];
  for (let at = 0; at < projects.length; at += 1) {
    if (taken[slots[at]!] === 1) continue;
    const project = projects[at]!;
    const key = keyOf(project);
    if (key === undefined) continue;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, project);
    else if (Array.isArray(known)) known.push(project);
    else {
      const group = [known, project];
      byKey.set(key, group);
      repeated.push(group);
    }
  }
  return repeated;
}

function numberOf(text: string): number {
  let number = 0;
  for (let at = 0; at < text.length; at += 1) number = (Math.imul(number, 31) + text.charCodeAt(at)) | 0;
  return number ^ (number >>> 15);
}

function byAgency(group: readonly Project[]): Project[][] {
  return [...groupBy(group, ({ agency }) => agencyKey(agency ?? '')).values()];
}

/**
 * Splits a group by code: two codes are two projects, whatever their names. Rows without a code go with the first code.
 */
function withoutOtherCodes(group: readonly Project[]): Project[][] {
  const byCode = new Map<string, Project[]>();
  const bare: Project[] = [];
  for (const project of group) {
    const known = project.code === undefined ? bare : byCode.get(project.code);
    if (known !== undefined) known.push(project);
    else if (project.code !== undefined) byCode.set(project.code, [project]);
  }
  if (byCode.size === 0) return [bare];
  const [first, ...others] = [...byCode.values()];
  return [[...first!, ...bare], ...others];
}

/** Gives each agency one spelling, the most frequent one: 郫都区人民政府 and 郫都区 are the same agency. */
function oneWritingAnAgency(projects: readonly Project[]): Project[] {
  const writings = new Map<string, Map<string, number>>();
  for (const { agency } of projects) {
    if (agency === undefined) continue;
    const key = agencyKey(agency);
    const counts = writings.get(key) ?? new Map<string, number>();
    counts.set(agency, (counts.get(agency) ?? 0) + 1);
    writings.set(key, counts);
  }
  const usual = new Map<string, string>();
  for (const counts of writings.values()) {
    if (counts.size < 2) continue;
    const [best] = [...counts].sort(
      (a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1),
    );
    for (const writing of counts.keys()) usual.set(writing, best![0]);
  }
  if (usual.size === 0) return [...projects];
  return projects.map((project) => {
    const agency = project.agency === undefined ? undefined : usual.get(project.agency);
    return agency === undefined || agency === project.agency ? project : { ...project, agency };
  });
}
