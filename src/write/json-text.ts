/**
 * A document as it is printed and stored: what `JSON.stringify(document, null, 2)` makes of it. In pieces: the lists of a
 * hundred thousand projects would make a text that takes more memory than the projects.
 */
export function* jsonText(document: unknown): Generator<string> {
  yield* textOf(document, 0);
  yield '\n';
}

/** Items of a list that are written at once; a list of no more is no piece of its own. */
const BATCH = 100;

function* textOf(value: unknown, depth: number): Generator<string> {
  if (!hasLongList(value)) {
    yield nested(value, depth);
    return;
  }
  let before = Array.isArray(value) ? '[' : '{';
  const line = `\n${'  '.repeat(depth + 1)}`;
  if (Array.isArray(value)) {
    for (let from = 0; from < value.length; from += BATCH) {
      const items = nested(value.slice(from, from + BATCH), depth);
      yield before + items.slice(1, items.length - line.length + 1);
      before = ',';
    }
  } else {
    for (const [key, part] of Object.entries(value)) {
      if (part === undefined) continue;
      yield `${before}${line}${JSON.stringify(key)}: `;
      yield* textOf(part, depth + 1);
      before = ',';
    }
  }
  yield `${line.slice(0, -2)}${Array.isArray(value) ? ']' : '}'}`;
}

/** Whether a list too long for one piece stands in it, outside of other lists. */
function hasLongList(value: unknown): value is object {
  if (Array.isArray(value)) return value.length > BATCH;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLongList);
}

/** The text of a value so many levels inside of a document: it is written inside of as many lists, and these are cut off. */
function nested(value: unknown, depth: number): string {
  let outer = value;
  for (let level = 0; level < depth; level += 1) outer = [outer];
  // Before it stand `[`, a line break and its blanks for each level; behind it the same without the innermost blanks.
  const before = depth * (depth + 3);
  return JSON.stringify(outer, null, 2).slice(before, depth === 0 ? undefined : -depth * (depth + 1));
}
