import type { DispatchDocument } from '../../contract/dispatch.ts';
import type { Finding } from '../../model/finding.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { findingDocument } from '../check/check.ts';
import type { FindingSpeech } from '../check/speech.ts';

/** What a month's run does, in this order. */
export type PartId = 'report' | 'check' | 'rank' | 'alerts' | 'ledger' | 'forecast';

/** A part as it came out. */
export interface ShownPart {
  readonly part: PartId;
  /** Of a ranking its scheme, of a ledger its id. */
  readonly name: string | undefined;
  /** What it is called. */
  readonly title: string;
  readonly isDone: boolean;
  /** What it comes to; where it could not be done, why not. */
  readonly said: readonly string[];
  /** The same for programs, in 元 and fractions; empty where it could not be done. */
  readonly figures: Readonly<Record<string, unknown>>;
  /** What it put into the folder. */
  readonly files: readonly string[];
}

/** A file by its name, and what was in it. */
export interface Sealed {
  readonly file: string;
  readonly sha256: string;
}

/** Somebody with a red light, and why. */
export interface RedLight {
  readonly name: string;
  readonly agency: string | undefined;
  readonly reasons: readonly string[];
}

/** A month's run, ready to be shown. */
export interface ShownDispatch {
  readonly period: Period;
  /** Of kp. */
  readonly version: string;
  readonly parts: readonly ShownPart[];
  /** Undefined where nothing tells who should have reported. */
  readonly notReported: readonly string[] | undefined;
  readonly red: readonly RedLight[];
  /** Lists that gave nothing. */
  readonly unread: readonly string[];
  readonly errors: readonly Finding[];
  /** Warnings that only the office can settle, and those that stand in no other paper. */
  readonly doubts: readonly Finding[];
  /** All warnings, those among them. */
  readonly warnings: number;
  /** The files of the folder; empty where there was nothing to write. */
  readonly files: readonly Sealed[];
  /** All that was read. */
  readonly inputs: readonly Sealed[];
}

/** What became of a folder. */
export interface FilledFolder {
  readonly path: string;
  /** Of an earlier run, for which this one has nothing. */
  readonly removed: readonly string[];
  /** The same, but changed by somebody since, or not known to be kp's. */
  readonly left: readonly string[];
}

/** The document `kp.dispatch/1`, as it lies in the folder: of the run alone, not of what was there before. */
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
