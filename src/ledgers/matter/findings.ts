import { error, type FactsOf, note, warning } from '../../findings/entry.ts';

export const matterFindings = {
  'matter/unregistered': warning('not-handed-on', {
    example: { project: '沿江大道改造', matter: '高压线迁改' },
    'zh-CN': {
      meaning: '项目清单提出了需协调事项，台账里没有该项目未办结的事项',
      sentence: ({ project, matter }) =>
        `“${project}”在项目清单中提出“${matter}”，台账里没有该项目未办结的事项`,
      remedy: '请登记到台账并交办；如已办结，请从项目清单中删去',
    },
    en: {
      meaning: 'A project list raises a matter, but the ledger has no open matter of the project',
      sentence: ({ project, matter }) =>
        `“${project}” raises “${matter}” in its project list, but the ledger has no open matter of this project`,
      remedy: 'Register it and assign it to a department; if it is settled, take it out of the project list',
    },
  }),
  'matter/project-unknown': warning('name-elsewhere', {
    example: { project: '沿江大道改造', matter: '高压线迁改' },
    'zh-CN': {
      meaning: '事项所属的项目不在本月的项目清单中',
      sentence: ({ project, matter }) => `“${matter}”所属的“${project}”，本月项目清单中没有`,
      remedy: '请核对项目名称；名称不同而实为同一项目的，在 kp.yaml 的 identities 中写明',
    },
    en: {
      meaning: 'The project of a matter is in none of the month’s project lists',
      sentence: ({ project, matter }) =>
        `“${project}”, the project of “${matter}”, is in none of this month’s project lists`,
      remedy: 'Check the name; if two names mean one project, say so under identities in kp.yaml',
    },
  }),
  'matter/no-department': warning('left-blank', {
    example: { matter: '高压线迁改' },
    'zh-CN': {
      meaning: '未办结的事项没有写明由哪个部门牵头',
      sentence: ({ matter }) => `“${matter}”没有写牵头部门`,
      remedy: '请写明牵头部门，交办后督促办理',
    },
    en: {
      meaning: 'An open matter does not name the department that has to settle it',
      sentence: ({ matter }) => `“${matter}” does not name the department that has to settle it`,
      remedy: 'Name the department, and assign the matter to it',
    },
  }),
  'matter/no-limit': warning('left-blank', {
    example: { matter: '高压线迁改' },
    'zh-CN': {
      meaning: '未办结的事项没有办结时限，超期无从算起',
      sentence: ({ matter }) => `“${matter}”没有写办结时限，不知是否超期`,
      remedy: '请补写办结时限',
    },
    en: {
      meaning: 'An open matter has no limit, so it cannot be overdue',
      sentence: ({ matter }) => `“${matter}” has no limit, so it cannot be overdue`,
      remedy: 'Enter the limit',
    },
  }),
  'matter/settled-before-raised': warning('date-slip', {
    example: { raised: '2024-03-12', settled: '2024-02-20' },
    'zh-CN': {
      meaning: '办结早于提出',
      sentence: ({ raised, settled }) => `提出时间是 ${raised}，办结时间却是 ${settled}`,
      remedy: '请核对两个时间',
    },
    en: {
      meaning: 'Settled before it was raised',
      sentence: ({ raised, settled }) => `raised on ${raised}, but settled on ${settled}`,
      remedy: 'Check the two days',
    },
  }),
  'matter/settled-and-open': error('half-updated', {
    example: { status: '未办结', settled: '2024-03-20' },
    'zh-CN': {
      meaning: '写了办结或销号时间，又写未办结；按已办结计',
      sentence: ({ status, settled }) => `办结或销号时间是 ${settled}，又写“${status}”，暂按已办结计`,
      remedy: '请核对是否已经办结',
    },
    en: {
      meaning: 'The matter has the day it was settled, but its state says it is open; counted as settled',
      sentence: ({ status, settled }) =>
        `settled on ${settled}, but its state is “${status}”; counted as settled`,
      remedy: 'Check whether it is settled',
    },
  }),
  'matter/settled-without-day': note('left-blank', {
    example: {},
    'zh-CN': {
      meaning: '已办结而没有写办结时间，按时办结率不含这一件',
      sentence: '已办结，没有写办结时间，按时办结率不含这一件',
      remedy: '请补写办结时间',
    },
    en: {
      meaning: 'The matter is settled, but the day is missing; left out of the on-time rate',
      sentence: 'the matter is settled, but the day is missing; left out of the on-time rate',
      remedy: 'Enter the day',
    },
  }),
  'matter/vanished': warning('dropped-row', {
    example: { matter: '高压线迁改', last: '2024-01', since: '2024-02' },
    'zh-CN': {
      meaning: '未办结的事项从台账里消失了；在重新列入或办结之前，每月都提示',
      sentence: ({ matter, last, since }) =>
        `“${matter}”${last}列为未办结，${since}起台账里没有，至今未见办结`,
      remedy: '请补列；如已办结，请写明办结时间后再销号；改了名称的，请在 kp.yaml 的 identities 中写明',
    },
    en: {
      meaning:
        'A matter that was open when it was last listed and is in no list since; said every month until it is listed again or settled',
      sentence: ({ matter, last, since }) =>
        `“${matter}” was open in the list of ${last} and has been in no list since ${since}`,
      remedy:
        'List it again; if it is settled, enter the day before removing it; if its name changed, say so under identities in kp.yaml',
    },
  }),
  'matter/reopened': warning('taken-back', {
    example: { matter: '高压线迁改', settled: '2024-01' },
    'zh-CN': {
      meaning: '早先已办结的事项，本月又是未办结',
      sentence: ({ matter, settled }) => `“${matter}”${settled}已办结，本月又是未办结`,
      remedy: '请核对；如确需重新办理，请写明原因',
    },
    en: {
      meaning: 'The matter was settled when last listed, but is open this month',
      sentence: ({ matter, settled }) =>
        `“${matter}” was settled in the list of ${settled}, but is open again`,
      remedy: 'Check it; if it was taken up again, say why',
    },
  }),
};

declare module '../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof matterFindings> {}
}
