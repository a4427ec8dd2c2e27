import type { Dictionary, HeaderMatch } from './dictionary.ts';
import { headerKey } from './header-key.ts';

/**
 * Looks up a header of one or more levels (outermost first). All levels together are tried before fewer, so that
 * 上年/完成投资 never passes for 完成投资; the innermost alone counts only where the levels above do not move it to
 * another year.
 */
export function matchHeader<Field extends string>(
  parts: readonly string[],
  dictionary: Dictionary<Field>,
  year: number | undefined,
): HeaderMatch<Field> {
  const header = `${year} ${parts.join('\n')}`;
  const known = dictionary.matches.get(header);
  if (known !== undefined) return known;
  const match = findMatch(parts, dictionary, year);
  if (dictionary.matches.size >= MOST_REMEMBERED) dictionary.matches.clear();
  dictionary.matches.set(header, match);
  return match;
}

function findMatch<Field extends string>(
  parts: readonly string[],
  dictionary: Dictionary<Field>,
  year: number | undefined,
): HeaderMatch<Field> {
  for (const text of readings(parts, year)) {
    const { keys, month } = headerKey(text, year);
    for (const key of keys) {
      const meaning = dictionary.lookUp(key);
      if (meaning !== undefined) return { meaning, month, like: undefined, confidence: 1 };
    }
  }
  return NO_MATCH;
}

/** Longer ones are sentences, and resemble no header. */
const LONGEST_HEADER = 40;
const MOST_REMEMBERED = 10_000;

/** The nearest wording of a header that no wording fits, if one is near enough; noted as a finding by the caller. */
export function matchFuzzily<Field extends string>(
  parts: readonly string[],
  dictionary: Dictionary<Field>,
  year: number | undefined,
): HeaderMatch<Field> {
  let best: HeaderMatch<Field> = NO_MATCH;
  for (const text of readings(parts, year)) {
    const { keys, month } = headerKey(text, year);
    for (const key of keys) {
      if (key.length > LONGEST_HEADER) continue;
      for (const candidate of dictionary.usualWordings()) {
        const likeness = similarity(key, candidate.text);
        if (
          likeness < (candidate.isMoney ? NEAR_ENOUGH_FOR_MONEY : NEAR_ENOUGH) ||
          likeness <= best.confidence
        )
          continue;
        if (signature(key) !== signature(candidate.text)) continue;
        best = {
          meaning: { is: 'field', field: candidate.field, key },
          month,
          like: candidate.text,
          confidence: likeness,
        };
      }
    }
  }
  return best;
}

const NO_MATCH = { meaning: undefined, month: undefined, like: undefined, confidence: 0 };
/** Found by trying: below it, half of the matches were wrong. */
const NEAR_ENOUGH = 0.72;
/** A wrong column of words is a nuisance, a wrong column of amounts a wrong figure. */
const NEAR_ENOUGH_FOR_MONEY = 0.8;
const GROUP_TOTAL = /^(?:合\s*计|小\s*计|总\s*计|累\s*计|总\s*额|总\s*数|全\s*年|金\s*额)(?:[（(].*)?$/;
const OTHER_YEAR = /[PX]年|上年|去年|明年|下年|下月|次月|以前年度|历年/;
/** Words that decide what a column is: where they differ, likeness of the rest means nothing. */
const DECISIVE = [
  '计划',
  '预计',
  '实际',
  '完成',
  '累计',
  '本月',
  '当月',
  'M月',
  'C月',
  'Q季',
  'P年',
  'X年',
  '上年',
  '去年',
  '明年',
  '总投资',
  '开工',
  '竣工',
  '完工',
  '到位',
  '率',
  '名称',
  '代码',
  '单位',
  '部门',
  '领导',
  '问题',
  '协调',
  '面积',
  '联系',
  '资金',
  '贷款',
  '是否',
  '时间',
];

/** The ways in which the levels of a header can be read together, most complete first. */
function readings(parts: readonly string[], year: number | undefined): string[] {
  const leaf = parts.at(-1);
  if (leaf === undefined) return [];
  if (parts.length === 1) return [leaf];
  const parent = parts.at(-2)!;
  const above = parts.slice(0, -1).join('');
  const texts = [parts.join(''), parent + leaf, leaf + parent];
  // The total of a group is the group: 总投资/小计 beside 总投资/中央.
  if (GROUP_TOTAL.test(leaf)) texts.push(above, parent);
  if (
    !OTHER_YEAR.test(headerKey(above, year).keys.at(-1)!) ||
    OTHER_YEAR.test(headerKey(leaf, year).keys[0]!)
  ) {
    texts.push(leaf);
  }
  return texts;
}

function signature(key: string): string {
  return DECISIVE.filter((word) => key.includes(word)).join();
}

/** Dice's coefficient over the single characters and pairs of two keys: 1 for equal, 0 for nothing in common. */
function similarity(one: string, other: string): number {
  if (one.length < 3) return one === other ? 1 : 0;
  const grams = new Map<string, number>();
  for (const gram of gramsOf(one)) grams.set(gram, (grams.get(gram) ?? 0) + 1);
  let shared = 0;
  let total = 0;
  for (const gram of gramsOf(other)) {
    total += 1;
    const left = grams.get(gram) ?? 0;
    if (left > 0) {
      shared += 1;
      grams.set(gram, left - 1);
    }
  }
  return (2 * shared) / (gramsOf(one).length + total);
}

function gramsOf(text: string): string[] {
  const grams = [...text];
  for (let index = 0; index + 1 < text.length; index += 1) grams.push(text.slice(index, index + 2));
  return grams;
}
