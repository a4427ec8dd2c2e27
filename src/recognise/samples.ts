import { CELL, type Sheet } from '../model/sheet.ts';
import type { MoneyUnit } from '../model/yuan.ts';
import { readMoney } from '../normalise/money.ts';
import { statesNothing } from '../normalise/placeholder.ts';
import { textCell } from '../normalise/reading.ts';
import { oneLine } from '../normalise/text.ts';
import { unitInText } from '../normalise/unit.ts';
import type { Header } from './header.ts';
import type { Amounts } from './relations.ts';
import { isColumnNumbers, isUnitRow } from './rows/row-shapes.ts';
import { textsOfRow } from './task.ts';

/** The content of the first rows below a header, by column. */
export class Samples {
  readonly #sheet: Sheet;
  readonly #first: number;
  readonly #nameColumn: number | undefined;
  /** The unit stated above the header; undefined if none is. */
  readonly #unit: MoneyUnit | undefined;
  readonly #isUnitRow: boolean;
  readonly #values = new Map<number, readonly string[]>();
  readonly #amounts = new Map<number, Amounts>();
  #rows: readonly number[] | undefined;

  /** Rows without a text in `nameColumn` are skipped. */
  constructor(sheet: Sheet, header: Header<string>, nameColumn: number | undefined) {
    this.#sheet = sheet;
    this.#first = header.positions.at(-1)! + 1;
    this.#nameColumn = nameColumn;
    this.#unit = unitAbove(sheet, header.positions[0]!);
    this.#isUnitRow = this.#first < sheet.cells.rowCount && isUnitRow(textsOfRow(sheet, this.#first));
  }

  /** The texts that state something, without blanks, dashes and the label itself. */
  values(column: number, label: string | undefined): readonly string[] {
    const known = this.#values.get(column);
    if (known !== undefined) return known;
    const values = this.texts(column).filter((text) => !statesNothing(text) && text !== label);
    this.#values.set(column, values);
    return values;
  }

  /** The text of each row; empty for empty cells. */
  texts(column: number): readonly string[] {
    return this.#cells(column, MOST).map((cell) => (cell < 0 ? '' : oneLine(this.#sheet.cells.text(cell))));
  }

  /** The amount of each row in 元; for a rate, the number as written. */
  amounts(column: number, parts: readonly string[], isRate: boolean): Amounts {
    const known = this.#amounts.get(column);
    if (known !== undefined) return known;
    const stated = this.#statedUnit(column, parts);
    const amounts = this.#cells(column, MOST_AMOUNTS).map((cell) => {
      const text = cell < 0 ? '' : this.#sheet.cells.text(cell);
      if (isRate) return text === '' ? undefined : numberOrNothing(Number.parseFloat(text));
      const reading = readMoney(textCell(text), stated ?? this.#unit ?? '万元');
      return reading.state === 'value' ? reading.value : undefined;
    });
    this.#amounts.set(column, amounts);
    return amounts;
  }

  /** Whether the column, the row of units below it or a line above the header states the unit of the amounts. */
  statesUnit(column: number, parts: readonly string[]): boolean {
    return (this.#statedUnit(column, parts) ?? this.#unit) !== undefined;
  }

  #statedUnit(column: number, parts: readonly string[]): MoneyUnit | undefined {
    const { cells } = this.#sheet;
    const below = this.#isUnitRow ? cells.inRow(this.#first, column) : -1;
    return [...parts.toReversed(), below < 0 ? '' : cells.text(below)]
      .map(unitInText)
      .find((unit) => typeof unit === 'string');
  }

  #cells(column: number, most: number): number[] {
    this.#rows ??= this.#rowsToSample();
    return this.#rows.slice(0, most).map((position) => this.#sheet.cells.inRow(position, column));
  }

  #rowsToSample(): number[] {
    const { cells } = this.#sheet;
    const sampled: number[] = [];
    for (let position = this.#first; position < cells.rowCount && sampled.length < MOST; position += 1) {
      if (position - this.#first < 3 && this.#isNoData(position)) continue;
      if (this.#nameColumn !== undefined) {
        const name = cells.inRow(position, this.#nameColumn);
        if (name < 0 || cells.kind(name) !== CELL.text) continue;
        // Here the next header begins, with other columns.
        if (NAME_LABEL.test(cells.text(name).trim())) break;
      }
      sampled.push(position);
    }
    return sampled;
  }

  /** Rows of column numbers or units right below a header. */
  #isNoData(position: number): boolean {
    const texts = textsOfRow(this.#sheet, position);
    return isColumnNumbers(texts) || isUnitRow(texts);
  }
}

const MOST = 300;
const MOST_AMOUNTS = 60;
const NAME_LABEL = /^(?:重点|工程|建设)?[项項]\s*目\s*名\s*[称稱]/;

function numberOrNothing(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}

/** The unit stated above the header, for columns that state none. */
function unitAbove(sheet: Sheet, top: number): MoneyUnit | undefined {
  for (let position = Math.max(0, top - 6); position < top; position += 1) {
    for (const text of textsOfRow(sheet, position)) {
      const unit = /[元圆]/.test(text) ? unitInText(text) : undefined;
      if (typeof unit === 'string') return unit;
    }
  }
  return undefined;
}
