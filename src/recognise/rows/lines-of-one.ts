import type { Draft, Placing } from './placing.ts';

/**
 * A name merged over several rows with amounts of their own: one project, whose amounts by source or lot stand below
 * each other. Where its first row is the sum of the others they break it down; where it is not, the first row is no
 * whole project, and that is said.
 */
export function placeLinesOfOne(placing: Placing): void {
  const { cells, merges } = placing.sheet;
  const { nameColumn } = placing.rules;
  const overNames = merges.filter(
    ({ top, bottom, left, right }) => top < bottom && left <= nameColumn && nameColumn <= right,
  );
  if (overNames.length === 0) return;
  const byRow = new Map(placing.drafts.map((draft) => [cells.rowNumber(draft.position), draft]));
  for (const { top, bottom } of overNames) {
    const whole = byRow.get(top);
    const lines = Array.from({ length: bottom - top }, (_, at) => byRow.get(top + 1 + at)).filter(
      (draft) => draft?.kind === 'nameless',
    ) as Draft[];
    if (whole?.kind !== 'project' || lines.length === 0) continue;
    const isWhole = lines.length > 1 && addUp(placing, whole, lines);
    for (const line of lines) placing.leave(line, isWhole ? 'of-which' : 'continued');
    if (isWhole) continue;
    const last = lines.at(-1)!.position;
    placing.doubts.push({ is: 'lines-of-one', position: whole.position, first: whole.position, last });
  }
}

/** In every column in which the lines have amounts; what is merged over all of them is the project's. */
function addUp({ amounts }: Placing, whole: Draft, lines: readonly Draft[]): boolean {
  let proven = false;
  for (const column of amounts.columns) {
    const stated = lines
      .map(({ position }) => amounts.at(position, column))
      .filter((one) => !Number.isNaN(one));
    if (stated.length === 0) continue;
    const sum = stated.reduce((total, one) => total + one, 0);
    const rounding = (amounts.grain(whole.position, column) * (lines.length + 1)) / 2;
    // Below nothing there is nothing to break down.
    if (!(Math.abs(sum - amounts.at(whole.position, column)) <= rounding)) return false;
    proven ||= sum > 0;
  }
  return proven;
}
