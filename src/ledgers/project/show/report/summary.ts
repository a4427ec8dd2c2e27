import { measuredValue } from '../../../../calculate/figure.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import { timeProgress } from '../../../../model/period.ts';
import { formatCount } from '../../../../write/amounts.ts';
import { drawPicture, sentenceBlock, tableBlock } from '../../../../write/terminal/blocks.ts';
import { missingNote } from '../../measures/missing-note.ts';
import type { Report } from '../../measures/report.ts';
import type { ProjectPicture } from '../../words/words.ts';
import { changeSentences } from '../comparison/picture.ts';
import { detailBlock, type ReadCounts } from './details.ts';
import { headlines } from './headline.ts';
import { progressBars } from './progress-bars.ts';

export interface SummaryOptions extends ProjectPicture {
  /** If tables were requested: all of them, with every row. */
  readonly wholeTables: boolean;
}

/**
 * The summary of a month as an office reads it: sentences, bars with the time progress, tables. Ends with a line break.
 */
export function renderSummary(
  report: Report,
  counts: ReadCounts,
  tables: readonly LayoutTable[],
  options: SummaryOptions,
): string {
  const { period, packages, overall } = report;
  const { wholeTables, words } = options;
  const bundles = measuredValue(packages) ?? 0;
  const aside = words.picture.inputs(
    formatCount(counts.files),
    formatCount(measuredValue(overall.projects) ?? 0),
    bundles === 0 ? undefined : { count: formatCount(bundles), lines: formatCount(linesOf(report)) },
  );
  const time = timeProgress(period);
  const shown = tables.filter((table) => wholeTables || table.rows.length > 1);
  return drawPicture(
    words.picture.title(period.year, period.month),
    aside,
    [
      sentenceBlock([...headlines(report, options), ...changeSentences(report, options)], options),
      progressBars(report, options),
      ...shown.map((table) =>
        tableBlock(onlyHere(table, report, options), wholeTables, { ...options, time }),
      ),
      detailBlock(report, counts, options),
    ],
    options,
  );
}

/** The number of rows: a package is one row, however many projects it bundles. */
function linesOf({ projects }: Report): number {
  return projects.filter(({ table, position }) => !table.memberOf.has(position)).length;
}

/**
 * Drops the notes that the picture shows elsewhere (the month above, missing agencies below) and keeps those about what
 * the rows leave out or count twice.
 */
function onlyHere(table: LayoutTable, report: Report, { words }: SummaryOptions): LayoutTable {
  const { period, notReported, basis, missing } = words.report.notes;
  const left = missingNote(report);
  const saidElsewhere = [
    period(report.period),
    notReported(report.reporting?.notReported ?? []),
    ...(report.basis === undefined ? [] : [basis(report.basis)]),
    ...(left === undefined ? [] : [missing(left)]),
  ];
  return { ...table, notes: table.notes.filter((note) => !saidElsewhere.includes(note)) };
}
