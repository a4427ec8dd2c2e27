import type { CellTexts } from '../../model/sheet.ts';
import { RecentStrings } from './recent-strings.ts';
import type { SharedStrings } from './shared-strings.ts';

/** Where a cell's text is: the storage tag in its kind byte. */
export const STORED = {
  /** ASCII in the sheet's heap, by position and length. */
  ascii: 0x00,
  /** UTF-8 in the heap. */
  text: 0x10,
  /** UTF-8 in the heap, shared with other cells. */
  repeated: 0x20,
  /** An index into the shared strings. */
  shared: 0x30,
  /** 0 or 1. */
  boolean: 0x40,
} as const;

/** The texts of a sheet's cells, decoded on request. */
export class SheetTexts implements CellTexts {
  readonly heap: Buffer;
  readonly shared: SharedStrings;
  readonly #recent: RecentStrings;

  /** A heap that comes from another thread is no Buffer any more. */
  constructor(heap: Uint8Array, shared: SharedStrings) {
    this.heap = Buffer.from(heap.buffer as ArrayBuffer, heap.byteOffset, heap.byteLength);
    this.#recent = new RecentStrings(this.heap);
    this.shared = shared;
  }

  text(storage: number, place: number, length: number): string {
    switch (storage) {
      case STORED.shared:
        return this.shared.text(place);
      case STORED.repeated:
        return this.#recent.text(place, length);
      case STORED.text:
        return this.heap.toString('utf8', place, place + length);
      case STORED.boolean:
        return place === 1 ? 'TRUE' : 'FALSE';
      default:
        return this.heap.toString('latin1', place, place + length);
    }
  }
  ascii(storage: number): Uint8Array | undefined {
    return storage === STORED.ascii ? this.heap : undefined;
  }
}
