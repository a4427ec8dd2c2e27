import type { BulletinWords } from '../../show/bulletin/words.ts';

const lead = (of: string) => `{${of}.lead:高于时序进度#个百分点|与时序进度持平|低于时序进度#个百分点}`;

export const bulletin: BulletinWords = {
  opening: [
    [
      { when: ['no overall.projects'], say: '{$months}，没有符合条件的项目。' },
      {
        when: ['some $missing', 'known overall.rate'],
        say: `{$months}，已填报的{overall.rated.projects}个重点项目完成投资{overall.rated.completed}，占其年度计划{overall.rated.annualPlan}的{overall.rate}<，${lead('overall')}>；{$missing}。<项目总投资{overall.totalInvestment}。>`,
      },
      {
        say: `{$months}，{overall.projects}个重点项目完成投资{overall.completed}<，占年度计划{overall.annualPlan}的{overall.rate}><，${lead('overall')}><；{$missing}>。<项目总投资{overall.totalInvestment}。>`,
      },
      {
        say: '{$months}，{overall.projects}个重点项目<年度计划投资{overall.annualPlan}，>没有完成投资数据<；{$missing}>。<项目总投资{overall.totalInvestment}。>',
      },
    ],
    [
      {
        each: 'provincial',
        of: [
          {
            when: ['some $missing', 'known .rate'],
            say: `其中{$key}项目已填报的{.rated.projects}个，完成投资{.rated.completed}，占其年度计划{.rated.annualPlan}的{.rate}<，${lead('')}>；{$missing}。`,
          },
          {
            say: `其中{$key}项目{.projects}个，完成投资{.completed}<，占年度计划{.annualPlan}的{.rate}><，${lead('')}><；{$missing}>。`,
          },
          {
            say: '其中{$key}项目{.projects}个，<年度计划投资{.annualPlan}，>没有完成投资数据<；{$missing}>。',
          },
        ],
      },
    ],
    [{ say: '{$basis}' }],
  ],
};
