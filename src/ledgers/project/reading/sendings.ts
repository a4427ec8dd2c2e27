import { groupBy } from '../../../model/group-by.ts';
import { latestDay } from '../../../model/plain-date.ts';
import type { Table } from '../../../model/table.ts';
import { compareRevisions, type Revision, revisionInFileName } from '../../../normalise/revision.ts';
import { periodInFileName } from '../../../recognise/batch-period.ts';
import type { ProjectField } from '../fields.ts';
import type { Project } from '../record.ts';

/** A file as it was handed in. */
export interface Sending {
  readonly file: string;
  /** The month and the year stated by its titles or its file name. */
  readonly month: number | undefined;
  readonly year: number | undefined;
  /** Empty if it could not be read or holds no list. */
  readonly tables: readonly Table<ProjectField>[];
  readonly projects: readonly Project[];
  readonly sent: Sent;
}

/** What shows when a list was sent. */
export interface Sent {
  /** 填报时间 as `latestDay` counts it. */
  readonly day: number | undefined;
  /**
   * The revision in the file name. If identical files came under several names, the latest counts: sending a list again
   * as 最终版 confirms it.
   */
  readonly revision: Revision;
}

/** A file of the batch; `sameAs` names an earlier file with identical bytes. */
interface ReceivedFile {
  readonly file: string;
  readonly sameAs: string | undefined;
  readonly tables: readonly Table<ProjectField>[];
}

/** Every file with its projects; identical copies are merged into one. */
export function sendingsOf(
  received: readonly ReceivedFile[],
  projects: readonly Project[],
): readonly Sending[] {
  const names = groupBy(received, ({ file, sameAs }) => sameAs ?? file);
  const byFile = groupBy(projects, ({ table }) => table.file);
  return received
    .filter(({ sameAs }) => sameAs === undefined)
    .map(({ file, tables }) => {
      const stated = [...tables.map(({ context }) => context), periodInFileName(file)];
      return {
        file,
        month: stated.find((one) => one?.month !== undefined)?.month,
        year: stated.find((one) => one?.year !== undefined)?.year,
        tables,
        projects: byFile.get(file) ?? [],
        sent: sentOf(
          names.get(file)!.map((one) => one.file),
          tables,
        ),
      };
    });
}

export function sentOf(names: readonly string[], tables: readonly Table[]): Sent {
  const days = tables.flatMap(({ context: { reportedOn } }) => (reportedOn ? [latestDay(reportedOn)] : []));
  const revisions = names.map(revisionInFileName).sort(compareRevisions);
  return { day: days.length === 0 ? undefined : Math.max(...days), revision: revisions.at(-1)! };
}

/** Negative if the first list was sent before the second: by 填报时间, else by file name; 0 if that cannot be told. */
export function compareSent(first: Sent, second: Sent): number {
  const days = first.day === undefined || second.day === undefined ? 0 : first.day - second.day;
  return days === 0 ? compareRevisions(first.revision, second.revision) : days;
}
