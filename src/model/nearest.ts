/**
 * The known names most like a mistyped one, nearest first. Names in which more than half of the letters differ are
 * left out.
 */
export function nearestNames(wanted: string, known: Iterable<string>, limit = 3): string[] {
  if (wanted.length > LONGEST) return [];
  const found: { name: string; distance: number }[] = [];
  for (const name of known) {
    if (name.length > LONGEST) continue;
    const distance = editDistance(wanted, name);
    if (distance * 2 > Math.max(wanted.length, name.length)) continue;
    found.push({ name, distance });
  }
  // Array sort is stable: equally near names keep the order in which they are known.
  return found
    .sort((first, second) => first.distance - second.distance)
    .slice(0, limit)
    .map(({ name }) => name);
}

/** Longer names are no typing mistakes, and the comparison costs the square of their length. */
const LONGEST = 80;

function editDistance(first: string, second: string): number {
  let above = Array.from({ length: second.length + 1 }, (_, at) => at);
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row];
    for (let at = 1; at <= second.length; at += 1) {
      const replaced = above[at - 1]! + (first[row - 1] === second[at - 1] ? 0 : 1);
      current.push(Math.min(replaced, above[at]! + 1, current[at - 1]! + 1));
    }
    above = current;
  }
  return above[second.length]!;
}
