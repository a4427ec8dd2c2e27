import type { Figure } from '../../calculate/figure.ts';
import type { Addend, TracedSum } from '../../contract/trace.ts';
import type { LayoutTable } from '../../model/layout.ts';
import { measured } from '../../model/measure.ts';
import { formatCount, formatPercent, formatPoints, formatQuantity, NOTHING } from '../../write/amounts.ts';
import type { Palette } from '../../write/terminal/palette.ts';
import { drawTable } from '../../write/terminal/table.ts';
import { visible } from '../../write/terminal/visible.ts';
import { layRows, numbers, texts } from '../columns.ts';
import type { ReachedGoal } from '../ledger/goals.ts';
import type { Trace } from './trace.ts';
import type { TraceWords } from './words.ts';

export interface TraceOptions {
  /** The figures that are traced, by path. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly words: TraceWords;
  /** The goal that kp.yaml sets for the figure. */
  readonly goal?: ReachedGoal | undefined;
  readonly colors: Palette;
  /** The width of the terminal; undefined without one. */
  readonly width: number | undefined;
  /** Whether a column of the detail table holds money; if not, it counts. */
  readonly isMoney: (column: string) => boolean;
  /** `3个`, `3条`: the count of a column, in words. */
  readonly countOf: (value: number, column: string) => string;
}

/**
 * A figure for people, with its formula and every record behind it; for a score, everything it is made of, down to
 * the figures. Ends with a line break.
 */
export function renderTrace(trace: Trace, options: TraceOptions): string {
  const { words, colors, figures } = options;
  const figure = figures.get(trace.figure);
  const value = figure === undefined ? scoreText(trace, words) : figureText(figure, options);
  const head = [
    `${colors.strong(visible(trace.figure))}  ${value}`,
    ...(trace.formula === '' ? [] : [`${words.formula}  ${visible(trace.formula)}`]),
    ...goalLine(figure, options),
    ...(trace.basis === undefined ? [] : [colors.faint(visible(trace.basis))]),
  ];
  const drawn =
    figure === undefined
      ? [[...head, ...addendLines(trace.addends ?? [], options)]]
      : [head, ...sumsOf(trace, figure, options)];
  const parts = (trace.parts ?? []).map((part) => renderTrace(part, options));
  return [`${drawn.map((lines) => lines.join('\n')).join('\n\n')}\n`, ...parts].join('\n');
}

function sumsOf(trace: Trace, { formula }: Figure, options: TraceOptions): string[][] {
  const { words } = options;
  if (formula.op === 'sum') {
    const sum = { value: trace.value, addends: trace.addends ?? [], ...unitIn(trace) };
    return [sumLines(words.sum, sum, formula.column, options)];
  }
  if (formula.op === 'median') {
    const values = { value: trace.value, addends: trace.values ?? [], ...unitIn(trace) };
    return [sumLines(words.median, values, formula.column, options)];
  }
  return [
    sumLines(words.numerator, trace.numerator, formula.numerator.column, options),
    sumLines(words.denominator, trace.denominator, formula.denominator.column, options),
    ...(trace.leftOut ?? []).map((sum) => sumLines(`${words.leftOut}  ${sum.formula}`, sum, 'size', options)),
  ];
}

function unitIn({ unit }: Trace): Pick<TracedSum, 'unit'> {
  return unit === undefined ? {} : { unit };
}

function scoreText({ value, reason }: Trace, words: TraceWords): string {
  if (value !== null) return formatCount(value);
  return reason === undefined ? NOTHING : words.reasons[reason];
}

function goalLine(figure: Figure | undefined, options: TraceOptions): string[] {
  const { goal, words } = options;
  if (figure === undefined || goal === undefined) return [];
  const { wanted, rate, from } = goal;
  const text = figureText({ ...figure, measure: measured(wanted) }, options);
  const told = [
    `${words.goal}  ${text}`,
    ...(rate === undefined ? [] : [`${words.goalRate}  ${formatPercent(rate)}`]),
    ...(from === undefined ? [] : [words.goalTask(from.task), ...from.cells]),
  ];
  return [told.join('  ')];
}

function figureText({ measure, formula, unit }: Figure, options: TraceOptions): string {
  const { words } = options;
  if (measure.state !== 'measured') return words.reasons[measure.reason];
  const { value } = measure;
  if (typeof value !== 'number')
    return formula.op === 'lead' ? words.points(formatPoints(value)) : formatPercent(value);
  if (unit !== undefined) return formatQuantity(value, unit);
  return formula.op === 'sum' ? amount(value, formula.column, options) : formatCount(value);
}

function sumLines(name: string, sum: TracedSum | undefined, column: string, options: TraceOptions): string[] {
  const { colors, words } = options;
  const { value, unit, addends } = sum ?? { value: null, unit: undefined, addends: [] };
  const total =
    value === null
      ? NOTHING
      : unit === undefined
        ? amount(value, column, options)
        : `${formatCount(value)}${unit}`;
  const count = colors.faint(words.addends(addends.length));
  const heading = `${colors.strong(name)}  ${total}  ${count}`;
  return [heading, ...addendLines(addends, options)];
}

/** Records as a table of what they add, with their cells; empty if there are none. */
function addendLines(addends: readonly Addend[], { words, colors, width }: TraceOptions): readonly string[] {
  if (addends.length === 0) return [];
  return drawTable(addendTable(addends, words), { width, unit: '万元', colors });
}

function addendTable(addends: readonly Addend[], words: TraceWords): LayoutTable {
  return {
    id: 'trace',
    title: '',
    notes: [],
    ...layRows<Addend>(
      [
        addends.some(({ unit }) => unit !== undefined)
          ? texts('value', words.value, 0, ({ value, unit = '' }) => `${formatCount(value)}${unit}`)
          : numbers('value', words.value, 0, ({ value }) => value),
        texts('project', words.project, 0, ({ project }) => project),
        texts('cell', words.cell, 0, ({ cell }) => cell),
        texts('raw', words.raw, 1, ({ raw, shown }) => (shown === undefined ? raw : `${raw} (${shown})`)),
      ],
      addends,
    ),
  };
}

function amount(value: number, column: string, { words, isMoney, countOf }: TraceOptions): string {
  return isMoney(column) ? words.yuan(formatCount(value)) : countOf(value, column);
}
