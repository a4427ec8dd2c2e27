import type { Said } from '../../model/said.ts';

/** A step of a promotion project, in order. */
export interface Step {
  /** The id of the fact that it has been reached. */
  readonly id: string;
  /** The field with its day. */
  readonly day: string;
  /** Its name as a stage in a list. */
  readonly word: string;
  readonly title: Said;
  /** Wordings of the heading of its day. */
  readonly wordings: string;
}

export const STEPS: readonly Step[] = [
  step('visited', '拜访', 'Visited', '(首次|)(拜访|走访|接洽|对接|洽谈|考察|接触)(时间|日期)'),
  step('agreed', '共识', 'Agreed', '(达成|)共识(达成|)(时间|日期) 达成一致(时间|日期)'),
  step('intended', '意向', 'Intended', '(签订|签署|达成|)(意向|框架)(协议|)(签订|签约|签署|)(时间|日期)'),
  step(
    'signed',
    '签约',
    'Signed',
    '(正式|项目|合同|协议|正式协议|投资协议|)(签约|签订|签署)(时间|日期|年月)',
  ),
  step('landed', '落地', 'Landed', '(项目|正式|)落地(时间|日期) (公司|企业|项目公司|)(注册|登记)(时间|日期)'),
  step('started', '开工', 'Started', '(实际|项目|)(开工|动工|开工建设)(时间|日期|年月)'),
  step('producing', '投产', 'Producing', '(实际|项目|)(投产|竣工投产|投运|达产|运营)(时间|日期|年月)'),
];

function step(id: string, word: string, en: string, wordings: string): Step {
  return { id, day: `${id}On`, word, title: { 'zh-CN': word, en }, wordings };
}

/** Each step with the step before it. */
export const PAIRS: readonly (readonly [before: Step, step: Step])[] = STEPS.slice(1).map((step, at) => [
  STEPS[at]!,
  step,
]);

export function stepCalled(id: string): Step {
  return STEPS.find((step) => step.id === id)!;
}
