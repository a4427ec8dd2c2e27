import type { RowRun, Section } from '../../model/table.ts';
import { sectionName } from '../labels.ts';
import { type Numbering, sectionNumbering } from './numbering.ts';

/**
 * The sections that the current row is in. Sections numbered in one style are on one level; the levels are ordered by
 * where their styles first appear.
 */
export class SectionStack {
  readonly #sections: Draft[] = [];
  readonly #open: { readonly index: number; readonly style: Style; readonly kind: string | undefined }[] = [];
  /** Styles used for two levels at once. */
  readonly #mixed = new Set<Style>();

  /** The index of the innermost open section, or -1. */
  get current(): number {
    return this.#open.at(-1)?.index ?? -1;
  }

  /** `kind` is what the section is about (a phase, a level …): sections of one style and kind are on one level. */
  open(
    row: number,
    raw: string,
    column: number,
    at: number,
    kind: string | undefined,
    counted?: number,
  ): void {
    const style = sectionNumbering(raw)?.style ?? (kind === undefined ? 'plain' : 'word');
    const above = this.#open.at(-1);
    // ——重大产业化 right above ——新开工项目: one style is used for two levels.
    if (above?.style === style && above.kind !== kind && this.#sections[above.index]!.covers.from === at) {
      this.#mixed.add(style);
    }
    const isMixed = this.#mixed.has(style);
    const same = this.#open.findIndex((open) => open.style === style && (!isMixed || open.kind === kind));
    // 市水务局 with its rows, then 松河县: the second is not inside the first.
    const isBeside = above?.style === style && this.#sections[above.index]!.covers.from < at;
    if (same >= 0) this.#closeFrom(same, at);
    else if (isBeside) this.#closeFrom(this.#open.length - 1, at);
    const { name, count } = sectionName(raw);
    this.#sections.push({
      row,
      depth: this.#open.length + 1,
      raw,
      name,
      declaredCount: count ?? counted,
      parent: this.#sections[this.current],
      column,
      covers: { from: at, to: at },
    });
    this.#open.push({ index: this.#sections.length - 1, style, kind });
  }

  /** The rows of each open section so far, the innermost first. */
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

type Style = Numbering['style'] | 'word' | 'plain';

type Draft = { -readonly [Key in keyof Section]: Section[Key] };
