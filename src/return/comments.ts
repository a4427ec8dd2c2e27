import { cellName } from '../model/source.ts';
import { escapeXml, workbookText, XML_HEAD } from '../write/xlsx/text.ts';
import { addShapes, type CellComment, shapesOf, withoutShapes } from './comment-shapes.ts';
import { addLink, addPart, linksOf, removeLink, removePart, withChild } from './office-parts.ts';
import {
  applyEdits,
  attributeOf,
  type Edit,
  type ElementPlace,
  elementsOf,
  firstElement,
  unescapeXml,
} from './xml-edit.ts';
import type { ZipPackage } from './zip-package.ts';

/**
 * Adds comments to a sheet and answers the sheet's XML, which may have to lead to them. A cell that has a comment keeps
 * it; ours stands below. Every text of ours begins with `mark`, by which `removeComments` finds it again.
 */
export async function addComments(
  zip: ZipPackage,
  sheet: string,
  sheetXml: string,
  comments: readonly CellComment[],
  mark: string,
  isStrict: boolean,
): Promise<string> {
  const links = await linksOf(zip, sheet);
  const part =
    links.find(({ kind }) => kind === 'comments')?.part ?? (await newComments(zip, sheet, isStrict));
  const xml = await zip.text(part);
  const places = commentPlaces(xml);
  const { prefix } = firstElement(xml, 'comments')!.open;
  const edits: Edit[] = [];
  const fresh: CellComment[] = [];
  for (const comment of comments) {
    const body = `${mark}${comment.text}`;
    const place = places.get(cellName(comment.row, comment.column));
    if (place === undefined) fresh.push({ ...comment, text: body });
    else edits.push({ start: place.textEnd, end: place.textEnd, text: run(`\n${body}`, prefix) });
  }
  zip.put(part, withComments(withAuthor(applyEdits(xml, edits)), fresh, prefix));
  return fresh.length === 0 ? sheetXml : addShapes(zip, sheet, sheetXml, fresh, isStrict);
}

/** Takes our comments off a sheet again; a sheet left without any loses the parts that held them. */
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
      edits.push({ start: place.start, end: place.end, text: '' });
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
  return applyEdits(sheetXml, [{ start: drawing.place.open.start, end: drawing.place.close.end, text: '' }]);
}

interface CommentPlace {
  readonly start: number;
  readonly end: number;
  /** Where another run would stand. */
  readonly textEnd: number;
  readonly pieces: readonly TextPiece[];
}

/** A run of a comment, or the bare text of one without runs. */
interface TextPiece {
  readonly start: number;
  readonly end: number;
  readonly words: ElementPlace;
  readonly text: string;
}

/** Ours stands last. Programs that save a workbook again may have joined it with the run before. */
function* withoutOurs(pieces: readonly TextPiece[], text: string, mark: string): Generator<Edit> {
  let left = text.slice(0, text.indexOf(mark)).replace(/\n$/, '').length;
  for (const piece of pieces) {
    if (left === 0) yield { start: piece.start, end: piece.end, text: '' };
    else if (piece.text.length > left) {
      const { open, close } = piece.words;
      yield { start: open.end, end: close.start, text: escapeXml(piece.text.slice(0, left)) };
    }
    left = Math.max(0, left - piece.text.length);
  }
}

function commentPlaces(xml: string): Map<string, CommentPlace> {
  const places = new Map<string, CommentPlace>();
  for (const { open, close } of elementsOf(xml, 'comment')) {
    const text = firstElement(xml, 'text', open.end, close.start);
    if (text === undefined) continue;
    const inside = [text.open.end, text.close.start] as const;
    places.set((attributeOf(xml, open, 'ref') ?? '').toUpperCase(), {
      start: open.start,
      end: close.end,
      textEnd: text.close.start,
      pieces: piecesIn(xml, ...inside),
    });
  }
  return places;
}

function piecesIn(xml: string, from: number, to: number): TextPiece[] {
  const runs = [...elementsOf(xml, 'r', from, to)];
  const wholes = runs.length > 0 ? runs : [...elementsOf(xml, 't', from, to)];
  return wholes.flatMap(({ open, close }) => {
    const words = firstElement(xml, 't', open.start, close.end);
    if (words === undefined || words.open === words.close) return [];
    const text = unescapeXml(xml.slice(words.open.end, words.close.start));
    return [{ start: open.start, end: close.end, words, text }];
  });
}

const AUTHOR = 'kp';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

async function newComments(zip: ZipPackage, sheet: string, isStrict: boolean): Promise<string> {
  const part = zip.freeName('xl/comments', '.xml');
  const main = isStrict ? STRICT_MAIN : MAIN;
  await addPart(
    zip,
    part,
    COMMENTS_TYPE,
    `${XML_HEAD}<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`,
  );
  await addLink(zip, sheet, 'comments', part, isStrict);
  return part;
}

function withAuthor(xml: string): string {
  const authors = Array.from(elementsOf(xml, 'author'), ({ open, close }) =>
    xml.slice(open.end, close.start),
  );
  return authors.includes(AUTHOR)
    ? xml
    : withChild(xml, 'authors', (prefix) => `<${prefix}author>${AUTHOR}</${prefix}author>`);
}

function withComments(xml: string, comments: readonly CellComment[], prefix: string): string {
  const authors = Array.from(elementsOf(xml, 'author'), ({ open, close }) =>
    xml.slice(open.end, close.start),
  );
  const author = authors.indexOf(AUTHOR);
  const text = comments
    .map(
      (comment) =>
        `<${prefix}comment ref="${cellName(comment.row, comment.column)}" authorId="${author}"><${prefix}text>${run(comment.text, prefix)}</${prefix}text></${prefix}comment>`,
    )
    .join('');
  return withChild(xml, 'commentList', () => text);
}

function run(text: string, prefix: string): string {
  return `<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(workbookText(text))}</${prefix}t></${prefix}r>`;
}
