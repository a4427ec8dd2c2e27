import type { LayoutTable } from '../../../../model/layout.ts';
import { measured, notApplicable } from '../../../../model/measure.ts';
import { pointsOf, type Ratio } from '../../../../model/ratio.ts';
import { placeOf } from '../../../../model/record.ts';
import { tableSource } from '../../../../model/table.ts';
import { amounts, cells, dates, layRows, leads, placeCell, rates, texts } from '../../../../show/columns.ts';
import type { ShortenName } from '../../../../show/file-names.ts';
import { cellOf } from '../../cell-of.ts';
import { freeText } from '../../free-text.ts';
import { completionRate, ownLead } from '../../measures/lagging-state.ts';
import type { Report } from '../../measures/report.ts';
import type { WatchListId } from '../../measures/watch-lists.ts';
import type { Project } from '../../record.ts';
import type { ReportWords } from './words.ts';

/** 进度滞后, 应开工未开工 or 应竣工未竣工: one row per project, with its own figures and the place of its row in the lists. */
export function watchListTable(
  id: WatchListId,
  report: Report,
  { tables, columns, summary, notes }: ReportWords,
  shorten: ShortenName,
): LayoutTable {
  const planned = id === 'overdueStarts' ? 'plannedStart' : 'plannedFinish';
  return {
    id,
    title: tables[id],
    notes: [notes.period(report.period), notes.watchLists[id](pointsOf(report.limits.lagging))],
    ...layRows<Project>(
      [
        texts('name', columns.name, 0, ({ name }) => name),
        texts('agency', columns.agency, 0, ({ agency }) => agency),
        amounts('annualPlan', columns.annualPlan, 1, ({ annualPlan }) => annualPlan),
        amounts('completed', columns.completed, 1, ({ completed }) => completed),
        rates('rate', summary.rate, 0, (project) => own(completionRate(project))),
        leads('lead', summary.lead, 0, (project) => own(ownLead(project, report.period))),
        dates(planned, columns[planned], 2, (project) => project[planned]),
        texts('siteProgress', columns.siteProgress, 3, (project) => freeText(project, 'siteProgress')),
        cells('place', summary.place, 'text', 4, (project) => placeCell(placeOf(project), shorten)),
      ],
      report[id].items,
    ),
  };
}

function own(value: Ratio | undefined) {
  return { measure: value === undefined ? notApplicable<Ratio>('not-reported') : measured(value) };
}

/** The projects that state a problem, in the words and the order of the lists. */
export function problemsTable(
  { projects }: Report,
  { tables, columns, summary }: ReportWords,
  shorten: ShortenName,
): LayoutTable {
  return {
    id: 'problems',
    title: tables.problems,
    notes: [],
    ...layRows<Project>(
      [
        texts('name', columns.name, 0, ({ name }) => name),
        texts('agency', columns.agency, 1, ({ agency }) => agency),
        texts('problem', columns.problem, 0, ({ problem }) => problem),
        texts('matter', columns.matter, 2, (project) => freeText(project, 'matter')),
        cells('place', summary.place, 'text', 3, (project) => placeCell(problemPlace(project), shorten)),
      ],
      projects.filter(({ problem }) => problem !== undefined),
    ),
  };
}

function problemPlace(project: Project) {
  const { table, position } = project;
  return cellOf(project, 'problem')?.source ?? tableSource(table, table.sheet.cells.rowNumber(position));
}
