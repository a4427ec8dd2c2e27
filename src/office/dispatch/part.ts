import { describeProblem } from '../../language/describe.ts';
import type { Finding } from '../../model/finding.ts';
import { Failure, type Problem } from '../../model/problem.ts';
import { kindOf } from '../../model/problem-kind.ts';
import type { RedLight, ShownPart } from '../../show/dispatch/dispatch.ts';
import { type FolderFile, folderFile, type Shown } from '../../write/formats.ts';
import type { Context } from '../context.ts';

/** One part of the month's run, with what the other parts need to know about it. */
export interface Part extends Omit<ShownPart, 'files'> {
  readonly files: readonly FolderFile[];
  /** Its tables as a separate workbook, for a month without one workbook for all. */
  readonly workbook?: FolderFile;
  readonly findings: readonly Finding[];
  readonly waived?: readonly Finding[];
  /** The lists whose findings this part reports completely. */
  readonly lists?: ReadonlySet<string>;
  /** The number of inputs that could not be read. */
  readonly unreadable: number;
  /** Why it could not be done. */
  readonly problem?: Problem;
  /** No list could be read. */
  readonly isUnread?: boolean;
  readonly notReported?: readonly string[] | undefined;
  readonly unread?: readonly string[];
  readonly red?: readonly RedLight[];
}

/** Identifies a part before it is done. */
export type PartName = Pick<Part, 'part' | 'name' | 'title'>;

/** Does one part, or several from one reading. A problem is reported, and does not stop the other parts. */
export async function orWhyNot(
  name: PartName,
  work: () => Promise<Part | readonly Part[]>,
  { language }: Context,
): Promise<readonly Part[]> {
  try {
    return [await work()].flat();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { problem, findings } = error;
    if (kindOf(problem) === 'ended' || kindOf(problem) === 'unwritable') throw error;
    const said = [language.dispatch.notDone(describeProblem(problem, language))];
    return [{ ...name, isDone: false, said, figures: {}, files: [], findings, unreadable: 0, problem }];
  }
}

/** A part whose lists, or whose plan, could not be read. */
export function unreadPart(
  name: PartName,
  unread: 'lists' | 'plan',
  findings: readonly Finding[],
  { language: { dispatch: words } }: Context,
): Part {
  const said = [words.notDone(unread === 'plan' ? words.planUnread : words.nothingRead)];
  return {
    ...name,
    isDone: false,
    said,
    figures: {},
    files: [],
    findings,
    unreadable: 1,
    isUnread: unread === 'lists',
  };
}

/** A document for programs; its tables are in the month's workbook. */
export function documentAndTables(
  title: string,
  id: string,
  shown: Shown,
): Required<Pick<Part, 'files' | 'workbook'>> {
  const [workbook, document] = fileNames(title, id);
  return {
    files: [folderFile(document, 'json', shown)],
    workbook: folderFile(workbook, 'xlsx', shown),
  };
}

/** The file names of a part, without characters that file systems do not allow. */
export function fileNames(title: string, id: string): readonly [workbook: string, document: string] {
  const plain = (text: string) => text.replace(/[\\/:*?"<>|]/g, ' ');
  return [`${plain(title)}.xlsx`, `${plain(id)}.json`];
}
