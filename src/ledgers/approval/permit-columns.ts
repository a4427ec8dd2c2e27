import { cleanText } from '../../normalise/text.ts';
import type { EntriesByColumn } from '../ledger.ts';
import { done, notDone, YES } from '../lines/done-words.ts';

const THINGS =
  '立项|可研|项目建议书|备案|核准|初步设计|初设|概算|施工图|施工图审查|用地预审|用地预审与选址|选址意见书?|用地规划|建设用地规划|工程规划|建设工程规划|规划|用地|土地|林地|环评|环境影响评价|能评|节能|节能审查|水保|水土保持|稳评|社会稳定风险评估|洪评|防洪评价|文物|压覆矿|人防|消防|消防设计|施工|质监|质量监督|安监|安全监督|招标|不动产';
const ENDS = '批复|审批|许可证?|审查|评审|备案|核准|证|手续|报告|意见书?|登记|报批|情况|进度';
const FINISHED = '办|办结|办理|完成|批复|取得|核发|通过|审批|备案|核准';

/**
 * 审批手续 as a matrix: one column per step. A short name alone (土地, 规划, 施工) is a step only together with a word for
 * doing it.
 */
export const PERMIT_COLUMNS: EntriesByColumn = {
  heading: new RegExp(
    `^(?:(?:${THINGS})(?:${ENDS}){1,2}|用地预审|环评|能评|水保|稳评|初步设计|施工图审查|可研|立项|备案|选址意见书)(?:时间|日期)?$`,
  ),
  fewest: 3,
  day: 'finishedOn',
  state: 'status',
  stateOf: (written) => STATES.find(([, pattern]) => pattern.test(written))?.[0],
};

const STATES: readonly (readonly [state: string, pattern: RegExp])[] = [
  ['办理中', /办理中|审批中|审查中|评审中|编制中|正在|进行中|已(?:受理|申报|上报|送审|报)|补正|公示/],
  ['未办结', notDone(`${FINISHED}|启动|开展|受理|申报|开始|动`)],
  ['已办结', YES],
  ['已办结', done(`已(?:${FINISHED})|完成|办结|取得|通过|批复`)],
];

const STEP = new RegExp(`^(?:${THINGS})(?:${ENDS}){0,2}$`);

/** 立项 over 受理时间 and 办结时间: the step of a group of columns. */
export function stepInHeading(
  parts: readonly string[],
): { readonly word: string; readonly rest: string } | undefined {
  const [group, leaf] = parts.slice(-2).map((text) => cleanText(text).replace(/\s|[（(][^）)]*[）)]/g, ''));
  if (group === undefined || leaf === undefined || leaf === '') return undefined;
  return STEP.test(group) ? { word: group, rest: leaf } : undefined;
}
