import { compareExact, dividedBy, exact, minus, sum, ZERO } from '../../model/exact.ts';
import type { Ranked } from '../against-ranks.ts';
import { rangeOf } from '../agreement.ts';
import type { Claim } from '../claim.ts';
import type { KnownFigure } from '../known.ts';
import type { Paper } from '../paper/paper.ts';
import type { Verdict } from '../verdict.ts';

/**
 * The figures of a text's own tables, in which it may be looked up who is first: only of tables that list everybody,
 * which a total that its rows add up to proves, and of columns without a figure that is called wrong.
 */
export function rankedTables(
  claims: readonly Claim[],
  verdicts: readonly (Verdict | undefined)[],
  { paragraphs }: Paper,
): Ranked {
  const figures = new Map<string, KnownFigure>();
  const groups = new Map<string, { readonly table: string; readonly key: string }>();
  const byTable = new Map<number, Claim[]>();
  for (const claim of claims) {
    const table = paragraphs[claim.paragraph]?.cell?.table;
    if (table !== undefined) byTable.set(table, [...(byTable.get(table) ?? []), claim]);
  }
  const wrong = new Set(claims.filter((_, at) => verdicts[at]?.verdict === 'wrong').map(stemOf));
  for (const table of byTable.values()) {
    if (!listsAll(table)) continue;
    for (const claim of table) {
      const { subject, isTotal, figure } = claim;
      const stem = stemOf(claim);
      const label = /^text\[(.*)\]$/.exec(subject.groups[0] ?? '')?.[1];
      if (isTotal || stem === '' || wrong.has(stem) || label === undefined || subject.unknown !== undefined)
        continue;
      const path = `text[${label}].${stem}`;
      const isRate = figure.kind === 'percent' || figure.kind === 'points';
      const value = isRate ? dividedBy(figure.value, exact(100)) : figure.value;
      groups.set(label, { table: 'text', key: label });
      if (!figures.has(path)) figures.set(path, { path, value, isRate });
    }
  }
  return { figures: [...figures.values()], groups: [...groups.values()] };
}

function stemOf({ stems: [stem] }: Claim): string {
  return stem ?? '';
}

/** Whether the rows of a column of amounts add up to its total, but for rounding. */
function listsAll(table: readonly Claim[]): boolean {
  return [...new Set(table.map(stemOf))].some((stem) => {
    const own = table.filter((claim) => stemOf(claim) === stem && /money|count/.test(claim.figure.kind));
    const [total, ...others] = own.filter(({ isTotal }) => isTotal);
    const parts = own.filter(({ isTotal }) => !isTotal);
    if (total === undefined || others.length > 0 || parts.length < FEWEST) return false;
    const apart = minus(sum(parts.map(({ figure }) => figure.value)), total.figure.value);
    const rounded = sum(own.map(({ figure }) => minus(rangeOf(figure)[1], figure.value)));
    return compareExact(apart.top < 0n ? minus(ZERO, apart) : apart, rounded) <= 0;
  });
}

const FEWEST = 3;
