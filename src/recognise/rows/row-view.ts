import { CELL, type Sheet } from '../../model/sheet.ts';
import { isBlank, saysNothing } from '../../normalise/blank.ts';
import { isExampleMark, isExampleName } from '../../normalise/placeholder.ts';
import { oneLine } from '../../normalise/text.ts';
import { declaredCount, isTotalWord, type LabelKind, labelKind, sectionName } from '../labels.ts';
import { itemNumbering, type Numbering, sectionNumbering, serialNumbering } from './numbering.ts';
import type { LabelledCell } from './row-shapes.ts';

/** What the rows below a header are read by. */
export interface RowRules {
  readonly nameColumn: number;
  readonly serialColumn: number | undefined;
  /** Columns that only a project fills: code, owner, dates, progress … A row with one of them is never a section. */
  readonly identityColumns: ReadonlySet<number>;
  /** Columns of amounts, rates and counts, which subtotals fill as well. */
  readonly amountColumns: ReadonlySet<number>;
  /** The columns of money among them that are figures of the list: what a total adds up, to the last digit. */
  readonly moneyColumns: readonly number[];
  /** Column that says what the amounts of each row are in. */
  readonly unitColumn: number | undefined;
  /** Column in which a package says how many projects it bundles. */
  readonly membersColumn: number | undefined;
  /** Labels of the header by column, for finding the header again further down. */
  readonly headerLabels: ReadonlyMap<number, ReadonlySet<string>>;
  /** Words that are a section by themselves: a phase, a level, a district. */
  readonly isSectionWord: (name: string) => boolean;
  /** What a section of this name is about; undefined for words of no vocabulary. */
  readonly sectionKind: (name: string) => string | undefined;
  /** Another table's header begins at this row: of a list like this one, or of something else. */
  readonly startsTable: (position: number) => 'list' | 'other' | undefined;
  /** Nearly all projects of the list are numbered. */
  readonly isNumbered: boolean;
  /** Of delimited text: the fields of the row do not stand under their columns. */
  readonly isShifted: (position: number) => boolean;
  readonly leaveOutHidden: boolean;
  /** Look at every row closely, for the test that the quick look at plain projects changes nothing. */
  readonly withoutShortcuts: boolean;
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
  readonly numbering: Numbering | undefined;
  readonly label: LabelKind;
  /** The words that name the row: its first ones, or its name; a marker in a cell of its own is joined to the name. */
  readonly labelText: string;
  readonly labelColumn: number;
  /** Its first words are nothing but a total's word. */
  readonly isTotalWord: boolean;
  /** The form's own example: marked so, or only told by a name like 某某大桥. */
  readonly example: 'marked' | 'named' | undefined;
  /** Its first words are set in by blanks. */
  readonly indented: boolean;
  readonly hasIdentity: boolean;
  readonly hasAmounts: boolean;
  readonly hasNonZero: boolean;
  readonly isSectionWord: boolean;
  readonly isPackage: boolean;
  /** How many projects it says it holds: in brackets, in a column of its own, or in one that holds words elsewhere. */
  readonly count: number | undefined;
}

/**
 * Nearly every row of a list is a project and looks like one: numbered plainly, named by words no total, note or section
 * begins with, and with a column filled that only projects fill. Only the others are looked at closely.
 */
export function isPlainProject(sheet: Sheet, position: number, rules: RowRules): boolean {
  const { cells } = sheet;
  const start = cells.rowStart(position);
  const end = cells.rowEnd(position);
  if (rules.withoutShortcuts || end - start < FEWEST_CELLS) return false;
  const nameCell = cells.inRow(position, rules.nameColumn);
  if (nameCell < 0 || cells.kind(nameCell) !== CELL.text) return false;
  const name = cells.text(nameCell);
  if (SLOW_HEADS.has(name.charCodeAt(0)) || SLOW_NAMES.test(name)) return false;
  if (!isNumberedPlainly(sheet, position, rules)) return false;
  let identity = false;
  let amountSeen = false;
  for (let cell = start; cell < end; cell += 1) {
    const column = cells.column(cell);
    if (!identity && rules.identityColumns.has(column)) identity = tellsProject(cells.text(cell));
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
  const seen = lookAt(sheet, position, rules);
  const { found, lead, serial, name, members } = seen;
  // What stands alone beside a number may be a section's name, though it is not in the column of names.
  const beside = name === '' && found.length === 2 ? found[1] : undefined;
  const label =
    beside === undefined
      ? labelOf(lead, seen.leadColumn, name.trim(), rules.nameColumn)
      : labelOf(lead, seen.leadColumn, beside.text.trim(), beside.column);
  return {
    number: sheet.cells.rowNumber(position),
    texts: found.map((one) => one.text),
    cells: found,
    lead,
    serial,
    name,
    numbering: serial === '' ? (itemNumbering(name) ?? sectionNumbering(name)) : serialNumbering(serial),
    ...label,
    isTotalWord: isTotalWord(lead) || isTotalWord(name.trim()),
    example: exampleIn(serial || lead, name, found),
    indented: seen.indented,
    // What a total is called may stand in a column that only projects fill: 全部项目合计 under 责任单位.
    hasIdentity: label.label === 'total' ? seen.hasIdentityBesideLead : seen.hasIdentity,
    hasAmounts: seen.hasAmounts,
    hasNonZero: seen.hasNonZero,
    // Asked of few rows.
    get isSectionWord() {
      return rules.isSectionWord(sectionName(label.labelText).name);
    },
    isPackage: PACKAGE.test(name) || members > 1,
    count: declaredCount(label.labelText) ?? (members > 0 ? members : seen.count),
  };
}

/** What stands in the cells of a row, by what their columns are for. */
function lookAt({ cells }: Sheet, position: number, rules: RowRules) {
  const found: LabelledCell[] = [];
  let [lead, serial, name] = ['', '', ''];
  let [leadColumn, members] = [0, 0];
  let [indented, hasIdentity, hasIdentityBesideLead] = [false, false, false];
  let [hasAmounts, hasNonZero] = [false, false];
  let count: number | undefined;
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
    if (column === rules.nameColumn) {
      name = raw.trimEnd();
      // 合计 | 44个项目
      if (column !== leadColumn) count ??= countAlone(text);
    } else if (column === rules.serialColumn) serial = text;
    else if (rules.amountColumns.has(column)) {
      hasAmounts ||= !isBlank(text);
      hasNonZero ||= /[1-9]/.test(text);
      if (column === rules.membersColumn) members = Number(text) || 0;
    } else if (rules.identityColumns.has(column)) {
      if (tellsProject(text)) {
        hasIdentity = true;
        hasIdentityBesideLead ||= column !== leadColumn;
      } else count ??= countAlone(text);
    }
  }
  return {
    found,
    lead,
    leadColumn,
    indented,
    serial,
    name,
    members,
    count,
    hasIdentity,
    hasIdentityBesideLead,
    hasAmounts,
    hasNonZero,
  };
}

const FEWEST_CELLS = 4;
const PACKAGE = /打[包捆]|[（(](?:含|共|内含|包含)?\d{1,4}[个项]子?项目?[)）]/;
/** First characters that a total, a note, a section or a part of a project may have. */
const SLOW_HEADS = new Set(
  Array.from(
    ' \t\u3000一二三四五六七八九十百壹贰叁肆伍第ⅠⅡⅢⅣⅤ（(【—–―─-－其注备備合总總小共本全累汇匯统例示样举范模说說填审審制附◆■●▲◇□○①②③④⑤⑥⑦⑧⑨0123456789',
    (one) => one.charCodeAt(0),
  ),
);
/** Ends of totals, packages, stand-ins, and labels of headers. */
const SLOW_NAMES =
  /[计計数總总]$|打包|某某|[XxＸｘ×]{2}|示例|样例|个子?项目?[)）]|元[)）]?$|名[称稱]$|数量$|投资|^(?:项目)?(?:类别|类型|性质|阶段|级别)$|^区[市县]*县$|^指标$|^项目$|^項目$|^[^\p{L}]+$/u;
/** 5个, 共12项, 3: how many a group holds, written where its projects have words. */
const COUNT_ALONE = /^[（(]?(?:共|合计|计)?\s*(?:\d{1,5}\s*(?:个|项|件|处)(?:子?项目|工程)?|\d{1,3})[)）]?$/;

function countAlone(text: string): number | undefined {
  return COUNT_ALONE.test(text) ? Number(/\d+/.exec(text)![0]) : undefined;
}

/** By digits alone, or not at all where the others are not either. */
function isNumberedPlainly(
  { cells }: Sheet,
  position: number,
  { serialColumn, isNumbered }: RowRules,
): boolean {
  const cell = serialColumn === undefined ? -1 : cells.inRow(position, serialColumn);
  if (cell >= 0 && cells.isDigits(cell)) return true;
  return !isNumbered && (cell < 0 || cells.text(cell) === '');
}

/** A second stand-in in the row (某局, XX公司) leaves no doubt. */
function exampleIn(first: string, name: string, cells: readonly LabelledCell[]): RowView['example'] {
  if (isExampleMark(first)) return 'marked';
  if (!isExampleName(name)) return undefined;
  const standIns = cells.filter(({ text }) => STAND_IN.test(text));
  return standIns.length === 1 ? 'named' : 'marked';
}

const STAND_IN = /某|[xX×]{2,}/;

function isWords(text: string): boolean {
  return !/\d/.test(text) && !saysNothing(text);
}

/** A cell of a column that only projects fill tells of a project, unless it is empty in words or counts several. */
function tellsProject(text: string): boolean {
  if (text.length > LONGEST_COUNT) return true;
  return !isBlank(text) && !saysNothing(text) && text.trim() !== '0' && !COUNT_ALONE.test(text.trim());
}

const LONGEST_COUNT = 14;

function labelOf(lead: string, leadColumn: number, name: string, nameColumn: number) {
  const leadLabel = labelKind(lead);
  const nameLabel = name === '' ? 'plain' : labelKind(name);
  const marker = leadLabel === 'section' ? sectionNumbering(lead) : undefined;
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
