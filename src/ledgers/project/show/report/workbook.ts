import { measuredValue } from '../../../../calculate/figure.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import { compareRatios } from '../../../../model/ratio.ts';
import type { MonthSubject } from '../../../../show/month-subject.ts';
import { labelled, numbered, withoutColumn } from '../../../../show/numbered.ts';
import { formatPercent } from '../../../../write/amounts.ts';
import { capitalised } from '../../../../write/spoken/en.ts';
import {
  type Cover,
  isRead,
  isShort,
  type TableSheet,
  type WorkbookContent,
} from '../../../../write/xlsx/content.ts';
import { DIMENSIONS } from '../../measures/dimensions.ts';
import { missingNote } from '../../measures/missing-note.ts';
import type { Report } from '../../measures/report.ts';
import { WATCH_LISTS } from '../../measures/watch-lists.ts';
import { changeSentences } from '../comparison/picture.ts';
import { besideSheets, referenceSheets } from './beside-sheets.ts';
import { type Drawn, finishesChart, ratesChart, startsChart } from './charts.ts';
import { finishLines, reserveLines, startLines } from './details.ts';
import { headlines } from './headline.ts';
import { leading } from './leading.ts';
import { headlineTable } from './overall-table.ts';
import { type Material, shownTable } from './tabled.ts';
import { areStepsUnknown, hasContent, isTwin } from './tables.ts';
import type { TableId } from './words.ts';

/**
 * The workbook for the meeting: a first sheet with the whole summary, charts, groups, starts and finishes, and the
 * lists of projects to ask about. The last sheets hold the data behind the figures and are not printed.
 */
export function reportWorkbook(material: Material, subjects: readonly MonthSubject[] = []): WorkbookContent {
  const { report, by, drawing } = material;
  const words = drawing.words.workbook;
  const tables = (ids: readonly TableId[]) =>
    ids.filter((id) => hasContent(id, report)).map((id) => numbered(onPaper(id, material), words.serial));
  const groups = tables(by ?? DIMENSIONS.map(({ table }) => table).filter((id) => !isTwin(id, report)));
  const drawn = [
    ratesChart(report, words, drawing.words.report),
    startsChart(report, words),
    finishesChart(report, words),
  ].filter((one): one is Drawn => one !== undefined);
  const charts = [...drawn.map(({ chart }) => chart), ...subjects.flatMap((subject) => subject.charts ?? [])];
  const { sheets } = words;
  return {
    cover: coverOf(material, subjects),
    charts:
      charts.length === 0
        ? undefined
        : {
            name: sheets.charts,
            title: sheets.charts,
            notes: drawn.flatMap(({ table }) => table.notes.map((note) => `${table.title}：${note}`)),
            charts,
          },
    sheets: [
      ...groups
        .filter((table) => !isShort(table))
        .map((table): TableSheet => ({ kind: 'summary', tables: [table] })),
      { name: sheets.groups, kind: 'summary', tables: groups.filter(isShort) },
      {
        name: sheets.stages,
        kind: 'summary',
        tables: tables([
          'starts',
          'finishes',
          ...(areStepsUnknown(report) ? [] : (['reserves'] as const)),
          'benchmarks',
          'changes',
        ]),
      },
      ...subjects.flatMap((subject) => besideSheets(subject, words)),
      ...listSheets(tables(WATCH_LISTS), sheets.lists),
      ...tables(['problems']).map(listSheet),
      { name: sheets.chartData, kind: 'reference', tables: drawn.map(({ table }) => table) },
      { kind: 'reference', tables: [numbered(shownTable('detail', material), words.serial)] },
      ...subjects.flatMap((subject) => referenceSheets(subject, words)),
      { kind: 'reference', tables: [numbered(shownTable('findings', material), words.serial)] },
    ],
  };
}

/** Printed tables do not name the cell of a project, which takes too much room; the list of all projects does. */
function onPaper(id: TableId, material: Material): LayoutTable {
  const { report, workbook } = material.drawing.words;
  const table = withoutColumn(shownTable(id, material), 'place');
  return id === 'finishes' ? labelled(table, workbook.scope, report.total) : table;
}

/** Short lists share a sheet, long ones have their own. */
function listSheets(tables: readonly LayoutTable[], name: string): readonly TableSheet[] {
  const short = tables.filter(isShort);
  const long = tables.filter((table) => !isShort(table));
  return [
    ...(short.length === 0 ? [] : [{ name, kind: 'list', tables: short } as const]),
    ...long.map(listSheet),
  ];
}

function listSheet(table: LayoutTable): TableSheet {
  return { kind: isRead(table) ? 'list' : 'reference', tables: [table] };
}

function coverOf(material: Material, subjects: readonly MonthSubject[]): Cover {
  const { report, drawing, city } = material;
  const words = drawing.words.workbook;
  const { period } = report;
  const table = headlineTable(shownTable('overall', material), report, drawing.words.report);
  return {
    name: table.sheet ?? table.title,
    title: words.title(city, period),
    line: words.line(period),
    paragraphs: paragraphsOf(material).map((text) => (drawing.tag === 'zh-CN' ? `　　${text}` : text)),
    table,
    remarks: [{ heading: words.missing, lines: missingLines(material, subjects) }],
    contents: words.contents,
  };
}

function paragraphsOf({ report, drawing }: Material): readonly string[] {
  const { workbook, picture } = drawing.words;
  const stages = [
    [picture.starts, startLines(report, drawing)],
    [picture.finishes, finishLines(report, drawing)],
    [picture.reserves, reserveLines(report, Number.POSITIVE_INFINITY, drawing).slice(0, 1)],
  ] as const;
  const between = drawing.tag === 'zh-CN' ? '' : ' ';
  const opening = [...headlines(report, drawing), ...changeSentences(report, drawing)];
  const paragraphs = [
    opening.join(between),
    ...extremes(report, workbook),
    stages
      .flatMap(([name, lines]) => (lines.length === 0 ? [] : [workbook.stage(name, lines)]))
      .join(between),
  ];
  return paragraphs.filter((text) => text !== '');
}

/** The number of agencies named at each end, not counting others with the same rate as the last. */
const NAMED = 3;

function extremes({ groups }: Report, words: Material['drawing']['words']['workbook']): readonly string[] {
  const rated = (groups.get('byAgency')?.rows ?? []).flatMap(({ key, progress }) => {
    const rate = measuredValue(progress.rate);
    return rate === undefined || progress.isIncomplete ? [] : [{ key, rate }];
  });
  const most = Math.min(NAMED, Math.floor(rated.length / 2));
  if (most === 0) return [];
  const ends = ([-1, 1] as const).map((order) =>
    leading(
      [...rated].sort((one, other) => order * compareRatios(one.rate, other.rate)),
      most,
    ),
  );
  const [highest = [], lowest = []] = ends;
  // An agency must not be named at both ends.
  if (highest.length === 0 || lowest.length === 0 || highest.length + lowest.length > rated.length) return [];
  const named = (all: typeof highest) => all.map(({ key, rate }) => ({ key, rate: formatPercent(rate) }));
  return [words.extremes(named(highest), named(lowest))];
}

/** What is missing in the figures, and what is doubtful. */
function missingLines(
  { report, inputs, drawing }: Material,
  subjects: readonly MonthSubject[],
): readonly string[] {
  const { picture, report: words, workbook } = drawing.words;
  const missing = missingNote(report);
  const { reporting, starts, finishes } = report;
  const unknown = [
    [measuredValue(starts.unknown) ?? 0, words.notes.startsUnknown],
    [measuredValue(finishes.unknown) ?? 0, words.notes.finishesUnknown],
  ] as const;
  const said = [
    ...(reporting === undefined ? [] : [picture.reported(reporting.expected, reporting.notReported)]),
    ...(inputs.unreadable === 0 ? [] : [picture.unreadable(inputs.unreadable)]),
    ...(missing === undefined ? [] : [words.notes.missing(missing)]),
    ...unknown.flatMap(([count, say]) => (count === 0 ? [] : [say(count)])),
    ...(inputs.errors + inputs.warnings === 0
      ? []
      : [workbook.found(picture.findingCounts(inputs.errors, inputs.warnings, inputs.notes))]),
    ...subjects.flatMap(({ title, undone }) =>
      undone === undefined ? [] : [workbook.undone(title, undone)],
    ),
  ];
  return said.length === 0 ? [workbook.nothingMissing] : said.map(capitalised);
}
