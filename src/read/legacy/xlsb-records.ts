import { damaged, refused } from '../xlsx/fault.ts';

/** Takes one record and returns whether it was of interest. `data` is valid during the call only. */
export type RecordHandler = (type: number, data: Buffer) => boolean;

/**
 * Splits a part of a binary workbook into its records, from chunks cut anywhere: type and length in seven bits a byte,
 * then the data [MS-XLSB 2.1.4].
 */
export class RecordSplitter {
  readonly #part: string;
  readonly #take: RecordHandler;
  #rest: Buffer = Buffer.alloc(0);
  #idleLeft = MOST_IDLE;

  constructor(part: string, take: RecordHandler) {
    this.#part = part;
    this.#take = take;
  }

  push(chunk: Uint8Array): void {
    const bytes = Buffer.concat([this.#rest, chunk]);
    let at = 0;
    for (let next = this.#record(bytes, 0); next > at; next = this.#record(bytes, at)) at = next;
    this.#rest = bytes.subarray(at);
  }

  end(): void {
    if (this.#rest.length > 0) throw damaged(this.#part, 'structure');
  }

  /** Passes on the record at a place; returns where it ends, or the place itself while the record is incomplete. */
  #record(bytes: Buffer, start: number): number {
    let at = start;
    let type = 0;
    let length = 0;
    for (let shift = 0; shift < 14; shift += 7) {
      if (at >= bytes.length) return start;
      const byte = bytes[at]!;
      at += 1;
      // All eight bits of a type's second byte count.
      type |= shift === 0 ? byte & 0x7f : byte << shift;
      if ((byte & 0x80) === 0) break;
    }
    for (let shift = 0; shift < 28; shift += 7) {
      if (at >= bytes.length) return start;
      const byte = bytes[at]!;
      at += 1;
      length |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
    }
    if (length > LONGEST_RECORD) throw damaged(this.#part, 'structure');
    if (at + length > bytes.length) return start;
    const isWanted = this.#take(type, bytes.subarray(at, at + length));
    this.#idleLeft += isWanted ? IDLE_FOR_EACH_WANTED : -1;
    if (this.#idleLeft < 0) throw refused(this.#part, 'idle-markup');
    return at + length;
  }
}

/** Longest record: pictures are in parts of their own, and the longest texts take 64 KB. */
const LONGEST_RECORD = 1 << 24;
/**
 * Records of no interest that a part may hold, and how many more for each record of interest; the same as for the XML
 * of .xlsx.
 */
const MOST_IDLE = 1 << 22;
const IDLE_FOR_EACH_WANTED = 16;
