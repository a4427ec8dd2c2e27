import type { DelimiterFrom, EncodingFrom, FileFormat } from '../../model/sheet.ts';
import type {
  ColumnDecision,
  ColumnMatch,
  LeftOutReason,
  SheetLeftOut,
  TakenFrom,
  UnitFrom,
} from '../../model/table.ts';

/** All that the picture says, the names of fields and of rows left out among them. */
export interface InspectionWords {
  readonly inspect: InspectWords;
  /** Of another ledger: what it is called; undefined for the project list. */
  readonly ledgerName: (ledger: string) => string | undefined;
  readonly fieldName: (ledger: string, field: string) => string;
  readonly names: {
    readonly leftOut: Readonly<Record<LeftOutReason, string>>;
  };
}

/** The words of `kp inspect`. Row numbers come as text with runs drawn together: `3—5、12`. */
export interface InspectWords {
  /** Options that overrule what kp would have found, as they are typed. */
  readonly asked: (options: readonly string[]) => string;
  readonly encoding: (encoding: string, from: EncodingFrom | null) => string;
  readonly delimiter: (delimiter: string, isSpaced: boolean, from: DelimiterFrom | null) => string;
  readonly quote: (quote: string, escapes: boolean) => string;
  /** `isCut` when there are more. */
  readonly list: (parts: readonly string[], isCut: boolean) => string;
  readonly run: (from: number, to: number) => string;
  readonly unread: string;
  /** Of a file that kp.yaml leaves out. */
  readonly settledOut: string;
  readonly sameAs: (file: string) => string;
  readonly sheet: (name: string) => string;
  readonly onlySheet: string;
  readonly visibility: Readonly<Record<'visible' | 'hidden' | 'very-hidden', string>>;
  readonly formats: Readonly<Record<FileFormat, string>>;
  /** Why nothing of a sheet counts. */
  readonly leftOutSheets: Readonly<Record<SheetLeftOut, string>>;
  /** What stands at the head of a line, all of about the same width. */
  readonly labels: Readonly<
    Record<
      | 'hidden'
      | 'ledger'
      | 'title'
      | 'reporter'
      | 'header'
      | 'rows'
      | 'declared'
      | 'totals'
      | 'proven'
      | 'leftOut'
      | 'sections'
      | 'merges',
      string
    >
  >;
  readonly hiddenRows: (count: number, rows: string) => string;
  readonly hiddenColumns: (columns: string) => string;
  readonly reporter: (reporter: string, date: string | undefined) => string;
  readonly header: (rows: string) => string;
  readonly rows: (count: number, first: number, last: number) => string;
  readonly noRows: string;
  readonly declared: (declared: number, own: number, agrees: boolean) => string;
  /** Rows of totals that are as the rows they are about add up. */
  readonly totalsAgree: (rows: string) => string;
  readonly totalDiffers: (row: number, label: string, header: string, printed: string, own: string) => string;
  readonly countDiffers: (row: number, label: string, declared: number) => string;
  /** Amounts whose printed totals are the own sums. */
  readonly proven: (fields: string) => string;
  readonly notProven: string;
  readonly leftOut: (reason: string, count: number, rows: string) => string;
  readonly sections: (count: number) => string;
  readonly section: (
    row: number,
    name: string,
    rows: number,
    declared: number | undefined,
    agrees: boolean,
  ) => string;
  readonly merges: (count: number, ranges: string) => string;
  readonly columns: {
    readonly column: string;
    readonly header: string;
    readonly field: string;
    readonly match: string;
    readonly unit: string;
  };
  /** The field that a column makes up with others. */
  readonly pieceOf: (field: string) => string;
  readonly match: (match: ColumnMatch, percent: number, decided: ColumnDecision | null) => string;
  readonly unit: (unit: string, from: string) => string;
  /** Behind a title or a reporter that is not the block's own. */
  readonly taken: Readonly<Record<TakenFrom, string>>;
  readonly unitFrom: Readonly<Record<UnitFrom, string>>;
}
