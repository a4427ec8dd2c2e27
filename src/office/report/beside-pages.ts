import type { Period } from '../../model/period.ts';
import { formatSource } from '../../model/source.ts';
import { reasonText } from '../../show/alerts/reason.ts';
import { type MonthAlerts, monthAlerts } from '../alerts/alerts.ts';
import type { ComparedMonth } from '../changes/change-tables.ts';
import { wantedOf } from '../changes/report-changes.ts';
import type { Context } from '../context.ts';
import { unlessDamaged } from '../history/unless-damaged.ts';
import { emptyMemory } from '../memory.ts';
import type { MonthRequest } from '../months/month-input.ts';
import { type Month, monthOf } from '../months/months.ts';
import type { Drawing } from '../picture.ts';
import type { Dataset } from '../pipeline.ts';
import { findWorkspace, type Workspace } from '../workspace/workspace.ts';
import { monthSubjects } from './month-subjects.ts';

/** Computes the figures of the projects of a month. */
type Calculate<Report> = (
  projects: Dataset['projects'],
  period: Period,
  reporting: Month['reporting'],
) => Report;

/** The month for which pages are made. */
interface PageAsked extends ComparedMonth {
  readonly request: MonthRequest;
  readonly drawing: Drawing;
}

/**
 * What a workspace adds to a month's pages, each computed on request: the lights of its projects; the year's earlier
 * months, as closed or as their lists are now; and its other subjects as tables. Empty where files were given,
 * because they may be a part of the month. Other subjects are added only if all projects are shown.
 */
export function besidePages<Report>(calculate: Calculate<Report>, asked: PageAsked, context: Context) {
  const own = { ...context, memory: context.memory ?? emptyMemory() };
  const workspace = async () => (asked.request.isWholeMonth ? findWorkspace(own) : undefined);
  let known: Promise<MonthAlerts | undefined> | undefined;
  const alerts = async () => {
    if ((await workspace()) === undefined) return undefined;
    known ??= unlessDamaged(alertsOf(asked, own), own);
    return known;
  };
  return {
    async lights() {
      const found = await alerts();
      return found && lightsIn(found, own);
    },
    async earlier() {
      const found = await workspace();
      return found && earlierMonths(calculate, asked, found, own);
    },
    async subjects() {
      const found = await workspace();
      const { records, drawing } = asked;
      return found === undefined || records.where.length > 0 ? [] : monthSubjects(asked, drawing, found, own);
    },
  };
}

async function alertsOf(
  { request: { isRead, closed }, period, records: { goesBy } }: PageAsked,
  context: Context,
): Promise<MonthAlerts | undefined> {
  const lists = isRead && closed !== undefined;
  const asked = { inputs: [], reading: { period }, lists, goesBy, rules: undefined, on: undefined };
  return (await monthAlerts({ ...asked, replay: false }, context)).value;
}

/** The most serious light of every project that has one, by the row of its list, with all its reasons. */
function lightsIn({ shown }: MonthAlerts, { language: { alerts, alertRules } }: Context) {
  return new Map(
    shown.cards.flatMap(({ subject, light, lights }) => {
      if (light === undefined || subject.source === undefined || subject.isAgency) return [];
      const lit = lights.filter((one) => one.light !== undefined && one.waived === undefined);
      const reasons = lit.map((one) => reasonText(one, shown, alerts, alertRules));
      return [[formatSource(subject.source), { shade: light, reason: reasons.join(alerts.semicolon) }]];
    }),
  );
}

async function earlierMonths<Report>(
  calculate: Calculate<Report>,
  { period: { year, month: last }, records }: PageAsked,
  workspace: Workspace,
  context: Context,
) {
  const months: { period: Period; isClosed: boolean; report: Report | undefined }[] = [];
  for (let number = 1; number < last; number += 1) {
    const period = { year, month: number };
    const month = await unlessDamaged(monthOf(period, workspace, context), context);
    const wanted = month && (await wantedOf(month, records, context));
    months.push({
      period,
      isClosed: month?.closed === true,
      report: wanted && calculate(wanted.projects, period, month?.reporting),
    });
  }
  return months;
}
