import { type FactsOf, warning } from './entry.ts';

export const dateFindings = {
  'date/unreadable': warning('date-wording', {
    example: { raw: '待定', field: 'plannedStart' },
    'zh-CN': {
      meaning: '看不出日期，未采用',
      sentence: ({ raw, field }, { fieldName }) => `“${fieldName(field)}”填“${raw}”，看不出日期，未采用`,
      remedy: '请改填年月（如 2023-09）',
    },
    en: {
      meaning: 'The value is not a date; not used',
      sentence: ({ raw, field }, { fieldName }) =>
        `${fieldName(field)} is “${raw}”, expected a date; not used`,
      remedy: 'Write year and month (2023-09)',
    },
  }),
  /** `2023.1`, which may be January or October. */
  'date/ambiguous': warning<{ raw: string; field: string; readings: readonly string[] }>('date-wording', {
    example: { raw: '2023.1', field: 'plannedStart', readings: ['2023-01', '2023-10'] },
    'zh-CN': {
      meaning: '2023.1 是一月还是十月不清楚',
      sentence: ({ raw, field, readings }, { fieldName }) =>
        `“${fieldName(field)}”填“${raw}”，可能是${readings.join('或')}`,
      remedy: '请改填年月（如 2023-10）',
    },
    en: {
      meaning: '2023.1 can mean January or October',
      sentence: ({ raw, field, readings }, { fieldName }) =>
        `${fieldName(field)} is “${raw}”, which may be ${readings.join(' or ')}`,
      remedy: 'Write year and month (2023-10)',
    },
  }),
  /** A bare 开工时间: nothing tells whether it is planned or actual. */
  'date/plan-or-actual': warning<{ header: string; used: 'planned' | 'actual' }>('unclear-header', {
    example: { header: '开工时间', used: 'actual' },
    'zh-CN': {
      meaning: '开工时间是计划还是实际不清楚',
      sentence: ({ header, used }) =>
        `“${header}”是计划还是实际没有写明，按${used === 'planned' ? '计划时间' : '实际时间'}读取`,
      remedy: '请把栏目名称写成“计划…”或“实际…”',
    },
    en: {
      meaning: 'The heading 开工时间 does not say whether the start is planned or actual',
      sentence: ({ header, used }) =>
        `“${header}” does not say whether it is planned or actual; read as ${used === 'planned' ? 'planned' : 'actual'}`,
      remedy: 'Write 计划… or 实际… in the header',
    },
  }),
  /** The finish, planned or actual, lies before the start. */
  'date/finish-before-start': warning('date-slip', {
    example: { name: '城东大道', start: '2023-06', finish: '2022-12' },
    'zh-CN': {
      meaning: '竣工早于开工',
      sentence: ({ name, start, finish }) => `“${name}”竣工时间${finish}早于开工时间${start}`,
      remedy: '请核对两个日期',
    },
    en: {
      meaning: 'The finish is before the start',
      sentence: ({ name, start, finish }) => `“${name}” finishes on ${finish}, before it starts on ${start}`,
      remedy: 'Check both dates',
    },
  }),
  /** Something is said to have happened, but its date lies after the period. */
  'date/future': warning('date-slip', {
    example: { name: '城东大道', field: 'actualStart', date: '2024-03', period: '2023-09' },
    'zh-CN': {
      meaning: '实际开工或竣工晚于统计期末',
      sentence: ({ name, field, date, period }, { fieldName }) =>
        `“${name}”的${fieldName(field)}为${date}，晚于统计月份${period}`,
      remedy: '请核对日期；尚未发生的请填入计划时间',
    },
    en: {
      meaning: 'An actual date after the period',
      sentence: ({ name, field, date, period }, { fieldName }) =>
        `“${name}”: ${fieldName(field)} is ${date}, after the period ${period}`,
      remedy: 'Check the date; if it has not happened yet, enter it as a planned date',
    },
  }),
};

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof dateFindings> {}
}
