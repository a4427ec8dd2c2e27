import { groupBy } from '../model/group-by.ts';
import { isReturnSheet } from '../model/return-sheet.ts';
import { readXlsx } from '../read/xlsx/read-xlsx.ts';
import type { Namespaces } from '../write/xlsx/package-xml.ts';
import type { CellComment } from './comment-shapes.ts';
import { addComments, removeComments } from './comments.ts';
import type { Mark, ReturnWords } from './mark.ts';
import { MarkedStyles } from './marked-styles.ts';
import { asWorkbook } from './office-parts.ts';
import { problemSheet } from './problem-sheet.ts';
import { formatCells, replaceFormats } from './sheet-marks.ts';
import {
  addFirstSheet,
  removeSheet,
  unselected,
  type WorkbookParts,
  workbookParts,
} from './workbook-sheets.ts';
import { attributeOf, tagsOf } from './xml-edit.ts';
import { ZipPackage } from './zip-package.ts';

/**
 * The submitter's own workbook with its faults marked: the faulty cells filled and commented, a first sheet that lists
 * them. The package is patched: parts that have nothing to do with it stay the same to the last byte. Marks of an earlier
 * round are taken off first; without any fault the workbook comes back as the submitter sees it.
 *
 * Marks without a cell stand on the first sheet only; one about a whole row marks the row's first cell. Throws a Fault of
 * the reader where the bytes are no sound .xlsx.
 */
export async function returnWorkbook(
  file: string,
  bytes: Uint8Array,
  marks: readonly Mark[],
  words: ReturnWords,
): Promise<Uint8Array> {
  const zip = new ZipPackage(bytes);
  await removeMarks(zip, file, bytes, words);
  await asWorkbook(zip);
  if (marks.length === 0) return zip.bytes();
  const parts = await workbookParts(zip);
  const styles = await MarkedStyles.of(zip, parts.styles);
  const bySheet = groupBy(marks.filter(hasCell), ({ sheet }) => sheet);
  for (const { name, part, link } of parts.sheets) {
    if (link.kind !== 'worksheet') continue;
    const xml = await zip.text(part);
    const own = bySheet.get(name) ?? [];
    const marked =
      own.length === 0 ? xml : await markSheet(zip, part, xml, own, styles, words, parts.namespaces);
    const shown = unselected(marked);
    if (shown !== xml) zip.put(part, shown);
  }
  const sheet = problemSheet(file, marks, styles.sheet, styles.twins, words, parts.namespaces);
  styles.write(zip);
  await addFirstSheet(zip, parts, freeSheetName(parts, words.sheet), sheet);
  return zip.bytes();
}

type CellMark = Mark & { readonly sheet: string; readonly row: number };

function hasCell(mark: Mark): mark is CellMark {
  return mark.sheet !== undefined && mark.row !== undefined;
}

/** Several faults of one cell share a comment, and the colour of the most serious one. */
async function markSheet(
  zip: ZipPackage,
  part: string,
  xml: string,
  marks: readonly CellMark[],
  styles: MarkedStyles,
  words: ReturnWords,
  namespaces: Namespaces,
): Promise<string> {
  const formats = new Map<number, Map<number, (format: number) => number>>();
  const comments: CellComment[] = [];
  const byCell = groupBy(marks, ({ row, column = 1 }) => `${row}:${column}`);
  for (const own of byCell.values()) {
    const { row, column = 1 } = own[0]!;
    const severity = own.some((mark) => mark.severity === 'error') ? 'error' : 'warning';
    const columns = formats.get(row) ?? new Map();
    formats.set(
      row,
      columns.set(column, (format: number) => styles.marked(format, severity)),
    );
    const text = own.map((mark) => `${mark.sentence}\n${mark.remedy}`).join('\n');
    comments.push({ row, column, text });
  }
  return addComments(zip, part, formatCells(xml, formats), comments, words.comment, namespaces);
}

/**
 * A workbook that was returned before still has its marks: the hidden cells of its sheet of problems tell which
 * formats are marked.
 */
async function removeMarks(
  zip: ZipPackage,
  file: string,
  bytes: Uint8Array,
  words: ReturnWords,
): Promise<void> {
  const before = await workbookParts(zip);
  const listed = await returnedSheet(file, bytes);
  const sheet = before.sheets.find(({ name }) => name === listed);
  if (sheet === undefined) return;
  const twins = twinsIn(await zip.text(sheet.part));
  await removeSheet(zip, before, sheet.name);
  for (const { part, link } of before.sheets) {
    if (link.kind !== 'worksheet' || part === sheet.part) continue;
    const xml = await zip.text(part);
    const plain = await removeComments(zip, part, replaceFormats(xml, twins), words.comment);
    if (plain !== xml) zip.put(part, plain);
  }
}

/** The name of the sheet that kp added, if there is one. */
async function returnedSheet(file: string, bytes: Uint8Array): Promise<string | undefined> {
  const { value } = await readXlsx({ name: file, bytes }, {});
  return value?.sheets.find(isReturnSheet)?.name;
}

/** Format of a marked cell → the format before. */
function twinsIn(xml: string): ReadonlyMap<number, number> {
  const twins = new Map<number, number>();
  let marked: number | undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'c' || tag.kind === 'close') continue;
    const reference = attributeOf(xml, tag, 'r') ?? '';
    const format = Number(attributeOf(xml, tag, 's') ?? 0);
    if (/^J(?!1$)\d+$/.test(reference)) marked = format;
    else if (/^K(?!1$)\d+$/.test(reference) && marked !== undefined) twins.set(marked, format);
  }
  return twins;
}

function freeSheetName({ sheets }: WorkbookParts, wanted: string): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
