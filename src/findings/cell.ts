import { error, type FactsOf, note, warning } from './entry.ts';

export const cellFindings = {
  'cell/error': error('formula-broken', {
    example: { raw: '#REF!', field: 'annualPlan' },
    'zh-CN': {
      meaning: '公式错误，如 `#REF!`',
      sentence: ({ raw, field }, { fieldName }) => `“${fieldName(field)}”是公式错误“${raw}”，未计入`,
      remedy: '请改正公式或直接填数后重报',
    },
    en: {
      meaning: 'The cell shows a formula error such as `#REF!`',
      sentence: ({ raw, field }, { fieldName }) =>
        `${fieldName(field)} is the formula error “${raw}”; not counted`,
      remedy: 'Correct the formula or write the number, and send the list again',
    },
  }),
  'cell/not-calculated': error('not-recalculated', {
    example: { field: 'annualPlan' },
    'zh-CN': {
      meaning: '公式没有算出结果',
      sentence: ({ field }, { fieldName }) => `“${fieldName(field)}”的公式没有结果，未计入`,
      remedy: '请在 Excel 或 WPS 中打开、重算、保存后重报',
    },
    en: {
      meaning: 'The file has a formula without its result',
      sentence: ({ field }, { fieldName }) => `the formula of ${fieldName(field)} has no result; not counted`,
      remedy: 'Open it in Excel or WPS, recalculate, save, and send it again',
    },
  }),
  /** The author struck the cell through; it is read as blank. */
  'cell/struck': warning('struck-by-author', {
    example: { raw: '8000', field: 'annualPlan' },
    'zh-CN': {
      meaning: '已划去的单元格，按未填处理',
      sentence: ({ raw, field }, { fieldName }) => `“${fieldName(field)}”的“${raw}”已划去，按未填处理`,
      remedy: '请填现行的内容；划去有误的，请去掉删除线',
    },
    en: {
      meaning: 'The value is struck through; taken as blank',
      sentence: ({ raw, field }, { fieldName }) =>
        `“${raw}” in ${fieldName(field)} is struck through; taken as blank`,
      remedy: 'Write the current value, or remove the strikethrough',
    },
  }),
  /** A picture stands where a value should be. */
  'cell/picture': note('picture', {
    example: { field: 'siteProgress' },
    'zh-CN': {
      meaning: '应填内容处放的是图片，按未填处理',
      sentence: ({ field }, { fieldName }) => `“${fieldName(field)}”放的是图片，按未填处理`,
      remedy: '要写明的，请用文字填报',
    },
    en: {
      meaning: 'A picture instead of a value; taken as blank',
      sentence: ({ field }, { fieldName }) => `${fieldName(field)} contains a picture; taken as blank`,
      remedy: 'Write the content of the picture into the cell',
    },
  }),
  'percent/unreadable': warning('not-a-number', {
    example: { raw: '见附件', field: 'completionRate' },
    'zh-CN': {
      meaning: '完成率不是百分数，未采用',
      sentence: ({ raw, field }, { fieldName }) => `“${fieldName(field)}”填“${raw}”，应为百分数，未采用`,
      remedy: '请改填百分数，如77.45%，或留空',
    },
    en: {
      meaning: 'The completion rate is not a percentage; not used',
      sentence: ({ raw, field }, { fieldName }) =>
        `${fieldName(field)} is “${raw}”, expected a percentage; not used`,
      remedy: 'Write a percentage such as 77.45%, or leave the cell empty',
    },
  }),
  'yes-no/unreadable': warning('not-an-answer', {
    example: { raw: '进行中', field: 'started' },
    'zh-CN': {
      meaning: '看不出是或否，未采用',
      sentence: ({ raw, field }, { fieldName }) => `“${fieldName(field)}”填“${raw}”，应为是或否，未采用`,
      remedy: '请改填“是”或“否”',
    },
    en: {
      meaning: 'Neither yes nor no; not used',
      sentence: ({ raw, field }, { fieldName }) =>
        `${fieldName(field)} is “${raw}”, expected 是 or 否; not used`,
      remedy: 'Write 是 or 否',
    },
  }),
};

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof cellFindings> {}
}
