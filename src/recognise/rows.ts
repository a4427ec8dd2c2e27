import { oneLine } from '../normalise/text.ts';
import { CELL, type Sheet } from '../model/sheet.ts';
import type { LeftOutReason, LeftOutRow, PrintedTotal, Section } from '../model/table.ts';
import { declaredCount, labelKind, type MarkerStyle, sectionMarker, sectionName } from './labels.ts';

/** What the rows below a header are read by. */
export interface RowRules {
  readonly nameColumn: number;
  readonly serialColumn: number | undefined;
  /** Columns that only a project fills: code, owner, dates, progress … A row with one of them is never a section. */
  readonly identityColumns: ReadonlySet<number>;
  /** Columns of amounts, which subtotals fill as well. */
  readonly amountColumns: ReadonlySet<number>;
  /** Column in which a package says how many projects it bundles. */
  readonly membersColumn: number | undefined;
  /** Texts of the header cells, for finding the header again further down. */
  readonly headerLabels: ReadonlySet<string>;
  /** Words that are a section by themselves: a phase, a level, a district. */
  readonly isSectionWord: (name: string) => boolean;
  /** Another table's header begins at this row. */
  readonly startsTable: (position: number) => boolean;
  readonly leaveOutHidden: boolean;
}

/** The rows of one table, sorted into data and what is none. */
export interface SortedRows {
  readonly rows: readonly number[];
  readonly sectionOf: Int32Array;
  readonly sections: readonly Section[];
  readonly leftOut: readonly LeftOutRow[];
  readonly totals: readonly PrintedTotal[];
  readonly memberOf: ReadonlyMap<number, number>;
  /** Rows that hold values but no name: left out although they look like projects. */
  readonly nameless: readonly number[];
  /** Texts below the table: 注, 填报人 … */
  readonly notes: readonly string[];
  /** First stored row after the table. */
  readonly end: number;
}

/** Sorts the stored rows from `from` on. A blank row ends nothing; only another header does. */
export function sortRows(sheet: Sheet, from: number, rules: RowRules): SortedRows {
  const { cells } = sheet;
  const rows: number[] = [];
  const sectionOf: number[] = [];
  const leftOut: LeftOutRow[] = [];
  const totals: PrintedTotal[] = [];
  const memberOf = new Map<number, number>();
  const nameless: number[] = [];
  const notes: string[] = [];
  const sections = new SectionStack();
  let afterNote = false;
  let ofWhich = false;
  let headerZone = true;
  let parent = -1;
  let parentSerial = '';
  let lastSubtotal = 0;
  let position = from;
  let lastKept = from - 1;

  const leave = (reason: LeftOutReason, raw: string) => {
    leftOut.push({ row: cells.rowNumber(position), reason, raw: excerpt(raw) });
  };

  for (; position < cells.rowCount; position += 1) {
    const row = readRow(sheet, position, rules);
    if (rules.leaveOutHidden && sheet.hiddenRows.has(row.number)) {
      leave('hidden', row.lead);
      continue;
    }
    if (row.obviouslyData && !afterNote && !headerZone && parent < 0 && !ofWhich) {
      rows.push(position);
      sectionOf.push(sections.current);
      lastKept = position;
      if (row.isPackage) {
        parent = position;
        parentSerial = row.serial;
      }
      continue;
    }
    if (row.filled === 0) continue;
    if (headerZone && isColumnNumbers(row.texts)) {
      leave('column-numbers', row.texts.join(' '));
      continue;
    }
    if (headerZone && isUnitRow(row.texts)) {
      leave('unit-row', row.texts.join(' '));
      continue;
    }
    if (repeatsHeader(row.texts, rules.headerLabels)) {
      leave('repeated-header', row.texts.join(' '));
      headerZone = true;
      continue;
    }
    if (rules.startsTable(position)) break;
    headerZone = false;

    const signed = SIGNED.test(row.lead);
    const kind = row.hasIdentity && !signed ? 'plain' : row.label;
    if (kind === 'total') {
      totals.push({
        position,
        label: row.labelText,
        declaredCount: declaredCount(row.labelText),
        covers: totalRuns(rows.length, lastSubtotal, sections),
      });
      leave('total', row.labelText);
      lastSubtotal = rows.length;
      lastKept = position;
      ofWhich = false;
      parent = -1;
      continue;
    }
    if (kind === 'note' && (signed || !row.hasAmounts)) {
      leave('note', row.labelText);
      notes.push(row.texts.join(' '));
      afterNote = true;
      continue;
    }
    if (kind === 'of-which' && parent < 0) {
      leave('of-which', row.labelText);
      ofWhich = true;
      continue;
    }
    if (ofWhich && row.serial === '' && !row.hasIdentity && sectionMarker(row.labelText) === undefined && !row.isSectionWord) {
      leave('of-which', row.labelText);
      continue;
    }
    if (afterNote && row.filled <= 2 && !row.hasIdentity && !row.hasAmounts) {
      leave('note', row.lead);
      notes.push(row.texts.join(' '));
      continue;
    }
    if (parent >= 0 && isMember(row, kind === 'of-which', parentSerial)) {
      if (row.name === '' || /^\s*其中\s*[:：]?\s*$/.test(row.name)) {
        leave('of-which', row.labelText);
        continue;
      }
      memberOf.set(position, parent);
      rows.push(position);
      sectionOf.push(sections.current);
      lastKept = position;
      continue;
    }
    parent = -1;
    ofWhich = false;
    if (isSection(row, kind, sheet, rules, position)) {
      sections.open(row.number, row.labelText, row.labelColumn, rows.length, row.isSectionWord);
      leave('section', row.labelText);
      if (row.hasAmounts) {
        totals.push({
          position,
          label: row.labelText,
          declaredCount: undefined,
          covers: [],
        });
        sections.awaitTotal(totals.length - 1);
      }
      lastSubtotal = rows.length;
      afterNote = false;
      continue;
    }
    if (row.name === '') {
      const reason = row.hasAmounts || row.hasIdentity ? 'no-name' : 'blank-form';
      leave(reason, row.texts.join(' '));
      if (reason === 'no-name' && row.hasNonZero) nameless.push(position);
      continue;
    }
    afterNote = false;
    rows.push(position);
    sectionOf.push(sections.current);
    lastKept = position;
    if (row.isPackage || startsPackage(sheet, position, row.serial, rules)) {
      parent = position;
      parentSerial = row.serial;
    }
  }

  // Titles that stand right above another table's header belong to that one.
  const end = position < cells.rowCount ? Math.max(lastKept + 1, from) : position;
  const closed = sections.close(rows.length);
  const endRow = end < cells.rowCount ? cells.rowNumber(end) : Number.POSITIVE_INFINITY;
  return {
    rows,
    sectionOf: Int32Array.from(sectionOf),
    sections: closed,
    leftOut: leftOut.filter((left) => left.row < endRow),
    totals: totals.map((total, index) => {
      const section = closed[sections.totalOf(index)];
      if (section !== undefined) return { ...total, covers: [section.covers] };
      const covers = total.covers.map((run) => ({ from: run.from, to: Math.min(run.to, rows.length) }));
      return { ...total, covers: covers.filter((run) => run.to > run.from) };
    }),
    memberOf,
    nameless,
    notes,
    end,
  };
}

interface Row {
  readonly number: number;
  readonly filled: number;
  /** Texts of all filled cells; only read where the row is not obviously data. */
  readonly texts: readonly string[];
  readonly lead: string;
  readonly serial: string;
  readonly name: string;
  readonly label: ReturnType<typeof labelKind>;
  readonly labelText: string;
  readonly labelColumn: number;
  readonly hasIdentity: boolean;
  readonly hasAmounts: boolean;
  readonly hasNonZero: boolean;
  readonly isSectionWord: boolean;
  readonly isPackage: boolean;
  readonly obviouslyData: boolean;
}

const PACKAGE = /打包|[（(](?:含|共|内含|包含)?\d+个子?项目[)）]/;

function readRow(sheet: Sheet, position: number, rules: RowRules): Row {
  const { cells } = sheet;
  const start = cells.rowStart(position);
  const end = cells.rowEnd(position);
  let nameCell = -1;
  let serialCell = -1;
  let hasIdentity = false;
  let hasAmounts = false;
  let wordsForAmounts = false;
  for (let cell = start; cell < end; cell += 1) {
    const column = cells.column(cell);
    if (column === rules.nameColumn) nameCell = cell;
    else if (column === rules.serialColumn) serialCell = cell;
    else if (rules.identityColumns.has(column)) hasIdentity ||= hasContent(cells.text(cell));
    else if (rules.amountColumns.has(column)) {
      hasAmounts = true;
      wordsForAmounts ||= cells.kind(cell) === CELL.text && !/\d/.test(cells.text(cell));
    }
  }
  const name = nameCell < 0 ? '' : cells.text(nameCell).trim();
  const number = cells.rowNumber(position);
  const members = rules.membersColumn === undefined ? -1 : cells.inRow(position, rules.membersColumn);
  const isPackage = PACKAGE.test(name) || (members >= 0 && Number(cells.text(members)) > 1);
  const settled = hasIdentity && !wordsForAmounts && nameCell >= 0 && cells.kind(nameCell) === CELL.text;
  if (settled && !HEADS.test(name) && end - start >= 4) {
    return {
      ...NO_ROW,
      number,
      filled: end - start,
      name,
      serial: serialCell < 0 ? '' : cells.text(serialCell).trim(),
      hasIdentity,
      hasAmounts,
      isPackage,
      obviouslyData: true,
    };
  }
  const texts: string[] = [];
  let lead = '';
  let leadColumn = 0;
  let hasNonZero = false;
  for (let cell = start; cell < end; cell += 1) {
    const text = oneLine(cells.text(cell));
    if (text === '') continue;
    texts.push(text);
    if (lead === '') {
      lead = text;
      leadColumn = cells.column(cell);
    }
    if (rules.amountColumns.has(cells.column(cell)) && !/^[\s0.,\-—/]*$/.test(text)) hasNonZero = true;
  }
  const serial = serialCell < 0 ? '' : cells.text(serialCell).trim();
  const leadLabel = labelKind(lead);
  const nameLabel = name === '' ? 'plain' : labelKind(name);
  // A marker in its own cell and the name in the next: 一 | 基础设施项目.
  const split = leadLabel === 'section' && sectionMarker(lead)?.length === lead.length && name !== '' && lead !== name;
  const label = leadLabel === 'plain' || (split && nameLabel !== 'section') ? (nameLabel === 'plain' ? leadLabel : nameLabel) : leadLabel;
  const labelText = split ? `${lead}${/[、.．)）]$/.test(lead) ? '' : '、'}${name}` : leadLabel === 'plain' && name !== '' ? name : lead;
  return {
    number,
    filled: texts.length,
    texts,
    lead,
    serial,
    name,
    label,
    labelText,
    labelColumn: split || (leadLabel === 'plain' && name !== '') ? rules.nameColumn : leadColumn,
    hasIdentity,
    hasAmounts,
    hasNonZero,
    isSectionWord: rules.isSectionWord(sectionName(labelText).name),
    isPackage,
    obviouslyData: false,
  };
}

/** First characters that a total, a note or a section may have; such names get the slow look. */
const HEADS = /^[一二三四五六七八九十第（(—–\-其注备合总小说填审制]|计|打包|名称$|^项目$|^\s*$/;

/** Whoever signs below the table spreads over its columns. */
const SIGNED = /^\s*(?:填报人|填表人|审核人|制表人|经办人|联系人|单位负责人|分管领导|主要领导|负责人)[^:：]{0,12}[:：]/;

const NO_ROW = {
  texts: [],
  lead: '',
  label: 'plain',
  labelText: '',
  labelColumn: 0,
  hasNonZero: true,
  isSectionWord: false,
} as const;

function hasContent(text: string): boolean {
  return !/^[\s/\\—\-－无0]*$/.test(text);
}

function isColumnNumbers(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  let numbers = 0;
  let last = -1;
  for (const text of texts) {
    const plain = text.normalize('NFKC').replace(/[()[\]]/g, '');
    if (/^[甲乙丙丁戊己庚辛]$|^[A-Z]$|^[A-Z]{2}$|^(?:栏次|序|列次)$/.test(plain)) continue;
    const digits = /^(\d{1,3})(?:\s*=.*)?$/.exec(plain);
    if (digits === null) {
      if (/^[\d\s=+÷/*×%\-]+$/.test(plain)) continue;
      return false;
    }
    const value = Number(digits[1]);
    if (value <= last) return false;
    last = value;
    numbers += 1;
  }
  return numbers === 0 ? texts.every((text) => /^[甲乙丙丁戊己庚辛A-Z]/.test(text)) : last <= texts.length + 5;
}

function isUnitRow(texts: readonly string[]): boolean {
  const plain = texts.map((text) => text.normalize('NFKC').replace(/[()\s]/g, ''));
  return (
    plain.some((text) => /^(?:千|百|万|亿|百万|千万)?元$/.test(text)) &&
    plain.every((text) => /^(?:单位|计量单位|年月|年|月|年月日|日期|文字|[-—/]|%|个|项|是否|是\/否|[千百万亿]*元|[A-Za-z ]{1,4})$/.test(text))
  );
}

function repeatsHeader(texts: readonly string[], labels: ReadonlySet<string>): boolean {
  if (texts.length < 2) return false;
  const repeated = texts.filter((text) => labels.has(text)).length;
  return repeated >= 2 && repeated >= texts.length * 0.6;
}

function isMember(row: Row, ofWhich: boolean, parentSerial: string): boolean {
  if (ofWhich) return true;
  const serial = row.serial;
  if (serial === '') return row.filled > 0 && row.label === 'plain' && /^[\s　]|^[（(]?\d+[)）.、]|^[①-⑳]/.test(row.name);
  if (parentSerial !== '' && new RegExp(`^${escapeDigits(parentSerial)}[.．\\-－—_]\\d`).test(serial)) return true;
  return /^[（(]\d+[)）]$|^[①-⑳]$/.test(serial);
}

function escapeDigits(serial: string): string {
  return serial.replace(/[^0-9A-Za-z]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A row numbered n whose next row is numbered n.1 has its parts listed below it. */
function startsPackage(sheet: Sheet, position: number, serial: string, rules: RowRules): boolean {
  if (rules.serialColumn === undefined || !/^\d+$/.test(serial) || position + 1 >= sheet.cells.rowCount) return false;
  const next = sheet.cells.inRow(position + 1, rules.serialColumn);
  return next >= 0 && sheet.cells.text(next).trim().startsWith(`${serial}.`);
}

function isSection(row: Row, kind: Row['label'], sheet: Sheet, rules: RowRules, position: number): boolean {
  if (row.hasIdentity || row.labelText === '') return false;
  if (kind === 'section') return true;
  if (kind !== 'plain') return false;
  const numbered = /^\d/.test(row.serial);
  if (numbered) return !row.hasAmounts && startsPackage(sheet, position, row.serial, rules);
  if (row.isSectionWord) return true;
  const named = sectionName(row.labelText);
  if (named.count !== undefined && named.name !== '') return true;
  if (row.filled > 1) return false;
  return spansColumns(sheet, row.number, row.labelColumn) || (rules.serialColumn !== undefined && row.labelColumn !== rules.nameColumn);
}

/** The label is merged across the table, as section rows are. */
function spansColumns(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some((merge) => merge.top === row && merge.left === column && merge.right - merge.left >= 2);
}

/** A total may be about the whole list, its section, or what came since the last total. */
function totalRuns(count: number, lastSubtotal: number, sections: SectionStack) {
  const runs = [{ from: lastSubtotal, to: count }, ...sections.openRuns(count), { from: 0, to: count }];
  // A total above its rows is about those that follow: all of them, or the section just opened.
  runs.push({ from: count, to: Number.POSITIVE_INFINITY });
  return runs;
}

interface OpenSection {
  readonly index: number;
  readonly style: MarkerStyle | 'word' | 'plain';
}

type Draft = { -readonly [Key in keyof Section]: Section[Key] };

/** The sections a row stands under; numbering of one style stands on one level, in the order of first appearance. */
class SectionStack {
  readonly #sections: Draft[] = [];
  readonly #open: OpenSection[] = [];
  readonly #totals = new Map<number, number>();

  get current(): number {
    return this.#open.at(-1)?.index ?? -1;
  }

  open(row: number, raw: string, column: number, at: number, isWord: boolean): void {
    const style = sectionMarker(raw)?.style ?? (isWord ? 'word' : 'plain');
    const same = this.#open.findIndex((open) => open.style === style);
    if (same >= 0) this.#closeFrom(same, at);
    const { name, count } = sectionName(raw);
    const parent = this.#sections[this.current];
    this.#sections.push({
      row,
      depth: this.#open.length + 1,
      raw,
      name,
      declaredCount: count,
      parent,
      column,
      covers: { from: at, to: at },
    });
    this.#open.push({ index: this.#sections.length - 1, style });
  }

  /** The total just read stands on the section's own row. */
  awaitTotal(total: number): void {
    this.#totals.set(total, this.current);
  }

  totalOf(total: number): number {
    return this.#totals.get(total) ?? -1;
  }

  openRuns(at: number): { from: number; to: number }[] {
    return this.#open.map((open) => ({ from: this.#sections[open.index]!.covers.from, to: at })).reverse();
  }

  close(at: number): readonly Section[] {
    this.#closeFrom(0, at);
    return this.#sections;
  }

  #closeFrom(level: number, at: number): void {
    for (const { index } of this.#open.splice(level)) {
      const section = this.#sections[index]!;
      section.covers = { from: section.covers.from, to: at };
    }
  }
}

function excerpt(text: string): string {
  const line = oneLine(text);
  return line.length <= 40 ? line : `${line.slice(0, 40)}…`;
}
