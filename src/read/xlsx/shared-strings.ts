import type { Limits } from '../options.ts';
import { damaged, refused } from './fault.ts';
import { RecentStrings } from './recent-strings.ts';
import { RichRuns } from './rich-runs.ts';
import { TextCapture } from './text-capture.ts';
import { TextHeap } from './text-heap.ts';
import type { XmlHandler } from './xml-scanner.ts';
import type { XmlTag } from './xml-tag.ts';

/** A workbook's string table: bytes, decoded string by string on request. */
export class SharedStrings {
  readonly parts: StringParts;
  readonly #recent: RecentStrings;

  constructor(parts: StringParts) {
    this.parts = parts;
    const { buffer, byteOffset, byteLength } = parts.heap;
    this.#recent = new RecentStrings(Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength));
  }

  get count(): number {
    return this.parts.places.length;
  }

  /** Bytes of all its texts. */
  get bytes(): number {
    return this.parts.heap.length;
  }

  /** Bytes of a text. */
  length(index: number): number {
    return this.parts.lengths[index]!;
  }

  isStruck(index: number): boolean {
    const { struck } = this.parts;
    return struck.size > 0 && struck.has(index);
  }

  text(index: number): string {
    const { places, lengths } = this.parts;
    return this.#recent.text(places[index]!, lengths[index]!);
  }
}

export interface StringParts {
  /** The texts in UTF-8, one after the other. */
  readonly heap: Uint8Array;
  readonly places: Uint32Array;
  readonly lengths: Uint32Array;
  /** Texts of nothing but struck runs. */
  readonly struck: ReadonlySet<number>;
}

export const NO_SHARED_STRINGS = new SharedStrings({
  heap: new Uint8Array(0),
  places: new Uint32Array(0),
  lengths: new Uint32Array(0),
  struck: new Set(),
});

const OUTSIDE = 0;
const TABLE = 1;
const ITEM = 2;
const RUN = 3;
const TEXT = 4;
/** `rPr` of a run. */
const PROPERTIES = 5;

/** Other elements allowed there (ECMA-376 part 1, 18.4). */
const OTHER_CHILDREN: Readonly<Record<number, ReadonlySet<string>>> = {
  [TABLE]: new Set(['extLst']),
  [ITEM]: new Set(['rPh', 'phoneticPr', 'extLst']),
  [RUN]: new Set(),
};

/**
 * The limits of a string table for sheets of so many bytes: every string exists for a cell, and the cell's reference
 * takes bytes. There is room for strings of deleted rows and for long texts; a table far beyond that is made to keep
 * a reader busy.
 */
export function stringLimits(
  sheetBytes: number,
  leastReference = LEAST_REFERENCE,
): { readonly entries: number; readonly bytes: number } {
  return {
    entries: STRINGS_LEFT_OVER + Math.floor(sheetBytes / leastReference),
    bytes: BYTES_LEFT_OVER + sheetBytes * BYTES_PER_SHEET_BYTE,
  };
}

const STRINGS_LEFT_OVER = 1 << 16;
/** Least bytes of a reference: `<c t="s"><v>0</v></c>` */
const LEAST_REFERENCE = 22;
const BYTES_LEFT_OVER = 1 << 25;
/** A row with one cell, of 50 bytes, for a text of 500 Chinese characters. */
const BYTES_PER_SHEET_BYTE = 32;

/** Reads `xl/sharedStrings.xml`: the visible runs of every item joined, phonetic ones left out. */
export class SharedStringsHandler implements XmlHandler {
  readonly refusesText = true;
  readonly #part: string;
  readonly #mostStrings: number;
  readonly #heap = new TextHeap();
  readonly #capture: TextCapture;
  #places = new Uint32Array(256);
  #lengths = new Uint32Array(256);
  #count = 0;
  #context = OUTSIDE;
  #contextOutside = OUTSIDE;
  #textStart = 0;
  #preserves = false;
  /** State of the current run. */
  #hasText = false;
  #runs = 0;
  readonly #richRuns = new RichRuns();
  readonly #struck = new Set<number>();
  readonly #mostRuns: number;

  constructor(part: string, limits: Limits, mostStrings: number) {
    this.#part = part;
    // A run may be empty, but there cannot be more runs than characters.
    this.#mostRuns = limits.stringLength;
    this.#mostStrings = mostStrings;
    this.#capture = new TextCapture(part, limits.stringLength);
  }

  open(name: string, tag: XmlTag): boolean {
    if (this.#context === OUTSIDE) {
      if (name !== 'sst') throw damaged(this.#part, 'structure');
      this.#context = TABLE;
    } else if (this.#context === TABLE && name === 'si') {
      this.#context = ITEM;
      this.#capture.length = 0;
      this.#runs = 0;
      this.#richRuns.begin();
    } else if (this.#context === ITEM && name === 'r') {
      this.#context = RUN;
      this.#richRuns.openRun();
      this.#hasText = false;
      this.#runs += 1;
      if (this.#runs > this.#mostRuns) throw refused(this.#part, 'string-length', this.#mostRuns);
    } else if ((this.#context === ITEM || this.#context === RUN) && name === 't') {
      this.#contextOutside = this.#context;
      this.#context = TEXT;
      this.#hasText = true;
      this.#textStart = this.#capture.length;
      this.#preserves = tag.preservesSpace;
    } else if (this.#context === RUN && name === 'rPr') {
      this.#context = PROPERTIES;
    } else if (this.#context === PROPERTIES) {
      this.#richRuns.property(name, tag);
      return false;
    } else {
      // An entry with a damaged name would shift all later ones; a damaged text would be empty.
      if (OTHER_CHILDREN[this.#context]?.has(name) === false) throw damaged(this.#part, 'structure');
      return false;
    }
    return true;
  }

  close(): void {
    if (this.#context === TEXT) {
      this.#context = this.#contextOutside;
      if (!this.#preserves) this.#capture.trimFrom(this.#textStart, this.#context === RUN);
      if (this.#context === RUN) this.#richRuns.closeRun(this.#capture, this.#textStart);
      return;
    }
    if (this.#context === PROPERTIES) {
      this.#context = RUN;
      return;
    }
    if (this.#context === RUN && !this.#hasText) throw damaged(this.#part, 'structure');
    if (this.#context === ITEM && this.#richRuns.finish(this.#capture)) this.#struck.add(this.#count);
    if (this.#context === ITEM) this.#add(this.#capture.storeIn(this.#heap), this.#capture.length);
    this.#context -= 1;
  }

  get takesText(): boolean {
    return this.#context === TEXT;
  }

  text(bytes: Uint8Array, from: number, to: number): void {
    this.#capture.append(bytes, from, to);
  }

  finish(): SharedStrings {
    const heap = this.#heap.finish();
    if (heap === undefined) throw damaged(this.#part, 'not-xml');
    const places = this.#places.slice(0, this.#count);
    const lengths = this.#lengths.slice(0, this.#count);
    return new SharedStrings({ heap, places, lengths, struck: this.#struck });
  }

  #add(place: number, length: number): void {
    if (this.#count >= this.#mostStrings) throw refused(this.#part, 'strings', this.#mostStrings);
    if (this.#count === this.#places.length) {
      this.#places = grown(this.#places);
      this.#lengths = grown(this.#lengths);
    }
    this.#places[this.#count] = place;
    this.#lengths[this.#count] = length;
    this.#count += 1;
  }
}

function grown(old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(old.length * 2);
  larger.set(old);
  return larger;
}
