import { measuredValue } from '../../calculate/figure.ts';
import type { Progress } from '../../calculate/progress.ts';
import type { Report } from '../../calculate/report.ts';
import type { Language } from '../../language/language.ts';
import type { FinishFigures, HeadlineFigures, StartFigures } from '../../language/terminal-words.ts';
import type { LayoutTable } from '../../model/layout.ts';
import { timeProgress } from '../../model/period.ts';
import { type Ratio, roundRatio } from '../../model/ratio.ts';
import {
  type DisplayUnit,
  formatCount,
  formatMoney,
  formatPercent,
  formatPoints,
  NOTHING,
} from '../amounts.ts';
import { RENDER_WORDS } from '../columns.ts';
import { drawBar } from './bar.ts';
import type { Palette } from './palette.ts';
import { drawTable } from './table.ts';
import { displayWidth, padEnd, padStart, wrap } from './text.ts';
import { visible } from './visible.ts';

/** What was read, as far as the picture says it. */
export interface ReadCounts {
  readonly files: number;
  readonly unreadable: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

export interface SummaryOptions {
  readonly language: Language;
  readonly colors: Palette;
  readonly unit: DisplayUnit;
  /** Columns of the terminal; undefined off one, where nothing is wrapped or dropped. */
  readonly width: number | undefined;
  /** Every row of the tables, however many. */
  readonly allRows: boolean;
}

const MARGIN = '  ';
/** Width of the picture where no terminal bounds it, and the most it takes on a wide one. */
const WIDEST_BARS = 60;
const UNBOUNDED = 100;
/** Longer tables belong into the workbook. */
const MOST_ROWS = 60;

/** The summary of a month as an office reads it: sentences, bars against time, tables. Ends with a line break. */
export function renderSummary(
  report: Report,
  counts: ReadCounts,
  tables: readonly LayoutTable[],
  options: SummaryOptions,
): string {
  const width = Math.max(20, (options.width ?? UNBOUNDED) - MARGIN.length);
  const blocks = [
    heading(report, counts, width, options),
    sentences(report, options).flatMap((sentence) =>
      options.width === undefined ? [sentence] : wrap(sentence, width),
    ),
    bars(report, width, options),
    ...tables
      .filter((table) => table.rows.length > 1)
      .map((table) => tableBlock(table, report, width, options)),
    details(report, counts, width, options),
  ];
  const lines = blocks.filter((block) => block.length > 0).flatMap((block) => ['', ...block]);
  return `${[...lines, ''].map((line) => (line === '' ? '' : MARGIN + line).trimEnd()).join('\n')}\n`;
}

function heading(report: Report, counts: ReadCounts, width: number, options: SummaryOptions): string[] {
  const { terminal } = options.language;
  const { strong, faint } = options.colors;
  const title = terminal.title(report.period.year, report.period.month);
  const packages = measuredValue(report.packages) ?? 0;
  const projects = formatCount(measuredValue(report.overall.projects) ?? 0);
  const inputs = terminal.inputs(
    formatCount(counts.files),
    projects,
    packages === 0 ? undefined : formatCount(packages),
  );
  const gap = width - displayWidth(title) - displayWidth(inputs);
  return gap >= 2 ? [strong(title) + ' '.repeat(gap) + faint(inputs)] : [strong(title), faint(inputs)];
}

function sentences(report: Report, options: SummaryOptions): string[] {
  const { terminal } = options.language;
  const months = terminal.months(report.period.month);
  const provincial = report.groups.get('byLevel')?.rows.find(({ key }) => key === '省重点')?.progress;
  return [
    terminal.headline(headlineFigures(report.overall, months, options)),
    ...(provincial === undefined
      ? []
      : [terminal.levelHeadline('省重点', headlineFigures(provincial, months, options))]),
  ];
}

function headlineFigures(progress: Progress, months: string, options: SummaryOptions): HeadlineFigures {
  const lead = measuredValue(progress.lead);
  const rate = measuredValue(progress.rate);
  return {
    months,
    projects: formatCount(measuredValue(progress.projects) ?? 0),
    totalInvestment: money(measuredValue(progress.totalInvestment), options.unit),
    completed: money(measuredValue(progress.completed), options.unit),
    annualPlan: money(measuredValue(progress.annualPlan), options.unit),
    rate: rate === undefined ? undefined : formatPercent(rate),
    lead: lead === undefined ? undefined : leadSide(lead),
    unit: RENDER_WORDS[options.language.tag].units[options.unit],
  };
}

/** 10.8 and the side; what rounds to 0.0 is level with time. */
function leadSide(lead: Ratio): NonNullable<HeadlineFigures['lead']> {
  const points = roundRatio(lead, 2, 1);
  if (points === '0.0' || points === '-0.0') return { points: '0.0', side: 'level' };
  return points.startsWith('-') ? { points: points.slice(1), side: 'behind' } : { points, side: 'ahead' };
}

interface BarLine {
  readonly label: string;
  readonly rate: Ratio;
  readonly text: string;
}

/** Investment, starts and finishes against the same time mark, which the line above names. */
function bars(report: Report, width: number, options: SummaryOptions): string[] {
  const { terminal } = options.language;
  const time = timeProgress(report.period);
  const lines = barLines(report, options);
  if (lines.length === 0) return [];
  const label = Math.max(...lines.map((line) => displayWidth(line.label)));
  const percent = Math.max(...lines.map((line) => displayWidth(formatPercent(line.rate))));
  const text = Math.max(...lines.map((line) => displayWidth(line.text)));
  const bar = Math.min(WIDEST_BARS, width - label - percent - text - 6);
  if (bar < 12)
    return lines.map(
      (line) => `${padEnd(line.label, label)}  ${padStart(formatPercent(line.rate), percent)}  ${line.text}`,
    );
  const indent = ' '.repeat(label + percent + 4);
  const mark = terminal.timeProgress(formatPercent({ numerator: report.period.month, denominator: 12 }));
  const at = Math.min(bar - 1, Math.floor(time * bar));
  return [
    options.colors.faint(indent + markLine(mark, at, bar)),
    ...lines.map(
      (line) =>
        `${padEnd(line.label, label)}  ${padStart(formatPercent(line.rate), percent)}  ${drawBar(line.rate, time, bar, options.colors)}  ${line.text}`,
    ),
  ];
}

/** The name of the time mark, ending or beginning where the mark stands. */
function markLine(name: string, at: number, bar: number): string {
  const label = displayWidth(name) + 1;
  return at >= label ? `${' '.repeat(at - label)}${name} ▼` : `${' '.repeat(Math.min(at, bar - 1))}▼ ${name}`;
}

function barLines(report: Report, options: SummaryOptions): BarLine[] {
  const { terminal } = options.language;
  const { overall, starts, finishes } = report;
  const lines: BarLine[] = [];
  const rate = measuredValue(overall.rate);
  const lead = measuredValue(overall.lead);
  if (rate !== undefined && lead !== undefined) {
    const { points, side } = leadSide(lead);
    lines.push({ label: terminal.investment, rate, text: terminal.lead(points, side) });
  }
  const started = measuredValue(starts.rate);
  if (started !== undefined) {
    const text = terminal.ofPlanned(
      count(measuredValue(starts.started)),
      count(measuredValue(starts.planned)),
    );
    lines.push({ label: terminal.starts, rate: started, text });
  }
  const finished = measuredValue(finishes.rate);
  if (finished !== undefined) {
    const text = terminal.ofPlanned(
      count(measuredValue(finishes.finished)),
      count(measuredValue(finishes.planned)),
    );
    lines.push({ label: terminal.finishes, rate: finished, text });
  }
  return lines;
}

function tableBlock(table: LayoutTable, report: Report, width: number, options: SummaryOptions): string[] {
  const { terminal, tag } = options.language;
  const rows = options.allRows || table.rows.length <= MOST_ROWS ? undefined : MOST_ROWS;
  const drawn = drawTable(table, {
    width: options.width === undefined ? undefined : width,
    unit: options.unit,
    colors: options.colors,
    time: timeProgress(report.period),
    rows,
  });
  const unit = terminal.unit(RENDER_WORDS[tag].units[options.unit]);
  return [
    `${options.colors.strong(visible(table.title))}  ${options.colors.faint(unit)}`,
    ...drawn.trimEnd().split('\n'),
    ...(rows === undefined ? [] : [options.colors.faint(terminal.moreRows(table.rows.length - rows))]),
  ];
}

/** Starts, finishes, reserves, benchmarks and findings: a label, and beside it a few lines. */
function details(report: Report, counts: ReadCounts, width: number, options: SummaryOptions): string[] {
  const { terminal } = options.language;
  const plain = (line: string): string => line;
  const items: (readonly [name: string, lines: readonly string[], paint?: (line: string) => string])[] = [];
  if ((measuredValue(report.starts.planned) ?? 0) > 0)
    items.push([terminal.starts, terminal.startLines(startFigures(report))]);
  if ((measuredValue(report.finishes.planned) ?? 0) > 0) {
    items.push([terminal.finishes, terminal.finishLines(finishFigures(report, options))]);
  }
  if ((measuredValue(report.reserves.projects) ?? 0) > 0)
    items.push([terminal.reserves, reserveLines(report, options)]);
  if (report.benchmarks.length > 0) items.push([terminal.benchmarks, benchmarkLines(report, options)]);
  items.push([terminal.findings, [terminal.findingCounts(counts.errors, counts.warnings, counts.notes)]]);
  if (counts.unreadable > 0)
    items.push(['', [terminal.unreadable(counts.unreadable)], options.colors.behind]);
  const label = Math.max(...items.map(([name]) => displayWidth(name))) + 2;
  const room = Math.max(16, width - label);
  return items.flatMap(([name, lines, paint = plain]) => {
    const fitting = options.width === undefined ? lines : lines.flatMap((line) => wrap(line, room));
    return fitting.map(
      (line, at) => options.colors.strong(padEnd(at === 0 ? name : '', label)) + paint(line),
    );
  });
}

function startFigures({ starts }: Report): StartFigures {
  return {
    planned: count(measuredValue(starts.planned)),
    started: count(measuredValue(starts.started)),
    rate: percent(measuredValue(starts.rate)),
    early: count(measuredValue(starts.early)),
    due: count(measuredValue(starts.due)),
    startedOfDue: count(measuredValue(starts.startedOfDue)),
    rateOfDue: percent(measuredValue(starts.rateOfDue)),
    rateOfAll: percent(measuredValue(starts.rateOfAll)),
    overdue: count(measuredValue(starts.overdue)),
  };
}

function finishFigures({ finishes }: Report, { unit, language }: SummaryOptions): FinishFigures {
  return {
    planned: count(measuredValue(finishes.planned)),
    finished: count(measuredValue(finishes.finished)),
    finishedInvestment: money(measuredValue(finishes.finishedInvestment), unit),
    expectedInvestment: money(measuredValue(finishes.expectedInvestment), unit),
    overdue: count(measuredValue(finishes.overdue)),
    unit: RENDER_WORDS[language.tag].units[unit],
  };
}

function reserveLines({ reserves }: Report, { language, unit }: SummaryOptions): string[] {
  const { terminal } = language;
  const steps = reserves.steps.map(({ key, projects }) =>
    terminal.reserveStep(key, count(measuredValue(projects))),
  );
  return [
    terminal.reserveLine(
      count(measuredValue(reserves.projects)),
      money(measuredValue(reserves.totalInvestment), unit),
      RENDER_WORDS[language.tag].units[unit],
    ),
    steps.join('  '),
  ];
}

function benchmarkLines({ benchmarks }: Report, { language }: SummaryOptions): string[] {
  return benchmarks.map(({ name, rate, overall, provincial }) =>
    language.terminal.benchmark(
      visible(name),
      formatPercent(rate),
      overall.state === 'measured' ? formatPoints(overall.value) : undefined,
      provincial.state === 'measured' ? formatPoints(provincial.value) : undefined,
    ),
  );
}

function money(value: number | undefined, unit: DisplayUnit): string | undefined {
  return value === undefined ? undefined : formatMoney(value, unit);
}

function percent(value: Ratio | undefined): string | undefined {
  return value === undefined ? undefined : formatPercent(value);
}

function count(value: number | undefined): string {
  return value === undefined ? NOTHING : formatCount(value);
}
