import { measuredValue, type Tally } from '../../../../calculate/figure.ts';
import { formatPercent, formatPoints } from '../../../../write/amounts.ts';
import { displayWidth } from '../../../../write/terminal/display-width.ts';
import {
  countText,
  moneyText,
  type PictureOptions,
  percentText,
} from '../../../../write/terminal/picture.ts';
import { pack, padEnd, wrap } from '../../../../write/terminal/text.ts';
import { visible } from '../../../../write/terminal/visible.ts';
import type { Report } from '../../measures/report.ts';

/** What was read and found, as far as the picture says it. */
export interface ReadCounts {
  readonly files: number;
  readonly unreadable: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** Starts, finishes, reserves, benchmarks and findings: a label, and beside it a few lines. */
export function detailLines(
  report: Report,
  counts: ReadCounts,
  width: number,
  options: PictureOptions,
): string[] {
  const { terminal } = options.language;
  const names = [
    terminal.starts,
    terminal.finishes,
    terminal.reserves,
    terminal.benchmarks,
    ...(report.reporting === undefined ? [] : [terminal.reporting]),
    terminal.findings,
  ];
  const label = Math.max(...names.map(displayWidth)) + 2;
  const room = options.width === undefined ? Number.POSITIVE_INFINITY : Math.max(16, width - label);
  const beside = (name: string, lines: readonly string[]): string[] =>
    lines
      .flatMap((line) => wrap(line, room))
      .map((line, at) => options.colors.strong(padEnd(at === 0 ? name : '', label)) + line);
  return [
    ...beside(terminal.starts, startLines(report, options)),
    ...beside(terminal.finishes, finishLines(report, options)),
    ...beside(terminal.reserves, reserveLines(report, room, options)),
    ...beside(terminal.benchmarks, benchmarkLines(report, options)),
    ...reportingLines(report, options).flatMap((line) => beside(terminal.reporting, [line])),
    ...beside(terminal.findings, [terminal.findingCounts(counts.errors, counts.warnings, counts.notes)]),
    ...(counts.unreadable === 0
      ? []
      : beside('', [terminal.unreadable(counts.unreadable)]).map(options.colors.behind)),
  ];
}

function reportingLines({ reporting }: Report, { language, colors }: PictureOptions): readonly string[] {
  if (reporting === undefined) return [];
  const { expected, notReported } = reporting;
  const line = language.terminal.reported(expected, notReported.map(visible));
  return [notReported.length === 0 ? line : colors.behind(line)];
}

function startLines({ starts }: Report, { language }: PictureOptions): readonly string[] {
  if (isNone(starts.planned)) return [];
  return language.terminal.startLines({
    planned: countText(measuredValue(starts.planned)),
    started: countText(measuredValue(starts.started)),
    rate: percentText(measuredValue(starts.rate)),
    early: isNone(starts.early) ? undefined : countText(measuredValue(starts.early)),
    due: countText(measuredValue(starts.due)),
    startedOfDue: countText(measuredValue(starts.startedOfDue)),
    rateOfDue: percentText(measuredValue(starts.rateOfDue)),
    rateOfAll: percentText(measuredValue(starts.rateOfAll)),
    overdue: countText(measuredValue(starts.overdue)),
    unknown: isNone(starts.unknown) ? undefined : countText(measuredValue(starts.unknown)),
  });
}

function finishLines({ finishes }: Report, options: PictureOptions): readonly string[] {
  if (isNone(finishes.planned)) return [];
  return options.language.terminal.finishLines({
    planned: countText(measuredValue(finishes.planned)),
    finished: countText(measuredValue(finishes.finished)),
    finishedInvestment: moneyText(measuredValue(finishes.finishedInvestment), options),
    expected: countText(measuredValue(finishes.expected)),
    expectedInvestment: moneyText(measuredValue(finishes.expectedInvestment), options),
    overdue: countText(measuredValue(finishes.overdue)),
    unknown: isNone(finishes.unknown) ? undefined : countText(measuredValue(finishes.unknown)),
  });
}

function reserveLines({ reserves }: Report, room: number, options: PictureOptions): readonly string[] {
  if (isNone(reserves.projects)) return [];
  const { terminal } = options.language;
  const steps = reserves.steps.map(({ key, projects }) =>
    terminal.reserveStep(key, countText(measuredValue(projects))),
  );
  const projects = countText(measuredValue(reserves.projects));
  const investment = moneyText(measuredValue(reserves.totalInvestment), options);
  return [terminal.reserveLine(projects, investment), ...pack(steps, room)];
}

function benchmarkLines({ benchmarks }: Report, { language }: PictureOptions): string[] {
  return benchmarks.map(({ name, rate, overall, provincial }) =>
    language.terminal.benchmark(
      visible(name),
      formatPercent(rate),
      overall.state === 'measured' ? formatPoints(overall.value) : undefined,
      provincial.state === 'measured' ? formatPoints(provincial.value) : undefined,
    ),
  );
}

function isNone(tally: Tally): boolean {
  return (measuredValue(tally) ?? 0) === 0;
}
