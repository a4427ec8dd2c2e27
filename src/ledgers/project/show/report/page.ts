import { measuredValue } from '../../../../calculate/figure.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import type { TraceOf } from '../../../../model/wall-chart.ts';
import { shortNames } from '../../../../show/file-names.ts';
import type { MonthSubject } from '../../../../show/month-subject.ts';
import { namesOf } from '../../../../show/trace/figure-trace.ts';
import type { TablesPage } from '../../../../write/html/tables.ts';
import { countText } from '../../../../write/terminal/picture.ts';
import { missingNote } from '../../measures/missing-note.ts';
import type { ChartLights } from '../wall-chart/chart.ts';
import { headlinesOf, projectTrace } from '../wall-chart/headlines.ts';
import { namedFigures } from './figures.ts';
import { headlines } from './headline.ts';
import { filled, type Material, shownTable } from './tabled.ts';
import { hasContent, TABLE_IDS } from './tables.ts';

/** What a workspace adds to the page. */
interface PageBeside {
  readonly lights: ChartLights | undefined;
  readonly subjects: readonly MonthSubject[];
}

/**
 * The report as a page to share: the month's figures, groups and lists, the boards and alerts of a workspace, and the
 * origin of every figure. Single projects are on the wall chart.
 */
export function reportPage(material: Material, beside: PageBeside): TablesPage {
  const { report, inputs, drawing, by } = material;
  const { wallChart: words, report: tables, picture } = drawing.words;
  const shorten = shortNames(report.projects, []);
  const nameOf = namesOf(namedFigures(report));
  const traceOf: TraceOf = (formula) => projectTrace(nameOf(formula), { formula }, report, shorten, tables);
  const ids = by ?? TABLE_IDS.filter((id) => id !== 'detail' && hasContent(id, report));
  const own = filled(ids.map((id) => shownTable(id, material)));
  const missing = missingNote(report);
  // Several subjects have a table by agency, so ids are numbered to differ on one page.
  const others = (by === undefined ? beside.subjects : []).flatMap((subject, at) =>
    subject.tables.map((table) => ({
      table: { ...table, id: `${table.id}-${at + 1}` },
      traceOf: subject.traceOf,
    })),
  );
  const tracesOf = new Map(others.map((other) => [other.table.id, other.traceOf]));
  return {
    title: picture.title(report.period.year, report.period.month),
    tables: inOrder(
      own,
      others.map(({ table }) => table),
    ),
    opening: {
      period: report.period,
      aside: words.aside(
        report.period.year,
        report.period.month,
        countText(measuredValue(report.overall.projects)),
        countText(inputs.files),
      ),
      sentences: headlines(report, drawing),
      headlines: headlinesOf(report, beside.lights, shorten, drawing),
      notes: [
        tables.notes.period(report.period),
        ...(missing === undefined ? [] : [tables.notes.missing(missing)]),
        ...(report.basis === undefined ? [] : [tables.notes.basis(report.basis)]),
      ],
    },
    // Tables of a subject trace their own figures, or cannot be traced.
    traceOf: (formula, { id }) => (tracesOf.has(id) ? tracesOf.get(id)?.(formula) : traceOf(formula)),
  };
}

/** Puts boards and alerts before the lists of single projects. */
function inOrder(own: readonly LayoutTable[], beside: readonly LayoutTable[]): readonly LayoutTable[] {
  const first = own.findIndex(({ id }) => LISTS.has(id));
  if (first < 0) return [...own, ...beside];
  return [...own.slice(0, first), ...beside, ...own.slice(first)];
}

const LISTS: ReadonlySet<string> = new Set([
  'lagging',
  'overdueStarts',
  'overdueFinishes',
  'problems',
  'findings',
]);
