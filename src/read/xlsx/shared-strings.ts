import type { Limits } from '../options.ts';
import { damaged, refused } from './fault.ts';
import { RecentStrings } from './recent-strings.ts';
import { TextCapture } from './text-capture.ts';
import { TextHeap } from './text-heap.ts';
import type { XmlHandler } from './xml-scanner.ts';
import type { XmlTag } from './xml-tag.ts';

/** A workbook's string table: bytes, decoded string by string when somebody asks. */
export class SharedStrings {
  readonly #places: Uint32Array;
  readonly #lengths: Uint32Array;
  readonly #recent: RecentStrings;
  readonly count: number;

  constructor(bytes: Buffer, places: Uint32Array, lengths: Uint32Array) {
    this.#recent = new RecentStrings(bytes);
    this.#places = places;
    this.#lengths = lengths;
    this.count = places.length;
  }

  isEmpty(index: number): boolean {
    return this.#lengths[index] === 0;
  }

  text(index: number): string {
    return this.#recent.text(this.#places[index]!, this.#lengths[index]!);
  }
}

export const NO_SHARED_STRINGS = new SharedStrings(Buffer.alloc(0), new Uint32Array(0), new Uint32Array(0));

/** Strings a table may hold for each row of a sheet. */
const STRINGS_PER_ROW = 16;

const OUTSIDE = 0;
const TABLE = 1;
const ITEM = 2;
const RUN = 3;
const TEXT = 4;

/**
 * Reads `xl/sharedStrings.xml`: the visible runs of every item joined, phonetic ones left out.
 */
export class SharedStringsHandler implements XmlHandler {
  readonly #part: string;
  readonly #limit: number;
  readonly #heap = new TextHeap();
  readonly #capture: TextCapture;
  #places = new Uint32Array(256);
  #lengths = new Uint32Array(256);
  #count = 0;
  #context = OUTSIDE;
  #contextOutside = OUTSIDE;
  #textStart = 0;
  #preserves = false;
  #runs = 0;
  readonly #mostRuns: number;

  constructor(part: string, limits: Limits) {
    this.#part = part;
    // A run without a character is possible, more of them than characters are not.
    this.#mostRuns = limits.stringLength;
    this.#limit = limits.rows * STRINGS_PER_ROW;
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
    } else if (this.#context === ITEM && name === 'r') {
      this.#context = RUN;
      this.#runs += 1;
      if (this.#runs > this.#mostRuns) throw refused(this.#part, 'string-length', this.#mostRuns);
    } else if ((this.#context === ITEM || this.#context === RUN) && name === 't') {
      this.#contextOutside = this.#context;
      this.#context = TEXT;
      this.#textStart = this.#capture.length;
      this.#preserves = tag.preservesSpace;
    } else {
      return false;
    }
    return true;
  }

  close(): void {
    if (this.#context === TEXT) {
      if (!this.#preserves) this.#capture.trimFrom(this.#textStart);
      this.#context = this.#contextOutside;
      return;
    }
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
    const bytes = this.#heap.finish();
    if (bytes === undefined) throw damaged(this.#part, 'not-xml');
    return new SharedStrings(bytes, this.#places.slice(0, this.#count), this.#lengths.slice(0, this.#count));
  }

  #add(place: number, length: number): void {
    if (this.#count >= this.#limit) throw refused(this.#part, 'entries', this.#limit);
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
