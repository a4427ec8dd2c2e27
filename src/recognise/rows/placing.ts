import type { Sheet } from '../../model/sheet.ts';
import { Amounts } from './amounts.ts';
import { type ClassifiedRow, isNumbered, type RowKind } from './classify.ts';
import { type RowRules, type RowView, viewRow } from './row-view.ts';
import { SumFinder, type Weighed } from './sums.ts';

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
  /** One name over rows of amounts, of which the first does not hold the others: it alone counts. */
  | { readonly is: 'lines-of-one'; readonly position: number; readonly first: number; readonly last: number }
  /** Numbered like parts of a project, but they do not add up to it. */
  | {
      readonly is: 'parts-differ';
      readonly position: number;
      readonly column: number;
      readonly parts: number;
    };

/** A row that is being placed. */
export interface Draft extends Weighed, PlacedRow {
  kind: RowKind;
  whole: PlacedRow | undefined;
  addsUp: PlacedRow['addsUp'];
}

/** The rows of a table on their way to their places, and what is found on the way. */
export class Placing {
  readonly rules: RowRules;
  readonly drafts: readonly Draft[];
  readonly amounts: Amounts;
  readonly doubts: RowDoubt[] = [];
  readonly #sheet: Sheet;

  constructor(sheet: Sheet, classified: readonly ClassifiedRow[], rules: RowRules) {
    this.#sheet = sheet;
    this.rules = rules;
    this.drafts = classified.map((row) => ({
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
    this.amounts = new Amounts(sheet, from, end, rules);
  }

  get sheet(): Sheet {
    return this.#sheet;
  }

  view(draft: Draft): RowView {
    return draft.row.view ?? viewRow(this.#sheet, draft.position, this.rules);
  }

  leave(draft: Draft, kind: RowKind): void {
    draft.kind = kind;
    draft.counts = false;
  }

  /** A project of the list after all. */
  count(draft: Draft): void {
    draft.kind = 'project';
    draft.counts = true;
  }

  /** The first row is the sum of the others, in every column that it fills. */
  isSumOf(rows: readonly Draft[]): boolean {
    const main = this.amounts.columns[0];
    if (main === undefined) return false;
    let proven = false;
    const weighed = rows.map(({ position, isBare, kind }) => {
      return { position, counts: true, isBare: isBare || kind === 'total' };
    });
    new SumFinder(weighed, this.amounts, main).above((index, sum) => {
      proven ||= index === 0 && sum.to === rows.length;
      return false;
    });
    return proven;
  }

  /** What 其中 breaks down is one project, if it has amounts of its own; else its parts are projects of the list. */
  makePart(draft: Draft, whole: Draft, isOfWhich: boolean): void {
    const view = this.view(whole);
    draft.counts = false;
    if (isOfWhich && view.hasAmounts && !view.isPackage) this.leave(draft, 'of-which');
    else {
      draft.kind = 'project';
      draft.whole = whole;
    }
  }

  /** An amount of theirs is above that of the other row: they are no parts of it. */
  exceed(drafts: readonly Draft[], whole: Draft): boolean {
    return this.amounts.columns.some((column) => {
      const value = this.amounts.at(whole.position, column);
      return drafts.some((draft) => this.amounts.at(draft.position, column) > value * (1 + ROUNDING));
    });
  }

  tellProjects(drafts: readonly Draft[]): boolean {
    return drafts.every((draft) => this.view(draft).hasIdentity);
  }
}

function isBare({ view }: ClassifiedRow, rules: RowRules): boolean {
  if (view === undefined || view.hasIdentity || isNumbered(view)) return false;
  return rules.isNumbered || rules.sectionKind(view.labelText) !== undefined;
}

/** Amounts rounded to the last digit that a list prints. */
const ROUNDING = 0.005;
