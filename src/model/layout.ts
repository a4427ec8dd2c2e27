import type { Exact } from './exact.ts';
import type { Formula } from './formula.ts';
import type { NotApplicable } from './measure.ts';
import type { PlainDate } from './plain-date.ts';
import type { Ratio } from './ratio.ts';
import type { Source } from './source.ts';
import type { Yuan } from './yuan.ts';

/**
 * A table ready to be written in any format: typed cells, no text layout. Reports lay out tables, renderers write them;
 * neither knows the other.
 */
export interface LayoutTable {
  /** Stable id, also the name in `--by` and in file names: `overall`, `byLevel`, `starts`, `detail`, `findings` … */
  readonly id: string;
  /** In the language of the output. */
  readonly title: string;
  /** What its sheet in a workbook is called, where the title is too long for a tab. */
  readonly sheet?: string | undefined;
  /**
   * `list`: searched rather than read, so its headers carry filters; `records`: a list with a row a record, over which the
   * formulas of the other tables run.
   */
  readonly kind?: 'list' | 'records' | undefined;
  /**
   * Has a sheet of its own, even when it is empty: a page that is handed out by itself, or a sheet by which kp knows its
   * own workbook.
   */
  readonly isAlone?: boolean | undefined;
  /** The unit of its money, where the table's usual unit would show most amounts as 0. */
  readonly unit?: '亿元' | '万元' | undefined;
  /** Shown under the title: units, denominators, what was left out. */
  readonly notes: readonly string[];
  readonly columns: readonly LayoutColumn[];
  readonly rows: readonly LayoutRow[];
}

export interface LayoutColumn {
  /** Stable id; in machine formats it is the column's name, and formulas refer to it. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'text' | 'count' | 'money' | 'quantity' | 'percent' | 'points' | 'score' | 'date';
  /** A narrow terminal drops the columns with the highest number first; 0 is never dropped. */
  readonly expendable: number;
  /** Serves formulas more than readers: in every format, but hidden where a page is too narrow. */
  readonly auxiliary?: boolean | undefined;
  /** For rates: one below this is behind time. */
  readonly behindBelow?: Ratio | undefined;
}

export interface LayoutRow {
  readonly cells: readonly LayoutCell[];
  /** `total`: the sum line; `behind`: behind time, shown in red; `red-board`, `black-board`: on the 红黑榜. */
  readonly emphasis?: 'total' | 'behind' | 'red-board' | 'black-board' | undefined;
}

export type LayoutCell =
  | { readonly type: 'text'; readonly text: string; readonly source?: Source | undefined }
  | {
      readonly type: 'count';
      readonly value: number;
      readonly formula?: Formula | undefined;
      readonly signed?: Signed;
    }
  | {
      readonly type: 'money';
      readonly value: Yuan;
      readonly formula?: Formula | undefined;
      readonly signed?: Signed;
    }
  /** A number counted in parts of its unit (see Quantity); people see it with the unit. */
  | {
      readonly type: 'quantity';
      readonly value: number;
      readonly unit: string;
      readonly formula?: Formula | undefined;
    }
  /** A rate; shown as percent with two decimals. */
  | { readonly type: 'percent'; readonly value: Ratio; readonly formula?: Formula | undefined }
  /** A difference of two rates as a fraction; shown in 百分点 with one decimal. */
  | { readonly type: 'points'; readonly value: Ratio; readonly formula?: Formula | undefined }
  /** Points of a ranking, with so many decimals. */
  | { readonly type: 'score'; readonly value: Exact; readonly digits: number }
  | { readonly type: 'date'; readonly value: PlainDate }
  /** Nothing to show; where a measure is not applicable, with the reason. */
  | { readonly type: 'empty'; readonly reason?: NotApplicable | undefined };

/** A difference between two amounts: people see its sign, also a plus. */
type Signed = true | undefined;
