import { error, type FactsOf, type FactWords, note, warning } from '../../../findings/entry.ts';
import { plural } from '../../../findings/plural.ts';

export const amountFindings = {
  /** A plan or a total below zero is impossible. */
  'amount/negative': error('correction-as-minus', {
    example: { raw: '-1,200', field: 'annualPlan' },
    'zh-CN': {
      meaning: '计划或总投资为负数',
      sentence: ({ raw, field }, { fieldName }) =>
        `“${fieldName(field)}”为负数“${raw}”，计划和总投资不会小于0`,
      remedy: '请改正；确为核减的，请填核减后的数',
    },
    en: {
      meaning: 'An annual plan or a total investment is negative',
      sentence: ({ raw, field }, { fieldName }) =>
        `${fieldName(field)} is negative, “${raw}”; a plan or a total cannot be below 0`,
      remedy: 'Correct it; after a cut, write the amount that remains',
    },
  }),
  /** Blank although the plan or an earlier month states an amount. */
  'amount/blank': error<{ name: string; field: string; amount: string; by: 'plan' | 'month'; month: string }>(
    'left-blank',
    {
      example: { name: '天府站', field: 'completed', amount: '3200万元', by: 'month', month: '2019-07' },
      'zh-CN': {
        meaning: '计划或上期有数，本期没有填',
        sentence: ({ name, field, amount, by, month }, { fieldName }) =>
          `“${name}”没有填${fieldName(field)}，${by === 'plan' ? '计划' : `${month}`}为${amount}`,
        remedy: '请补报；确实没有的，请填0',
      },
      en: {
        meaning: 'An amount is blank although the plan or an earlier month states it',
        sentence: ({ name, field, amount, by, month }, { fieldName, amount: say }) =>
          `${fieldName(field)} of “${name}” is blank, but is ${say(amount)} in ${by === 'plan' ? 'the plan' : month}`,
        remedy: 'Ask for the amount; if there is none, write 0',
      },
    },
  ),
  /** About ten thousand times what is likely: 万元 written as 亿元, or the other way round. */
  'amount/unit-slip': error('unit-wrong', {
    example: {
      name: '城东大道',
      field: 'completed',
      amount: '35000000万元',
      against: 'annualPlan',
      reference: '4000万元',
    },
    'zh-CN': {
      meaning: '金额相差万倍上下，多半单位写错',
      sentence: ({ name, field, amount, against, reference }, { fieldName }) =>
        `“${name}”的${fieldName(field)}为${amount}，与${referenceInChinese(against, fieldName)}${reference}相差上千倍，多半写错了单位`,
      remedy: '请核对是万元还是亿元，改正后重报',
    },
    en: {
      meaning: 'An amount about ten thousand times too large or too small: the unit is wrong',
      sentence: ({ name, field, amount, against, reference }, { fieldName, amount: say }) =>
        `“${name}”: ${fieldName(field)} is ${say(amount)}, more than a thousand times larger or smaller than ${referenceInEnglish(against, fieldName)}, ${say(reference)}; the unit is probably wrong`,
      remedy: 'Check whether 万元 or 亿元 is meant and send the list again',
    },
  }),
  /** Investment completed before and in this year exceeds the total. */
  'amount/over-total': warning('amounts-confused', {
    example: { name: '城东大道', done: '52000万元', total: '50000万元' },
    'zh-CN': {
      meaning: '累计完成超过总投资',
      sentence: ({ name, done, total }) =>
        `“${name}”截至上年底与本年累计完成投资合计${done}，超过总投资${total}`,
      remedy: '请核对三项金额；总投资有调整的请一并更新',
    },
    en: {
      meaning: 'More is completed than the total investment',
      sentence: ({ name, done, total }, { amount }) =>
        `“${name}”: ${amount(done)} completed by now, more than the total investment of ${amount(total)}`,
      remedy: 'Check the three amounts; if the total was changed, update it',
    },
  }),
  /** The annual plan exceeds the total investment. */
  'amount/plan-over-total': warning('amounts-confused', {
    example: { name: '城东大道', plan: '60000万元', total: '50000万元' },
    'zh-CN': {
      meaning: '年度计划超过总投资',
      sentence: ({ name, plan, total }) => `“${name}”年度计划投资${plan}超过总投资${total}`,
      remedy: '请核对两项金额',
    },
    en: {
      meaning: 'The annual plan is larger than the total investment',
      sentence: ({ name, plan, total }, { amount }) =>
        `“${name}”: the annual plan of ${amount(plan)} exceeds the total investment of ${amount(total)}`,
      remedy: 'Check both amounts',
    },
  }),
  /** Completed exceeds the annual plan by more than the threshold. */
  'amount/over-plan': warning('amounts-confused', {
    example: { name: '城东大道', completed: '9000万元', plan: '4000万元' },
    'zh-CN': {
      meaning: '本年完成远超年度计划',
      sentence: ({ name, completed, plan }) => `“${name}”本年累计完成投资${completed}，远超年度计划${plan}`,
      remedy: '请核对；属实的请说明原因或按程序调整计划',
    },
    en: {
      meaning: 'Far more is completed than planned for the year',
      sentence: ({ name, completed, plan }, { amount }) =>
        `“${name}”: ${amount(completed)} completed, far more than the annual plan of ${amount(plan)}`,
      remedy: 'Check it; if it is right, explain it or have the plan adjusted',
    },
  }),
  /** The month exceeds the year to date. */
  'amount/month-over-year': warning('amounts-confused', {
    example: { name: '城东大道', month: '900万元', completed: '400万元' },
    'zh-CN': {
      meaning: '本月完成大于本年累计',
      sentence: ({ name, month, completed }) => `“${name}”本月完成投资${month}大于本年累计${completed}`,
      remedy: '请核对两项金额是否填反',
    },
    en: {
      meaning: 'More is completed in the month than in the year to date',
      sentence: ({ name, month, completed }, { amount }) =>
        `“${name}”: ${amount(month)} in this month, more than ${amount(completed)} in the year to date`,
      remedy: 'Check whether the two amounts were exchanged',
    },
  }),
  /** The printed completion rate is not completed / annualPlan. */
  'rate/mismatch': warning('amounts-confused', {
    example: { name: '城东大道', printed: '88.5', own: '77.45%' },
    'zh-CN': {
      meaning: '填报的完成率与金额不符',
      sentence: ({ name, printed, own }) =>
        `“${name}”填报的年度投资完成率“${printed}”与完成投资除以年度计划的${own}不符`,
      remedy: '请核对完成率和两项金额，哪项有误改哪项',
    },
    en: {
      meaning: 'The printed rate does not follow from the amounts',
      sentence: ({ name, printed, own }) =>
        `“${name}”: the printed completion rate is “${printed}”, but completed ÷ annual plan is ${own}`,
      remedy: 'Check the rate and both amounts',
    },
  }),
  'completed/missing': error('left-blank', {
    example: { name: '天府站' },
    'zh-CN': {
      meaning: '没有完成投资，不计入完成数',
      sentence: ({ name }) => `“${name}”没有本年累计完成投资，未计入完成率`,
      remedy: '请补报完成投资；没有完成的，请填 0',
    },
    en: {
      meaning: 'No completed investment is reported; left out of the sum',
      sentence: ({ name }) => `“${name}” has no completed investment; left out of the completion rate`,
      remedy: 'Ask for the amount; if nothing was completed, write 0',
    },
  }),
  /** What was done is told by months, and one of them is blank. */
  'completed/piece-missing': error('left-blank', {
    example: { name: '天府站', header: '2024年完成投资/5月' },
    'zh-CN': {
      meaning: '按月（季）填报的完成投资有缺，无法相加',
      sentence: ({ name, header }) =>
        `“${name}”没有填“${header}”，其他月份有数，无法得出本年累计，未计入完成数`,
      remedy: '请补报；该月没有完成的，请填 0',
    },
    en: {
      meaning: 'One of the months or quarters is blank, so there is no sum for the year to date',
      sentence: ({ name, header }) =>
        `“${header}” of “${name}” is blank and others are filled in; the year to date is unknown and not counted`,
      remedy: 'Ask for the amount; if nothing was completed then, write 0',
    },
  }),
  /** Not started and left blank: counts as 0. */
  'completed/not-begun': note('not-begun', {
    example: { projects: 3 },
    'zh-CN': {
      meaning: '未开工项目没有填完成投资，按0计',
      sentence: ({ projects }) => `${projects}个项目尚未开工，没有填完成投资，按0计`,
      remedy: '无需处理',
    },
    en: {
      meaning: 'The project has not begun and its completed investment is blank; taken as 0',
      sentence: ({ projects }) =>
        `${plural(projects, 'project')} not yet begun and without completed investment; taken as 0`,
      remedy: 'Nothing to do',
    },
  }),
  /** A reserve with investment this year. */
  'reserve/investment': warning('early-costs', {
    example: { name: '城东大道', completed: '400万元' },
    'zh-CN': {
      meaning: '储备项目却有投资',
      sentence: ({ name, completed }) => `“${name}”列为储备，本年却已完成投资${completed}`,
      remedy: '请核对是否应转为新开工；前期费用请在备注中说明',
    },
    en: {
      meaning: 'A reserve project has completed investment',
      sentence: ({ name, completed }, { amount }) =>
        `“${name}” is a reserve project, but has completed ${amount(completed)} this year`,
      remedy: 'Check whether works have started; explain costs of preparation in the remarks',
    },
  }),
};

/** The amount that the doubtful one differs from by a factor of a thousand. */
function referenceInChinese(against: string, fieldName: FactWords['fieldName']): string {
  if (against === 'median') return '本表项目中位数';
  return against === 'lastMonth' ? '上月的' : fieldName(against);
}

function referenceInEnglish(against: string, fieldName: FactWords['fieldName']): string {
  if (against === 'median') return 'the median of the list';
  return against === 'lastMonth' ? "last month's" : `the ${fieldName(against)}`;
}

declare module '../../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof amountFindings> {}
}
