import { LEDGER_FIGURES } from '../ledgers/ledger-figures.ts';
import { MEASURES } from '../ledgers/projects.ts';
import { compareExact, type Exact, exact } from '../model/exact.ts';
import { nearestNames } from '../model/nearest.ts';
import type { Fault, Problem } from '../model/problem.ts';
import { dataAt, keyName } from './check-shape.ts';
import { type MisreadBound, misreadBounds, misreadMarks } from './check-units.ts';
import type { WrittenFigure, WrittenIndicator, WrittenScheme } from './scheme-schema.ts';
import type { YamlFile } from './yaml.ts';
import type { YamlPath } from './yaml-nodes.ts';

/**
 * Finds faults that single values of a scheme cannot show: a figure without its item or span, a bound in the wrong
 * unit, bands out of order, a gate with no indicators before it, an entry after one that always applies.
 */
export function checkScheme(
  { ties, boards }: WrittenScheme,
  indicators: readonly WrittenIndicator[],
  file: YamlFile,
): Fault[] {
  const figures = [
    ...ties.breakers.map((figure, at) => ({ figure, path: ['ties', 'breakers', at] })),
    ...(boards?.target ?? []).map((figure, at) => ({ figure, path: ['boards', 'target', at] })),
  ];
  return [
    ...indicators.flatMap((indicator, at) => {
      const path = ['indicators', at];
      return problemsOf(indicator, indicators.slice(0, at)).map(({ inside, problem }) => ({
        ...file.placeOf([...path, ...inside]),
        problem,
      }));
    }),
    ...figures.flatMap(({ figure, path }) =>
      figureProblems(figure).map((problem) => ({ ...file.placeOf(path), problem })),
    ),
    ...neverReached(indicators, file),
    ...indicators.flatMap((indicator, at) => misreadIn(misreadBounds(indicator), ['indicators', at], file)),
    ...(boards?.target ?? []).flatMap((comparison, at) =>
      misreadIn(misreadMarks(comparison), ['boards', 'target', at], file),
    ),
  ];
}

/**
 * Of several entries with one key the first that fits is used, so an entry after one that always fits would silently
 * never be used.
 */
function neverReached(indicators: readonly WrittenIndicator[], file: YamlFile): Fault[] {
  return indicators.flatMap(({ key }, at) => {
    const first = indicators.slice(0, at).findIndex((above) => above.key === key && alwaysFits(above));
    if (first < 0) return [];
    const firstLine = file.placeOf(['indicators', first, 'key']).line;
    const facts = { name: key, first: key, second: key, firstLine };
    const problem = { code: 'configuration/claimed-twice', facts } as const;
    return [{ ...file.placeOf(['indicators', at, 'key']), problem }];
  });
}

function alwaysFits({ quarters, tracks, groups }: WrittenIndicator): boolean {
  return quarters === undefined && tracks === undefined && groups === undefined;
}

/** For such a figure, the default is ambiguous and the value must be written. */
function misreadIn(bounds: readonly MisreadBound[], path: YamlPath, file: YamlFile): Fault[] {
  return bounds.map(({ inside, expected }) => {
    const place = placeWritten([...path, ...inside], file);
    const written = dataAt(file.data, place);
    const key = keyName(inside);
    if (typeof written !== 'string') return { ...file.placeOf(path), problem: missingKey(key) };
    const problem = { code: 'configuration/unreadable-value', facts: { key, written, expected } } as const;
    return { ...file.placeOf(place), problem };
  });
}

/** A single item may stand for a list of one; its index is then not part of the path in the file. */
function placeWritten(path: YamlPath, file: YamlFile): YamlPath {
  const place: PropertyKey[] = [];
  for (const step of path) {
    if (typeof step === 'string' || Array.isArray(dataAt(file.data, place))) place.push(step);
  }
  return place;
}

interface Placed {
  /** Relative to the indicator. */
  readonly inside: YamlPath;
  readonly problem: Problem;
}

function problemsOf(indicator: WrittenIndicator, above: readonly WrittenIndicator[]): Placed[] {
  const own = 'measure' in indicator ? figureProblems(indicator) : [];
  const placed = own.map((problem) => ({ inside: ['measure'], problem }));
  switch (indicator.scoring) {
    case 'bands': {
      const bounds = indicator.bands.map(({ from }) => from);
      return [...placed, ...unordered(bounds, 'from', ['bands'], -1)];
    }
    case 'rank-bands': {
      const bounds = indicator.bands.map(({ to }) => exact(to));
      return [...placed, ...unordered(bounds, 'to', ['bands'], 1)];
    }
    case 'deviation': {
      const start = indicator.at === 'time' ? [] : [indicator.at];
      const bounds = [...start, ...indicator.above.map(({ upTo }) => upTo)];
      return [...placed, ...unordered(bounds, 'upTo', ['above'], 1)];
    }
    case 'target':
      return indicator.target === 'goal' && !LEDGER_FIGURES.has(indicator.measure)
        ? [
            ...placed,
            {
              inside: ['target'],
              problem: { code: 'configuration/no-goal', facts: { measure: indicator.measure } },
            },
          ]
        : placed;
    case 'register':
      return indicator.atMost !== undefined && indicator.each === undefined
        ? [{ inside: ['atMost'], problem: missingKey('each') }]
        : [];
    case 'gate':
      return [
        ...indicator.of.flatMap((key, at) =>
          unknownIndicator(key, above).map((problem) => ({ inside: ['of', at], problem })),
        ),
        ...indicator.unless.flatMap((all, at) =>
          all.flatMap(figureProblems).map((problem) => ({ inside: ['unless', at], problem })),
        ),
      ];
    default:
      return placed;
  }
}

function figureProblems({ measure, item, over, where }: WrittenFigure): Problem[] {
  const known = MEASURES.get(measure);
  // `where` filters projects, so figures of other ledgers cannot have it.
  const unmet: Problem[] =
    known === undefined && Object.values(where).some((wanted) => wanted !== undefined)
      ? [{ code: 'configuration/no-where', facts: { measure } }]
      : [];
  if (LEDGER_FIGURES.has(measure))
    return over === 'year' ? unmet : [...unmet, { code: 'configuration/no-span', facts: { measure, over } }];
  if (known === undefined) return item === undefined ? [...unmet, missingKey('item')] : unmet;
  if (over === 'year' || known.accrues === true) return [];
  return [{ code: 'configuration/no-span', facts: { measure, over } }];
}

/** Bounds must rise (`direction` 1) or fall (−1); only the last one may be missing. */
function unordered(
  bounds: readonly (Exact | undefined)[],
  key: string,
  inside: YamlPath,
  direction: 1 | -1,
): Placed[] {
  const isInOrder = bounds.every((bound, at) => {
    const next = bounds[at + 1];
    if (bound === undefined) return at === bounds.length - 1;
    return next === undefined || compareExact(next, bound) * direction > 0;
  });
  return isInOrder ? [] : [{ inside, problem: { code: 'configuration/unordered', facts: { key } } }];
}

/** A gate can only guard indicators listed before it that are not gates themselves. */
function unknownIndicator(key: string, above: readonly WrittenIndicator[]): Problem[] {
  const known = above.filter(({ scoring }) => scoring !== 'gate').map((one) => one.key);
  if (known.includes(key)) return [];
  const suggestion = nearestNames(key, known, 1)[0];
  return [{ code: 'configuration/unknown-word', facts: { key: 'of', word: key, known, suggestion } }];
}

function missingKey(key: string): Problem {
  return { code: 'configuration/missing-key', facts: { key, inside: '' } };
}
