import { CELL, type Sheet } from '../../model/sheet.ts';
import { isBlank, saysNothing } from '../../normalise/blank.ts';
import { isExampleMark, isExampleName } from '../../normalise/placeholder.ts';
import { oneLine } from '../../normalise/text.ts';
import { declaredCount, isTotalWord, type LabelKind, labelKind, sectionName } from '../labels.ts';
import { itemNumbering, type Numbering, sectionNumbering, serialNumbering } from './numbering.ts';
import type { LabelledCell } from './row-shapes.ts';

/** What is needed to read the rows below a header. */
export interface RowRules {
  readonly nameColumn: number;
  readonly serialColumn: number | undefined;
  /** Columns that only a project fills, such as code, owner, dates, progress. Sections have no data in them. */
  readonly identityColumns: ReadonlySet<number>;
  /** Columns of amounts, rates and counts. Subtotals fill them as well. */
  readonly amountColumns: ReadonlySet<number>;
  /** The money columns whose figures totals add up exactly. */
  readonly moneyColumns: readonly number[];
  /** The column that states the unit of each row's amounts. */
  readonly unitColumn: number | undefined;
  /** The column in which a package states how many projects it bundles. */
  readonly membersColumn: number | undefined;
  /** The header's labels by column, to recognise the header where it is repeated. */
  readonly headerLabels: ReadonlyMap<number, ReadonlySet<string>>;
  /** Whether a word alone is a section's name: a phase, a level, a district. */
  readonly isSectionWord: (name: string) => boolean;
  /** What a section of this name is about; undefined if no vocabulary knows it. */
  readonly sectionKind: (name: string) => string | undefined;
  /** Whether a header begins at this row: of a list, or of another kind of table. */
  readonly startsTable: (position: number) => 'list' | 'other' | undefined;
  /** Enough rows have a number to say that the list's projects are numbered. */
  readonly isNumbered: boolean;
  /** In delimited text: whether the row's fields are not in their own columns. */
  readonly isShifted: (position: number) => boolean;
  readonly leaveOutHidden: boolean;
  /** Examine every row closely: a test uses it to show that the quick look at plain projects changes nothing. */
  readonly withoutShortcuts: boolean;
}

/** A row examined closely, because it may be something other than a project. */
export interface RowView {
  readonly number: number;
  /** The texts of the filled cells, each on one line. */
  readonly texts: readonly string[];
  readonly cells: readonly LabelledCell[];
  readonly lead: string;
  readonly serial: string;
  readonly name: string;
  readonly numbering: Numbering | undefined;
  readonly label: LabelKind;
  /** The words that name the row: its first text (joined to the name, if it is a section's marker), or its name. */
  readonly labelText: string;
  readonly labelColumn: number;
  /** Its first text or its name is only a word for a total. */
  readonly isTotalWord: boolean;
  /** The form's example row: `marked` if that is certain, `named` if only a name such as 某某大桥 tells. */
  readonly example: 'marked' | 'named' | undefined;
  /** Its first text is indented by blanks. */
  readonly indented: boolean;
  readonly hasIdentity: boolean;
  readonly hasAmounts: boolean;
  readonly hasNonZero: boolean;
  readonly isSectionWord: boolean;
  readonly isPackage: boolean;
  /** The number of projects that the row states: in brackets, in a column of its own, or in a cell of words. */
  readonly count: number | undefined;
}

/**
 * Most rows are projects and look like it: a plain number, a name that no total, note or section begins with, and a
 * value in a column that only projects fill. This quick look recognises them; only the other rows are examined closely.
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
      // Words where an amount belongs may be a repeated header.
      if (cells.kind(cell) === CELL.text && isWords(cells.text(cell))) return false;
    }
    if (identity && amountSeen) return true;
  }
  return identity;
}

export function viewRow(sheet: Sheet, position: number, rules: RowRules): RowView {
  const seen = lookAt(sheet, position, rules);
  const { found, lead, serial, name, members } = seen;
  // The only text next to a number may be a section's name, even outside the column of names.
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
    // A total's label may stand in a column that only projects fill: 全部项目合计 under 责任单位.
    hasIdentity: label.label === 'total' ? seen.hasIdentityBesideLead : seen.hasIdentity,
    hasAmounts: seen.hasAmounts,
    hasNonZero: seen.hasNonZero,
    // Computed on demand, because it is needed for few rows.
    get isSectionWord() {
      return rules.isSectionWord(sectionName(label.labelText).name);
    },
    isPackage: PACKAGE.test(name) || members > 1,
    count: declaredCount(label.labelText) ?? (members > 0 ? members : seen.count),
  };
}

/** Collects a row's values according to the purpose of their columns. */
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
/** First characters of names that may begin a total, a note, a section or a part of a project. */
const SLOW_HEADS = new Set(
  Array.from(
    ' \t\u3000一二三四五六七八九十百壹贰叁肆伍第ⅠⅡⅢⅣⅤ（(【—–―─-－其注备備合总總小共本全累汇匯统例示样举范模说說填审審制附◆■●▲◇□○①②③④⑤⑥⑦⑧⑨0123456789',
    (one) => one.charCodeAt(0),
  ),
);
/** Names that may be totals, packages, placeholders (某某) or labels of a header. */
const SLOW_NAMES =
  /[计計数總总]$|打包|某某|[XxＸｘ×]{2}|示例|样例|个子?项目?[)）]|元[)）]?$|名[称稱]$|数量$|投资|^(?:项目)?(?:类别|类型|性质|阶段|级别)$|^区[市县]*县$|^指标$|^项目$|^項目$|^[^\p{L}]+$/u;
/** 5个, 共12项, 3: a group's number of projects, in a column where projects have words. */
const COUNT_ALONE = /^[（(]?(?:共|合计|计)?\s*(?:\d{1,5}\s*(?:个|项|件|处)(?:子?项目|工程)?|\d{1,3})[)）]?$/;

function countAlone(text: string): number | undefined {
  return COUNT_ALONE.test(text) ? Number(/\d+/.exec(text)![0]) : undefined;
}

/** Its number is only digits, or it has none and neither have the others. */
function isNumberedPlainly(
  { cells }: Sheet,
  position: number,
  { serialColumn, isNumbered }: RowRules,
): boolean {
  const cell = serialColumn === undefined ? -1 : cells.inRow(position, serialColumn);
  if (cell >= 0 && cells.isDigits(cell)) return true;
  return !isNumbered && (cell < 0 || cells.text(cell) === '');
}

/** With a second placeholder in the row (某局, XX公司) it is certainly an example. */
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

/** Whether a cell in a project's column shows a project: not if it says "none" or states a number of projects. */
function tellsProject(text: string): boolean {
  if (text.length > LONGEST_COUNT) return true;
  return !isBlank(text) && !saysNothing(text) && text.trim() !== '0' && !COUNT_ALONE.test(text.trim());
}

const LONGEST_COUNT = 14;

function labelOf(lead: string, leadColumn: number, name: string, nameColumn: number) {
  const leadLabel = labelKind(lead);
  const nameLabel = name === '' ? 'plain' : labelKind(name);
  const marker = leadLabel === 'section' ? sectionNumbering(lead) : undefined;
  // A marker in its own cell, with the name in the next: 一 | 基础设施项目.
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
