import { severityOf } from '../../findings/findings.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import { formatSource } from '../../model/source.ts';
import type { Palette } from '../../write/terminal/palette.ts';
import { wrap } from '../../write/terminal/text.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { FindingSpeech } from './speech.ts';

export interface FindingLineOptions {
  readonly speech: FindingSpeech;
  readonly colors: Palette;
  /** At most so many of each kind are shown, with the number of the others. Default: all. */
  readonly ofKind?: number | undefined;
  /** At most so many kinds are shown; errors come before warnings, warnings before notes. Default: all. */
  readonly kinds?: number | undefined;
  /** Whether notes are shown. Default: yes. */
  readonly notes?: boolean | undefined;
  /** The width of the terminal; undefined without a terminal, where nothing is wrapped. */
  readonly width?: number | undefined;
}

/** The least important first, because people remember what they read last. */
const ORDER: readonly Severity[] = ['note', 'warning', 'error'];
const NOTE = ORDER.indexOf('note');

/**
 * Findings as lines `FILE:SHEET!CELL: sentence [code]`, grouped by kind, errors last. The first line says how many
 * are not shown. No line holds a control character of the input.
 */
export function findingLines(findings: readonly Finding[], options: FindingLineOptions): string[] {
  const kinds = [...groupBy(findings, ({ code }) => code).values()].sort((a, b) => weight(a) - weight(b));
  const wanted = options.notes === false ? kinds.filter((kind) => weight(kind) > NOTE) : kinds;
  const shown = wanted.slice(Math.max(0, wanted.length - (options.kinds ?? wanted.length)));
  const hidden = findings.length - shown.reduce((sum, kind) => sum + kind.length, 0);
  const lines = [
    ...(hidden > 0 ? [options.colors.faint(options.speech.moreFindings(hidden))] : []),
    ...shown.flatMap((kind) => kindLines(kind, options)),
  ];
  const { width } = options;
  return width === undefined ? lines : lines.flatMap((line) => wrap(line, width, HANGING));
}

/** The indentation of a finding's further lines. */
const HANGING = '    ';

/** `FILE:SHEET!CELL: sentence [code]`; a finding outside any file has no place. */
function findingLine(found: Finding, withRemedy: boolean, { speech, colors }: FindingLineOptions): string {
  const said = withRemedy ? speech.inFull(found) : speech.describe(found).sentence;
  const place = visible(formatSource(found.source));
  const at = place === '' ? '' : `${colors.strong(place)}: `;
  return `${at}${visible(said)} ${paint(severityOf(found), colors)(`[${found.code}]`)}`;
}

/** What to do is written once for each kind. */
function kindLines(kind: readonly Finding[], options: FindingLineOptions): string[] {
  const shown = kind.slice(0, options.ofKind ?? kind.length);
  const lines = shown.map((found, at) => findingLine(found, at === 0, options));
  const hidden = kind.length - shown.length;
  return hidden === 0 ? lines : [...lines, `  ${options.speech.moreOfKind(hidden)} [${shown[0]?.code}]`];
}

function weight([first]: readonly Finding[]): number {
  return first === undefined ? -1 : ORDER.indexOf(severityOf(first));
}

function paint(severity: Severity, colors: Palette): (text: string) => string {
  switch (severity) {
    case 'error':
      return colors.behind;
    case 'warning':
      return colors.warning;
    case 'note':
      return colors.faint;
  }
}
