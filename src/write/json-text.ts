/**
 * The text of a document, equal to `JSON.stringify(document, null, 2)`, but in pieces: the lists of a hundred
 * thousand projects would make one text that takes more memory than the projects.
 */
export function* jsonText(document: unknown): Generator<string> {
  yield* textOf(document, 0);
  yield '\n';
}

/** So many items of a list are written at once; a shorter list is not split. */
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

/** Whether it contains a list, outside other lists, that is too long for one piece. */
function hasLongList(value: unknown): value is object {
  if (Array.isArray(value)) return value.length > BATCH;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLongList);
}

/**
 * The text of a value at a certain depth of a document: it is written inside so many lists, whose brackets are then
 * cut off.
 */
function nested(value: unknown, depth: number): string {
  let outer = value;
  for (let level = 0; level < depth; level += 1) outer = [outer];
  // Each level adds `[`, a line break and its indentation before; and the same behind, less the innermost
  // indentation.
  const before = depth * (depth + 3);
  return JSON.stringify(outer, null, 2).slice(before, depth === 0 ? undefined : -depth * (depth + 1));
}
