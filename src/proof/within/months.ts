import type { Claim } from '../claim.ts';
import { halfWidthText } from '../figures.ts';
import { whenAt } from '../when.ts';
import type { TextFigures } from './text-figures.ts';

/**
 * How many months a figure covers: its sentence says it, else its paragraph, else the first lines; undefined if these
 * name several.
 */
export function statedMonths(claim: Claim, text: TextFigures): number | undefined {
  if (claim.when?.month !== undefined && claim.when.month > 0) return claim.when.month;
  const { paragraphs } = text.paper;
  const own = monthsIn(paragraphs[claim.paragraph]?.text ?? '');
  if (own.size > 0) return own.size === 1 ? [...own][0] : undefined;
  for (const { text: line } of paragraphs.slice(0, LINES_LOOKED_AT)) {
    const months = monthsIn(line);
    if (months.size > 0) return months.size === 1 ? [...months][0] : undefined;
  }
  return undefined;
}

const LINES_LOOKED_AT = 4;

function monthsIn(line: string): ReadonlySet<number> {
  const plain = halfWidthText(line).toLowerCase();
  const months = new Set<number>();
  for (let at = 0; at < plain.length; at += 1) {
    const when = whenAt(plain, at);
    if (when === undefined) continue;
    if (when.month !== undefined && when.month > 0 && !when.isSingle) months.add(when.month);
    at += when.text.length - 1;
  }
  return months;
}
