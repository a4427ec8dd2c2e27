import { severityOf } from '../../findings/findings.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { LayoutTable } from '../../model/layout.ts';
import { formatSource } from '../../model/source.ts';
import { textCell } from '../cells.ts';
import { type ShortenName, shortenFinding } from '../file-names.ts';
import type { FindingSpeech } from './speech.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

interface FindingsTableWords {
  readonly tables: { readonly findings: string };
  readonly summary: Readonly<Record<'severity' | 'place' | 'sentence' | 'code', string>>;
}

/** What was found in the lists: errors first, then warnings, then notes, each kind in the order of the lists. */
export function findingsTable(
  findings: readonly Finding[],
  words: FindingsTableWords,
  speech: FindingSpeech,
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
            textCell(speech.severities[severity]),
            { type: 'text', text: shorten(formatSource(found.source)), source: found.source } as const,
            textCell(speech.inFull(shortenFinding(found, shorten))),
            textCell(found.code),
          ],
        })),
    ),
  };
}
