import type { AmountColumn, Column, Columns, TextColumn } from '../../../calculate/column.ts';
import type { Period } from '../../../model/period.ts';
import { rowIn, tableSource } from '../../../model/table.ts';
import type { Yuan } from '../../../model/yuan.ts';
import {
  type AmountField,
  fieldsWith,
  isFreeText,
  isOfKind,
  KEPT_FIELDS,
  type KeptField,
  type ProjectField,
} from '../fields.ts';
import { freeText } from '../free-text.ts';
import type { Project } from '../record.ts';
import {
  completedBeforeOf,
  completedOf,
  isStated,
  lacksCompleted,
  lacksPlan,
  statesRate,
} from '../stated.ts';
import { finishIsExpected, finishIsOverdue, finishIsUnknown, isToFinish } from './finish-state.ts';
import { completionRate, isLagging, laggingBelow } from './lagging-state.ts';
import { type Limits, USUAL_LIMITS } from './limits.ts';
import { isConverted } from './reserve-state.ts';
import { isToStart, startIsDue, startIsEarly, startIsOverdue, startIsUnknown } from './start-state.ts';

/** Columns derived from the fields. */
export type FiguredColumnId =
  | 'size'
  | 'line'
  | 'package'
  | 'completionRate'
  | 'lagging'
  | 'doneInAll'
  | 'planMissing'
  | 'completedMissing'
  | 'missing'
  | 'rateCounted'
  | 'wholeLifeCounted'
  | 'fundsCounted'
  | 'startPlanned'
  | 'startDue'
  | 'startEarly'
  | 'startOverdue'
  | 'startUnknown'
  | 'finishPlanned'
  | 'finishExpected'
  | 'finishUnknown'
  | 'finishOverdue'
  | 'converted'
  | 'problems'
  | 'file'
  | 'sheet'
  | 'row';

/** The columns that 项目明细 always has; each level that occurs adds a 是/否 column. */
export type FixedColumnId = KeptField | FiguredColumnId;

/**
 * The columns of 项目明细 for a period, without those of single levels: each field, followed by the columns derived from
 * it.
 */
export function detailColumns(period: Period, limits: Limits = USUAL_LIMITS): Columns<Project> {
  const figured = figuredColumns(period, limits);
  const columns = [
    ...KEPT_FIELDS.flatMap((field) => [
      ...(isSettled(field) ? [] : [fieldColumn(field)]),
      ...(figured[field] ?? []),
    ]),
    text('file', (project) => project.table.file),
    text('sheet', (project) => tableSource(project.table).sheet),
    count('row', (project) => rowIn(project.table, project.position)),
  ];
  return new Map(columns.map((column) => [column.id, column]));
}

/** Whether a project has started is decided from several columns, so it stands with the derived columns. */
function isSettled(field: KeptField): field is 'started' | 'finished' {
  return field === 'started' || field === 'finished';
}

function fieldColumn(field: KeptField): Column<Project> {
  if (isFreeText(field)) return text(field, (project) => freeText(project, field));
  if (field === 'level')
    return {
      id: field,
      kind: 'text',
      value: (project) => project.levels.join('、'),
      words: (project) => project.levels,
    };
  if (isOfKind(field, 'money')) return money(field);
  if (isOfKind(field, 'date')) return { id: field, kind: 'date', value: (project) => project[field] };
  if (isOfKind(field, 'yes-no')) return yesNo(field, (project) => project[field]);
  return text(field, (project) => project[field], PROVING.has(field) ? () => field : undefined);
}

const PROVING: ReadonlySet<KeptField> = new Set(fieldsWith('proving'));

/** The derived columns, by the field that they follow. */
function figuredColumns(
  period: Period,
  { lagging }: Limits,
): Partial<Record<KeptField, readonly Column<Project>[]>> {
  const limit = laggingBelow(period, lagging);
  const now = (holds: (project: Project, period: Period) => boolean | undefined) => (project: Project) =>
    holds(project, period);
  const start = ({ startedBy }: Project) => startedBy;
  return {
    scale: [
      count('size', (project) => project.size),
      count('line', (project) => (project.table.memberOf.has(project.position) ? undefined : 1)),
      count('package', (project) => (project.isPackage ? 1 : undefined)),
    ],
    completed: [
      { id: 'completionRate', kind: 'percent', value: completionRate },
      yesNo('lagging', (project) => isLagging(project, limit), 'completed'),
      amount('doneInAll', 'completed', doneInAll),
    ],
    fundsInPlace: [
      yesNo('planMissing', lacksPlan, 'annualPlan'),
      yesNo('completedMissing', lacksCompleted, 'completed'),
      yesNo('missing', (project) => lacksPlan(project) || lacksCompleted(project)),
      yesNo('rateCounted', statesRate),
      yesNo(
        'wholeLifeCounted',
        (project) => doneInAll(project) !== undefined && isStated(project, 'totalInvestment'),
      ),
      yesNo(
        'fundsCounted',
        (project) => isStated(project, 'fundsInPlace') && isStated(project, 'annualPlan'),
      ),
    ],
    actualStart: [
      yesNo('started', (project) => project.started, start),
      yesNo('startPlanned', now(isToStart), 'phase'),
      yesNo('startDue', now(startIsDue), 'plannedStart'),
      yesNo('startEarly', now(startIsEarly), start),
      yesNo('startOverdue', now(startIsOverdue), 'plannedStart'),
      yesNo('startUnknown', now(startIsUnknown), 'phase'),
    ],
    actualFinish: [
      yesNo(
        'finished',
        (project) => project.finished,
        (project) => project.finishedBy,
      ),
      yesNo('finishPlanned', now(isToFinish), planOfFinish),
      yesNo('finishExpected', now(finishIsExpected), planOfFinish),
      yesNo('finishUnknown', now(finishIsUnknown), planOfFinish),
      yesNo('finishOverdue', now(finishIsOverdue), 'plannedFinish'),
    ],
    step: [yesNo('converted', now(isConverted), (project) => project.startedBy ?? 'phase')],
    matter: [count('problems', (project) => (project.problem === undefined ? undefined : 1), 'problem')],
  };
}

function planOfFinish({ phase }: Project): ProjectField {
  return phase === undefined ? 'plannedFinish' : 'phase';
}

/** 自开工累计完成投资; undefined if the amount of this year or that of the years before is missing. */
function doneInAll(project: Project): Yuan | undefined {
  const [before, now] = [completedBeforeOf(project), completedOf(project)];
  return before === undefined || now === undefined ? undefined : before + now;
}

function text(
  id: FixedColumnId,
  value: TextColumn<Project>['value'],
  evidence?: Column<Project>['evidence'],
): Column<Project> {
  return { id, kind: 'text', value, evidence };
}

function count(
  id: FixedColumnId,
  value: AmountColumn<Project>['value'],
  evidence?: Evidence,
): Column<Project> {
  return { id, kind: 'count', value, evidence: evidenceOf(evidence), owed: () => false };
}

/** If a package and its listed members share an amount, only one side states it; the other side does not owe it. */
function money(field: AmountField): Column<Project> {
  const isDue = DUE[field] ?? (() => true);
  return {
    id: field,
    kind: 'money',
    value: field === 'completed' ? completedOf : (project) => project[field],
    evidence: () => field,
    owed: (project) => project.size > 0 && !project.table.memberOf.has(project.position) && isDue(project),
  };
}

/** When an amount is due, for amounts that only some projects must state. */
const DUE: Partial<Record<AmountField, (project: Project) => boolean>> = {
  annualPlan: lacksPlan,
  completedMonth: hasPlan,
  completed: lacksCompleted,
};

function amount(
  id: FixedColumnId,
  evidence: ProjectField,
  value: AmountColumn<Project>['value'],
): Column<Project> {
  return { id, kind: 'money', value, evidence: () => evidence, owed: () => false };
}

/** A reserve is not being built yet: it has no plan for the year and nothing to complete. */
function hasPlan(project: Project): boolean {
  return project.phase !== '储备';
}

function yesNo(
  id: FixedColumnId,
  holds: (project: Project) => boolean | undefined,
  evidence?: Evidence,
): Column<Project> {
  const value = (project: Project): string | undefined => {
    const answer = holds(project);
    return answer === undefined ? undefined : answer ? '是' : '否';
  };
  return { id, kind: 'text', value, evidence: evidenceOf(evidence) };
}

/** The field that proves a column: the same for all projects, or found for each. */
type Evidence = ProjectField | Column<Project>['evidence'];

function evidenceOf(evidence: Evidence): Column<Project>['evidence'] {
  return typeof evidence === 'string' ? () => evidence : evidence;
}
