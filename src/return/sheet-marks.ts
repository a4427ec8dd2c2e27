import { columnName } from '../model/source.ts';
import { parseCellReference } from '../read/xlsx/cell-reference.ts';
import {
  applyEdits,
  attributeOf,
  type Edit,
  firstElement,
  type TagPlace,
  tagsOf,
  tagWith,
} from './xml-edit.ts';

/** New formats for cells, by row and then by column. */
export type CellFormats = ReadonlyMap<number, ReadonlyMap<number, (format: number) => number>>;

/**
 * Gives cells of a sheet another format, which follows from the one they have. A cell that is not stored, because it is
 * empty, is put in its place, and a row likewise.
 */
export function formatCells(xml: string, formats: CellFormats): string {
  const data = firstElement(xml, 'sheetData');
  if (data === undefined) return xml;
  const { prefix } = data.open;
  const edits: Edit[] = [];
  const rows = [...formats.keys()].sort((a, b) => a - b);
  let next = 0;
  for (const { open, close, number } of numbered(xml, 'row', data.open.end, data.close.start)) {
    const before: string[] = [];
    while (next < rows.length && rows[next]! < number) {
      before.push(rowOf(rows[next]!, formats, prefix));
      next += 1;
    }
    if (before.length > 0) edits.push({ start: open.start, end: open.start, text: before.join('') });
    if (rows[next] !== number) continue;
    formatRow(xml, open, close, number, formats.get(number)!, prefix, edits);
    next += 1;
  }
  const behind = rows.slice(next).map((row) => rowOf(row, formats, prefix));
  if (behind.length === 0) return applyEdits(xml, edits);
  const { open, close } = data;
  if (open.kind === 'empty') {
    const opening = xml.slice(open.start, open.end).replace(/\s*\/>$/, '>');
    const text = `${opening}${behind.join('')}</${prefix}sheetData>`;
    return applyEdits(xml, [{ start: open.start, end: open.end, text }]);
  }
  return applyEdits(xml, [...edits, { start: close.start, end: close.start, text: behind.join('') }]);
}

/** Gives every cell whose format is a key of the map the format it leads to. */
export function replaceFormats(xml: string, formats: ReadonlyMap<number, number>): string {
  const data = firstElement(xml, 'sheetData');
  if (data === undefined || formats.size === 0) return xml;
  const edits: Edit[] = [];
  for (const tag of tagsOf(xml, data.open.end, data.close.start)) {
    if (tag.name !== 'c' || tag.kind === 'close') continue;
    const format = formats.get(Number(attributeOf(xml, tag, 's') ?? 0));
    if (format !== undefined) edits.push({ ...tag, text: tagWith(xml, tag, 's', String(format)) });
  }
  return applyEdits(xml, edits);
}

interface Numbered {
  readonly open: TagPlace;
  readonly close: TagPlace;
  readonly number: number;
}

/** Rows, or the cells of one, with their numbers; one that names none follows the one before. */
function* numbered(xml: string, name: 'row' | 'c', from: number, to: number): Generator<Numbered> {
  let open: TagPlace | undefined;
  let number = 0;
  for (const tag of tagsOf(xml, from, to)) {
    if (tag.name !== name) continue;
    if (tag.kind !== 'close') {
      open = tag;
      number = numberOf(attributeOf(xml, tag, 'r'), name) ?? number + 1;
    }
    if (tag.kind !== 'open' && open !== undefined) yield { open, close: tag, number };
  }
}

function numberOf(reference: string | undefined, name: 'row' | 'c'): number | undefined {
  if (reference === undefined) return undefined;
  return name === 'row' ? Number(reference) : parseCellReference(reference)?.column;
}

function formatRow(
  xml: string,
  open: TagPlace,
  close: TagPlace,
  row: number,
  formats: ReadonlyMap<number, (format: number) => number>,
  prefix: string,
  edits: Edit[],
): void {
  const columns = [...formats.keys()].sort((a, b) => a - b);
  const cell = (column: number) => emptyCell(row, column, formats.get(column)!(0), prefix);
  if (open.kind === 'empty') {
    const opening = xml.slice(open.start, open.end).replace(/\s*\/>$/, '>');
    edits.push({
      start: open.start,
      end: open.end,
      text: `${opening}${columns.map(cell).join('')}</${prefix}row>`,
    });
    return;
  }
  let next = 0;
  for (const { open: tag, number } of numbered(xml, 'c', open.end, close.start)) {
    const before: string[] = [];
    while (next < columns.length && columns[next]! < number) {
      before.push(cell(columns[next]!));
      next += 1;
    }
    if (before.length > 0) edits.push({ start: tag.start, end: tag.start, text: before.join('') });
    if (columns[next] !== number) continue;
    const format = formats.get(number)!(Number(attributeOf(xml, tag, 's') ?? 0));
    edits.push({ start: tag.start, end: tag.end, text: tagWith(xml, tag, 's', String(format)) });
    next += 1;
  }
  const behind = columns.slice(next).map(cell).join('');
  if (behind !== '') edits.push({ start: close.start, end: close.start, text: behind });
}

function rowOf(row: number, formats: CellFormats, prefix: string): string {
  const cells = [...formats.get(row)!]
    .sort(([one], [other]) => one - other)
    .map(([column, format]) => emptyCell(row, column, format(0), prefix));
  return `<${prefix}row r="${row}">${cells.join('')}</${prefix}row>`;
}

function emptyCell(row: number, column: number, format: number, prefix: string): string {
  return `<${prefix}c r="${columnName(column)}${row}" s="${format}"/>`;
}
