import { bulletinSource } from '../ledgers/project/show/report/bulletin.ts';
import type { Paper } from '../model/paper.ts';
import { bulletinPaper, type Source, together } from '../show/bulletin/paper.ts';
import type { Context } from './context.ts';
import { findConfiguration } from './workspace.ts';

/** The bulletin of a month, with all that the office has of it. */
export async function monthBulletin(
  material: Parameters<typeof bulletinSource>[0],
  context: Context,
): Promise<Paper> {
  const configuration = await findConfiguration(context);
  const { drawing } = material;
  const { bulletin } = drawing.words;
  const office: Source = { ...NOTHING, word: (name) => (name === 'city' ? configuration?.city : undefined) };
  const source = together([bulletinSource(material), office]);
  return bulletinPaper(source, {}, bulletin, drawing);
}

const NOTHING: Source = {
  figure: () => undefined,
  word: () => undefined,
  list: () => [],
  table: () => undefined,
  chart: () => undefined,
};
