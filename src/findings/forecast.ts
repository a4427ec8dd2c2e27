import { type FactsOf, note, warning } from './entry.ts';

/** Findings about the months on which a forecast is based. */
export const forecastFindings = {
  'forecast/not-reported': warning<{ period: string; agencies: readonly string[] }>('nothing-sent', {
    example: { period: '2023-06', agencies: ['武侯区', '青羊区'] },
    'zh-CN': {
      meaning: '预测所依据的月份有单位未报送',
      sentence: ({ period, agencies }) =>
        `${period}有${agencies.length}家单位未报送（${agencies.join('、')}），其完成投资不在预测所依据的数内`,
      remedy: '请补报该月清单；缺得太多时，用到该月的方法不作预测',
    },
    en: {
      meaning: 'An agency sent nothing for a month that the forecast is based on',
      sentence: ({ period, agencies }) =>
        `${agencies.join(', ')} sent nothing for ${period}: their completed investment is missing from the sums that the forecast is based on`,
      remedy:
        'Ask for the lists of that month; if too much is missing, the methods that need it give no forecast',
    },
  }),
  'forecast/cumulative-fell': warning('forecast-base', {
    example: { from: '2023-06', to: '2023-09', before: 250_000_000_000, after: 249_000_000_000 },
    'zh-CN': {
      meaning: '预测所依据的累计完成投资不增反减',
      sentence: ({ from, to, before, after }, { yuan }) =>
        `${from}累计完成${yuan(before)}，${to}只有${yuan(after)}，按近三个月均值推算会越来越少`,
      remedy: '请用 kp compare 核对两个月：退出的项目、未报送的单位、填错的累计数',
    },
    en: {
      meaning: 'The completed investment that the forecast is based on went down',
      sentence: ({ from, to, before, after }, { yuan }) =>
        `${yuan(before)} were completed by ${from}, but only ${yuan(after)} by ${to}; the run rate continues this fall`,
      remedy:
        'Compare the two months with kp compare: look for projects that left, agencies that sent nothing, and wrong totals',
    },
  }),
  'forecast/not-closed': note('not-closed-yet', {
    example: { period: '2022-12' },
    'zh-CN': {
      meaning: '预测用到的上年月份没有归档',
      sentence: ({ period }) => `${period}没有归档，上年同期占比按该月现有清单计算，不作回测`,
      remedy: ({ period }) => `请核对无误后用 kp close --period ${period} 归档`,
    },
    en: {
      meaning: 'A month of last year that the forecast is based on is not closed',
      sentence: ({ period }) =>
        `${period} is not closed: the share of last year comes from its lists as they are now, and the forecast is not tested against it`,
      remedy: ({ period }) => `When its lists are right, close it with kp close --period ${period}`,
    },
  }),
};

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof forecastFindings> {}
}
