import type { LayoutTable } from '../model/layout.ts';
import type { TraceOf } from '../model/wall-chart.ts';
import type { Chart } from '../write/xlsx/content.ts';

/** A subject of a month besides the figures of its projects: boards, alerts, a ledger. */
export interface MonthSubject {
  /** The subject whose own records its figures come from; undefined: from the projects. */
  readonly id: string | undefined;
  readonly title: string;
  /** For reading, the most important first. */
  readonly tables: readonly LayoutTable[];
  /** For looking things up. */
  readonly reference: readonly LayoutTable[];
  /** Charts of its tables' columns. */
  readonly charts?: readonly Chart[];
  /** Where the figures of its tables come from; without it, a page shows no sources. */
  readonly traceOf?: TraceOf;
  /** Why it is missing; undefined if it could be computed. */
  readonly undone?: string | undefined;
}
