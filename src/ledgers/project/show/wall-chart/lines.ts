import { meets } from '../../../../calculate/column.ts';
import { placeOf } from '../../../../model/record.ts';
import { formatSource } from '../../../../model/source.ts';
import type {
  ActualSpan,
  ChartAmount,
  ChartField,
  ChartLine,
  ChartValue,
} from '../../../../model/wall-chart.ts';
import type { Yuan } from '../../../../model/yuan.ts';
import type { ShortenName } from '../../../../show/file-names.ts';
import { moneyText } from '../../../../write/terminal/picture.ts';
import { cellOf } from '../../cell-of.ts';
import { isFreeText, isOfKind, KEPT_FIELDS, type KeptField } from '../../fields.ts';
import { freeText } from '../../free-text.ts';
import { finishIsOverdue } from '../../measures/finish-state.ts';
import { completionRate, ownLead } from '../../measures/lagging-state.ts';
import type { Report } from '../../measures/report.ts';
import { startIsOverdue } from '../../measures/start-state.ts';
import { type Project, propertyOf } from '../../record.ts';
import { completedOf, lacksCompleted, lacksPlan } from '../../stated.ts';
import type { ProjectPicture } from '../../words/words.ts';
import type { ChartLights } from './chart.ts';
import { keysIn } from './groups.ts';

/** What lines can be filtered by: the three lists, and what is missing. These are ids of columns that say 是 or not. */
export const MARKS = ['lagging', 'startOverdue', 'finishOverdue', 'missing'] as const;

/** Shown in the chart's line itself, or of no use there. */
const ELSEWHERE: ReadonlySet<KeptField> = new Set(['name', 'started', 'finished', 'scale']);

/** One line per project, in the order of the lists, with every field that at least one project states. */
export function chartLines(
  report: Report,
  lights: ChartLights | undefined,
  shorten: ShortenName,
  drawing: ProjectPicture,
): { readonly fields: readonly ChartField[]; readonly lines: readonly ChartLine[] } {
  const { projects, columns } = report;
  const marks = MARKS.map((id) => ({ id, holds: meets(columns, { column: id, is: '是' }) }));
  const all = KEPT_FIELDS.filter((field) => !ELSEWHERE.has(field));
  const values = projects.map((project) => all.map((field) => toldOf(project, field, shorten, drawing)));
  const told = all.flatMap((field, at) =>
    values.some((line) => line[at] !== undefined) ? [{ field, at }] : [],
  );
  return {
    fields: told.map(({ field }) => ({ id: field, title: drawing.words.report.columns[field] })),
    lines: projects.map((project, line) => ({
      ...lineOf(project, report, drawing),
      place: place(placeOf(project), shorten),
      light: lights?.get(formatSource(placeOf(project)))?.shade,
      reason: lights?.get(formatSource(placeOf(project)))?.reason,
      marks: marks.flatMap(({ id, holds }) => (holds(project) ? [id] : [])),
      values: told.map(({ at }) => values[line]![at]),
    })),
  };
}

function lineOf(project: Project, report: Report, { words }: ProjectPicture) {
  const { period } = report;
  const { name, plannedStart, plannedFinish } = project;
  const lead = ownLead(project, period);
  const planned = { start: plannedStart, finish: plannedFinish };
  const actual = actualOf(project);
  const overdue = startIsOverdue(project, period)
    ? 'start'
    : finishIsOverdue(project, period)
      ? 'finish'
      : undefined;
  return {
    name,
    groups: keysIn(report, project),
    annualPlan: amountOf(project.annualPlan, lacksPlan(project)),
    completed: amountOf(completedOf(project), lacksCompleted(project)),
    rate: completionRate(project),
    // A project that has not started is late with its start, not with its investment.
    isBehind: lead !== undefined && lead.numerator < 0 && project.started !== false,
    planned,
    actual,
    overdue,
    calendar: words.wallChart.calendar(planned, actual, overdue),
  } as const;
}

function amountOf(amount: Yuan | undefined, isMissing: boolean): ChartAmount {
  return amount ?? (isMissing ? 'missing' : undefined);
}

function actualOf({ started, finished, actualStart, actualFinish }: Project): ActualSpan {
  const state =
    finished === true ? 'finished' : started === undefined ? 'unknown' : started ? 'started' : 'not-started';
  return {
    state,
    start: state === 'not-started' ? undefined : actualStart,
    finish: state === 'finished' ? actualFinish : undefined,
  };
}

/** A field's value and its cells; undefined if the list does not state it. */
function toldOf(
  project: Project,
  field: KeptField,
  shorten: ShortenName,
  drawing: ProjectPicture,
): ChartValue | undefined {
  const text = textOf(project, field, drawing);
  if (text === undefined || text === '') return undefined;
  const found = cellOf(project, provingField(project, field));
  const cells = found === undefined ? [] : [found, ...(found.beside ?? [])];
  return { text, sources: cells.map(({ source }) => place(source, shorten)) };
}

function textOf(project: Project, field: KeptField, drawing: ProjectPicture): string | undefined {
  const { wallChart: words } = drawing.words;
  if (isFreeText(field)) return freeText(project, field);
  if (field === 'completed' && project.completed === undefined && project.nothingCompleted === true)
    return words.nothingCompleted;
  if (isOfKind(field, 'money')) return moneyText(project[field], drawing);
  if (isOfKind(field, 'date')) {
    const date = project[field];
    if (date !== undefined) return words.date(date);
    if (field === 'actualStart') return stateText(project.started, words.startedSometime, words.notStarted);
    return field === 'actualFinish' && project.finished === true ? words.finishedSometime : undefined;
  }
  const value = project[propertyOf(field)];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return typeof value === 'object' ? value.join('、') : value;
}

function stateText(state: boolean | undefined, yes: string, no: string): string | undefined {
  return state === undefined ? undefined : state ? yes : no;
}

/** The field whose cell proves the value: without a date, the column that decided about start or finish. */
function provingField(project: Project, field: KeptField): string {
  if (field === 'actualStart' && project.actualStart === undefined) return project.startedBy ?? field;
  if (field === 'actualFinish' && project.actualFinish === undefined) return project.finishedBy ?? field;
  return field;
}

function place<Where extends { readonly file: string }>(source: Where, shorten: ShortenName): Where {
  return { ...source, file: shorten(source.file) };
}
