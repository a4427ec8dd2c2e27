import type { Indicator, Scheme, ScoringKind, Terms } from '../calculate/scoring/scheme.ts';
import type { Fault } from '../model/problem.ts';
import { checkScheme } from './check-scheme.ts';
import { checkSchemeNames, type OfficeNames } from './check-scheme-names.ts';
import { checkShape, dataAt, partOf } from './check-shape.ts';
import {
  INDICATORS,
  KIND_NAMES,
  SCHEME,
  type WrittenIndicator,
  type WrittenScheme,
} from './scheme-schema.ts';
import { comparisonOf, requestOf, termsOf } from './scheme-terms.ts';
import { inOrder, readYaml, type YamlFile } from './yaml.ts';

export interface SchemeReading {
  /** Undefined if the file has faults. */
  readonly scheme: Scheme | undefined;
  /** Every fault, in the order of the file. */
  readonly faults: readonly Fault[];
}

/**
 * Reads a scoring scheme, shipped or an office's own; its names are checked against those of `office`. It neither
 * prints nor throws, whatever bytes it gets.
 */
export function readScheme(bytes: Uint8Array, office?: OfficeNames): SchemeReading {
  const file = readYaml(bytes);
  const { value: written, faults } = checkShape(file, SCHEME);
  // Indicators are checked one by one even if the rest of the file has faults, so that all faults are reported at once.
  const shapes = kindsIn(file).map(({ at, kind }) =>
    checkShape(partOf(file, ['indicators', at]), INDICATORS[kind]),
  );
  const indicators = shapes.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const isWhole = written !== undefined && indicators.length === written.indicators.length;
  const broken = new Set(file.faults.map(({ line }) => line));
  const more = [
    ...faults,
    ...shapes.flatMap((shape) => shape.faults),
    ...(isWhole ? checkScheme(written, indicators, file) : []),
    ...(isWhole && office !== undefined ? checkSchemeNames(written, indicators, file, office) : []),
  ];
  const all = [...file.faults, ...more.filter(({ line }) => !broken.has(line))].sort(inOrder);
  return { scheme: isWhole && all.length === 0 ? schemeOf(written, indicators) : undefined, faults: all };
}

/** The indicators of known kinds. */
function kindsIn(file: YamlFile): { readonly at: number; readonly kind: ScoringKind }[] {
  const listed = dataAt(file.data, ['indicators']);
  const count = Array.isArray(listed) ? listed.length : 0;
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const written = dataAt(file.data, ['indicators', at, 'scoring']);
    const kind = KIND_NAMES.find((name) => name === written);
    return kind === undefined ? [] : [{ at, kind }];
  });
}

function schemeOf(written: WrittenScheme, indicators: readonly WrittenIndicator[]): Scheme {
  const { boards, ties } = written;
  return {
    ...written,
    from: written.from,
    indicators: indicatorsOf(indicators),
    ties: { rule: ties.rule, breakers: ties.breakers.map(requestOf) },
    boards: boards && {
      target: boards.target.map(comparisonOf),
      red: { ...boards.red, score: boards.red.score },
      black: { ...boards.black, score: boards.black.score },
      fewest: boards.fewest,
      every: boards.every,
    },
  };
}

/** Entries with the same key are alternatives: the first that fits is used. */
function indicatorsOf(written: readonly WrittenIndicator[]): Indicator[] {
  const byKey = new Map<string, Terms[]>();
  for (const one of written) {
    const terms = byKey.get(one.key);
    if (terms === undefined) byKey.set(one.key, [termsOf(one)]);
    else terms.push(termsOf(one));
  }
  return Array.from(byKey, ([key, terms]) => ({ key, terms }));
}
