import type { LayoutTable } from '../model/layout.ts';
import type { TraceOf } from '../model/wall-chart.ts';
import type { Chart } from '../write/xlsx/content.ts';

/** What a month has beside the figures of its projects: boards, alerts, a ledger. */
export interface MonthSubject {
  /** Its figures come from its own records, where there are such; undefined: from those of the projects. */
  readonly id: string | undefined;
  readonly title: string;
  /** To be read, the most telling first. */
  readonly tables: readonly LayoutTable[];
  /** To look things up in. */
  readonly reference: readonly LayoutTable[];
  /** Of columns of its tables. */
  readonly charts?: readonly Chart[];
  /** Where the figures of its tables come from; without it a page does not tell. */
  readonly traceOf?: TraceOf;
  /** Why there is nothing of it; undefined where it could be done. */
  readonly undone?: string | undefined;
}
