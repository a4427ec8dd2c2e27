import { stretchField } from '../model/stretch.ts';
import type { Dictionary, HeaderMatch } from './dictionary.ts';
import { type HeaderKeys, headerKeys } from './header-key.ts';
import { readHeading } from './heading/read-heading.ts';
import { stretchHeading } from './heading/stretch.ts';
import { isTimeLabel } from './heading/times.ts';

/**
 * What a header of one or more levels (outermost first) can mean: first what the office has set, then wordings, then
 * the grammar of headings. All levels together are tried before fewer.
 */
export function matchHeader<Field extends string>(
  parts: readonly string[],
  dictionary: Dictionary<Field>,
  year: number | undefined,
): HeaderMatch<Field> {
  const leaf = parts.at(-1) ?? '';
  if (NO_WORDS.test(leaf) && !isTimeLabel(leaf)) return NO_MATCH;
  const header = `${year} ${parts.join('\n')}`;
  const known = dictionary.matches.get(header);
  if (known !== undefined) return known;
  const match = findMatch(parts, dictionary, year);
  if (dictionary.matches.size >= MOST_REMEMBERED) dictionary.matches.clear();
  dictionary.matches.set(header, match);
  return match;
}

const NO_WORDS = /^[\d\s.,%-]*$/;
const MOST_REMEMBERED = 10_000;
/** If so many characters are unexplained, a heading may mean something else. */
export const LEFT_OVER = 2;

function findMatch<Field extends string>(
  parts: readonly string[],
  dictionary: Dictionary<Field>,
  year: number | undefined,
): HeaderMatch<Field> {
  const heading = readHeading(parts, year);
  const { span, leftover, veto, sense, isAdjusted, isElsewhen } = heading;
  const likely = sense === undefined ? [] : dictionary.likely(sense);
  const said = { span, leftover: '', veto, likely, isKnown: true };
  const keys = readings(parts).map((text) => headerKeys(text, year));
  for (const { full } of keys)
    for (const key of full) {
      const field = dictionary.settled(key);
      if (field !== undefined) return { ...said, by: 'settled', candidates: [{ field, sure: 1, rank: -1 }] };
    }
  const wide = dictionary.ofWide(parts);
  if (wide !== undefined) return { ...said, by: 'words', candidates: [{ field: wide, sure: 1, rank: 0 }] };
  const ofStretch = stretchMatch(parts, dictionary, year);
  if (ofStretch !== undefined) return { ...said, ...ofStretch };
  const worded = (
    of: readonly HeaderKeys[],
    kind: keyof HeaderKeys,
    by: 'lookUp' | 'endsLike' = 'lookUp',
  ): HeaderMatch<Field> | undefined => {
    for (const key of of)
      for (const text of key[kind]) {
        const meaning = dictionary[by](text);
        if (meaning === undefined) continue;
        // A wording that says 上次查看 means just that; 上月完成 is no 完成.
        const isOther = (isElsewhen || veto === 'person') && kind !== 'full';
        const candidates = isOther ? [] : meaning.candidates;
        return { ...said, by: meaning.isDoubtful ? 'values' : 'words', candidates };
      }
    return undefined;
  };
  const whole = worded(parts.length > 1 ? keys.slice(0, -1) : keys, 'full');
  if (whole !== undefined) return whole;
  const meant = sense === undefined ? [] : dictionary.meant(sense);
  const candidates = isAdjusted ? meant.map((one) => ({ ...one, rank: 0 })) : meant;
  const grammar: HeaderMatch<Field> = { ...said, leftover, by: 'grammar', candidates };
  if (candidates.length > 0) return grammar;
  const words = worded(keys, 'full') ?? worded(keys, 'reduced');
  if (words !== undefined) return words;
  // 天气 does not mean a number of days.
  const isUnderstood =
    veto === undefined ? leftover.length < LEFT_OVER : leftover.length * 2 < parts.join('').length;
  if ((sense !== undefined || veto !== undefined) && isUnderstood) return grammar;
  return worded(keys, 'endings', 'endsLike') ?? { ...NO_MATCH, likely, leftover };
}

/** A column of a breakdown: each part of the year is a field of its own. */
function stretchMatch<Field extends string>(
  parts: readonly string[],
  dictionary: Dictionary<Field>,
  year: number | undefined,
): Pick<HeaderMatch<Field>, 'by' | 'candidates'> | undefined {
  if (!dictionary.hasStretches) return undefined;
  const heading = stretchHeading(parts, year);
  const field = heading && dictionary.ofStretch(heading.rest);
  if (field === undefined) return undefined;
  const own = stretchField(field, heading!.stretch) as Field;
  return { by: 'words', candidates: [{ field: own, sure: 1, rank: 0 }] };
}

/** The ways to combine the levels of a header, from all levels to the innermost alone. */
function readings(parts: readonly string[]): string[] {
  const leaf = parts.at(-1) ?? '';
  if (parts.length === 1) return [leaf];
  const texts = [parts.join('')];
  if (parts.length > 2) texts.push(parts.slice(-2).join(''));
  // The total of a group has the meaning of the group.
  if (GROUP_TOTAL.test(leaf)) texts.push(parts.at(-2) ?? '');
  return [...texts, leaf];
}

const GROUP_TOTAL = /^(?:合\s*计|小\s*计|总\s*计)(?:[（(].*)?$/;

export const NO_MATCH = {
  candidates: [],
  likely: [],
  isKnown: false,
  by: undefined,
  span: undefined,
  leftover: '',
  veto: undefined,
} as const;
