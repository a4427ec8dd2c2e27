import { measuredValue } from '../../../../calculate/figure.ts';
import { timeProgress } from '../../../../model/period.ts';
import type { Ratio } from '../../../../model/ratio.ts';
import { formatPercent } from '../../../../write/amounts.ts';
import { drawBar } from '../../../../write/terminal/bar.ts';
import { displayWidth } from '../../../../write/terminal/display-width.ts';
import { countText, leadSide } from '../../../../write/terminal/picture.ts';
import { padEnd, padStart, truncate } from '../../../../write/terminal/text.ts';
import type { Report } from '../../measures/report.ts';
import type { ProjectPicture } from '../../words/words.ts';

/** Lines longer than this say no more. */
const WIDEST_BAR = 60;

interface BarLine {
  readonly label: string;
  readonly rate: Ratio;
  readonly text: string;
}

/** Investment, starts and finishes against the same time mark, which the line above names. */
export function progressBars(report: Report, width: number, options: ProjectPicture): string[] {
  const { picture } = options.words;
  const time = timeProgress(report.period);
  const lines = barLines(report, options);
  if (lines.length === 0) return [];
  const label = Math.max(...lines.map((line) => displayWidth(line.label)));
  const percent = Math.max(...lines.map((line) => displayWidth(formatPercent(line.rate))));
  const text = Math.max(...lines.map((line) => displayWidth(line.text)));
  const bar = Math.min(WIDEST_BAR, width - label - percent - text - 6);
  if (bar < 12)
    return lines.map((line) =>
      truncate(
        `${padEnd(line.label, label)}  ${padStart(formatPercent(line.rate), percent)}  ${line.text}`,
        width,
      ),
    );
  const indent = ' '.repeat(label + percent + 4);
  const mark = picture.timeProgress(formatPercent({ numerator: report.period.month, denominator: 12 }));
  const at = Math.min(bar - 1, Math.floor(time * bar));
  return [
    options.colors.faint(indent + markLine(mark, at, bar)),
    ...lines.map(
      (line) =>
        `${padEnd(line.label, label)}  ${padStart(formatPercent(line.rate), percent)}  ${drawBar(line.rate, time, bar, options.colors)}  ${line.text}`,
    ),
  ];
}

/** The name of the time mark, ending or beginning where the mark stands, if there is room for it. */
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
