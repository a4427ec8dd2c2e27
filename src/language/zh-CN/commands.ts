import type { CommandWords } from '../command-words.ts';

export const commands: CommandWords = {
  bug: (message, withStack) =>
    `程序缺陷：${message}。请把这一行${withStack ? '和下面的调用栈' : ''}报告给维护者${withStack ? '' : '（加 --debug 可得调用栈）'}`,
  packWorkbook: '报告.xlsx',
  packMarkdown: '报告.md',
  written: (path) => `已写出 ${path}`,
  notWritten: (path) => `试运行，未写 ${path}`,
  finding: (sentence, remedy) => `${sentence}。${remedy}`,
  moreOfKind: (count) => `同类还有${count}处`,
  moreFindings: (count) => `另有${count}条未列出，加 -v 可看全部，kp inspect 可看每个文件是怎样读懂的`,
  progress: (done, files, rows, secondsLeft) =>
    `读取 ${done}/${files} 个文件  ${rows}行${secondsLeft === undefined ? '' : `  约剩${secondsLeft}秒`}`,
  inspect: {
    file: (format, details) => [format, ...details].join('，'),
    encoding: (encoding, delimiter) =>
      `编码 ${encoding}${delimiter === undefined ? '' : `，分隔符 ${delimiter === '\t' ? '制表符' : delimiter}`}`,
    unread: '读不出',
    sheet: (name) => `工作表“${name}”`,
    onlySheet: '内容',
    visibility: { visible: '', hidden: '（隐藏）', 'very-hidden': '（深度隐藏）' },
    leftOutSheet: (reason) => `未计入：${reason}`,
    sheetReasons: {
      'no-table': '不是项目清单',
      summary: '汇总表，不重复计',
      'not-wanted': '没有选中',
      hidden: '隐藏，按选项略去',
      other: '略去',
    },
    header: (rows) => `表头在第 ${rows} 行`,
    title: (title) => `标题：${title}`,
    reporter: (reporter) => `填报单位：${reporter}`,
    rowsTaken: (rows) => `取用${rows}行`,
    rowsLeftOut: '略去的行',
    rowList: (reason, count, rows) => `${reason}${count}行：第 ${rows} 行`,
    sections: '分组',
    merges: (count) => `采用合并单元格${count}处`,
    hidden: (rows, columns) =>
      `隐藏：${[rows > 0 ? `${rows}行` : '', columns === '' ? '' : `${columns} 列`].filter((part) => part !== '').join('，')}`,
    declared: (declared, own) => `写明${declared}个，实有${own}个${declared === own ? '' : '（不符）'}`,
    totals: (count) => `印有合计${count}行`,
    columns: { column: '列', header: '栏目', field: '读作', match: '依据', unit: '单位' },
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
  },
};
