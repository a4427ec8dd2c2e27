import { YUAN_PER_UNIT } from '../../../model/yuan.ts';
import type { Project, ProjectField } from '../record.ts';

/**
 * The last digit that amounts were rounded to: the largest power of ten that all are multiples of, but no more than lists
 * of their unit are rounded to (0.01亿元; 1万元).
 */
export function grainOf(amounts: readonly number[], lists: readonly Project[], field: ProjectField): number {
  const coarsest = Math.max(...lists.map((project) => coarsestOf(project, field)));
  let grain = 1;
  while (grain < coarsest && amounts.every((amount) => amount % (grain * 10) === 0)) grain *= 10;
  return grain;
}

function coarsestOf({ table }: Project, field: ProjectField): number {
  const unit = table.columns.find((column) => column.field === field)?.unit ?? '万元';
  return unit === '亿元' ? YUAN_PER_UNIT.亿元 / 100 : YUAN_PER_UNIT.万元;
}
