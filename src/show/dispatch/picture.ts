import {
  type Block,
  drawPicture,
  labelBlock,
  lineBlock,
  sentenceBlock,
} from '../../write/terminal/blocks.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import { visible } from '../../write/terminal/visible.ts';
import { findingLines } from '../check/findings.ts';
import type { FindingSpeech } from '../check/speech.ts';
import type { CheckWords } from '../check/words.ts';
import type { FilledFolder, ShownDispatch } from './dispatch.ts';
import type { DispatchWords } from './words.ts';

export interface DispatchOptions
  extends PictureOptions<{
    readonly dispatch: DispatchWords;
    readonly check: Pick<CheckWords, 'notReported' | 'files'>;
  }> {
  readonly speech: FindingSpeech;
  /** The workbook with all red lights. */
  readonly alertsFile: string;
  readonly isDryRun: boolean;
}

/** A month's run for people: the result of each part, where the files are, and finally what somebody must do. */
export function renderDispatch(shown: ShownDispatch, folder: FilledFolder, options: DispatchOptions): string {
  const { dispatch: words, check } = options.words;
  const { period, parts, notReported } = shown;
  const labels = parts.map(({ title, said }) => [title, said.map(visible)] as const);
  const reported =
    notReported === undefined || notReported.length === 0
      ? []
      : [[check.notReported(notReported.length), [notReported.join(words.comma)]] as const];
  return drawPicture(
    words.title(period.year, period.month),
    '',
    [
      labelBlock([...labels, ...folderLines(shown, folder, options)], options),
      labelBlock(reported, options),
      ...redBlocks(shown, options),
      ...needsBlocks(shown, options),
    ],
    options,
  );
}

/** Which files were written, removed, or left. */
function folderLines(
  { files }: ShownDispatch,
  { path, removed, left }: FilledFolder,
  { words: { dispatch: words }, isDryRun }: DispatchOptions,
): readonly (readonly [string, readonly string[]])[] {
  const said = isDryRun || files.length === 0 ? words.notWritten : words.written;
  return [
    [words.labels.files, [visible(said(files.length, path))]],
    ...(removed.length === 0
      ? []
      : [[words.labels[isDryRun ? 'notRemoved' : 'removed'], [visible(words.removed(removed))]] as const]),
    ...(left.length === 0 ? [] : [[words.labels.left, [visible(words.left(left))]] as const]),
  ];
}

/** Rows on a screen; the others are in the workbook. */
const MOST_RED = 15;

function redBlocks({ red }: ShownDispatch, options: DispatchOptions): Block[] {
  const { colors, alertsFile } = options;
  const { dispatch: words } = options.words;
  if (red.length === 0) return [];
  const title = lineBlock(colors.strong(colors.behind(words.red(red.length))), options);
  const lines = red.slice(0, MOST_RED).map(({ name, agency, reasons }) => {
    const whom = agency === undefined || agency === name ? name : words.named(name, agency);
    return [visible(whom), [visible(reasons.join(words.comma))]] as const;
  });
  const hidden = red.length - lines.length;
  const more = hidden === 0 ? [] : [words.more(hidden, alertsFile)];
  const rows = labelBlock(lines, { ...options, colors: { ...colors, strong: (text) => text } });
  const rest = sentenceBlock(more, options);
  return [(width) => [...title(width), ...rows(width), ...rest(width)]];
}

/** Parts that failed, lists that could not be read, doubts, errors: the most serious last. */
function needsBlocks(shown: ShownDispatch, options: DispatchOptions): Block[] {
  const { colors, speech } = options;
  const { dispatch: words, check } = options.words;
  const { parts, unread, errors, doubts, warnings } = shown;
  const undone = parts.filter(({ isDone }) => !isDone);
  const others = warnings - doubts.length;
  const said = [
    ...(others === 0 ? [] : [words.warnings(others, check.files.workbook)]),
    ...(unread.length === 0 ? [] : [words.unread(unread)]),
  ];
  const found = [...doubts, ...errors];
  if (undone.length === 0 && unread.length === 0 && found.length === 0)
    return [sentenceBlock([...said, words.nothingNeeded], options)];
  const head = lineBlock(colors.strong(words.needs), options);
  const sentences = sentenceBlock(said, options);
  const reasons = labelBlock(
    undone.map(({ title, said: why }) => [title, why.map(visible)] as const),
    options,
  );
  return [
    (width) => [
      ...head(width),
      ...sentences(width),
      ...reasons(width),
      ...findingLines(found, {
        speech,
        colors,
        ofKind: MOST_OF_KIND,
        width: options.width === undefined ? undefined : width,
      }),
    ],
  ];
}

const MOST_OF_KIND = 3;
