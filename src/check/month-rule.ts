import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Project } from '../registers/project/record.ts';

/** One project in two months: last month's list, and this month's. */
export interface TwoMonths {
  readonly before: Project;
  readonly after: Project;
  readonly from: Period;
  readonly to: Period;
}

/** A rule about one project in two months: undefined where it holds, and where it does not apply. */
export type MonthRule = (months: TwoMonths) => Finding | undefined;
