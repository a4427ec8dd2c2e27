import type { Entry, Inferred } from '../entries/entry.ts';
import { cellOfEntry } from '../entries/entry-place.ts';

/**
 * The kind of a matter whose list does not state it, by the words of the matter: only if words of exactly one kind
 * occur (用地手续 may be either of two). Everything else is 未分类, never a guess.
 */
export function kindByWords(entry: Entry): Inferred {
  const kinds = SURE.filter(([, pattern]) => pattern.test(entry.name));
  const [kind, ...others] = kinds;
  const value = kind === undefined || others.length > 0 ? UNSORTED : kind[0];
  return { value, cell: cellOfEntry(entry, 'name') };
}

const UNSORTED = '未分类';

/** Words that are certain: 规划 or 投资 alone can occur in a matter of any kind. */
const SURE: readonly (readonly [kind: string, words: RegExp])[] = [
  ['用地', /用地|供地|土地(?:指标|供应|出让|报批|性质)|林地|耕地|占补平衡/],
  ['资金', /资金|融资|贷款|专项债|债券|拨款|欠款|资本金/],
  ['征拆', /征拆|征地|拆迁|征收|搬迁|腾退|未签约/],
  ['管线', /管线|迁改|杆线|杆管线|管网|高压线|电力线路/],
  ['手续', /手续|审批|报批|许可|环评|核准|办证|批复|评审|施工图审查/],
  ['用工', /用工|劳务|民工|招工/],
  ['水电气', /用水|用电|用气|供电|供水|供气|水电气|电容量/],
];
