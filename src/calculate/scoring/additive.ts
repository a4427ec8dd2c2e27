import { compareExact, exact, plus, times, ZERO } from '../../model/exact.ts';
import type { Kind, Line } from './kind.ts';
import type { Evidence, Working } from './ranking.ts';
import type { AdditiveCase, AdditiveScoring, ProjectTest } from './scheme.ts';
import { number, written } from './working.ts';

/**
 * 逐项加分: each project earns points for its properties: level, size, type, phase, event.
 *
 *     points = Σ over projects, over rules: points of the first case of the rule that the project meets
 *
 * A record that stands for several projects (打包) earns points for each of them. Points for the size of an amount are
 * given once, because the amount belongs to the whole record. A case about an amount is not met if the list does not
 * state it. Always applicable to agencies with projects. Source: DOMAIN §4, office E.
 */
export const additive: Kind<AdditiveScoring> = {
  score: ({ rules, most }, { lines }) => {
    const counts = new Map<AdditiveCase, number>();
    const evidence: Evidence[] = [];
    for (const line of lines()) {
      let points = ZERO;
      for (const rule of rules) {
        const met = rule.find(({ when }) => when.every((test) => meets(line, test)));
        const number_ = met === undefined ? 0 : isOfLine(met) ? 1 : line.size;
        if (met === undefined || number_ === 0) continue;
        counts.set(met, (counts.get(met) ?? 0) + number_);
        points = plus(points, times(met.points, exact(number_)));
      }
      if (points.top !== 0n) evidence.push({ of: 'record', record: line.record, points });
    }
    const parts = rules.flat().filter((one) => counts.has(one));
    const total = parts.reduce((sum, one) => plus(sum, times(one.points, exact(counts.get(one)!))), ZERO);
    const working = parts.flatMap((one, at): Working => {
      const part = written`${number(one.points)} × ${{ value: exact(counts.get(one)!), unit: 'count' }}`;
      return at === 0 ? part : [' + ', ...part];
    });
    const sum = working.length === 0 ? [number(ZERO)] : working;
    const isHeld = most !== undefined && compareExact(total, most) > 0;
    return {
      state: 'scored',
      points: isHeld ? most : total,
      working: isHeld ? written`min(${number(most)}, ${sum})` : sum,
      value: number(total),
      projects: undefined,
      unreported: 0,
      evidence,
    };
  },
  weight: () => undefined,
  most: ({ most }) => most,
};

/** The case is about an amount, which belongs to the record and not to each project it stands for. */
function isOfLine({ when }: AdditiveCase): boolean {
  return when.some((test) => 'from' in test);
}

function meets(line: Line, test: ProjectTest): boolean {
  if ('from' in test) {
    const amount = line.amount(test.column);
    return amount !== undefined && isBetween(amount, test.from, test.below);
  }
  const words = line.words(test.column);
  if ('is' in test) return words.some((word) => test.is.includes(word));
  return words.some((word) => test.contains.some((part) => word.includes(part)));
}

function isBetween(amount: number, from: number | undefined, below: number | undefined): boolean {
  return (from === undefined || amount >= from) && (below === undefined || amount < below);
}
