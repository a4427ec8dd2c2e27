import type { Table } from '../model/table.ts';

/**
 * A stored table whose details are read only when needed (addresses, traces, free text): comparing figures over three
 * years never needs them. Only what figures depend on is loaded at once.
 */
export class KeptTable<Field extends string> implements Table<Field> {
  readonly memberOf: ReadonlyMap<number, number>;
  readonly #read: () => Table<Field>;

  constructor(memberOf: ReadonlyMap<number, number>, read: () => Table<Field>) {
    this.memberOf = memberOf;
    let table: Table<Field> | undefined;
    this.#read = () => {
      table ??= read();
      return table;
    };
  }

  get ledger() {
    return this.#read().ledger;
  }

  get file() {
    return this.#read().file;
  }

  get sheet() {
    return this.#read().sheet;
  }

  get headerRows() {
    return this.#read().headerRows;
  }

  get columns() {
    return this.#read().columns;
  }

  get rows() {
    return this.#read().rows;
  }

  get sectionOf() {
    return this.#read().sectionOf;
  }

  get sections() {
    return this.#read().sections;
  }

  get leftOut() {
    return this.#read().leftOut;
  }

  get totals() {
    return this.#read().totals;
  }

  get context() {
    return this.#read().context;
  }

  get spans() {
    return this.#read().spans;
  }

  get inherited() {
    return this.#read().inherited;
  }
}
