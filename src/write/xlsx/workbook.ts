import type { LayoutTable } from '../../model/layout.ts';
import { relationshipsPart } from '../../read/xlsx/relationships.ts';
import { RENDER_WORDS, type RenderOptions, unitOf } from '../columns.ts';
import { ZipWriter } from '../zip.ts';
import { type ChartPlace, chartPart } from './chart.ts';
import { chartPrintArea, chartSheetXml, drawingPart } from './chart-sheet.ts';
import { plainContent, type SheetKind, type WorkbookContent } from './content.ts';
import { type ContentsEntry, coverPieces, coverPrintArea, isOnePage, type PlannedCover } from './cover.ts';
import { Detail } from './detail.ts';
import { type PrintedSheet, packageParts } from './package-parts.ts';
import {
  CHARTS_TYPE,
  chartPartName,
  DRAWING_PART,
  DRAWING_TYPE,
  RELATIONSHIPS,
  relationships,
  STRINGS_PART,
  STYLES_PART,
  sheetPart,
} from './package-xml.ts';
import {
  type Block,
  firstDataRow,
  type PlannedSheet,
  pagesOf,
  planSheet,
  printArea,
  sheetPieces,
} from './sheet.ts';
import { sheetNames } from './sheet-name.ts';
import { StringTable } from './string-table.ts';
import { StyleTable } from './style-table.ts';

export interface WorkbookOptions extends RenderOptions {
  /** Put before each sheet's title: `成都市2019年1—8月重点项目`. */
  readonly heading?: string | undefined;
}

/**
 * An .xlsx workbook, ready to print. If the list of records is among its tables, figures with a formula become
 * formulas over that sheet, with their values beside them. Equal tables give equal bytes. Throws a RangeError for
 * more rows than a sheet can hold.
 */
export async function renderWorkbook(
  given: readonly LayoutTable[] | WorkbookContent,
  options: WorkbookOptions = {},
): Promise<Uint8Array> {
  const words = options.words ?? RENDER_WORDS['zh-CN'];
  const content = 'sheets' in given ? given : plainContent(given);
  const plan = planWorkbook(content, options);
  const { cover, charts, sheets, names } = plan;
  const details = detailsOf(sheets);
  const book = { styles: new StyleTable(), strings: new StringTable() };
  const zip = new ZipWriter();
  const chartNames = (content.charts?.charts ?? []).map((_, at) => chartPartName(at + 1));
  const extra =
    chartNames.length === 0
      ? []
      : [[DRAWING_PART, DRAWING_TYPE] as const, ...chartNames.map((name) => [name, CHARTS_TYPE] as const)];
  for (const [name, xml] of packageParts(plan.printed, extra)) await zip.add(name, [xml]);
  const back = cover === undefined ? undefined : names[0];
  let number = 0;
  const nextPart = () => {
    number += 1;
    return sheetPart(number);
  };
  if (cover !== undefined)
    await zip.add(
      nextPart(),
      coverPieces(cover, entriesOf(plan, content), book, { words, detail: details.get(undefined) }),
    );
  if (charts !== undefined) {
    const part = nextPart();
    await zip.add(part, [chartSheetXml(charts, back, words, book)]);
    if (chartNames.length > 0) {
      const linked = (links: readonly string[], kind: string) =>
        relationships(links.map((target, at) => [`rId${at + 1}`, `${RELATIONSHIPS}/${kind}`, `/${target}`]));
      await zip.add(relationshipsPart(part), [linked([DRAWING_PART], 'drawing')]);
      await zip.add(DRAWING_PART, [drawingPart(charts)]);
      await zip.add(relationshipsPart(DRAWING_PART), [linked(chartNames, 'chart')]);
      for (const [at, chart] of charts.charts.entries())
        await zip.add(chartNames[at]!, [chartPart(chart, placeOf(chart.table, sheets))]);
    }
  }
  for (const sheet of sheets) {
    const detail = details.get(sheet.subject);
    await zip.add(nextPart(), sheetPieces(sheet, book, { words, detail, back }));
  }
  await zip.add(STRINGS_PART, book.strings.part());
  await zip.add(STYLES_PART, [book.styles.part()]);
  return zip.finish();
}

interface SubjectSheet extends PlannedSheet {
  readonly subject: string | undefined;
}

interface PlannedWorkbook {
  readonly cover: PlannedCover | undefined;
  readonly charts: WorkbookContent['charts'];
  readonly sheets: readonly SubjectSheet[];
  readonly names: readonly string[];
  readonly printed: readonly PrintedSheet[];
}

function planWorkbook(content: WorkbookContent, options: WorkbookOptions): PlannedWorkbook {
  const words = options.words ?? RENDER_WORDS['zh-CN'];
  const { cover, charts } = content;
  const filled = content.sheets.filter(({ tables }) => tables.length > 0);
  const names = sheetNames([
    ...(cover === undefined ? [] : [cover.name]),
    ...(charts === undefined ? [] : [charts.name]),
    ...filled.map(({ name, tables }) => name ?? tables[0]!.sheet ?? tables[0]!.title),
  ]);
  const behind = names.length - filled.length;
  const heading = (table: LayoutTable) =>
    options.heading === undefined ? table.title : `${options.heading} ${table.title}`;
  const planned = cover && planCover(cover, options);
  const all = filled.map(({ kind, tables, subject, mayBeLeft = false }, at): PlannedTables => {
    const shown = tables.map((table, place) => ({
      table,
      unit: unitOf(table, options),
      heading: place === 0 ? heading(table) : table.title,
    }));
    const plan = (as: SheetKind) => ({ ...planSheet(names[behind + at]!, as, shown, words), subject });
    return { sheet: plan(kind), left: () => plan('reference'), mayBeLeft };
  });
  const sheets = printedTogether(all, behind);
  const printed = [
    ...(planned === undefined
      ? []
      : [{ name: names[0]!, area: coverPrintArea(planned, words), titleRow: undefined }]),
    ...(charts === undefined
      ? []
      : [{ name: names[behind - 1]!, area: chartPrintArea(charts), titleRow: undefined }]),
    ...sheets.map((sheet) => ({
      name: sheet.name,
      area: printArea(sheet),
      titleRow: sheet.blocks.length === 1 ? firstDataRow(sheet.blocks[0]!) - 1 : undefined,
    })),
  ];
  return { cover: planned, charts, sheets, names, printed };
}

/** A sheet as planned, and `left` to plan it without printing. */
interface PlannedTables {
  readonly sheet: SubjectSheet;
  readonly left: () => SubjectSheet;
  readonly mayBeLeft: boolean;
}

/** As many pages as a meeting reads. */
const MOST_PAGES = 15;

/**
 * Leaves optional sheets out of the print that would take it beyond `MOST_PAGES`. `others`: pages before these
 * sheets.
 */
function printedTogether(all: readonly PlannedTables[], others: number): readonly SubjectSheet[] {
  const pages = all.map(({ sheet }) => pagesOf(sheet));
  let total = all.reduce((sum, { mayBeLeft }, at) => sum + (mayBeLeft ? 0 : pages[at]!), others);
  return all.map(({ sheet, left, mayBeLeft }, at) => {
    if (!mayBeLeft) return sheet;
    if (total + pages[at]! > MOST_PAGES) return left();
    total += pages[at]!;
    return sheet;
  });
}

/** If the first sheet does not fit on one page, its last column with explanations is left out. */
function planCover(cover: NonNullable<WorkbookContent['cover']>, options: WorkbookOptions): PlannedCover {
  const words = options.words ?? RENDER_WORDS['zh-CN'];
  const planned = (table: LayoutTable) => {
    const shown = { table, unit: unitOf(table, options), heading: table.title };
    const { blocks, sizes } = planSheet(cover.name, 'summary', [shown], words, 'portrait');
    return { cover, sizes, block: blocks[0]! };
  };
  const whole = planned(cover.table);
  const last = cover.table.columns.length - 1;
  const isExplained = last > 0 && cover.table.columns[last]?.kind === 'text';
  return isExplained && !isOnePage(whole, words) ? planned(withoutLast(cover.table, last)) : whole;
}

function withoutLast(table: LayoutTable, last: number): LayoutTable {
  return {
    ...table,
    columns: table.columns.slice(0, last),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(0, last) })),
  };
}

/** The list of the other sheets on the first one: their names and contents. */
function entriesOf(
  { names, charts, sheets }: PlannedWorkbook,
  content: WorkbookContent,
): readonly ContentsEntry[] {
  const behind = names.length - sheets.length;
  return [
    ...(charts === undefined ? [] : [{ sheet: names[behind - 1]!, said: content.charts!.title }]),
    ...sheets.map(({ name, blocks }) => {
      const titles = blocks.map(({ table }) => table.title);
      return { sheet: name, said: titles.length === 1 ? titles[0]! : name };
    }),
  ];
}

/** The list of records by subject. */
function detailsOf(sheets: readonly SubjectSheet[]): ReadonlyMap<string | undefined, Detail> {
  const details = new Map<string | undefined, Detail>();
  for (const { name, blocks, subject } of sheets) {
    const block = blocks.find(({ table }) => table.kind === 'records');
    if (block !== undefined && !details.has(subject))
      details.set(subject, new Detail(block.table, name, firstDataRow(block), block.unit));
  }
  return details;
}

function placeOf(table: string, sheets: readonly PlannedSheet[]): ChartPlace {
  for (const { name, blocks } of sheets) {
    const block = blocks.find((one: Block) => one.table.id === table);
    if (block !== undefined) return { sheet: name, block };
  }
  throw new Error(`no table ${table} in the workbook`);
}
