import { calculateReport } from '../../ledgers/project/measures/report.ts';
import { applyWhere } from '../../ledgers/project/show/report/where.ts';
import {
  type FollowedMonth,
  followedDocument,
  followedTable,
} from '../../ledgers/project/show/trend/followed.ts';
import { renderTrend } from '../../ledgers/project/show/trend/picture.ts';
import {
  type Series,
  seriesOf,
  type TrendMonth,
  trendDocument,
  trendTable,
} from '../../ledgers/project/show/trend/trend.ts';
import type { Finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { failure } from '../../model/problem.ts';
import type { Shown } from '../../write/formats.ts';
import { matchedIn } from '../check/check-month.ts';
import type { Context } from '../context.ts';
import { monthOf } from '../months/months.ts';
import { underPresentNames } from '../months/present-names.ts';
import type { Drawing } from '../picture.ts';
import { type RecordsAsked, recordRequest } from '../reading/record-request.ts';
import { requireWorkspace } from '../workspace/workspace.ts';
import { followProject } from './follow-project.ts';
import { type PeriodsAsked, wantedPeriods } from './trend-periods.ts';

export interface TrendAsked extends PeriodsAsked {
  readonly records: RecordsAsked;
  /** The name or code of one project. */
  readonly project: string | undefined;
}

/** Consecutive months, each with its figures. */
export interface Trend {
  /** Shows one figure, or the default ones; an unknown figure is a Failure. */
  readonly shown: (wanted: string | undefined, drawing: Drawing) => Shown;
  /** How closed months' lists have changed since closing. */
  readonly drift: readonly Finding[];
  readonly unreadable: number;
}

export async function trendMonths(asked: TrendAsked, context: Context): Promise<Outcome<Trend>> {
  const workspace = await requireWorkspace(context);
  const records = recordRequest(asked.records, workspace.configuration);
  const lists: MonthLists[] = [];
  const findings: Finding[] = [];
  const drift: Finding[] = [];
  let unreadable = 0;
  for (const period of await wantedPeriods(asked, workspace, context)) {
    const month = await monthOf(period, workspace, context);
    if (month === undefined) {
      lists.push({ period, closed: false, projects: undefined });
      continue;
    }
    // Unreadable files of a closed month were accepted when it was closed.
    if (!month.closed) unreadable += month.inputs.unreadable;
    for (const found of month.findings) findings.push(found);
    drift.push(...month.drift);
    const wanted = applyWhere(underPresentNames(month.projects, workspace.configuration), records.where);
    // A filter value that occurs only in other months is not an error here.
    lists.push({ period, closed: month.closed, projects: wanted.ok ? wanted.value : [] });
  }
  const followed =
    asked.project === undefined
      ? undefined
      : followProject(
          lists.map(({ projects }) => projects),
          asked.project,
          matchedIn(workspace.configuration),
        );
  const months = lists.map(({ period, closed, projects }, at): TrendMonth => {
    const of = followed === undefined ? projects : followed[at];
    return { period, closed, report: of && calculateReport(of, period, records) };
  });
  const rows = followed?.map((own, at): FollowedMonth => ({ period: lists[at]!.period, rows: own }));
  const shown: Trend['shown'] = (wanted, drawing) => trendShown(months, rows, wanted, drawing, context);
  return { value: { shown, drift, unreadable }, findings };
}

/** A month's lists; undefined where there are none. */
interface MonthLists extends Omit<TrendMonth, 'report'> {
  readonly projects: Parameters<typeof calculateReport>[0] | undefined;
}

/** The figures shown if none is named. */
const USUAL = ['overall.rate', 'overall.completed'];

function trendShown(
  months: readonly TrendMonth[],
  followed: readonly FollowedMonth[] | undefined,
  wanted: string | undefined,
  drawing: Drawing,
  { language }: Context,
): Shown {
  const series = (wanted === undefined ? USUAL : [wanted]).map((path): Series => {
    const found = seriesOf(months, path);
    if (found.found) return found;
    throw failure('usage/unknown-figure', { figure: path, examples: found.suggestions });
  });
  const table = followed && followedTable(followed, language.trend, language.fields);
  return {
    document: () => ({
      ...trendDocument(months, series),
      ...(followed === undefined ? {} : { project: followedDocument(followed) }),
    }),
    // A program gets only one table. The project's own table has the month's figures as its lists state them.
    tables: (format) => [
      ...(table === undefined ? [] : [table]),
      ...(table === undefined || FOR_PEOPLE.has(format) ? [trendTable(months, series, language)] : []),
    ],
    heading: language.trend.title(months[0]!.period, months.at(-1)!.period),
    picture: () => renderTrend(months, series, table, drawing),
  };
}

const FOR_PEOPLE: ReadonlySet<string> = new Set(['xlsx', 'md', 'html']);
