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
      meaning: 'kp does not know this stage, so it cannot tell how far the project is',
      sentence: ({ name, stage }) =>
        `the stage of “${name}”, “${stage}”, is not known, so it is unclear how far the project is`,
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
      meaning: 'A date of the project shows that it has passed the stage it is in',
      sentence: ({ name, stage, field, day }, { fieldName }) =>
        `“${name}”: ${fieldName(field)} is ${day}, but its stage is still “${stage}”`,
      remedy: 'Check the date; if it is right, move the project to its next stage',
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
        `the stage of “${name}” was “${before}” in ${last} and is now “${after}”`,
      remedy: 'Check it; if it had to go back, say why',
    },
  }),
};

declare module '../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof lifecycleFindings> {}
}
