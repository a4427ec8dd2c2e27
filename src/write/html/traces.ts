import type { ChartTrace } from '../../model/wall-chart.ts';
import type { TraceData, Traced } from './trace-data.ts';

/** Collects the traces of a page, each once, and the sheets that they name. */
export class Traces {
  readonly #sheets = new Numbered<readonly [string, string]>();
  readonly #traces = new Numbered<TraceData>();
  readonly #pieces = new Numbered<string>();

  /** Adds a trace and returns its number. */
  trace({ figure, period, formula, places }: ChartTrace): number {
    const own = places.map(({ file, sheet, cells }) => [this.sheet(file, sheet), cells] as const);
    return this.#traces.of([this.#inPieces(figure), this.#pieces.of(period), this.#inPieces(formula), own]);
  }

  /** Cuts a text at quotation marks and brackets: the names inside them occur in many traces. */
  #inPieces(text: string): readonly number[] {
    return text === '' ? [] : text.split(/(?<=[“[])|(?=[”\]])/).map((piece) => this.#pieces.of(piece));
  }

  sheet(file: string, sheet = ''): number {
    return this.#sheets.of([file, sheet]);
  }

  traced<Words extends Traced['words']>(words: Words) {
    return { words, sheets: this.#sheets.all, traces: this.#traces.all, pieces: this.#pieces.all };
  }
}

/** Numbers values in the order in which they come; equal values get the same number. */
export class Numbered<Value> {
  readonly all: Value[] = [];
  readonly #known = new Map<string, number>();

  constructor(first: readonly Value[] = []) {
    for (const value of first) this.of(value);
  }

  of(value: Value): number {
    const key = JSON.stringify(value);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.all.length);
    return this.all.push(value) - 1;
  }
}
