import { halfWidth } from './text.ts';

/**
 * The two entries of one cell, each of which may be a date of its own: `2024.3/2024.5`, `2024.3（2024.5）`, two lines,
 * `计划2024.3，实际2024.5`. Either may be blank. Undefined where there are not exactly two.
 */
export function twoEntries(raw: string): readonly [string, string] | undefined {
  const text = halfWidth(raw);
  if (text.length > LONGEST || !/\d/.test(text)) return undefined;
  const bracketed = BRACKETED.exec(text);
  if (bracketed !== null) return [bracketed[1]!, bracketed[2]!];
  const separator = SEPARATORS.find((one) => text.split(one).length === 2);
  if (separator !== undefined) return text.split(separator) as [string, string];
  // 2024/3/2024/5: of an odd number of slashes the middle one stands between them.
  const parts = text.split('/');
  const middle = parts.length / 2;
  if (parts.length % 2 !== 0) return undefined;
  return [parts.slice(0, middle).join('/'), parts.slice(middle).join('/')];
}

const LONGEST = 60;
const BRACKETED = /^\s*([^()]+)\(([^()]*)\)\s*$/;
const SEPARATORS = [/\s*\n\s*/, /[,;，；、|]/, /\s+\/\s+/, /(?<=\S)\s+(?=\D)/];
