import { placesOf } from '../../calculate/scoring/boards.ts';
import { isUnheard } from '../../calculate/scoring/rank-agencies.ts';
import type { AgencyScore, IndicatorScore, Quantity, Ranking } from '../../calculate/scoring/ranking.ts';
import { strengthsOf } from '../../calculate/scoring/strengths.ts';
import { decimalText, type Exact, toNumber } from '../../model/exact.ts';
import type { LayoutCell, LayoutColumn, LayoutRow, LayoutTable } from '../../model/layout.ts';
import type { Ratio } from '../../model/ratio.ts';
import { EMPTY_CELL, textCell } from '../cells.ts';
import { comparisonText, figureName, stateText, workingText } from './text.ts';
import type { RankColumn, RankWords } from './words.ts';

/** 红黑榜: a line for each agency, track by track, with the figures and points of each indicator. */
export function rankTable(ranking: Ranking, words: RankWords): LayoutTable {
  const { scheme, tracks } = ranking;
  const agencies = tracks.flatMap((track) => track.agencies);
  const hasGroups = agencies.some(({ group }) => group !== undefined);
  const keys = scheme.indicators.map(({ key }) => key);
  const shown = keys.filter((key) =>
    agencies.some(({ indicators }) => indicators.some((one) => one.key === key)),
  );
  const column = (id: RankColumn, kind: LayoutColumn['kind'], expendable: number): LayoutColumn => ({
    id,
    title: words.columns[id],
    kind,
    expendable,
  });
  return {
    id: 'rank',
    title: words.table,
    notes: rankNotes(ranking, words),
    columns: [
      column('track', 'text', 0),
      column('rank', 'count', 0),
      column('movement', 'count', 0),
      { id: 'agency', title: words.units[scheme.ranks], kind: 'text', expendable: 0 },
      ...(hasGroups ? [column('group', 'text', 4)] : []),
      column('score', 'score', 0),
      column('board', 'text', 0),
      column('streak', 'count', 2),
      column('distance', 'score', 5),
      column('best', 'text', 6),
      column('worst', 'text', 6),
      ...shown.flatMap((key): LayoutColumn[] => [
        {
          id: `${key}.value`,
          title: `${key} ${words.columns.value}`,
          kind: kindOf(key, agencies),
          expendable: 4,
        },
        { id: `${key}.points`, title: `${key} ${words.columns.points}`, kind: 'score', expendable: 3 },
      ]),
    ],
    rows: tracks.flatMap(({ key, agencies: members, digits }) =>
      members.map((score) => ({
        cells: agencyCells(score, key, shown, hasGroups, digits, words),
        emphasis: score.board && (`${score.board}-board` as const),
      })),
    ),
  };
}

/** What a reader of any format has to know: the scheme, what puts agencies on a board, how ties are settled. */
function rankNotes(ranking: Ranking, words: RankWords): string[] {
  const { scheme, tracks } = ranking;
  const breakers = scheme.ties.breakers.map((request) => figureName(request, words));
  return [
    words.scheme(scheme.name, scheme.version),
    ...tracks.flatMap(({ key }) => boardNotes(ranking, key, words).map((note) => words.ofTrack(key, note))),
    words.tieNote(scheme.ties.rule, breakers),
  ];
}

/** How the boards of a track are filled, or why it has none. */
export function boardNotes({ scheme, tracks }: Ranking, track: string, words: RankWords): string[] {
  const { boards, decimals } = scheme;
  if (boards === undefined) return [];
  const agencies = tracks.find(({ key }) => key === track)?.agencies ?? [];
  const unheard = agencies.filter(({ state }) => isUnheard(state)).map(({ agency }) => agency);
  const named = unheard.length === 0 ? [] : [words.unheard(unheard)];
  if (agencies.filter(({ state }) => state !== 'exempt').length < boards.fewest)
    return [words.tooFew(boards.fewest), ...named];
  const target = boards.target.map((comparison) => comparisonText(comparison, words));
  const rules = (['red', 'black'] as const).map((board) => {
    const { score } = boards[board];
    const threshold = score && decimalText(score, decimals);
    return words.boardRule(board, placesOf(boards[board], track), target, threshold);
  });
  return [...rules, ...named];
}

/** 得分明细: a line for each agency and indicator, with how its points come about. */
export function indicatorTable({ scheme, tracks }: Ranking, words: RankWords): LayoutTable {
  const column = (id: RankColumn, kind: LayoutColumn['kind']): LayoutColumn => ({
    id,
    title: words.columns[id],
    kind,
    expendable: 0,
  });
  return {
    id: 'indicators',
    title: words.indicatorTable,
    notes: [words.scheme(scheme.name, scheme.version)],
    columns: [
      column('track', 'text'),
      { id: 'agency', title: words.units[scheme.ranks], kind: 'text', expendable: 0 },
      column('indicator', 'text'),
      column('value', 'text'),
      column('points', 'score'),
      column('max', 'score'),
      column('state', 'text'),
      column('working', 'text'),
    ],
    rows: tracks.flatMap(({ key: track, agencies, digits }) =>
      agencies.flatMap(({ agency, indicators }) =>
        indicators.map((indicator): LayoutRow => {
          const { key, value, points, max, state, working } = indicator;
          return {
            cells: [
              textCell(track),
              textCell(agency),
              textCell(key),
              textCell(value === undefined ? undefined : words.quantity(value)),
              scoreCell(points, digits),
              scoreCell(max, digits),
              textCell(words.indicatorStates[state]),
              textCell(workingText(working, words)),
            ],
          };
        }),
      ),
    ),
  };
}

function agencyCells(
  score: AgencyScore,
  track: string,
  keys: readonly string[],
  hasGroups: boolean,
  digits: number,
  words: RankWords,
): LayoutCell[] {
  const strengths = strengthsOf(score.indicators);
  const board = score.board === undefined ? undefined : words.boards[score.board];
  const told = [board, stateText(score, words)].filter((text) => text !== undefined).join(' ');
  return [
    textCell(track),
    countCell(score.rank),
    score.movement === undefined ? EMPTY_CELL : { type: 'count', value: score.movement, signed: true },
    textCell(score.agency),
    ...(hasGroups ? [textCell(score.group)] : []),
    scoreCell(score.score, digits),
    textCell(told === '' ? undefined : told),
    countCell(score.streak > 0 ? score.streak : undefined),
    scoreCell(score.distance, digits),
    textCell(strengths?.best.key),
    textCell(strengths?.worst.key),
    ...keys.flatMap((key): LayoutCell[] => {
      const indicator = score.indicators.find((one) => one.key === key);
      return indicator === undefined
        ? [EMPTY_CELL, EMPTY_CELL]
        : [valueCell(indicator), scoreCell(indicator.points, digits)];
    }),
  ];
}

function countCell(value: number | undefined): LayoutCell {
  return value === undefined ? EMPTY_CELL : { type: 'count', value };
}

function scoreCell(value: Exact | undefined, digits: number): LayoutCell {
  return value === undefined ? EMPTY_CELL : { type: 'score', value, digits };
}

/** The figure as a cell; where it is one of the month's own, with the question it answers. */
function valueCell({ value, reason, evidence }: IndicatorScore): LayoutCell {
  if (value === undefined) return { type: 'empty', reason };
  const [only] = evidence;
  const formula = evidence.length === 1 && only?.of === 'figure' ? only.figure.formula : undefined;
  return quantityCell(value, formula);
}

function quantityCell(
  { value, unit }: Quantity,
  formula: Extract<LayoutCell, { type: 'percent' }>['formula'],
): LayoutCell {
  switch (unit) {
    case 'rate':
      return { type: 'percent', value: ratioOf(value), formula };
    case 'points':
      return { type: 'points', value: ratioOf(value), formula };
    case 'money':
      return { type: 'money', value: toNumber(value), formula };
    case 'count':
      return { type: 'count', value: toNumber(value), formula };
    case 'rank':
      return { type: 'count', value: toNumber(value) };
    case 'number':
      return { type: 'score', value, digits: 2 };
  }
}

/** Figures of lists are quotients of 元 and fit; what does not is cut to what a cell can show. */
function ratioOf({ top, bottom }: Exact): Ratio {
  const largest = BigInt(Number.MAX_SAFE_INTEGER);
  if (bottom <= largest && top <= largest && -top <= largest)
    return { numerator: Number(top), denominator: Number(bottom) };
  return { numerator: Number((top * 10n ** 12n) / bottom), denominator: 10 ** 12 };
}

function kindOf(key: string, agencies: readonly AgencyScore[]): LayoutColumn['kind'] {
  const units = agencies.flatMap(({ indicators }) =>
    indicators.flatMap((one) => (one.key === key && one.value !== undefined ? [one.value.unit] : [])),
  );
  switch (units[0]) {
    case 'rate':
      return 'percent';
    case 'money':
      return 'money';
    case 'points':
      return 'points';
    case 'number':
      return 'score';
    default:
      return 'count';
  }
}
