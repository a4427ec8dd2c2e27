import { formatPeriod } from '../../model/period.ts';
import { visible } from '../../write/terminal/visible.ts';
import type { Context } from '../context.ts';
import type { Repaired } from './repair.ts';

/** What was set aside, a line each, and which months can be closed again. Ends with a line break. */
export function repairPicture(repaired: readonly Repaired[], { language, settings }: Context): string {
  const { repair } = language.history;
  const lines = repaired.map(({ path, record, isLost }) =>
    visible(
      isLost ? repair.lost(path, record, settings.dryRun) : repair.moved(path, record, settings.dryRun),
    ),
  );
  const periods = new Set(repaired.flatMap(({ version }) => (version ? formatPeriod(version.period) : [])));
  const next = [...periods].sort().map((period) => repair.closeAgain(period));
  const said = lines.length === 0 ? [repair.nothing] : [...lines, ...next];
  return said.map((line) => `${line}\n`).join('');
}
