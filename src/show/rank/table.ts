import { placesOf } from '../../calculate/scoring/boards.ts';
import { isUnheard } from '../../calculate/scoring/rank-agencies.ts';
import type { AgencyScore, IndicatorScore, Quantity, Ranking } from '../../calculate/scoring/ranking.ts';
import { strengthsOf } from '../../calculate/scoring/strengths.ts';
import { decimalText, type Exact, toNumber } from '../../model/exact.ts';
import type { LayoutCell, LayoutColumn, LayoutTable } from '../../model/layout.ts';
import type { Ratio } from '../../model/ratio.ts';
import { EMPTY_CELL } from '../cells.ts';
import { cells, layRows, numbers, scores, texts } from '../columns.ts';
import { comparisonText, figureName, stateText, workingText } from './text.ts';
import type { RankWords } from './words.ts';

/** 红黑榜: a row for each agency, by track, with the figures and points of each indicator. */
export function rankTable(ranking: Ranking, words: RankWords): LayoutTable {
  const { scheme, tracks } = ranking;
  const agencies = tracks.flatMap((track) => track.agencies);
  const hasGroups = agencies.some(({ group }) => group !== undefined);
  const keys = scheme.indicators.map(({ key }) => key);
  const shown = keys.filter((key) =>
    agencies.some(({ indicators }) => indicators.some((one) => one.key === key)),
  );
  const { columns } = words;
  const strengths = (line: Line) => strengthsOf(line.indicators);
  const indicator = (line: Line, key: string) => line.indicators.find((one) => one.key === key);
  return {
    id: 'rank',
    title: words.table,
    notes: rankNotes(ranking, words),
    ...layRows<Line>(
      [
        texts('track', columns.track, 0, ({ track }) => track),
        numbers('rank', columns.rank, 0, ({ rank }) => rank),
        cells('movement', columns.movement, 'count', 0, ({ movement }) =>
          movement === undefined ? EMPTY_CELL : { type: 'count', value: movement, signed: true },
        ),
        texts('agency', words.units[scheme.ranks], 0, ({ agency }) => agency),
        ...(hasGroups ? [texts('group', columns.group, 4, ({ group }: Line) => group)] : []),
        scores('score', columns.score, 0, ({ score }) => score, digitsOf),
        texts('board', columns.board, 0, (line) => boardText(line, words)),
        numbers('streak', columns.streak, 2, ({ streak }) => (streak > 0 ? streak : undefined)),
        scores('distance', columns.distance, 5, ({ distance }) => distance, digitsOf),
        texts('best', columns.best, 6, (line) => strengths(line)?.best.key),
        texts('worst', columns.worst, 6, (line) => strengths(line)?.worst.key),
        ...shown.flatMap((key) => [
          cells(`${key}.value`, `${key} ${columns.value}`, kindOf(key, agencies), 4, (line: Line) =>
            valueCell(indicator(line, key)),
          ),
          scores(
            `${key}.points`,
            `${key} ${columns.points}`,
            3,
            (line: Line) => indicator(line, key)?.points,
            digitsOf,
          ),
        ]),
      ],
      tracks.flatMap(({ key, agencies: members, digits }) =>
        members.map((score) => ({ ...score, track: key, digits })),
      ),
      ({ board }) => board && (`${board}-board` as const),
    ),
  };
}

function digitsOf({ digits }: Line): number {
  return digits;
}

/** The board, and for an agency without a rank the reason. */
function boardText(line: Line, words: RankWords): string {
  const board = line.board === undefined ? undefined : words.boards[line.board];
  return [board, stateText(line, words)].filter((text) => text !== undefined).join(' ');
}

/** What a reader needs in any format: the scheme, the rules of the boards, how ties are decided. */
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

/** The boards on paper, one table for each track, without points: the table of indicators explains these. */
export function boardTables(ranking: Ranking, words: RankWords): readonly LayoutTable[] {
  return ranking.tracks.map((track): LayoutTable => {
    const table = rankTable({ ...ranking, tracks: [track] }, words);
    const isTold = ({ id }: LayoutColumn) => !id.endsWith('.points') && !ASIDE.has(id);
    return {
      ...table,
      id: `${table.id}-${track.key}`,
      sheet: table.title,
      title: ranking.tracks.length === 1 ? table.title : words.ofTrack(track.key, table.title),
      columns: table.columns.filter(isTold),
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.filter((_, at) => isTold(table.columns[at]!)),
      })),
    };
  });
}

const ASIDE: ReadonlySet<string> = new Set(['track', 'distance', 'best', 'worst']);

/** 得分明细: a row for each agency and indicator, with the calculation of its points. */
export function indicatorTable({ scheme, tracks }: Ranking, words: RankWords): LayoutTable {
  const { columns } = words;
  const lines = tracks.flatMap(({ key: track, agencies, digits }) =>
    agencies.flatMap(({ agency, indicators }) =>
      indicators.map((indicator) => ({ track, agency, digits, ...indicator })),
    ),
  );
  return {
    id: 'indicators',
    title: words.indicatorTable,
    notes: [words.scheme(scheme.name, scheme.version)],
    ...layRows<(typeof lines)[number]>(
      [
        texts('track', columns.track, 0, ({ track }) => track),
        texts('agency', words.units[scheme.ranks], 0, ({ agency }) => agency),
        texts('indicator', columns.indicator, 0, ({ key }) => key),
        texts('value', columns.value, 0, ({ value }) => value && words.quantity(value)),
        scores(
          'points',
          columns.points,
          0,
          ({ points }) => points,
          ({ digits }) => digits,
        ),
        scores(
          'max',
          columns.max,
          0,
          ({ max }) => max,
          ({ digits }) => digits,
        ),
        texts('state', columns.state, 0, ({ state }) => words.indicatorStates[state]),
        texts('working', columns.working, 0, ({ working }) => workingText(working, words)),
      ],
      lines,
    ),
  };
}

/** A row of the boards. */
type Line = AgencyScore & { readonly track: string; readonly digits: number };

/** The figure as a cell; with its formula, if it is a single figure of the lists. */
function valueCell(indicator: IndicatorScore | undefined): LayoutCell {
  if (indicator === undefined) return EMPTY_CELL;
  const { value, reason, evidence } = indicator;
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

/** Ratios of amounts in 元 fit; larger ones are cut to the digits that a cell can show. */
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
