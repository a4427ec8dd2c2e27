import { measuredValue } from '../../../../calculate/figure.ts';
import { timeProgress } from '../../../../model/period.ts';
import type { Ratio } from '../../../../model/ratio.ts';
import { formatPercent } from '../../../../write/amounts.ts';
import { drawBar } from '../../../../write/terminal/bar.ts';
import type { Block } from '../../../../write/terminal/blocks.ts';
import { displayWidth } from '../../../../write/terminal/display-width.ts';
import { drawGrid, type GridColumn } from '../../../../write/terminal/grid.ts';
import { countText, leadSide } from '../../../../write/terminal/picture.ts';
import type { Report } from '../../measures/report.ts';
import type { ProjectPicture } from '../../words/words.ts';

interface BarLine {
  readonly label: string;
  readonly rate: Ratio;
  readonly text: string;
}

/** Bars for investment, starts and finishes with one common mark for the time progress, labelled in the line above. */
export function progressBars(report: Report, options: ProjectPicture): Block {
  const { colors, words } = options;
  const { period } = report;
  const time = timeProgress(period);
  const lines = barLines(report, options);
  if (lines.length === 0) return () => [];
  const mark = words.picture.timeProgress(formatPercent({ numerator: period.month, denominator: 12 }));
  const column = (align: 'left' | 'right', cells: readonly string[]): GridColumn => ({
    title: [],
    cells,
    align,
    expendable: 0,
    wraps: align === 'left',
  });
  const columns: readonly GridColumn[] = [
    column(
      'left',
      lines.map(({ label }) => label),
    ),
    column(
      'right',
      lines.map(({ rate }) => formatPercent(rate)),
    ),
    {
      least: 12,
      // Longer bars are no easier to read.
      most: 60,
      expendable: 1,
      title: (width) => markLine(mark, Math.min(width - 1, Math.floor(time * width)), width),
      bars: (width) => lines.map(({ rate }) => drawBar(rate, time, width, colors)),
    },
    column(
      'left',
      lines.map(({ text }) => text),
    ),
  ];
  return (width) => drawGrid(columns, { width, colors, rule: false }).lines;
}

/** The label of the time mark, ending or beginning at the mark, if there is room for it. */
function markLine(name: string, at: number, bar: number): string {
  const label = displayWidth(name) + 1;
  if (at >= label) return `${' '.repeat(at - label)}${name} ▼`;
  const mark = `${' '.repeat(Math.min(at, bar - 1))}▼`;
  return at + label < bar ? `${mark} ${name}` : mark;
}

function barLines(report: Report, options: ProjectPicture): BarLine[] {
  const { picture } = options.words;
  const { overall, starts, finishes } = report;
  const lines: BarLine[] = [];
  const rate = measuredValue(overall.rate);
  const lead = measuredValue(overall.lead);
  if (rate !== undefined) {
    const side = lead && leadSide(lead);
    lines.push({
      label: picture.investment,
      rate,
      text: side === undefined ? picture.incomplete : picture.lead(side.points, side.side),
    });
  }
  const started = measuredValue(starts.rate);
  if (started !== undefined) {
    const text = picture.ofPlanned(
      countText(measuredValue(starts.started)),
      countText(measuredValue(starts.planned)),
    );
    lines.push({ label: picture.starts, rate: started, text });
  }
  const finished = measuredValue(finishes.rate);
  if (finished !== undefined) {
    const text = picture.ofPlanned(
      countText(measuredValue(finishes.finished)),
      countText(measuredValue(finishes.planned)),
    );
    lines.push({ label: picture.finishes, rate: finished, text });
  }
  return lines;
}
