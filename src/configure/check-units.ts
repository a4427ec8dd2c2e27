import type { Unit } from '../calculate/scoring/ranking.ts';
import { LEDGER_FIGURES } from '../ledgers/ledger-figures.ts';
import { MEASURES } from '../ledgers/projects.ts';
import { compareExact, type Exact, exact, ZERO } from '../model/exact.ts';
import type { ValueKind } from '../model/problem.ts';
import type { WrittenCase, WrittenFigure, WrittenIndicator } from './scheme-schema.ts';
import type { YamlPath } from './yaml-nodes.ts';

/** A bound that is probably in the wrong unit: for a rate `90` would be 9000%, for an amount `10` would be 10元. */
export interface MisreadBound {
  /** Relative to the figure. */
  readonly inside: YamlPath;
  readonly expected: ValueKind;
}

/** The bounds of an indicator that are in the wrong unit. */
export function misreadBounds(indicator: WrittenIndicator): MisreadBound[] {
  switch (indicator.scoring) {
    case 'target':
      return indicator.target === 'goal' ? [] : misread(indicator, [[['target'], indicator.target]]);
    case 'bands':
      return misread(
        indicator,
        indicator.bands.map(({ from }, at) => [['bands', at, 'from'], from]),
      );
    case 'deviation':
      return misread(indicator, [
        [['at'], indicator.at],
        [['unit'], indicator.unit],
        ...indicator.above.map(({ upTo }, at): Bound => [['above', at, 'upTo'], upTo]),
      ]);
    case 'gate':
      return indicator.unless.flatMap((all, at) =>
        all.flatMap((one, place) => within(['unless', at, place], misreadMarks(one))),
      );
    case 'additive':
      return indicator.rules.flatMap((rule, at) =>
        rule.flatMap(({ when }, place) => within(['rules', at, place, 'when'], misreadRanges(when))),
      );
    default:
      return [];
  }
}

/** The same for a comparison. */
export function misreadMarks(
  comparison: WrittenFigure & { readonly from?: Mark; readonly below?: Mark },
): MisreadBound[] {
  return misread(comparison, [
    [['from'], comparison.from],
    [['below'], comparison.below],
  ]);
}

function misreadRanges(when: WrittenCase['when']): MisreadBound[] {
  return Object.entries(when).flatMap(([column, wanted]) => {
    if (typeof wanted !== 'object' || Array.isArray(wanted)) return [];
    return (['from', 'below'] as const).flatMap((end) => {
      const expected = wanted[end] && expectedOf(wanted[end], 'money');
      return expected === undefined ? [] : [{ inside: [column, end], expected }];
    });
  });
}

function within(path: YamlPath, bounds: readonly MisreadBound[]): MisreadBound[] {
  return bounds.map(({ inside, expected }) => ({ inside: [...path, ...inside], expected }));
}

type Mark = Exact | 'time' | undefined;
type Bound = readonly [inside: YamlPath, bound: Mark];

function misread({ measure }: WrittenFigure, bounds: readonly Bound[]): MisreadBound[] {
  const known = MEASURES.get(measure) ?? LEDGER_FIGURES.get(measure);
  const unit = known?.unit ?? (measure === 'register.rate' ? 'rate' : 'number');
  return bounds.flatMap(([inside, bound]) => {
    const expected = bound && expectedOf(bound, unit);
    return expected === undefined ? [] : [{ inside, expected }];
  });
}

/** The kind of value that should have been written; undefined if the bound is plausible. */
function expectedOf(bound: Exact | 'time', unit: Unit): ValueKind | undefined {
  if (bound === 'time') return unit === 'money' ? 'money' : undefined;
  if (unit === 'rate' && compareExact(bound, MOST_RATE) > 0) return 'percent';
  const isCoins = compareExact(bound, ZERO) > 0 && compareExact(bound, LEAST_MONEY) < 0;
  return unit === 'money' && isCoins ? 'money' : undefined;
}

/** 1000%: no office sets a higher rate. */
const MOST_RATE = exact(10);
/** 1万元: no office sets a lower amount. */
const LEAST_MONEY = exact(10_000);
