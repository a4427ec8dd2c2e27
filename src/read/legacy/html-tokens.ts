import { refused } from '../xlsx/fault.ts';
import { decodeEntities } from './html-entities.ts';

export type HtmlToken =
  | { readonly type: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string }
  /** The content of a style element. */
  | { readonly type: 'style'; readonly text: string }
  /** The page ends inside a tag, a comment or a script. */
  | { readonly type: 'cut' };

/** Characters between two tags: a full cell, each character written as a reference, indented. */
const LONGEST_TEXT = 1 << 20;

/** Tags that a page may have, and how many more for each cell: formatting and links are a few dozen in one. */
const MOST_TAGS = 1 << 20;
const TAGS_FOR_EACH_CELL = 64;

/** Splits a page into tags and texts. Comments, scripts and declarations are passed over. Linear. */
export function* htmlTokens(page: string, file: string): Generator<HtmlToken> {
  let at = 0;
  let tagsLeft = MOST_TAGS;
  while (at < page.length) {
    const tag = nextTag(page, at);
    if (tag - at > LONGEST_TEXT) throw refused(file, 'string-length', LONGEST_TEXT);
    if (tag > at) yield { type: 'text', text: decodeEntities(page.slice(at, tag)) };
    if (tag === page.length) return;
    if (page.startsWith('<!--', tag)) {
      const end = page.indexOf('-->', tag + 4);
      if (end < 0) {
        yield { type: 'cut' };
        return;
      }
      at = end + 3;
      continue;
    }
    const end = tagEnd(page, tag + 1);
    if (end < 0) {
      yield { type: 'cut' };
      return;
    }
    at = end + 1;
    const match = TAG_NAME.exec(page.slice(tag, Math.min(end, tag + 64)));
    if (match === null) continue;
    const name = match[2]!.toLowerCase();
    tagsLeft += name === 'td' || name === 'th' ? TAGS_FOR_EACH_CELL : -1;
    if (tagsLeft < 0) throw refused(file, 'idle-markup');
    if (match[1] === '/') {
      yield { type: 'close', name };
      continue;
    }
    yield { type: 'open', name, attributes: readAttributes(page.slice(tag + match[0].length, end)) };
    if (name === 'style' || name === 'script') {
      const close = closingTag(page, at, name);
      if (name === 'style') yield { type: 'style', text: page.slice(at, close) };
      if (close === page.length) yield { type: 'cut' };
      at = close;
    }
  }
}

const TAG_NAME = /^<(\/?)([a-z][\w:-]*)/i;

/** The next `<` that begins a tag, or the end: `<` before a space or digit is text, as in `a < b`. */
function nextTag(page: string, from: number): number {
  for (let at = page.indexOf('<', from); at >= 0; at = page.indexOf('<', at + 1)) {
    if (beginsTag(page.charCodeAt(at + 1))) return at;
  }
  return page.length;
}

function beginsTag(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || code === 0x2f || code === 0x21 || code === 0x3f;
}

/** The `>` that ends a tag; one in quotes does not. */
function tagEnd(page: string, from: number): number {
  let quote = 0;
  for (let at = from; at < page.length; at += 1) {
    const code = page.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER_THAN) {
      return at;
    } else if ((code === DOUBLE_QUOTE || code === SINGLE_QUOTE) && page.charCodeAt(at - 1) === EQUALS) {
      quote = code;
    }
  }
  return -1;
}

const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const EQUALS = 0x3d;
const GREATER_THAN = 0x3e;

const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function readAttributes(text: string): ReadonlyMap<string, string> {
  if (text === '') return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

function closingTag(page: string, from: number, name: string): number {
  const match = new RegExp(`</${name}`, 'ig');
  match.lastIndex = from;
  return match.exec(page)?.index ?? page.length;
}
