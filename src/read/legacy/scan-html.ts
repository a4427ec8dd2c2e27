import { Tokenizer } from 'htmlparser2';
import { refused } from '../xlsx/fault.ts';

/** What a page holds, in order. */
export interface HtmlHandler {
  open(name: string, attributes: HtmlAttributes): void;
  close(name: string): void;
  /** In pieces, with their references replaced; `at` is where the piece begins, of a reference where it ends. */
  text(text: string, at: number): void;
  /** The content of a style element. */
  style(text: string): void;
}

/** Values by name, which is in lower case. */
export type HtmlAttributes = ReadonlyMap<string, string>;

/** Characters between two tags: a full cell, each character written as a reference, indented. */
const LONGEST_TEXT = 1 << 20;

/** Tags that a page may have, and how many more for each cell: formatting and links are a few dozen in one. */
const MOST_TAGS = 1 << 20;
const TAGS_FOR_EACH_CELL = 64;

/** What damage appends to a name is not part of it: without its tag a cell would be missing, and those behind it in wrong columns. */
const TAG_NAME = /^[a-z][\w:-]*/;
const LONGEST_NAME = 64;

const NO_ATTRIBUTES: HtmlAttributes = new Map();

/**
 * Hands the tags and texts of a page to the handler. Comments, scripts and declarations are passed over. Answers false for
 * a page that ends inside a tag, a comment or a script. Throws a Fault beyond a limit.
 */
export function scanHtml(page: string, file: string, handler: HtmlHandler): boolean {
  let name = '';
  let attribute = '';
  let value = '';
  let attributes: Map<string, string> | undefined;
  /** The element that holds no markup but ends with the next tag: a script or a style. */
  let raw = '';
  let textStart = 0;
  let tagsLeft = MOST_TAGS;
  let isWhole = false;

  function tag(start: number, end: number): string {
    const [found] = TAG_NAME.exec(page.slice(start, Math.min(end, start + LONGEST_NAME)).toLowerCase())!;
    tagsLeft += found === 'td' || found === 'th' ? TAGS_FOR_EACH_CELL : -1;
    if (tagsLeft < 0) throw refused(file, 'idle-markup');
    return found;
  }

  function endOpenTag(end: number): void {
    textStart = end + 1;
    if (end >= page.length) return;
    handler.open(name, attributes ?? NO_ATTRIBUTES);
    raw = name === 'script' || name === 'style' ? name : '';
  }

  function text(content: string, end: number): void {
    if (raw === 'style') handler.style(content);
    if (raw !== '') return;
    if (end - textStart > LONGEST_TEXT) throw refused(file, 'string-length', LONGEST_TEXT);
    handler.text(content, Math.max(textStart, end - content.length));
  }

  function passOver(_start: number, end: number): void {
    textStart = end + 1;
  }

  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(start, end) {
        if (start > page.length) isWhole = true;
        else name = tag(start, end);
        attributes = undefined;
      },
      onattribname(start, end) {
        attribute = page.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata(start, end) {
        value += page.slice(start, end);
      },
      onattribentity(code) {
        value += String.fromCodePoint(code);
      },
      onattribend() {
        attributes ??= new Map();
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: endOpenTag,
      onselfclosingtag: endOpenTag,
      onclosetag(start, end) {
        raw = '';
        textStart = end + 1;
        handler.close(tag(start, end));
      },
      ontext: (start, end) => text(page.slice(start, end), end),
      ontextentity: (code, end) => text(String.fromCodePoint(code), end),
      oncomment: passOver,
      ondeclaration: passOver,
      oncdata: passOver,
      onprocessinginstruction: passOver,
      onend() {},
    },
  );
  tokenizer.write(page);
  // A tag only where one may stand.
  tokenizer.write('<end>');
  return isWhole;
}
