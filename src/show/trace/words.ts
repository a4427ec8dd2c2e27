import type { NotApplicable } from '../../model/measure.ts';

/** What is said of a figure that is traced. */
export interface TraceWords {
  readonly formula: string;
  readonly numerator: string;
  readonly denominator: string;
  /** Projects that do not state what the rate needs. */
  readonly leftOut: string;
  readonly addends: (count: number) => string;
  readonly sum: string;
  readonly goal: string;
  readonly goalRate: string;
  /** The task that sets the goal. */
  readonly goalTask: (task: string) => string;
  readonly median: string;
  readonly value: string;
  readonly project: string;
  readonly cell: string;
  readonly raw: string;
  readonly yuan: (amount: string) => string;
  readonly projects: (count: string) => string;
  readonly points: (points: string) => string;
  readonly reasons: Readonly<Record<NotApplicable, string>>;
}
