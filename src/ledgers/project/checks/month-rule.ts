import type { Finding } from '../../../model/finding.ts';
import type { Period } from '../../../model/period.ts';
import type { Project } from '../record.ts';
import type { CarriedField } from './last-reports.ts';

/** One project in two months: as it was last reported, however long ago, and in this month's list. */
export interface TwoMonths {
  readonly before: Project;
  readonly after: Project;
  /** The month in which a field was last told. */
  readonly toldIn: (field: CarriedField) => Period;
  readonly to: Period;
  /** Its line in the plan that holds; what the plan says is no change without a word. */
  readonly planned: Project | undefined;
}

/** A rule about one project in two months: undefined where it holds, and where it does not apply. */
export type MonthRule = (months: TwoMonths) => Finding | undefined;
