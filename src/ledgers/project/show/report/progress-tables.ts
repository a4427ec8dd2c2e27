import { measuredValue } from '../../../../calculate/figure.ts';
import type { LayoutCell, LayoutColumn, LayoutRow, LayoutTable } from '../../../../model/layout.ts';
import { countCell, moneyCell, percentCell, pointsCell, textCell } from '../../../../show/cells.ts';
import type { GroupTableId } from '../../measures/dimensions.ts';
import type { Groups } from '../../measures/groups.ts';
import { groupNotes } from '../../measures/missing-note.ts';
import type { Progress } from '../../measures/progress.ts';
import type { Report } from '../../measures/report.ts';
import type { ReportWords } from './words.ts';

/** Progress by one dimension: a line for each group, then all projects, whether or not they name a group. */
export function groupTable(report: Report, id: GroupTableId, words: ReportWords): LayoutTable {
  const groups = report.groups.get(id);
  if (groups === undefined) throw new Error(`no groups ${id} in the report`);
  const { dimension, rows, without } = groups;
  const missing = without === undefined ? 0 : (measuredValue(without.projects) ?? 0);
  const notes = [
    words.notes.period(report.period),
    ...(dimension.id === 'level' ? [words.notes.severalLevels] : []),
    ...(missing > 0 ? [words.notes.without(dimension.id, missing)] : []),
    ...missingInRows(rows, words),
    ...(dimension.id === 'agency' ? silence(report, words) : []),
  ];
  const lines = rows.map(
    ({ key, progress }): LayoutRow => ({
      cells: [textCell(key), ...progressCells(progress)],
      emphasis: behindTime(progress),
    }),
  );
  const total: LayoutRow = {
    cells: [textCell(words.total), ...progressCells(report.overall)],
    emphasis: 'total',
  };
  return {
    id,
    title: words.tables[id],
    notes,
    columns: [
      { id: 'key', title: words.columns[dimension.id], kind: 'text', expendable: 0 },
      ...progressColumns(words),
    ],
    rows: [...lines, total],
  };
}

/** What the rows leave out, those with the most projects by name. */
function missingInRows(rows: Groups['rows'], { notes }: ReportWords): string[] {
  const lacking = groupNotes(rows);
  const others = lacking.length - NAMED;
  return [
    ...lacking.slice(0, NAMED).map(notes.missing),
    ...(others > 0 ? [notes.missingElsewhere(others)] : []),
  ];
}

/** More lines of notes than this nobody reads. */
const NAMED = 5;

function silence({ reporting }: Report, { notes }: ReportWords): string[] {
  const silent = reporting?.notReported ?? [];
  return silent.length === 0 ? [] : [notes.notReported(silent)];
}

function progressColumns({ summary, columns }: ReportWords): LayoutColumn[] {
  return [
    { id: 'projects', title: summary.projects, kind: 'count', expendable: 1 },
    { id: 'totalInvestment', title: columns.totalInvestment, kind: 'money', expendable: 3 },
    { id: 'annualPlan', title: columns.annualPlan, kind: 'money', expendable: 2 },
    { id: 'completed', title: columns.completed, kind: 'money', expendable: 2 },
    { id: 'rate', title: summary.rate, kind: 'percent', expendable: 0 },
    { id: 'lead', title: summary.lead, kind: 'points', expendable: 1 },
  ];
}

function progressCells(progress: Progress): LayoutCell[] {
  return [
    countCell(progress.projects),
    moneyCell(progress.totalInvestment),
    moneyCell(progress.annualPlan),
    moneyCell(progress.completed),
    percentCell(progress.rate),
    pointsCell(progress.lead),
  ];
}

function behindTime(progress: Progress): 'behind' | undefined {
  const lead = measuredValue(progress.lead);
  return lead !== undefined && lead.numerator < 0 ? 'behind' : undefined;
}
