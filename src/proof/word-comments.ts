import { addLink, addPart, linksOf } from '../return/office-parts.ts';
import {
  applyEdits,
  attributeOf,
  type Edit,
  type ElementPlace,
  elementsOf,
  firstElement,
  inserted,
  removed,
  type TagPlace,
  tagsOf,
  tagWith,
  unescapedXml,
  withChild,
} from '../return/xml-edit.ts';
import { ZipPackage } from '../return/zip-package.ts';
import { type Namespaces, STRICT, TRANSITIONAL } from '../write/xlsx/package-xml.ts';
import { escapeXml, XML_HEAD } from '../write/xlsx/text.ts';
import { type RunText, type WordPaper, wordPaper } from './paper/word-paper.ts';

/** A comment on a part of a paragraph. */
export interface WordComment {
  /** Its index among the paragraphs of the `WordPaper`. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /**
   * Lines, separated by `
   * `.
   */
  readonly text: string;
}

const AUTHOR = 'kp';
const WORDPROCESSING = {
  transitional: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  strict: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
};
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/**
 * Adds comments to a Word document and removes those of an earlier round. Only the parts concerned are changed; all
 * others keep their bytes. Throws the reader's Fault if the package is not a Word document.
 */
export async function withComments(bytes: Uint8Array, comments: readonly WordComment[]): Promise<Uint8Array> {
  const zip = new ZipPackage(bytes);
  const before = await wordPaper(zip);
  const part = await commentsPart(zip, before.part);
  if (part !== undefined) await removeOurs(zip, before, part);
  if (comments.length === 0) return zip.bytes();
  const paper = await wordPaper(zip);
  const { main, namespaces } = namespacesOf(paper.xml);
  const to = part ?? (await newComments(zip, paper.part, main, namespaces));
  const known = await zip.text(to);
  const ids = Array.from(elementsOf(known, 'comment'), ({ open }) => Number(attributeOf(known, open, 'id')));
  const first = Math.max(-1, ...ids.filter((id) => Number.isSafeInteger(id))) + 1;
  const edits = new RunEdits(paper.xml, main);
  for (const [index, { paragraph, start, end }] of comments.entries())
    edits.mark(paper.runs[paragraph] ?? [], start, end, first + index);
  zip.put(paper.part, applyEdits(paper.xml, edits.all()));
  const added = comments.map(({ text }, index) => commentXml(first + index, text, main)).join('');
  zip.put(
    to,
    withChild(known, 'comments', () => added),
  );
  return zip.bytes();
}

async function commentsPart(zip: ZipPackage, document: string): Promise<string | undefined> {
  const link = (await linksOf(zip, document)).find(({ kind }) => kind === 'comments');
  return link !== undefined && zip.has(link.part) ? link.part : undefined;
}

async function newComments(
  zip: ZipPackage,
  document: string,
  main: string,
  namespaces: Namespaces,
): Promise<string> {
  const folder = document.slice(0, document.lastIndexOf('/') + 1);
  const part = zip.has(`${folder}comments.xml`)
    ? zip.freeName(`${folder}comments`, '.xml')
    : `${folder}comments.xml`;
  await addPart(zip, part, COMMENTS_TYPE, `${XML_HEAD}<w:comments xmlns:w="${main}"></w:comments>`);
  await addLink(zip, document, 'comments', part, namespaces);
  return part;
}

function namespacesOf(xml: string): { readonly main: string; readonly namespaces: Namespaces } {
  const isStrict = xml.includes(WORDPROCESSING.strict);
  return isStrict
    ? { main: WORDPROCESSING.strict, namespaces: STRICT }
    : { main: WORDPROCESSING.transitional, namespaces: TRANSITIONAL };
}

function commentXml(id: number, text: string, main: string): string {
  const lines = text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`);
  return `<w:comment xmlns:w="${main}" w:id="${id}" w:author="${AUTHOR}" w:initials="${AUTHOR}">${lines.join('')}</w:comment>`;
}

/** Removes our own comments and the marks that refer to them. */
async function removeOurs(zip: ZipPackage, { part: document, xml }: WordPaper, part: string): Promise<void> {
  const comments = await zip.text(part);
  const ours = Array.from(elementsOf(comments, 'comment')).filter(
    ({ open }) => attributeOf(comments, open, 'author') === AUTHOR,
  );
  if (ours.length === 0) return;
  const ids = new Set(ours.map(({ open }) => attributeOf(comments, open, 'id')));
  zip.put(part, applyEdits(comments, ours.map(removed)));
  const isOurs = ({ open }: ElementPlace) => ids.has(attributeOf(xml, open, 'id'));
  const marks = ['commentRangeStart', 'commentRangeEnd'].flatMap((name) => Array.from(elementsOf(xml, name)));
  const references = Array.from(elementsOf(xml, 'r')).filter((run) => {
    const reference = firstElement(xml, 'commentReference', run.open.end, run.close.start);
    return reference !== undefined && isOurs(reference);
  });
  zip.put(document, applyEdits(xml, [...marks.filter(isOurs), ...references].map(removed)));
}

/** The changes to a document's runs: a run is cut in two if a mark falls in its middle. */
class RunEdits {
  readonly #xml: string;
  readonly #declared: string;
  readonly #edits: Edit[] = [];
  readonly #spaced = new Set<number>();

  constructor(xml: string, main: string) {
    this.#xml = xml;
    this.#declared = ` xmlns:w="${main}"`;
  }

  all(): readonly Edit[] {
    return this.#edits;
  }

  mark(runs: readonly RunText[], start: number, end: number, id: number): void {
    const from = runs.find((run) => start < run.start + run.text.length);
    const to = runs.findLast((run) => run.start < end);
    if (from === undefined || to === undefined) return;
    this.#insert(
      from,
      Math.max(0, start - from.start),
      `<w:commentRangeStart${this.#declared} w:id="${id}"/>`,
    );
    this.#insert(
      to,
      Math.min(to.text.length, end - to.start),
      `<w:commentRangeEnd${this.#declared} w:id="${id}"/><w:r${this.#declared}><w:commentReference w:id="${id}"/></w:r>`,
    );
  }

  #insert({ text, open, run }: RunText, character: number, mark: string): void {
    const xml = this.#xml;
    const properties = propertiesOf(xml, run);
    if (character === 0 && open.start === run.end + properties.length) {
      this.#edits.push(inserted(run.start, mark));
      return;
    }
    const close = `</${open.prefix}t></${run.prefix}r>`;
    const end = xml.indexOf(`</${open.prefix}t>`, open.end);
    if (character === text.length && xml.startsWith(close, end)) {
      this.#edits.push(inserted(end + close.length, mark));
      return;
    }
    const again = `${xml.slice(run.start, run.end)}${properties}<${open.prefix}t xml:space="preserve">`;
    this.#edits.push(
      inserted(open.end + rawLength(xml.slice(open.end, end), character), close + mark + again),
    );
    if (this.#spaced.has(open.start)) return;
    // The first half may now end in a space, which would be lost without this attribute.
    this.#spaced.add(open.start);
    this.#edits.push({ ...open, text: tagWith(xml.slice(open.start, open.end), 'xml:space', 'preserve') });
  }
}

/** The properties at the start of a run, as XML. */
function propertiesOf(xml: string, run: TagPlace): string {
  const [first] = tagsOf(xml, run.end);
  if (first?.name !== 'rPr' || first.start !== run.end) return '';
  if (first.kind === 'empty') return xml.slice(first.start, first.end);
  const element = firstElement(xml, 'rPr', run.end)!;
  return xml.slice(element.open.start, element.close.end);
}

/** The length in XML of the first characters of a text; character references are longer. */
function rawLength(raw: string, characters: number): number {
  let done = 0;
  let length = 0;
  for (const [piece] of raw.matchAll(/&[^;\s]+;|[\s\S]/g)) {
    if (done >= characters) break;
    done += piece.length > 1 ? unescapedXml(piece).length : 1;
    length += piece.length;
  }
  return length;
}
