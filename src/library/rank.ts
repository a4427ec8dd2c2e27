import { pictureOptions } from '../office/picture.ts';
import { rankInput } from '../office/rank/input.ts';
import { monthBoard } from '../office/rank/rank.ts';
import { schemesInUse } from '../office/workspace/schemes.ts';
import { rankDocument } from '../show/rank/document.ts';
import type { RankDocument } from './documents.ts';
import { orKpError, unread } from './error.ts';
import { Lists } from './lists.ts';
import type { FigureOptions } from './report.ts';

/** Each option means the same as on the command line. */
export interface RankOptions extends Pick<FigureOptions, 'plan'> {
  /** A shipped scheme, one of the workspace, or the path of a file; undefined: that of kp.yaml, else `basic`. */
  readonly scheme?: string | undefined;
  /** Paths of registers (加减分登记) to score by. */
  readonly registers?: readonly string[] | undefined;
}

/** Scores, ranks and boards of the agencies: `kp.rank/1`; scores are not rounded. */
export function rank(lists: Lists, options: RankOptions = {}): Promise<RankDocument> {
  const { context, asked } = Lists.heldBy(lists);
  return orKpError(context.language, async () => {
    const { registers = [], plan } = options;
    const { value: input, findings } = await rankInput({ ...asked, registers, goesBy: plan }, context);
    if (input === undefined) return unread(findings);
    const scheme = options.scheme ?? schemesInUse(input.source.configuration)[0]!;
    const { ranking } = await monthBoard(
      scheme,
      input,
      findings,
      pictureOptions(undefined, context),
      context,
    );
    return rankDocument(ranking);
  });
}
