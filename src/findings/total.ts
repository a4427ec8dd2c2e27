import { error, type FactsOf, warning } from './entry.ts';
import { plural } from './plural.ts';

export const totalFindings = {
  'total/mismatch': warning('total-not-updated', {
    example: { header: '总投资', printed: '1,200', own: '1,100', rows: 12, label: '合计' },
    'zh-CN': {
      meaning: '印出的合计与各行之和不符（舍入除外）',
      sentence: ({ header, printed, own, rows, label }) =>
        `“${label}”行的“${header}”填“${printed}”，所辖${rows}行相加为 ${own}`,
      remedy: '请核对是否漏行、多行或合计未更新',
    },
    en: {
      meaning: 'A printed total differs from the sum of its rows by more than rounding',
      sentence: ({ header, printed, own, rows, label }, { amount }) =>
        `the row “${label}” prints “${printed}” for “${header}”, but its ${plural(rows, 'row')} add up to ${amount(own)}`,
      remedy: 'Check for missing or surplus rows, or a total that was not updated',
    },
  }),
  /** `amounts`: how many printed amounts were compared. */
  'total/none-agrees': error('total-not-updated', {
    example: { amounts: 3, label: '合计' },
    'zh-CN': {
      meaning: '印出的合计没有一项与各行之和相符，各行可能漏了、多了，或读错了',
      sentence: ({ amounts, label }) => `“${label}”等合计的${amounts}项金额，没有一项与各行之和相符`,
      remedy: '请核对有无漏行、多行，哪些行是子项；改正合计，或用 kp inspect 看各行是怎样读的',
    },
    en: {
      meaning: 'None of the printed totals is the sum of its rows: rows are missing, surplus, or misread',
      sentence: ({ amounts, label }) =>
        `the totals (“${label}”) print ${plural(amounts, 'amount')}, none of which is the sum of its rows`,
      remedy:
        'Look for missing or surplus rows and for parts of projects; correct the totals, or run kp inspect to see how each row was read',
    },
  }),
  'count/mismatch': warning('total-not-updated', {
    example: { declared: 12, own: 11, label: '一、基础设施（12个）' },
    'zh-CN': {
      meaning: '写明的个数与实有行数不符',
      sentence: ({ declared, own, label }) => `“${label}”写明${declared}个，实有${own}个`,
      remedy: '请核对是否漏报或数目未更新',
    },
    en: {
      meaning: 'A stated count differs from the number of rows',
      sentence: ({ declared, own, label }) =>
        `“${label}” states ${plural(declared, 'project')}, but there are ${own}`,
      remedy: 'Check for missing rows, or a count that was not updated',
    },
  }),
  'quantity/unreadable': error('not-a-number', {
    example: { raw: '约五六百套', field: 'goal' },
    'zh-CN': {
      meaning: '数量读不出来，不计入',
      sentence: ({ raw }) => `“${raw}”不是一个数量，不计入`,
      remedy: '请只填一个数，单位另列或写在数后，如“600套”',
    },
    en: {
      meaning: 'A quantity that cannot be read; left out',
      sentence: ({ raw }) => `“${raw}” is not a single quantity; left out`,
      remedy: 'Give one number, its unit in a column of its own or behind it: 600套',
    },
  }),
  'count/unreadable': warning('not-a-number', {
    example: { raw: '若干', field: 'members' },
    'zh-CN': {
      meaning: '不是整数，未采用',
      sentence: ({ raw, field }, { fieldName }) => `“${fieldName(field)}”填“${raw}”，应为整数，未采用`,
      remedy: '请改填整数',
    },
    en: {
      meaning: 'Not a whole number; not used',
      sentence: ({ raw, field }, { fieldName }) =>
        `${fieldName(field)} is “${raw}”, expected a whole number; not used`,
      remedy: 'Write a whole number',
    },
  }),
  'number/unreadable': error('not-a-number', {
    example: { raw: '若干', field: 'value' },
    'zh-CN': {
      meaning: '不是数，未采用',
      sentence: ({ raw, field }, { fieldName }) => `“${fieldName(field)}”填“${raw}”，应为数，未采用`,
      remedy: '请填数；金额请带单位（如 30亿元）',
    },
    en: {
      meaning: 'Not a number; not used',
      sentence: ({ raw, field }, { fieldName }) =>
        `${fieldName(field)} is “${raw}”, expected a number; not used`,
      remedy: 'Write a number; an amount of money with its unit, as in “30亿元”',
    },
  }),
  /** A summary prints another value for a measure than the lists beside it add up to. */
  'summary/mismatch': error('summary-not-updated', {
    example: { header: '总投资', printed: '5.2亿元', own: '5.3亿元' },
    'zh-CN': {
      meaning: '汇总表与清单不符，按清单计',
      sentence: ({ header, printed, own }) =>
        `汇总表的“${header}”共 ${printed}，清单各行相加为 ${own}；按清单计`,
      remedy: '请核对汇总表是否更新、清单是否齐全',
    },
    en: {
      meaning: 'A summary differs from the lists; the lists count',
      sentence: ({ header, printed, own }, { amount }) =>
        `the summary gives “${printed}” for “${header}”, but the rows of the lists add up to ${amount(own)}; the lists count`,
      remedy: 'Check whether the summary is up to date and the lists are complete',
    },
  }),
  'summary/other-project': error('summary-in-file', {
    example: { name: '桐岭大桥' },
    'zh-CN': {
      meaning: '重复清单的表里另有项目，未计入',
      sentence: ({ name }) => `“${name}”只在这张重复的表里有，清单里没有，未计入`,
      remedy: '请补入清单，或核对项目名称',
    },
    en: {
      meaning: 'A table that repeats the lists has a project that they do not have; not counted',
      sentence: ({ name }) =>
        `“${name}” is only in this table, which repeats the lists, and in none of the lists; not counted`,
      remedy: 'Add it to the list, or check its name',
    },
  }),
  /** It looks like a summary, but no sums prove it, so it counts as a list. */
  'summary/unproven': error('summary-in-file', {
    example: {},
    'zh-CN': {
      meaning: '像汇总表而与清单对不上，暂作清单计入',
      sentence: '这张表像汇总表（有项目个数，没有项目才有的栏目），但与清单对不上，暂作清单计入',
      remedy: '是汇总表的，请核对数字或移出文件；是清单的，请补填责任单位、项目性质等栏目',
    },
    en: {
      meaning: 'The table looks like a summary but agrees with no list; counted as a list',
      sentence:
        'this table looks like a summary (a number of projects, no column that only a project has), but does not agree with the lists; counted as a list for now',
      remedy: 'A summary: check its figures or take it out of the file; a list: add agency, phase …',
    },
  }),
};

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof totalFindings> {}
}
