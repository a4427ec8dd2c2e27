import type { Finding } from '../../../model/finding.ts';
import type { TwoMonths } from './month-rule.ts';
import { about } from './rule.ts';

/** One code under another name: the same project, and somebody should know. */
export function monthRenamed({ before, after }: TwoMonths): Finding | undefined {
  if (before.key === after.key || before.code === undefined || before.code !== after.code) return undefined;
  return about(after, 'month/renamed', { before: before.name, after: after.name }, 'name');
}
