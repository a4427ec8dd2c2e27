import type { Draft, Placing } from './placing.ts';

/**
 * A name merged over several rows that each have amounts is one project, with its amounts by source or by lot below
 * each other. If the first row is the sum of the others, they break it down; if the last one is a 小计 and their sum, it
 * stands for the project. If neither is, the first row does not stand for the whole project, which is reported.
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
    const subtotal = byRow.get(bottom);
    const lines = Array.from({ length: bottom - top }, (_, at) => byRow.get(top + 1 + at)).filter(
      (draft) => draft?.kind === 'nameless',
    ) as Draft[];
    if (whole?.kind !== 'project' || lines.length === 0) continue;
    if (subtotal?.kind === 'total' && addUp(placing, subtotal, [whole, ...lines])) {
      for (const line of [whole, ...lines]) placing.leave(line, 'of-which');
      placing.count(subtotal);
      continue;
    }
    const isWhole = lines.length > 1 && addUp(placing, whole, lines);
    for (const line of lines) placing.leave(line, isWhole ? 'of-which' : 'continued');
    if (isWhole) continue;
    const last = lines.at(-1)!.position;
    placing.doubts.push({ is: 'lines-of-one', position: whole.position, first: whole.position, last });
  }
}

/** Whether the lines add up to the first row in every column in which they have amounts. */
function addUp({ amounts }: Placing, whole: Draft, lines: readonly Draft[]): boolean {
  let proven = false;
  for (const column of amounts.columns) {
    const stated = lines
      .map(({ position }) => amounts.at(position, column))
      .filter((one) => !Number.isNaN(one));
    if (stated.length === 0) continue;
    const sum = stated.reduce((total, one) => total + one, 0);
    const rounding = (amounts.grain(whole.position, column) * (lines.length + 1)) / 2;
    // Also false if the first row has no amount (NaN): then there is nothing to break down.
    if (!(Math.abs(sum - amounts.at(whole.position, column)) <= rounding)) return false;
    proven ||= sum > 0;
  }
  return proven;
}
