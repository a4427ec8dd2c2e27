import type { Answer, Facts } from '../../../calculate/alerts/level.ts';
import { atRunRate } from '../../../calculate/forecast/run-rate.ts';
import { dividedBy, exact } from '../../../model/exact.ts';
import { monthsBetween, type Period } from '../../../model/period.ts';
import { daysBetween, type PlainDate } from '../../../model/plain-date.ts';
import { difference, type Ratio } from '../../../model/ratio.ts';
import { isUnderWay } from '../checks/standing-still.ts';
import { finishIsOverdue, isToFinish } from '../measures/finish-state.ts';
import { completionRate } from '../measures/lagging-state.ts';
import { isDue, isToStart, startIsOverdue } from '../measures/start-state.ts';
import type { Project } from '../record.ts';
import { completedOf, lacksCompleted, lacksPlan } from '../stated.ts';
import type { ProjectSubject } from './subject.ts';

/** The period and day that a rule's facts refer to. */
export interface AlertDay {
  readonly period: Period;
  /** The day that deadlines are counted from. */
  readonly on: PlainDate;
}

type ProjectAnswer = (subject: ProjectSubject, day: AlertDay) => Answer;

/** A completion rate compared with the time progress, for projects and agencies alike. */
export function againstTime(
  rate: Ratio,
  { month }: Period,
): Readonly<Record<'rate' | 'behind' | 'share', Ratio>> {
  return {
    rate,
    behind: difference({ numerator: month, denominator: 12 }, rate),
    share: { numerator: rate.numerator * 12, denominator: rate.denominator * month },
  };
}

/** 应开工未开工: planned to start by the end of the period, and not known to have started. */
export const overdueStart: ProjectAnswer = ({ project }, { period }) => {
  if (!isToStart(project, period)) return undefined;
  return overdue('plannedStart', project, startIsOverdue(project, period), project.started);
};

/** 应竣工未竣工 */
export const overdueFinish: ProjectAnswer = ({ project }, { period }) => {
  if (!isToFinish(project, period)) return undefined;
  return overdue('plannedFinish', project, finishIsOverdue(project, period), project.finished);
};

/**
 * 进度滞后, of a project that has started.
 *
 *     behind      month / 12 − rate, in 百分点
 *     share       rate ÷ (month / 12)
 *     monthShare  completedMonth ÷ (annualPlan / 12): the month's task, the year's plan spread evenly
 */
export const lagging: ProjectAnswer = ({ project }, { period }) => {
  if (project.started === undefined) return lacksState(project) ? 'unknown' : undefined;
  if (!project.started) return undefined;
  const rate = completionRate(project);
  if (rate === undefined) return owed(project);
  const { completedMonth } = project;
  return {
    holds: true,
    values: {
      ...againstTime(rate, period),
      monthShare:
        completedMonth === undefined
          ? undefined
          : { numerator: completedMonth * 12, denominator: rate.denominator },
    },
  };
};

/**
 * 开工未纳统: started, and the list says that it is not in the statistics. `after`: months since the start; for an ongoing
 * project without a start date, months since last December.
 */
export const notInStatistics: ProjectAnswer = ({ project }, { period }) => {
  const { started, enteredStatistics, actualStart, phase } = project;
  if (started === false || phase === '储备') return undefined;
  if (started === undefined || enteredStatistics === undefined) return 'unknown';
  if (enteredStatistics) return NOTHING;
  const begun = actualStart ?? (phase === '续建' ? { year: period.year - 1, month: 12 } : undefined);
  const after = begun && monthsBetween(begun, period);
  return {
    holds: true,
    values: { after: after === undefined ? undefined : whole(after) },
    ...(actualStart === undefined ? {} : { dates: { actualStart } }),
  };
};

/** 资金不到位: `share` is fundsInPlace ÷ annualPlan. */
export const funds: ProjectAnswer = ({ project }) => {
  const { fundsInPlace, annualPlan } = project;
  if (annualPlan === undefined || annualPlan <= 0) return lacksPlan(project) ? 'unknown' : undefined;
  if (fundsInPlace === undefined) return 'unknown';
  return { holds: true, values: { share: { numerator: fundsInPlace, denominator: annualPlan } } };
};

/** 未报送: the project is in no list of the month. */
export const projectNotReported: ProjectAnswer = ({ isAbsent }) => ({ holds: isAbsent, values: {} });

/** 填报不全: plan or completed investment should be stated and is missing. */
export const projectIncomplete: ProjectAnswer = ({ project }) => ({
  holds: lacksPlan(project) || lacksCompleted(project),
  values: {},
});

/** 停滞: under way, and `still` months since 本年累计完成投资 last grew, as far back as this year's reports go. */
export const still: ProjectAnswer = ({ project, earlier }, { period }) => {
  if (!isUnderWay(project))
    return project.started === true && lacksCompleted(project) ? 'unknown' : undefined;
  if (earlier.length === 0) return 'unknown';
  let since = period;
  for (const { period: month, project: former } of earlier) {
    if (completedOf(former) !== project.completed) break;
    since = month;
  }
  return { holds: true, values: { still: whole(monthsBetween(since, period)) } };
};

/** 临近节点: days until the next planned start or finish that lies after the period. */
export const deadline: ProjectAnswer = ({ project }, { period, on }) => {
  const { plannedStart, plannedFinish } = project;
  const awaitsStart = isToStart(project, period) && project.started !== true;
  const awaitsFinish = isToFinish(project, period) && project.finished !== true;
  const ahead = [
    ...(awaitsStart ? [['plannedStart', plannedStart] as const] : []),
    ...(awaitsFinish ? [['plannedFinish', plannedFinish] as const] : []),
  ].flatMap(([field, planned]) =>
    planned === undefined || isDue(planned, period)
      ? []
      : [{ field, planned, days: daysBetween(on, planned) }],
  );
  const next = ahead.sort((first, second) => first.days - second.days)[0];
  if (next !== undefined)
    return { holds: true, values: { days: whole(next.days) }, dates: { [next.field]: next.planned } };
  const isUnsaid =
    (awaitsStart && plannedStart === undefined) || (awaitsFinish && plannedFinish === undefined);
  return isUnsaid ? 'unknown' : undefined;
};

/**
 * 预计完不成: `share` is the forecast for December, by the run rate of the last three months (calculate/forecast), divided
 * by the plan. Not applicable before March, or for finished projects. Source: DOMAIN §3, forecast.
 */
export const forecast: ProjectAnswer = ({ project, earlier }, { period }) => {
  const { annualPlan, finished } = project;
  if (annualPlan === undefined || annualPlan <= 0 || finished === true)
    return lacksPlan(project) ? 'unknown' : undefined;
  if (period.month < 3) return undefined;
  const former = earlier.find((one) => monthsBetween(one.period, period) === 3);
  const before = period.month === 3 ? 0 : former && completedOf(former.project);
  const completed = completedOf(project);
  if (completed === undefined || before === undefined) return 'unknown';
  const { top, bottom } = dividedBy(atRunRate(completed, before, period.month), exact(annualPlan));
  return { holds: true, values: { share: { numerator: Number(top), denominator: Number(bottom) } } };
};

const NOTHING: Facts = { holds: false, values: {} };

function overdue(
  field: 'plannedStart' | 'plannedFinish',
  project: Project,
  isOverdue: boolean | undefined,
  happened: boolean | undefined,
): Answer {
  const planned = project[field];
  if (planned === undefined) return happened === true ? NOTHING : 'unknown';
  if (isOverdue !== true) return NOTHING;
  const { year, month } = planned;
  return { holds: true, values: {}, dates: { [field]: planned }, since: { year, month } };
}

/** Whether a project should state that it has started. */
function lacksState({ phase }: Project): boolean {
  return phase !== '储备';
}

function owed(project: Project): Answer {
  return lacksPlan(project) || lacksCompleted(project) ? 'unknown' : undefined;
}

function whole(numerator: number): Ratio {
  return { numerator, denominator: 1 };
}
