import { type FactsOf, note, warning } from '../../../findings/entry.ts';

/** Projects that go on into the plan of the next year. */
export const carriedFindings = {
  'carried/no-list': note('list-not-in', {
    example: { year: 2024 },
    'zh-CN': {
      meaning: '工作区里没有上一年的月度清单，没有结转项目',
      sentence: ({ year }) => `工作区里没有${year}年的清单，没有列出结转项目`,
      remedy: '请把这一年最后一个月的清单放进 submissions',
    },
    en: {
      meaning: 'The workspace has no monthly list of the year before, so no project is carried over',
      sentence: ({ year }) => `the workspace has no list of ${year}, so no project is carried over`,
      remedy: 'Put the lists of that year’s last month into submissions',
    },
  }),
  'carried/remaining-unknown': warning('left-blank', {
    example: { project: '城东大道', missing: ['completedBefore'] as readonly string[] },
    'zh-CN': {
      meaning: '结转项目缺总投资或累计完成投资，算不出剩余投资',
      sentence: ({ project, missing }, { fieldName }) =>
        `结转的“${project}”没有${missing.map(fieldName).join('、')}，算不出剩余投资`,
      remedy: '请在清单或计划中补填',
    },
    en: {
      meaning:
        'A project that is carried over lacks its total or what has been completed, so its remaining investment is unknown',
      sentence: ({ project, missing }, { fieldName }) =>
        `“${project}” is carried over without ${missing.map(fieldName).join(', ')}, so its remaining investment is unknown`,
      remedy: 'Fill it in, in the list or in the plan',
    },
  }),
  'carried/over-total': warning('amounts-confused', {
    example: { project: '城东大道', total: 300_000_000, done: 320_000_000 },
    'zh-CN': {
      meaning: '结转项目累计完成投资超过总投资，剩余投资按0计',
      sentence: ({ project, total, done }, { yuan }) =>
        `结转的“${project}”累计完成${yuan(done)}，超过总投资${yuan(total)}，剩余投资按0计`,
      remedy: '请核对总投资和累计完成投资；总投资调整过的，请更正',
    },
    en: {
      meaning: 'A project that is carried over has completed more than its total; nothing remains',
      sentence: ({ project, total, done }, { yuan }) =>
        `“${project}” is carried over with ${yuan(done)} completed of ${yuan(total)}; nothing remains`,
      remedy: 'Check both amounts; if the total was changed, correct it',
    },
  }),
  'carried/not-reported': warning('dropped-row', {
    example: { project: '城东大道' },
    'zh-CN': {
      meaning: '计划内的项目最后一个月的清单里没有，按计划结转，剩余投资不明',
      sentence: ({ project }) => `“${project}”在计划内，最后一个月的清单里没有，按计划结转，剩余投资不明`,
      remedy: '请核对：已竣工或退出的，从名单中删去；漏报的，补报清单',
    },
    en: {
      meaning:
        'A planned project is not in the year’s last list; it is carried over as the plan has it, its remaining investment unknown',
      sentence: ({ project }) =>
        `“${project}” is planned but not in the year’s last list; carried over as the plan has it, its remaining investment unknown`,
      remedy: 'If it is finished or was given up, strike it out; if it was not reported, report it',
    },
  }),
};

declare module '../../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof carriedFindings> {}
}
