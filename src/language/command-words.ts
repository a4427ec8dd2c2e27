import type { NotApplicable } from '../model/measure.ts';
import type { FileFormat } from '../model/sheet.ts';

/** What the commands say besides figures and findings. */
export interface CommandWords {
  readonly bug: (message: string, withStack: boolean) => string;
  /** Names of files in the pack. */
  readonly packWorkbook: string;
  readonly packMarkdown: string;
  readonly written: (path: string) => string;
  readonly notWritten: (path: string) => string;
  /** A file that is left as it was, because no input could be read. */
  readonly nothingToWrite: (path: string) => string;
  /** What was found, then what to do. */
  readonly finding: (sentence: string, remedy: string) => string;
  /** Of many findings of one kind only the first are shown. */
  readonly moreOfKind: (count: number) => string;
  /** How many findings are not shown, and how to see them. */
  readonly moreFindings: (count: number) => string;
  /** `done` files of `files`; seconds left are undefined while nothing can be said. */
  readonly progress: (done: number, files: number, rows: string, secondsLeft: number | undefined) => string;
  readonly inspect: InspectWords;
  readonly trace: TraceWords;
}

interface InspectWords {
  readonly file: (format: string, details: readonly string[]) => string;
  readonly encoding: (encoding: string, delimiter: string | undefined) => string;
  /** Row numbers, runs of them, column letters; `isCut` when there are more. */
  readonly list: (parts: readonly string[], isCut: boolean) => string;
  readonly run: (from: number, to: number) => string;
  readonly unread: string;
  readonly sheet: (name: string) => string;
  readonly onlySheet: string;
  readonly visibility: Readonly<Record<'visible' | 'hidden' | 'very-hidden', string>>;
  readonly formats: Readonly<Record<FileFormat, string>>;
  /** Why nothing of a sheet counts. */
  readonly leftOutSheets: Readonly<
    Record<'no-table' | 'summary' | 'repeats-projects' | 'hidden' | 'empty', string>
  >;
  readonly header: (rows: string) => string;
  readonly title: (title: string) => string;
  readonly reporter: (reporter: string) => string;
  readonly rowsTaken: (rows: string, first: number | null, last: number | null) => string;
  readonly rowList: (reason: string, count: number, rows: string) => string;
  readonly sections: (count: number) => string;
  readonly section: (row: number, name: string, rows: number, declared: number | undefined) => string;
  readonly merges: (count: number) => string;
  readonly hidden: (rows: number, columns: string) => string;
  readonly declared: (declared: number, own: number) => string;
  /** `wrong` names the rows that do not agree with the own sums. */
  readonly totals: (count: number, wrong: string | undefined) => string;
  readonly columns: {
    readonly column: string;
    readonly header: string;
    readonly field: string;
    readonly match: string;
    readonly unit: string;
  };
  readonly unit: (unit: string, from: string) => string;
  readonly unitFrom: Readonly<Record<'header' | 'unit-row' | 'preamble' | 'assumed', string>>;
}

interface TraceWords {
  readonly formula: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly addends: (count: number) => string;
  readonly sum: string;
  readonly value: string;
  readonly project: string;
  readonly cell: string;
  readonly raw: string;
  readonly yuan: (amount: string) => string;
  readonly projects: (count: string) => string;
  readonly points: (points: string) => string;
  readonly reasons: Readonly<Record<NotApplicable, string>>;
}
