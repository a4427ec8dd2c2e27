import type { Sheet } from '../../model/sheet.ts';
import type { LeftOutReason, LeftOutRow, PrintedTotal, RowRun, Section } from '../../model/table.ts';
import { oneLine } from '../../normalise/text.ts';
import { sectionName } from '../labels.ts';
import { type ClassifiedRow, classifyRows, isNumbered, type RowKind } from './classify.ts';
import type { PlacedRow, RowDoubt } from './placing.ts';
import { type RowRules, type RowView, viewRow } from './row-view.ts';
import { SectionStack } from './sections.ts';
import { structure } from './structure.ts';

/** The rows of one table, sorted into projects and everything else. */
export interface SortedRows {
  readonly rows: readonly number[];
  readonly sectionOf: Int32Array;
  readonly sections: readonly Section[];
  readonly leftOut: readonly LeftOutRow[];
  readonly totals: readonly PrintedTotal[];
  readonly memberOf: ReadonlyMap<number, number>;
  /** Rows left out because they have amounts but no name, although they look like projects. */
  readonly nameless: readonly number[];
  /** Rows in another table that are filled in like projects of this one. */
  readonly strays: readonly number[];
  /** Rows left out as the form's example, only because of their names. */
  readonly examples: readonly number[];
  readonly doubts: readonly RowDoubt[];
  /** Texts below the table: 注, 填报人 … */
  readonly notes: readonly string[];
  /** First stored row after the table. */
  readonly end: number;
}

/** Sorts the stored rows from `from` on. Blank rows do not end a table; only another header does. */
export function sortRows(sheet: Sheet, from: number, rules: RowRules): SortedRows {
  const classified = classifyRows(sheet, from, rules);
  const rows = withoutTail(classified.rows, classified.end < sheet.cells.rowCount);
  const placed = structure(sheet, rows, rules);
  const listing = new Listing(sheet, rules);
  for (const row of placed.rows) listing.take(row);
  const end = rows.length < classified.rows.length ? classified.rows[rows.length]!.position : classified.end;
  return listing.result(placed.doubts, end);
}

/** Lines between the last row of a table and the next header belong to the next table. */
function withoutTail(rows: readonly ClassifiedRow[], nextFollows: boolean): readonly ClassifiedRow[] {
  if (!nextFollows) return rows;
  return rows.slice(0, rows.findLastIndex(({ kind }) => kind === 'project' || kind === 'total') + 1);
}

const LEFT_OUT: Readonly<Record<Exclude<RowKind, 'project'>, LeftOutReason>> = {
  hidden: 'hidden',
  struck: 'struck',
  'column-numbers': 'column-numbers',
  'unit-row': 'unit-row',
  header: 'repeated-header',
  'other-table': 'other-table',
  total: 'total',
  note: 'note',
  example: 'example',
  'of-which': 'of-which',
  title: 'note',
  statistic: 'note',
  section: 'section',
  'blank-form': 'blank-form',
  shifted: 'shifted',
  nameless: 'no-name',
  continued: 'continued',
};

/** Collects a table's rows in order, with the section of each row and the rows that each total may add up. */
class Listing {
  readonly #sheet: Sheet;
  readonly #rules: RowRules;
  readonly #rows: number[] = [];
  readonly #sectionOf: number[] = [];
  readonly #sections = new SectionStack();
  readonly #leftOut: LeftOutRow[] = [];
  readonly #totals: DraftTotal[] = [];
  readonly #memberOf = new Map<number, number>();
  readonly #nameless: number[] = [];
  readonly #strays: number[] = [];
  readonly #examples: number[] = [];
  readonly #notes: string[] = [];
  #sinceSubtotal = 0;
  /** In this list, subtotals stand above their rows. */
  #subtotalsAbove = false;

  constructor(sheet: Sheet, rules: RowRules) {
    this.#sheet = sheet;
    this.#rules = rules;
  }

  take({ row, kind, whole, addsUp }: PlacedRow): void {
    const { position } = row;
    if (kind === 'project') {
      this.#rows.push(position);
      this.#sectionOf.push(this.#sections.current);
      // If the whole turned out to be a total or a section, it has no parts.
      if (whole?.kind === 'project') this.#memberOf.set(position, whole.row.position);
      return;
    }
    const view = row.view ?? viewRow(this.#sheet, position, this.#rules);
    if (kind === 'total') this.#takeTotal(view, position, addsUp);
    else if (kind === 'section') this.#takeSection(view, position);
    else if (kind === 'nameless') this.#nameless.push(position);
    else if (kind === 'other-table' && looksLikeProject(view)) this.#strays.push(position);
    else if (kind === 'example' && view.example === 'named') this.#examples.push(position);
    else if (kind === 'note') this.#notes.push(view.texts.join(' '));
    this.#leave(view, LEFT_OUT[kind]);
  }

  #leave(view: RowView, reason: LeftOutReason): void {
    const isWhole = reason === 'repeated-header' || reason === 'column-numbers';
    const raw = oneLine(isWhole ? view.texts.join(' ') : view.labelText);
    this.#leftOut.push({ row: view.number, reason, raw: raw.length <= 40 ? raw : `${raw.slice(0, 40)}…` });
  }

  /** A total may add up the whole list, its section, the rows since the last total, or the rows below it. */
  #takeTotal(view: RowView, position: number, addsUp: PlacedRow['addsUp']): void {
    const at = this.#rows.length;
    this.#totals.push({
      total: { position, label: view.labelText, declaredCount: view.count },
      addsUp,
      covers: [
        { from: this.#sinceSubtotal, to: at },
        ...this.#sections.runs(at),
        { from: 0, to: at },
        { from: at, to: Number.POSITIVE_INFINITY },
      ],
      section: -1,
      at,
    });
    if (at === 0 || this.#subtotalsAbove) this.#openNamed(view);
    this.#sinceSubtotal = at;
  }

  /** A subtotal above its rows, such as 续建项目小计 or 市水务局小计, opens a section. */
  #openNamed(view: RowView): void {
    const named = view.labelText.replace(/(?:小\s*计|合\s*计)[（(]?.*$/, '');
    const { name } = sectionName(named);
    const kind = name === '' ? undefined : this.#rules.sectionKind(name);
    if (kind === undefined) return;
    this.#sections.open(view.number, named, view.labelColumn, this.#rows.length, kind);
    this.#subtotalsAbove = true;
  }

  #takeSection(view: RowView, position: number): void {
    const at = this.#rows.length;
    const kind = this.#rules.sectionKind(sectionName(view.labelText).name);
    this.#sections.open(view.number, view.labelText, view.labelColumn, at, kind, view.count);
    if (view.hasAmounts) {
      this.#subtotalsAbove = true;
      this.#totals.push({
        total: { position, label: view.labelText, declaredCount: undefined },
        addsUp: undefined,
        covers: [],
        section: this.#sections.current,
        at,
      });
    }
    this.#sinceSubtotal = at;
  }

  result(doubts: readonly RowDoubt[], end: number): SortedRows {
    const sections = this.#sections.close(this.#rows.length);
    return {
      rows: this.#rows,
      sectionOf: Int32Array.from(this.#sectionOf),
      sections,
      leftOut: this.#leftOut,
      totals: this.#printedTotals(sections),
      memberOf: this.#memberOf,
      nameless: this.#nameless,
      strays: this.#strays,
      examples: this.#examples,
      doubts,
      notes: this.#notes,
      end,
    };
  }

  /** A total may also add up the rows from there to the next total; a proven total adds up the rows that prove it. */
  #printedTotals(sections: readonly Section[]): PrintedTotal[] {
    const count = this.#rows.length;
    let next = count;
    let below = count;
    return this.#totals
      .toReversed()
      .map(({ total, addsUp, covers, section, at }): PrintedTotal => {
        if (at < below) next = below;
        below = at;
        if (addsUp !== undefined) return { ...total, covers: [this.#runOf(addsUp)] };
        const own = section < 0 ? covers : [sections[section]!.covers];
        const runs = [...own, { from: at, to: next }];
        const ended = runs.map((run) => ({ from: run.from, to: Math.min(run.to, count) }));
        return { ...total, covers: ended.filter((run) => run.to > run.from) };
      })
      .reverse();
  }

  #runOf({ from, to }: NonNullable<PlacedRow['addsUp']>): RowRun {
    const first = this.#rows.findIndex((position) => position >= from.row.position);
    const last = this.#rows.findLastIndex((position) => position <= to.row.position);
    return { from: first, to: last + 1 };
  }
}

/** It has a number, a name, amounts, and words that only a project has. */
function looksLikeProject(view: RowView): boolean {
  return isNumbered(view) && /\p{L}/u.test(view.name) && view.hasIdentity && view.hasNonZero;
}

interface DraftTotal {
  readonly total: Omit<PrintedTotal, 'covers'>;
  readonly addsUp: PlacedRow['addsUp'];
  readonly covers: readonly RowRun[];
  readonly section: number;
  readonly at: number;
}
