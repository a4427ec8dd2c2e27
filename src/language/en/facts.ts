import type { DamageFault, FindingFacts, RefusalRule } from '../../model/finding.ts';
import type { Yuan } from '../../model/yuan.ts';
import { groupedQuotient } from '../amounts.ts';
import { names } from './names.ts';

export const damageFaults: Readonly<Record<DamageFault, string>> = {
  checksum: 'has a wrong checksum',
  size: 'is not as large as stated',
  missing: 'is missing',
  'not-xml': 'is not well-formed XML',
  'bad-reference': 'refers to something that is not there',
  directory: 'does not agree with the directory',
  'compressed-data': 'cannot be inflated',
  structure: 'is incomplete',
};

export const refusalRules: Readonly<Record<RefusalRule, string>> = {
  'part-size': 'is too large when inflated',
  'package-size': 'is too large when all is inflated',
  entries: 'holds too many parts',
  sheets: 'lists too many sheets',
  formats: 'defines too many cell formats',
  strings: 'holds far more texts than its sheets can use',
  cells: 'holds too many cells',
  'repeated-text': 'repeats long texts too often',
  'idle-markup': 'holds masses of content that is no cell',
  rows: 'has more rows than Excel allows',
  columns: 'has more columns than Excel allows',
  'string-length': 'holds too long a text',
  nesting: 'is nested too deeply',
  overlap: 'has parts that overlap',
  'duplicate-part': 'has two parts of one name',
  'part-name': 'has a name that is not allowed',
  merges: 'holds too many merged cells',
  doctype: 'holds a DOCTYPE declaration',
  'file-size': 'is too large',
  'line-length': 'holds too long a line',
};

const systemReasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'the system does not permit it'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of the path is no folder'],
  ['ELOOP', 'symbolic links run in a circle'],
  ['EMFILE', 'too many open files'],
  ['EIO', 'the disk failed'],
  ['EBUSY', 'another program holds the file'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EFBIG', 'the file is larger than the system allows'],
  ['EROFS', 'the disk is read-only'],
  ['ENAMETOOLONG', 'the path is too long'],
  ['EEXIST', 'a file of that name is in the way'],
  ['no-match', 'no file fits the pattern'],
  ['empty-folder', 'the folder holds no lists'],
  ['not-a-file', 'it is no regular file'],
  ['too-large', 'it is larger than 2 GB'],
]);

export function systemReason(reason: string): string {
  return systemReasons.get(reason) ?? reason;
}

/** A field's name on screen; whatever is no field is said as it is. */
export function fieldName(field: string): string {
  return new Map<string, string>(Object.entries(names.fields)).get(field) ?? field;
}

const origins: ReadonlyMap<string, string> = new Map([
  ['header', 'the header'],
  ['unit-row', 'the unit row'],
  ['preamble', 'the words above the table'],
  ['note', 'a note below the table'],
  ['above', 'the table above'],
  ['assumed', 'an assumption'],
  ['column', 'the column'],
  ['section', 'the section row'],
  ['file', 'the file name'],
  ['file-name', 'the file name'],
  ['folder', 'the folder name'],
  ['sheet', 'the sheet name'],
  ['title', 'the title'],
  ['reporter', 'the reporting agency'],
  ['option', 'the option'],
  ['cell', 'the cell'],
  ['rest', 'the other files of the batch'],
]);

/** Where a statement was found; a field is named as a column. */
export function origin(from: string): string {
  return origins.get(from) ?? fieldName(from);
}

/** `1 row`, `2 rows` */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `80 million yuan`, `1.2 billion yuan` */
export function yuan(value: Yuan): string {
  const isLarge = Math.abs(value) >= BILLION;
  return isLarge
    ? `${groupedQuotient(value, BILLION)} billion yuan`
    : `${groupedQuotient(value, MILLION)} million yuan`;
}

const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

/** What an amount is a thousand times off. */
export function slipReference(against: string): string {
  if (against === 'median') return 'the median of the list';
  return against === 'lastMonth' ? "last month's" : `the ${fieldName(against)}`;
}

/** the header has 8 fields, the row 9 */
export function recordWidths(expected: number, found: number): string {
  if (found === expected) return `the row has ${plural(found, 'field')} like its header`;
  return `the header has ${plural(expected, 'field')}, the row ${found}`;
}

export function likelyShift(
  likely: FindingFacts['text/shifted-row']['likely'],
  torn: readonly string[],
): string {
  switch (likely) {
    case 'thousands':
      return `most likely thousands without quotes (${torn.join(' ')})`;
    case 'text':
      return `most likely a delimiter without quotes in “${torn.join('”, “')}”`;
    case 'missing':
      return 'most likely a delimiter is missing, or a line was broken in two';
    case 'unlabelled':
      return 'most likely a delimiter without quotes inside a field, or a column that the header leaves out';
  }
}
