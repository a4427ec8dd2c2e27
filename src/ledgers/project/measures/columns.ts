import type { AmountColumn, Column, Columns, TextColumn } from '../../../calculate/column.ts';
import type { Period } from '../../../model/period.ts';
import { tableSource } from '../../../model/table.ts';
import type { Yuan } from '../../../model/yuan.ts';
import { freeText } from '../free-text.ts';
import type { Project, ProjectField } from '../record.ts';
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

/** The columns of 项目明细 that are always there; each level that occurs has a 是/否 column besides. */
export type FixedColumnId =
  | 'name'
  | 'code'
  | 'agency'
  | 'district'
  | 'level'
  | 'category'
  | 'chain'
  | 'area'
  | 'cluster'
  | 'owner'
  | 'sponsor'
  | 'phase'
  | 'scale'
  | 'size'
  | 'line'
  | 'package'
  | 'totalInvestment'
  | 'completedBefore'
  | 'annualPlan'
  | 'completedMonth'
  | 'completed'
  | 'completionRate'
  | 'lagging'
  | 'doneInAll'
  | 'fundsInPlace'
  | 'planMissing'
  | 'completedMissing'
  | 'missing'
  | 'rateCounted'
  | 'wholeLifeCounted'
  | 'fundsCounted'
  | 'plannedStart'
  | 'actualStart'
  | 'started'
  | 'startPlanned'
  | 'startDue'
  | 'startEarly'
  | 'startOverdue'
  | 'startUnknown'
  | 'plannedFinish'
  | 'actualFinish'
  | 'finished'
  | 'finishPlanned'
  | 'finishExpected'
  | 'finishUnknown'
  | 'finishOverdue'
  | 'enteredStatistics'
  | 'step'
  | 'converted'
  | 'siteProgress'
  | 'problem'
  | 'matter'
  | 'problems'
  | 'file'
  | 'sheet'
  | 'row';

/** The columns of 项目明细 for a period, in order, without those of single levels. */
export function detailColumns(period: Period, { lagging }: Limits = USUAL_LIMITS): Columns<Project> {
  const limit = laggingBelow(period, lagging);
  const columns: readonly Column<Project>[] = [
    text('name', (project) => project.name),
    text('code', (project) => project.code),
    text('agency', (project) => project.agency),
    text('district', (project) => project.district),
    {
      id: 'level',
      kind: 'text',
      value: (project) => project.levels.join('、'),
      words: (project) => project.levels,
    },
    text('category', (project) => project.category),
    text('chain', (project) => project.chain),
    text('area', (project) => project.area),
    text('cluster', (project) => project.cluster),
    text('owner', (project) => freeText(project, 'owner')),
    text('sponsor', (project) => freeText(project, 'sponsor')),
    text(
      'phase',
      (project) => project.phase,
      () => 'phase',
    ),
    text('scale', (project) => freeText(project, 'scale')),
    count('size', (project) => project.size),
    count('line', (project) => (project.table.memberOf.has(project.position) ? undefined : 1)),
    count('package', (project) => (project.isPackage ? 1 : undefined)),
    money('totalInvestment', (project) => project.totalInvestment),
    money('completedBefore', (project) => project.completedBefore),
    money('annualPlan', (project) => project.annualPlan, lacksPlan),
    money('completedMonth', (project) => project.completedMonth, hasPlan),
    money('completed', completedOf, lacksCompleted),
    { id: 'completionRate', kind: 'percent', value: completionRate },
    yesNo(
      'lagging',
      (project) => isLagging(project, limit),
      () => 'completed',
    ),
    amount('doneInAll', 'completed', doneInAll),
    money('fundsInPlace', (project) => project.fundsInPlace),
    yesNo('planMissing', lacksPlan, () => 'annualPlan'),
    yesNo('completedMissing', lacksCompleted, () => 'completed'),
    yesNo('missing', (project) => lacksPlan(project) || lacksCompleted(project)),
    yesNo('rateCounted', statesRate),
    yesNo(
      'wholeLifeCounted',
      (project) => doneInAll(project) !== undefined && isStated(project, 'totalInvestment'),
    ),
    yesNo('fundsCounted', (project) => isStated(project, 'fundsInPlace') && isStated(project, 'annualPlan')),
    { id: 'plannedStart', kind: 'date', value: (project) => project.plannedStart },
    { id: 'actualStart', kind: 'date', value: (project) => project.actualStart },
    yesNo(
      'started',
      (project) => project.started,
      (project) => project.startedBy,
    ),
    yesNo(
      'startPlanned',
      (project) => isToStart(project, period),
      () => 'phase',
    ),
    yesNo(
      'startDue',
      (project) => startIsDue(project, period),
      () => 'plannedStart',
    ),
    yesNo(
      'startEarly',
      (project) => startIsEarly(project, period),
      (project) => project.startedBy,
    ),
    yesNo(
      'startOverdue',
      (project) => startIsOverdue(project, period),
      () => 'plannedStart',
    ),
    yesNo(
      'startUnknown',
      (project) => startIsUnknown(project, period),
      () => 'phase',
    ),
    { id: 'plannedFinish', kind: 'date', value: (project) => project.plannedFinish },
    { id: 'actualFinish', kind: 'date', value: (project) => project.actualFinish },
    yesNo(
      'finished',
      (project) => project.finished,
      (project) => project.finishedBy,
    ),
    yesNo('finishPlanned', (project) => isToFinish(project, period), planOfFinish),
    yesNo('finishExpected', (project) => finishIsExpected(project, period), planOfFinish),
    yesNo('finishUnknown', (project) => finishIsUnknown(project, period), planOfFinish),
    yesNo(
      'finishOverdue',
      (project) => finishIsOverdue(project, period),
      () => 'plannedFinish',
    ),
    yesNo('enteredStatistics', (project) => project.enteredStatistics),
    text(
      'step',
      (project) => project.step,
      () => 'step',
    ),
    yesNo(
      'converted',
      (project) => isConverted(project, period),
      (project) => project.startedBy ?? 'phase',
    ),
    text('siteProgress', (project) => freeText(project, 'siteProgress')),
    text('problem', (project) => project.problem),
    text('matter', (project) => freeText(project, 'matter')),
    count(
      'problems',
      (project) => (project.problem === undefined ? undefined : 1),
      () => 'problem',
    ),
    text('file', (project) => project.table.file),
    text('sheet', (project) => tableSource(project.table).sheet),
    count('row', (project) => project.table.sheet.cells.rowNumber(project.position)),
  ];
  return new Map(columns.map((column) => [column.id, column]));
}

function planOfFinish({ phase }: Project): ProjectField {
  return phase === undefined ? 'plannedFinish' : 'phase';
}

/** 自开工累计完成投资; undefined where this year's part or that of the years before is missing. */
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
  evidence?: Column<Project>['evidence'],
): Column<Project> {
  return { id, kind: 'count', value, evidence, owed: () => false };
}

/** Of a package and its listed members only one side states the amounts, so that neither owes them. */
function money(
  id: FixedColumnId & ProjectField,
  value: AmountColumn<Project>['value'],
  expected: (project: Project) => boolean = () => true,
): Column<Project> {
  const owed = (project: Project): boolean =>
    project.size > 0 && !project.table.memberOf.has(project.position) && expected(project);
  return { id, kind: 'money', value, evidence: () => id, owed };
}

function amount(
  id: FixedColumnId,
  evidence: ProjectField,
  value: AmountColumn<Project>['value'],
): Column<Project> {
  return { id, kind: 'money', value, evidence: () => evidence, owed: () => false };
}

/** A reserve is not built yet: it has no plan for the year, and nothing to complete. */
function hasPlan(project: Project): boolean {
  return project.phase !== '储备';
}

function yesNo(
  id: FixedColumnId,
  holds: (project: Project) => boolean | undefined,
  evidence?: Column<Project>['evidence'],
): Column<Project> {
  const value = (project: Project): string | undefined => {
    const answer = holds(project);
    return answer === undefined ? undefined : answer ? '是' : '否';
  };
  return { id, kind: 'text', value, evidence };
}
