import { formatPeriod, type Period } from '../../model/period.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { ClosedMonthsWords } from './words.ts';

/** What was set aside of a version of a month, or of `history/` itself, and where its record is. */
interface SetAside {
  readonly path: string;
  readonly record: string;
  readonly isLost: boolean;
  readonly version: { readonly period: Period } | undefined;
}

/** What was set aside, a line each, and which months can be closed again. Ends with a line break. */
export function repairPicture(
  repaired: readonly SetAside[],
  isDryRun: boolean,
  { repair }: ClosedMonthsWords,
): string {
  const lines = repaired.map(({ path, record, isLost }) =>
    visible(isLost ? repair.lost(path, record, isDryRun) : repair.moved(path, record, isDryRun)),
  );
  const periods = new Set(repaired.flatMap(({ version }) => (version ? formatPeriod(version.period) : [])));
  const next = [...periods].sort().map((period) => repair.closeAgain(period));
  const said = lines.length === 0 ? [repair.nothing] : [...lines, ...next];
  return said.map((line) => `${line}\n`).join('');
}
