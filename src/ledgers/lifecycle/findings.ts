import { type FactsOf, warning } from '../../findings/entry.ts';

export const lifecycleFindings = {
  'lifecycle/unknown-stage': warning('own-terms', {
    example: { name: '沿江大道改造', stage: '攻坚一批' },
    'zh-CN': {
      meaning: '所属批次看不出是谋划、签约、开工、竣工、培育还是激活',
      sentence: ({ name, stage }) => `“${name}”的批次“${stage}”看不出项目走到哪一步`,
      remedy: '请改用通行的批次名称，或在 kp.yaml 的 lifecycle 中写成别名',
    },
    en: {
      meaning: 'A stage that says neither planned, signed, begun, finished, grown nor revived',
      sentence: ({ name, stage }) => `The stage of “${name}”, “${stage}”, does not say how far it has come`,
      remedy: 'Use a usual name, or make it an alias under lifecycle in kp.yaml',
    },
  }),
  'lifecycle/behind': warning('date-slip', {
    example: { name: '沿江大道改造', stage: '签约落地', field: 'lifecycle.startedOn', day: '2024-03-05' },
    'zh-CN': {
      meaning: '项目所属批次落后于已经发生的时间',
      sentence: ({ name, stage, field, day }, { fieldName }) =>
        `“${name}”${fieldName(field)}是${day}，仍列在“${stage}”`,
      remedy: '请核对时间；确已发生的，调整到下一批次',
    },
    en: {
      meaning: 'A project stands in a stage that a day of its own has passed',
      sentence: ({ name, stage, field, day }, { fieldName }) =>
        `“${name}”: ${fieldName(field)} is ${day}, and it still stands in “${stage}”`,
      remedy: 'Check the day; where it is right, move the project on',
    },
  }),
  'lifecycle/moved-back': warning('taken-back', {
    example: { name: '沿江大道改造', before: '开工建设', after: '签约落地', last: '2024-02' },
    'zh-CN': {
      meaning: '项目退回到以前的批次',
      sentence: ({ name, before, after, last }) => `“${name}”${last}列在“${before}”，本月退回“${after}”`,
      remedy: '请核对；确需退回的，说明原因',
    },
    en: {
      meaning: 'A project has gone back to an earlier stage',
      sentence: ({ name, before, after, last }) =>
        `“${name}” stood in “${before}” in ${last}, and now in “${after}”`,
      remedy: 'Check it; where it had to go back, say why',
    },
  }),
};

declare module '../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof lifecycleFindings> {}
}
