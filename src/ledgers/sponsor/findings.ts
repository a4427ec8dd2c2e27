import { type FactsOf, warning } from '../../findings/entry.ts';

export const sponsorFindings = {
  'sponsor/blank': warning('left-blank', {
    example: { project: '沿江大道改造', field: 'team' },
    'zh-CN': {
      meaning: '包联清单的“五个一”有空缺',
      sentence: ({ project, field }, { fieldName }) => `“${project}”没有写${fieldName(field)}`,
      remedy: '请补齐；确实没有的，请先落实',
    },
    en: {
      meaning: 'One of the five sponsors is blank',
      sentence: ({ project, field }, { fieldName }) => `${fieldName(field)} of “${project}” is blank`,
      remedy: 'Fill it in; if there is none yet, appoint one',
    },
  }),
  'sponsor/without': warning('sponsor-unset', {
    example: { project: '沿江大道改造' },
    'zh-CN': {
      meaning: '项目清单中的项目没有包联领导',
      sentence: ({ project }) => `“${project}”没有包联领导`,
      remedy: '请明确包联领导，列入包联清单',
    },
    en: {
      meaning: 'A project of the project lists has no sponsor',
      sentence: ({ project }) => `“${project}” has no sponsor`,
      remedy: 'Name a sponsor, and add the project to the list of sponsors',
    },
  }),
  'sponsor/project-unknown': warning('name-elsewhere', {
    example: { project: '沿江大道改造' },
    'zh-CN': {
      meaning: '包联的项目不在本月的项目清单中',
      sentence: ({ project }) => `包联的“${project}”，本月项目清单中没有`,
      remedy: '请核对项目名称；名称不同而实为同一项目的，在 kp.yaml 的 identities 中写明',
    },
    en: {
      meaning: 'A sponsored project that is in none of the month’s project lists',
      sentence: ({ project }) => `“${project}” has sponsors, but is in none of this month’s project lists`,
      remedy: 'Check the name; if two names mean one project, say so under identities in kp.yaml',
    },
  }),
};

declare module '../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof sponsorFindings> {}
}
