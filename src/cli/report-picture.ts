import type { Context } from '../office/context.ts';
import { pictureOptions } from '../office/picture.ts';
import { type Material, shownTable } from './report-formats.ts';

/** The report as it is drawn on a terminal: by level and by agency, or by what was asked for. */
export async function reportPicture(material: Material, context: Context): Promise<string> {
  const { renderSummary } = await import('../ledgers/project/show/report/summary.ts');
  const { report, inputs, by, unit } = material;
  const tables = (by ?? (['byLevel', 'byAgency'] as const)).map((id) => shownTable(id, material));
  const options = { ...pictureOptions(unit, context), wholeTables: by !== undefined };
  return renderSummary(report, inputs, tables, options);
}
