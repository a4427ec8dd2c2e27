import type { Finding } from '../../../../model/finding.ts';
import type { Inputs } from '../../../../model/inputs.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import type { FindingSpeech } from '../../../../show/check/speech.ts';
import type { FileFormat, FolderFile, Shown, Tabled, TableFormat } from '../../../../write/formats.ts';
import type { GroupTableId } from '../../measures/dimensions.ts';
import type { Report } from '../../measures/report.ts';
import { WATCH_LISTS } from '../../measures/watch-lists.ts';
import type { ProjectPicture } from '../../words/words.ts';
import { reportDocument } from './json.ts';
import { hasContent, reportTable, TABLE_IDS } from './tables.ts';
import type { ReportWords, TableId } from './words.ts';

/** A report, and how to show it. */
export interface Material {
  readonly report: Report;
  readonly inputs: Inputs;
  readonly findings: readonly Finding[];
  readonly speech: FindingSpeech;
  readonly pack: PackWords;
  /** The requested tables; if undefined, each format has its own default. */
  readonly by: readonly GroupTableId[] | undefined;
  readonly drawing: ProjectPicture;
}

/** The file names in a folder of reports. */
export interface PackWords {
  readonly packWorkbook: string;
  readonly packMarkdown: string;
}

/**
 * A report in every format. JSON is always the whole document. CSV and TSV are one table (that of the agencies by
 * default), so that a program can read them.
 */
export function reportShown(material: Material): Shown {
  return { ...tabled(material), picture: () => pictureOf(material), folder: () => folderOf(material) };
}

/** The files of a folder, in the order in which they are written. Empty tables are not written. */
export function folderNames(pack: PackWords, words: ReportWords): readonly string[] {
  return filesIn(pack, words).map(({ name }) => name);
}

interface NamedFile {
  readonly name: string;
  readonly format: FileFormat;
  /** For a CSV file, its table. */
  readonly id?: TableId;
}

function filesIn(pack: PackWords, words: ReportWords): readonly NamedFile[] {
  return [
    { name: pack.packWorkbook, format: 'xlsx' },
    { name: 'report.json', format: 'json' },
    { name: pack.packMarkdown, format: 'md' },
    ...TABLE_IDS.map((id) => {
      const name = `${words.tables[id].replace(/[\\/:*?"<>|]/g, ' ')}.csv`;
      return { name, format: 'csv', id } as const;
    }),
  ];
}

function folderOf(material: Material): readonly FolderFile[] {
  const whole = tabled({ ...material, by: undefined });
  return filesIn(material.pack, material.drawing.words.report).flatMap(
    ({ name, format, id }): FolderFile[] => {
      if (id === undefined) return [{ name, format, shown: whole }];
      const [table] = hasContent(id, material.report) ? filled([shownTable(id, material)]) : [];
      return table === undefined ? [] : [{ name, format, shown: { ...whole, tables: () => [table] } }];
    },
  );
}

function tabled(material: Material): Tabled {
  const { report, inputs, drawing } = material;
  return {
    document: () => reportDocument(report, inputs),
    tables: (format) => tablesOf(format, material),
    heading: drawing.words.picture.title(report.period.year, report.period.month),
  };
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

function shownTable(id: TableId, { report, findings, speech, drawing }: Material): LayoutTable {
  return reportTable(id, { report, findings, words: drawing.words.report, speech });
}

function filled(all: readonly LayoutTable[]): LayoutTable[] {
  return all.filter((table) => table.rows.length > 0);
}

/** The terminal picture: by level and by agency, or by the requested dimensions. */
async function pictureOf(material: Material): Promise<string> {
  const { renderSummary } = await import('./summary.ts');
  const { report, inputs, by, drawing } = material;
  const tables = (by ?? (['byLevel', 'byAgency'] as const)).map((id) => shownTable(id, material));
  return renderSummary(report, inputs, tables, { ...drawing, wholeTables: by !== undefined });
}
