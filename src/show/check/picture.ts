import { severityOf } from '../../findings/findings.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { cellName } from '../../model/source.ts';
import { formatCount } from '../../write/amounts.ts';
import {
  type Block,
  drawPicture,
  type Labelled,
  labelBlock,
  labelLines,
  lineBlock,
  sentenceBlock,
} from '../../write/terminal/blocks.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { Checked } from './check.ts';
import type { Receipt } from './receipts.ts';
import type { FindingSpeech } from './speech.ts';
import type { CheckWords } from './words.ts';

/** At most so many findings of one kind are drawn per file, with the number of the others. */
const OF_KIND = 5;

export interface CheckOptions extends PictureOptions<CheckWords> {
  readonly speech: FindingSpeech;
  /** All findings, including notes on what kp decided. */
  readonly all: boolean;
}

/**
 * A month's faults for an office: first a summary, then file by file what is wrong, where, and what to do, and
 * finally who has not reported. Ends with a line break.
 */
export function renderCheck(checked: Checked, options: CheckOptions): string {
  const { words } = options;
  const { period, receipts, findings, notReported, waived } = checked;
  const projects = receipts.reduce((sum, receipt) => sum + receipt.projects, 0);
  const title = words.heading(period.year, period.month);
  const aside = words.received(formatCount(receipts.length), formatCount(projects));
  const count = (severity: Severity) => findings.filter((found) => severityOf(found) === severity).length;
  const counts = {
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    waived: waived.length,
  };
  const clean = receipts.filter(({ state }) => state === 'accepted');
  const blocks: Block[] = [
    sentenceBlock([words.summary(counts, receipts.length, clean.length)], options),
    ...receipts.flatMap((receipt) => fileBlock(receipt, findings, options)),
    ...elsewhereBlocks(receipts, findings, options),
    placelessBlock(findings, options),
    labelBlock(
      [
        [
          words.notReported(notReported.length),
          notReported.length === 0 ? [] : [notReported.join(words.comma)],
        ],
      ],
      options,
    ),
  ];
  return drawPicture(title, aside, blocks, options);
}

function fileBlock(receipt: Receipt, findings: readonly Finding[], options: CheckOptions): Block[] {
  const own = findings.filter(
    (found) => found.source.file === receipt.file && (options.all || severityOf(found) !== 'note'),
  );
  if (own.length === 0) return [];
  const { colors, words } = options;
  const counts = words.file(receipt.rows, receipt.projects, receipt.errors, receipt.warnings);
  return [
    lineBlock(`${colors.strong(visible(receipt.file))}  ${colors.faint(counts)}`, options),
    (width) => findingLines(own, width, options),
  ];
}

/** Findings outside this month's lists: about the plan, or about a list of a closed month. */
function elsewhereBlocks(
  receipts: readonly Receipt[],
  findings: readonly Finding[],
  options: CheckOptions,
): Block[] {
  const received = new Set(['', ...receipts.map(({ file }) => file)]);
  const files = new Set(findings.map(({ source }) => source.file).filter((file) => !received.has(file)));
  return [...files].flatMap((file) => {
    const own = findings.filter(
      (found) => found.source.file === file && (options.all || severityOf(found) !== 'note'),
    );
    if (own.length === 0) return [];
    const head = lineBlock(options.colors.strong(visible(file)), options);
    return [head, (width: number) => findingLines(own, width, options)];
  });
}

/** Findings without a file; agencies that sent no list have a line of their own. */
function placelessBlock(findings: readonly Finding[], options: CheckOptions): Block {
  const own = findings.filter(({ source, code }) => source.file === '' && code !== 'agency/not-reported');
  return (width) => findingLines(own, width, options);
}

/** The most serious first, a few of each kind. What to do is written once for each kind. */
function findingLines(findings: readonly Finding[], width: number, options: CheckOptions): string[] {
  const { colors, speech } = options;
  const kinds = new Map<string, Finding[]>();
  for (const severity of SHOWN_FIRST) {
    if (severity === 'note' && !options.all) continue;
    for (const found of findings) {
      if (severityOf(found) !== severity) continue;
      const kind = kinds.get(found.code);
      if (kind === undefined) kinds.set(found.code, [found]);
      else kind.push(found);
    }
  }
  const room = options.width === undefined ? undefined : width - INDENT.length;
  return [...kinds.values()].flatMap((kind) => {
    const mark = paintOf(severityOf(kind[0]!), options)('■');
    const code = colors.faint(`[${kind[0]!.code}]`);
    const shown = options.all ? kind : kind.slice(0, OF_KIND);
    const labelled = shown.map((found, at): Labelled => {
      const said = at === 0 ? speech.inFull(found) : speech.describe(found).sentence;
      const end = at === shown.length - 1 ? ` ${code}` : '';
      return [`${mark} ${visible(placeOf(found))}`.trimEnd(), [visible(said) + end]];
    });
    // If no finding has a place, there is nothing to align with.
    const gap = shown.every((found) => placeOf(found) === '') ? 1 : 2;
    const hidden = kind.length - shown.length;
    const more = hidden === 0 ? [] : [`  ${speech.moreOfKind(hidden)}`];
    return [...labelLines(labelled, { width: room, gap }), ...more].map((line) => INDENT + line);
  });
}

const INDENT = '  ';

const SHOWN_FIRST: readonly Severity[] = ['error', 'warning', 'note'];

function paintOf(severity: Severity, { colors }: PictureOptions): (text: string) => string {
  if (severity === 'note') return colors.faint;
  return severity === 'error' ? colors.behind : colors.warning;
}

/** `续建项目!F12`, without the file, which is in the heading. */
function placeOf({ source }: Finding): string {
  const cell = cellName(source.row, source.column);
  return [source.sheet ?? '', cell].filter((part) => part !== '').join('!');
}
