import type { LayoutCell, LayoutColumn, LayoutTable } from '../../../../model/layout.ts';
import { measured, notApplicable } from '../../../../model/measure.ts';
import type { Ratio } from '../../../../model/ratio.ts';
import { placeOf } from '../../../../model/record.ts';
import { formatSource } from '../../../../model/source.ts';
import { dateCell, EMPTY_CELL, percentCell, pointsCell, textCell } from '../../../../show/cells.ts';
import type { ShortenName } from '../../../../show/file-names.ts';
import { freeText } from '../../free-text.ts';
import { completionRate, ownLead } from '../../measures/lagging-state.ts';
import type { Report } from '../../measures/report.ts';
import type { WatchListId } from '../../measures/watch-lists.ts';
import type { Project } from '../../record.ts';
import type { ReportWords } from './words.ts';

/** 进度滞后, 应开工未开工 or 应竣工未竣工: the projects of the list, each with its own figures, and where it stands. */
export function watchListTable(
  id: WatchListId,
  report: Report,
  words: ReportWords,
  shorten: ShortenName,
): LayoutTable {
  const columns = columnsOf(id, words);
  return {
    id,
    title: words.tables[id],
    notes: [words.notes.period(report.period), words.notes.watchLists[id]],
    columns,
    rows: report[id].items.map((project) => ({ cells: cellsOf(id, project, report, shorten) })),
  };
}

function columnsOf(id: WatchListId, { columns, summary }: ReportWords): LayoutColumn[] {
  const planned = id === 'overdueStarts' ? 'plannedStart' : 'plannedFinish';
  return [
    { id: 'name', title: columns.name, kind: 'text', expendable: 0 },
    { id: 'agency', title: columns.agency, kind: 'text', expendable: 0 },
    { id: 'annualPlan', title: columns.annualPlan, kind: 'money', expendable: 1 },
    { id: 'completed', title: columns.completed, kind: 'money', expendable: 1 },
    { id: 'rate', title: summary.rate, kind: 'percent', expendable: 0 },
    { id: 'lead', title: summary.lead, kind: 'points', expendable: 0 },
    { id: planned, title: columns[planned], kind: 'date', expendable: 2 },
    { id: 'siteProgress', title: columns.siteProgress, kind: 'text', expendable: 3 },
    { id: 'place', title: summary.place, kind: 'text', expendable: 4 },
  ];
}

function cellsOf(id: WatchListId, project: Project, { period }: Report, shorten: ShortenName): LayoutCell[] {
  const { annualPlan, completed, plannedStart, plannedFinish } = project;
  const source = placeOf(project);
  const money = (value: number | undefined): LayoutCell =>
    value === undefined ? EMPTY_CELL : { type: 'money', value };
  const own = (value: Ratio | undefined) => ({
    measure: value === undefined ? notApplicable<Ratio>('not-reported') : measured(value),
  });
  return [
    textCell(project.name),
    textCell(project.agency),
    money(annualPlan),
    money(completed),
    percentCell(own(completionRate(project))),
    pointsCell(own(ownLead(project, period))),
    dateCell(id === 'overdueStarts' ? plannedStart : plannedFinish),
    textCell(freeText(project, 'siteProgress')),
    { type: 'text', text: shorten(formatSource(source)), source },
  ];
}
