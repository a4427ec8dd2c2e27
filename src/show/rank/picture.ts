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
import { NOTHING } from '../../write/amounts.ts';
import { displayWidth } from '../../write/terminal/display-width.ts';
import type { Palette } from '../../write/terminal/palette.ts';
import { padEnd, padStart, truncate, wrap } from '../../write/terminal/text.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { RankWords } from './words.ts';

export interface RankPictureOptions {
  readonly words: RankWords;
  readonly colors: Palette;
  /** Columns of the terminal; undefined off one. */
  readonly width: number | undefined;
  /** Why an agency has no rank; undefined where it has one. */
  readonly stateOf: (score: AgencyScore) => string | undefined;
  /** Said under the title. */
  readonly remarks: readonly string[];
  /** Said under a track, such as what fills its boards. */
  readonly notesOf: (track: string) => readonly string[];
  /** Over the arrows, where they compare with something else than the period before. */
  readonly movement?: string | undefined;
}

const MARGIN = '  ';
const GAP = '  ';
const WIDEST = 120;
const UNBOUNDED = 100;
const WIDEST_NAME = 24;
const WIDEST_BAR = 32;
const SHORTEST_BAR = 8;
const WIDEST_TITLE = 14;

/** The ranking as an office pins it up: track by track, places, arrows, bars, red and black. Ends with a line break. */
export function renderRanking(ranking: Ranking, options: RankPictureOptions): string {
  const width = Math.max(40, Math.min(WIDEST, options.width ?? UNBOUNDED) - MARGIN.length);
  const blocks = [
    heading(ranking, width, options),
    ...ranking.tracks.map((track) => trackBlock(track, ranking, width, options)),
  ];
  const lines = blocks.flatMap((block) => ['', ...block]);
  return `${[...lines, ''].map((line) => (line === '' ? '' : MARGIN + line).trimEnd()).join('\n')}\n`;
}

function heading({ period, scheme, tracks }: Ranking, width: number, options: RankPictureOptions): string[] {
  const { colors } = options;
  const { words } = options;
  const title = words.title(period.year, period.month);
  const count = tracks.reduce((total, { agencies }) => total + agencies.length, 0);
  const side = `${visible(words.scheme(scheme.name, scheme.version))}  ${words.unitCount(scheme.ranks, count)}`;
  const gap = width - displayWidth(title) - displayWidth(side);
  return [
    ...(gap >= 2
      ? [colors.strong(title) + ' '.repeat(gap) + colors.faint(side)]
      : [colors.strong(title), colors.faint(side)]),
    ...options.remarks.flatMap((remark) => lines(remark, width, options)).map(colors.faint),
  ];
}

function trackBlock(
  track: RankedTrack,
  ranking: Ranking,
  width: number,
  options: RankPictureOptions,
): string[] {
  const { colors } = options;
  const { words } = options;
  const numberOf = (state: AgencyScore['state']) =>
    track.agencies.filter((one) => one.state === state).length;
  const counts = words.trackCounts({
    ranked: numberOf('ranked'),
    incomplete: numberOf('incomplete'),
    'not-reported': numberOf('not-reported'),
    exempt: numberOf('exempt'),
  });
  const { columns, hidden } = fittingColumns(track, ranking, width, options);
  const rule = '─'.repeat(Math.min(width, widthOfAll(columns)));
  const notes = [
    ...markNotes(track, ranking.scheme.small, words),
    ...(hidden > 0 ? [words.hiddenIndicators(hidden)] : []),
    ...options.notesOf(track.key),
  ];
  return [
    `${colors.strong(visible(track.key))}  ${colors.faint(counts)}`,
    colors.faint(
      columns
        .map((column) => aligned(column.title, column))
        .join(GAP)
        .trimEnd(),
    ),
    rule,
    ...track.agencies.map((score, at) =>
      columns
        .map((column) => column.paint(aligned(column.cells[at] ?? '', column), score))
        .join(GAP)
        .trimEnd(),
    ),
    ...notes.flatMap((note) => lines(note, width, options)).map(colors.faint),
  ];
}

interface Column {
  readonly title: string;
  readonly cells: readonly string[];
  readonly isText: boolean;
  readonly paint: (text: string, score: AgencyScore) => string;
}

/** Makes room in this order: a shorter bar, fewer indicators, no bar, a cut last column. */
function fittingColumns(
  track: RankedTrack,
  ranking: Ranking,
  width: number,
  options: RankPictureOptions,
): { readonly columns: readonly Column[]; readonly hidden: number } {
  const { before, after } = fixedColumns(track, ranking, options);
  const indicators = indicatorColumns(track, ranking, options);
  for (let shown = indicators.length; shown >= 0; shown -= 1) {
    const columns = [...before, ...indicators.slice(0, shown), ...after];
    const room = width - widthOfAll(columns) - GAP.length;
    if (room < SHORTEST_BAR && shown > 0) continue;
    const bar = room < SHORTEST_BAR ? [] : [barColumn(track, Math.min(WIDEST_BAR, room), options)];
    const fitting = [...before, ...bar, ...indicators.slice(0, shown), ...after];
    return { columns: cutLast(fitting, width), hidden: indicators.length - shown };
  }
  return { columns: before, hidden: indicators.length };
}

function fixedColumns(track: RankedTrack, ranking: Ranking, options: RankPictureOptions) {
  const { scheme } = ranking;
  const { colors, words } = options;
  const { agencies } = track;
  const plain = (text: string): string => text;
  const hasMoved = agencies.some(({ movement }) => movement !== undefined);
  const ends = agencies.map((score) => endText(score, ranking, options));
  const before: Column[] = [
    {
      title: words.columns.rank,
      cells: agencies.map(({ rank }) => (rank === undefined ? NOTHING : String(rank))),
      isText: false,
      paint: plain,
    },
    ...(hasMoved
      ? [
          {
            title: options.movement ?? words.columns.movement,
            cells: agencies.map(({ movement }) => arrow(movement)),
            isText: false,
            paint: (text: string, { movement = 0 }: AgencyScore) =>
              movement > 0 ? colors.ahead(text) : movement < 0 ? colors.behind(text) : text,
          },
        ]
      : []),
    {
      title: words.units[scheme.ranks],
      cells: agencies.map(({ agency }) => truncate(visible(agency), WIDEST_NAME)),
      isText: true,
      paint: (text, { board }) => (board === undefined ? text : colors.strong(text)),
    },
    {
      title: words.columns.score,
      cells: agencies.map(({ score }) => (score === undefined ? '' : decimalText(score, track.digits))),
      isText: false,
      paint: (text, { state }) => (state === 'ranked' ? colors.strong(text) : colors.faint(text)),
    },
  ];
  const after: Column[] = ends.every((text) => text === '')
    ? []
    : [
        {
          title: words.columns.board,
          cells: ends,
          isText: true,
          paint: (text, score) => paintEnd(text, score, options),
        },
      ];
  return { before, after };
}

/** The points of each indicator; of a single one, whose points are the score, the figure. */
function indicatorColumns(track: RankedTrack, { scheme }: Ranking, options: RankPictureOptions): Column[] {
  const { agencies } = track;
  const { words } = options;
  const of = (score: AgencyScore, key: string) => score.indicators.find((one) => one.key === key);
  const keys = scheme.indicators
    .map(({ key }) => key)
    .filter((key) => agencies.some((score) => of(score, key) !== undefined));
  return keys.map((key) => ({
    title: truncate(visible(key), WIDEST_TITLE),
    cells: agencies.map((score) => {
      const indicator = of(score, key);
      if (keys.length > 1) return pointsText(indicator, track.digits);
      return indicator?.value === undefined ? NOTHING : words.quantity(indicator.value);
    }),
    isText: false,
    paint: (text, score) => (of(score, key)?.state === 'scored' ? text : options.colors.faint(text)),
  }));
}

/** `12.5000`, with an asterisk over a small denominator; a dash where the weight went elsewhere. */
function pointsText(indicator: IndicatorScore | undefined, decimals: number): string {
  if (indicator === undefined) return '';
  const { points, small } = indicator;
  if (points === undefined || isSpread(indicator)) return NOTHING;
  return `${small ? '*' : ''}${decimalText(points, decimals)}`;
}

function barColumn({ agencies }: RankedTrack, width: number, { colors }: RankPictureOptions): Column {
  const full = agencies.map(fullScore).reduce(greater, ZERO);
  return {
    title: '',
    cells: agencies.map(({ score, state }) =>
      score === undefined || state !== 'ranked' ? '' : bar(score, full, width),
    ),
    isText: true,
    paint: (text, { board }) => {
      const empty = text.search(/[░ ]/);
      const [filled, rest] = empty < 0 ? [text, ''] : [text.slice(0, empty), text.slice(empty)];
      const paint = board === 'red' ? colors.behind : board === 'black' ? colors.faint : undefined;
      return (paint === undefined ? filled : paint(filled)) + colors.faint(rest);
    },
  };
}

/** What an agency can reach at most; where a scheme has no bound, what it has reached. */
function fullScore({ indicators, score = ZERO }: AgencyScore): Exact {
  const bounds = indicators.flatMap(({ max }) => (max === undefined ? [] : [max]));
  return bounds.length === indicators.length ? greater(sum(bounds), score) : score;
}

function bar(score: Exact, full: Exact, width: number): string {
  const share = compareExact(full, ZERO) > 0 ? toNumber(dividedBy(score, full)) : 0;
  // Rounded down: only full points fill the bar.
  const filled = Math.floor(Math.min(1, Math.max(0, share)) * width);
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}

function arrow(movement: number | undefined): string {
  if (movement === undefined) return '';
  return movement > 0 ? `↑${movement}` : movement < 0 ? `↓${-movement}` : '=';
}

function endText(score: AgencyScore, { scheme }: Ranking, { words, stateOf }: RankPictureOptions): string {
  const { board, streak } = score;
  return [
    ...(board === undefined ? [] : [words.boards[board]]),
    ...(streak < 2 ? [] : [words.streak(streak, scheme.boards?.every ?? scheme.cycle)]),
    visible(stateOf(score) ?? ''),
  ]
    .filter((text) => text !== '')
    .join(' ');
}

/** Only the name of the board has its colour. */
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

/** What the marks in the columns mean, where there are any. */
function markNotes({ agencies }: RankedTrack, small: number, words: RankWords): string[] {
  const all = agencies.flatMap(({ indicators }) => indicators);
  return [
    ...(all.some((one) => one.small) ? [words.smallNote(small)] : []),
    ...(all.some(isSpread) ? [words.missingNote] : []),
  ];
}

/** Its weight went to other indicators. */
function isSpread({ kind, state, max }: IndicatorScore): boolean {
  return state !== 'scored' && kind !== 'gate' && max !== undefined && max.top === 0n;
}

function cutLast(columns: readonly Column[], width: number): readonly Column[] {
  const over = widthOfAll(columns) - width;
  const last = columns.at(-1);
  if (over <= 0 || last === undefined) return columns;
  const room = Math.max(4, widthOf(last) - over);
  return [...columns.slice(0, -1), { ...last, cells: last.cells.map((text) => truncate(text, room)) }];
}

function widthOfAll(columns: readonly Column[]): number {
  return columns.reduce((total, column) => total + widthOf(column) + GAP.length, -GAP.length);
}

function widthOf({ title, cells }: Column): number {
  return Math.max(displayWidth(title), ...cells.map(displayWidth));
}

function aligned(text: string, column: Column): string {
  return column.isText ? padEnd(text, widthOf(column)) : padStart(text, widthOf(column));
}

function lines(text: string, width: number, options: RankPictureOptions): string[] {
  return options.width === undefined ? [visible(text)] : wrap(visible(text), width);
}
