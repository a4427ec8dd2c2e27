import { measuredValue, type Tally } from '../../../../calculate/figure.ts';
import { isYearOver } from '../../../../model/period.ts';
import { formatPercent, formatPoints } from '../../../../write/amounts.ts';
import { type Block, type Labelled, labelBlock } from '../../../../write/terminal/blocks.ts';
import { countText, moneyText, percentText } from '../../../../write/terminal/picture.ts';
import { pack } from '../../../../write/terminal/text.ts';
import { visible } from '../../../../write/terminal/visible.ts';
import type { Report } from '../../measures/report.ts';
import type { ProjectPicture } from '../../words/words.ts';

/** Counts of what was read and found, for the terminal picture. */
export interface ReadCounts {
  readonly files: number;
  readonly unreadable: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** Starts, finishes, reserves, benchmarks and findings, each with its label and a few lines. */
export function detailBlock(report: Report, counts: ReadCounts, options: ProjectPicture): Block {
  const { picture } = options.words;
  const { errors, warnings, notes, unreadable } = counts;
  return labelBlock(
    [
      [picture.starts, startLines(report, options)],
      [picture.finishes, finishLines(report, options)],
      [picture.reserves, (room) => reserveLines(report, room, options)],
      [picture.benchmarks, benchmarkLines(report, options)],
      ...reportingOf(report, options),
      [picture.findings, [picture.findingCounts(errors, warnings, notes)]],
      ['', unreadable === 0 ? [] : [options.colors.behind(picture.unreadable(unreadable))]],
    ],
    options,
  );
}

function reportingOf({ reporting }: Report, { words, colors }: ProjectPicture): Labelled[] {
  if (reporting === undefined) return [];
  const { expected, notReported } = reporting;
  const line = words.picture.reported(expected, notReported.map(visible));
  return [[words.picture.reporting, [notReported.length === 0 ? line : colors.behind(line)]]];
}

export function startLines({ starts }: Report, { words }: ProjectPicture): readonly string[] {
  if (isNone(starts.planned)) return [];
  return words.picture.startLines({
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

export function finishLines({ finishes, period }: Report, options: ProjectPicture): readonly string[] {
  if (isNone(finishes.planned)) return [];
  return options.words.picture.finishLines({
    planned: countText(measuredValue(finishes.planned)),
    finished: countText(measuredValue(finishes.finished)),
    finishedInvestment: moneyText(measuredValue(finishes.finishedInvestment), options),
    expected: countText(measuredValue(finishes.expected)),
    isYearOver: isYearOver(period),
    expectedInvestment: moneyText(measuredValue(finishes.expectedInvestment), options),
    overdue: countText(measuredValue(finishes.overdue)),
    unknown: isNone(finishes.unknown) ? undefined : countText(measuredValue(finishes.unknown)),
  });
}

export function reserveLines({ reserves }: Report, room: number, options: ProjectPicture): readonly string[] {
  if (isNone(reserves.projects)) return [];
  const { picture } = options.words;
  const steps = reserves.steps.map(({ key, projects }) =>
    picture.reserveStep(key, countText(measuredValue(projects))),
  );
  const projects = countText(measuredValue(reserves.projects));
  const investment = moneyText(measuredValue(reserves.totalInvestment), options);
  return [picture.reserveLine(projects, investment), ...pack(steps, room)];
}

function benchmarkLines({ benchmarks }: Report, { words }: ProjectPicture): string[] {
  return benchmarks.map(({ name, rate, overall, provincial }) =>
    words.picture.benchmark(
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
