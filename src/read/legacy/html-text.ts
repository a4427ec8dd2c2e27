import { joinRuns, type SeenText, type TextMark, type TextRun, UNMARKED } from '../rich-text.ts';
import { refused } from '../xlsx/fault.ts';

/** Collects the text of a cell, with white space as a browser shows it. Throws a Fault for text over the limit. */
export class HtmlText {
  readonly #part: string;
  readonly #limit: number;
  #pieces: string[] = [];
  #length = 0;
  #last = '';
  /** The pieces before, if any of the text is struck or raised. */
  #runs: TextRun[] = [];
  #mark: TextMark = UNMARKED;

  constructor(part: string, limit: number) {
    this.#part = part;
    this.#limit = limit;
  }

  /** Sets whether the text added from now on is struck or raised, or neither. */
  mark(mark: TextMark | undefined): void {
    this.#endRun();
    this.#mark = mark ?? UNMARKED;
  }

  /** White space in the source is one space; a no-break space is a character. */
  add(source: string): void {
    const collapsed = source.replaceAll(/[ \t\r\n\f]+/g, ' ');
    this.#append(
      collapsed.startsWith(' ') && (this.#last === ' ' || this.#last === '\n' || this.#last === '')
        ? collapsed.slice(1)
        : collapsed,
    );
  }

  lineBreak(): void {
    this.#append('\n');
  }

  /** A block begins or ends on a new line, unless the text is still empty. */
  blockBreak(): void {
    if (this.#last !== '' && this.#last !== '\n') this.#append('\n');
  }

  /** The text without white space around its lines; text of no-break spaces alone is empty. */
  take(): SeenText {
    this.#endRun();
    const seen = joinRuns(this.#runs);
    const lines = seen.text.split('\n');
    this.#runs = [];
    this.#mark = UNMARKED;
    this.#length = 0;
    this.#last = '';
    const text = lines
      .map((line) => line.replace(/ $/, '').replace(/^ /, ''))
      .join('\n')
      .replace(/^\n+/, '');
    let end = text.length;
    while (text[end - 1] === '\n') end -= 1;
    return { text: text.trim() === '' ? '' : text.slice(0, end), isStruck: seen.isStruck };
  }

  #endRun(): void {
    if (this.#pieces.length === 0) return;
    this.#runs.push({ text: this.#pieces.join(''), ...this.#mark });
    this.#pieces = [];
  }

  #append(text: string): void {
    if (text === '') return;
    this.#length += text.length;
    if (this.#length > this.#limit) throw refused(this.#part, 'string-length', this.#limit);
    this.#pieces.push(text);
    this.#last = text.at(-1)!;
  }
}
