import { error, type FactsOf } from '../../findings/entry.ts';

export const approvalFindings = {
  'approval/no-calendar': error('no-holidays', {
    example: { step: '施工许可', year: 2027 },
    'zh-CN': {
      meaning: '这一年的放假安排还没有，工作日无从算起：用时和期限不计',
      sentence: ({ step, year }) => `“${step}”的工作日要用${year}年的放假安排，日历中没有，用时和期限不计`,
      remedy: '请在 kp.yaml 的 calendar 中写明这一年的全部放假和调休（含10月1日）',
    },
    en: {
      meaning: 'kp does not know the holidays of the year, so working days cannot be counted',
      sentence: ({ step, year }) =>
        `“${step}”: the holidays of ${year} are not known; its time and its limit are not counted`,
      remedy:
        'Enter all holidays and working weekends of that year, including 1 October, under calendar in kp.yaml',
    },
  }),
};

declare module '../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof approvalFindings> {}
}
