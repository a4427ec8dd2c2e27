import type { CommandWords } from '../command-words.ts';
import { systemReason } from './facts.ts';

export const commands: CommandWords = {
  bug: (message, withStack) =>
    `程序缺陷：${message}。请把这一行${withStack ? '和下面的调用栈' : ''}报告给维护者${withStack ? '' : '（加 --debug 可得调用栈）'}`,
  brokenPart: (path, reason) =>
    `kp 自身的${path === undefined ? '一个文件' : `文件“${path}”`}读不出：${systemReason(reason)}。请重新安装 kp；仍读不出的，请检查磁盘和权限`,
  system: (message) => `系统出错：${message}。请检查磁盘、内存和权限`,
  packWorkbook: '汇总表.xlsx',
  packBulletin: '通报.docx',
  packMarkdown: '报告.md',
  packWallChart: '挂图.html',
  written: (path) => `已写出 ${path}`,
  notWritten: (path) => `试运行，未写 ${path}`,
  filesIn: (folder, count, first) => `${folder} 共${count}个文件：${first.join('、')}等`,
  nothingToWrite: (path) => `未写出 ${path}：所有文件都读不出`,
  listAt: ({ sheet, all, block, isList }) => {
    const where = `${sheet === '' ? '' : `工作表“${sheet}”`}${block ?? all}（有内容的共 ${all}）`;
    return isList ? `清单在${where}` : `没有认出清单，按形状印出${where}`;
  },
  finding: (sentence, remedy) => `${sentence}。${remedy}`,
  moreOfKind: (count) => `同类还有${count}处`,
  moreFindings: (count) => `另有${count}条未列出，加 -v 可看全部，kp inspect 可看每个文件是怎样读懂的`,
  progress: (done, files, rows, secondsLeft) =>
    `读取 ${done}/${files} 个文件  ${rows}行${secondsLeft === undefined ? '' : `  约剩${secondsLeft}秒`}`,
};
