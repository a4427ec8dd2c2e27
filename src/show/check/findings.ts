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
  /** Of each kind at most so many are shown, the rest is a number. Default: all. */
  readonly ofKind?: number | undefined;
  /** Kinds beyond so many are not shown at all; errors come before warnings, warnings before notes. Default: all. */
  readonly kinds?: number | undefined;
  /** Whether notes are shown at all. Default: they are. */
  readonly notes?: boolean | undefined;
  /** Columns of the terminal; undefined off one, where nothing is wrapped. */
  readonly width?: number | undefined;
}

/** The least important first: what is read last is remembered. */
const ORDER: readonly Severity[] = ['note', 'warning', 'error'];
const NOTE = ORDER.indexOf('note');

/**
 * Findings as lines `FILE:SHEET!CELL: sentence [code]`, those of a kind together, errors last. Before them a line that
 * says how many are not shown. No line holds a control character of the input.
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

/** Where a finding goes on in another line. */
const HANGING = '    ';

/** `FILE:SHEET!CELL: sentence [code]`; what lies in no file has no place. */
function findingLine(found: Finding, withRemedy: boolean, { speech, colors }: FindingLineOptions): string {
  const said = withRemedy ? speech.inFull(found) : speech.describe(found).sentence;
  const place = visible(formatSource(found.source));
  const at = place === '' ? '' : `${colors.strong(place)}: `;
  return `${at}${visible(said)} ${paint(severityOf(found), colors)(`[${found.code}]`)}`;
}

/** What to do is said once for a kind. */
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
