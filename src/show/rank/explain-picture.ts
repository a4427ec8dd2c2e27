import type { RankExplainDocument } from '../../contract/rank.ts';
import {
  type Block,
  drawBlocks,
  type Labelled,
  labelBlock,
  labelLines,
  lineBlock,
} from '../../write/terminal/blocks.ts';
import { widest } from '../../write/terminal/grid.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import { padStart, wrap } from '../../write/terminal/text.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { TraceWords } from '../trace/words.ts';
import type { RankWords } from './words.ts';

interface ExplanationWords {
  readonly rank: RankWords;
  readonly trace: Pick<TraceWords, 'reasons'>;
}

export interface ExplainOptions extends PictureOptions<ExplanationWords> {
  readonly decimals: number;
  /** The `kp trace` call that leads from the score to its cells. */
  readonly traceCall: string;
}

/**
 * The rank of an agency and its reasons: each indicator with its figures and formula, then what a little more would
 * bring.
 */
export function renderExplanation(explained: RankExplainDocument, options: ExplainOptions): string {
  const { colors, words } = options;
  const { indicators } = explained;
  const keys = indicators.map(({ key }) => visible(key));
  const least = Math.max(4, widest(keys));
  return drawBlocks(
    [
      headBlock(explained, options),
      ...indicators.map((indicator, at) =>
        labelBlock([[keys[at]!, indicatorLines(indicator, options)]], options, least),
      ),
      supposedBlock(explained, options),
      lineBlock(colors.faint(words.rank.explain.trace(options.traceCall)), options),
    ],
    options,
  );
}

function headBlock(explained: RankExplainDocument, options: ExplainOptions): Block {
  const { colors } = options;
  const { rank: words } = options.words;
  const { agency, track, rank, of, score, distance, best, worst, board, reason, streak } = explained;
  const { name, version } = explained.scheme;
  const place = rank === null ? (reason ?? '') : words.explain.place(String(rank), of, track);
  const told = [
    ...(score === null ? [] : [`${words.columns.score} ${fixed(score, options)}`]),
    ...(distance === null ? [] : [words.explain.distance(fixed(distance, options))]),
    ...(board === null
      ? []
      : [
          streak > 1
            ? `${words.boards[board]} ${words.streak(streak, explained.every)}`
            : words.boards[board],
        ]),
    ...(best === null || worst === null ? [] : [words.explain.bestAndWorst(best, worst)]),
  ];
  const title = `${colors.strong(visible(agency))}  ${visible(place)}  ${colors.faint(visible(words.scheme(name, version)))}`;
  const lines = [title, ...(told.length === 0 ? [] : [visible(told.join('  '))])];
  return (width) => lines.flatMap((line) => lineBlock(line, options)(width));
}

/** The points of an indicator, and below them the figures behind them. */
function indicatorLines(indicator: RankExplainDocument['indicators'][number], options: ExplainOptions) {
  const { colors } = options;
  const { rank: words, trace } = options.words;
  const { kind, points, max, state, reason, shown, small, unreported, working } = indicator;
  const earned = points === null ? words.indicatorStates[state] : fixed(points, options);
  const most = max === null || max === 0 ? '' : `／${bare(max)}`;
  const value = state === 'scored' ? (shown ?? '') : reason === undefined ? '' : trace.reasons[reason];
  const beside = [
    words.kinds[kind],
    ...(working === '' || state !== 'scored'
      ? []
      : [`${working} = ${points === null ? '' : fixed(points, options)}`]),
    ...indicator.inputs.map(inputText),
    ...(indicator.projects > 0 ? [words.explain.projects(indicator.projects)] : []),
    ...(indicator.entries > 0 ? [words.explain.entries(indicator.entries)] : []),
    ...(small ? [words.explain.small] : []),
    ...(unreported > 0 ? [words.explain.unreported(unreported)] : []),
  ];
  return (room: number) => [
    `${padStart(earned, 8)}${colors.faint(most)}  ${visible(value)}`,
    ...beside.flatMap((line) => wrap(visible(line), room)).map(colors.faint),
  ];
}

function inputText({
  period,
  formula,
  shown,
}: RankExplainDocument['indicators'][number]['inputs'][number]): string {
  return `${period}  ${formula}${shown === null ? '' : ` = ${shown}`}`;
}

function supposedBlock({ whatIf }: RankExplainDocument, options: ExplainOptions): Block {
  const { explain: words } = options.words.rank;
  const names = { 'one-more-start': words.oneMoreStart, '100-million-more': words.moreInvestment } as const;
  const known = whatIf.filter(({ points }) => points !== null);
  const outcomes = known.map(({ change, points, score, rank }): Labelled => {
    const isNone = points === null || points === 0 || score === null;
    const place = rank === null ? undefined : String(rank);
    const outcome = isNone
      ? words.noDifference
      : words.outcome((points > 0 ? '+' : '') + fixed(points, options), fixed(score, options), place);
    return [names[change], [outcome]];
  });
  if (outcomes.length === 0) return () => [];
  const { strong } = options.colors;
  return (width) => [strong(words.whatIf), ...labelLines(outcomes, { width: options.width && width })];
}

function fixed(value: number, { decimals }: ExplainOptions): string {
  return value.toFixed(decimals);
}

/** Full points as a scheme writes them: `60`, `66.6667`. */
function bare(value: number): string {
  return String(Number(value.toFixed(4)));
}
