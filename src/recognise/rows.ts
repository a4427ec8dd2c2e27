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
  readonly #totals: { total: Omit<PrintedTotal, 'covers'>; covers: RowRun[]; section: number }[] = [];
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
  #sinceSubtotal = 0;
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
    return !this.#belowHeader && !this.#afterNote && !this.#ofWhich && this.#parent < 0;
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
    if (repeatsHeader(row.texts, this.#rules.headerLabels)) {
      this.#belowHeader = true;
      return this.#leave(row, 'repeated-header');
    }
    if (this.#rules.startsTable(position)) return false;
    this.#belowHeader = false;

    const signed = SIGNED.test(row.lead);
    const kind: LabelKind = row.hasIdentity && !signed ? 'plain' : row.label;
    if (kind === 'total') return this.#takeTotal(row, position);
    if (kind === 'note' && (signed || !row.hasAmounts)) return this.#takeNote(row);
    if (kind === 'of-which' && this.#parent < 0) {
      this.#ofWhich = true;
      return this.#leave(row, 'of-which');
    }
    if (this.#ofWhich && breaksDownTotal(row)) return this.#leave(row, 'of-which');
    if (this.#afterNote && row.texts.length <= 2 && !row.hasIdentity && !row.hasAmounts)
      return this.#takeNote(row);
    if (this.#parent >= 0 && isMember(row, kind, this.#parentSerial)) return this.#takeMember(row, position);
    this.#parent = -1;
    this.#ofWhich = false;
    this.#afterNote = false;
    if (this.#isSection(row, kind, position)) return this.#takeSection(row, position);
    if (row.name.trim() === '') return this.#takeNameless(row, position);
    this.#keep(position);
    if (row.isPackage || this.#nextIsNumberedBelow(position, row.serial)) {
      this.#parent = position;
      this.#parentSerial = row.serial;
    }
    return true;
  }

  #keep(position: number): void {
    this.#rows.push(position);
    this.#sectionOf.push(this.#sections.current);
    this.#lastKept = position;
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
    });
    this.#sinceSubtotal = at;
    this.#lastKept = position;
    this.#ofWhich = false;
    this.#parent = -1;
    return this.#leave(row, 'total');
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
    this.#sections.open(row.number, row.labelText, row.labelColumn, at, row.isSectionWord);
    if (row.hasAmounts) {
      this.#totals.push({
        total: { position, label: row.labelText, declaredCount: undefined },
        covers: [],
        section: this.#sections.current,
      });
    }
    this.#sinceSubtotal = at;
    return this.#leave(row, 'section');
  }

  /** Rows numbered in advance are no fault; amounts without a name are. */
  #takeNameless(row: RowView, position: number): true {
    if (!row.hasNonZero && !row.hasIdentity) return this.#leave(row, 'blank-form');
    if (row.hasNonZero) this.#nameless.push(position);
    return this.#leave(row, 'no-name');
  }

  #isSection(row: RowView, kind: LabelKind, position: number): boolean {
    if (row.hasIdentity || row.labelText === '') return false;
    if (kind === 'section') return true;
    if (kind !== 'plain') return false;
    if (/^\d/.test(row.serial)) return !row.hasAmounts && this.#nextIsNumberedBelow(position, row.serial);
    if (row.isSectionWord) return true;
    const named = sectionName(row.labelText);
    if (named.count !== undefined && named.name !== '') return true;
    if (row.texts.length > 1) return false;
    const beside = this.#rules.serialColumn !== undefined && row.labelColumn !== this.#rules.nameColumn;
    return beside || this.#spansColumns(row.number, row.labelColumn);
  }

  /** A row numbered n whose next row is numbered n.1 has its parts listed below it. */
  #nextIsNumberedBelow(position: number, serial: string): boolean {
    const { cells } = this.#sheet;
    const { serialColumn } = this.#rules;
    if (serialColumn === undefined || !/^\d+$/.test(serial) || position + 1 >= cells.rowCount) return false;
    const next = cells.inRow(position + 1, serialColumn);
    return next >= 0 && cells.text(next).trim().startsWith(`${serial}.`);
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
      totals: this.#totals.map(({ total, covers, section }): PrintedTotal => {
        const runs = section < 0 ? covers : [sections[section]!.covers];
        const ended = runs.map((run) => ({ from: run.from, to: Math.min(run.to, count) }));
        return { ...total, covers: ended.filter((run) => run.to > run.from) };
      }),
      memberOf: this.#memberOf,
      nameless: this.#nameless,
      notes: this.#notes,
      end,
    };
  }
}

/** Whoever signs below the table spreads over its columns. */
const SIGNED =
  /^\s*(?:填报人|填表人|审核人|制表人|经办人|联系人|单位负责人|分管领导|主要领导|负责人)[^:：]{0,12}[:：]/;

/** Indented below 其中: no number, no marker, nothing only a project has. */
function breaksDownTotal(row: RowView): boolean {
  const own = sectionMarker(row.labelText) === undefined && (row.indented || !row.isSectionWord);
  return !/\d/.test(row.serial) && !row.hasIdentity && own;
}

function isMember(row: RowView, kind: LabelKind, parentSerial: string): boolean {
  if (kind === 'of-which') return true;
  const { serial } = row;
  if (serial === '')
    return row.label === 'plain' && /^[\s\u3000]|^[（(]?\d{1,3}[)）.、]|^[①-⑳]/.test(row.name);
  if (/^[（(]\d{1,3}[)）]$|^[①-⑳]$/.test(serial)) return true;
  return (
    parentSerial !== '' &&
    serial.startsWith(parentSerial) &&
    /^[.．\-－—_]\d/.test(serial.slice(parentSerial.length))
  );
}
