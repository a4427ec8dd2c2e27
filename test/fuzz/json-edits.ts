import type { Random } from './random.ts';

/** A JSON text, or one of a value a line, with one of its values made another; it is still JSON, but for what it says. */
export function otherJson(text: string, random: Random): { readonly text: string; readonly note: string } {
  const lines = text.endsWith('\n') && isJson(text.split('\n')[0]!) ? text.trimEnd().split('\n') : [text];
  const at = random.integer(lines.length);
  const places: Place[] = [];
  const json: unknown = JSON.parse(lines[at]!);
  collect({ root: json }, places);
  const { inside, key } = random.pick(places);
  const [name, value] = random.pick(OTHERS);
  const was = inside[key];
  // What no value can say (a key twice, a number of a thousand digits, a thousand brackets) is put in as text.
  inside[key] = PLACEHOLDER;
  const isInList = Array.isArray(inside);
  const doubled = isInList ? `${value},${value}` : `${value},${JSON.stringify(key)}:${JSON.stringify(was)}`;
  const root = places[0]!.inside.root;
  const written = JSON.stringify(root, null, lines.length === 1 ? 2 : 0);
  lines[at] = written.replace(JSON.stringify(PLACEHOLDER), () => (random.oneIn(6) ? doubled : value));
  return { text: `${lines.join('\n')}\n`, note: `line ${at + 1}, ${key}: ${name}` };
}

interface Place {
  readonly inside: Record<string, unknown>;
  readonly key: string;
}

function collect(inside: Record<string, unknown>, places: Place[]): void {
  for (const [key, value] of Object.entries(inside)) {
    places.push({ inside, key });
    if (typeof value === 'object' && value !== null) collect(value as Record<string, unknown>, places);
  }
}

const PLACEHOLDER = '\u0001 here';

const OTHERS = [
  ['nothing', 'null'],
  ['a truth', 'true'],
  ['no number', '0'],
  ['a negative number', '-1'],
  ['a part', '0.5'],
  ['beyond whole numbers', '9007199254740993'],
  ['beyond numbers', '1e400'],
  ['a thousand digits', '7'.repeat(1000)],
  ['an empty text', '""'],
  ['NUL', '"\\u0000"'],
  ['half a character', '"\\ud800"'],
  ['a path out of the folder', '"../../kp.yaml"'],
  ['a long text', `"${'长'.repeat(100_000)}"`],
  ['a list', '[]'],
  ['a list of lists', '[[[]],[null]]'],
  ['an object', '{}'],
  ['the name of a prototype', '{"__proto__":{"schema":1}}'],
  ['many levels', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['many levels of objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
] as const;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
