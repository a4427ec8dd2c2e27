import type { Figure } from '../../calculate/figure.ts';
import { formatCount, NOTHING } from '../../write/amounts.ts';
import type { Palette } from '../../write/terminal/palette.ts';
import { visible } from '../../write/terminal/visible.ts';
import { addendLines, renderTrace } from '../trace/picture.ts';
import type { Trace } from '../trace/trace.ts';
import type { TraceWords } from '../trace/words.ts';

export interface RankTraceOptions {
  readonly words: TraceWords;
  readonly colors: Palette;
  /** Columns of the terminal; undefined off one. */
  readonly width: number | undefined;
  /** The figures of the innermost parts, by their paths. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** Whether a column of the detail table holds money; else it counts projects. */
  readonly isMoney: (column: string) => boolean;
}

/** A score with all it is made of: points with their formula, then figures with their cells. Ends with a line break. */
export function renderRankTrace(trace: Trace, options: RankTraceOptions): string {
  const figure = options.figures.get(trace.figure);
  if (figure !== undefined) return renderTrace(trace, figure, options);
  const { colors, words } = options;
  const value =
    trace.value !== null
      ? formatCount(trace.value)
      : trace.reason === undefined
        ? NOTHING
        : words.reasons[trace.reason];
  const own = [
    `${colors.strong(visible(trace.figure))}  ${value}`,
    ...(trace.formula === '' ? [] : [`${words.formula}  ${visible(trace.formula)}`]),
    ...addendLines(trace.addends ?? [], options),
  ];
  const parts = (trace.parts ?? []).map((part) => renderRankTrace(part, options));
  return [`${own.join('\n')}\n`, ...parts].join('\n');
}
