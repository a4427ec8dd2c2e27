import type { Sheet } from '../../model/sheet.ts';
import { Amounts } from './amounts.ts';
import { type ClassifiedRow, isNumbered, type RowKind } from './classify.ts';
import { type RowRules, type RowView, viewRow } from './row-view.ts';
import { SumFinder, type Weighed } from './sums.ts';

/** A row whose place in the list is decided; sums settled what words and numbers left open. */
export interface PlacedRow {
  readonly row: ClassifiedRow;
  readonly kind: RowKind;
  /** The project that this row is a part of. Its number or the package's count makes the row a project too. */
  readonly whole: PlacedRow | undefined;
  /** For a proven total: the first and last row that it adds up. */
  readonly addsUp: { readonly from: PlacedRow; readonly to: PlacedRow } | undefined;
}

/** A row that sums could not decide, or decided against its words. */
export type RowDoubt =
  /** Every amount is the sum of other rows, but the row is filled in like a project: it counts as one. */
  | { readonly is: 'sum-of-others'; readonly position: number; readonly first: number; readonly last: number }
  /** Nothing says what the row is, and its amounts are about those of a total: it is left out. */
  | { readonly is: 'unclear'; readonly position: number }
  /** Proven to be a total only by its sums, whatever its name is. */
  | { readonly is: 'proven-total'; readonly position: number; readonly first: number; readonly last: number }
  /** Proven to be the project that the rows below are parts of, only by its sums. */
  | { readonly is: 'proven-whole'; readonly position: number; readonly first: number; readonly last: number }
  /** One name is merged over several rows of amounts, and the first row is not their sum: only the first counts. */
  | { readonly is: 'lines-of-one'; readonly position: number; readonly first: number; readonly last: number }
  /** Rows are numbered like parts of the project, but do not add up to it. */
  | {
      readonly is: 'parts-differ';
      readonly position: number;
      readonly column: number;
      readonly parts: number;
    };

/** A row whose place is still being decided. */
export interface Draft extends Weighed, PlacedRow {
  kind: RowKind;
  whole: PlacedRow | undefined;
  addsUp: PlacedRow['addsUp'];
}

/** The rows of a table while their places are being decided, and the doubts that came up. */
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

  /** Counts the row as a project of the list after all. */
  count(draft: Draft): void {
    draft.kind = 'project';
    draft.counts = true;
  }

  /** Whether the first row is the sum of the others, in every column that it fills. */
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

  /** If the project has amounts of its own, 其中 only breaks them down; otherwise the parts are projects of the list. */
  makePart(draft: Draft, whole: Draft, isOfWhich: boolean): void {
    const view = this.view(whole);
    draft.counts = false;
    if (isOfWhich && view.hasAmounts && !view.isPackage) this.leave(draft, 'of-which');
    else {
      draft.kind = 'project';
      draft.whole = whole;
    }
  }

  /** Whether one of the rows has a larger amount than `whole`, so that they cannot be its parts. */
  exceed(drafts: readonly Draft[], whole: Draft): boolean {
    return this.amounts.columns.some((column) => {
      const value = this.amounts.at(whole.position, column);
      return drafts.some((draft) => this.amounts.at(draft.position, column) > value * (1 + ROUNDING));
    });
  }

  /** Whether two rows state the same amounts, at least one. */
  isEqual(one: Draft, other: Draft): boolean {
    const pairs = this.amounts.columns.map((column) => [
      this.amounts.at(one.position, column),
      this.amounts.at(other.position, column),
    ]);
    return pairs.every(([mine, theirs]) => Object.is(mine, theirs)) && pairs.some(([mine]) => mine! > 0);
  }

  tellProjects(drafts: readonly Draft[]): boolean {
    return drafts.every((draft) => this.view(draft).hasIdentity);
  }
}

function isBare({ view }: ClassifiedRow, rules: RowRules): boolean {
  if (view === undefined || view.hasIdentity) return false;
  // Among numbers, A and B are headings.
  if (isNumbered(view) && !(rules.isNumbered && view.numbering?.style === 'letter')) return false;
  return rules.isNumbered || rules.sectionKind(view.labelText) !== undefined;
}

/** The rounding to the last digit that a list prints, as a share. */
const ROUNDING = 0.005;
