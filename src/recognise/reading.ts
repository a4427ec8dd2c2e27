import type { WorkbookKind } from '../model/sheet.ts';
import type { RecognisedSheet } from './recognise.ts';

/** How one file was understood. */
export interface Reading<Field extends string = string> {
  readonly file: string;
  /** SHA-256 of the bytes, in hexadecimal; empty when the file could not be opened. */
  readonly sha256: string;
  /** Name of an earlier file with the same bytes; this one is then left out. */
  readonly sameAs: string | undefined;
  /** Name of the later list that counts in place of this one. */
  readonly supersededBy?: string | undefined;
  /** Left out because kp.yaml says so. */
  readonly isLeftOut?: true | undefined;
  /** A paper that kp wrote: nothing of it counts. */
  readonly isOwnPaper?: true | undefined;
  /** Undefined when the file could not be read; the findings say why. */
  readonly workbook: WorkbookKind | undefined;
  readonly sheets: readonly RecognisedSheet<Field>[];
}
