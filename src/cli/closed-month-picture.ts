import type { ClosedMonth } from '../history/open-month.ts';
import type { Project } from '../ledgers/project/record.ts';
import { factBlock } from '../ledgers/project/show/report/closing.ts';
import type { Context } from '../office/context.ts';
import { closingFacts } from '../office/history/facts.ts';
import { recalculate } from '../office/history/report.ts';
import { pictureOptions } from '../office/picture.ts';
import { drawBlocks } from '../write/terminal/blocks.ts';
import type { Material } from './report-formats.ts';
import { reportPicture } from './report-picture.ts';

/** A closed month as `kp report` showed it, and the facts of its closing. Ends with a line break. */
export async function closedMonthPicture(month: ClosedMonth<Project>, context: Context): Promise<string> {
  const { language } = context;
  const { manifest, findings } = month;
  const material: Material = {
    report: recalculate(month),
    inputs: manifest.counts,
    findings,
    language,
    by: undefined,
    unit: undefined,
    rawCsv: false,
  };
  const facts = closingFacts({ ...manifest, digest: month.digest, closedAt: month.closedAt }, language);
  const options = pictureOptions(undefined, context);
  // The picture ends with an empty line, and the facts begin with one.
  const [, ...lines] = drawBlocks([factBlock(facts, options)], options).split('\n');
  return (await reportPicture(material, context)) + lines.join('\n');
}
