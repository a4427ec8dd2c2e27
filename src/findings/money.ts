import { error, type FactsOf, note, warning } from './entry.ts';
import { plural } from './plural.ts';

export const moneyFindings = {
  'money/unreadable': error('not-a-number', {
    example: { raw: '三千万', field: 'annualPlan' },
    'zh-CN': {
      meaning: '不是金额，未计入',
      sentence: ({ raw, field }, { fieldName }) => `“${fieldName(field)}”填“${raw}”，应为金额数字，未计入`,
      remedy: '请改填数字后重报',
    },
    en: {
      meaning: 'The value is not an amount; not counted',
      sentence: ({ raw, field }, { fieldName }) =>
        `${fieldName(field)} is “${raw}”, expected an amount; not counted`,
      remedy: 'Write a number and send it again',
    },
  }),
  /** Reported once for a column; `raw` is its first such amount. */
  'money/dot-groups': error('dot-or-comma', {
    example: { raw: '5.200', header: '年度计划投资' },
    'zh-CN': {
      meaning: '小数点可能是千位分隔符，暂按小数计',
      sentence: ({ raw, header }) =>
        `“${header}”填“${raw}”等，小数点后都是三位，可能是千位分隔符，看不准，暂按小数计`,
      remedy: '请改填不带分隔符的数字（如5200或5.2）后重报',
    },
    en: {
      meaning: 'The decimal point may separate thousands; taken as a decimal point',
      sentence: ({ raw, header }) =>
        `“${header}” has amounts like “${raw}”, with three digits behind every point, which may separate thousands; taken as a decimal point`,
      remedy: 'Write the numbers without separators (5200 or 5.2) and send it again',
    },
  }),
  /** A figure in a cell that a merge covers: nobody sees it, so it is not counted. */
  'money/covered': error('merged-cells', {
    example: { raw: '2500', field: 'completed' },
    'zh-CN': {
      meaning: '合并单元格下压着看不见的金额，未计入',
      sentence: ({ raw, field }, { fieldName }) =>
        `“${fieldName(field)}”的合并单元格下还压着看不见的数“${raw}”，未计入`,
      remedy: '请取消合并，逐个项目核对填报',
    },
    en: {
      meaning: 'A merged cell hides an amount; not counted',
      sentence: ({ raw, field }, { fieldName }) =>
        `the merged cell of ${fieldName(field)} hides an amount, “${raw}”; not counted`,
      remedy: 'Unmerge the cells and fill in the amount of each project',
    },
  }),
  /** One amount is merged over several projects; it counts once, for the first. */
  'money/merged': warning('merged-cells', {
    example: { raw: '3000', field: 'annualPlan', rows: 2 },
    'zh-CN': {
      meaning: '一个金额合并在几行上，只计首行',
      sentence: ({ raw, field, rows }, { fieldName }) =>
        `“${fieldName(field)}”的“${raw}”合并在${rows}行上，只计入首行的项目`,
      remedy: '请取消合并，逐个项目填报',
    },
    en: {
      meaning: 'One amount merged over several rows; counted once',
      sentence: ({ raw, field, rows }, { fieldName }) =>
        `${fieldName(field)} “${raw}” is merged over ${plural(rows, 'row')}; counted once, for the first project`,
      remedy: 'Unmerge the cells and fill in the amount of each project',
    },
  }),
  /**
   * The number format shows another scale or unit than the column's and makes clear what is meant; reported once for
   * a column.
   */
  'money/as-shown': note('cell-format', {
    example: { raw: '1200万', stored: '12000000', field: 'annualPlan' },
    'zh-CN': {
      meaning: '单元格格式显示的倍数或单位与本栏不同，按显示的数计入',
      sentence: ({ raw, stored, field }, { fieldName }) =>
        `“${fieldName(field)}”存的数是 ${stored}，单元格显示为“${raw}”，本栏按显示的数计入`,
      remedy: '请核对；不对的，请改正单元格格式',
    },
    en: {
      meaning: 'The number format shows another scale or unit; the amount shown counts',
      sentence: ({ raw, stored, field }, { fieldName }) =>
        `${fieldName(field)} is stored as ${stored} and shown as “${raw}”; in this column the amount shown counts`,
      remedy: 'Check the amount; if it is wrong, correct the number format of the cell',
    },
  }),
  /** The number format hides the number, or shows it on a scale that fits no unit. */
  'money/shown-otherwise': error('cell-format', {
    example: { raw: '12.5', stored: '12500', field: 'annualPlan' },
    'zh-CN': {
      meaning: '单元格显示的与存的数对不上，未计入',
      sentence: ({ raw, stored, field }, { fieldName }) =>
        raw === stored
          ? `“${fieldName(field)}”存有 ${stored}，单元格格式没有照样显示这个数，未计入`
          : `“${fieldName(field)}”存的数是 ${stored}，单元格却显示为“${raw}”，看不出以哪个为准，未计入`,
      remedy: '请改正单元格格式后重报',
    },
    en: {
      meaning: 'The number format hides the number or shows a different one; not counted',
      sentence: ({ raw, stored, field }, { fieldName }) =>
        raw === stored
          ? `${fieldName(field)} contains ${stored}, which its number format does not show; not counted`
          : `${fieldName(field)} is stored as ${stored} but shown as “${raw}”, and it is unclear which is meant; not counted`,
      remedy: 'Correct the number format of the cell and send the list again',
    },
  }),
  'money/negative': warning('correction-as-minus', {
    example: { raw: '-12', field: 'completed' },
    'zh-CN': {
      meaning: '金额为负，照数计入',
      sentence: ({ raw, field }, { fieldName }) => `“${fieldName(field)}”为负数“${raw}”，已照数计入`,
      remedy: '请核实',
    },
    en: {
      meaning: 'A negative amount; counted as it is',
      sentence: ({ raw, field }, { fieldName }) =>
        `${fieldName(field)} is negative, “${raw}”; counted as written`,
      remedy: 'Check it',
    },
  }),
  'money/approximate': warning('rough-figure', {
    example: { raw: '约2000万元', field: 'annualPlan' },
    'zh-CN': {
      meaning: '“约…”，按其数值计入',
      sentence: ({ raw, field }, { fieldName }) =>
        `“${fieldName(field)}”填“${raw}”，不是准数，已按其数值计入`,
      remedy: '请补报准确数',
    },
    en: {
      meaning: 'An approximate amount (约2000万元); its number counts',
      sentence: ({ raw, field }, { fieldName }) =>
        `${fieldName(field)} is “${raw}”, an approximate amount; its number counts`,
      remedy: 'Ask for the exact amount',
    },
  }),
  /** An estimate in place of a completed amount: not counted. */
  'money/estimated': error('rough-figure', {
    example: { raw: '约2000万元', field: 'completed' },
    'zh-CN': {
      meaning: '已完成的金额是估计数，未计入',
      sentence: ({ raw, field }, { fieldName }) =>
        `“${fieldName(field)}”填“${raw}”，不是准数，已完成的金额不能估计，未计入`,
      remedy: '请补报准确数',
    },
    en: {
      meaning: 'An estimate instead of the amount completed; not counted',
      sentence: ({ raw, field }, { fieldName }) =>
        `${fieldName(field)} is “${raw}”; completed investment cannot be an estimate; not counted`,
      remedy: 'Send the exact amount',
    },
  }),
  /** A remark behind the amount was ignored. */
  'money/noted': note('rough-figure', {
    example: { raw: '2000（含税）', field: 'annualPlan' },
    'zh-CN': {
      meaning: '金额后有括注，按其数值计入',
      sentence: ({ raw, field }, { fieldName }) => `“${fieldName(field)}”填“${raw}”，括注未计，按其数值计入`,
      remedy: '请核对；括注另有含义的，请写入备注',
    },
    en: {
      meaning: 'An amount with a remark; its number counts',
      sentence: ({ raw, field }, { fieldName }) =>
        `${fieldName(field)} is “${raw}”; the remark is ignored, and the number counts`,
      remedy:
        'Check it; if the remark changes the amount, correct the amount and move the remark to the remarks',
    },
  }),
};

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof moneyFindings> {}
}
