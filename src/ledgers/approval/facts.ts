import { groupBy } from '../../model/group-by.ts';
import { earliestDay, latestDay, type PlainDate } from '../../model/plain-date.ts';
import { inUnits, type Quantity } from '../../model/quantity.ts';
import { saysNoProblem } from '../../normalise/blank.ts';
import { projectName } from '../../normalise/name.ts';
import { dateOf, type Entry, textOf } from '../entries/entry.ts';
import type { Fact } from '../ledger.ts';
import { doneByLimit, limitIsOver } from '../lines/limit.ts';
import { fact, quantityFact } from '../lines/lines.ts';

/** 已办结: by its day; without one, by its word, or by the document that was issued. */
export function isFinished(entry: Entry, on: PlainDate): boolean {
  const finished = dateOf(entry, 'finishedOn');
  if (finished !== undefined) return latestDay(finished) <= latestDay(on);
  const status = textOf(entry, 'status');
  if (status !== undefined) return status === '已办结';
  const said = textOf(entry, 'finishedOn');
  if (said !== undefined) return /^已/.test(said);
  return entry.values.has('document');
}

/** 已受理: a department has it now, or had it. */
function isAccepted(entry: Entry, on: PlainDate): boolean {
  const accepted = dateOf(entry, 'acceptedOn');
  if (accepted !== undefined && !isFinished(entry, on)) return earliestDay(accepted) <= latestDay(on);
  return isFinished(entry, on) || IN_HAND.test(textOf(entry, 'status') ?? textOf(entry, 'acceptedOn') ?? '');
}

const IN_HAND = /^(?:办理中|已)/;

export function isOpen(entry: Entry, on: PlainDate): boolean {
  return isAccepted(entry, on) && !isFinished(entry, on);
}

/** 超期: its limit has passed, and it is not finished. */
function isOverdue(entry: Entry, on: PlainDate): boolean {
  return limitIsOver(entry, on) && !isFinished(entry, on);
}

/**
 * Whether it was finished within its limit; undefined where the list does not state both days, or they cannot be
 * right.
 */
function isWithinLimit(entry: Entry, on: PlainDate): boolean | undefined {
  const [accepted, finished] = [dateOf(entry, 'acceptedOn'), dateOf(entry, 'finishedOn')];
  if (finished === undefined || !isFinished(entry, on)) return undefined;
  if (accepted !== undefined && latestDay(finished) < earliestDay(accepted)) return undefined;
  return doneByLimit(entry, finished);
}

/** 卡住: not finished, and overdue or said to be stuck. */
function isStuck(entry: Entry, on: PlainDate): boolean {
  const said = textOf(entry, 'blocker');
  const isSaid = said !== undefined && !saysNoProblem(said);
  return !isFinished(entry, on) && (isSaid || isOverdue(entry, on));
}

function stateOf(entry: Entry, on: PlainDate): string {
  if (isFinished(entry, on)) return '已办结';
  if (isOverdue(entry, on)) return '超期';
  return isAccepted(entry, on) ? '办理中' : '未受理';
}

/** How long it took, in groups; undefined for a step that is not finished, or lacks a day. */
function band(entry: Entry, on: PlainDate): string | undefined {
  const used = entry.values.get('used');
  if (typeof used !== 'number' || !isFinished(entry, on)) return undefined;
  return BANDS.find(({ upTo }) => used <= upTo)!.name;
}

/** The working days it took, for medians; undefined for a step that is not finished. */
function timeTaken(entry: Entry, on: PlainDate): Quantity | undefined {
  const used = entry.values.get('used');
  if (typeof used !== 'number' || !isFinished(entry, on)) return undefined;
  return inUnits(used, '工作日');
}

const BANDS = [
  { upTo: 5, name: '5个工作日以内' },
  { upTo: 15, name: '6—15个工作日' },
  { upTo: 30, name: '16—30个工作日' },
  { upTo: 45, name: '31—45个工作日' },
  { upTo: Number.POSITIVE_INFINITY, name: '45个工作日以上' },
] as const;

/** Only the first step of a project stands for the project. */
function isProject({ values }: Entry): boolean {
  return values.has('steps');
}

/** 全部办结: every step of the project is finished, even where days are unknown. */
function isAllDone(entry: Entry, on: PlainDate, among: readonly Entry[]): boolean {
  if (!isProject(entry)) return false;
  const steps = projectsOf(among).get(projectKey(entry)) ?? [];
  return steps.length > 0 && steps.every((step) => isFinished(step, on));
}

/** The steps of each project, by a month's entries; kept, because every project asks for them. */
const knownProjects = new WeakMap<readonly Entry[], ReadonlyMap<string, readonly Entry[]>>();

function projectsOf(among: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const projects = knownProjects.get(among) ?? groupBy(among, projectKey);
  knownProjects.set(among, projects);
  return projects;
}

function projectKey(entry: Entry): string {
  return projectName(textOf(entry, 'project') ?? '').key;
}

/** The same with known days: only for these can it be said whether they took too long. */
function isProjectDone(entry: Entry, on: PlainDate): boolean {
  const end = dateOf(entry, 'projectEnd');
  return end !== undefined && latestDay(end) <= latestDay(on);
}

function isProjectOver(entry: Entry, on: PlainDate): boolean {
  const over = dateOf(entry, 'projectOverOn');
  return over !== undefined && latestDay(over) <= latestDay(on);
}

export const APPROVAL_FACTS: readonly Fact[] = [
  fact('state', '状态', 'State', 'status', stateOf, { isShown: true }),
  fact('accepted', '已受理', 'Accepted', 'acceptedOn', isAccepted),
  fact('finished', '已办结', 'Finished', 'finishedOn', isFinished),
  fact('open', '办理中', 'Open', 'acceptedOn', isOpen),
  fact('overdue', '超期', 'Overdue', 'due', isOverdue),
  fact('timed', '可核时限', 'Timed', 'due', (entry, on) => isWithinLimit(entry, on) !== undefined),
  fact('withinLimit', '时限内办结', 'Within the limit', 'finishedOn', isWithinLimit),
  fact('stuck', '卡住', 'Stuck', 'blocker', isStuck),
  fact('band', '用时', 'Time taken', 'finishedOn', band),
  quantityFact('timeTaken', '办结用时', 'Time it took', 'finishedOn', timeTaken),
  fact('projectFirst', '项目首项', 'First of its project', 'project', isProject),
  fact('projectAllDone', '项目全部办结', 'Project finished', 'project', isAllDone),
  fact('projectDone', '项目全部办结且有时间', 'Project finished, days known', 'projectEnd', isProjectDone),
  fact('projectOver', '项目超过用时上限', 'Project beyond its limit', 'projectOverOn', isProjectOver),
];
