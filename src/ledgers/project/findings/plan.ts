import { error, type FactsOf, warning } from '../../../findings/entry.ts';

export const planFindings = {
  'plan/missing': error('left-blank', {
    example: { name: '天府站' },
    'zh-CN': {
      meaning: '没有年度计划，不计入完成率',
      sentence: ({ name }) => `“${name}”没有年度计划投资，未计入完成率`,
      remedy: '请补报年度计划投资',
    },
    en: {
      meaning: 'No annual plan; left out of the completion rate',
      sentence: ({ name }) => `“${name}” has no annual plan; left out of the completion rate`,
      remedy: 'Ask for the annual plan',
    },
  }),
  /** A plan of 0, but investment is reported. */
  'plan/zero': error('amounts-confused', {
    example: { name: '天府站', completed: '3200万元' },
    'zh-CN': {
      meaning: '年度计划为0，却有完成投资',
      sentence: ({ name, completed }) => `“${name}”年度计划投资为0，本年却已完成投资${completed}`,
      remedy: '请核对：补报年度计划投资，或改正完成数',
    },
    en: {
      meaning: 'The annual plan is 0, but investment is completed',
      sentence: ({ name, completed }, { amount }) =>
        `“${name}” has an annual plan of 0, but has completed ${amount(completed)} this year`,
      remedy: 'Check it: ask for the annual plan, or correct what is completed',
    },
  }),
  /** Plan, total or planned dates of a list differ from the plan. */
  'plan/differs': warning('changed-on-way', {
    example: { name: '城东大道', field: 'annualPlan', plan: '5000万元', own: '4000万元' },
    'zh-CN': {
      meaning: '计划投资、总投资或时间与计划不同',
      sentence: ({ name, field, plan, own }, { fieldName }) =>
        `“${name}”的${fieldName(field)}填报为${own}，计划为${plan}`,
      remedy: '请按计划填报；经批准的调整请用 kp plan adjust 记录',
    },
    en: {
      meaning: 'Annual plan, total or dates differ from the plan of the year',
      sentence: ({ name, field, plan, own }, { fieldName, amount }) =>
        `“${name}”: ${fieldName(field)} is reported as ${amount(own)}, but is ${amount(plan)} in the plan`,
      remedy: 'Report it as planned; record an approved adjustment with kp plan adjust',
    },
  }),
  /**
   * Several planned projects of different groups are reported as one: what is completed counts only in the groups they
   * share.
   */
  'plan/merged-groups': warning<{ name: string; fields: readonly string[] }>('merged-projects', {
    example: { name: '临江老城综合提升工程', fields: ['level', 'category'] },
    'zh-CN': {
      meaning: '计划内分组不同的几个项目合并报送，完成投资只计入共有的分组',
      sentence: ({ name, fields }, { fieldName }) =>
        `“${name}”由计划内几个${fields.map(fieldName).join('、')}不同的项目合并而成，完成投资分不开，只计入总体和它们共有的分组`,
      remedy: '请用 kp plan adjust 把合并后的项目登记进计划',
    },
    en: {
      meaning:
        'Several planned projects of different groups, reported as one; what is done counts only in the groups they share',
      sentence: ({ name, fields }, { fieldName }) =>
        `“${name}” combines several planned projects that differ in ${fields.map(fieldName).join(', ')}; its completed amount cannot be divided, and counts only in the total and in groups that they share`,
      remedy: 'Record the merged project in the plan with kp plan adjust',
    },
  }),
};

declare module '../../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof planFindings> {}
}
