import type { ChartTrace } from '../../model/wall-chart.ts';
import type { TraceData, Traced } from './trace-data.ts';

/** The traces of a page, each told once, and the sheets that they name. */
export class Traces {
  readonly #sheets = new Numbered<readonly [string, string]>();
  readonly #traces = new Numbered<TraceData>();
  readonly #pieces = new Numbered<string>();

  /** The number of a trace. */
  trace({ figure, period, formula, places }: ChartTrace): number {
    const own = places.map(({ file, sheet, cells }) => [this.sheet(file, sheet), cells] as const);
    return this.#traces.of([this.#inPieces(figure), this.#pieces.of(period), this.#inPieces(formula), own]);
  }

  /** What stands in quotation marks or brackets is a piece: a name that other traces have as well. */
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

/** Values in the order in which they come, each once. */
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
