import type { Project } from '../record.ts';

/** Equal total investment, to the 元, and above 0. */
export function sameTotal(before: Project, after: Project): boolean {
  return before.totalInvestment === after.totalInvestment && (before.totalInvestment ?? 0) > 0;
}
