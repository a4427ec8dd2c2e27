import { type FactsOf, note, warning } from '../../findings/entry.ts';

export const kickoffFindings = {
  'kickoff/project-unknown': warning('name-elsewhere', {
    example: { project: '沿江大道改造' },
    'zh-CN': {
      meaning: '集中开工的项目不在本月的项目清单中',
      sentence: ({ project }) => `集中开工的“${project}”，本月项目清单中没有`,
      remedy: '请核对项目名称；名称不同而实为同一项目的，在 kp.yaml 的 identities 中写明',
    },
    en: {
      meaning: 'A project of a kickoff event is in none of the month’s project lists',
      sentence: ({ project }) =>
        `“${project}” was in a kickoff event, but is in none of this month’s project lists`,
      remedy: 'Check the name; if two names mean one project, say so under identities in kp.yaml',
    },
  }),
  'kickoff/not-started': warning('kickoff-waits', {
    example: { project: '沿江大道改造', day: '2024-01-05' },
    'zh-CN': {
      meaning: '集中开工后，项目至今没有实际开工',
      sentence: ({ project, day }) => `“${project}”${day}集中开工，至今未开工`,
      remedy: '请核实是否实质性开工；未开工的，列入督办',
    },
    en: {
      meaning: 'A project of an earlier kickoff event has not begun',
      sentence: ({ project, day }) => `“${project}” was in the kickoff event of ${day}, but has not begun`,
      remedy: 'Find out whether works have begun; if not, follow it up',
    },
  }),
  'kickoff/started-before': warning('date-slip', {
    example: { project: '沿江大道改造', day: '2024-01-05', begun: '2023-03-10' },
    'zh-CN': {
      meaning: '项目在集中开工以前的年度就已开工',
      sentence: ({ project, day, begun }) => `“${project}”${begun}已经开工，又列入${day}的集中开工`,
      remedy: '请核对实际开工时间；续建项目不应再列入集中开工',
    },
    en: {
      meaning: 'A project began in a year before its kickoff event',
      sentence: ({ project, day, begun }) =>
        `“${project}” began on ${begun}, before its kickoff event of ${day}`,
      remedy: 'Check when it began; a project under way does not belong in a kickoff event',
    },
  }),
  'kickoff/twice': warning('entered-twice', {
    example: { project: '沿江大道改造', first: '集中开工台账.xlsx:Sheet1!C4' },
    places: ['first'],
    'zh-CN': {
      meaning: '一个项目在一年里两次集中开工，项目数和投资计了两次',
      sentence: ({ project, first }) => `“${project}”在本年的另一场集中开工中已有（${first}），计了两次`,
      remedy: '请核对；同一项目只列入一场，分期开工的写明期次',
    },
    en: {
      meaning: 'A project is in two kickoff events of a year; counted twice',
      sentence: ({ project, first }) =>
        `“${project}” is also in another event of this year (${first}); counted twice`,
      remedy: 'Keep it in one of them; if it begins in stages, name the stage',
    },
  }),
  'kickoff/no-day': note('left-blank', {
    example: { project: '沿江大道改造' },
    'zh-CN': {
      meaning: '集中开工没有写时间，按清单所属年度计入',
      sentence: ({ project }) => `“${project}”没有写集中开工时间，计入清单所属年度`,
      remedy: '请补写集中开工的日期',
    },
    en: {
      meaning: 'The day of the kickoff is missing; counted in the year of its list',
      sentence: ({ project }) => `“${project}” has no kickoff day; counted in the year of its list`,
      remedy: 'State the day of the event',
    },
  }),
  'kickoff/amount-differs': warning('lists-disagree', {
    example: { project: '沿江大道改造', total: 1_200_000_000, listed: 120_000_000 },
    'zh-CN': {
      meaning: '集中开工台账与项目清单的总投资不一致',
      sentence: ({ project, total, listed }, { yuan }) =>
        `“${project}”集中开工总投资${yuan(total)}，项目清单为${yuan(listed)}`,
      remedy: '请核对两处的总投资和单位',
    },
    en: {
      meaning: 'The total of a kickoff event differs from that of the project list',
      sentence: ({ project, total, listed }, { yuan }) =>
        `“${project}”: total investment is ${yuan(total)} in the kickoff list, but ${yuan(listed)} in the project list`,
      remedy: 'Check both totals and their units',
    },
  }),
  'kickoff/amount-changed': warning('changed-on-way', {
    example: { project: '沿江大道改造', before: 1_200_000_000, after: 1_500_000_000, last: '2024-03' },
    'zh-CN': {
      meaning: '集中开工项目的总投资与以前的台账不同',
      sentence: ({ project, before, after, last }, { yuan }) =>
        `“${project}”总投资${yuan(after)}，${last}为${yuan(before)}`,
      remedy: '请核对；确有调整的，说明依据',
    },
    en: {
      meaning: 'The total of a project of a kickoff event has changed since an earlier list',
      sentence: ({ project, before, after, last }, { yuan }) =>
        `“${project}”: total investment was ${yuan(before)} in ${last} and is now ${yuan(after)}`,
      remedy: 'Check it; if the total was changed, give the reason',
    },
  }),
};

declare module '../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof kickoffFindings> {}
}
