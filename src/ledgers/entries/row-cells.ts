import { type Finding, type FindingCode, type FindingFacts, finding } from '../../model/finding.ts';
import { CELL, isStruck } from '../../model/sheet.ts';
import {
  type Column,
  cellUnder,
  type FieldKind,
  type RawCell,
  rawCellOf,
  type Table,
  tableSource,
} from '../../model/table.ts';
import { saysNothing } from '../../normalise/blank.ts';
import { isDitto, statesNothing } from '../../normalise/placeholder.ts';
import { quoted } from '../../normalise/quoted.ts';
import { cleanText } from '../../normalise/text.ts';
import { readYesNo } from '../../normalise/yes-no.ts';
import { cellRepeated } from './ditto.ts';

/** Fields that each record must state itself: a ditto mark there is a fault, and never repeats the value above. */
const OWN: ReadonlySet<FieldKind> = new Set([
  'money',
  'count',
  'number',
  'quantity',
  'percent',
  'name',
  'code',
  'serial',
]);

/** Amounts count once, even if merged over several rows. */
const AMOUNTS: ReadonlySet<FieldKind> = new Set(['money', 'count', 'number', 'quantity']);

/**
 * Gives the cells of one row after another, by field. It walks a row once instead of searching it for every field.
 * Merged values come from their top-left cell. Errors and formulas never calculated are reported here and read as
 * empty.
 */
export class RowCells<Field extends string> {
  readonly table: Table<Field>;
  readonly findings: Finding[] = [];
  /** Columns that answer yes or no to a value: 省重点 √. */
  readonly flags: readonly Column<Field>[];
  readonly #slots = new Map<Field, Slot<Field>>();
  /** For each sheet column, 1 + the index of its slot; 0 for a column without a field. */
  readonly #slotOfColumn: Uint16Array;
  readonly #cells: Int32Array;
  #position = -1;
  readonly #said = new Set<string>();
  readonly #hasStrikes: boolean;

  constructor(table: Table<Field>, kinds: ReadonlyMap<Field, FieldKind>) {
    this.table = table;
    this.#hasStrikes = table.sheet.formats.some((format) => format.isStruck);
    this.flags = table.columns.filter((column) => column.flag !== undefined);
    const last = Math.max(0, ...table.columns.map((column) => column.column));
    this.#slotOfColumn = new Uint16Array(last + 1);
    for (const column of table.columns) {
      if (column.field === undefined || column.flag !== undefined) continue;
      const kind = kinds.get(column.field) ?? 'text';
      const place = this.#slots.get(column.field)?.place ?? this.#slots.size;
      const isAmount = AMOUNTS.has(kind);
      this.#slots.set(column.field, { place, column, isAmount, isOwn: OWN.has(kind) });
    }
    for (const { place, column } of this.#slots.values()) this.#slotOfColumn[column.column] = place + 1;
    this.#cells = new Int32Array(this.#slots.size);
    this.#reportMergedAmounts();
    this.#reportCoveredAmounts();
  }

  get position(): number {
    return this.#position;
  }

  moveTo(position: number): void {
    this.#position = position;
    this.#cells.fill(-1);
    const { cells } = this.table.sheet;
    const end = cells.rowEnd(position);
    for (let cell = cells.rowStart(position); cell < end; cell += 1) {
      const slot = this.#slotOfColumn[cells.column(cell)];
      if (slot !== undefined && slot > 0) this.#cells[slot - 1] = cell;
    }
    if (this.table.spans.size > 0) this.#takeSpans(position);
  }

  /**
   * A cell under a merge has the value of the merge's first cell; an amount merged over several rows counts only for
   * the first row.
   */
  #takeSpans(position: number): void {
    for (const { place, column, isAmount } of this.#slots.values()) {
      if (isAmount || this.#cells[place]! >= 0 || !this.table.spans.has(column.column)) continue;
      this.#cells[place] = cellUnder(this.table, position, column.column);
    }
  }

  has(field: Field): boolean {
    return this.#slots.has(field);
  }

  column(field: Field): Column<Field> | undefined {
    return this.#slots.get(field)?.column;
  }

  /** The cell of a field in the current row, or -1. */
  cell(field: Field): number {
    const slot = this.#slots.get(field);
    const cell = slot === undefined ? -1 : this.#cells[slot.place]!;
    if (cell < 0) return -1;
    const { cells } = this.table.sheet;
    const kind = cells.kind(cell);
    if (kind === CELL.error) this.report('cell/error', { raw: cells.text(cell), field }, field);
    else if (kind === CELL.pending) this.report('cell/not-calculated', { field }, field);
    else if (kind === CELL.picture) this.report('cell/picture', { field }, field);
    else if (this.#hasStrikes && isStruck(this.table.sheet, cell))
      this.report('cell/struck', { raw: quoted(rawCellOf(this.table.sheet, cell)), field }, field);
    else return cell;
    return -1;
  }

  /** Whether the field's cell holds anything, including an error or a formula never calculated. */
  isFilled(field: Field): boolean {
    const slot = this.#slots.get(field);
    return slot !== undefined && this.#cells[slot.place]! >= 0;
  }

  /** Whether the field's cell is under a merge whose amount counts for another row. */
  isCovered(field: Field): boolean {
    const column = this.#slots.get(field)?.column.column;
    if (column === undefined || !this.table.spans.has(column)) return false;
    const covering = cellUnder(this.table, this.#position, column);
    return covering >= 0 && !this.isFilled(field) && !saysNothing(this.table.sheet.cells.text(covering));
  }

  raw(field: Field): RawCell | undefined {
    const cell = this.cell(field);
    if (cell < 0) return undefined;
    const raw = rawCellOf(this.table.sheet, cell);
    if (!this.#isRepeating(raw.text, field)) return raw;
    const repeated = this.#repeated(field);
    return repeated < 0 ? undefined : rawCellOf(this.table.sheet, repeated);
  }

  text(field: Field): string | undefined {
    const cell = this.cell(field);
    if (cell < 0) return undefined;
    const { cells } = this.table.sheet;
    const text = cells.text(cell);
    if (!this.#isRepeating(text, field)) return text;
    const repeated = this.#repeated(field);
    return repeated < 0 ? undefined : cells.text(repeated);
  }

  /** The words of a cell; undefined for empty cells, and for marks that stand for an empty one. */
  words(field: Field): string | undefined {
    const text = this.text(field);
    return text === undefined || statesNothing(text) ? undefined : cleanText(text);
  }

  isFlagged(flag: Column<Field>): boolean {
    const cell = cellUnder(this.table, this.#position, flag.column);
    if (cell < 0) return false;
    const reading = readYesNo(rawCellOf(this.table.sheet, cell));
    return reading.state === 'value' && reading.value;
  }

  #isRepeating(text: string, field: Field): boolean {
    return isDitto(text) && !this.#slots.get(field)!.isOwn;
  }

  #repeated(field: Field): number {
    return cellRepeated(this.table, this.#position, this.#slots.get(field)!.column.column);
  }

  #reportMergedAmounts(): void {
    const { cells } = this.table.sheet;
    const rows = this.table.rows.map((position) => cells.rowNumber(position));
    for (const [field, { column, isAmount }] of this.#slots) {
      if (!isAmount) continue;
      for (const span of this.table.spans.get(column.column) ?? []) {
        const cell = cells.at(span.top, span.left);
        const covered = rows.filter((row) => span.top <= row && row <= span.bottom).length;
        if (cell < 0 || covered < 2) continue;
        const place = tableSource(this.table, span.top, span.left);
        this.findings.push(
          finding(
            'money/merged',
            { raw: quoted(rawCellOf(this.table.sheet, cell)), field, rows: covered },
            place,
          ),
        );
      }
    }
  }

  /** Nobody sees amounts left under a merge; only the list's author knows whether they still count. */
  #reportCoveredAmounts(): void {
    const { cells, covered } = this.table.sheet;
    if (covered.length === 0) return;
    const rows = new Set(this.table.rows.map((position) => cells.rowNumber(position)));
    for (const [field, { column, isAmount }] of this.#slots) {
      if (!isAmount) continue;
      for (const { row, column: at, text } of covered) {
        if (at === column.column && rows.has(row) && /\d/.test(text))
          this.findings.push(
            finding('money/covered', { raw: text, field }, tableSource(this.table, row, at)),
          );
      }
    }
  }

  /** The same for something true of a whole column: only the first cell is named. */
  reportOnce<Code extends FindingCode>(code: Code, facts: FindingFacts[Code], field: Field): void {
    const key = `${code} ${field}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.report(code, facts, field);
  }

  /** Reports a finding at a field's cell in the current row. */
  report<Code extends FindingCode>(code: Code, facts: FindingFacts[Code], field: Field): void {
    const row = this.table.sheet.cells.rowNumber(this.#position);
    this.findings.push(finding(code, facts, tableSource(this.table, row, this.column(field)?.column)));
  }
}

/** How the cell of one field is found and read. */
interface Slot<Field extends string> {
  readonly place: number;
  readonly column: Column<Field>;
  readonly isAmount: boolean;
  readonly isOwn: boolean;
}
