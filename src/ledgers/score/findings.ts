import { error, type FactsOf, note, warning } from '../../findings/entry.ts';

export const registerFindings = {
  'register/no-table': error<{ expected: readonly string[] }>('register-form', {
    example: { expected: ['责任单位', '年月', '事项'] },
    'zh-CN': {
      meaning: '登记表没有责任单位、年月、事项的表头，未读',
      sentence: ({ expected }) =>
        `不是登记表：没有一行同时有${expected.map((name) => `“${name}”`).join('、')}`,
      remedy: '请写上这几栏的表头，需要时再加“数值”“目标”',
    },
    en: {
      meaning: 'A file given as a register without 责任单位, 年月 and 事项 in one row; not read',
      sentence: ({ expected }) =>
        `this is not a register: no row has ${expected.map((name) => `“${name}”`).join(', ')}`,
      remedy: 'Give it these headers, and 数值 and 目标 where they are needed',
    },
  }),
  'register/in-lists': note<{ files: readonly string[]; entries: number; repeated: number }>(
    'register-twice',
    {
      example: { files: ['submissions/2023-03/加减分登记.xlsx'], entries: 12, repeated: 3 },
      'zh-CN': {
        meaning: '各月报来的登记表计入评分，重复的只计一次',
        sentence: ({ files, entries, repeated }) =>
          `报来的登记表${files.length}份计入评分，共${entries}条${repeated === 0 ? '' : `；另有${repeated}条别处已计，不重复计`}`,
        remedy: '不应计入的，请从 submissions 中移出',
      },
      en: {
        meaning: 'Registers among the months’ lists score; entries in several of them count once',
        sentence: ({ files, entries, repeated }) =>
          `${files.length} registers among the lists score, ${entries} rows${repeated === 0 ? '' : `; ${repeated} more stand elsewhere and are not counted again`}`,
        remedy: 'Move registers that should not count out of submissions',
      },
    },
  ),
  /** An indicator is scored by a ledger, and a register has an item of its name. */
  'register/outranked': warning('register-twice', {
    example: { item: '集中开工', measure: 'kickoffs.attended', entries: 3 },
    'zh-CN': {
      meaning: '登记表有的事项，打分办法按台账计，登记的不计分',
      sentence: ({ item, measure, entries }) =>
        `“${item}”按台账计分（${measure}），登记表中的${entries}条不计`,
      remedy: '台账没有的，请补进台账；要按登记表计分的，在 schemes/ 中写 scoring: register',
    },
    en: {
      meaning: 'The scheme takes this item from a ledger, so the register does not count',
      sentence: ({ item, measure, entries }) =>
        `“${item}” is scored by the ledger (${measure}), the register’s ${entries} ${entries === 1 ? 'row does' : 'rows do'} not count`,
      remedy:
        'Add what is missing to the ledger; to score by the register, write scoring: register in your own scheme',
    },
  }),
  /** Every agency is given what the scheme gives those who have not reported. */
  'register/no-ledger': warning('register-form', {
    example: { indicator: '集中开工', measure: 'kickoffs.attended' },
    'zh-CN': {
      meaning: '打分办法要按台账计分，本月清单中没有这种台账',
      sentence: ({ indicator, measure }) =>
        `“${indicator}”按台账计分（${measure}），本月清单中没有这种台账，各单位都按没有填报计`,
      remedy: '请把台账放进本月的 submissions，再排名',
    },
    en: {
      meaning: 'The scheme scores by a ledger, but the month has no list of it',
      sentence: ({ indicator, measure }) =>
        `“${indicator}” is scored by a ledger (${measure}) , but this month has no list of it`,
      remedy: 'Put the ledger into the month’s submissions and rank again',
    },
  }),
  /** The row is left out. */
  'register/unreadable': error('register-form', {
    example: { raw: '春天', column: '年月' },
    'zh-CN': {
      meaning: '登记表中读不懂的行，未计入',
      sentence: ({ raw, column }) =>
        raw === '' ? `没有填“${column}”，这一行未计入` : `“${column}”填“${raw}”，读不懂，这一行未计入`,
      remedy: ({ column }) => (column === '年月' ? '请写成 2023-03 或 2023年3月' : '请按栏目填报'),
    },
    en: {
      meaning: 'A row of a register that cannot be read; left out',
      sentence: ({ raw, column }) =>
        raw === ''
          ? `“${column}” is empty, the row is left out`
          : `“${column}” says “${raw}”, the row is left out`,
      remedy: ({ column }) =>
        column === '年月' ? 'Write 2023-03 or 2023年3月' : 'Fill in the column as its heading says',
    },
  }),
};

declare module '../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof registerFindings> {}
}
