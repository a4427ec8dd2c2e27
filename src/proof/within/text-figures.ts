import { compareExact } from '../../model/exact.ts';
import { type Claim, type Subject, subjectKey } from '../claim.ts';
import type { Paper } from '../paper/paper.ts';
import type { Verdict } from '../verdict.ts';
import type { When } from '../when.ts';

/** The figures of a text by subject and measure. */
export class TextFigures {
  readonly claims: readonly Claim[];
  readonly #paper: Paper;
  readonly #wrong: Set<Claim>;
  readonly #byMeasure = new Map<string, Claim[]>();

  constructor(claims: readonly Claim[], byData: readonly (Verdict | undefined)[], paper: Paper) {
    this.claims = claims;
    this.#paper = paper;
    this.#wrong = new Set(claims.filter((_, at) => byData[at]?.verdict === 'wrong'));
    for (const claim of claims) {
      const [stem] = claim.stems;
      if (stem === undefined) continue;
      const key = keyOf(claim.subject, stem);
      const same = this.#byMeasure.get(key);
      if (same === undefined) this.#byMeasure.set(key, [claim]);
      else same.push(claim);
    }
  }

  /** A figure that the data call wrong proves nothing. */
  isUsable(claim: Claim): boolean {
    return !this.#wrong.has(claim);
  }

  /** Marks a figure whose parts have another sum: no rate is computed from it. */
  doubt(claim: Claim): void {
    this.#wrong.add(claim);
  }

  /**
   * The figures of a measure of the same subject, the nearest first: in the row, the sentence, the paragraph,
   * anywhere.
   */
  near(claim: Claim, stem: string): Claim[] {
    const same = this.#byMeasure.get(keyOf(claim.subject, stem)) ?? [];
    return same
      .filter((one) => one !== claim && this.isUsable(one) && isSameTime(one.when, claim.when))
      .sort((one, other) => this.#distance(claim, one) - this.#distance(claim, other));
  }

  /** Whether two figures are in one row of a table or in one sentence. */
  areTogether(one: Claim, other: Claim): boolean {
    return this.#distance(one, other) < FAR;
  }

  /** Whether `one` is the only figure of its measure in that paragraph. */
  isOnlyInParagraph({ paragraph }: Claim, one: Claim): boolean {
    return (
      one.paragraph === paragraph &&
      this.#same(one).filter((other) => other.paragraph === paragraph).length === 1
    );
  }

  /** Whether its measure has the same value wherever it is stated. */
  isSaidOnce(one: Claim): boolean {
    return this.#same(one).every(({ figure }) => compareExact(figure.value, one.figure.value) === 0);
  }

  #same({ subject, stems }: Claim): readonly Claim[] {
    return this.#byMeasure.get(keyOf(subject, stems[0] ?? '')) ?? [];
  }

  /** Figures with the same subject and measure, if there are several. */
  *repeated(): Generator<readonly Claim[]> {
    for (const claims of this.#byMeasure.values()) if (claims.length > 1) yield claims;
  }

  inTable(claim: Claim): number | undefined {
    return this.#paper.paragraphs[claim.paragraph]?.cell?.table;
  }

  placeOf(claim: Claim) {
    return this.#paper.paragraphs[claim.paragraph]?.cell;
  }

  /** A figure as verdicts refer to it. */
  part(claim: Claim): { readonly text: string; readonly at: string } {
    const { text, start } = claim.figure;
    return { text, at: this.#paper.paragraphs[claim.paragraph]!.at(start) };
  }

  /** The whole text: its title may state the months. */
  get paper(): Paper {
    return this.#paper;
  }

  #distance(from: Claim, to: Claim): number {
    const [one, other] = [this.placeOf(from), this.placeOf(to)];
    const isBehind =
      to.paragraph > from.paragraph ||
      (to.paragraph === from.paragraph && to.figure.start > from.figure.start);
    const behind = isBehind ? 0.5 : 0;
    if (one !== undefined && other !== undefined && one.table === other.table)
      return one.row === other.row ? behind : 5;
    if ((one === undefined) !== (other === undefined)) return 2000 + Math.abs(from.paragraph - to.paragraph);
    if (from.paragraph !== to.paragraph) return 1000 + Math.abs(from.paragraph - to.paragraph) + behind;
    return (
      Math.abs(from.sentence - to.sentence) * 10 +
      behind +
      Math.abs(from.figure.start - to.figure.start) / 10_000
    );
  }
}

/** Starts and finishes belong to their phase anyway, so the phase is left out. */
function keyOf(subject: Subject, stem: string): string {
  const isEvent = /^(?:starts|finishes)\./.test(stem);
  return `${subjectKey(isEvent ? { ...subject, phase: undefined } : subject)} ${stem}`;
}

const FAR = 5;

function isSameTime(one: When | undefined, other: When | undefined): boolean {
  return one?.month === undefined || other?.month === undefined || one.month === other.month;
}
