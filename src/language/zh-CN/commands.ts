import type { CommandWords } from '../command-words.ts';

export const commands: CommandWords = {
  bug: (message, withStack) =>
    `程序缺陷：${message}。请把这一行${withStack ? '和下面的调用栈' : ''}报告给维护者${withStack ? '' : '（加 --debug 可得调用栈）'}`,
  packWorkbook: '报告.xlsx',
  packMarkdown: '报告.md',
  written: (path) => `已写出 ${path}`,
  notWritten: (path) => `试运行，未写 ${path}`,
  nothingToWrite: (path) => `未写出 ${path}：没有一个文件读得出`,
  finding: (sentence, remedy) => `${sentence}。${remedy}`,
  moreOfKind: (count) => `同类还有${count}处`,
  moreFindings: (count) => `另有${count}条未列出，加 -v 可看全部，kp inspect 可看每个文件是怎样读懂的`,
  progress: (done, files, rows, secondsLeft) =>
    `读取 ${done}/${files} 个文件  ${rows}行${secondsLeft === undefined ? '' : `  约剩${secondsLeft}秒`}`,
  inspect: {
    file: (format, details) => [format, ...details].join('，'),
    encoding: (encoding, delimiter) =>
      `编码 ${encoding}${delimiter === undefined ? '' : `，分隔符 ${delimiter === '\t' ? '制表符' : delimiter}`}`,
    list: (parts, isCut) => `${parts.join('、')}${isCut ? '…' : ''}`,
    run: (from, to) => `${from}—${to}`,
    unread: '读不出',
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
      summary: '未计入：汇总表',
      'repeats-projects': '未计入：重复了其他工作表的项目',
      hidden: '未计入：隐藏，按选项略去',
      empty: '空表',
    },
    header: (rows) => `表头在第 ${rows} 行`,
    title: (title) => `标题：${title}`,
    reporter: (reporter) => `填报单位：${reporter}`,
    rowsTaken: (rows, first, last) =>
      `取用${rows}行${first === null ? '' : `（第 ${first}—${last} 行之间）`}`,
    rowList: (reason, count, rows) => `略去${reason}${count}行：第 ${rows} 行`,
    sections: (count) => `分组${count}个`,
    section: (row, name, rows, declared) =>
      `第 ${row} 行 ${name}：${rows}行${declared === undefined ? '' : `，写明${declared}个`}`,
    merges: (count) => `采用合并单元格${count}处`,
    hidden: (rows, columns) =>
      `隐藏：${[rows > 0 ? `${rows}行` : '', columns === '' ? '' : `${columns} 列`].filter((part) => part !== '').join('，')}`,
    declared: (declared, own) => `写明${declared}个，实有${own}个${declared === own ? '' : '（不符）'}`,
    totals: (count, wrong) =>
      `印有合计${count}行，${wrong === undefined ? '与所辖各行之和相符' : `第 ${wrong} 行与所辖各行之和不符`}`,
    columns: { column: '列', header: '栏目', field: '读作', match: '依据', unit: '单位' },
    unit: (unit, from) => `${unit}（${from}）`,
    unitFrom: { header: '表头', 'unit-row': '单位行', preamble: '表前', assumed: '推定' },
  },
  trace: {
    formula: '公式',
    numerator: '分子',
    denominator: '分母',
    addends: (count) => `${count}笔`,
    sum: '合计',
    value: '数值',
    project: '项目',
    cell: '单元格',
    raw: '原文',
    yuan: (amount) => `${amount}元`,
    projects: (count) => `${count}个`,
    points: (points) => `${points}个百分点`,
    reasons: {
      'no-projects': '不适用：没有项目',
      'no-denominator': '不适用：分母为零',
      'not-reported': '不适用：没有填报',
    },
  },
};
