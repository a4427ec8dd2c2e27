import { CELL, type Sheet } from '../model/sheet.ts';
import { saysNothing } from '../normalise/blank.ts';
import { oneLine } from '../normalise/text.ts';
import { type LabelKind, labelKind, sectionMarker, sectionName } from './labels.ts';
import type { LabelledCell } from './row-shapes.ts';

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
  /** Labels of the header by column, for finding the header again further down. */
  readonly headerLabels: ReadonlyMap<number, ReadonlySet<string>>;
  /** Words that are a section by themselves: a phase, a level, a district. */
  readonly isSectionWord: (name: string) => boolean;
  /** What such a word is about; undefined for words of no vocabulary. */
  readonly sectionKind: (name: string) => string | undefined;
  /** Another table's header begins at this row: of a list like this one, or of something else. */
  readonly startsTable: (position: number) => 'list' | 'other' | undefined;
  /** Nearly all projects of the list are numbered. */
  readonly isNumbered: boolean;
  /** The amount in a cell, for telling a subtotal from a project; undefined where blank or worded. */
  readonly amountAt: (position: number, column: number) => number | undefined;
  readonly leaveOutHidden: boolean;
}

/** A row looked at closely, because it may be something else than a project. */
export interface RowView {
  readonly number: number;
  /** Texts of the filled cells, on one line each. */
  readonly texts: readonly string[];
  readonly cells: readonly LabelledCell[];
  readonly lead: string;
  readonly serial: string;
  readonly name: string;
  readonly label: LabelKind;
  /** The words that name the row: its first ones, or its name; a marker in a cell of its own is joined to the name. */
  readonly labelText: string;
  readonly labelColumn: number;
  /** Its first words are set in by blanks. */
  readonly indented: boolean;
  readonly hasIdentity: boolean;
  readonly hasAmounts: boolean;
  readonly hasNonZero: boolean;
  readonly isSectionWord: boolean;
  readonly isPackage: boolean;
  /** How many projects a package says it bundles in a column of its own; 0 where there is none. */
  readonly members: number;
}

/**
 * Nearly every row of a list is a project and looks like one: named by words no total, note or section begins with, and
 * with a column filled that only projects fill. Only the others are looked at closely.
 */
export function isPlainProject(sheet: Sheet, position: number, rules: RowRules): boolean {
  const { cells } = sheet;
  const start = cells.rowStart(position);
  const end = cells.rowEnd(position);
  if (end - start < FEWEST_CELLS) return false;
  const nameCell = cells.inRow(position, rules.nameColumn);
  if (nameCell < 0 || cells.kind(nameCell) !== CELL.text) return false;
  const name = cells.text(nameCell);
  if (SLOW_HEADS.has(name.charCodeAt(0)) || SLOW_NAMES.test(name)) return false;
  let identity = false;
  let amountSeen = false;
  for (let cell = start; cell < end; cell += 1) {
    const column = cells.column(cell);
    if (!identity && rules.identityColumns.has(column)) identity = hasContent(cells.text(cell));
    else if (!amountSeen && rules.amountColumns.has(column)) {
      amountSeen = true;
      // Words where an amount belongs may be a header that is repeated further down.
      if (cells.kind(cell) === CELL.text && isWords(cells.text(cell))) return false;
    }
    if (identity && amountSeen) return true;
  }
  return identity;
}

export function viewRow(sheet: Sheet, position: number, rules: RowRules): RowView {
  const { cells } = sheet;
  const found: LabelledCell[] = [];
  let lead = '';
  let leadColumn = 0;
  let indented = false;
  let serial = '';
  let name = '';
  let members = 0;
  let hasIdentity = false;
  let hasAmounts = false;
  let hasNonZero = false;
  for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
    const raw = cells.text(cell);
    const text = oneLine(raw);
    if (text === '') continue;
    const column = cells.column(cell);
    found.push({ column, text });
    if (lead === '') {
      lead = text;
      leadColumn = column;
      indented = /^\s/.test(raw);
    }
    if (column === rules.nameColumn) name = raw.trimEnd();
    else if (column === rules.serialColumn) serial = text;
    else if (rules.identityColumns.has(column)) hasIdentity ||= hasContent(text);
    else if (rules.amountColumns.has(column)) {
      hasAmounts = true;
      hasNonZero ||= /[1-9]/.test(text);
      if (column === rules.membersColumn) members = Number(text);
    }
  }
  const label = labelOf(lead, leadColumn, name.trim(), rules.nameColumn);
  return {
    number: cells.rowNumber(position),
    texts: found.map((one) => one.text),
    cells: found,
    lead,
    serial,
    name,
    ...label,
    indented,
    hasIdentity,
    hasAmounts,
    hasNonZero,
    // Asked of few rows.
    get isSectionWord() {
      return rules.isSectionWord(sectionName(label.labelText).name);
    },
    isPackage: PACKAGE.test(name) || members > 1,
    members,
  };
}

const FEWEST_CELLS = 4;
const PACKAGE = /打包|[（(](?:含|共|内含|包含)?\d{1,4}[个项]子?项目?[)）]/;
/** First characters that a total, a note, a section or a member of a package may have. */
const SLOW_HEADS = new Set(
  Array.from(
    ' \t\u3000一二三四五六七八九十百壹贰叁肆伍第ⅠⅡⅢⅣⅤ（(【—–―─-－其注备備合总總小共本全累说說填审審制附◆■●▲◇□○①②③④⑤⑥⑦⑧⑨1',
    (one) => one.charCodeAt(0),
  ),
);
/** Ends of totals, packages, and labels of headers. */
const SLOW_NAMES =
  /[计計]$|打包|个子?项目?[)）]|名[称稱]$|[个项]数$|数量$|投资|^(?:项目)?(?:类别|类型|性质|阶段|级别)$|^区[市县]*县$|^指标$|^项目$|^項目$|^[\d.]+$/;

function isWords(text: string): boolean {
  return !/\d/.test(text) && !saysNothing(text);
}

function hasContent(text: string): boolean {
  return text.length > 2 || !/^[\s/\\—\-－无無0]*$/.test(text);
}

function labelOf(lead: string, leadColumn: number, name: string, nameColumn: number) {
  const leadLabel = labelKind(lead);
  const nameLabel = name === '' ? 'plain' : labelKind(name);
  const marker = leadLabel === 'section' ? sectionMarker(lead) : undefined;
  // A marker in its own cell and the name in the next: 一 | 基础设施项目.
  if (marker?.length === lead.length && name !== '' && lead !== name) {
    const joined = `${lead}${/[、.．)）]$/.test(lead) ? '' : '、'}${name}`;
    return {
      label: nameLabel === 'plain' ? leadLabel : nameLabel,
      labelText: joined,
      labelColumn: nameColumn,
    };
  }
  if (leadLabel === 'plain' && name !== '')
    return { label: nameLabel, labelText: name, labelColumn: nameColumn };
  return { label: leadLabel, labelText: lead, labelColumn: leadColumn };
}
