import type { ReportDocument } from '../../../../contract/report.ts';
import type { Shown } from '../../../../write/formats.ts';
import { folderOf } from './papers.ts';
import { type Material, shownTable, tabled } from './tabled.ts';

/** A report in every format. */
export function reportShown(material: Material): Shown<ReportDocument> {
  return { ...tabled(material), picture: () => pictureOf(material), folder: () => folderOf(material) };
}

/** The terminal picture: by level and by agency, or by the requested dimensions. */
async function pictureOf(material: Material): Promise<string> {
  const { renderSummary } = await import('./summary.ts');
  const { report, inputs, by, drawing } = material;
  const tables = (by ?? (['byLevel', 'byAgency'] as const)).map((id) => shownTable(id, material));
  return renderSummary(report, inputs, tables, { ...drawing, wholeTables: by !== undefined });
}
