import { measuredValue } from '../../../../calculate/figure.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import { type ColumnOf, counts, layRows, leads, rates, sums, texts } from '../../../../show/columns.ts';
import type { GroupTableId } from '../../measures/dimensions.ts';
import type { Groups } from '../../measures/groups.ts';
import { groupNotes } from '../../measures/missing-note.ts';
import type { Progress } from '../../measures/progress.ts';
import type { Report } from '../../measures/report.ts';
import type { ReportWords } from './words.ts';

/** Progress by one dimension: one row per group, then all projects, including those without a group. */
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
  const all: Line = { key: words.total, progress: report.overall };
  return {
    id,
    title: words.tables[id],
    notes,
    ...layRows<Line>(
      [texts('key', words.columns[dimension.id], 0, ({ key }) => key), ...progressColumns(words)],
      [...rows, all],
      (line) => (line === all ? 'total' : behindTime(line.progress)),
    ),
  };
}

interface Line {
  readonly key: string;
  readonly progress: Progress;
}

type OfProgress = Pick<Line, 'progress'>;

/** What the rows leave out; the rows with the most such projects are named. */
function missingInRows(rows: Groups['rows'], { notes }: ReportWords): string[] {
  const lacking = groupNotes(rows);
  const others = lacking.length - NAMED;
  return [
    ...lacking.slice(0, NAMED).map(notes.missing),
    ...(others > 0 ? [notes.missingElsewhere(others)] : []),
  ];
}

/** More lines of notes would not be read. */
const NAMED = 5;

function silence({ reporting }: Report, { notes }: ReportWords): string[] {
  const silent = reporting?.notReported ?? [];
  return silent.length === 0 ? [] : [notes.notReported(silent)];
}

export function progressColumns({ summary, columns }: ReportWords): readonly ColumnOf<OfProgress>[] {
  return [
    counts('projects', summary.projects, 1, ({ progress }) => progress.projects),
    sums('totalInvestment', columns.totalInvestment, 3, ({ progress }) => progress.totalInvestment),
    sums('annualPlan', columns.annualPlan, 2, ({ progress }) => progress.annualPlan),
    sums('completed', columns.completed, 2, ({ progress }) => progress.completed),
    rates('rate', summary.rate, 0, ({ progress }) => progress.rate),
    leads('lead', summary.lead, 1, ({ progress }) => progress.lead),
  ];
}

export function behindTime(progress: Progress): 'behind' | undefined {
  const lead = measuredValue(progress.lead);
  return lead !== undefined && lead.numerator < 0 ? 'behind' : undefined;
}
