import { error, type FactsOf, warning } from '../../../findings/entry.ts';
import { firstNamesInChinese, firstNamesInEnglish } from './first-names.ts';

export const yearFindings = {
  /** The amount completed before this year does not match last year's last list. */
  'year/before-differs': warning('year-mixed', {
    example: { name: '城东大道', own: '3000万元', done: '5000万元', month: '2022-12' },
    'zh-CN': {
      meaning: '截至上年底累计与上年清单不符',
      sentence: ({ name, own, done, month }) =>
        `“${name}”截至上年底累计完成投资填报为${own}，按${month}的清单应${month.endsWith('-12') ? '为' : '不少于'}${done}`,
      remedy: '请核对；上年底累计＝上年填报的截至前年底累计＋上年全年完成',
    },
    en: {
      meaning: 'The amount completed before this year differs from last year’s list',
      sentence: ({ name, own, done, month }, { amount }) =>
        `“${name}”: ${amount(own)} completed before this year, but in the list of ${month} it ${month.endsWith('-12') ? 'is' : 'is at least'} ${amount(done)}`,
      remedy: 'Check it: completed before this year = completed before last year + completed in last year',
    },
  }),
  /** Last year's cumulative figures are carried on this year: in most of a list, or in these projects. */
  'year/carried': error<{
    agency: string | undefined;
    names: readonly string[];
    all: boolean;
    month: string;
  }>('year-mixed', {
    example: { agency: '武侯区', names: ['城东大道', '滨河湿地'], all: true, month: '2022-12' },
    'zh-CN': {
      meaning: '上年累计接着算进本年',
      sentence: ({ agency = '', names, all, month }) =>
        `${all ? `${agency}整张清单` : firstNamesInChinese(names)}的本年累计完成投资不少于${month}的上年累计，疑为接着上年累计或把上年的数又报了一次`,
      remedy: '本年累计应从1月1日算起；请扣除上年完成的部分后重报',
    },
    en: {
      meaning: 'The completed figures continue from last year instead of beginning at 0',
      sentence: ({ agency, names, all, month }) =>
        `${all ? `the whole list${agency === undefined ? '' : ` of ${agency}`} has` : `${firstNamesInEnglish(names)}:`} at least as much completed this year as ${month} had for all of last year; last year’s figures were continued or sent again`,
      remedy: 'Completed this year counts from 1 January; subtract what was completed last year',
    },
  }),
};

declare module '../../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof yearFindings> {}
}
