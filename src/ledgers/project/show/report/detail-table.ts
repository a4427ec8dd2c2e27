import { type Column, wordColumn } from '../../../../calculate/column.ts';
import { wordInColumn } from '../../../../model/formula.ts';
import type { LayoutColumn, LayoutTable } from '../../../../model/layout.ts';
import type { Period } from '../../../../model/period.ts';
import { cellMaker, shownKind } from '../../../../show/detail.ts';
import type { ShortenName } from '../../../../show/file-names.ts';
import { LEVEL_DIMENSION } from '../../measures/dimensions.ts';
import type { Report } from '../../measures/report.ts';
import type { Project } from '../../record.ts';
import type { ReportWords } from './words.ts';

/**
 * 项目明细: one row per project, in the order of the lists. It has every column that a formula adds up or filters by, so
 * that each figure of the other tables can be recomputed from it. After 级别, each level that occurs has a 是/否 column.
 */
export function detailTable(report: Report, words: ReportWords, shorten: ShortenName): LayoutTable {
  const columns = [...report.columns.values()].flatMap((column) =>
    column.id === 'level'
      ? [column, ...levels(report).map((level) => wordColumn(report.columns, column.id, level))]
      : [column],
  );
  const cellsOf = columns.map((column) => cellMaker(column, column.id === 'file' ? shorten : undefined));
  return {
    id: 'detail',
    title: words.tables.detail,
    sheet: words.sheets.detail,
    kind: 'records',
    notes: [words.notes.period(report.period)],
    columns: columns.map((column) => layoutColumn(column, report.period, words)),
    rows: report.projects.map((project) => ({ cells: cellsOf.map((cellOf) => cellOf(project)) })),
  };
}

function levels(report: Report): string[] {
  return (report.groups.get(LEVEL_DIMENSION.table)?.rows ?? []).map(({ key }) => key);
}

function layoutColumn(column: Column<Project>, { month }: Period, words: ReportWords): LayoutColumn {
  const { id } = column;
  const titles: Readonly<Record<string, string>> = words.columns;
  return {
    id,
    title: wordInColumn(id)?.word ?? titles[id] ?? id,
    kind: shownKind(column),
    expendable: NEVER_DROPPED.has(id) ? 0 : 1,
    auxiliary: !ON_THE_PAGE.has(id),
    behindBelow: id === 'completionRate' ? { numerator: month, denominator: 12 } : undefined,
  };
}

const NEVER_DROPPED: ReadonlySet<string> = new Set(['name', 'agency', 'annualPlan', 'completed']);
/** The columns that fit legibly on a printed page; the others are needed for formulas and traces only. */
const ON_THE_PAGE: ReadonlySet<string> = new Set([
  'name',
  'agency',
  'level',
  'phase',
  'totalInvestment',
  'annualPlan',
  'completed',
  'completionRate',
  'plannedStart',
  'actualStart',
  'plannedFinish',
  'siteProgress',
  'problem',
]);
