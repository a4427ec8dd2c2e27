import type { Severity } from '../model/finding.ts';

/** A fault to be shown in the submitter's own workbook. Sentences are in the language of the office. */
export interface Mark {
  readonly severity: Exclude<Severity, 'note'>;
  /** Undefined for faults of the whole file. */
  readonly sheet: string | undefined;
  readonly row: number | undefined;
  readonly column: number | undefined;
  /** The content of the cell, as typed. */
  readonly raw: string;
  /** What was found, and what was expected. */
  readonly sentence: string;
  readonly remedy: string;
  readonly code: string;
}

/** The texts of a returned workbook. */
export interface ReturnWords {
  /** 问题清单 */
  readonly sheet: string;
  readonly title: (file: string) => string;
  readonly instruction: string;
  readonly headers: readonly [
    number: string,
    severity: string,
    place: string,
    raw: string,
    sentence: string,
    remedy: string,
  ];
  readonly severities: Readonly<Record<Mark['severity'], string>>;
  readonly wholeFile: string;
  /** The name of the sheet for a text file. */
  readonly list: string;
  /** The beginning of every comment, which distinguishes it from other people's. */
  readonly comment: string;
}
