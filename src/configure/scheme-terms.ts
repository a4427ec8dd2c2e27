import type {
  AdditiveCase,
  Comparison,
  MeasureRequest,
  Missing,
  ProjectTest,
  Scoring,
  Terms,
} from '../calculate/scoring/scheme.ts';
import { LEDGER_FIGURES } from '../ledgers/ledger-figures.ts';
import { MEASURES } from '../ledgers/projects.ts';
import { type Exact, ONE, toNumber, ZERO } from '../model/exact.ts';
import { type Condition, wordColumnId } from '../model/formula.ts';
import type { WrittenCase, WrittenComparison, WrittenFigure, WrittenIndicator } from './scheme-schema.ts';

/** Converts an indicator from the form of the scheme file to the form used for scoring. */
export function termsOf(written: WrittenIndicator): Terms {
  const isGate = written.scoring === 'gate';
  const none: Missing = { give: 'points', points: ZERO };
  return {
    quarters: written.quarters,
    tracks: written.tracks,
    groups: written.groups,
    scoring: scoringOf(written),
    notApplicable: written.notApplicable ?? (isGate ? none : { give: 'weight' }),
    notReported: written.notReported ?? { give: 'no-rank' },
  };
}

/** `register.rate` comes from the register, `matters.open` from that ledger; all other names are measures of projects. */
export function requestOf({ measure, item, over, where }: WrittenFigure): MeasureRequest {
  const known = MEASURES.get(measure);
  if (known !== undefined) return { of: 'ledger', measure: known, over, where: conditionsOf(where) };
  const figure = LEDGER_FIGURES.get(measure);
  if (figure !== undefined)
    return { of: 'register', item: measure, over: 'month', part: 'value', unit: figure.unit };
  return { of: 'register', item: item ?? '', over, part: measure === 'register.rate' ? 'rate' : 'value' };
}

export function comparisonOf(written: WrittenComparison): Comparison {
  return { measure: requestOf(written), from: written.from, below: written.below };
}

function scoringOf(written: WrittenIndicator): Scoring {
  switch (written.scoring) {
    case 'base':
      return { kind: 'base', points: written.points };
    case 'target':
      return { kind: 'target', ...boundsOf(written), ...heldAgainst(written) };
    case 'time':
      return { kind: 'time', ...boundsOf(written), measure: requestOf(written) };
    case 'bands':
      return {
        kind: 'bands',
        measure: requestOf(written),
        bands: written.bands.map(({ from, points }) => ({ from, points })),
      };
    case 'deviation': {
      const { base, at, unit, below, above, most } = written;
      const slopes = above.map(({ upTo, points }) => ({ upTo, points }));
      return { kind: 'deviation', measure: requestOf(written), base, at, unit, below, above: slopes, most };
    }
    case 'additive':
      return { kind: 'additive', rules: written.rules.map((rule) => rule.map(caseOf)), most: written.most };
    case 'rank-bands':
      return {
        kind: 'rank-bands',
        measure: requestOf(written),
        better: written.better,
        bands: written.bands,
      };
    case 'min-max':
      return {
        kind: 'min-max',
        measure: requestOf(written),
        better: written.better,
        weight: written.weight,
      };
    case 'z-score': {
      const { better, weight, mean, perDeviation } = written;
      return { kind: 'z-score', measure: requestOf(written), better, weight, mean, perDeviation };
    }
    case 'register': {
      const { item, over, each, from, to, atMost } = written;
      return { kind: 'register', item, over, each, from, to, atMost };
    }
    case 'judges': {
      const { item, over, weight, full, drop } = written;
      return { kind: 'judges', item, over, weight, full, drop };
    }
    case 'contribution':
      return { kind: 'contribution', ...boundsOf(written), measure: requestOf(written), full: written.full };
    case 'growth':
      return { kind: 'growth', ...boundsOf(written), measure: requestOf(written), target: written.target };
    case 'each': {
      const { points, atMost } = written;
      return { kind: 'each', measure: requestOf(written), points, atMost };
    }
    case 'gate':
      return {
        kind: 'gate',
        of: written.of,
        unless: written.unless.map((all) => all.map(comparisonOf)),
      };
  }
}

/**
 * The figure of a `target` indicator. With `goal` it is measured as a rate of the goal that kp.yaml sets, and the
 * target is 100 %.
 */
function heldAgainst(written: Extract<WrittenIndicator, { scoring: 'target' }>) {
  const measure = requestOf(written);
  if (written.target !== 'goal') return { measure, target: written.target };
  return {
    measure: measure.of === 'register' ? ({ ...measure, part: 'rate' } as const) : measure,
    target: ONE,
  };
}

interface WrittenBounds {
  readonly weight: Exact;
  readonly floor: Exact | 'none';
  readonly cap: Exact | 'none';
}

function boundsOf({ weight, floor, cap }: WrittenBounds) {
  return {
    weight,
    floor: floor === 'none' ? undefined : floor,
    cap: cap === 'none' ? undefined : cap,
  };
}

function conditionsOf(where: WrittenFigure['where']): Condition[] {
  return Object.entries(where).flatMap(([column, wanted]): Condition[] => {
    if (wanted === undefined) return [];
    if (typeof wanted === 'boolean') return [{ column, is: yesNo(wanted) }];
    return [
      column === 'level' ? { column: wordColumnId('level', wanted), is: '是' } : { column, is: wanted },
    ];
  });
}

function caseOf({ points, when }: WrittenCase): AdditiveCase {
  const tests = Object.entries(when).flatMap(([column, wanted]): ProjectTest[] => {
    if (wanted === undefined) return [];
    if (typeof wanted === 'boolean') return [{ column, is: [yesNo(wanted)] }];
    if (Array.isArray(wanted))
      return [LOOSE.has(column) ? { column, contains: wanted } : { column, is: wanted }];
    const { from, below } = wanted;
    return [{ column, from: from && toNumber(from), below: below && toNumber(below) }];
  });
  return { points, when: tests };
}

/** These are worded differently in every office, so a part is enough: 产业 matches 重大产业化项目. */
const LOOSE: ReadonlySet<string> = new Set(['category', 'chain', 'area', 'cluster']);

function yesNo(holds: boolean): string {
  return holds ? '是' : '否';
}
