import {
  type Block,
  drawBlocks,
  labelBlock,
  lineBlock,
  sentenceBlock,
} from '../../../../write/terminal/blocks.ts';
import type { PictureOptions } from '../../../../write/terminal/picture.ts';
import { visible } from '../../../../write/terminal/visible.ts';
import type { Report } from '../../measures/report.ts';
import type { ProjectPicture } from '../../words/words.ts';
import { headlines } from './headline.ts';

/** What is shown about a month when it is closed, or read from history. */
export interface Closing {
  readonly title: string;
  /** Where it is stored. */
  readonly path: string;
  readonly report: Report;
  /** Pairs of a label and its text. */
  readonly facts: readonly (readonly [name: string, text: string])[];
}

/** The closed month as text: its sentences, then the facts about the closing. Ends with a line break. */
export function renderClosing({ title, path, report, facts }: Closing, options: ProjectPicture): string {
  const { colors } = options;
  return drawBlocks(
    [
      lineBlock(`${colors.strong(title)}  ${colors.faint(visible(path))}`, options),
      sentenceBlock(headlines(report, options), options),
      factBlock(facts, options),
    ],
    options,
  );
}

/** A column of labels, each with its fact beside it. */
export function factBlock(facts: Closing['facts'], options: PictureOptions): Block {
  return labelBlock(
    facts.map(([name, text]) => [name, [visible(text)]]),
    options,
  );
}
