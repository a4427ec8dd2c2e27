import type { RowRun, Section } from '../model/table.ts';
import { type MarkerStyle, sectionMarker, sectionName } from './labels.ts';

/**
 * The sections the current row stands under. Numbering of one style stands on one level; levels rank in the order in
 * which their styles first appear.
 */
export class SectionStack {
  readonly #sections: Draft[] = [];
  readonly #open: { readonly index: number; readonly style: MarkerStyle | 'word' | 'plain' }[] = [];

  /** Index of the innermost open section, or -1. */
  get current(): number {
    return this.#open.at(-1)?.index ?? -1;
  }

  open(row: number, raw: string, column: number, at: number, isWord: boolean): void {
    const style = sectionMarker(raw)?.style ?? (isWord ? 'word' : 'plain');
    const same = this.#open.findIndex((open) => open.style === style);
    if (same >= 0) this.#closeFrom(same, at);
    const { name, count } = sectionName(raw);
    this.#sections.push({
      row,
      depth: this.#open.length + 1,
      raw,
      name,
      declaredCount: count,
      parent: this.#sections[this.current],
      column,
      covers: { from: at, to: at },
    });
    this.#open.push({ index: this.#sections.length - 1, style });
  }

  /** The rows of each open section up to here, innermost first. */
  runs(at: number): RowRun[] {
    return this.#open.map((open) => ({ from: this.#sections[open.index]!.covers.from, to: at })).reverse();
  }

  close(at: number): readonly Section[] {
    this.#closeFrom(0, at);
    return this.#sections;
  }

  #closeFrom(level: number, at: number): void {
    for (const { index } of this.#open.splice(level)) {
      const section = this.#sections[index]!;
      section.covers = { from: section.covers.from, to: at };
    }
  }
}

type Draft = { -readonly [Key in keyof Section]: Section[Key] };
