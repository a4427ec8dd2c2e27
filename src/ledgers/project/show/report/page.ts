import { measuredValue } from '../../../../calculate/figure.ts';
import type { Formula } from '../../../../model/formula.ts';
import type { LayoutCell, LayoutTable } from '../../../../model/layout.ts';
import { shortNames } from '../../../../show/file-names.ts';
import type { TablesPage } from '../../../../write/html/tables.ts';
import { countText } from '../../../../write/terminal/picture.ts';
import { missingNote } from '../../measures/missing-note.ts';
import type { ChartLights } from '../wall-chart/chart.ts';
import { figureTrace, headlinesOf } from '../wall-chart/headlines.ts';
import { namedFigures } from './figures.ts';
import { headlines } from './headline.ts';
import { filled, type Material, shownTable } from './tabled.ts';
import { hasContent, TABLE_IDS } from './tables.ts';

/** What a workspace adds. */
interface PageBeside {
  readonly lights: ChartLights | undefined;
  readonly tables: readonly LayoutTable[];
}

/**
 * The report as a page for those who are sent a link: the month's figures, all its groups and lists, boards and alerts of a
 * workspace, and of every figure where it comes from. Projects one by one are the wall chart's.
 */
export function reportPage(material: Material, beside: PageBeside): TablesPage {
  const { report, inputs, drawing, by } = material;
  const { wallChart: words, report: tables, picture } = drawing.words;
  const shorten = shortNames(report.projects, []);
  const paths = new Map<string, string>();
  for (const { path, figure } of namedFigures(report)) {
    const key = JSON.stringify(figure.formula);
    if (!paths.has(key)) paths.set(key, path);
  }
  const ids = by ?? TABLE_IDS.filter((id) => id !== 'detail' && hasContent(id, report));
  const own = filled(ids.map((id) => shownTable(id, material)));
  const missing = missingNote(report);
  return {
    title: picture.title(report.period.year, report.period.month),
    tables: inOrder(own, by === undefined ? beside.tables.map(withoutFormulas) : []),
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
    traceOf: (formula: Formula) =>
      figureTrace(paths.get(JSON.stringify(formula)) ?? '', { formula }, report, shorten, tables),
  };
}

/** Formulas of other subjects are over details of their own, which the page does not have. */
function withoutFormulas(table: LayoutTable): LayoutTable {
  const plain = (cell: LayoutCell): LayoutCell =>
    'formula' in cell ? { ...cell, formula: undefined } : cell;
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(plain) })) };
}

/** Boards and alerts before the lists of single projects. */
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
