import { damaged, refused } from './fault.ts';
import { entityCode, LONGEST_ENTITY, writeCharacter } from './xml-characters.ts';
import { XmlDecoder } from './xml-decoder.ts';
import { equals, isBlank, XmlTag } from './xml-tag.ts';

export type { XmlTag } from './xml-tag.ts';

/** Receives the content of a part. Names are local ones: `x:row` is `row`. */
export interface XmlHandler {
  /** An element opens. Return false if its content and its end are not needed. */
  open(name: string, tag: XmlTag): boolean;
  /** An element for which `open` returned true ends. */
  close(name: string): void;
  /** Whether the innermost element's own text is needed; other text is skipped. */
  readonly takesText: boolean;
  /**
   * Whether skipped text must be blank: words between elements are the rest of a damaged one. Default: any text is
   * allowed.
   */
  readonly refusesText?: boolean;
  /**
   * A piece of the needed text, with entities, CDATA and line ends resolved, not yet joined with other pieces.
   * `bytes` is only valid during the call.
   */
  text(bytes: Uint8Array, from: number, to: number): void;
  /**
   * May read well-known byte patterns at a `<` itself. Returns the position behind what it read, with the same
   * elements open as before, or `position`.
   */
  shortcut?(bytes: Uint8Array, position: number, end: number): number;
}

/** Longest tag with its attributes; the longest honest ones are the ranges of a conditional format. */
const LONGEST_TAG = 1 << 22;

/**
 * Skipped elements that a part may hold, and how many more for each element that is needed. A long one counts as
 * several by its bytes, and so does a comment or an instruction. Real files have a few hundred thousand (conditional
 * formats, links); a part with millions of `<a/>` is made to keep a reader busy.
 */
const MOST_IDLE = 1 << 22;
const IDLE_FOR_EACH_WANTED = 16;
const IDLE_BYTES = 64;
const IDLE_FOR_A_COMMENT = 8;

const MODE = { content: 0, comment: 1, instruction: 2, characterData: 3 } as const;
type Mode = (typeof MODE)[keyof typeof MODE];

/**
 * Reads well-formed XML without a document type, in UTF-8, from chunks cut anywhere: an unfinished tag or entity
 * waits for the next chunk, everything else is passed on at once. Element nesting is checked, also in skipped
 * elements.
 */
export class XmlScanner {
  readonly #part: string;
  readonly #handler: XmlHandler;
  readonly #nesting: number;
  readonly #tag: XmlTag;
  readonly #decoder: XmlDecoder;
  readonly #names: ElementNames = new ElementNames();
  readonly #open: ElementName[] = [];
  readonly #preserve: boolean[] = [];
  /** The number of open elements inside the skipped one, including it; 0 when nothing is skipped. */
  #skipping = 0;
  #idleLeft = MOST_IDLE;
  #mode: Mode = MODE.content;
  #rootSeen = false;
  #afterReturn = false;
  #rest: Uint8Array | undefined;
  readonly #character = Buffer.alloc(4);

  constructor(part: string, handler: XmlHandler, nesting: number) {
    this.#part = part;
    this.#handler = handler;
    this.#nesting = nesting;
    this.#tag = new XmlTag(part);
    this.#decoder = new XmlDecoder(part);
  }

  /** Takes the next bytes of the part, in any encoding. */
  push(chunk: Uint8Array): void {
    this.#take(this.#decoder.push(chunk));
  }

  end(): void {
    this.#take(this.#decoder.end());
    const isWhole = this.#rest === undefined && this.#mode === MODE.content && this.#open.length === 0;
    if (!isWhole || !this.#rootSeen) throw damaged(this.#part, 'not-xml');
  }

  #take(chunk: Uint8Array): void {
    const bytes = this.#rest === undefined ? asBuffer(chunk) : Buffer.concat([this.#rest, chunk]);
    const consumed = this.#scan(bytes, bytes.length);
    this.#rest = consumed < bytes.length ? bytes.subarray(consumed) : undefined;
    if (this.#rest !== undefined && this.#rest.length > LONGEST_TAG) throw damaged(this.#part, 'not-xml');
  }

  /** Returns the position up to which the bytes were read. */
  #scan(bytes: Buffer, end: number): number {
    const shortcut = this.#handler.shortcut?.bind(this.#handler);
    let position = 0;
    while (position < end) {
      if (this.#mode !== MODE.content) {
        const next = this.#leaveMode(bytes, position, end);
        if (next < 0) return position;
        position = next;
        continue;
      }
      if (shortcut !== undefined && bytes[position] === LESS_THAN && this.#skipping === 0) {
        position = shortcut(bytes, position, end);
        if (position >= end) break;
      }
      const next =
        bytes[position] === LESS_THAN ? this.#markup(bytes, position, end) : this.#text(bytes, position, end);
      if (next < 0) return position;
      position = next;
    }
    return position;
  }

  /**
   * Continues inside a comment, an instruction or a CDATA section; returns the position, or -1 when the rest may be
   * the beginning of its end.
   */
  #leaveMode(bytes: Buffer, position: number, end: number): number {
    const terminator = TERMINATORS[this.#mode]!;
    const found = bytes.indexOf(terminator, position, 'latin1');
    const stop = found >= 0 ? found : Math.max(position, end - terminator.length + 1);
    const isText = this.#mode === MODE.characterData;
    if (isText && this.#wantsText) {
      this.#lines(bytes, position, stop);
    } else {
      if (isText) this.#checkText(bytes, position, stop);
      this.#idle(IDLE_FOR_A_COMMENT, stop - position);
    }
    if (found < 0) return stop === position ? -1 : stop;
    this.#mode = MODE.content;
    return found + terminator.length;
  }

  #idle(elements: number, bytes: number): void {
    this.#idleLeft -= elements + Math.floor(bytes / IDLE_BYTES);
    if (this.#idleLeft < 0) throw refused(this.#part, 'idle-markup');
  }

  get #wantsText(): boolean {
    return this.#skipping === 0 && this.#handler.takesText;
  }

  #text(bytes: Buffer, position: number, end: number): number {
    const found = bytes.indexOf(LESS_THAN, position);
    const stop = found >= 0 ? found : end;
    if (!this.#wantsText || this.#open.length === 0) {
      this.#checkText(bytes, position, stop);
      this.#idle(0, stop - position);
      return stop;
    }
    let from = position;
    for (let at = position; at < stop; ) {
      if (bytes[at] !== AMPERSAND) {
        at += 1;
        continue;
      }
      this.#lines(bytes, from, at);
      from = this.#entity(bytes, at, stop);
      if (from < 0) {
        const mayFollow = stop === end && stop - at < LONGEST_ENTITY;
        if (!mayFollow) throw damaged(this.#part, 'not-xml');
        // The text before the entity was already passed on, so only the entity waits.
        return at === position ? -1 : at;
      }
      at = from;
    }
    this.#lines(bytes, from, stop);
    return stop;
  }

  /** Skipped text outside the root, and where the handler does not allow any, must be blank. */
  #checkText(bytes: Buffer, from: number, to: number): void {
    const isRefused = this.#open.length === 0 || (this.#skipping === 0 && this.#handler.refusesText === true);
    if (isRefused && !isBlank(bytes, from, to)) throw damaged(this.#part, 'not-xml');
  }

  /** Passes on the character of an entity; returns the position behind it, or -1 if its end is not there yet. */
  #entity(bytes: Buffer, start: number, end: number): number {
    let close = start + 1;
    const limit = Math.min(end, start + LONGEST_ENTITY);
    while (close < limit && bytes[close] !== SEMICOLON) close += 1;
    if (close >= limit) return -1;
    const code = entityCode(bytes, start, close);
    if (code < 0) throw damaged(this.#part, 'not-xml');
    this.#afterReturn = false;
    this.#handler.text(this.#character, 0, writeCharacter(code, this.#character, 0));
    return close + 1;
  }

  /** Passes text on with its line ends as LF (XML 1.0, 2.11). */
  #lines(bytes: Buffer, from: number, to: number): void {
    let start = from;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at];
      if (byte === CARRIAGE_RETURN) {
        if (at > start) this.#handler.text(bytes, start, at);
        this.#handler.text(LINE_END, 0, 1);
        start = at + 1;
      } else if (byte === LINE_FEED && this.#afterReturn) {
        start = at + 1;
      }
      this.#afterReturn = byte === CARRIAGE_RETURN;
    }
    if (to > start) this.#handler.text(bytes, start, to);
  }

  #markup(bytes: Buffer, position: number, end: number): number {
    if (position + 1 >= end) return -1;
    this.#afterReturn = false;
    const kind = bytes[position + 1];
    if (kind === SLASH) return this.#endTag(bytes, position, end);
    if (kind === EXCLAMATION) return this.#declaration(bytes, position, end);
    if (kind === QUESTION) {
      this.#mode = MODE.instruction;
      return position + 2;
    }
    return this.#startTag(bytes, position, end);
  }

  #declaration(bytes: Buffer, position: number, end: number): number {
    const start = bytes.toString('latin1', position, Math.min(end, position + 9));
    if (start.startsWith('<!--')) {
      this.#mode = MODE.comment;
      return position + 4;
    }
    if (start === '<![CDATA[' && this.#open.length > 0) {
      this.#mode = MODE.characterData;
      return position + 9;
    }
    if (start.toUpperCase() === '<!DOCTYPE') throw refused(this.#part, 'doctype');
    const isUnfinished = position + start.length === end && start.length < 9;
    if (isUnfinished && OPENERS.some((opener) => opener.startsWith(start.toUpperCase()))) return -1;
    throw damaged(this.#part, 'not-xml');
  }

  #startTag(bytes: Buffer, position: number, end: number): number {
    const tag = this.#tag;
    const next = tag.parse(bytes, position, end);
    if (next < 0) return -1;
    if (this.#open.length === 0) {
      if (this.#rootSeen) throw damaged(this.#part, 'not-xml');
      this.#rootSeen = true;
    }
    const name = this.#names.find(bytes, position + 1, tag.nameEnd);
    const space = tag.hasXmlSpace ? tag.xmlSpace() : undefined;
    tag.prefix = name.prefix;
    tag.preservesSpace = space === undefined ? (this.#preserve.at(-1) ?? false) : space === 'preserve';
    const isWanted = this.#skipping === 0 && this.#handler.open(name.local, tag);
    if (isWanted) this.#idleLeft += IDLE_FOR_EACH_WANTED;
    else this.#idle(1, next - position);
    if (tag.isEmpty) {
      if (isWanted) this.#handler.close(name.local);
      return next;
    }
    this.#open.push(name);
    this.#preserve.push(tag.preservesSpace);
    if (this.#open.length > this.#nesting) throw refused(this.#part, 'nesting', this.#nesting);
    if (!isWanted && this.#skipping === 0) this.#skipping = this.#open.length;
    return next;
  }

  #endTag(bytes: Buffer, position: number, end: number): number {
    const close = bytes.indexOf(GREATER_THAN, position);
    if (close < 0) return -1;
    const name = this.#open.pop();
    this.#preserve.pop();
    if (name === undefined) throw damaged(this.#part, 'not-xml');
    const nameEnd = position + 2 + name.qualified.length;
    const isSame = nameEnd <= close && equals(bytes, position + 2, nameEnd, name.qualified);
    if (!isSame || !isBlank(bytes, nameEnd, close) || close >= end) throw damaged(this.#part, 'not-xml');
    if (this.#skipping === 0) this.#handler.close(name.local);
    else if (this.#skipping > this.#open.length) this.#skipping = 0;
    return close + 1;
  }
}

interface ElementName {
  readonly qualified: string;
  readonly prefix: string;
  readonly local: string;
}

/** A part uses a few names millions of times, so each becomes a string once. */
class ElementNames {
  readonly #slots: (ElementName | undefined)[] = new Array(64);

  find(bytes: Buffer, start: number, end: number): ElementName {
    const slot = ((end - start) * 31 + bytes[start]! * 7 + bytes[end - 1]!) & 63;
    const known = this.#slots[slot];
    if (known !== undefined && equals(bytes, start, end, known.qualified)) return known;
    const qualified = bytes.toString('latin1', start, end);
    const colon = qualified.indexOf(':') + 1;
    const name = { qualified, prefix: qualified.slice(0, colon), local: qualified.slice(colon) };
    this.#slots[slot] = name;
    return name;
  }
}

const TERMINATORS: Record<Mode, string> = {
  [MODE.content]: '',
  [MODE.comment]: '-->',
  [MODE.instruction]: '?>',
  [MODE.characterData]: ']]>',
};
const OPENERS = ['<!--', '<![CDATA[', '<!DOCTYPE'];
const LINE_END = Buffer.from('\n');

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const EXCLAMATION = 0x21;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const SEMICOLON = 0x3b;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const QUESTION = 0x3f;

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
