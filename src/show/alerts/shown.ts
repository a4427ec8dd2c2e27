import { formatPeriod } from '../../model/period.ts';
import { formatDate } from '../../model/plain-date.ts';
import type { Shown } from '../../write/formats.ts';
import { drawPicture, sentenceBlock, tableBlock } from '../../write/terminal/blocks.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import type { ShownAlerts } from './alerts.ts';
import { alertsDocument } from './document.ts';
import { shortReason } from './reason.ts';
import { replayTables } from './replay.ts';
import {
  type AlertTexts,
  cardTables,
  countsTable,
  groupTables,
  lightsTable,
  unknownTable,
} from './tables.ts';

/** Rows per list on a screen; the most serious light gets the most. */
const MOST_ROWS = { red: 30, yellow: 15, blue: 10, grey: 15, waived: 10, cleared: 10 };

/** A month's alerts in every format. CSV, TSV and NDJSON have one light per line, for programs. */
export function alertsShown(shown: ShownAlerts, drawing: PictureOptions<AlertTexts>): Shown {
  const { words } = drawing;
  const { replay } = shown;
  return {
    document: () => alertsDocument(shown),
    tables: (format) => {
      if (replay !== undefined) return replayFor(format, shown, words);
      if (format === 'csv' || format === 'tsv' || format === 'ndjson') return [lightsTable(shown, words)];
      const tables = [countsTable(shown, words), ...cardTables(shown, words), ...groupTables(shown, words)];
      if (format === 'md') return tables;
      return [...tables, unknownTable(shown, words), lightsTable(shown, words)];
    },
    heading: words.alerts.title(shown.period.year, shown.period.month),
    picture: () => (replay === undefined ? drawAlerts(shown, drawing) : drawReplay(shown, drawing)),
  };
}

function replayFor(format: string, shown: ShownAlerts, words: AlertTexts) {
  const { records, byMonth, each } = replayTables(shown, words);
  if (format === 'csv' || format === 'tsv' || format === 'ndjson') return [each];
  return [records, byMonth, each];
}

/** The lights, red first: who, why, since when, how many months. Ends with a line break. */
function drawAlerts(shown: ShownAlerts, drawing: PictureOptions<AlertTexts>): string {
  const { period, on, rules, counts, unknown, months } = shown;
  const { alerts: words, alertRules } = drawing.words;
  const lists = cardTables(shown, drawing.words, shortReason);
  const unsaid = unknown.map(({ rule, subjects }) => ({
    rule: alertRules[rule.rule]?.name ?? rule.rule,
    subjects: subjects.length,
    isAgency: rule.of !== 'project',
  }));
  return drawPicture(
    words.title(period.year, period.month),
    words.aside(rules.name, rules.version, formatDate(on)),
    [
      sentenceBlock(lists.length === 0 ? [words.none] : words.summary(counts), drawing),
      ...lists.map((table) => {
        const id = Object.entries(MOST_ROWS).find(([list]) => list === table.id);
        return tableBlock(table, false, drawing, id?.[1]);
      }),
      ...groupTables(shown, drawing.words).map((table) => tableBlock(table, false, drawing, GROUP_ROWS)),
      sentenceBlock(
        [
          ...(unsaid.length === 0 ? [] : [words.unknown(unsaid)]),
          words.history(formatPeriod(months[0]!), months.length),
        ],
        drawing,
      ),
    ],
    drawing,
  );
}

const GROUP_ROWS = 12;

function drawReplay(shown: ShownAlerts, drawing: PictureOptions<AlertTexts>): string {
  const { months, rules, on } = shown;
  const { alerts: words } = drawing.words;
  const { records, byMonth } = replayTables(shown, drawing.words);
  return drawPicture(
    words.replay.title(formatPeriod(months[0]!), formatPeriod(months.at(-1)!)),
    words.aside(rules.name, rules.version, formatDate(on)),
    [tableBlock(records, true, drawing), tableBlock(byMonth, true, drawing)],
    drawing,
  );
}
