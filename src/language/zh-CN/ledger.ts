import type { LedgerWords } from '../../show/ledger/words.ts';

export const ledger: LedgerWords = {
  asOf: (on) => `截至${on}`,
  figures: '总体情况',
  figure: '指标',
  value: '数值',
  formula: '口径',
  by: (column) => `按${column}`,
  items: '明细',
  entries: '条数',
  file: '文件',
  sheet: '工作表',
  row: '行',
  all: '合计',
  sum: (column, conditions) => (conditions.length === 0 ? column : `${column}（${conditions.join('、')}）`),
  condition: (column, is) => `${column}＝${is}`,
  none: '这个月没有这种台账的清单',
  open: '未办结',
  overdue: '超期',
  title: '各种台账',
  name: '名称',
  ledger: '台账',
};
