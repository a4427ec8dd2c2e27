import { withoutReferences } from '../read/xlsx/xml-characters.ts';
import { escapeXml } from '../write/xlsx/text.ts';

/** A tag in an XML text: its position, and its name without the prefix. */
export interface TagPlace {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** With its colon; empty if there is none. */
  readonly prefix: string;
  readonly kind: 'open' | 'close' | 'empty';
}

/** The tags of well-formed XML between two positions, in order. Comments, CDATA and instructions are skipped. */
export function* tagsOf(xml: string, from = 0, to = xml.length): Generator<TagPlace> {
  for (let at = xml.indexOf('<', from); at >= 0 && at < to; at = xml.indexOf('<', at)) {
    const skipped = SKIPPED.find(([opening]) => xml.startsWith(opening, at));
    if (skipped !== undefined) {
      at = endOf(xml, skipped[1], at);
      continue;
    }
    const end = tagEnd(xml, at);
    const isClose = xml[at + 1] === '/';
    const kind = isClose ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open';
    const [, prefix = '', name = ''] =
      /^([^\s/>:]+:)?([^\s/>]+)/.exec(xml.slice(at + (isClose ? 2 : 1), end)) ?? [];
    yield { start: at, end, name, prefix, kind };
    at = end;
  }
}

/** An element from the start of its opening tag to the end of its closing one. */
export interface ElementPlace {
  readonly open: TagPlace;
  /** Equal to `open` for an empty element. */
  readonly close: TagPlace;
}

/** Elements with this name, in order; nested ones are not searched. */
export function* elementsOf(xml: string, name: string, from = 0, to = xml.length): Generator<ElementPlace> {
  let open: TagPlace | undefined;
  let depth = 0;
  for (const tag of tagsOf(xml, from, to)) {
    if (tag.name !== name) continue;
    if (tag.kind === 'empty') {
      if (open === undefined) yield { open: tag, close: tag };
    } else if (tag.kind === 'open') {
      if (open === undefined) open = tag;
      else depth += 1;
    } else if (depth > 0) depth -= 1;
    else if (open !== undefined) {
      yield { open, close: tag };
      open = undefined;
    }
  }
}

export function firstElement(xml: string, name: string, from = 0, to = xml.length): ElementPlace | undefined {
  return elementsOf(xml, name, from, to).next().value ?? undefined;
}

/** The text between the tags of an element, as written. */
export function contentOf(xml: string, { open, close }: ElementPlace): string {
  return open === close ? '' : xml.slice(open.end, close.start);
}

/** The value of an attribute in a tag, by its name with or without a prefix. */
export function attributeOf(xml: string, { start, end }: TagPlace, name: string): string | undefined {
  for (const [, found, quoted] of xml.slice(start, end).matchAll(ATTRIBUTE)) {
    if (found === name || found!.endsWith(`:${name}`)) return unescapedXml(quoted!.slice(1, -1));
  }
  return undefined;
}

/** A text with its references replaced; unchanged if one of them is invalid. */
export function unescapedXml(text: string): string {
  return withoutReferences(text) ?? text;
}

/** A tag with the attribute set, or removed for undefined. */
export function tagWith(tag: string, name: string, value: string | undefined): string {
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue;
    const before = tag.slice(0, match.index);
    const after = tag.slice(match.index + match[0].length);
    return value === undefined ? before.trimEnd() + after : `${before}${name}="${escapeXml(value)}"${after}`;
  }
  if (value === undefined) return tag;
  const place = /\s*\/?>$/.exec(tag)!.index;
  return `${tag.slice(0, place)} ${name}="${escapeXml(value)}"${tag.slice(place)}`;
}

/** A change to a text: `text` replaces everything from `start` to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes all changes, which must not overlap. Changes at the same position keep their order. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(xml.slice(done, start), text);
    done = end;
  }
  return pieces.join('') + xml.slice(done);
}

export function inserted(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

export function removed({ open, close }: ElementPlace): Edit {
  return { start: open.start, end: close.end, text: '' };
}

/** Adds XML to the end of an element, which may have been empty. */
export function appended(xml: string, { open, close }: ElementPlace, text: string): Edit {
  if (open.kind !== 'empty') return inserted(close.start, text);
  const opening = xml.slice(open.start, open.end).replace(/\s*\/>$/, '>');
  return { ...open, text: `${opening}${text}</${open.prefix}${open.name}>` };
}

/** A tag with an attribute set, or removed for undefined. */
export function changed(xml: string, tag: TagPlace, name: string, value: string | undefined): Edit {
  return { ...tag, text: tagWith(xml.slice(tag.start, tag.end), name, value) };
}

/** The XML with one more child at the end of the first element with this name. */
export function withChild(xml: string, name: string, child: (prefix: string) => string): string {
  const element = firstElement(xml, name);
  return element === undefined ? xml : applyEdits(xml, [appended(xml, element, child(element.open.prefix))]);
}

/** XML written without prefixes, with the document's prefix added. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}

const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g;
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

function endOf(xml: string, closing: string, from: number): number {
  const at = xml.indexOf(closing, from);
  return at < 0 ? xml.length : at + closing.length;
}

/** The position after the `>` that ends the tag; a `>` inside quotes does not. */
function tagEnd(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at += 1) {
    const character = xml[at]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return xml.length;
}
