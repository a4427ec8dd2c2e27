import { measuredValue } from '../../../../calculate/figure.ts';
import type { Inputs } from '../../../../model/inputs.ts';
import type { ChartShade, WallChart } from '../../../../model/wall-chart.ts';
import { shortNames } from '../../../../show/file-names.ts';
import type { MonthSubject } from '../../../../show/month-subject.ts';
import { countText } from '../../../../write/terminal/picture.ts';
import { missingNote } from '../../measures/missing-note.ts';
import type { Report } from '../../measures/report.ts';
import type { ProjectPicture } from '../../words/words.ts';
import { headlines as sentences } from '../report/headline.ts';
import { unitOf } from '../report/tables.ts';
import { groupingsOf } from './groups.ts';
import { headlinesOf } from './headlines.ts';
import { type EarlierMonth, heatMap } from './heat.ts';
import { chartLines, MARKS } from './lines.ts';

/** A month, and what the wall chart shows besides its figures. */
export interface ChartMaterial {
  readonly report: Report;
  readonly inputs: Inputs;
  readonly city: string | undefined;
  readonly drawing: ProjectPicture;
  /** Undefined if alerts are not used. */
  readonly lights: ChartLights | undefined;
  /** The earlier months of the year; undefined without a workspace. */
  readonly earlier: readonly EarlierMonth[] | undefined;
}

/** What a workspace adds to pages; each is loaded on demand. */
export interface Beside {
  readonly lights: () => Promise<ChartLights | undefined>;
  readonly earlier: () => Promise<readonly EarlierMonth[] | undefined>;
  /** The month's other subjects: changes since last month, boards, alerts, ledgers. */
  readonly subjects: () => Promise<readonly MonthSubject[]>;
}

/** By the row of the project. */
export type ChartLights = ReadonlyMap<string, { readonly shade: ChartShade; readonly reason: string }>;

/** Every project against the calendar of the year: what is planned, what has happened, and its progress. */
export function wallChart(material: ChartMaterial): WallChart {
  const { report, inputs, city, drawing, lights, earlier } = material;
  const { wallChart: words, report: tables } = drawing.words;
  const { period } = report;
  const shorten = shortNames(report.projects, []);
  const { fields, lines } = chartLines(report, lights, shorten, drawing);
  const missing = missingNote(report);
  return {
    title: words.title(city, period.year),
    aside: words.aside(
      period.year,
      period.month,
      countText(measuredValue(report.overall.projects)),
      countText(inputs.files),
    ),
    sentences: sentences(report, drawing),
    period,
    unit: drawing.unit ?? unitOf(report).unit ?? '万元',
    headlines: headlinesOf(report, lights, shorten, drawing),
    fields,
    groupings: groupingsOf(report, lines, drawing.words),
    marks: MARKS.filter((mark) => lines.some(({ marks }) => marks.includes(mark))).map((id) => ({
      id,
      title: tables.columns[id],
    })),
    lights: lights && SHADES.map((shade) => ({ shade, ...words.lights[shade] })),
    lines,
    heat: heatMap(report, earlier, shorten, drawing.words),
    notes: [
      tables.notes.period(period),
      ...(missing === undefined ? [] : [tables.notes.missing(missing)]),
      ...(report.basis === undefined ? [] : [tables.notes.basis(report.basis)]),
    ],
  };
}

const SHADES = ['red', 'yellow', 'blue', 'grey'] as const;
