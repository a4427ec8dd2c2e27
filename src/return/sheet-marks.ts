import { columnName } from '../model/source.ts';
import { parseCellReference } from '../read/xlsx/cell-reference.ts';
import {
  appended,
  applyEdits,
  attributeOf,
  changed,
  type Edit,
  type ElementPlace,
  firstElement,
  inserted,
  type TagPlace,
  tagsOf,
} from './xml-edit.ts';

/** For each column a new format, made from the one that the cell has. */
export type RowFormats = ReadonlyMap<number, (format: number) => number>;

/** Changes the formats of cells, by row. An empty cell, which is not stored, is added in its place; so is a row. */
export function formatCells(xml: string, formats: ReadonlyMap<number, RowFormats>): string {
  const data = firstElement(xml, 'sheetData');
  if (data === undefined) return xml;
  const { prefix } = data.open;

  function cellsOf(row: number, place: ElementPlace): Edit[] {
    const columns = formats.get(row)!;
    const change = (column: number, { open }: ElementPlace) => {
      const format = columns.get(column)!(Number(attributeOf(xml, open, 's') ?? 0));
      return [changed(xml, open, 's', String(format))];
    };
    return placed(xml, 'c', place, columns, change, (column) => cell(row, column));
  }

  function cell(row: number, column: number): string {
    const format = formats.get(row)!.get(column)!(0);
    return `<${prefix}c r="${columnName(column)}${row}" s="${format}"/>`;
  }

  function newRow(row: number): string {
    const cells = inOrder(formats.get(row)!).map((column) => cell(row, column));
    return `<${prefix}row r="${row}">${cells.join('')}</${prefix}row>`;
  }

  return applyEdits(xml, placed(xml, 'row', data, formats, cellsOf, newRow));
}

/** Replaces every format that is a key of the map. */
export function replaceFormats(xml: string, formats: ReadonlyMap<number, number>): string {
  const data = firstElement(xml, 'sheetData');
  if (data === undefined || formats.size === 0) return xml;
  const edits: Edit[] = [];
  for (const tag of tagsOf(xml, data.open.end, data.close.start)) {
    if (tag.name !== 'c' || tag.kind === 'close') continue;
    const format = formats.get(Number(attributeOf(xml, tag, 's') ?? 0));
    if (format !== undefined) edits.push(changed(xml, tag, 's', String(format)));
  }
  return applyEdits(xml, edits);
}

/** Changes the wanted rows of a sheet, or cells of a row, and adds the missing ones in their places. */
function placed(
  xml: string,
  name: 'row' | 'c',
  within: ElementPlace,
  wanted: ReadonlyMap<number, unknown>,
  change: (number: number, place: ElementPlace) => Edit[],
  create: (number: number) => string,
): Edit[] {
  const edits: Edit[] = [];
  const numbers = inOrder(wanted);
  let next = 0;
  const createdBefore = (number: number) => {
    let text = '';
    for (; next < numbers.length && numbers[next]! < number; next += 1) text += create(numbers[next]!);
    return text;
  };
  for (const { number, place } of numbered(xml, name, within)) {
    const before = createdBefore(number);
    if (before !== '') edits.push(inserted(place.open.start, before));
    if (numbers[next] !== number) continue;
    edits.push(...change(number, place));
    next += 1;
  }
  const behind = createdBefore(Number.POSITIVE_INFINITY);
  return behind === '' ? edits : [...edits, appended(xml, within, behind)];
}

function inOrder(wanted: ReadonlyMap<number, unknown>): number[] {
  return [...wanted.keys()].sort((a, b) => a - b);
}

/** Rows, or the cells of a row, with their numbers; one without a number follows the one before. */
function* numbered(
  xml: string,
  name: 'row' | 'c',
  within: ElementPlace,
): Generator<{ readonly number: number; readonly place: ElementPlace }> {
  let open: TagPlace | undefined;
  let number = 0;
  for (const tag of tagsOf(xml, within.open.end, within.close.start)) {
    if (tag.name !== name) continue;
    if (tag.kind !== 'close') {
      open = tag;
      number = numberOf(attributeOf(xml, tag, 'r'), name) ?? number + 1;
    }
    if (tag.kind !== 'open' && open !== undefined) yield { number, place: { open, close: tag } };
  }
}

function numberOf(reference: string | undefined, name: 'row' | 'c'): number | undefined {
  if (reference === undefined) return undefined;
  return name === 'row' ? Number(reference) : parseCellReference(reference)?.column;
}
