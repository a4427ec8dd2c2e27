import { type Condition, levelColumnId, levelOfColumn } from '../../../model/formula.ts';
import type { Period } from '../../../model/period.ts';
import type { PlainDate } from '../../../model/plain-date.ts';
import type { Ratio } from '../../../model/ratio.ts';
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
import { completionRate, isLagging } from './lagging-state.ts';
import { type Limits, USUAL_LIMITS } from './limits.ts';
import { isConverted } from './reserve-state.ts';
import { isToStart, startIsDue, startIsEarly, startIsOverdue, startIsUnknown } from './start-state.ts';

/** A column of the detail table: what it holds for a project, and which field of the list says so. */
export type DetailColumn = TextColumn | AmountColumn | DateColumn | RateColumn;

export interface TextColumn extends Described {
  readonly kind: 'text';
  readonly value: (project: Project) => string | undefined;
}

/** A column that can be added up: projects, or money in 元. */
export interface AmountColumn extends Described {
  readonly kind: 'count' | 'money';
  readonly value: (project: Project) => number | undefined;
  /** Whether a project that gives no value has left one out. */
  readonly owed: (project: Project) => boolean;
}

interface DateColumn extends Described {
  readonly kind: 'date';
  readonly value: (project: Project) => PlainDate | undefined;
}

interface RateColumn extends Described {
  readonly kind: 'percent';
  readonly value: (project: Project) => Ratio | undefined;
}

interface Described {
  readonly id: DetailColumnId;
  /** The field whose cell proves the value, for columns that decide whether a project counts. */
  readonly evidence?: ((project: Project) => ProjectField | undefined) | undefined;
}

/** `level:省重点` is the 是/否 column of a level; the rest is fixed. */
type DetailColumnId = FixedColumnId | `level:${string}`;

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

/** The detail table's columns for a period, in order, without those of the levels. */
export type DetailColumns = ReadonlyMap<string, DetailColumn>;

export function detailColumns(period: Period, { lagging }: Limits = USUAL_LIMITS): DetailColumns {
  const columns: readonly DetailColumn[] = [
    text('name', (project) => project.name),
    text('code', (project) => project.code),
    text('agency', (project) => project.agency),
    text('district', (project) => project.district),
    text('level', (project) => project.levels.join('、')),
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
      (project) => isLagging(project, period, lagging),
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

/** The column of an id, those of the levels included. Throws on an id that is none: formulas are kp's own. */
export function columnOf(columns: DetailColumns, id: string): DetailColumn {
  const level = levelOfColumn(id);
  const column = level === undefined ? columns.get(id) : levelColumn(level);
  if (column === undefined) throw new Error(`no column ${id} in the detail table`);
  return column;
}

/** The 是/否 column of a level. */
export function levelColumn(level: string): TextColumn {
  return {
    id: levelColumnId(level),
    kind: 'text',
    value: (project) => (project.levels.includes(level) ? '是' : '否'),
  };
}

export function amountColumn(columns: DetailColumns, id: string): AmountColumn {
  const column = columnOf(columns, id);
  if (column.kind !== 'count' && column.kind !== 'money') throw new Error(`column ${id} cannot be added up`);
  return column;
}

/** Whether a project meets a condition; one on '' asks for an empty cell. */
export function meets(columns: DetailColumns, { column: id, is }: Condition): (project: Project) => boolean {
  const column = textColumn(columns, id);
  return (project) => (column.value(project) ?? '') === is;
}

export function textColumn(columns: DetailColumns, id: string): TextColumn {
  const column = columnOf(columns, id);
  if (column.kind !== 'text') throw new Error(`column ${id} holds no text to compare`);
  return column;
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
  value: TextColumn['value'],
  evidence?: DetailColumn['evidence'],
): DetailColumn {
  return { id, kind: 'text', value, evidence };
}

function count(
  id: FixedColumnId,
  value: AmountColumn['value'],
  evidence?: DetailColumn['evidence'],
): DetailColumn {
  return { id, kind: 'count', value, evidence, owed: () => false };
}

/** Of a package and its listed members only one side states the amounts, so that neither owes them. */
function money(
  id: FixedColumnId & ProjectField,
  value: AmountColumn['value'],
  expected: (project: Project) => boolean = () => true,
): DetailColumn {
  const owed = (project: Project): boolean =>
    project.size > 0 && !project.table.memberOf.has(project.position) && expected(project);
  return { id, kind: 'money', value, evidence: () => id, owed };
}

function amount(id: FixedColumnId, evidence: ProjectField, value: AmountColumn['value']): DetailColumn {
  return { id, kind: 'money', value, evidence: () => evidence, owed: () => false };
}

/** A reserve is not built yet: it has no plan for the year, and nothing to complete. */
function hasPlan(project: Project): boolean {
  return project.phase !== '储备';
}

function yesNo(
  id: FixedColumnId,
  holds: (project: Project) => boolean | undefined,
  evidence?: DetailColumn['evidence'],
): DetailColumn {
  const value = (project: Project): string | undefined => {
    const answer = holds(project);
    return answer === undefined ? undefined : answer ? '是' : '否';
  };
  return { id, kind: 'text', value, evidence };
}
