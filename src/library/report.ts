import { monthRequest } from '../office/months/month-input.ts';
import { pictureOptions } from '../office/picture.ts';
import type { RecordsAsked } from '../office/reading/record-request.ts';
import { monthReport, reportRequest } from '../office/report/report.ts';
import type { ReportDocument } from './documents.ts';
import { orKpError, unread } from './error.ts';
import { Lists } from './lists.ts';

/** As on the command line: `{ where: ['级别=省重点'], benchmarks: ['全省=85%'], plan: 'adjusted' }`. */
export interface FigureOptions {
  readonly where?: readonly string[] | undefined;
  readonly benchmarks?: readonly string[] | undefined;
  /** The plan that figures are based on; undefined: that of kp.yaml, else what was reported. */
  readonly plan?: 'reported' | 'original' | 'adjusted' | undefined;
}

/**
 * The figures of a month, `kp.report/1`: amounts in 元 as whole numbers, rates as unrounded fractions, null if nothing
 * is stated; what is missing in a figure is stated beside it.
 */
export function report(lists: Lists, options: FigureOptions = {}): Promise<ReportDocument> {
  const { context, asked } = Lists.heldBy(lists);
  return orKpError(context.language, async () => {
    const request = await reportRequest({ records: recordsOf(options), by: undefined }, context);
    const drawing = pictureOptions(undefined, context);
    const month = await monthRequest(asked, context);
    const { value, findings } = await monthReport(month, request, drawing, context);
    return 'unread' in value ? unread(findings, value.unread) : value.shown.document();
  });
}

/** @internal */
export function recordsOf({ where = [], benchmarks = [], plan }: FigureOptions): RecordsAsked {
  return { where, benchmarks, goesBy: plan };
}
