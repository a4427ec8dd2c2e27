import { matchingKey } from './text.ts';

/**
 * The names in one cell, each once: 周明、陈立. A blank inside a name of two characters (李 明) separates nothing, and a
 * bracket behind a name (周明（市长）) does not belong to it.
 */
export function severalNames(text: string | undefined): readonly string[] {
  const names = (text ?? '')
    .replace(/[（(][^（()）]*[)）]/g, '')
    .split(/[、，,；;/\n]/)
    .flatMap(partedByBlanks);
  const known = new Map(names.map((name) => [matchingKey(name), name]));
  known.delete('');
  return [...known.values()];
}

function partedByBlanks(text: string): readonly string[] {
  const parts = text.trim().split(/\s+/);
  const isHan = parts.every((part) => /^\p{Script=Han}+$/u.test(part));
  if (!isHan) return [text.trim()];
  return parts.every((part) => part.length > 1) ? parts : [parts.join('')];
}
