import type { LayoutTable } from '../../../../model/layout.ts';
import type { Measure } from '../../../../model/measure.ts';
import { formatPeriod, timeProgress } from '../../../../model/period.ts';
import { fraction, type Ratio } from '../../../../model/ratio.ts';
import { YUAN_PER_YI } from '../../../../model/yuan.ts';
import {
  type DisplayUnit,
  formatCount,
  formatMoney,
  formatPercent,
  formatPoints,
  NOTHING,
} from '../../../../write/amounts.ts';
import { RENDER_WORDS } from '../../../../write/columns.ts';
import { drawBar } from '../../../../write/terminal/bar.ts';
import { type Block, drawPicture, lineBlock, tableBlock } from '../../../../write/terminal/blocks.ts';
import { drawGrid, plainColumn } from '../../../../write/terminal/grid.ts';
import { withTwoDecimals } from '../../../../write/terminal/table.ts';
import { visible } from '../../../../write/terminal/visible.ts';
import type { ProjectPicture } from '../../words/words.ts';
import type { Series, TrendMonth } from './trend.ts';

/**
 * Draws figures over the months: one line per month with its value and a bar. A month without a value has words and no
 * bar.
 */
export function renderTrend(
  months: readonly TrendMonth[],
  series: readonly Series[],
  project: LayoutTable | undefined,
  options: ProjectPicture,
): string {
  const { trend: words } = options.words;
  const present = months.filter(({ report }) => report !== undefined);
  const closed = present.filter((month) => month.closed).length;
  const [first, last] = [months[0]!, months.at(-1)!];
  return drawPicture(
    words.title(first.period, last.period),
    words.months(present.length, closed, months.length - present.length),
    [
      ...(project === undefined ? [] : [tableBlock(project, true, options)]),
      ...series.map((one) => seriesBlock(months, one, options)),
    ],
    options,
  );
}

function seriesBlock(months: readonly TrendMonth[], series: Series, options: ProjectPicture): Block {
  const { colors, tag, words } = options;
  const { amountsIn, units } = RENDER_WORDS[tag];
  const unit = moneyUnit(series, options);
  const unitNote = unit === undefined ? '' : `  ${amountsIn(units[unit])}`;
  const title = lineBlock(`${colors.strong(visible(series.path))}${colors.faint(unitNote)}`, options);
  const formula = lineBlock(visible(formulaText(series, words)), options);
  const columns = [
    plainColumn(months.map(({ period }) => formatPeriod(period))),
    plainColumn(series.values.map((measure) => valueText(measure, series, unit, options))),
    // Longer bars are no easier to read.
    { least: 8, most: 60, expendable: 1, bars: (width: number) => drawBars(months, series, width, options) },
  ];
  return (width) => [
    ...title(width),
    ...formula(width).map(colors.faint),
    ...drawGrid(columns, { width, colors }).lines,
  ];
}

/** The time progress that a lead refers to changes every month, so the formula gives no month. */
function formulaText({ formula }: Series, { report, trend }: ProjectPicture['words']): string {
  return formula.op === 'lead'
    ? trend.lead(report.formula({ ...formula, op: 'ratio' }))
    : report.formula(formula);
}

/** 亿元, unless that would show most amounts as 0. */
function moneyUnit({ kind, values }: Series, { unit }: ProjectPicture): DisplayUnit | undefined {
  if (kind !== 'money') return undefined;
  const largest = Math.max(...values.map((measure) => Math.abs(numberIn(measure) ?? 0)));
  return unit ?? (largest < YUAN_PER_YI ? '万元' : '亿元');
}

function valueText(
  measure: Series['values'][number],
  { kind }: Series,
  unit: DisplayUnit | undefined,
  { words }: ProjectPicture,
): string {
  if (measure === undefined) return words.trend.missing;
  if (measure.state !== 'measured') return NOTHING;
  const { value } = measure;
  if (typeof value !== 'number') return kind === 'points' ? formatPoints(value) : formatPercent(value);
  return unit === undefined ? formatCount(value) : withTwoDecimals(formatMoney(value, unit));
}

/**
 * Completion and start rates are drawn against 100 % with the time progress, as in the report; other figures against
 * the largest.
 */
function drawBars(
  months: readonly TrendMonth[],
  { path, kind, values }: Series,
  width: number,
  { colors }: ProjectPicture,
): string[] {
  if (kind === 'percent' && path.endsWith('.rate')) {
    return values.map((measure, at) => {
      if (measure?.state !== 'measured' || typeof measure.value === 'number') return '';
      return drawBar(measure.value, timeProgress(months[at]!.period), width, colors);
    });
  }
  const numbers = values.map(numberIn);
  const known = numbers.filter((number) => number !== undefined);
  const lowest = Math.min(0, ...known);
  const span = Math.max(0, ...known) - lowest || 1;
  const axis = Math.round((-lowest / span) * width);
  return numbers.map((number) => {
    if (number === undefined) return '';
    const length = (Math.abs(number) / span) * width;
    if (number < 0) return `${'█'.repeat(Math.round(length)).padStart(axis)}▏`;
    return ' '.repeat(axis) + (eighths(length) || '▏');
  });
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar as long as can be drawn, to an eighth of a column. */
function eighths(length: number): string {
  const parts = Math.round(length * 8);
  return '█'.repeat(Math.floor(parts / 8)) + EIGHTHS[parts % 8];
}

function numberIn(measure: Measure<number | Ratio> | undefined): number | undefined {
  if (measure?.state !== 'measured') return undefined;
  return typeof measure.value === 'number' ? measure.value : fraction(measure.value);
}
