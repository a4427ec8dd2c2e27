import { measuredValue } from '../../../../calculate/figure.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import { timeProgress } from '../../../../model/period.ts';
import { formatCount } from '../../../../write/amounts.ts';
import { RENDER_WORDS, unitOf } from '../../../../write/columns.ts';
import { displayWidth } from '../../../../write/terminal/display-width.ts';
import type { PictureOptions } from '../../../../write/terminal/picture.ts';
import { drawTable } from '../../../../write/terminal/table.ts';
import { wrap } from '../../../../write/terminal/text.ts';
import { visible } from '../../../../write/terminal/visible.ts';
import { missingNote } from '../../measures/missing-note.ts';
import type { Report } from '../../measures/report.ts';
import { changeSentences } from '../comparison/change-picture.ts';
import { detailLines, type ReadCounts } from './details.ts';
import { headlines } from './headline.ts';
import { progressBars } from './progress-bars.ts';

export interface SummaryOptions extends PictureOptions {
  /** The tables were asked for: all of them, with every row. */
  readonly wholeTables: boolean;
}

const MARGIN = '  ';
/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 120;
/** Where no terminal bounds the picture. */
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
  const width = Math.max(20, Math.min(WIDEST, options.width ?? UNBOUNDED) - MARGIN.length);
  const blocks = [
    heading(report, counts, width, options),
    [...headlines(report, options), ...changeSentences(report, options)].flatMap((sentence) =>
      options.width === undefined ? [sentence] : wrap(sentence, width),
    ),
    progressBars(report, width, options),
    ...tables
      .filter((table) => options.wholeTables || table.rows.length > 1)
      .map((table) => tableBlock(table, report, width, options)),
    detailLines(report, counts, width, options),
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
    packages === 0 ? undefined : { count: formatCount(packages), lines: formatCount(linesOf(report)) },
  );
  const gap = width - displayWidth(title) - displayWidth(inputs);
  return gap >= 2
    ? [strong(title) + ' '.repeat(gap) + faint(inputs)]
    : [strong(title), ...wrap(inputs, width).map(faint)];
}

/** Lines of the lists: a package is one, however many projects it bundles. */
function linesOf({ projects }: Report): number {
  return projects.filter(({ table, position }) => !table.memberOf.has(position)).length;
}

function tableBlock(table: LayoutTable, report: Report, width: number, options: SummaryOptions): string[] {
  const { terminal } = options.language;
  const rows = options.wholeTables || table.rows.length <= MOST_ROWS ? undefined : MOST_ROWS;
  const unit = unitOf(table, { unit: options.unit });
  const drawn = drawTable(table, {
    width: options.width === undefined ? undefined : width,
    unit,
    colors: options.colors,
    time: timeProgress(report.period),
    rows,
  });
  const unitNote = terminal.unit(RENDER_WORDS[options.language.tag].units[unit]);
  return [
    `${options.colors.strong(visible(table.title))}  ${options.colors.faint(unitNote)}`,
    ...drawn.trimEnd().split('\n'),
    ...(rows === undefined ? [] : [options.colors.faint(terminal.moreRows(table.rows.length - rows))]),
    ...noteLines(table, report, width, options),
  ];
}

/** What the lines leave out or count twice. The month stands above the picture already, and who sent nothing below it. */
function noteLines(table: LayoutTable, report: Report, width: number, options: SummaryOptions): string[] {
  const { period, notReported, basis, missing } = options.language.report.notes;
  const left = missingNote(report);
  const saidElsewhere = [
    period(report.period),
    notReported(report.reporting?.notReported ?? []),
    ...(report.basis === undefined ? [] : [basis(report.basis)]),
    ...(left === undefined ? [] : [missing(left)]),
  ];
  const notes = table.notes.filter((note) => !saidElsewhere.includes(note)).map(visible);
  return notes
    .flatMap((note) => (options.width === undefined ? [note] : wrap(note, width)))
    .map(options.colors.faint);
}
