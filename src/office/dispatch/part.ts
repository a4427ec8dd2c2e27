import { describeProblem } from '../../language/describe.ts';
import type { Finding } from '../../model/finding.ts';
import { Failure, type Problem } from '../../model/problem.ts';
import { kindOf } from '../../model/problem-kind.ts';
import type { RedLight, ShownPart } from '../../show/dispatch/dispatch.ts';
import { type FolderFile, folderFile, type Shown } from '../../write/formats.ts';
import type { Context } from '../context.ts';

/** A part of the month's run, with all that the others need to know of it. */
export interface Part extends Omit<ShownPart, 'files'> {
  readonly files: readonly FolderFile[];
  /** Its tables as a workbook of their own, for a month of which no workbook has them all. */
  readonly workbook?: FolderFile;
  readonly findings: readonly Finding[];
  readonly waived?: readonly Finding[];
  /** The lists of which it says all that is to be said. */
  readonly lists?: ReadonlySet<string>;
  /** How many inputs gave nothing. */
  readonly unreadable: number;
  /** What kept it from being done. */
  readonly problem?: Problem;
  /** Not one list gave anything. */
  readonly isUnread?: boolean;
  readonly notReported?: readonly string[] | undefined;
  readonly unread?: readonly string[];
  readonly red?: readonly RedLight[];
}

/** Which part, before it is done. */
export type PartName = Pick<Part, 'part' | 'name' | 'title'>;

/** Does a part, or several from one reading; what keeps it from being done is said, and keeps no other from it. */
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

/** A part of which the lists, or the plan that it goes by, gave nothing. */
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

/** A document for programs; its tables are in the workbook of the month. */
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

/** What they are called; what no file system takes in a name is left out. */
export function fileNames(title: string, id: string): readonly [workbook: string, document: string] {
  const plain = (text: string) => text.replace(/[\\/:*?"<>|]/g, ' ');
  return [`${plain(title)}.xlsx`, `${plain(id)}.json`];
}
