import type { Language } from '../../language/language.ts';
import { formatPeriod } from '../../model/period.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { Repaired } from './repair.ts';

/** What was set aside, a line each, and which months can be closed again. Ends with a line break. */
export function repairPicture(
  repaired: readonly Repaired[],
  isDryRun: boolean,
  { history }: Language,
): string {
  const { repair } = history;
  const lines = repaired.map(({ path, record, isLost }) =>
    visible(isLost ? repair.lost(path, record, isDryRun) : repair.moved(path, record, isDryRun)),
  );
  const periods = new Set(repaired.flatMap(({ version }) => (version ? formatPeriod(version.period) : [])));
  const next = [...periods].sort().map((period) => repair.closeAgain(period));
  const said = lines.length === 0 ? [repair.nothing] : [...lines, ...next];
  return said.map((line) => `${line}\n`).join('');
}
