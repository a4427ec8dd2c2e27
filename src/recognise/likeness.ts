import type { Dictionary } from './dictionary.ts';
import { headerKeys } from './header-key.ts';

/** A wording that a header resembles. */
export interface Likeness<Field extends string> {
  readonly field: Field;
  readonly like: string;
  /** 0–1 */
  readonly sure: number;
}

/** The wording most like a header of words that matches none, if it is similar enough. */
export function nearestWording<Field extends string>(
  parts: readonly string[],
  dictionary: Dictionary<Field>,
  year: number | undefined,
): Likeness<Field> | undefined {
  let best: Likeness<Field> | undefined;
  for (const text of new Set([parts.join(''), parts.at(-1) ?? ''])) {
    const { full, reduced } = headerKeys(text, year);
    for (const key of [...full, ...reduced]) {
      if (key.length > LONGEST_HEADER) continue;
      for (const [like, { candidates, isDoubtful }] of dictionary.spelledOut()) {
        const field = candidates[0]?.field;
        if (field === undefined || isDoubtful || like.length < SHORTEST || !mayBeLike(key, like)) continue;
        const sure = similarity(key, like);
        if (sure < NEAR_ENOUGH || sure <= (best?.sure ?? 0) || signature(key) !== signature(like)) continue;
        best = { field, like, sure };
      }
    }
  }
  return best;
}

const SHORTEST = 3;
/** Longer texts are sentences, not headers. */
const LONGEST_HEADER = 40;
/** Found by experiment: below it, half of the matches were wrong. */
const NEAR_ENOUGH = 0.72;
/** Words that decide what a column is: where they differ, other similarity means nothing. */
const DECISIVE =
  '计划 目标 实际 完成 未 率 名称 代码 单位 部门 领导 联系 人 问题 协调 面积 资金 是否 时间 开工 竣工 投资'.split(
    ' ',
  );

function signature(key: string): string {
  return DECISIVE.filter((word) => key.includes(word)).join();
}

/** Whether two keys can be similar at all: if one is much longer, most of it has no counterpart. */
function mayBeLike(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return shorter.length / (shorter.length + longer.length) > NEAR_ENOUGH / 2 - SLACK;
}

/** For pairs and characters beyond the basic plane. */
const SLACK = 0.1;

/** Dice's coefficient over the single characters and pairs of two keys: 1 for equal, 0 for nothing in common. */
function similarity(one: string, other: string): number {
  if (one.length < 3) return one === other ? 1 : 0;
  const left = gramsOf(one);
  const right = gramsOf(other);
  const grams = new Map<string, number>();
  for (const gram of left) grams.set(gram, (grams.get(gram) ?? 0) + 1);
  let shared = 0;
  for (const gram of right) {
    const count = grams.get(gram) ?? 0;
    if (count > 0) {
      shared += 1;
      grams.set(gram, count - 1);
    }
  }
  return (2 * shared) / (left.length + right.length);
}

function gramsOf(text: string): string[] {
  const grams = [...text];
  for (let index = 0; index + 1 < text.length; index += 1) grams.push(text.slice(index, index + 2));
  return grams;
}
