import type { Finding } from '../../../model/finding.ts';
import type { TwoMonths } from './material.ts';
import { about } from './rule.ts';

/** One code under another name: the same project, and somebody should know, unless kp.yaml says so already. */
export function monthRenamed({ before, after, isSettled }: TwoMonths): Finding | undefined {
  if (isSettled || before.key === after.key || before.code === undefined || before.code !== after.code)
    return undefined;
  return about(after, 'month/renamed', { before: before.name, after: after.name }, 'name');
}
