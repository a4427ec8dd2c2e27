import { join } from 'node:path';
import type { OutputFile } from '../effects/write.ts';
import { findingSpeech } from '../language/describe.ts';
import type { Language } from '../language/language.ts';
import type { GroupTableId } from '../ledgers/project/measures/dimensions.ts';
import type { Report } from '../ledgers/project/measures/report.ts';
import { WATCH_LISTS } from '../ledgers/project/measures/watch-lists.ts';
import { reportDocument } from '../ledgers/project/show/report/json.ts';
import { hasContent, reportTable, TABLE_IDS } from '../ledgers/project/show/report/tables.ts';
import type { TableId } from '../ledgers/project/show/report/words.ts';
import type { Finding } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { LayoutTable } from '../model/layout.ts';
import type { DisplayUnit } from '../write/amounts.ts';
import { RENDER_WORDS, type RenderOptions } from '../write/columns.ts';
import { renderNdjson } from '../write/json.ts';
import { renderMarkdown } from '../write/markdown.ts';
import type { FORMATS } from './formats.ts';
import { type OutputFormat, type OutputTarget, packNames } from './outputs.ts';

type ReportFormat = (typeof FORMATS.report)[number];
/** All but the picture. */
export type TextFormat = Exclude<ReportFormat, 'table'>;

export function isTextFormat(format: ReportFormat): format is TextFormat {
  return format !== 'table';
}

/** A report, and how it shall be shown. */
export interface Material {
  readonly report: Report;
  readonly inputs: Inputs;
  readonly findings: readonly Finding[];
  readonly language: Language;
  /** The tables asked for; undefined leaves the choice to the format. */
  readonly by: readonly GroupTableId[] | undefined;
  readonly unit: DisplayUnit | undefined;
  readonly rawCsv: boolean;
}

/** The tables of a printed report, without the lists. */
const SUMMARIES: readonly TableId[] = [
  'overall',
  'changes',
  'byLevel',
  'byAgency',
  'starts',
  'finishes',
  'reserves',
];

export function shownTable(id: TableId, { report, findings, language }: Material): LayoutTable {
  return reportTable(id, {
    report,
    findings,
    words: language.report,
    speech: findingSpeech(language),
  });
}

/**
 * The report as text for standard output. JSON is always the whole document; CSV and TSV are one table, that of the
 * agencies, unless others are asked for, so that a program can read them.
 */
export async function renderText(
  format: TextFormat,
  material: Material,
  byteOrderMark = false,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(reportDocument(material.report, material.inputs), null, 2)}\n`;
    case 'ndjson':
      return renderNdjson(tables(material.by ?? TABLE_IDS.filter(isSummary), material));
    case 'csv':
    case 'tsv': {
      const { renderDelimited } = await import('../write/delimited.ts');
      return renderDelimited(tables(material.by ?? ['byAgency'], material), {
        ...renderOptions(material),
        delimiter: format === 'csv' ? ',' : '\t',
        raw: material.rawCsv,
        byteOrderMark,
      });
    }
    case 'md':
      return renderMarkdown(filled(tables(material.by ?? told(material), material)), renderOptions(material));
  }
}

/** The files of one `-o`: a single one, or the whole pack, without tables that have nothing to tell. */
export async function renderPack(target: OutputTarget, material: Material): Promise<readonly OutputFile[]> {
  if (target.kind === 'file')
    return [{ path: target.paths[0], bytes: await renderFile(target.format, material) }];
  const names = packNames(material.language);
  const whole = { ...material, by: undefined };
  const files: OutputFile[] = [
    { path: join(target.folder, names.workbook), bytes: await renderFile('xlsx', whole) },
    { path: join(target.folder, names.json), bytes: await renderFile('json', whole) },
    { path: join(target.folder, names.markdown), bytes: await renderFile('md', whole) },
  ];
  const options = {
    ...renderOptions(material),
    delimiter: ',',
    raw: material.rawCsv,
    byteOrderMark: true,
  } as const;
  const { renderDelimited } = await import('../write/delimited.ts');
  for (const [id, name] of names.tables) {
    if (!hasContent(id, material.report)) continue;
    const table = shownTable(id, material);
    if (table.rows.length === 0) continue;
    files.push({ path: join(target.folder, name), bytes: Buffer.from(renderDelimited([table], options)) });
  }
  return files;
}

async function renderFile(format: OutputFormat, material: Material): Promise<Uint8Array> {
  if (format !== 'xlsx') return Buffer.from(await renderText(format, material, format === 'csv'));
  const { renderWorkbook } = await import('../write/xlsx/workbook.ts');
  const { year, month } = material.report.period;
  return renderWorkbook(workbookTables(material), {
    ...renderOptions(material),
    heading: material.language.picture.title(year, month),
  });
}

/** 总体 / 分级 / 分责任单位 / 开工 / 竣工 / 储备 / the three lists / 项目明细 / 填报问题, and what was asked for. */
function workbookTables(material: Material): LayoutTable[] {
  const groups: readonly TableId[] = material.by ?? ['byLevel', 'byAgency'];
  const added = ([...WATCH_LISTS, 'changes', 'benchmarks'] as const).filter((id) =>
    hasContent(id, material.report),
  );
  return tables(
    ['overall', ...groups, 'starts', 'finishes', 'reserves', ...added, 'detail', 'findings'],
    material,
  );
}

function tables(ids: readonly TableId[], material: Material): LayoutTable[] {
  return ids.map((id) => shownTable(id, material));
}

/** The summaries that have something to tell. */
function told({ report }: Material): TableId[] {
  return SUMMARIES.filter((id) => hasContent(id, report));
}

function filled(all: readonly LayoutTable[]): LayoutTable[] {
  return all.filter((table) => table.rows.length > 0);
}

function isSummary(id: TableId): boolean {
  return !LISTS.has(id);
}

/** Tables with a line a project, or a finding. */
const LISTS: ReadonlySet<TableId> = new Set([...WATCH_LISTS, 'problems', 'detail', 'findings'] as const);

function renderOptions({ unit, language }: Material): RenderOptions {
  return { unit, words: RENDER_WORDS[language.tag] };
}
