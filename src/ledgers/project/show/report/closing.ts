import { displayWidth } from '../../../../write/terminal/display-width.ts';
import type { PictureOptions } from '../../../../write/terminal/picture.ts';
import { padEnd, wrap } from '../../../../write/terminal/text.ts';
import { visible } from '../../../../write/terminal/visible.ts';
import type { Report } from '../../measures/report.ts';
import { headlines } from './headline.ts';

/** What is shown of a month that was closed, or is shown from history. */
export interface Closing {
  readonly title: string;
  /** Where it is stored. */
  readonly path: string;
  readonly report: Report;
  /** A name, and beside it what it is. */
  readonly facts: readonly (readonly [name: string, text: string])[];
}

const MARGIN = '  ';
const WIDEST = 120;

/** The closed month as an office reads it: its sentences, then the facts of its closing. Ends with a line break. */
export function renderClosing({ title, path, report, facts }: Closing, options: PictureOptions): string {
  const width = options.width === undefined ? undefined : Math.min(WIDEST, options.width) - MARGIN.length;
  const wrapped = (line: string): string[] => (width === undefined ? [line] : wrap(line, width));
  const blocks = [
    wrapped(`${options.colors.strong(title)}  ${options.colors.faint(visible(path))}`),
    headlines(report, options).flatMap(wrapped),
    factLines(facts, width, options),
  ];
  const lines = blocks.flatMap((block) => ['', ...block]);
  return `${[...lines, ''].map((line) => (line === '' ? '' : MARGIN + line)).join('\n')}\n`;
}

/** Names in a column, each fact beside its own. */
export function factLines(
  facts: Closing['facts'],
  width: number | undefined,
  { colors }: Pick<PictureOptions, 'colors'>,
): string[] {
  const label = Math.max(0, ...facts.map(([name]) => displayWidth(name))) + 2;
  return facts.flatMap(([name, text]) => {
    const said = visible(text);
    const lines = width === undefined ? [said] : wrap(said, Math.max(20, width - label));
    return lines.map((line, at) => colors.strong(padEnd(at === 0 ? name : '', label)) + line);
  });
}
