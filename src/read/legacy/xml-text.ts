/** Puts together the text of an element, which arrives in pieces that may cut characters. */
export class XmlText {
  #pieces: Buffer[] = [];

  append(bytes: Uint8Array, from: number, to: number): void {
    this.#pieces.push(Buffer.from(bytes.subarray(from, to)));
  }

  /** The text so far; the next one begins empty. */
  take(): string {
    const pieces = this.#pieces;
    if (pieces.length === 0) return '';
    this.#pieces = [];
    return (pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)).toString('utf8');
  }
}
