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
  /** The share of the projects at the step before that have reached this one. */
  readonly rate: string;
  /** The days since the step before. */
  readonly days: string;
  /** Wordings of the heading of its day. */
  readonly wordings: string;
}

export const STEPS: readonly Step[] = [
  {
    id: 'visited',
    day: 'visitedOn',
    word: '拜访',
    title: { 'zh-CN': '拜访', en: 'Visited' },
    rate: '',
    days: '',
    wordings: '(首次|)(拜访|走访|接洽|对接|洽谈|考察|接触)(时间|日期)',
  },
  {
    id: 'agreed',
    day: 'agreedOn',
    word: '共识',
    title: { 'zh-CN': '共识', en: 'Agreed' },
    rate: 'agreedRate',
    days: 'agreedDays',
    wordings: '(达成|)共识(达成|)(时间|日期) 达成一致(时间|日期)',
  },
  {
    id: 'intended',
    day: 'intendedOn',
    word: '意向',
    title: { 'zh-CN': '意向', en: 'Intended' },
    rate: 'intendedRate',
    days: 'intendedDays',
    wordings: '(签订|签署|达成|)(意向|框架)(协议|)(签订|签约|签署|)(时间|日期)',
  },
  {
    id: 'signed',
    day: 'signedOn',
    word: '签约',
    title: { 'zh-CN': '签约', en: 'Signed' },
    rate: 'signedRate',
    days: 'signedDays',
    wordings: '(正式|项目|合同|协议|正式协议|投资协议|)(签约|签订|签署)(时间|日期|年月)',
  },
  {
    id: 'landed',
    day: 'landedOn',
    word: '落地',
    title: { 'zh-CN': '落地', en: 'Landed' },
    rate: 'landedRate',
    days: 'landedDays',
    wordings: '(项目|正式|)落地(时间|日期) (公司|企业|项目公司|)(注册|登记)(时间|日期)',
  },
  {
    id: 'started',
    day: 'startedOn',
    word: '开工',
    title: { 'zh-CN': '开工', en: 'Started' },
    rate: 'startedRate',
    days: 'startedDays',
    wordings: '(实际|项目|)(开工|动工|开工建设)(时间|日期|年月)',
  },
  {
    id: 'producing',
    day: 'producingOn',
    word: '投产',
    title: { 'zh-CN': '投产', en: 'Producing' },
    rate: 'producingRate',
    days: 'producingDays',
    wordings: '(实际|项目|)(投产|竣工投产|投运|达产|运营)(时间|日期|年月)',
  },
];

/** Each step with the step before it. */
export const PAIRS: readonly (readonly [before: Step, step: Step])[] = STEPS.slice(1).map((step, at) => [
  STEPS[at]!,
  step,
]);

export function stepCalled(id: string): Step {
  return STEPS.find((step) => step.id === id)!;
}
