import type { Configuration } from '../model/configuration.ts';
import { nearestNames } from '../model/nearest.ts';
import type { Fault } from '../model/problem.ts';
import { PHASES, RESERVE_STEPS } from '../model/vocabulary.ts';
import { keyName } from './check-shape.ts';
import type { WrittenFigure, WrittenIndicator, WrittenScheme } from './scheme-schema.ts';
import type { YamlFile } from './yaml.ts';
import type { YamlPath } from './yaml-nodes.ts';

/** The names in kp.yaml. A scheme that uses another name would silently match nothing. */
export type OfficeNames = Pick<Configuration, 'agencies' | 'categories' | 'chains' | 'areas'>;

/**
 * Checks that every name in a scheme is known to the scheme or kp.yaml: tracks (in `tracks` and `placesOf`), groups of
 * agencies, and the words of filters. If the office has listed none, every word is allowed.
 */
export function checkSchemeNames(
  { tracks, ties, boards }: WrittenScheme,
  indicators: readonly WrittenIndicator[],
  file: YamlFile,
  office: OfficeNames,
): Fault[] {
  const { agencies } = office;
  const known: Known = {
    tracks: [...tracks.map(({ name }) => name), ...agencies.flatMap(({ track }) => track ?? [])],
    groups: agencies.flatMap(({ group }) => group ?? []),
    words: {
      category: office.categories.map(({ name }) => name),
      chain: office.chains.map(({ name }) => name),
      area: office.areas.map(({ name }) => name),
      cluster: office.areas.map(({ name }) => name),
      phase: PHASES,
      step: RESERVE_STEPS,
    },
  };
  const hasAgencies = agencies.length > 0;
  const named = [
    ...(['red', 'black'] as const).flatMap((board) =>
      [...(boards?.[board].placesOf.keys() ?? [])].map(
        (name): Named => ({
          name,
          path: ['boards', board, 'placesOf', name],
          part: 'key',
          among: known.tracks,
        }),
      ),
    ),
    ...indicators.flatMap(({ tracks: of, groups }, at) => [
      ...listed(of, ['indicators', at, 'tracks'], known.tracks),
      ...(hasAgencies ? listed(groups, ['indicators', at, 'groups'], known.groups) : []),
    ]),
    ...figuresOf(indicators, ties, boards).flatMap(({ figure, path }) => wordsIn(figure, path, known)),
  ];
  return named
    .filter(({ name, among }) => !among.includes(name))
    .map(({ name, path, part, among }) => {
      const choices = [...new Set(among)];
      const suggestion = nearestNames(name, choices, 1)[0];
      const key = keyName(part === 'key' ? path.slice(0, -1) : path);
      const facts = { key, word: name, known: choices, suggestion };
      return { ...file.placeOf(path, part), problem: { code: 'configuration/unknown-word', facts } as const };
    });
}

interface Known {
  readonly tracks: readonly string[];
  readonly groups: readonly string[];
  readonly words: Readonly<
    Record<'category' | 'chain' | 'area' | 'cluster' | 'phase' | 'step', readonly string[]>
  >;
}

interface Named {
  readonly name: string;
  readonly path: YamlPath;
  readonly part?: 'key';
  readonly among: readonly string[];
}

/** A single name may stand for a list of one. */
function listed(names: readonly string[] | undefined, path: YamlPath, among: readonly string[]): Named[] {
  return (names ?? []).map((name, at) => ({ name, path: [...path, at], among }));
}

interface PlacedFigure {
  readonly figure: Pick<WrittenFigure, 'where'>;
  readonly path: YamlPath;
}

function figuresOf(
  indicators: readonly WrittenIndicator[],
  ties: WrittenScheme['ties'],
  boards: WrittenScheme['boards'],
): PlacedFigure[] {
  return [
    ...indicators.flatMap((indicator, at): PlacedFigure[] => {
      const path = ['indicators', at];
      if ('measure' in indicator) return [{ figure: indicator, path }];
      if (indicator.scoring !== 'gate') return [];
      return indicator.unless.flatMap((all, one) =>
        all.map((figure, other) => ({ figure, path: [...path, 'unless', one, other] })),
      );
    }),
    ...ties.breakers.map((figure, at) => ({ figure, path: ['ties', 'breakers', at] })),
    ...(boards?.target ?? []).map((figure, at) => ({ figure, path: ['boards', 'target', at] })),
  ];
}

function wordsIn({ where }: PlacedFigure['figure'], path: YamlPath, { words }: Known): Named[] {
  return (['category', 'chain', 'area', 'cluster', 'phase', 'step'] as const).flatMap((column) => {
    const name = where[column];
    const among = words[column];
    return name === undefined || among.length === 0
      ? []
      : [{ name, path: [...path, 'where', column], among }];
  });
}
