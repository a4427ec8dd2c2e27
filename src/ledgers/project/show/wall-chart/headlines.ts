import { type Figure, measuredValue } from '../../../../calculate/figure.ts';
import type { ChartTrace, Headline } from '../../../../model/wall-chart.ts';
import type { ShortenName } from '../../../../show/file-names.ts';
import { figureTrace } from '../../../../show/trace/figure-trace.ts';
import { NOTHING } from '../../../../write/amounts.ts';
import { countText, leadSide, moneyText, percentText } from '../../../../write/terminal/picture.ts';
import { cellOf } from '../../cell-of.ts';
import type { Report } from '../../measures/report.ts';
import type { ProjectPicture } from '../../words/words.ts';
import type { ReportWords } from '../report/words.ts';
import type { ChartLights } from './chart.ts';

/** What the figures above the chart are taken from. */
interface Subject {
  readonly report: Report;
  readonly shorten: ShortenName;
  readonly drawing: ProjectPicture;
}

/** The figures above the chart: investment, starts, finishes, alerts, what is missing. */
export function headlinesOf(
  report: Report,
  lights: ChartLights | undefined,
  shorten: ShortenName,
  drawing: ProjectPicture,
): readonly Headline[] {
  const subject = { report, shorten, drawing };
  return [
    invested(subject),
    doneOf('starts', report.starts.started, subject),
    doneOf('finishes', report.finishes.finished, subject),
    ...(lights === undefined ? [] : [lit(lights, drawing)]),
    missing(subject),
  ];
}

function invested(subject: Subject): Headline {
  const { report, drawing } = subject;
  const { wallChart: words, picture } = drawing.words;
  const { overall } = report;
  const lead = measuredValue(overall.lead);
  const side = lead && leadSide(lead);
  const { completed, annualPlan } = overall.missing.isComplete ? overall : overall.rated;
  const done = moneyText(measuredValue(completed), drawing);
  const plan = moneyText(measuredValue(annualPlan), drawing);
  return {
    label: words.headlines.rate,
    value: percentText(measuredValue(overall.rate)) ?? NOTHING,
    note: [
      ...(done === undefined || plan === undefined ? [] : [words.ofPlan(done, plan)]),
      ...(side === undefined ? [] : [picture.lead(side.points, side.side)]),
      ...(overall.isIncomplete ? [picture.incomplete] : []),
    ].join(' · '),
    share: measuredValue(overall.rate),
    isTimed: true,
    isBehind: lead !== undefined && lead.numerator < 0,
    trace: traceOf('overall.rate', overall.rate, subject),
  };
}

function doneOf(path: 'starts' | 'finishes', done: Figure<number>, subject: Subject): Headline {
  const { planned, rate, overdue } = subject.report[path];
  const { wallChart: words, picture } = subject.drawing.words;
  const late = measuredValue(overdue) ?? 0;
  return {
    label: words.headlines[path],
    value: percentText(measuredValue(rate)) ?? NOTHING,
    note: [
      picture.ofPlanned(countText(measuredValue(done)), countText(measuredValue(planned))),
      ...(late === 0 ? [] : [words.overdueNote(countText(late))]),
    ].join(' · '),
    share: measuredValue(rate),
    isTimed: false,
    isBehind: late > 0,
    trace: traceOf(`${path}.rate`, rate, subject),
  };
}

function lit(lights: ChartLights, { words: { wallChart: words } }: ProjectPicture): Headline {
  const shades = (['red', 'yellow', 'blue'] as const).map((shade) => ({
    shade,
    projects: [...lights.values()].filter((light) => light.shade === shade).length,
  }));
  const said = shades.filter(({ projects }) => projects > 0);
  const counts = said.map(({ shade, projects }) =>
    words.lightCount(words.lights[shade].title, countText(projects)),
  );
  return {
    label: words.headlines.lights,
    value: countText(shades.reduce((sum, { projects }) => sum + projects, 0)),
    note: counts.length === 0 ? words.nothingLit : counts.join(' · '),
    share: undefined,
    isTimed: false,
    isBehind: (shades[0]?.projects ?? 0) > 0,
    trace: undefined,
  };
}

function missing(subject: Subject): Headline {
  const { overall, reporting } = subject.report;
  const { wallChart: words } = subject.drawing.words;
  const { projects } = overall.missing;
  const lacking = measuredValue(projects) ?? 0;
  const silent = reporting?.notReported ?? [];
  return {
    label: words.headlines.missing,
    value: countText(lacking),
    note: [
      lacking === 0 ? words.nothingMissing : words.lackingNote,
      ...(silent.length === 0 ? [] : [words.silent(silent)]),
    ].join(' · '),
    share: undefined,
    isTimed: false,
    isBehind: lacking > 0 || silent.length > 0,
    trace: lacking === 0 ? undefined : traceOf('overall.missing.completed.projects', projects, subject),
  };
}

function traceOf(figure: string, of: Figure, { report, shorten, drawing }: Subject): ChartTrace {
  return projectTrace(figure, of, report, shorten, drawing.words.report);
}

/** The formula of a figure, and all cells that it is computed from. */
export function projectTrace(
  figure: string,
  { formula }: Pick<Figure, 'formula'>,
  { period, projects, columns }: Pick<Report, 'period' | 'projects' | 'columns'>,
  shorten: ShortenName,
  words: ReportWords,
): ChartTrace {
  const traced = { records: projects, columns, cellOf };
  return figureTrace(figure, formula, traced, { period, formula: words.formula, shorten });
}
