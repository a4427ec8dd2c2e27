import { PROJECTS } from '../ledgers/projects.ts';
import { ALL_RECORDS, recordRequest, wantedProjects } from '../office/reading/record-request.ts';
import { findConfiguration } from '../office/workspace/workspace.ts';
import type { RecordsDocument } from './documents.ts';
import { orKpError } from './error.ts';
import { Lists } from './lists.ts';

/**
 * Every project of the lists once, with its place in them: `kp.records/1`, as `kp normalize --format json` prints it.
 */
export function records(
  lists: Lists,
  { where = [] }: { readonly where?: readonly string[] | undefined } = {},
): Promise<RecordsDocument> {
  const { context, dataset } = Lists.heldBy(lists);
  return orKpError(context.language, async () => {
    const request = recordRequest({ ...ALL_RECORDS, where }, await findConfiguration(context));
    return PROJECTS.written.recordsDocument(wantedProjects(dataset.projects, request), lists.period);
  });
}
