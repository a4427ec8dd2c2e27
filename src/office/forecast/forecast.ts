import { measuredValue } from '../../calculate/figure.ts';
import { decisive } from '../../calculate/forecast/decisive.ts';
import { forecastOf, partForecast } from '../../calculate/forecast/forecast.ts';
import { seasonMonths } from '../../calculate/forecast/season.ts';
import type { SourceFile } from '../../effects/discover.ts';
import { PROJECTS } from '../../ledgers/projects.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { formatPeriod, monthsLater, type Period } from '../../model/period.ts';
import { forecastShown } from '../../show/forecast/shown.ts';
import type { AgencyForecast, ForecastMissing, ForecastSubject } from '../../show/forecast/subject.ts';
import type { Shown } from '../../write/formats.ts';
import type { Context } from '../context.ts';
import { type MonthAsked, monthInput, monthRequest } from '../months/month-input.ts';
import { monthProjects } from '../months/month-projects.ts';
import type { Drawing } from '../picture.ts';
import { type RecordsAsked, recordRequest } from '../reading/record-request.ts';
import { findConfiguration, findWorkspace } from '../workspace/workspace.ts';
import { agencySeries, citySeries, type KnownMonths, knownMonths } from './months.ts';

/** The month that the year is forecast from, and the projects. */
export interface ForecastAsked extends MonthAsked {
  readonly records: RecordsAsked;
}

/** The year's forecast, with the months it uses. */
export interface YearForecast {
  readonly subject: ForecastSubject;
  readonly months: KnownMonths;
  readonly files: readonly SourceFile[];
  readonly drift: readonly Finding[];
  readonly unreadable: number;
  /** Findings about the months used, not about their lists. */
  readonly remarks: readonly Finding[];
}

/** Undefined if nothing could be read. The findings are those of the lists. */
export async function yearForecast(
  asked: ForecastAsked,
  context: Context,
): Promise<Outcome<YearForecast | undefined>> {
  const configuration = await findConfiguration(context);
  const records = recordRequest(asked.records, configuration);
  const request = await monthRequest(asked, context);
  const { value: month, findings } = await monthInput(request, context);
  if (month === undefined) return { value: undefined, findings };
  const held = await monthProjects(month.projects, month.period, records, context);
  if (held.isPlanUnread) return { value: undefined, findings: [...findings, ...held.findings] };
  const closed = request.closed !== undefined && !request.isRead;
  const workspace = await findWorkspace(context);
  const own = { ...month, projects: held.projects, closed };
  const months = await knownMonths(own, records, workspace, context);
  const { missing } = records.limits ?? PROJECTS.forecast.limits;
  const subject = subjectOf(month.period, months, missing);
  return {
    value: {
      subject,
      months,
      files: request.files,
      drift: [...month.drift, ...months.drift],
      unreadable: month.unreadable + held.unreadable + months.unreadable,
      remarks: remarksOn(subject, months),
    },
    findings: [...findings, ...held.findings, ...months.findings],
  };
}

/** A forecast in every format. */
export function shownForecast({ subject }: YearForecast, drawing: Drawing): Shown {
  return forecastShown(subject, { ...drawing, words: drawing.words.forecast });
}

function subjectOf(
  period: Period,
  months: KnownMonths,
  missing: Parameters<typeof citySeries>[1],
): ForecastSubject {
  const past = { years: months.closedYears, series: citySeries(months, missing, true) };
  const forecast = forecastOf(citySeries(months, missing), period, past);
  const { sums, notReported } = months.at(period)!;
  const { goal, completed } = forecast;
  const runRate = forecast.methods[0]?.completed;
  const shortfall = goal === undefined || runRate === undefined ? undefined : Math.max(0, goal - runRate);
  return {
    forecast,
    remaining: {
      starts: measuredValue(sums.remaining.starts),
      ongoing: measuredValue(sums.remaining.ongoing),
      investment: goal === undefined || completed === undefined ? undefined : goal - completed,
    },
    shortfall,
    agencies: agenciesOf(period, months),
    decisive: shortfall === undefined ? [] : decisive(sums.remainders, shortfall),
    missing: missingFrom(sums, notReported),
    months: monthsUpTo(period).flatMap((one) => {
      const month = months.at(one);
      if (month === undefined) return [];
      const { completed: done, plan } = month.sums.all.sums;
      return [{ period: one, closed: month.closed, completed: done, plan }];
    }),
  };
}

/** The largest shortfall first, equal ones in the office's order; agencies without a forecast come last. */
function agenciesOf(period: Period, months: KnownMonths): readonly AgencyForecast[] {
  const agencies = Array.from(months.at(period)!.sums.agencies, ([key, { sums }]) => ({
    key,
    done: sums.completed,
    ...partForecast(agencySeries(months, key), period),
  }));
  return agencies.sort((one, other) => (other.shortfall ?? -1) - (one.shortfall ?? -1));
}

type MonthSums = NonNullable<ReturnType<KnownMonths['at']>>['sums'];

function missingFrom({ all, without }: MonthSums, notReported: readonly string[]): ForecastMissing {
  const { annualPlan, completed } = all.missing;
  return {
    annualPlan: { projects: measuredValue(annualPlan.projects) ?? 0 },
    completed: {
      projects: measuredValue(completed.projects) ?? 0,
      annualPlan: measuredValue(completed.annualPlan) ?? 0,
    },
    schedule: {
      projects: measuredValue(without.projects) ?? 0,
      annualPlan: measuredValue(without.plan) ?? 0,
    },
    notReported,
  };
}

function monthsUpTo({ year, month: last }: Period): readonly Period[] {
  return Array.from({ length: last }, (_, at) => ({ year, month: at + 1 }));
}

/**
 * Findings about the months that the methods use: agencies that sent nothing, sums that fell, months that are not
 * closed.
 */
function remarksOn({ forecast: { period } }: ForecastSubject, months: KnownMonths): Finding[] {
  const earlier = period.month > 3 ? [monthsLater(period, -3)] : [];
  const season = seasonMonths(period);
  const silent = [...season, ...earlier, period].flatMap((one) => {
    const agencies = months.at(one)?.notReported ?? [];
    const facts = { period: formatPeriod(one), agencies };
    return agencies.length === 0 ? [] : [finding('forecast/not-reported', facts, placeOf(one))];
  });
  const fell = earlier.flatMap((one) => {
    const before = months.at(one)?.sums.all.sums.completed;
    const after = months.at(period)?.sums.all.sums.completed;
    if (before === undefined || after === undefined || after >= before) return [];
    const facts = { from: formatPeriod(one), to: formatPeriod(period), before, after };
    return [finding('forecast/cumulative-fell', facts, placeOf(period))];
  });
  const open = season.flatMap((one) => {
    const facts = { period: formatPeriod(one) };
    return months.at(one)?.closed === false ? [finding('forecast/not-closed', facts, placeOf(one))] : [];
  });
  return [...silent, ...fell, ...open];
}

function placeOf(period: Period) {
  return { file: `submissions/${formatPeriod(period)}` };
}
