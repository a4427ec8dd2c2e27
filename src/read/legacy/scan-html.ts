import { Tokenizer } from 'htmlparser2';
import { refused } from '../xlsx/fault.ts';

/** Receives the content of a page, in order. */
export interface HtmlHandler {
  open(name: string, attributes: HtmlAttributes): void;
  close(name: string): void;
  /** Text in pieces, with references replaced. `at` is where the piece begins; for a reference, where it ends. */
  text(text: string, at: number): void;
  /** The content of a style element. */
  style(text: string): void;
}

/** Values by name; names are in lower case. */
export type HtmlAttributes = ReadonlyMap<string, string>;

/** Longest text between two tags: a full cell with every character written as a reference, and indented. */
const LONGEST_TEXT = 1 << 20;

/**
 * Tags that a page may have, and how many more are allowed for each cell: a cell has a few dozen for formatting and
 * links at most.
 */
const MOST_TAGS = 1 << 20;
const TAGS_FOR_EACH_CELL = 64;

/**
 * The start of a tag name. Characters that damage added behind it are ignored: without this tag a cell would be
 * missing, and the cells behind it would move to wrong columns.
 */
const TAG_NAME = /^[a-z][\w:-]*/;
const LONGEST_NAME = 64;

const NO_ATTRIBUTES: HtmlAttributes = new Map();

/**
 * Passes the tags and texts of a page to the handler. Comments, scripts and declarations are skipped. Returns false
 * for a page that ends inside a tag, a comment or a script. Throws a Fault beyond a limit.
 */
export function scanHtml(page: string, file: string, handler: HtmlHandler): boolean {
  let name = '';
  let attribute = '';
  let value = '';
  let attributes: Map<string, string> | undefined;
  /** The open script or style, whose content has no markup and ends with its end tag. */
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
  // This is a tag only where a tag can stand, so it shows whether the page ended inside something.
  tokenizer.write('<end>');
  return isWhole;
}
