/** What the commands say besides figures and findings. */
export interface CommandWords {
  readonly bug: (message: string, withStack: boolean) => string;
  /** The system failed kp; `message` is its own. */
  readonly system: (message: string) => string;
  /** Names of files in the pack. */
  readonly packWorkbook: string;
  readonly packBulletin: string;
  readonly packMarkdown: string;
  readonly packWallChart: string;
  readonly written: (path: string) => string;
  readonly notWritten: (path: string) => string;
  /** Many files of a folder; the first ones are named. */
  readonly filesIn: (folder: string, count: number, first: readonly string[]) => string;
  /** A file that is left as it was, because no input could be read. */
  readonly nothingToWrite: (path: string) => string;
  /** `kp cells --table`: the block that is printed, of all that is filled; it may only have the shape of a list. */
  readonly listAt: (place: {
    readonly sheet: string;
    readonly all: string;
    readonly block: string | undefined;
    readonly isList: boolean;
  }) => string;
  /** What was found, then what to do. */
  readonly finding: (sentence: string, remedy: string) => string;
  /** Of many findings of one kind only the first are shown. */
  readonly moreOfKind: (count: number) => string;
  /** How many findings are not shown, and how to see them. */
  readonly moreFindings: (count: number) => string;
  /** `done` files of `files`; seconds left are undefined while nothing can be said. */
  readonly progress: (done: number, files: number, rows: string, secondsLeft: number | undefined) => string;
}
