import type { Neighbour } from '../entries/beside.ts';
import type { Inferred } from '../entries/entry.ts';

/** How many of its matters are open; undefined where the month has no list of matters. */
export function openMatters(matters: readonly Neighbour[] | undefined): Inferred | undefined {
  if (matters === undefined) return undefined;
  const open = matters.filter((matter) => matter.value('open') === '是');
  return { value: open.length, cell: open[0]?.cell('name') };
}
