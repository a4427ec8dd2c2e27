import type { Manifest } from '../../history/manifest.ts';
import type { Language } from '../../language/language.ts';
import { formatPeriod } from '../../model/period.ts';
import { formatCount } from '../../write/amounts.ts';

type ClosedOn = Pick<Manifest, 'counts' | 'checked' | 'previous' | 'accepted' | 'revises'> & {
  readonly digest: string;
  /** Given only if the month is not being closed right now. */
  readonly closedAt?: string;
};

/** The facts about a month's closing, each with its label. */
export function closingFacts(
  { counts, checked, previous, accepted, revises, digest, closedAt }: ClosedOn,
  { history, picture }: Language,
): readonly (readonly [name: string, text: string])[] {
  const { close, columns, version } = history;
  const { files, rows, projects } = counts;
  const { errors, warnings, notes, waived } = checked;
  const found = picture.findingCounts(errors, warnings, notes);
  return [
    ...(closedAt === undefined ? [] : [[columns.closedAt, closedAt] as const]),
    [close.basis, close.counts(formatCount(files), formatCount(rows), formatCount(projects))],
    [close.findings, waived === 0 ? found : `${found}  ${close.waived(waived)}`],
    ...(accepted === undefined ? [] : [[close.accepted, accepted] as const]),
    ...(revises === undefined ? [] : [[close.revised, revises.reason] as const]),
    [
      close.previous,
      previous === undefined
        ? close.noPrevious
        : `${formatPeriod(previous.period)} ${version(previous.version)}`,
    ],
    [columns.digest, digest],
  ];
}
