import { type FactsOf, warning } from '../../findings/entry.ts';

export const promotionFindings = {
  /** No column says the stage; it is told by another clause, or by none. */
  'promotion/progress-unclear': warning('own-terms', {
    example: { name: '终端产业园', clause: '一期已投产', stage: '开工' },
    'zh-CN': {
      meaning: '招商清单没有写阶段和时间，项目进展又看不出整个项目到了哪一步',
      sentence: ({ name, clause, stage }) =>
        `“${name}”的进展写“${clause}”，看不出整个项目是否已到这一步，${stage === '' ? '没有计入任何一步' : `按“${stage}”计`}`,
      remedy: '请在清单中加“阶段”一栏写明，或填签约、落地、开工、投产时间',
    },
    en: {
      meaning:
        'A list of promotion without stages and days, whose progress does not say how far a project is',
      sentence: ({ name, clause, stage }) =>
        `The progress of “${name}”, “${clause}”, does not say whether the whole project has come so far; ${stage === '' ? 'it counts at no step' : `it counts as ${stage}`}`,
      remedy: 'Add a column 阶段 to the list, or the days of signature, landing, start and production',
    },
  }),
};

declare module '../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof promotionFindings> {}
}
