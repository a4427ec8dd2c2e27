import { severityOf } from '../../findings/findings.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { cellName } from '../../model/source.ts';
import type { FindingSpeech } from './speech.ts';

/**
 * Findings as commands of a GitHub workflow, which shows each beside its file: `::error
 * file=a.csv,line=5,title=CODE::…`.
 */
export function githubCommands(findings: readonly Finding[], describe: FindingSpeech['describe']): string {
  return findings.map((found) => `${commandOf(found, describe)}\n`).join('');
}

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<
  Severity,
  string
>;

function commandOf(found: Finding, describe: FindingSpeech['describe']): string {
  const { file, sheet, row, column } = found.source;
  const properties = [
    ...(file === '' ? [] : [`file=${escapedProperty(file)}`]),
    ...(row === undefined || row < 1 ? [] : [`line=${row}`]),
    `title=${escapedProperty(found.code)}`,
  ];
  const { sentence, remedy } = describe(found);
  const place = [sheet ?? '', cellName(row, column)].filter((part) => part !== '').join('!');
  const message = [place, sentence, remedy].filter((part) => part !== '').join(' · ');
  return `::${COMMANDS[severityOf(found)]} ${properties.join(',')}::${escapedData(message)}`;
}

/** Escaped as in GitHub's own toolkit. */
function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
