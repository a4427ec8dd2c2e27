import { error, type FactsOf, note, warning } from './entry.ts';
import { plural } from './plural.ts';

export const tableFindings = {
  'table/ledger': note('other-ledger', {
    example: { ledger: 'matters', rows: 6 },
    'zh-CN': {
      meaning: '另一种台账，不计入项目',
      sentence: ({ ledger, rows }, { ledgerName }) =>
        `这张表（${rows}行）是${ledgerName(ledger)}台账，不计入项目`,
      remedy: ({ ledger }) => `请用 kp ledger ${ledger} 查看`,
    },
    en: {
      meaning: 'A list of another ledger; not counted as projects',
      sentence: ({ ledger, rows }, { ledgerName }) =>
        `the table (${plural(rows, 'row')}) is a list of ${ledgerName(ledger)}, not counted as projects`,
      remedy: ({ ledger }) => `See it with kp ledger ${ledger}`,
    },
  }),
  /** No list of the requested ledger was found, so its zeros are no real figures. */
  'ledger/none': error('no-list-in-it', {
    example: { ledger: 'approvals', files: 2 },
    'zh-CN': {
      meaning: '要看的台账在清单中没有',
      sentence: ({ ledger, files }, { ledgerName }) =>
        `读了${files}个文件，没有一张表是${ledgerName(ledger)}台账，各项数字不是实数`,
      remedy: ({ ledger }) =>
        `请用 kp inspect 看这些表读作什么；按 kp template ${ledger} 的表样填报，或在标题写明是哪一种台账`,
    },
    en: {
      meaning: 'The ledger that was asked for is in none of the lists',
      sentence: ({ ledger, files }, { ledgerName }) =>
        `${plural(files, 'file')} read, and no table of ${ledgerName(ledger)}: its figures say nothing`,
      remedy: ({ ledger }) =>
        `See with kp inspect what the tables were taken for; fill in the form of kp template ${ledger}, or say in the title which ledger it is`,
    },
  }),
  'table/repeated-entry': warning('entered-twice', {
    example: { name: '高压线迁改', first: '安屏区.xlsx:事项!B4' },
    'zh-CN': {
      meaning: '台账中重复的一条，只计一次',
      sentence: ({ name, first }) => `“${name}”与 ${first} 是同一条，只计一次`,
      remedy: '请删去重复的一条；如不是同一条，请写明不同之处',
    },
    en: {
      meaning: 'An entry that stands twice in a ledger; counted once',
      sentence: ({ name, first }) => `“${name}” is the same as ${first}, counted once`,
      remedy: 'Take one out; if they differ, say in what',
    },
  }),
  'table/joined-entries': note('entered-twice', {
    example: { name: '环城北路', field: 'sponsor', names: '周明、陈立', first: '包联清单.xlsx:Sheet1!B4' },
    'zh-CN': {
      meaning: '同一条分两处列出，人员不同，合并计一条',
      sentence: ({ name, field, names, first }, { fieldName }) =>
        `“${name}”在 ${first} 也列出，合并为一条，${fieldName(field)}为${names}`,
      remedy: '如不是同一个项目，请写明不同之处',
    },
    en: {
      meaning: 'An entry that stands twice with other persons; counted once, with all of them',
      sentence: ({ name, field, names, first }, { fieldName }) =>
        `“${name}” stands at ${first} as well; counted once, ${fieldName(field)}: ${names}`,
      remedy: 'If they are two projects, say in what they differ',
    },
  }),
  'table/project-unchecked': note<{ name: string; project: string; agencies: readonly string[] }>(
    'list-not-in',
    {
      example: { name: '高压线迁改', project: '沿江大道改造', agencies: ['安屏区'] },
      'zh-CN': {
        meaning: '责任单位本月没有报来项目清单，所属项目无从核对',
        sentence: ({ name, project, agencies }) =>
          `“${name}”所写项目“${project}”无从核对，本月没有收到${agencies.join('、')}的项目清单`,
        remedy: '请在收到清单后再核对',
      },
      en: {
        meaning: 'The project list of the agency has not come: nobody can tell whether it has the project',
        sentence: ({ name, project, agencies }) =>
          `“${project}”, the project of “${name}”, cannot be checked: no project list of ${agencies.join(', ')} has come this month`,
        remedy: 'Check it when the list has come',
      },
    },
  ),
  'table/entry-differs': warning('lists-disagree', {
    example: {
      name: '高压线迁改',
      field: 'due',
      kept: '2024-03-31',
      other: '2024-05-31',
      first: '安屏区.xlsx:事项!G4',
    },
    'zh-CN': {
      meaning: '同一条在两份清单中写得不同',
      sentence: ({ name, field, kept, other, first }, { fieldName }) =>
        `“${name}”的${fieldName(field)}这里是“${other}”，${first} 是“${kept}”，按后者计`,
      remedy: '请与双方核对后改正',
    },
    en: {
      meaning: 'Two lists that say of one entry different things',
      sentence: ({ name, field, kept, other, first }, { fieldName }) =>
        `${fieldName(field)} of “${name}” is “${other}” here and “${kept}” in ${first}; the latter counts`,
      remedy: 'Ask both, and correct one of them',
    },
  }),
  'table/which-ledger': error('ledger-unclear', {
    example: { ledger: 'project', rival: 'matters' },
    'zh-CN': {
      meaning: '一张表像两种台账，读成哪一种数字不同',
      sentence: ({ ledger, rival }, { ledgerName }) =>
        `这张表既像${ledgerName(ledger)}，又像${ledgerName(rival)}，暂按${ledgerName(ledger)}读`,
      remedy: '请在标题或工作表名写明是哪一种台账，或补全该台账的栏目',
    },
    en: {
      meaning: 'A table that two ledgers explain equally well; figures differ by which it is',
      sentence: ({ ledger, rival }, { ledgerName }) =>
        `the table looks like ${ledgerName(ledger)} and like ${ledgerName(rival)}; read as ${ledgerName(ledger)}`,
      remedy: 'Say in its title or the name of its sheet what it is, or complete its columns',
    },
  }),
};

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof tableFindings> {}
}
