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
        `the table (${plural(rows, 'row')}) is a list of ${ledgerName(ledger)}; not counted as projects`,
      remedy: ({ ledger }) => `To see it, run kp ledger ${ledger}`,
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
      meaning: 'None of the files contains the ledger asked for',
      sentence: ({ ledger, files }, { ledgerName }) =>
        `${plural(files, 'file')} read, and none contains ${ledgerName(ledger)}; there are no figures`,
      remedy: ({ ledger }) =>
        `Run kp inspect to see how the tables were read; use the form of kp template ${ledger}, or name the ledger in the title`,
    },
  }),
  /** No column says what has become of the entries, and no text of progress tells it. */
  'table/state-untold': warning('left-blank', {
    example: { field: 'matters.status', entries: 12 },
    'zh-CN': {
      meaning: '台账没有一栏说办到哪一步，全部按没有办成计',
      sentence: ({ field, entries }, { fieldName }) =>
        `表中没有“${fieldName(field)}”一类的栏目，也没有办成的时间，${entries}条都按没有办成计`,
      remedy: ({ field }, { fieldName }) =>
        `请加“${fieldName(field)}”一栏；已有这一栏、只是叫法不同的，在 kp.yaml 的 synonyms.columns 中写明`,
    },
    en: {
      meaning: 'A ledger in which no column says how far the entries are; none of them counts as done',
      sentence: ({ field, entries }, { fieldName }) =>
        `no column says ${fieldName(field)}, and none has the day it was done: ${entries} of its entries count as not done`,
      remedy: ({ field }, { fieldName }) =>
        `Add a column for ${fieldName(field)}; where there is one by another name, say so under synonyms.columns in kp.yaml`,
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
      meaning: 'An entry is listed twice in a ledger; counted once',
      sentence: ({ name, first }) => `“${name}” is the same as ${first}; counted once`,
      remedy: 'Remove one; if they are different, say how they differ',
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
      meaning: 'An entry is listed twice with different persons; counted once, with all of them',
      sentence: ({ name, field, names, first }, { fieldName }) =>
        `“${name}” is also at ${first}; counted once, with ${fieldName(field)}: ${names}`,
      remedy: 'If they are two projects, say how they differ',
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
        meaning: 'The agency’s project list has not arrived, so kp cannot check whether it has the project',
        sentence: ({ name, project, agencies }) =>
          `“${project}”, the project of “${name}”, cannot be checked: no project list of ${agencies.join(', ')} has come this month`,
        remedy: 'Check it when the list has arrived',
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
      meaning: 'Two lists say different things about one entry',
      sentence: ({ name, field, kept, other, first }, { fieldName }) =>
        `${fieldName(field)} of “${name}” is “${other}” here but “${kept}” in ${first}; the second counts`,
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
      meaning: 'A table that fits two ledgers equally well, which changes figures',
      sentence: ({ ledger, rival }, { ledgerName }) =>
        `the table fits both ${ledgerName(ledger)} and ${ledgerName(rival)}; read as ${ledgerName(ledger)}`,
      remedy: 'Name the ledger in the title or the sheet name, or complete the columns',
    },
  }),
};

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof tableFindings> {}
}
