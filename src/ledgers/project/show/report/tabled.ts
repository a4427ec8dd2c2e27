import type { ReportDocument } from '../../../../contract/report.ts';
import type { Finding } from '../../../../model/finding.ts';
import type { Inputs } from '../../../../model/inputs.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import type { FindingSpeech } from '../../../../show/check/speech.ts';
import type { Style, Tabled, TableFormat } from '../../../../write/formats.ts';
import type { WorkbookContent } from '../../../../write/xlsx/content.ts';
import type { GroupTableId } from '../../measures/dimensions.ts';
import type { Report } from '../../measures/report.ts';
import { WATCH_LISTS } from '../../measures/watch-lists.ts';
import type { ProjectPicture } from '../../words/words.ts';
import type { Beside } from '../wall-chart/chart.ts';
import { reportDocument } from './json.ts';
import { hasContent, reportTable, TABLE_IDS } from './tables.ts';
import type { TableId } from './words.ts';

/** A report, and how to show it. */
export interface Material {
  readonly report: Report;
  readonly inputs: Inputs;
  readonly hashes: ReportDocument['inputs']['hashes'];
  readonly findings: readonly Finding[];
  readonly speech: FindingSpeech;
  readonly pack: PackWords;
  /** The requested tables; if undefined, each format has its own default. */
  readonly by: readonly GroupTableId[] | undefined;
  readonly drawing: ProjectPicture;
  /** The city, if kp.yaml names it. */
  readonly city: string | undefined;
  /** The month's bulletin; undefined if no files are written. */
  readonly paper?: Tabled['paper'];
  /** What a workspace adds to pages. */
  readonly beside?: (() => Promise<Beside>) | undefined;
}

/** The file names in a folder of reports. */
export interface PackWords {
  readonly packWorkbook: string;
  readonly packBulletin: string;
  readonly packMarkdown: string;
  readonly packWallChart: string;
}

/**
 * A report in every format that consists of tables. JSON is always the whole document. CSV and TSV are one table (by
 * default that of the agencies), so that a program can read them.
 */
export function tabled(material: Material): Tabled<ReportDocument> {
  const { report, inputs, hashes, drawing, paper } = material;
  return {
    document: () => reportDocument(report, inputs, hashes),
    tables: (format) => tablesOf(format, material),
    paper,
    page: (name, style) => pageOf(name, style, material),
    heading: drawing.words.picture.title(report.period.year, report.period.month),
    workbook: () => workbookOf(material),
  };
}

/** A file named like a wall chart is one; any other page is the report. */
export function pageOf(name: string, style: Style, material: Material): Promise<string> {
  return WALL_CHART.test(name) ? wallChartPage(material, style) : reportPage(material, style);
}

const WALL_CHART = /挂图|作战图|wall[-_ ]?chart/i;

async function wallChartPage(
  { report, inputs, city, drawing, beside }: Material,
  { tag, unit }: Style,
): Promise<string> {
  const { wallChart } = await import('../wall-chart/chart.ts');
  const { renderWallChart } = await import('../../../../write/html/wall-chart/wall-chart.ts');
  const found = await beside?.();
  const [lights, earlier] = [await found?.lights(), await found?.earlier()];
  const chart = wallChart({ report, inputs, city, lights, earlier, drawing: { ...drawing, unit } });
  return renderWallChart(chart, tag);
}

/** Without requested tables, the workbook contains everything that the month has. */
async function workbookOf(material: Material): Promise<WorkbookContent> {
  const { reportWorkbook } = await import('./workbook.ts');
  const found = material.by === undefined ? await material.beside?.() : undefined;
  return reportWorkbook(material, (await found?.subjects()) ?? []);
}

async function reportPage(material: Material, { tag, unit }: Style): Promise<string> {
  const { reportPage: content } = await import('./page.ts');
  const { renderTables } = await import('../../../../write/html/tables.ts');
  const found = await material.beside?.();
  const [lights, subjects] = [await found?.lights(), (await found?.subjects()) ?? []];
  return renderTables(content(material, { lights, subjects }), { tag, unit });
}

function tablesOf(format: TableFormat, material: Material): readonly LayoutTable[] {
  const { by, report } = material;
  const shown = (ids: readonly TableId[]) => ids.map((id) => shownTable(id, material));
  switch (format) {
    case 'ndjson':
      return shown(by ?? TABLE_IDS.filter((id) => !LISTS.has(id)));
    case 'csv':
    case 'tsv':
      return shown(by ?? ['byAgency']);
    case 'html':
    case 'md':
      return filled(shown(by ?? SUMMARIES.filter((id) => hasContent(id, report))));
    case 'xlsx':
      return shown(sheetsOf(material));
  }
}

/** The tables of a printed report, without the project lists. */
const SUMMARIES: readonly TableId[] = [
  'overall',
  'changes',
  'byLevel',
  'byAgency',
  'starts',
  'finishes',
  'reserves',
];

/** Tables with one row per project or finding. */
const LISTS: ReadonlySet<TableId> = new Set([...WATCH_LISTS, 'problems', 'detail', 'findings'] as const);

/** 总体 / 分级 / 分责任单位 / 开工 / 竣工 / 储备 / the three lists / 项目明细 / 填报问题, or with the requested group tables. */
function sheetsOf({ by, report }: Material): readonly TableId[] {
  const groups: readonly TableId[] = by ?? ['byLevel', 'byAgency'];
  const added = ([...WATCH_LISTS, 'changes', 'benchmarks'] as const).filter((id) => hasContent(id, report));
  return ['overall', ...groups, 'starts', 'finishes', 'reserves', ...added, 'detail', 'findings'];
}

export function shownTable(id: TableId, { report, findings, speech, drawing }: Material): LayoutTable {
  return reportTable(id, { report, findings, words: drawing.words.report, speech });
}

export function filled(all: readonly LayoutTable[]): LayoutTable[] {
  return all.filter((table) => table.rows.length > 0);
}
