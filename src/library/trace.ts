import { traceable } from '../office/trace.ts';
import type { TraceDocument } from './documents.ts';
import { orKpError, unread } from './error.ts';
import { Lists } from './lists.ts';
import type { RankOptions } from './rank.ts';
import { type FigureOptions, recordsOf } from './report.ts';

/**
 * Traces a figure to its cells, `kp.trace/1`: `overall.completed`, `byAgency[武侯区].rate`, `rank[武侯区].score` …; options
 * as for `report`, for a score as for `rank`. An unknown figure throws a KpError that suggests the nearest names.
 */
export function trace(
  lists: Lists,
  figure: string,
  options: FigureOptions & RankOptions = {},
): Promise<TraceDocument> {
  const { context, asked } = Lists.heldBy(lists);
  return orKpError(context.language, async () => {
    const { registers = [], scheme, plan } = options;
    const question = { ...asked, registers, scheme, goesBy: plan, records: recordsOf(options) };
    const { value: month, findings } = await traceable(figure, question, context);
    return month === undefined ? unread(findings) : (await month.trace(figure)).document;
  });
}
