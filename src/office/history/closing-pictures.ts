import { findingSpeech } from '../../language/describe.ts';
import { factBlock, renderClosing } from '../../ledgers/project/show/report/closing.ts';
import { reportShown } from '../../ledgers/project/show/report/shown.ts';
import { drawBlocks } from '../../write/terminal/blocks.ts';
import type { Drawing } from '../picture.ts';
import { closingFacts } from './facts.ts';
import { recalculate } from './report.ts';

/** A month that was stored just now, as `kp close` says it. */
export function storedPicture(closing: Parameters<typeof renderClosing>[0], drawing: Drawing): string {
  return renderClosing(closing, drawing);
}

/** A closed month as `kp report` showed it, and the facts of its closing. Ends with a line break. */
export async function closedMonthPicture(
  month: Parameters<typeof recalculate>[0],
  drawing: Drawing,
): Promise<string> {
  const { manifest, findings } = month;
  const { picture } = reportShown({
    report: recalculate(month),
    inputs: manifest.counts,
    findings,
    speech: findingSpeech(drawing.words),
    pack: drawing.words.commands,
    by: undefined,
    drawing,
  });
  const facts = closingFacts({ ...manifest, digest: month.digest, closedAt: month.closedAt }, drawing.words);
  // The picture ends with an empty line, and the facts begin with one.
  const [, ...lines] = drawBlocks([factBlock(facts, drawing)], drawing).split('\n');
  return (await picture()) + lines.join('\n');
}
