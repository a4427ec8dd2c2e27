import { describeDamage, describeHistoryNote } from '../../language/describe-damage.ts';
import type { Language } from '../../language/language.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import { wrap } from '../../write/terminal/text.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { OpenedHistory } from './check.ts';

/**
 * What a verification found, a line each, and at the end whether all is as it was stored. Ends with a line break. `isQuiet`
 * leaves out what is merely odd.
 */
export function verdictPicture(
  { months, damages, notes }: OpenedHistory,
  isQuiet: boolean,
  { words: { history }, colors, width }: PictureOptions<Language>,
): string {
  const versions = months.reduce((sum, month) => sum + month.versions.length, 0);
  const isWhole = damages.length === 0;
  const verdict = isWhole
    ? history.verify.intact(months.length, versions)
    : history.verify.damaged(damages.length, months.length, versions);
  const lines = [
    ...(isQuiet ? [] : notes.map((note) => colors.faint(visible(describeHistoryNote(note, history))))),
    ...damages.map(
      (damage) =>
        `${colors.strong(visible(damage.path))}: ${visible(describeDamage(damage, history))} ${colors.behind(`[${damage.kind}]`)}`,
    ),
    months.length === 0 && isWhole
      ? history.nothingClosed
      : isWhole
        ? colors.ahead(verdict)
        : colors.behind(verdict),
  ];
  const wrapped = width === undefined ? lines : lines.flatMap((line) => wrap(line, width, '    '));
  return `${wrapped.join('\n')}\n`;
}
