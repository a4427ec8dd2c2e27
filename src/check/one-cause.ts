import type { Finding, FindingCode } from '../model/finding.ts';
import { formatSource } from '../model/source.ts';
import type { Checks, Yield } from './rule.ts';

/**
 * Reports one cause once. If two rules find the same in one cell, it is reported once. Of several doubts about one
 * figure only the weightiest stays, since correcting the figure resolves them all. A finding is left out if its rule
 * yields to another finding in the same row.
 */
export function oneCause<Subjects>(
  findings: readonly Finding[],
  { rules, doubts }: Checks<Subjects>,
): readonly Finding[] {
  const yields = new Map<FindingCode, readonly Yield[]>();
  for (const { codes, yieldsTo } of rules)
    if (yieldsTo !== undefined) for (const code of codes) yields.set(code, yieldsTo);
  const causes = new Set([...yields.values()].flat().flatMap(({ to }) => to));
  const weights = new Map(doubts.map((code, weight) => [code, weight]));
  const weightiest = new Map<string, number>();
  const inRow = new Map<string, Set<FindingCode>>();
  for (const found of findings) {
    const weight = weights.get(found.code);
    const place = placeOf(found);
    if (weight !== undefined) weightiest.set(place, Math.min(weight, weightiest.get(place) ?? weight));
    if (!causes.has(found.code)) continue;
    const row = rowOf(found);
    inRow.set(row, (inRow.get(row) ?? new Set()).add(found.code));
  }
  const isRepeated = (found: Finding): boolean =>
    yields
      .get(found.code)
      ?.some(
        ({ to, when }) =>
          (when === undefined || when(found)) && to.some((cause) => inRow.get(rowOf(found))?.has(cause)),
      ) === true;
  const seen = new Set<string>();
  return findings.filter((found) => {
    if (isRepeated(found)) return false;
    const { code, source } = found;
    if (source.row === undefined || source.column === undefined) return true;
    const place = placeOf(found);
    const weight = weights.get(code);
    if (weight !== undefined && weight !== weightiest.get(place)) return false;
    const key = `${code}\n${place}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The cell together with the record's name, because the cell of a section heading speaks for many records. */
function placeOf({ source, facts }: Finding): string {
  return `${formatSource(source)}\n${'name' in facts ? facts.name : ''}`;
}

function rowOf({ source }: Finding): string {
  return formatSource({ ...source, column: undefined });
}
