import { measuredValue } from '../../../../calculate/figure.ts';
import type { Period } from '../../../../model/period.ts';
import type { HeatCell, HeatMap } from '../../../../model/wall-chart.ts';
import type { ShortenName } from '../../../../show/file-names.ts';
import { formatPercent, formatPoints } from '../../../../write/amounts.ts';
import { leadSide } from '../../../../write/terminal/picture.ts';
import type { Report } from '../../measures/report.ts';
import type { ProjectWords } from '../../words/words.ts';
import { projectTrace } from './headlines.ts';

/** A month of the year; `report` is undefined if there are no lists for it. */
export interface EarlierMonth {
  readonly period: Period;
  readonly isClosed: boolean;
  readonly report: Report | undefined;
}

/**
 * Each agency's lead over the time progress, by month. Unknown leads are shown as unknown: an agency that sent nothing
 * has no figure, and none is estimated from other months.
 */
export function heatMap(
  now: Report,
  earlier: readonly EarlierMonth[] | undefined,
  shorten: ShortenName,
  words: ProjectWords,
): HeatMap | undefined {
  const agencies = agenciesIn([...(earlier ?? []).flatMap(({ report }) => report ?? []), now]);
  if (earlier === undefined || agencies.length === 0) return undefined;
  const { heat } = words.wallChart;
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  const ofMonth = (month: number): EarlierMonth | undefined =>
    month === now.period.month
      ? { period: now.period, isClosed: true, report: now }
      : earlier.find(({ period }) => period.month === month);
  return {
    title: heat.title,
    note: heat.note,
    months: months.map(heat.month),
    rows: agencies.map((key) => ({
      key,
      cells: months.map((month) =>
        month > now.period.month ? { state: 'to-come' } : cellOf(key, ofMonth(month), shorten, words),
      ),
    })),
  };
}

/** In the order of the current month, then those that only earlier months have. */
function agenciesIn(reports: readonly Report[]): readonly string[] {
  const keys = [...reports]
    .reverse()
    .flatMap(({ groups, reporting }) => [
      ...(groups.get('byAgency')?.rows ?? []).map(({ key }) => key),
      ...(reporting?.notReported ?? []),
    ]);
  return [...new Set(keys)];
}

function cellOf(
  agency: string,
  month: EarlierMonth | undefined,
  shorten: ShortenName,
  words: ProjectWords,
): HeatCell {
  const { heat } = words.wallChart;
  const { report } = month ?? {};
  if (month === undefined || report === undefined) return missing(heat.noMonth);
  const progress = report.groups.get('byAgency')?.rows.find(({ key }) => key === agency)?.progress;
  if (progress === undefined) {
    const isSilent = report.reporting?.notReported.includes(agency) === true;
    return missing(isSilent ? heat.notReported : heat.noProjects);
  }
  const lead = measuredValue(progress.lead);
  const rate = measuredValue(progress.rate);
  if (lead === undefined || rate === undefined)
    return missing(progress.isIncomplete ? heat.incomplete : heat.noRate);
  const { points, side } = leadSide(lead);
  const said = heat.said(formatPercent(rate), words.picture.lead(points, side));
  return {
    state: 'measured',
    lead,
    text: formatPoints(lead),
    said: month.isClosed ? said : said + heat.open,
    trace: projectTrace(`byAgency[${agency}].lead`, progress.lead, report, shorten, words.report),
  };
}

function missing(said: string): HeatCell {
  return { state: 'missing', text: '—', said };
}
