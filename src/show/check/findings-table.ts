import { severityOf } from '../../findings/findings.ts';
import type { ReportWords } from '../../ledgers/project/show/report/words.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { LayoutTable } from '../../model/layout.ts';
import { formatSource } from '../../model/source.ts';
import { textCell } from '../cells.ts';
import { type ShortenName, shortenFinding } from '../file-names.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** What was found in the lists: errors first, then warnings, then notes, each kind in the order of the lists. */
export function findingsTable(
  findings: readonly Finding[],
  words: ReportWords,
  sentence: (finding: Finding) => string,
  shorten: ShortenName,
): LayoutTable {
  const { summary } = words;
  return {
    id: 'findings',
    title: words.tables.findings,
    notes: [],
    columns: [
      { id: 'severity', title: summary.severity, kind: 'text', expendable: 1 },
      { id: 'place', title: summary.place, kind: 'text', expendable: 0 },
      { id: 'sentence', title: summary.sentence, kind: 'text', expendable: 0 },
      { id: 'code', title: summary.code, kind: 'text', expendable: 2 },
    ],
    rows: SEVERITIES.flatMap((severity) =>
      findings
        .filter((found) => severityOf(found) === severity)
        .map((found) => ({
          cells: [
            textCell(words.severities[severity]),
            { type: 'text', text: shorten(formatSource(found.source)), source: found.source } as const,
            textCell(sentence(shortenFinding(found, shorten))),
            textCell(found.code),
          ],
        })),
    ),
  };
}
