/** The texts of commands other than figures and findings. */
export interface CommandWords {
  readonly bug: (message: string, withStack: boolean) => string;
  /** A part of kp itself that cannot be loaded; `reason` is a code of the system or `not-whole`. */
  readonly brokenPart: (path: string | undefined, reason: string) => string;
  /** An error of the system; `message` is the system's text. */
  readonly system: (message: string) => string;
  /** Names of files in the pack. */
  readonly packWorkbook: string;
  readonly packBulletin: string;
  readonly packMarkdown: string;
  readonly packWallChart: string;
  readonly written: (path: string) => string;
  readonly notWritten: (path: string) => string;
  /** Several files of a folder, with the first ones named. */
  readonly filesIn: (folder: string, count: number, first: readonly string[]) => string;
  /** An output file that stays unchanged, because no input could be read. */
  readonly nothingToWrite: (path: string) => string;
  /** `kp cells --table`: which block is printed, out of all filled cells; it may only have the shape of a list. */
  readonly listAt: (place: {
    readonly sheet: string;
    readonly all: string;
    readonly block: string | undefined;
    readonly isList: boolean;
  }) => string;
  /** The sentence of a finding, then what to do. */
  readonly finding: (sentence: string, remedy: string) => string;
  /** How many more findings of this kind there are. */
  readonly moreOfKind: (count: number) => string;
  /** How many more findings there are, and how to see them. */
  readonly moreFindings: (count: number) => string;
  /** `done` files of `files`; `secondsLeft` is undefined while it cannot be estimated. */
  readonly progress: (done: number, files: number, rows: string, secondsLeft: number | undefined) => string;
}
