import type { Sheet } from '../model/sheet.ts';
import type { LeftOutReason, LeftOutRow, PrintedTotal, RowRun, Section } from '../model/table.ts';
import { oneLine } from '../normalise/text.ts';
import { declaredCount, type LabelKind, sectionMarker, sectionName } from './labels.ts';
import { isColumnNumbers, isUnitRow, repeatsHeader } from './row-shapes.ts';
import { isPlainProject, type RowRules, type RowView, viewRow } from './row-view.ts';
import { SectionStack } from './sections.ts';

/** The rows of one table, sorted into data and what is none. */
export interface SortedRows {
  readonly rows: readonly number[];
  readonly sectionOf: Int32Array;
  readonly sections: readonly Section[];
  readonly leftOut: readonly LeftOutRow[];
  readonly totals: readonly PrintedTotal[];
  readonly memberOf: ReadonlyMap<number, number>;
  /** Rows that hold amounts but no name: left out although they look like projects. */
  readonly nameless: readonly number[];
  /** Texts below the table: 注, 填报人 … */
  readonly notes: readonly string[];
  /** First stored row after the table. */
  readonly end: number;
}

/** Sorts the stored rows from `from` on. A blank row ends nothing; only another header does. */
export function sortRows(sheet: Sheet, from: number, rules: RowRules): SortedRows {
  return new RowSorter(sheet, rules).sort(from);
}

class RowSorter {
  readonly #sheet: Sheet;
  readonly #rules: RowRules;
  readonly #rows: number[] = [];
  readonly #sectionOf: number[] = [];
  readonly #sections = new SectionStack();
  readonly #leftOut: LeftOutRow[] = [];
  readonly #totals: { total: Omit<PrintedTotal, 'covers'>; covers: RowRun[]; section: number; at: number }[] =
    [];
  readonly #memberOf = new Map<number, number>();
  readonly #nameless: number[] = [];
  readonly #notes: string[] = [];
  /** Right below a header, where numbers of columns and units may stand. */
  #belowHeader = true;
  #afterNote = false;
  /** Below 其中 of a total: the rows that follow without a number break the total down. */
  #ofWhich = false;
  /** The package whose members may follow, or -1. */
  #parent = -1;
  #parentSerial = '';
  /** Members told by their amounts reach to this row. */
  #membersUntil = -1;
  #sinceSubtotal = 0;
  /** Subtotals stand above their rows and open them. */
  #subtotalsAbove = false;
  /** A title stands between the last project and this row. */
  #titleAbove = false;
  /** Below the list stands a table of something else: 类别 | 个数 | 总投资. */
  #inOtherTable = false;
  /** The last row that surely belongs to this table. */
  #lastKept: number;

  constructor(sheet: Sheet, rules: RowRules) {
    this.#sheet = sheet;
    this.#rules = rules;
    this.#lastKept = -1;
  }

  sort(from: number): SortedRows {
    const { cells } = this.#sheet;
    this.#lastKept = from - 1;
    let position = from;
    for (; position < cells.rowCount; position += 1) {
      if (this.#isHidden(position)) continue;
      if (this.#isAmongProjects && isPlainProject(this.#sheet, position, this.#rules)) this.#keep(position);
      else if (!this.#sortClosely(position)) break;
    }
    // Titles that stand right above another table's header belong to that one.
    return this.#result(position < cells.rowCount ? this.#lastKept + 1 : position);
  }

  get #isAmongProjects(): boolean {
    return (
      !this.#belowHeader && !this.#afterNote && !this.#ofWhich && !this.#inOtherTable && this.#parent < 0
    );
  }

  #isHidden(position: number): boolean {
    const number = this.#sheet.cells.rowNumber(position);
    if (!this.#rules.leaveOutHidden || !this.#sheet.hiddenRows.has(number)) return false;
    this.#leftOut.push({ row: number, reason: 'hidden', raw: '' });
    return true;
  }

  /** False when another table begins at this row. */
  #sortClosely(position: number): boolean {
    const row = viewRow(this.#sheet, position, this.#rules);
    if (row.texts.length === 0) return true;
    if (this.#belowHeader && isColumnNumbers(row.texts)) return this.#leave(row, 'column-numbers');
    if (this.#belowHeader && isUnitRow(row.texts)) return this.#leave(row, 'unit-row');
    if (repeatsHeader(row.cells, this.#rules.headerLabels)) {
      // A title right above it makes it the header of another list with the same columns.
      if (this.#titleAbove) return false;
      this.#inOtherTable = false;
      this.#belowHeader = true;
      return this.#leave(row, 'repeated-header');
    }
    const started = this.#rules.startsTable(position);
    if (started === 'list') return false;
    this.#inOtherTable ||= started === 'other';
    if (this.#inOtherTable) return this.#leave(row, 'other-table');
    this.#belowHeader = false;

    const signed = SIGNED.test(row.lead);
    const kind: LabelKind = row.hasIdentity && !signed ? 'plain' : row.label;
    if (kind === 'total') return this.#takeTotal(row, position);
    if (kind === 'note' && (signed || !row.hasAmounts)) return this.#takeNote(row);
    const ofWhich =
      kind === 'of-which' && (!this.#isNumbered(position) || /其中\s*[:：]/.test(row.labelText));
    if (ofWhich && this.#parent < 0) {
      this.#ofWhich = true;
      return this.#leave(row, 'of-which');
    }
    // A line of a breakdown has amounts, or is set in.
    const endsBreakdown = !row.hasAmounts && !row.indented;
    if (this.#ofWhich && !endsBreakdown && breaksDownTotal(row)) return this.#leave(row, 'of-which');
    if (this.#afterNote && row.texts.length <= 2 && !row.hasIdentity && !row.hasAmounts)
      return this.#takeNote(row);
    const member = position <= this.#membersUntil || isMember(row, kind, this.#parentSerial);
    if (this.#parent >= 0 && member) return this.#takeMember(row, position);
    this.#parent = -1;
    this.#ofWhich = false;
    this.#afterNote = false;
    if (isTitle(row)) {
      this.#titleAbove = true;
      return this.#leave(row, 'note');
    }
    if (this.#isSection(row, kind, position)) return this.#takeSection(row, position);
    if (/^[\d\s.,]*$/.test(row.name)) return this.#takeNameless(row, position);
    this.#keep(position);
    if (row.isPackage || this.#nextIsNumberedBelow(position, row.serial)) {
      this.#parent = position;
      this.#parentSerial = row.serial;
      this.#membersUntil = this.#membersBySum(position, row);
    }
    return true;
  }

  #keep(position: number): void {
    this.#rows.push(position);
    this.#sectionOf.push(this.#sections.current);
    this.#lastKept = position;
    this.#titleAbove = false;
  }

  #leave(row: RowView, reason: LeftOutReason): true {
    const raw = oneLine(
      reason === 'repeated-header' || reason === 'column-numbers' ? row.texts.join(' ') : row.labelText,
    );
    this.#leftOut.push({ row: row.number, reason, raw: raw.length <= 40 ? raw : `${raw.slice(0, 40)}…` });
    return true;
  }

  /** A total may be about the whole list, its section, or what came since the last one; above its rows, about those. */
  #takeTotal(row: RowView, position: number): true {
    const at = this.#rows.length;
    this.#totals.push({
      total: { position, label: row.labelText, declaredCount: declaredCount(row.labelText) },
      covers: [
        { from: this.#sinceSubtotal, to: at },
        ...this.#sections.runs(at),
        { from: 0, to: at },
        { from: at, to: Number.POSITIVE_INFINITY },
      ],
      section: -1,
      at,
    });
    if (at === 0 || this.#subtotalsAbove) this.#openNamed(row);
    this.#sinceSubtotal = at;
    this.#lastKept = position;
    this.#ofWhich = false;
    this.#parent = -1;
    return this.#leave(row, 'total');
  }

  /** 续建项目小计 above its rows opens them like a section. */
  #openNamed(row: RowView): void {
    const named = row.labelText.replace(/(?:小\s*计|合\s*计)[（(]?.*$/, '');
    const { name } = sectionName(named);
    if (name === '' || !this.#rules.isSectionWord(name)) return;
    this.#sections.open(row.number, named, row.labelColumn, this.#rows.length, this.#rules.sectionKind(name));
    this.#subtotalsAbove = true;
  }

  #takeNote(row: RowView): true {
    this.#notes.push(row.texts.join(' '));
    this.#afterNote = true;
    return this.#leave(row, 'note');
  }

  #takeMember(row: RowView, position: number): true {
    if (/^\s*(?:其中\s*[:：]?)?\s*$/.test(row.name)) return this.#leave(row, 'of-which');
    this.#memberOf.set(position, this.#parent);
    this.#keep(position);
    return true;
  }

  #takeSection(row: RowView, position: number): true {
    const at = this.#rows.length;
    const kind = this.#rules.sectionKind(sectionName(row.labelText).name);
    this.#sections.open(row.number, row.labelText, row.labelColumn, at, kind);
    if (row.hasAmounts) {
      this.#totals.push({
        total: { position, label: row.labelText, declaredCount: undefined },
        covers: [],
        section: this.#sections.current,
        at,
      });
    }
    this.#sinceSubtotal = at;
    return this.#leave(row, 'section');
  }

  /** Rows numbered in advance are no fault; amounts without a name are, and a number where a name should be. */
  #takeNameless(row: RowView, position: number): true {
    if (!row.hasNonZero && !row.hasIdentity) return this.#leave(row, 'blank-form');
    if (row.hasNonZero || row.name.trim() !== '') this.#nameless.push(position);
    return this.#leave(row, 'no-name');
  }

  #isSection(row: RowView, kind: LabelKind, position: number): boolean {
    if (row.hasIdentity || row.labelText === '') return false;
    if (kind === 'section') return true;
    if (kind !== 'plain') return false;
    if (/^(?:\d+(?:[.．-]\d+)*|[A-Za-z])$/.test(row.serial)) return this.#isNumberedSection(row, position);
    if (row.isSectionWord) return true;
    const named = sectionName(row.labelText);
    if (named.count !== undefined && named.name !== '') return true;
    // No project is named in the column of numbers.
    if (row.labelColumn === this.#rules.serialColumn && row.name.trim() === '') return true;
    if (row.texts.length > 1) return this.#sumsUpRun(position);
    if (this.#rules.serialColumn === undefined && GROUP.test(row.labelText) && this.#isProject(position + 1))
      return true;
    const beside = this.#rules.serialColumn !== undefined && row.labelColumn !== this.#rules.nameColumn;
    return beside || this.#rules.isNumbered || this.#spansColumns(row.number, row.labelColumn);
  }

  #isProject(position: number): boolean {
    if (position >= this.#sheet.cells.rowCount) return false;
    const row = viewRow(this.#sheet, position, this.#rules);
    return row.hasIdentity && row.label === 'plain' && row.name.trim() !== '';
  }

  /** 1 with 1.1 below it, A with A1: a section, unless it is a project with parts. */
  #isNumberedSection(row: RowView, position: number): boolean {
    const isLetter = /^[A-Za-z]$/.test(row.serial);
    return (isLetter || !row.hasAmounts) && this.#nextIsNumberedBelow(position, row.serial);
  }

  /** The amounts of the row are those of the projects that follow, up to the next row that is none. */
  #sumsUpRun(position: number): boolean {
    const { cells } = this.#sheet;
    let end = position + 1;
    const follows = (at: number) => (this.#rules.isNumbered ? this.#isNumbered(at) : this.#isProject(at));
    while (end < cells.rowCount && follows(end)) end += 1;
    return end > position + 1 && this.#isSumOf(position, position + 1, end);
  }

  #isNumbered(position: number): boolean {
    if (position >= this.#sheet.cells.rowCount) return false;
    const { serialColumn } = this.#rules;
    const cell = serialColumn === undefined ? -1 : this.#sheet.cells.inRow(position, serialColumn);
    return cell >= 0 && /\d/.test(this.#sheet.cells.text(cell));
  }

  /** Members that the package counts, but neither numbers nor indents: their amounts add up to its own. */
  #membersBySum(position: number, row: RowView): number {
    const declared = Number(/(\d{1,4})\s*[个项]/.exec(row.name)?.[1] ?? row.members);
    if (!(declared > 1) || position + declared >= this.#sheet.cells.rowCount) return -1;
    return this.#isSumOf(position, position + 1, position + 1 + declared) ? position + declared : -1;
  }

  /** Every amount of a row is the sum of those in the rows `from` … `to`, but for rounding. */
  #isSumOf(position: number, from: number, to: number): boolean {
    let compared = 0;
    for (const column of this.#rules.amountColumns) {
      const total = this.#rules.amountAt(position, column);
      if (total === undefined || total === 0) continue;
      let sum = 0;
      for (let row = from; row < to; row += 1) sum += this.#rules.amountAt(row, column) ?? 0;
      if (Math.abs(sum - total) <= total * ROUNDING) compared += 1;
      else if (column !== this.#rules.membersColumn) return false;
    }
    return compared > 0;
  }

  /** A row numbered n whose next row is numbered n.1 has its parts listed below it. */
  #nextIsNumberedBelow(position: number, serial: string): boolean {
    const { cells } = this.#sheet;
    const { serialColumn } = this.#rules;
    if (serialColumn === undefined || !/^(?:\d+|[A-Za-z])$/.test(serial) || position + 1 >= cells.rowCount)
      return false;
    const next = cells.inRow(position + 1, serialColumn);
    const below = next < 0 ? '' : cells.text(next).trim();
    return (
      below.startsWith(serial) &&
      (/^\d+$/.test(serial) ? below[serial.length] === '.' : /^\d/.test(below.slice(1)))
    );
  }

  /** The label is merged across the table, as section rows are. */
  #spansColumns(row: number, column: number): boolean {
    return this.#sheet.merges.some(
      (merge) => merge.top === row && merge.left === column && merge.right - merge.left >= 2,
    );
  }

  #result(end: number): SortedRows {
    const { cells } = this.#sheet;
    const count = this.#rows.length;
    const sections = this.#sections.close(count);
    const endRow = end < cells.rowCount ? cells.rowNumber(end) : Number.POSITIVE_INFINITY;
    return {
      rows: this.#rows,
      sectionOf: Int32Array.from(this.#sectionOf),
      sections: sections.filter((section) => section.row < endRow),
      leftOut: this.#leftOut.filter((left) => left.row < endRow),
      totals: this.#printedTotals(sections),
      memberOf: this.#memberOf,
      nameless: this.#nameless,
      notes: this.#notes,
      end,
    };
  }

  /** A total may also be about the rows below it, down to the next one. */
  #printedTotals(sections: readonly Section[]): PrintedTotal[] {
    const count = this.#rows.length;
    let next = count;
    let below = count;
    return this.#totals
      .toReversed()
      .map(({ total, covers, section, at }): PrintedTotal => {
        if (at < below) next = below;
        below = at;
        const own = section < 0 ? covers : [sections[section]!.covers];
        const runs = [...own, { from: at, to: next }];
        const ended = runs.map((run) => ({ from: run.from, to: Math.min(run.to, count) }));
        return { ...total, covers: ended.filter((run) => run.to > run.from) };
      })
      .reverse();
  }
}

/** Amounts rounded to the last digit that a list prints. */
const ROUNDING = 0.005;

/** 重大产业化, 民生类项目: a group, alone in its row above a filled one in a list without numbers. */
const GROUP = /^[^\d\s]{2,10}$/;

/** 市城管委2024年9月续建重点项目情况表, between two lists on one sheet. */
function isTitle(row: RowView): boolean {
  if (row.texts.length !== 1 || row.hasAmounts || sectionMarker(row.labelText) !== undefined) return false;
  return /(?:表|清单|一览|台账|名单)\s*(?:[（(][^（）()]{0,20}[)）])?$/.test(row.labelText);
}

/** Whoever signs below the table spreads over its columns. */
const SIGNED =
  /^\s*(?:填报单位|填报部门|报送单位|填报时间|填报日期|填报人|填表人|审核人|制表人|经办人|联系人|单位负责人|分管领导|主要领导|负责人)[^:：]{0,12}[:：]/;

/** Below 其中: no number, no marker, nothing only a project has; set in, or with amounts of its own. */
function breaksDownTotal(row: RowView): boolean {
  if (/^\d/.test(row.serial) || row.hasIdentity || sectionMarker(row.labelText) !== undefined) return false;
  return row.indented || row.hasAmounts || !row.isSectionWord;
}

const BRACKETED = /^[（(]\d{1,3}[)）]$|^[①-⑳]$/;

function isMember(row: RowView, kind: LabelKind, parentSerial: string): boolean {
  if (kind === 'of-which') return true;
  const { serial } = row;
  if (serial === '')
    return row.label === 'plain' && /^[\s\u3000]|^[（(]?\d{1,3}[)）.、]|^[①-⑳]/.test(row.name);
  if (BRACKETED.test(serial)) return !BRACKETED.test(parentSerial);
  return (
    parentSerial !== '' &&
    serial.startsWith(parentSerial) &&
    /^[.．\-－—_]\d/.test(serial.slice(parentSerial.length))
  );
}
