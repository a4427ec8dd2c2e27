import type { PictureOptions } from '../../write/terminal/picture.ts';
import { wrap } from '../../write/terminal/text.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { ClosedMonths } from './closed-version.ts';
import type { ListWords } from './words.ts';

/**
 * The result of a verification, one line per problem, and finally whether everything is as it was stored. Ends with a
 * line break. `isQuiet` leaves out notes.
 */
export function verdictPicture(
  { months, versions, damages, notes }: ClosedMonths,
  isQuiet: boolean,
  { words: { history }, colors, width }: PictureOptions<Pick<ListWords, 'history'>>,
): string {
  const isWhole = damages.length === 0;
  const verdict = isWhole
    ? history.verify.intact(months, versions.length)
    : history.verify.damaged(damages.length, months, versions.length);
  const lines = [
    ...(isQuiet ? [] : notes.map(({ sentence }) => colors.faint(visible(sentence)))),
    ...damages.map(
      ({ path, sentence, kind }) =>
        `${colors.strong(visible(path))}: ${visible(sentence)} ${colors.behind(`[${kind}]`)}`,
    ),
    months === 0 && isWhole
      ? history.nothingClosed
      : isWhole
        ? colors.ahead(verdict)
        : colors.behind(verdict),
  ];
  const wrapped = width === undefined ? lines : lines.flatMap((line) => wrap(line, width, '    '));
  return `${wrapped.join('\n')}\n`;
}
