import { type FactsOf, warning } from '../../../findings/entry.ts';

export const finishFindings = {
  'finish/contradiction': warning('half-updated', {
    example: { name: '天府站', used: '2023-03', other: '在建' },
    'zh-CN': {
      meaning: '竣工情况前后不一',
      sentence: ({ name, used, other }) => `“${name}”的竣工情况前后不一：按“${used}”计，另有“${other}”`,
      remedy: '请核实后改为一致',
    },
    en: {
      meaning: 'The list makes two statements about the finish',
      sentence: ({ name, used, other }) =>
        `the finish of “${name}” is stated twice: “${used}” and “${other}”; the first is used`,
      remedy: 'Check both and make them agree',
    },
  }),
  /** Finished with less than 90 % of the total done. */
  'finish/below-total': warning('half-updated', {
    example: { name: '城东大道', done: '30000万元', total: '50000万元' },
    'zh-CN': {
      meaning: '已竣工而完成不足总投资九成',
      sentence: ({ name, done, total }) => `“${name}”已竣工，累计完成投资${done}不足总投资${total}的九成`,
      remedy: '请核对是否已竣工，或更新完成投资、总投资',
    },
    en: {
      meaning: 'The project is finished with less than 90 % of its total investment',
      sentence: ({ name, done, total }, { amount }) =>
        `“${name}” is finished with ${amount(done)}, less than 90 % of the total investment of ${amount(total)}`,
      remedy: 'Check whether it is finished, or bring the amounts up to date',
    },
  }),
  /** Planned to finish this year, but phase 续建. */
  'finish/phase': warning('half-updated', {
    example: { name: '城东大道', date: '2023-11' },
    'zh-CN': {
      meaning: '清单另有项目性质为竣工的，今年竣工的项目却列为续建',
      sentence: ({ name, date }) => `“${name}”计划${date}竣工，项目性质却是续建，未计入计划竣工`,
      remedy: '请核对项目性质或计划竣工时间',
    },
    en: {
      meaning:
        'A project to be finished this year has the phase 续建, in lists that have projects of phase 竣工',
      sentence: ({ name, date }) =>
        `“${name}” is to be finished in ${date}, but its phase is 续建; not counted as a planned finish`,
      remedy: 'Check the phase or the planned finish',
    },
  }),
  'finish/before-year': warning('date-slip', {
    example: { name: '城东大道', told: '2022-12' },
    'zh-CN': {
      meaning: '列为今年竣工，实际去年或更早已竣工',
      sentence: ({ name, told }) => `“${name}”列为今年竣工，但${told}已经竣工，不是今年的竣工`,
      remedy: '请核对竣工时间；去年已竣工的请从清单删去',
    },
    en: {
      meaning: 'A finish of this year was finished before this year',
      sentence: ({ name, told }) => `“${name}” is called a finish of this year, but was finished in ${told}`,
      remedy: 'Check the date; remove projects that were finished last year',
    },
  }),
  /** Phase 竣工, but planned for a later year. */
  'finish/later-year': warning('half-updated', {
    example: { name: '城东大道', date: '2025-06' },
    'zh-CN': {
      meaning: '列为竣工，计划竣工却在以后年份',
      sentence: ({ name, date }) => `“${name}”项目性质是竣工，却计划${date}才竣工，不是今年的竣工，未计入`,
      remedy: '请核对项目性质或计划竣工时间',
    },
    en: {
      meaning: 'The phase is 竣工, but the planned finish is in a later year',
      sentence: ({ name, date }) =>
        `“${name}” has the phase 竣工, but its planned finish is ${date}; not counted as a finish of this year`,
      remedy: 'Check the phase or the planned finish',
    },
  }),
  /** Finished, but phase 续建. */
  'finish/ongoing': warning('half-updated', {
    example: { name: '城东大道' },
    'zh-CN': {
      meaning: '清单另有项目性质为竣工的，已竣工的项目仍列为续建',
      sentence: ({ name }) => `“${name}”已竣工，项目性质仍为续建，未计入竣工`,
      remedy: '请核对是否已竣工；计划今年竣工的，项目性质请填竣工',
    },
    en: {
      meaning:
        'The project is finished, but its phase is still 续建, in lists that have projects of phase 竣工',
      sentence: ({ name }) => `“${name}” is finished, but its phase is 续建; not counted as a finish`,
      remedy: 'Check whether it is finished; a project that finishes this year has the phase 竣工',
    },
  }),
};

declare module '../../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof finishFindings> {}
}
