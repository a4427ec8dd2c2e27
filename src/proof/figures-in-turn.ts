import { figuresInRow } from './around.ts';
import { type Claim, type Subject, subjectKey } from './claim.ts';
import type { Mark } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Whom and what 分别为 gives figures to, one after the other. */
interface Turns {
  readonly subjects: readonly Subject[];
  readonly measures: readonly ReadonlySet<Mark>[];
  readonly figures: number;
  taken: number;
}

/**
 * 分别为 gives figures to the names before it, or to the measures (总投资、年度计划分别为), or to the subjects of the figures
 * before it: 新开工41个、续建59个，占比分别为.
 */
export class FiguresInTurn {
  #names: Subject[] = [];
  #measures: ReadonlySet<Mark>[] = [];
  #turns: Turns | undefined;

  /** The names in a row since the last figure. */
  get names(): readonly Subject[] {
    return this.#names;
  }

  /** `isSame`: it says more of the last name instead of beginning another one. */
  name(subject: Subject, isSame = false): void {
    if (isSame) this.#names.pop();
    this.#names.push(subject);
  }

  measure(marks: readonly Mark[]): void {
    this.#measures.push(new Set(marks));
  }

  /** At 分别为, which so many figures follow; `before`: those who were named earlier, if the clause names none. */
  begin(figures: number, claims: readonly Claim[], before: readonly Subject[]): void {
    // 依次是A（32%）、B（31%）: each has its own.
    if (figures < 2) return;
    const named = this.#names.length > 1 ? this.#names : [];
    const ofLast = subjectsOfLast(figures, claims);
    const earlier = ofLast.length > 0 ? ofLast : before;
    const subjects = named.length > 0 || this.#measures.length > 1 ? named : earlier;
    this.#turns = { subjects, measures: this.#measures, figures, taken: 0 };
  }

  /** At the first figure of "A, B and C completed 1, 2 and 3 respectively". */
  beginInEnglish(tokens: readonly Token[], at: number): void {
    const figures = figuresInRow(tokens, at);
    if (figures < 2 || this.#turns !== undefined || this.#names.length !== figures) return;
    const behind = tokens.slice(at + 1);
    const end = behind.findIndex((token) => token.type === 'word' && token.marks.includes('respectively'));
    if (end >= 0 && behind.slice(0, end).filter(({ type }) => type === 'figure').length === figures - 1)
      this.#turns = { subjects: this.#names, measures: [], figures, taken: 0 };
  }

  get isBegun(): boolean {
    return this.#turns !== undefined;
  }

  /** Whether a figure was given before this one, and this one is given too. */
  get goesOn(): boolean {
    const turns = this.#turns;
    return turns !== undefined && turns.subjects.length > 1 && turns.taken > 0 && turns.taken < turns.figures;
  }

  /** Of the figure just taken: whether there is a name for each figure; undefined if it is in no turn. */
  get isWhole(): boolean | undefined {
    const turns = this.#turns;
    if (turns === undefined || turns.subjects.length < 2 || turns.taken > turns.figures) return undefined;
    return turns.subjects.length === turns.figures;
  }

  /** Whose, or of what, the next figure is. */
  take(): { readonly subject?: Subject; readonly marks?: ReadonlySet<Mark> } | undefined {
    const turns = this.#turns;
    if (turns === undefined) return undefined;
    const at = turns.taken;
    turns.taken += 1;
    const subject = turns.subjects[at];
    const marks = turns.subjects.length === 0 && turns.measures.length > 1 ? turns.measures[at] : undefined;
    return { ...(subject === undefined ? {} : { subject }), ...(marks === undefined ? {} : { marks }) };
  }

  /** After a figure, the names before it are done with, unless figures are given to them in turn. */
  forget(): void {
    if (this.#turns !== undefined) return;
    this.#names = [];
    this.#measures = [];
  }
}

/** The subjects of the last so many figures, if they are of one kind and all differ. */
function subjectsOfLast(count: number, claims: readonly Claim[]): readonly Subject[] {
  const last = count < 2 ? [] : claims.slice(-count);
  const areAlike = last.every(({ figure }) => figure.kind === last[0]?.figure.kind);
  const subjects = last.map(({ subject }) => subject);
  return areAlike && new Set(subjects.map(subjectKey)).size === count ? subjects : [];
}
