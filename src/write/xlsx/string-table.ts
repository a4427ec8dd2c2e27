import { MAIN } from './package-xml.ts';
import { escapeXml, XML_HEAD } from './text.ts';

const STRINGS_A_PIECE = 500;

/** The texts of a workbook, each once; cells refer to them by number. */
export class StringTable {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  numberOf(text: string): number {
    this.#uses += 1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  /** `xl/sharedStrings.xml`, in pieces (ECMA-376 part 1, 18.4). */
  *part(): Generator<string> {
    yield `${XML_HEAD}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${this.#numbers.size}">`;
    let piece = '';
    for (const [text, number] of this.#numbers) {
      // Without this attribute, blanks at the start and end are lost.
      piece += `<si><t${/^\s|\s$/.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</t></si>`;
      if (number % STRINGS_A_PIECE !== STRINGS_A_PIECE - 1) continue;
      yield piece;
      piece = '';
    }
    yield `${piece}</sst>`;
  }
}
