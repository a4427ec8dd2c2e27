import { findingSpeech } from '../language/describe.ts';
import { checkedMonth } from '../office/check/checked-month.ts';
import { readingRequest } from '../office/reading/read-inputs.ts';
import { checkDocument } from '../show/check/check.ts';
import type { CheckDocument } from './documents.ts';
import { orKpError } from './error.ts';
import { Lists } from './lists.ts';

/**
 * All findings about the lists, and a receipt for each list: `kp.check/1`. With a workspace, the lists are also
 * compared with its plan and its earlier months.
 */
export function check(lists: Lists): Promise<CheckDocument> {
  const { context, asked } = Lists.heldBy(lists);
  return orKpError(context.language, async () => {
    const request = await readingRequest(asked.inputs, asked.reading, context);
    const month = await checkedMonth(request, asked.inputs, (all) => all, context);
    return checkDocument(month, findingSpeech(context.language).describe);
  });
}
