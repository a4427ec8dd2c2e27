import {
  type FileFormat,
  type FolderFile,
  fileBytes,
  folderFile,
  type Style,
} from '../../../../write/formats.ts';
import { filled, type Material, type PackWords, pageOf, shownTable, tabled } from './tabled.ts';
import { hasContent, TABLE_IDS } from './tables.ts';
import type { ReportWords, TableId } from './words.ts';

/** A paper of the pack: its file name, and how it is made. */
interface Paper {
  readonly name: (pack: PackWords) => string;
  readonly bytes: (material: Material, style: Style) => Promise<Uint8Array>;
}

/** The papers of a month, in the order in which they are written; a new paper is one more line. */
const PAPERS: readonly Paper[] = [
  { name: ({ packWorkbook }) => packWorkbook, bytes: writtenAs('xlsx') },
  { name: ({ packBulletin }) => packBulletin, bytes: writtenAs('docx') },
  { name: () => 'report.json', bytes: writtenAs('json') },
  { name: ({ packMarkdown }) => packMarkdown, bytes: writtenAs('md') },
  {
    name: ({ packWallChart }) => packWallChart,
    bytes: async (material, style) => Buffer.from(await pageOf(material.pack.packWallChart, style, material)),
  },
];

/** All possible file names in a folder, in the order in which the files are written. */
export function folderNames(pack: PackWords, { tables }: ReportWords): readonly string[] {
  return [...PAPERS.map(({ name }) => name(pack)), ...TABLE_IDS.map((id) => csvName(tables[id]))];
}

/** All papers, and each table as CSV; empty tables are not written. */
export function folderOf(material: Material): readonly FolderFile[] {
  const whole = { ...material, by: undefined };
  const papers = PAPERS.map(({ name, bytes }) => ({
    name: name(material.pack),
    bytes: (style: Style) => bytes(whole, style),
  }));
  return [...papers, ...TABLE_IDS.flatMap((id) => csvOf(id, whole))];
}

function writtenAs(format: FileFormat): Paper['bytes'] {
  return (material, style) => fileBytes(format, tabled(material), style);
}

function csvOf(id: TableId, material: Material): readonly FolderFile[] {
  if (!hasContent(id, material.report)) return [];
  const tables = filled([shownTable(id, material)]);
  const name = csvName(material.drawing.words.report.tables[id]);
  return tables.map((table) => folderFile(name, 'csv', { ...tabled(material), tables: () => [table] }));
}

/** Characters that file systems do not allow are replaced. */
function csvName(title: string): string {
  return `${title.replace(/[\\/:*?"<>|]/g, ' ')}.csv`;
}
