import type { Finding } from '../../../model/finding.ts';
import type { Row } from './material.ts';
import { about, written } from './rule.ts';

/**
 * A finished project has done most of its investment: below 90 % of the total it is doubted. Does not apply without
 * 截至上年底累计完成投资, unless its dates say that all was done this year.
 */
export function finishBelowTotal({ project }: Row): Finding | undefined {
  const { finished, completed, completedBefore, totalInvestment, actualStart, actualFinish } = project;
  if (finished !== true || completed === undefined || totalInvestment === undefined) return undefined;
  const isOfOneYear = actualStart !== undefined && actualStart.year === actualFinish?.year;
  const before = completedBefore ?? (isOfOneYear ? 0 : undefined);
  if (before === undefined || (before + completed) * 10 >= totalInvestment * 9) return undefined;
  const facts = {
    name: project.name,
    done: written(project, 'totalInvestment', before + completed),
    total: written(project, 'totalInvestment', totalInvestment),
  };
  return about(project, 'finish/below-total', facts, 'completed');
}
