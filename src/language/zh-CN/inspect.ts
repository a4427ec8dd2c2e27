import type { InspectWords } from '../../show/inspect/words.ts';

export const inspect: InspectWords = {
  asked: (options) => `按选项读取：${options.join('  ')}`,
  encoding: (encoding, from) => `编码 ${encoding}${from === null ? '' : `（${encodingFrom[from]}）`}`,
  delimiter: (delimiter, isSpaced, from) =>
    `分隔符 ${delimiters.get(delimiter) ?? delimiter}${isSpaced ? '加空格' : ''}${from === null ? '' : `（${delimiterFrom[from]}）`}`,
  quote: (quote, escapes) => `引号 ${quote}（字段内${escapes ? '前加 \\' : '写两遍'}）`,
  list: (parts, isCut) => `${parts.join('、')}${isCut ? '…' : ''}`,
  run: (from, to) => `${from}—${to}`,
  unread: '读不出',
  settledOut: '未计入：kp.yaml 写明',
  sameAs: (file) => `未计入：与“${file}”完全相同`,
  sheet: (name) => `工作表“${name}”`,
  onlySheet: '内容',
  visibility: { visible: '', hidden: '（隐藏）', 'very-hidden': '（深度隐藏）' },
  formats: {
    xlsx: 'Excel 工作簿',
    xls: 'Excel 97—2003 工作簿',
    xlsb: 'Excel 二进制工作簿',
    ods: 'OpenDocument 表格',
    html: '网页表格',
    xml2003: 'XML 2003 表格',
    delimited: '文本',
  },
  leftOutSheets: {
    'no-table': '未计入：不是项目清单',
    'blank-form': '空表：只有表头，没有一个项目',
    summary: '未计入：汇总表',
    'repeats-projects': '未计入：重复了其他工作表的项目',
    'other-period': '未计入：别的月份或年份',
    hidden: '未计入：隐藏，按选项略去',
    empty: '空表',
  },
  labels: {
    hidden: '隐藏',
    ledger: '台账',
    title: '标题',
    reporter: '填报',
    header: '表头',
    rows: '取用',
    declared: '写明',
    totals: '合计',
    proven: '印证',
    leftOut: '略去',
    sections: '分组',
    merges: '合并',
  },
  hiddenRows: (count, rows) => `${count}行（第 ${rows} 行）`,
  hiddenColumns: (columns) => `${columns} 列`,
  reporter: (reporter, date) => `${reporter}${date === undefined ? '' : `，${date}`}`,
  header: (rows) => `第 ${rows} 行`,
  rows: (count, first, last) =>
    `${count}行（第 ${first === last ? first : `${first}—${last}`} 行${last - first + 1 === count ? '' : '之间'}）`,
  noRows: '没有数据行',
  declared: (declared, own, agrees) => `共${declared}个，实有${own}行，${agrees ? '相符' : '不符'}`,
  totalsAgree: (rows) => `第 ${rows} 行，与所辖各行之和相符`,
  totalDiffers: (row, label, header, printed, own) =>
    `第 ${row} 行“${label}”的“${header}”印为 ${printed}，所辖各行之和为 ${own}`,
  countDiffers: (row, label, declared) => `第 ${row} 行“${label}”写明${declared}个，与所辖行数不符`,
  proven: (fields) => `${fields}，已由合计印证`,
  notProven: '没有合计可以印证',
  leftOut: (reason, count, rows) => `${reason}${count}行（第 ${rows} 行）`,
  sections: (count) => `${count}个`,
  section: (row, name, rows, declared, agrees) =>
    `第 ${row} 行 ${name}：${rows}行${declared === undefined ? '' : `，写明${declared}个，${agrees ? '相符' : '不符'}`}`,
  merges: (count, ranges) => `采用${count}处（${ranges}）`,
  columns: { column: '列', header: '栏目', field: '读作', match: '依据', unit: '单位' },
  pieceOf: (field) => `${field}之一`,
  match: (match, percent, decided) => {
    if (match === 'fuzzy') return `近似${percent}%`;
    return decided === null || decided === 'exact' ? matches[match] : decisions[decided];
  },
  unit: (unit, from) => `${unit}（${from}）`,
  taken: { above: '（沿用上一张表）', sheet: '（据工作表名）' },
  unitFrom: {
    header: '表头',
    'unit-row': '单位行',
    column: '单位栏',
    preamble: '表前',
    note: '表后',
    above: '上表',
    sheet: '工作表名',
    file: '文件名',
    assumed: '推定',
  },
};

const encodingFrom = {
  option: '按 --encoding',
  mark: '有字节序标记',
  statement: '网页注明',
  strict: '全文合乎编码',
  nearly: '个别字节有误',
  zeros: '按零字节判断',
  weighed: '按用字判断',
} as const;

const delimiterFrom = {
  option: '按 --delimiter',
  'sep-line': '按首行 sep=',
  columns: '按各行列数判断',
  nothing: '全文只有一列',
} as const;

const delimiters: ReadonlyMap<string, string> = new Map([
  ['\t', '制表符'],
  [' ', '空格'],
]);

const decisions = { settled: 'kp.yaml', proven: '勾稽印证', doubtful: '存疑' } as const;

const matches = {
  exact: '一致',
  'by-values': '按内容',
  unmapped: '未识别',
  ignored: '不需要',
} as const;
