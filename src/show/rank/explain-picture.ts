import { displayWidth } from '../../write/terminal/display-width.ts';
import type { Palette } from '../../write/terminal/palette.ts';
import { padEnd, padStart, wrap } from '../../write/terminal/text.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { TraceWords } from '../trace/words.ts';
import type { RankExplanation } from './explain.ts';
import type { RankWords } from './words.ts';

export interface ExplainOptions {
  readonly words: { readonly rank: RankWords; readonly trace: Pick<TraceWords, 'reasons'> };
  readonly colors: Palette;
  /** Columns of the terminal; undefined off one. */
  readonly width: number | undefined;
  readonly decimals: number;
  /** The call that traces the score on to its cells. */
  readonly traceCall: string;
}

const MARGIN = '  ';
const WIDEST = 120;

/** Where an agency stands and why: each indicator with its figures and formula, then what a little more would bring. */
export function renderExplanation(explained: RankExplanation, options: ExplainOptions): string {
  const { colors } = options;
  const { explain: words } = options.words.rank;
  const width =
    options.width === undefined ? Number.POSITIVE_INFINITY : Math.min(WIDEST, options.width) - MARGIN.length;
  const name = Math.max(...explained.indicators.map(({ key }) => displayWidth(visible(key))), 4);
  const blocks = [
    heading(explained, width, options),
    ...explained.indicators.map((indicator) => indicatorLines(indicator, name, width, options)),
    supposedLines(explained, options),
    [colors.faint(words.trace(options.traceCall))],
  ];
  const lines = blocks.filter((block) => block.length > 0).flatMap((block) => ['', ...block]);
  return `${[...lines, ''].map((line) => (line === '' ? '' : MARGIN + line).trimEnd()).join('\n')}\n`;
}

function heading(explained: RankExplanation, width: number, options: ExplainOptions): string[] {
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
  return [
    `${colors.strong(visible(agency))}  ${visible(place)}  ${colors.faint(visible(words.scheme(name, version)))}`,
    ...(told.length === 0 ? [] : wrap(visible(told.join('  ')), width)),
  ];
}

type ExplainedIndicator = RankExplanation['indicators'][number];

function indicatorLines(
  indicator: ExplainedIndicator,
  name: number,
  width: number,
  options: ExplainOptions,
): string[] {
  const { colors } = options;
  const { rank: words, trace } = options.words;
  const { key, kind, points, max, state, reason, shown, small, unreported, working } = indicator;
  const earned = points === null ? words.indicatorStates[state] : fixed(points, options);
  const most = max === null || max === 0 ? '' : `／${bare(max)}`;
  const value = state === 'scored' ? (shown ?? '') : reason === undefined ? '' : trace.reasons[reason];
  const indent = ' '.repeat(name + 2);
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
  return [
    `${colors.strong(padEnd(visible(key), name))}  ${padStart(earned, 8)}${colors.faint(most)}  ${visible(value)}`,
    ...beside
      .flatMap((line) => wrap(visible(line), Math.max(20, width - indent.length)))
      .map((line) => indent + colors.faint(line)),
  ];
}

function inputText({ period, formula, shown }: ExplainedIndicator['inputs'][number]): string {
  return `${period}  ${formula}${shown === null ? '' : ` = ${shown}`}`;
}

function supposedLines({ whatIf }: RankExplanation, options: ExplainOptions): string[] {
  const { explain: words } = options.words.rank;
  const names = { 'one-more-start': words.oneMoreStart, '100-million-more': words.moreInvestment } as const;
  const known = whatIf.filter(({ points }) => points !== null);
  if (known.length === 0) return [];
  const name = Math.max(...known.map(({ change }) => displayWidth(names[change])));
  return [
    options.colors.strong(words.whatIf),
    ...known.map(({ change, points, score, rank }) => {
      const outcome =
        points === null || points === 0 || score === null
          ? words.noDifference
          : words.outcome(
              (points > 0 ? '+' : '') + fixed(points, options),
              fixed(score, options),
              rank === null ? undefined : String(rank),
            );
      return `${padEnd(names[change], name)}  ${outcome}`;
    }),
  ];
}

function fixed(value: number, { decimals }: ExplainOptions): string {
  return value.toFixed(decimals);
}

/** Full points as a scheme writes them: `60`, `66.6667`. */
function bare(value: number): string {
  return String(Number(value.toFixed(4)));
}
