import type { ReserveStep } from '../model/vocabulary.ts';
import { matchingKey } from './text.ts';

/** 已签约, ②可研编制, 第四阶段, 正在办理用地预审 → the step; undefined for words that name none or several. */
export function readStep(text: string): ReserveStep | undefined {
  if (text.length > LONGEST) return undefined;
  const key = matchingKey(text).replace(NUMBERING, '');
  const exact = STEP_BY_KEY.get(key);
  if (exact) return exact;
  const numbered = NUMBER_ALONE.exec(matchingKey(text));
  if (numbered) return STEPS[stepNumber(numbered[1]!) - 1]?.step;
  // The project stands at the furthest step that is named: 可研已批复，正在办理用地预审.
  return STEPS.findLast(({ words }) => words.test(key))?.step;
}

/** Whether the text is a word for a step, and short enough for a column of steps. */
export function isStepWord(text: string): boolean {
  return text.length <= 20 && !NOT_A_STEP.test(text) && readStep(text) !== undefined;
}

function stepNumber(written: string): number {
  const chinese = '一二三四五'.indexOf(written);
  return chinese >= 0 ? chinese + 1 : Number(written);
}

const STEPS: readonly { readonly step: ReserveStep; readonly words: RegExp }[] = [
  { step: '签订投资协议', words: /签约|签订|协议|洽谈|招商|意向/ },
  { step: '编制项目建议书及可研报告', words: /项目建议书|可研|可行性|建议书/ },
  { step: '办理立项用地规划许可', words: /立项|用地|规划许可|选址|供地|土地|环评|核准|备案|报规/ },
  { step: '编报初步设计及施工图设计', words: /初设|初步|施工图|图审|设计|勘察/ },
  {
    step: '开展施工前准备',
    words: /施工前|施工准备|开工准备|开工前|招投?标|比选|施工许可|三通一平|场地平整|场平|征地拆迁|拆迁/,
  },
];
const STEP_BY_KEY = new Map(STEPS.map(({ step }) => [matchingKey(step), step] as const));
const LONGEST = 60;
const NUMBERING = /^(?:第?[一二三四五1-5](?:步|阶段|环节)?)(?=[^\d十])/;
const NUMBER_ALONE = /^第?([一二三四五1-5])(?:步|阶段|环节)$/;
const NOT_A_STEP = /[。；;]|施工至|主体|竣工|开工建设|已开工|未开工/;
