import { type Finding, type FindingFacts, finding } from '../../model/finding.ts';
import type { Records, Sheet } from '../../model/sheet.ts';
import type { Column } from '../../model/table.ts';
import { readMoney } from '../../normalise/money.ts';
import { statesNothing } from '../../normalise/placeholder.ts';
import { textCell } from '../../normalise/reading.ts';
import type { Header } from '../header.ts';
import { placeIn, type SheetTask } from '../task.ts';
import { FREE, type RecordHabits, recordHabits } from './record-habits.ts';
import { fieldsOf, isFigure, otherReadings, type RecordReading, withThousands } from './torn-records.ts';

/** Finds the rows of delimited text whose fields are not in their own columns. */
export interface ShiftCheck {
  /** The row must not count, because its amounts may belong to other columns. */
  readonly isShifted: (position: number) => boolean;
  /** The findings about the rows that were asked about. */
  readonly findings: () => Finding[];
}

/**
 * An unquoted `3,000` becomes two fields, and every field after it lands in the wrong column. So each record is
 * compared with the header, as written and in every other way in which it may have been meant. It is shifted if it does
 * not fit, or if another reading with other figures fits as well. A record that is only too long or too short at its
 * end counts, and is reported.
 */
export function shiftCheck<Field extends string>(
  task: SheetTask<Field>,
  header: Header<Field>,
  columns: readonly Column<Field>[],
): ShiftCheck {
  const { records } = task.sheet;
  if (records === undefined) return { isShifted: () => false, findings: () => [] };
  return new RecordCheck(task, records, recordHabits(task, records, header, columns));
}

class RecordCheck<Field extends string> implements ShiftCheck {
  readonly #task: SheetTask<Field>;
  readonly #sheet: Sheet;
  readonly #records: Records;
  readonly #habits: RecordHabits;
  readonly #found = new Map<number, Verdict>();

  constructor(task: SheetTask<Field>, records: Records, habits: RecordHabits) {
    this.#task = task;
    this.#sheet = task.sheet;
    this.#records = records;
    this.#habits = habits;
  }

  isShifted = (position: number): boolean => {
    const row = this.#sheet.cells.rowNumber(position);
    const width = this.#records.widths[row]!;
    const expected = this.#habits.columns.length;
    const judged =
      width === expected && !this.#records.maybeTorn.has(row)
        ? undefined
        : (this.#found.get(row) ?? this.#judge(position, row, width));
    const isClear = judged?.code === 'text/shifted-row' || width < expected;
    const verdict = isClear ? judged : (this.#tornPair(position) ?? judged);
    if (verdict !== undefined) this.#found.set(row, verdict);
    return verdict?.code === 'text/shifted-row';
  };

  findings = (): Finding[] =>
    [...this.#found]
      .toSorted(([one], [other]) => one - other)
      .slice(0, MOST_FINDINGS)
      .map(([row, { code, facts }]) => finding(code, facts, placeIn(this.#task, row)));

  #judge(position: number, row: number, width: number): Verdict | undefined {
    const expected = this.#habits.columns.length;
    const fields = fieldsOf(this.#sheet, position, width);
    while (fields.length > expected && fields.at(-1) === '') fields.pop();
    const faults = this.#faults(fields);
    // Some programs end every record with a delimiter.
    const isLong = fields.length > expected || (width > expected && width !== this.#habits.usual);
    if (faults === 0 && !isLong) return undefined;
    const rival = this.#rivalOf(fields, faults, isLong);
    const isBroken = width < expected && this.#habits.isEven && this.#isHalf(row, width);
    // If most records have a field more, a misfit in one of them has another cause.
    const isAlone = fields.length > expected && width !== this.#habits.usual;
    const doesNotFit = isAlone && this.#faults(fields.slice(0, expected)) > 0;
    const facts = { expected, found: Math.max(width, fields.length) };
    if (rival !== undefined || isBroken || doesNotFit) {
      const likely = rival?.likely ?? (isBroken ? 'missing' : 'unlabelled');
      return { code: 'text/shifted-row', facts: { ...facts, likely, torn: rival?.torn ?? [] } };
    }
    const isOnlyShort = width < expected && this.#habits.isEven;
    if (fields.length <= expected && !isOnlyShort) return undefined;
    return { code: 'text/ragged-row', facts };
  }

  /**
   * An unquoted 3,500 in a record that lost its end or was blank there: 3 lands in the larger amount's column, and 500
   * in that of an amount that cannot be larger.
   */
  #tornPair(position: number): Verdict | undefined {
    const { cells } = this.#sheet;
    for (const { more, slack } of this.#habits.pairs) {
      const [left, right] = [cells.inRow(position, more), cells.inRow(position, more + 1)];
      if (left < 0 || right < 0 || cells.size(left) > 3 || cells.size(right) > 3) continue;
      const [head, rest] = [cells.text(left), cells.text(right)];
      if (!/^[1-9]\d*$/.test(head) || !/^\d{3}$/.test(rest) || Number(rest) <= Number(head) * slack) continue;
      const found = this.#habits.columns.length;
      const torn = [`${head}${this.#records.delimiter}${rest}`];
      return { code: 'text/shifted-row', facts: { expected: found, found, likely: 'thousands', torn } };
    }
    return undefined;
  }

  /** The best other reading of the record, if it gives other figures than the record as written. */
  #rivalOf(fields: readonly string[], faults: number, isLong: boolean): RecordReading | undefined {
    const thousands = withThousands(fields, this.#records, (text, column) => this.#fits(text, column));
    // For a record that is too long, a number torn apart is the best explanation.
    if (thousands !== undefined && this.#faults(thousands.fields, faults) <= (isLong ? faults : faults - 1))
      return thousands;
    let best: RecordReading | undefined;
    let fewest = faults;
    for (const reading of otherReadings(fields, this.#habits.columns.length, this.#records)) {
      const own = this.#faults(reading.fields, fewest);
      if (own >= fewest || !this.#differs(reading.fields, fields)) continue;
      // If the record still does not fit, a text with several commas is not a likely explanation.
      best =
        reading.likely === 'text' && own >= MISFIT ? { ...reading, likely: 'unlabelled', torn: [] } : reading;
      fewest = own;
    }
    return best;
  }

  /**
   * Adds 2 for each field that cannot be in its column or is beyond the header, and 1 if fields are missing at the end
   * while nearly all records have them.
   */
  #faults(fields: readonly string[], most = Number.POSITIVE_INFINITY): number {
    let faults = fields.length < this.#habits.columns.length && this.#habits.isEven ? 1 : 0;
    for (let column = 0; column < fields.length && faults <= most; column += 1)
      if (!this.#fits(fields[column]!, column)) faults += MISFIT;
    return faults;
  }

  #fits(text: string, column: number): boolean {
    if (text === '' || statesNothing(text)) return true;
    const expected = this.#habits.columns[column];
    if (expected === undefined) return false;
    const { kind } = expected;
    if (kind === undefined) return true;
    if (FREE.has(kind)) return !isFigure(text);
    // A serial may be a word like 合计 or 例, but not two fields.
    if (kind === 'serial') return !text.includes(this.#records.delimiter);
    // No amount is written with a leading 0: 000 is the rest of another number.
    if (kind === 'money') return !/^0\d/.test(text) && readMoney(textCell(text), '万元').state === 'value';
    return this.#task.ledger.isWordOf(kind, text);
  }

  #differs(one: readonly string[], other: readonly string[]): boolean {
    return this.#habits.columns.some(
      ({ isFigure }, column) => isFigure && (one[column] ?? '') !== (other[column] ?? ''),
    );
  }

  /** An unquoted line break leaves two halves, which together have one field too many. */
  #isHalf(row: number, width: number): boolean {
    const { widths } = this.#records;
    return [widths[row - 1], widths[row + 1]].some(
      (other) => other !== undefined && other > 0 && other + width === this.#habits.columns.length + 1,
    );
  }
}

type Verdict =
  | { readonly code: 'text/shifted-row'; readonly facts: FindingFacts['text/shifted-row'] }
  | { readonly code: 'text/ragged-row'; readonly facts: FindingFacts['text/ragged-row'] };

const MISFIT = 2;
/** More lines would tell nobody more. */
const MOST_FINDINGS = 1000;
