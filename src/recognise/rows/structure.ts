import type { Sheet } from '../../model/sheet.ts';
import { Amounts } from './amounts.ts';
import { type ClassifiedRow, isNumbered, type RowKind } from './classify.ts';
import { sectionNumbering } from './numbering.ts';
import { partsByNumber } from './parts.ts';
import { type RowRules, type RowView, viewRow } from './row-view.ts';
import { SumFinder, type SumOf, type Weighed } from './sums.ts';

/** A row with its place in the list: what words and numbers left open is settled by sums. */
export interface PlacedRow {
  readonly row: ClassifiedRow;
  readonly kind: RowKind;
  /** The project that this row is a part of, with a number or a count that makes it one of the list's own projects. */
  readonly whole: PlacedRow | undefined;
  /** The rows that a total was proven to add up. */
  readonly addsUp: { readonly from: PlacedRow; readonly to: PlacedRow } | undefined;
}

/** What sums could not settle, or settled against what the words say. */
export type RowDoubt =
  /** Every amount is the sum of other rows, but the row is filled like a project: counted as one. */
  | { readonly is: 'sum-of-others'; readonly position: number; readonly first: number; readonly last: number }
  /** Nothing says what the row is, and its amounts are like a total's: left out. */
  | { readonly is: 'unclear'; readonly position: number }
  /** A total by its sums alone, whatever it is called. */
  | { readonly is: 'proven-total'; readonly position: number; readonly first: number; readonly last: number }
  /** A project above its parts by its sums alone. */
  | { readonly is: 'proven-whole'; readonly position: number; readonly first: number; readonly last: number }
  /** Numbered like parts of a project, but they do not add up to it. */
  | {
      readonly is: 'parts-differ';
      readonly position: number;
      readonly column: number;
      readonly parts: number;
    };

export interface Structure {
  readonly rows: readonly PlacedRow[];
  readonly doubts: readonly RowDoubt[];
}

/** Makes the tree of a table's rows: sections, projects, their parts, and totals of what. */
export function structure(sheet: Sheet, classified: readonly ClassifiedRow[], rules: RowRules): Structure {
  const structuring = new Structuring(sheet, classified, rules);
  structuring.breakdownsOfTotals();
  structuring.numberedParts();
  structuring.unnumberedParts();
  structuring.sums();
  structuring.unclear();
  return structuring.result();
}

interface Draft extends Weighed, PlacedRow {
  kind: RowKind;
  whole: PlacedRow | undefined;
  addsUp: PlacedRow['addsUp'];
}

class Structuring {
  readonly #sheet: Sheet;
  readonly #rules: RowRules;
  readonly #drafts: readonly Draft[];
  readonly #amounts: Amounts;
  readonly #doubts: RowDoubt[] = [];

  constructor(sheet: Sheet, classified: readonly ClassifiedRow[], rules: RowRules) {
    this.#sheet = sheet;
    this.#rules = rules;
    this.#drafts = classified.map((row) => ({
      row,
      position: row.position,
      kind: row.kind,
      counts: row.kind === 'project' || row.kind === 'nameless',
      isBare: isBare(row, rules),
      whole: undefined,
      addsUp: undefined,
    }));
    const from = classified[0]?.position ?? 0;
    const end = (classified.at(-1)?.position ?? 0) + 1;
    this.#amounts = new Amounts(sheet, from, end, rules.moneyColumns);
  }

  /** Below a total: 其中 and the lines after it, and lines without numbers that add up to the total, break it down. */
  breakdownsOfTotals(): void {
    let total: Draft | undefined;
    let isOpen = false;
    this.#drafts.forEach((draft, index) => {
      if (draft.kind === 'total') {
        total = draft;
        isOpen = false;
        if (this.#addUpToTotal(index)) isOpen = true;
        return;
      }
      if (total === undefined) return;
      if (draft.kind === 'of-which') isOpen = true;
      else if (isOpen && breaksDown(this.#view(draft))) this.#leave(draft, 'of-which');
      else if (draft.kind !== 'header') total = undefined;
    });
  }

  /** Lines right below a total, bare of numbers and of all that only a project has, whose amounts make it up. */
  #addUpToTotal(index: number): boolean {
    let end = index + 1;
    while (end < this.#drafts.length && isBareLine(this.#drafts[end]!)) end += 1;
    if (end - index < 3) return false;
    const lines = this.#drafts.slice(index, end).map(weighed);
    return this.#isSumOf(lines);
  }

  /** The first row is the sum of the others, in every column that it fills. */
  #isSumOf(rows: readonly Weighed[]): boolean {
    const main = this.#amounts.columns[0];
    if (main === undefined) return false;
    let proven = false;
    new SumFinder(rows, this.#amounts, main).above((index, sum) => {
      proven ||= index === 0 && sum.to === rows.length;
      return false;
    });
    return proven;
  }

  /** 3.1 and 3.2 are parts of 3, (1) and (2) of the project above; sums say whether they can be. */
  numberedParts(): void {
    const byRow = new Map(this.#drafts.map((draft) => [draft.row, draft]));
    const wholes = new Map<Draft, Draft[]>();
    for (const [row, parent] of partsByNumber(
      this.#drafts.map(({ row }) => row),
      this.#sheet,
      this.#rules,
    )) {
      const whole = byRow.get(parent)!;
      const parts = wholes.get(whole);
      if (parts === undefined) wholes.set(whole, [byRow.get(row)!]);
      else parts.push(byRow.get(row)!);
    }
    for (const [whole, parts] of wholes) {
      const view = this.#view(whole);
      if (!view.hasIdentity && (!view.hasAmounts || this.#tellsProject(parts))) {
        this.#leave(whole, 'section');
        continue;
      }
      if (this.#exceeds(parts, whole)) continue;
      this.#compareParts(whole, parts);
      for (const part of parts) {
        part.whole = whole;
        part.counts = false;
      }
    }
  }

  #tellsProject(drafts: readonly Draft[]): boolean {
    return drafts.every((draft) => this.#view(draft).hasIdentity);
  }

  /** An amount above that of the whole: a project put in between, not a part. */
  #exceeds(parts: readonly Draft[], whole: Draft): boolean {
    return this.#amounts.columns.some((column) => {
      const value = this.#amounts.at(whole.position, column);
      return parts.some((part) => this.#amounts.at(part.position, column) > value * (1 + ROUNDING));
    });
  }

  #compareParts(whole: Draft, parts: readonly Draft[]): void {
    for (const column of this.#amounts.columns) {
      const value = this.#amounts.at(whole.position, column);
      const sum = parts.reduce((total, part) => total + this.#amounts.at(part.position, column), 0);
      if (Number.isNaN(value) || Number.isNaN(sum)) continue;
      const tolerance = ((parts.length + 1) * this.#amounts.grain(whole.position, column)) / 2;
      if (Math.abs(sum - value) <= tolerance) continue;
      this.#doubts.push({ is: 'parts-differ', position: whole.position, column, parts: parts.length });
      return;
    }
  }

  /** Below a project: 其中 and the rows without a number after it; and as many as a package says it holds. */
  unnumberedParts(): void {
    let whole: Draft | undefined;
    let afterOfWhich = false;
    let untilIndex = 0;
    this.#drafts.forEach((draft, index) => {
      if (draft.kind === 'of-which' && whole !== undefined) {
        afterOfWhich = true;
        untilIndex = this.#endOfParts(whole, index);
        if (!ONLY_OF_WHICH.test(this.#view(draft).name)) this.#makePart(draft, whole, true);
        return;
      }
      if (draft.kind !== 'project') {
        whole = undefined;
        return;
      }
      const view = draft.row.view;
      const isBySum = index < untilIndex;
      if (
        whole !== undefined &&
        (isBySum || (view !== undefined && this.#isPartBelow(view, afterOfWhich, whole)))
      ) {
        this.#makePart(draft, whole, afterOfWhich);
        return;
      }
      if (draft.whole !== undefined) return;
      whole = draft;
      afterOfWhich = false;
      if (view?.isPackage) this.#takeDeclared(index, view);
    });
  }

  #isPartBelow(view: RowView, afterOfWhich: boolean, whole: Draft): boolean {
    if (isNumbered(view)) return false;
    const isSetIn = /^[\s\u3000]/.test(view.name) || view.numbering !== undefined;
    if (whole.row.view?.isPackage) return isSetIn || afterOfWhich;
    return afterOfWhich && (isSetIn || isNumbered(this.#view(whole)));
  }

  /** Where the rows from 其中 on add up to their project: the index after the last of them, or 0 where they never do. */
  #endOfParts(whole: Draft, first: number): number {
    const rows = [weighed(whole)];
    const last = Math.min(this.#drafts.length, first + MOST_PARTS);
    for (let index = first; index < last; index += 1) {
      if (index > first && this.#drafts[index]!.kind !== 'project') return 0;
      rows.push(weighed(this.#drafts[index]!));
      if (rows.length > 2 && this.#isSumOf(rows)) return index + 1;
    }
    return 0;
  }

  /** What 其中 breaks down is one project, if it has amounts of its own; else its parts are projects of the list. */
  #makePart(draft: Draft, whole: Draft, isOfWhich: boolean): void {
    const view = this.#view(whole);
    draft.counts = false;
    if (isOfWhich && view.hasAmounts && !view.isPackage) this.#leave(draft, 'of-which');
    else {
      draft.kind = 'project';
      draft.whole = whole;
    }
  }

  /** Members that the package counts, but neither numbers nor indents: their amounts add up to its own. */
  #takeDeclared(index: number, view: RowView): void {
    const declared = view.count ?? Number(/(\d{1,4})\s*[个项]/.exec(view.name)?.[1] ?? Number.NaN);
    const rows = this.#drafts.slice(index, index + 1 + declared);
    if (!(declared > 1) || rows.length <= declared || rows.some(({ kind }) => kind !== 'project')) return;
    if (!this.#isSumOf(rows.map(weighed))) return;
    for (const member of rows.slice(1)) {
      member.whole = rows[0];
      member.counts = false;
    }
  }

  /** Rows whose every amount is the sum of others: totals and wholes, whatever they are called. */
  sums(): void {
    const main = this.#amounts.columns[0];
    if (main === undefined) return;
    const finder = new SumFinder(this.#drafts, this.#amounts, main);
    for (let round = 0; round < ROUNDS; round += 1) {
      let changed = false;
      const noting = (settle: (index: number, sum: SumOf) => boolean) => (index: number, sum: SumOf) => {
        const settled = settle(index, sum);
        changed ||= settled;
        return settled;
      };
      finder.above(noting((index, sum) => this.#settleAbove(index, sum)));
      const starts = this.#starts();
      finder.below(
        (index) => starts[index]!,
        noting((index, sum) => this.#settleBelow(index, sum)),
      );
      if (!changed) return;
    }
  }

  /** Where a total's rows may begin: after the last total or section, after those of each style, or at the top. */
  #starts(): readonly (readonly number[])[] {
    let afterTotal = 0;
    const afterSection = new Map<string, number>();
    let known: readonly number[] = [0];
    return this.#drafts.map((draft, index) => {
      const starts = known;
      if (draft.kind === 'total') afterTotal = index + 1;
      else if (draft.kind === 'section') {
        afterSection.set(sectionNumbering(this.#view(draft).labelText)?.style ?? '', index + 1);
      } else return starts;
      known = [...new Set([afterTotal, ...[...afterSection.values()].toSorted((a, b) => b - a), 0])];
      return starts;
    });
  }

  /** A row above the rows that it sums up: a section, a total at the top, or a project above its parts. */
  #settleAbove(index: number, sum: SumOf): boolean {
    const draft = this.#drafts[index]!;
    const parts = this.#drafts.slice(sum.from, sum.to).filter(({ counts }) => counts);
    const view = this.#view(draft);
    const isLike = this.#isLike(view, parts);
    if (!this.#isProof(sum, parts, isLike)) return false;
    if (!view.hasIdentity && (this.#tellsProject(parts) || draft.kind === 'nameless')) {
      const isWhole =
        sum.to === this.#drafts.length && index === this.#drafts.findIndex(({ counts }) => counts);
      if (isWhole || draft.kind === 'nameless') this.#makeTotal(draft, parts);
      else this.#leave(draft, 'section');
      return true;
    }
    if (isLike && isNumbered(view)) {
      this.#ask(draft, parts);
      return false;
    }
    const ofWhich = this.#rules.isNumbered && !parts.some((part) => isNumbered(this.#view(part)));
    for (const part of parts) this.#makePart(part, draft, ofWhich);
    if (isLike) this.#doubts.push({ is: 'proven-whole', position: draft.position, ...this.#rowsOf(parts) });
    return true;
  }

  /** A row below the rows that it sums up: a total. */
  #settleBelow(index: number, sum: SumOf): boolean {
    const draft = this.#drafts[index]!;
    const parts = this.#drafts.slice(sum.from, sum.to).filter(({ counts }) => counts);
    const view = this.#view(draft);
    const isLike = this.#isLike(view, parts);
    if (!this.#isProof(sum, parts, isLike)) return false;
    if (isLike && (isNumbered(view) || view.hasIdentity)) {
      this.#ask(draft, parts);
      return false;
    }
    this.#makeTotal(draft, parts);
    return true;
  }

  /** Filled like the rows that it would sum up: numbered as they are, and with what only projects have. */
  #isLike(view: RowView, parts: readonly Draft[]): boolean {
    const first = this.#view(parts[0]!);
    return isNumbered(view) === isNumbered(first) && view.hasIdentity === first.hasIdentity;
  }

  #isProof({ digits, columns }: SumOf, parts: readonly Draft[], isLike: boolean): boolean {
    if (isLike) return parts.length > 1 && digits >= SURE_THOUGH_ALIKE;
    return columns >= 2 || digits >= SURE;
  }

  #makeTotal(draft: Draft, parts: readonly Draft[]): void {
    this.#leave(draft, 'total');
    draft.addsUp = { from: parts[0]!, to: parts.at(-1)! };
    const { position } = draft;
    this.#doubts.push({ is: 'proven-total', position, ...this.#rowsOf(parts) });
  }

  #ask(draft: Draft, parts: readonly Draft[]): void {
    const { position } = draft;
    if (this.#doubts.some((doubt) => doubt.is === 'sum-of-others' && doubt.position === position)) return;
    this.#doubts.push({ is: 'sum-of-others', position, ...this.#rowsOf(parts) });
  }

  #rowsOf(parts: readonly Draft[]): { first: number; last: number } {
    return { first: parts[0]!.position, last: parts.at(-1)!.position };
  }

  /** Without a number where the others have one, without all that projects have, and about as much as all above together. */
  unclear(): void {
    const main = this.#amounts.columns[0];
    if (main === undefined) return;
    let above = 0;
    let rows = 0;
    for (const draft of this.#drafts) {
      if (!draft.counts) continue;
      const value = this.#amounts.at(draft.position, main);
      if (draft.isBare && rows >= 2 && Math.abs(value - above) <= above * NEAR) {
        this.#doubts.push({ is: 'unclear', position: draft.position });
        this.#leave(draft, 'total');
      } else if (!Number.isNaN(value)) {
        above += value;
        rows += 1;
      }
    }
  }

  result(): Structure {
    return { rows: this.#drafts, doubts: this.#doubts };
  }

  #leave(draft: Draft, kind: RowKind): void {
    draft.kind = kind;
    draft.counts = false;
  }

  #view(draft: Draft): RowView {
    return draft.row.view ?? viewRow(this.#sheet, draft.position, this.#rules);
  }
}

/** Amounts rounded to the last digit that a list prints. */
const ROUNDING = 0.005;
/** Rows that are sums of sums are found one level a round; deeper lists were never seen. */
const ROUNDS = 4;
/** Digits in which sums must agree for a row that is not filled like a project, and for one that is. */
const SURE = 2;
const SURE_THOUGH_ALIKE = 5;
/** Rows that 其中 may open, where nothing but their sum tells them. */
const MOST_PARTS = 30;
/** How far a total that is wrong may lie from the sum. */
const NEAR = 0.25;

const ONLY_OF_WHICH = /^\s*(?:其中\s*[:：]?)?\s*$/;

function weighed({ position }: Draft): Weighed {
  return { position, counts: true, isBare: false };
}

function isBare({ view }: ClassifiedRow, rules: RowRules): boolean {
  return view !== undefined && rules.isNumbered && !isNumbered(view) && !view.hasIdentity;
}

/** A line that could break a total down: amounts, no number, nothing only a project has. */
function isBareLine({ row: { view }, kind }: Draft): boolean {
  if (view === undefined || (kind !== 'section' && kind !== 'project' && kind !== 'of-which')) return false;
  return (
    view.hasAmounts &&
    !view.hasIdentity &&
    view.serial === '' &&
    sectionNumbering(view.labelText) === undefined
  );
}

/** Below 其中: no number, no marker, nothing only a project has; set in, or with amounts of its own. */
function breaksDown(view: RowView): boolean {
  if (/^\d/.test(view.serial) || view.hasIdentity || sectionNumbering(view.labelText) !== undefined)
    return false;
  return view.indented || view.hasAmounts;
}
