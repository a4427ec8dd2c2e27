import { type Figure, measuredValue } from '../../../../calculate/figure.ts';
import type { Ratio } from '../../../../model/ratio.ts';
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

/** The figures above the chart: investment, starts, finishes, alerts, what is missing. */
export function headlinesOf(
  report: Report,
  lights: ChartLights | undefined,
  shorten: ShortenName,
  drawing: ProjectPicture,
): readonly Headline[] {
  const { wallChart: words, picture, report: tables } = drawing.words;
  const { overall, starts, finishes } = report;
  const trace = (figure: string, of: Figure) => projectTrace(figure, of, report, shorten, tables);
  const lead = measuredValue(overall.lead);
  const side = lead && leadSide(lead);
  const { completed, annualPlan } = overall.missing.isComplete ? overall : overall.rated;
  const done = moneyText(measuredValue(completed), drawing);
  const plan = moneyText(measuredValue(annualPlan), drawing);
  return [
    {
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
      trace: trace('overall.rate', overall.rate),
    },
    doneOf(words.headlines.starts, starts.started, starts.planned, starts, 'starts'),
    doneOf(words.headlines.finishes, finishes.finished, finishes.planned, finishes, 'finishes'),
    ...(lights === undefined ? [] : [lit(lights)]),
    missing(),
  ];

  function doneOf(
    label: string,
    started: Figure<number>,
    planned: Figure<number>,
    { rate, overdue }: { readonly rate: Figure<Ratio>; readonly overdue: Figure<number> },
    path: 'starts' | 'finishes',
  ): Headline {
    const late = measuredValue(overdue) ?? 0;
    return {
      label,
      value: percentText(measuredValue(rate)) ?? NOTHING,
      note: [
        picture.ofPlanned(countText(measuredValue(started)), countText(measuredValue(planned))),
        ...(late === 0 ? [] : [words.overdueNote(countText(late))]),
      ].join(' · '),
      share: measuredValue(rate),
      isTimed: false,
      isBehind: late > 0,
      trace: trace(`${path}.rate`, rate),
    };
  }

  function lit(all: ChartLights): Headline {
    const shades = (['red', 'yellow', 'blue'] as const).map((shade) => ({
      shade,
      projects: [...all.values()].filter((light) => light.shade === shade).length,
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

  function missing(): Headline {
    const { projects } = overall.missing;
    const lacking = measuredValue(projects) ?? 0;
    const silent = report.reporting?.notReported ?? [];
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
      trace: lacking === 0 ? undefined : trace('overall.missing.completed.projects', projects),
    };
  }
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
