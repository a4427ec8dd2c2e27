import type { DispatchDocument } from '../../contract/dispatch.ts';
import type { Finding } from '../../model/finding.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { findingDocument } from '../check/check.ts';
import type { FindingSpeech } from '../check/speech.ts';

/** The parts of a month's run, in this order. */
export type PartId = 'report' | 'check' | 'rank' | 'alerts' | 'ledger' | 'forecast';

/** The result of one part. */
export interface ShownPart {
  readonly part: PartId;
  /** The scheme of a ranking, or the id of a ledger. */
  readonly name: string | undefined;
  /** Its title. */
  readonly title: string;
  readonly isDone: boolean;
  /** Its main results; if it could not be done, the reason. */
  readonly said: readonly string[];
  /** The same for programs, in 元 and fractions; empty if it could not be done. */
  readonly figures: Readonly<Record<string, unknown>>;
  /** The files that it wrote into the folder. */
  readonly files: readonly string[];
}

/** A file by name and checksum. */
export interface Sealed {
  readonly file: string;
  readonly sha256: string;
}

/** A subject with a red light, and the reason. */
export interface RedLight {
  readonly name: string;
  readonly agency: string | undefined;
  readonly reasons: readonly string[];
}

/** A month's run, ready to be shown. */
export interface ShownDispatch {
  readonly period: Period;
  /** The version of kp. */
  readonly version: string;
  readonly parts: readonly ShownPart[];
  /** Undefined if it is unknown who should have reported. */
  readonly notReported: readonly string[] | undefined;
  readonly red: readonly RedLight[];
  /** Lists that could not be read. */
  readonly unread: readonly string[];
  readonly errors: readonly Finding[];
  /** Warnings that only the office can settle, and that no other paper has. */
  readonly doubts: readonly Finding[];
  /** The number of all warnings, including these. */
  readonly warnings: number;
  /** The files of the folder; empty if nothing was written. */
  readonly files: readonly Sealed[];
  /** Everything that was read. */
  readonly inputs: readonly Sealed[];
}

/** What happened to a folder. */
export interface FilledFolder {
  readonly path: string;
  /** Files of an earlier run that this one does not write. */
  readonly removed: readonly string[];
  /** The same, but changed since, or not known to be kp's. */
  readonly left: readonly string[];
}

/** The document `kp.dispatch/1` as written into the folder: about this run only. */
export function dispatchDocument(
  shown: ShownDispatch,
  describe: FindingSpeech['describe'],
): DispatchDocument {
  const { period, version, parts, notReported, red, unread, errors, doubts, warnings } = shown;
  const said = (found: Finding) => findingDocument(found, describe);
  return {
    schema: 'kp.dispatch/1',
    period: formatPeriod(period),
    version,
    parts: parts.map(({ part, name, isDone, said: sentences, figures, files }) => ({
      part,
      name: name ?? null,
      done: isDone,
      reason: isDone ? null : sentences.join(' '),
      figures,
      files,
    })),
    notReported: notReported ?? null,
    red: red.map(({ name, agency, reasons }) => ({ name, agency: agency ?? null, reasons })),
    needs: { unread, errors: errors.map(said), doubts: doubts.map(said), warnings },
    files: shown.files,
    inputs: shown.inputs,
  };
}
