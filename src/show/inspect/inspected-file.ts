import type { ProjectField } from '../../ledgers/project/record.ts';
import type { DelimiterFrom, EncodingFrom, FileFormat } from '../../model/sheet.ts';
import type {
  ColumnDecision,
  ColumnMatch,
  LeftOutReason,
  SheetLeftOut,
  TakenFrom,
  TakenPart,
  UnitFrom,
} from '../../model/table.ts';
import type { MoneyUnit } from '../../model/yuan.ts';

/** Options that overrule what kp would have found: `asked` of `kp.inspect/1`. */
export interface InspectionAsked {
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly skipHidden: boolean;
}

/** How a file was understood: the files of `kp.inspect/1`. */
export interface InspectedFile {
  readonly file: string;
  /** A file before with the same bytes; this one is left out. */
  readonly sameAs: string | null;
  /** Null when the file could not be read, or is left out. */
  readonly format: FileFormat | null;
  readonly encoding: string | null;
  readonly encodingFrom: EncodingFrom | null;
  readonly delimiter: string | null;
  readonly delimiterFrom: DelimiterFrom | null;
  readonly spaceAfterDelimiter: boolean | null;
  readonly quote: string | null;
  readonly backslashEscapes: boolean | null;
  readonly sheets: readonly InspectedSheet[];
}

export interface InspectedSheet {
  /** Empty for delimited text. */
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly leftOut: SheetLeftOut | null;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly string[];
  readonly tables: readonly InspectedTable[];
}

export interface InspectedTable {
  readonly title: string | null;
  readonly reporter: string | null;
  readonly reportedOn: string | null;
  /** What the block has from elsewhere. */
  readonly taken: Readonly<Partial<Record<TakenPart, TakenFrom>>>;
  readonly headerRows: readonly number[];
  readonly columns: readonly InspectedColumn[];
  readonly rows: number;
  readonly firstRow: number | null;
  readonly lastRow: number | null;
  readonly leftOutRows: readonly {
    readonly reason: LeftOutReason;
    readonly rows: readonly { readonly row: number; readonly raw: string }[];
  }[];
  readonly sections: readonly InspectedSection[];
  readonly mergedRanges: readonly string[];
  /** A number of projects that the list declares; `rows` is the number of its lines. */
  readonly declared: number | null;
  readonly declaredAgrees: boolean | null;
  /** Amounts that printed totals prove. */
  readonly proven: readonly ProjectField[];
  readonly totals: readonly InspectedTotal[];
}

export interface InspectedTotal {
  readonly row: number;
  readonly label: string;
  /** Null where nothing could be compared. */
  readonly agrees: boolean | null;
  readonly declared: number | null;
  readonly declaredAgrees: boolean | null;
  readonly differences: readonly {
    readonly header: string;
    readonly printed: string;
    readonly own: string;
  }[];
}

export interface InspectedColumn {
  readonly column: string;
  readonly header: string;
  readonly field: ProjectField | null;
  readonly match: ColumnMatch;
  readonly decided: ColumnDecision | null;
  readonly confidence: number;
  readonly unit: MoneyUnit | null;
  readonly unitFrom: UnitFrom | null;
}

export interface InspectedSection {
  readonly row: number;
  readonly depth: number;
  readonly name: string;
  readonly declared: number | null;
  /** Data rows under it. */
  readonly rows: number;
  /** Null without a declared number. */
  readonly agrees: boolean | null;
}
