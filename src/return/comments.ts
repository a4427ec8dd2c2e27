import { cellName } from '../model/source.ts';
import { contentType, type Namespaces } from '../write/xlsx/package-xml.ts';
import { escapeXml, textXml, XML_HEAD } from '../write/xlsx/text.ts';
import { addShapes, type CellComment, shapesOf, withoutShapes } from './comment-shapes.ts';
import { addLink, addPart, linksOf, removeLink, removePart } from './office-parts.ts';
import {
  applyEdits,
  attributeOf,
  contentOf,
  type Edit,
  type ElementPlace,
  elementsOf,
  firstElement,
  inserted,
  removed,
  unescapedXml,
  withChild,
} from './xml-edit.ts';
import type { ZipPackage } from './zip-package.ts';

/**
 * Adds comments to a sheet and returns the sheet's XML, which may need a reference to them. A cell's own comment
 * stays, with ours below it. Every text of ours begins with `mark`, by which `removeComments` finds it again.
 */
export async function addComments(
  zip: ZipPackage,
  sheet: string,
  sheetXml: string,
  comments: readonly CellComment[],
  mark: string,
  namespaces: Namespaces,
): Promise<string> {
  const links = await linksOf(zip, sheet);
  const part =
    links.find(({ kind }) => kind === 'comments')?.part ?? (await newComments(zip, sheet, namespaces));
  const xml = await zip.text(part);
  const places = commentPlaces(xml);
  const { prefix } = firstElement(xml, 'comments')!.open;
  const edits: Edit[] = [];
  const fresh: CellComment[] = [];
  for (const comment of comments) {
    const body = `${mark}${comment.text}`;
    const place = places.get(cellName(comment.row, comment.column));
    if (place === undefined) fresh.push({ ...comment, text: body });
    else edits.push(inserted(place.text.close.start, run(`\n${body}`, prefix)));
  }
  zip.put(part, withComments(applyEdits(xml, edits), fresh, prefix));
  return fresh.length === 0 ? sheetXml : addShapes(zip, sheet, sheetXml, fresh, namespaces);
}

/** Removes our comments from a sheet; if no comments are left, also the parts that held them. */
export async function removeComments(
  zip: ZipPackage,
  sheet: string,
  sheetXml: string,
  mark: string,
): Promise<string> {
  const links = await linksOf(zip, sheet);
  const comments = links.find(({ kind }) => kind === 'comments');
  if (comments === undefined) return sheetXml;
  const xml = await zip.text(comments.part);
  const edits: Edit[] = [];
  const gone = new Set<string>();
  for (const [cell, place] of commentPlaces(xml)) {
    const text = place.pieces.map((piece) => piece.text).join('');
    if (text.startsWith(mark)) {
      edits.push(removed(place.whole));
      gone.add(cell);
    } else if (text.includes(mark)) edits.push(...withoutOurs(place.pieces, text, mark));
  }
  if (edits.length === 0) return sheetXml;
  const left = applyEdits(xml, edits);
  const drawing = await shapesOf(zip, sheet, sheetXml);
  if (drawing !== undefined) zip.put(drawing.part, withoutShapes(await zip.text(drawing.part), gone));
  if (commentPlaces(left).size > 0) {
    zip.put(comments.part, left);
    return sheetXml;
  }
  await removePart(zip, comments.part);
  await removeLink(zip, sheet, comments.id);
  if (drawing === undefined || firstElement(await zip.text(drawing.part), 'shape') !== undefined)
    return sheetXml;
  await removePart(zip, drawing.part);
  await removeLink(zip, sheet, drawing.id);
  return applyEdits(sheetXml, [removed(drawing.place)]);
}

interface CommentPlace {
  readonly whole: ElementPlace;
  readonly text: ElementPlace;
  readonly pieces: readonly TextPiece[];
}

/** A run of a comment, or its bare text where it has no runs. */
interface TextPiece {
  readonly whole: ElementPlace;
  readonly words: ElementPlace;
  readonly text: string;
}

/** Our text is the last. A program that saved the workbook may have joined it with the run before. */
function* withoutOurs(pieces: readonly TextPiece[], text: string, mark: string): Generator<Edit> {
  let left = text.slice(0, text.indexOf(mark)).replace(/\n$/, '').length;
  for (const piece of pieces) {
    if (left === 0) yield removed(piece.whole);
    else if (piece.text.length > left) {
      const { open, close } = piece.words;
      yield { start: open.end, end: close.start, text: escapeXml(piece.text.slice(0, left)) };
    }
    left = Math.max(0, left - piece.text.length);
  }
}

function commentPlaces(xml: string): Map<string, CommentPlace> {
  const places = new Map<string, CommentPlace>();
  for (const whole of elementsOf(xml, 'comment')) {
    const text = firstElement(xml, 'text', whole.open.end, whole.close.start);
    if (text === undefined) continue;
    const cell = (attributeOf(xml, whole.open, 'ref') ?? '').toUpperCase();
    places.set(cell, { whole, text, pieces: piecesIn(xml, text.open.end, text.close.start) });
  }
  return places;
}

function piecesIn(xml: string, from: number, to: number): TextPiece[] {
  const runs = [...elementsOf(xml, 'r', from, to)];
  const wholes = runs.length > 0 ? runs : [...elementsOf(xml, 't', from, to)];
  return wholes.flatMap((whole) => {
    const words = firstElement(xml, 't', whole.open.start, whole.close.end);
    if (words === undefined || words.open === words.close) return [];
    return [{ whole, words, text: unescapedXml(contentOf(xml, words)) }];
  });
}

const AUTHOR = 'kp';

async function newComments(zip: ZipPackage, sheet: string, namespaces: Namespaces): Promise<string> {
  const part = zip.freeName('xl/comments', '.xml');
  const xml = `${XML_HEAD}<comments xmlns="${namespaces.main}"><authors></authors><commentList></commentList></comments>`;
  await addPart(zip, part, contentType('comments'), xml);
  await addLink(zip, sheet, 'comments', part, namespaces);
  return part;
}

/** The comments with new ones added, by our own author. */
function withComments(xml: string, comments: readonly CellComment[], prefix: string): string {
  const authors = Array.from(elementsOf(xml, 'author'), (author) => contentOf(xml, author));
  const known = authors.indexOf(AUTHOR);
  const authorId = known < 0 ? authors.length : known;
  const texts = comments.map(
    ({ row, column, text }) =>
      `<${prefix}comment ref="${cellName(row, column)}" authorId="${authorId}"><${prefix}text>${run(text, prefix)}</${prefix}text></${prefix}comment>`,
  );
  const author = known < 0 ? `<${prefix}author>${AUTHOR}</${prefix}author>` : '';
  return withChild(
    withChild(xml, 'authors', () => author),
    'commentList',
    () => texts.join(''),
  );
}

function run(text: string, prefix: string): string {
  return `<${prefix}r>${textXml(text, prefix)}</${prefix}r>`;
}
