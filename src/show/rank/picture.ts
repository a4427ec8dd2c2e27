import type { AgencyScore, IndicatorScore, RankedTrack, Ranking } from '../../calculate/scoring/ranking.ts';
import {
  compareExact,
  decimalText,
  dividedBy,
  type Exact,
  greater,
  sum,
  toNumber,
  ZERO,
} from '../../model/exact.ts';
import type { LayoutTable } from '../../model/layout.ts';
import { NOTHING } from '../../write/amounts.ts';
import {
  type Block,
  bareTableBlock,
  drawBlocks,
  headBlock,
  lineBlock,
  sentenceBlock,
} from '../../write/terminal/blocks.ts';
import { drawGrid, type GridColumn } from '../../write/terminal/grid.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import { truncate } from '../../write/terminal/text.ts';
import { visible } from '../../write/terminal/visible.ts';
import { boardNotes } from './table.ts';
import { stateText } from './text.ts';
import type { RankWords } from './words.ts';

export interface RankPictureOptions extends PictureOptions<RankWords> {
  /** Shown under the title. */
  readonly remarks: readonly string[];
  /** The heading of the arrows, if they do not compare with the period before. */
  readonly movement?: string | undefined;
}

const WIDEST_NAME = 24;
const WIDEST_TITLE = 14;

/**
 * The ranking as an office would pin it up: by track, with ranks, arrows, bars, and the red and black board. Ends
 * with a line break.
 */
export function renderRanking(ranking: Ranking, options: RankPictureOptions): string {
  const { period, scheme, tracks } = ranking;
  const { words, colors, remarks } = options;
  const count = tracks.reduce((total, { agencies }) => total + agencies.length, 0);
  const head = headBlock(
    words.title(period.year, period.month),
    `${visible(words.scheme(scheme.name, scheme.version))}  ${words.unitCount(scheme.ranks, count)}`,
    options,
  );
  const below = sentenceBlock(remarks, options);
  return drawBlocks(
    [
      (width) => [...head(width), ...below(width).map(colors.faint)],
      ...tracks.map((track) => trackBlock(track, ranking, options)),
    ],
    options,
  );
}

/** A table of ranks with its title above and its notes below. Ends with a line break. */
export function renderRankTable(table: LayoutTable, options: PictureOptions): string {
  const title = lineBlock(options.colors.strong(visible(table.title)), options);
  return drawBlocks([title, bareTableBlock(table, true, options)], options);
}

function trackBlock(track: RankedTrack, ranking: Ranking, options: RankPictureOptions): Block {
  const { colors, words } = options;
  const numberOf = (state: AgencyScore['state']) =>
    track.agencies.filter((one) => one.state === state).length;
  const counts = words.trackCounts({
    ranked: numberOf('ranked'),
    incomplete: numberOf('incomplete'),
    'not-reported': numberOf('not-reported'),
    exempt: numberOf('exempt'),
  });
  const indicators = indicatorColumns(track, ranking, options);
  const { before, after } = fixedColumns(track, ranking, options);
  const columns = [...before, barColumn(track, options), ...indicators, ...after];
  return (width) => {
    const { lines, shown } = drawGrid(columns, { width, colors });
    const hidden = indicators.filter((column) => !shown.includes(column)).length;
    const notes = sentenceBlock(
      [
        ...markNotes(track, ranking.scheme.small, words),
        ...(hidden > 0 ? [words.hiddenIndicators(hidden)] : []),
        ...boardNotes(ranking, track.key, words),
      ],
      options,
    );
    return [
      `${colors.strong(visible(track.key))}  ${colors.faint(counts)}`,
      ...lines,
      ...notes(width).map(colors.faint),
    ];
  };
}

function fixedColumns({ agencies, digits }: RankedTrack, ranking: Ranking, options: RankPictureOptions) {
  const { colors, words } = options;
  const hasMoved = agencies.some(({ movement }) => movement !== undefined);
  const ends = agencies.map((score) => endText(score, ranking, options));
  const column = (
    title: string,
    align: 'left' | 'right',
    cells: readonly string[],
    paint: (text: string, score: AgencyScore) => string = (text) => text,
  ): GridColumn => ({
    title: [title],
    cells,
    align,
    expendable: 0,
    wraps: align === 'left',
    paint: (text, at) => paint(text, agencies[at]!),
  });
  const moved = column(
    options.movement ?? words.columns.movement,
    'right',
    agencies.map(({ movement }) => arrow(movement)),
    (text, { movement = 0 }) =>
      movement > 0 ? colors.ahead(text) : movement < 0 ? colors.behind(text) : text,
  );
  const before = [
    column(
      words.columns.rank,
      'right',
      agencies.map(({ rank }) => (rank === undefined ? NOTHING : String(rank))),
    ),
    ...(hasMoved ? [moved] : []),
    column(
      words.units[ranking.scheme.ranks],
      'left',
      agencies.map(({ agency }) => truncate(visible(agency), WIDEST_NAME)),
      (text, { board }) => (board === undefined ? text : colors.strong(text)),
    ),
    column(
      words.columns.score,
      'right',
      agencies.map(({ score }) => (score === undefined ? '' : decimalText(score, digits))),
      (text, { state }) => (state === 'ranked' ? colors.strong(text) : colors.faint(text)),
    ),
  ];
  const end = column(words.columns.board, 'left', ends, (text, score) => paintEnd(text, score, options));
  return { before, after: ends.every((text) => text === '') ? [] : [end] };
}

/**
 * The points of each indicator. For a single indicator its figure, because its points are the score. On a narrow
 * screen the last ones are left out first.
 */
function indicatorColumns(
  { agencies, digits }: RankedTrack,
  { scheme }: Ranking,
  { words, colors }: RankPictureOptions,
): GridColumn[] {
  const of = (score: AgencyScore, key: string) => score.indicators.find((one) => one.key === key);
  const keys = scheme.indicators
    .map(({ key }) => key)
    .filter((key) => agencies.some((score) => of(score, key) !== undefined));
  return keys.map((key, place) => ({
    title: [truncate(visible(key), WIDEST_TITLE)],
    cells: agencies.map((score) => {
      const indicator = of(score, key);
      if (keys.length > 1) return pointsText(indicator, digits);
      return indicator?.value === undefined ? NOTHING : words.quantity(indicator.value);
    }),
    align: 'right',
    expendable: 2 + place,
    paint: (text, at) => (of(agencies[at]!, key)?.state === 'scored' ? text : colors.faint(text)),
  }));
}

/** `12.5000`, with an asterisk for a small denominator; a dash if the weight went to other indicators. */
function pointsText(indicator: IndicatorScore | undefined, decimals: number): string {
  if (indicator === undefined) return '';
  const { points, small } = indicator;
  if (points === undefined || isSpread(indicator)) return NOTHING;
  return `${small ? '*' : ''}${decimalText(points, decimals)}`;
}

function barColumn({ agencies }: RankedTrack, { colors }: RankPictureOptions): GridColumn {
  const full = agencies.map(fullScore).reduce(greater, ZERO);
  const paints = { red: colors.behind, black: colors.faint } as const;
  return {
    least: 8,
    most: 32,
    expendable: 1,
    bars: (width) =>
      agencies.map(({ score, state, board }) => {
        if (score === undefined || state !== 'ranked') return '';
        const filled = filledOf(score, full, width);
        const paint = board === undefined ? (text: string) => text : paints[board];
        return paint('█'.repeat(filled)) + colors.faint('░'.repeat(width - filled));
      }),
  };
}

/** The most points that an agency can reach; its own score if the scheme sets no limit. */
function fullScore({ indicators, score = ZERO }: AgencyScore): Exact {
  const bounds = indicators.flatMap(({ max }) => (max === undefined ? [] : [max]));
  return bounds.length === indicators.length ? greater(sum(bounds), score) : score;
}

/** Rounded down, so that only a full score fills the bar. */
function filledOf(score: Exact, full: Exact, width: number): number {
  const share = compareExact(full, ZERO) > 0 ? toNumber(dividedBy(score, full)) : 0;
  return Math.floor(Math.min(1, Math.max(0, share)) * width);
}

function arrow(movement: number | undefined): string {
  if (movement === undefined) return '';
  return movement > 0 ? `↑${movement}` : movement < 0 ? `↓${-movement}` : '=';
}

function endText(score: AgencyScore, { scheme }: Ranking, { words }: RankPictureOptions): string {
  const { board, streak } = score;
  return [
    ...(board === undefined ? [] : [words.boards[board]]),
    ...(streak < 2 ? [] : [words.streak(streak, scheme.boards?.every ?? scheme.cycle)]),
    visible(stateText(score, words) ?? ''),
  ]
    .filter((text) => text !== '')
    .join(' ');
}

/** Colours only the name of the board. */
function paintEnd(
  text: string,
  { state, board }: AgencyScore,
  { colors, words }: RankPictureOptions,
): string {
  if (board === undefined) return state === 'ranked' ? text : colors.warning(text);
  const name = words.boards[board];
  const paint = board === 'red' ? colors.redBoard : colors.blackBoard;
  return text.startsWith(name) ? paint(name) + text.slice(name.length) : text;
}

/** The meaning of the marks that the columns contain. */
function markNotes({ agencies }: RankedTrack, small: number, words: RankWords): string[] {
  const all = agencies.flatMap(({ indicators }) => indicators);
  return [
    ...(all.some((one) => one.small) ? [words.smallNote(small)] : []),
    ...(all.some(isSpread) ? [words.missingNote] : []),
  ];
}

/** Whether its weight went to other indicators. */
function isSpread({ kind, state, max }: IndicatorScore): boolean {
  return state !== 'scored' && kind !== 'gate' && max !== undefined && max.top === 0n;
}
