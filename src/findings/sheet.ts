import type { SheetLayout } from '../model/table.ts';
import { error, type FactsOf, note, warning } from './entry.ts';
import { plural } from './plural.ts';

export const sheetFindings = {
  'sheet/not-found': error<{ wanted: string; sheets: readonly string[] }>('sheet-name', {
    example: { wanted: '续建', sheets: ['新开工'] },
    'zh-CN': {
      meaning: '没有 `--sheet` 所指的工作表',
      sentence: ({ wanted, sheets }) =>
        `没有名为“${wanted}”的工作表，现有：${sheets.map((name) => `“${name}”`).join('、')}`,
      remedy: '请改正 --sheet',
    },
    en: {
      meaning: 'The file has no sheet of the name given with `--sheet`',
      sentence: ({ wanted, sheets }) => `there is no sheet “${wanted}”, there are: ${sheets.join(', ')}`,
      remedy: 'Correct --sheet',
    },
  }),
  'sheet/layout': error<{ layout: SheetLayout; label: string }>('layout', {
    example: { layout: 'cards', label: '项目名称' },
    'zh-CN': {
      meaning: '不是一行一个项目，未计入',
      sentence: ({ layout, label }) =>
        ({
          cards: `“${label}”在左、内容在右，一个项目占一块，不是一行一个项目的清单，未计入`,
          'in-columns': `“${label}”等栏目竖排在左边，一列一个项目，不是一行一个项目的清单，未计入`,
          'in-turn': `“${label}”一栏把计划和完成分成上下几行，一个项目占了几行，整张表未计入`,
        })[layout],
      remedy: ({ layout }) =>
        ({
          cards: '请汇总成一张清单（栏目在上，一行一个项目）后重报',
          'in-columns': '请在 Excel 中复制该表，用“选择性粘贴”的“转置”改成一行一个项目后重报',
          'in-turn': '请改成一行一个项目，计划、完成各占一栏后重报',
        })[layout],
    },
    en: {
      meaning: 'The sheet does not have one row for each project; not counted',
      sentence: ({ layout, label }) =>
        ({
          cards: `“${label}” and other labels are beside their values, one block for each project; expected one row for each project; not counted`,
          'in-columns': `“${label}” and the other headings are at the left, one column for each project; expected one row for each project; not counted`,
          'in-turn': `plan and completed alternate in the rows of “${label}”, several rows for each project; expected one row for each project; the whole sheet is not counted`,
        })[layout],
      remedy: ({ layout }) =>
        ({
          cards: 'Make it a list: headings at the top, one row for each project',
          'in-columns': 'Copy the table in Excel and paste it with “Paste Special”, “Transpose”',
          'in-turn': 'Give each project one row, with a column for the plan and one for the completed amount',
        })[layout],
    },
  }),
  'sheet/turned': note<{ layout: SheetLayout; label: string; projects: number }>('layout', {
    example: { layout: 'in-columns', label: '项目名称', projects: 6 },
    'zh-CN': {
      meaning: '不是一行一个项目，已转成一行一个项目读取',
      sentence: ({ layout, label, projects }) =>
        ({
          cards: `“${label}”在左、内容在右，一个项目占一块，已按一行一个项目读取，共${projects}行`,
          'in-columns': `“${label}”等栏目竖排在左边，一列一个项目，已按一行一个项目读取，共${projects}行`,
          'in-turn': `“${label}”一栏把金额分在上下几行，一个项目占了几行，已合为一行读取，共${projects}行`,
        })[layout],
      remedy: '无需处理；项目个数不符的，请改成一行一个项目后重报',
    },
    en: {
      meaning: 'The sheet does not have one row for each project; it was read as if it had',
      sentence: ({ layout, label, projects }) =>
        ({
          cards: `“${label}” and other labels are beside their values, one block for each project; read as one row each, ${plural(projects, 'row')}`,
          'in-columns': `“${label}” and the other headings are at the left, one column for each project; read as one row each, ${plural(projects, 'row')}`,
          'in-turn': `the rows of “${label}” divide the amounts of each project; read as one row each, ${plural(projects, 'row')}`,
        })[layout],
      remedy: 'Nothing to do; if the number of projects is wrong, give each project one row',
    },
  }),
  'sheet/no-table': note('no-list-in-it', {
    example: { rows: 5 },
    'zh-CN': {
      meaning: '封面、说明等，不是清单',
      sentence: ({ rows }) => `工作表（${rows}行）不是项目清单，未计入`,
      remedy: '如是清单，请用 --header-row 指明表头',
    },
    en: {
      meaning: 'A sheet that is not a list, such as a cover; not counted',
      sentence: ({ rows }) => `the sheet (${plural(rows, 'row')}) is not a project list; not counted`,
      remedy: 'If it is a list, name its header row with --header-row',
    },
  }),
  'sheet/hidden': note<{ visibility: 'hidden' | 'very-hidden'; projects: number }>('hidden-by-hand', {
    example: { visibility: 'very-hidden', projects: 3 },
    'zh-CN': {
      meaning: '隐藏工作表，已计入',
      sentence: ({ visibility, projects }) =>
        `工作表${visibility === 'hidden' ? '是隐藏的' : '被深度隐藏'}，其中${projects}个项目已计入`,
      remedy: '如不应计入，请加 --skip-hidden',
    },
    en: {
      meaning: 'A hidden sheet with projects; counted',
      sentence: ({ visibility, projects }) =>
        `the sheet is ${visibility === 'hidden' ? 'hidden' : 'very hidden'}; its ${plural(projects, 'project')} count`,
      remedy: 'If they should not count, use --skip-hidden',
    },
  }),
  'sheet/summary': note<{ reason: 'repeats-projects' | 'no-projects'; rows: number }>('summary-in-file', {
    example: { reason: 'no-projects', rows: 7 },
    'zh-CN': {
      meaning: '汇总表，不重复计入',
      sentence: ({ reason, rows }) =>
        `工作表（${rows}行）${reason === 'repeats-projects' ? '重复了其他工作表的项目' : '只有汇总数'}，未重复计入`,
      remedy: '无需处理；如另有新项目，请移入清单表',
    },
    en: {
      meaning: 'A summary that repeats other sheets; not counted',
      sentence: ({ reason, rows }) =>
        `the sheet (${plural(rows, 'row')}) ${reason === 'repeats-projects' ? 'repeats the projects of other sheets' : 'contains only totals'}; not counted twice`,
      remedy: 'Nothing to do; enter new projects in the list itself',
    },
  }),
  /** A sheet, a block or rows of another month or year than the period. */
  'sheet/other-period': note('months-together', {
    example: { used: '2024-05', other: '2024-04', rows: 12 },
    'zh-CN': {
      meaning: '别的月份（年份）的表，未计入',
      sentence: ({ used, other, rows }) => `这张表（${rows}行）是“${other}”的，本期为“${used}”，未计入`,
      remedy: '无需处理；如应计入，请核对表中的年月',
    },
    en: {
      meaning: 'A table of another month or year; not counted',
      sentence: ({ used, other, rows }) =>
        `this table (${plural(rows, 'row')}) is about “${other}”, the period is “${used}”; not counted`,
      remedy: 'Nothing to do; if it should count, check the month it gives',
    },
  }),
  'sheet/hidden-rows': note('hidden-by-hand', {
    example: { rows: 2 },
    'zh-CN': {
      meaning: '有行被隐藏或筛掉，已计入',
      sentence: ({ rows }) => `有${rows}行被隐藏或筛掉，已计入`,
      remedy: '如不应计入，请加 --skip-hidden',
    },
    en: {
      meaning: 'Hidden or filtered rows; counted',
      sentence: ({ rows }) => `${plural(rows, 'row')} hidden or filtered out; counted`,
      remedy: 'If they should not count, use --skip-hidden',
    },
  }),
  'sheet/hidden-columns': note<{ columns: readonly string[] }>('hidden-by-hand', {
    example: { columns: ['C', 'D'] },
    'zh-CN': {
      meaning: '有列被隐藏，已读取',
      sentence: ({ columns }) => `隐藏了 ${columns.join('、')} 列，已照常读取`,
      remedy: '如不应采用，请加 --skip-hidden',
    },
    en: {
      meaning: 'Hidden columns; read',
      sentence: ({ columns }) => `columns ${columns.join(', ')} are hidden; read like the others`,
      remedy: 'If they should not count, use --skip-hidden',
    },
  }),
  'sheet/overlapping-merges': warning('bad-writer', {
    example: { first: 'A1:B2', second: 'B2:C3' },
    'zh-CN': {
      meaning: '合并单元格相互重叠',
      sentence: ({ first, second }) => `合并单元格 ${first} 与 ${second} 相互重叠`,
      remedy: '请取消合并后重新填报',
    },
    en: {
      meaning: 'Two merged ranges share cells',
      sentence: ({ first, second }) => `the merged cells ${first} and ${second} overlap`,
      remedy: 'Unmerge them and fill them in again',
    },
  }),
  /** Two cells have the same address; the later one counts. */
  'sheet/duplicate-cells': warning('bad-writer', {
    example: { count: 2 },
    'zh-CN': {
      meaning: '同一单元格写了不止一次，取最后一次',
      sentence: ({ count }) => `有${count}个单元格在文件中写了不止一次，按最后一次读取`,
      remedy: '请在 Excel 或 WPS 中打开、另存后重报',
    },
    en: {
      meaning: 'The file has two cells with the same address; the later one counts',
      sentence: ({ count }) =>
        `${plural(count, 'cell')} written more than once in the file; the last one is read`,
      remedy: 'Open it in Excel or WPS, save it, and send it again',
    },
  }),
  /** The package has a worksheet that its list of sheets does not name; it is not read. */
  'sheet/unlisted': warning('bad-writer', {
    example: { part: 'xl/worksheets/sheet2.xml' },
    'zh-CN': {
      meaning: '文件里有一张工作表，工作簿的工作表目录里没有，未读取',
      sentence: ({ part }) => `文件里的工作表“${part}”不在工作簿的工作表目录中，没有读取`,
      remedy: '请在 Excel 或 WPS 中打开，核对工作表是否齐全，另存后重报',
    },
    en: {
      meaning: 'The file contains a worksheet that its list of sheets does not name; not read',
      sentence: ({ part }) =>
        `the file contains a worksheet “${part}” that its list of sheets does not name; not read`,
      remedy: 'Open it in Excel or WPS, check that no sheet is missing, save it, and send it again',
    },
  }),
  'rows/other-period': note<{ used: string; others: readonly string[]; rows: number }>('months-together', {
    example: { used: '2024-05', others: ['2024-03', '2024-04'], rows: 24 },
    'zh-CN': {
      meaning: '别的月份的行，未计入',
      sentence: ({ used, others, rows }) =>
        `有${rows}行是${others.map((one) => `“${one}”`).join('、')}的，本期为“${used}”，未计入`,
      remedy: '无需处理；如应计入，请核对“月份”一栏',
    },
    en: {
      meaning: 'Rows of another month; not counted',
      sentence: ({ used, others, rows }) =>
        `${plural(rows, 'row')} about ${others.map((one) => `“${one}”`).join(', ')} not counted; the period is “${used}”`,
      remedy: 'Nothing to do; if they should count, check the column of months',
    },
  }),
  'period/conflict': error('old-title', {
    example: { used: '2019-08', other: '2019-07', otherFrom: 'title' },
    'zh-CN': {
      meaning: '清单写的是别的月份',
      sentence: ({ used, other, otherFrom }, { origin }) =>
        `本期为“${used}”，但${origin(otherFrom)}是“${other}”`,
      remedy: '请核对是否报错了月份；要改本期，请用 --period',
    },
    en: {
      meaning: 'A list says it is about another month',
      sentence: ({ used, other, otherFrom }, { origin }) =>
        `the period is “${used}”, but ${origin(otherFrom)} says “${other}”`,
      remedy: 'Check whether it is the right month; --period overrides what the list says',
    },
  }),
};

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof sheetFindings> {}
}
