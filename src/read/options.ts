/** A file for the reader: its name as the user gave it, and its bytes. */
export interface InputFile {
  /** As shown to people, `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Absolute limits: beyond them a file is refused whole. */
export interface Limits {
  /** Inflated bytes of one part of a package. */
  readonly partBytes: number;
  /** Inflated bytes of all parts that are read. */
  readonly packageBytes: number;
  readonly entries: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters in one cell. */
  readonly stringLength: number;
  /** Depth of XML elements. */
  readonly nesting: number;
}

export const DEFAULT_LIMITS: Limits = {
  partBytes: 1_073_741_824,
  packageBytes: 2_147_483_648,
  entries: 10_000,
  rows: 1_048_576,
  columns: 16_384,
  stringLength: 32_767,
  nesting: 256,
};

/**
 * Most cells of a sheet, empty ones included: with the address and style that spreadsheets write, more do not fit
 * into the largest part.
 */
export const MOST_CELLS = 1 << 26;

/** Cells of a sheet that hold something: more than a million rows of thirty columns. */
export const MOST_FILLED = 1 << 25;

/**
 * Of these, cells right of column 1,024. A line a project and a column a day needs a few; rows of sixteen thousand cells,
 * a few bytes each when packed, are made to fill memory.
 */
export const WIDE = 1024;
export const MOST_WIDE = 1 << 20;

/**
 * A text of more bytes than this is long. Lists repeat districts and agencies, not long texts, so all repetitions of
 * long texts together may take at most MOST_REPEATED bytes beyond this length. Otherwise a file of a few hundred
 * bytes could claim a thousand gigabytes.
 */
export const LONG_TEXT = 1024;
export const MOST_REPEATED = 1 << 26;

/** How a text file is written; each option overrides what its bytes suggest. */
export interface TextOptions {
  readonly encoding?: string | undefined;
  /** One character. */
  readonly delimiter?: string | undefined;
  readonly quote?: Quote | undefined;
}

export const QUOTES = ['"', "'"] as const;
export type Quote = (typeof QUOTES)[number];

export interface ReadOptions extends TextOptions {
  readonly limits?: Limits;
  /** Called from time to time while a large file is read: the rows read so far, and the share of the file, 0–1. */
  readonly onProgress?: ((rows: number, share: number) => void) | undefined;
  /** Chooses which sheets are read at all, so that the others are never inflated. Default: all. */
  readonly wanted?: ((sheet: SheetInfo, all: readonly SheetInfo[]) => boolean) | undefined;
}

/** What the workbook's list of sheets tells before any sheet is read. */
export interface SheetInfo {
  readonly name: string;
  readonly index: number;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
}
