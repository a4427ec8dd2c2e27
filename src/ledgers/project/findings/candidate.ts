import { error, type FactsOf } from '../../../findings/entry.ts';

export const candidateFindings = {
  'candidate/too-small': error('not-qualified', {
    example: { category: '工业', total: 80_000_000, threshold: 100_000_000 },
    'zh-CN': {
      meaning: '总投资低于该类标准',
      sentence: ({ category, total, threshold }, { yuan }) =>
        `总投资${yuan(total)}，低于${category === '' ? '' : `${category}类`}${yuan(threshold)}的标准`,
      remedy: '不符合入选条件；总投资填错的，请更正',
    },
    en: {
      meaning: 'Total investment below the threshold of its category',
      sentence: ({ category, total, threshold }, { yuan }) =>
        `total investment of ${yuan(total)} is below the threshold of ${yuan(threshold)}${category === '' ? '' : ` for ${category}`}`,
      remedy: 'It does not qualify; if the total is wrong, correct it',
    },
  }),
  'candidate/no-total': error('left-blank', {
    example: {},
    'zh-CN': { meaning: '没有填总投资', sentence: '没有填总投资，无法比对标准', remedy: '请补填总投资' },
    en: {
      meaning: 'The total investment is missing',
      sentence: 'the total investment is missing',
      remedy: 'Fill in the total investment',
    },
  }),
  'candidate/no-category': error('left-blank', {
    example: {},
    'zh-CN': {
      meaning: '没有填项目类别',
      sentence: '没有填项目类别，不知适用哪一类的标准',
      remedy: '请补填项目类别',
    },
    en: {
      meaning: 'The category is missing, so the threshold is unknown',
      sentence: 'the category is missing, so the threshold is unknown',
      remedy: 'Fill in the category',
    },
  }),
  'candidate/no-threshold': error('threshold-unset', {
    example: { category: '文旅' },
    'zh-CN': {
      meaning: '该类没有设标准',
      sentence: ({ category }) => `“${category}”类没有设入选标准`,
      remedy: '请核对类别，或在 kp.yaml 的 thresholds.candidates 中设定',
    },
    en: {
      meaning: 'No threshold set for its category',
      sentence: ({ category }) => `no threshold is set for “${category}”`,
      remedy: 'Check the category, or set it under thresholds.candidates in kp.yaml',
    },
  }),
  'candidate/not-ready': error('not-qualified', {
    example: { step: '签订投资协议', least: '办理立项用地规划许可' },
    'zh-CN': {
      meaning: '前期工作没有到规定的一步',
      sentence: ({ step, least }) => `前期进度为“${step}”，应至少到“${least}”`,
      remedy: '前期成熟后再申报；进度填错的，请更正',
    },
    en: {
      meaning: 'The preparation has not reached the required step',
      sentence: ({ step, least }) => `its preparation has reached “${step}”, but “${least}” is required`,
      remedy: 'Propose it again when it is ready; if the step is wrong, correct it',
    },
  }),
  'candidate/no-step': error('left-blank', {
    example: { least: '办理立项用地规划许可' },
    'zh-CN': {
      meaning: '没有填前期进度，也没有开工',
      sentence: ({ least }) => `没有填前期进度，不知是否到了“${least}”`,
      remedy: '请补填前期进度；已开工的，请填开工时间',
    },
    en: {
      meaning: 'Neither the step of its preparation nor its start is stated',
      sentence: ({ least }) =>
        `the step of preparation is missing, so it is unknown whether “${least}” has been reached`,
      remedy: 'Fill in the step of preparation, or the start date if works have begun',
    },
  }),
  'candidate/in-plan': error('not-qualified', {
    example: { year: 2023, first: 'plan/2023.xlsx:计划!B6' },
    'zh-CN': {
      meaning: '已在计划内',
      sentence: ({ year, first }) => `已在${year}年计划内（${first}）`,
      remedy: '无需申报：续建的自然结转',
    },
    en: {
      meaning: 'The project is in the plan already',
      sentence: ({ year, first }) => `the project is already in the plan of ${year} (${first})`,
      remedy: 'No application needed: unfinished projects are carried over',
    },
  }),
  'candidate/carried': error('not-qualified', {
    example: { month: '2024-11', first: 'submissions/2024-11/甲区.xlsx:清单!B6' },
    'zh-CN': {
      meaning: '本年清单里没有竣工，自然结转',
      sentence: ({ month, first }) => `${month}的清单里没有竣工（${first}），自然结转`,
      remedy: '无需申报：列在结转项目里，年度计划投资按申报的填',
    },
    en: {
      meaning: 'The project is in this year’s list and not finished, so it is carried over',
      sentence: ({ month, first }) =>
        `it is in the list of ${month} (${first}) and not finished, so it is carried over`,
      remedy:
        'No application needed: it stands among those carried over, with the annual plan it applied with',
    },
  }),
  'candidate/finished': error('not-qualified', {
    example: {},
    'zh-CN': { meaning: '已经竣工', sentence: '已经竣工', remedy: '不再列入计划；填错的，请更正' },
    en: {
      meaning: 'The project is finished already',
      sentence: 'the project is already finished',
      remedy: 'A finished project cannot be planned again; if it is not finished, correct the list',
    },
  }),
};

declare module '../../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof candidateFindings> {}
}
