import type { ProblemWords } from '../language.ts';
import { systemReason } from './facts.ts';

export const problems: ProblemWords = {
  'usage/unknown-command': ({ command, suggestion }) => `没有“${command}”这个命令${perhaps(suggestion)}`,
  'usage/unknown-option': ({ option, suggestion }) => `没有“${option}”这个选项${perhaps(suggestion)}`,
  'usage/missing-argument': ({ argument }) => `缺少参数“${argument}”`,
  'usage/missing-value': ({ option }) => `选项“${option}”后面缺少取值`,
  'usage/invalid-value': ({ option, value, expected }) =>
    `“${option}”的取值“${value}”不对，应为：${expected.join('、')}`,
  'usage/excess-arguments': ({ argument }) => `多出参数“${argument}”`,
  'usage/given-twice': ({ option, name }) => `“${option}”写了两次“${name}”，每个名称只能写一次`,
  'usage/other': ({ message }) => message,
  'usage/no-input': () =>
    '没有指明要读的清单。请写上文件、文件夹、通配符，或用 - 读标准输入，例如 kp report 报送/2019-08/',
  'usage/no-period': ({ files }) =>
    `看不出是哪个月（读了${files}个文件，文件夹名、文件名、标题里都没有年月）。请用 --period 指明，例如 --period 2019-08`,
  'usage/unknown-output': ({ path, known }) =>
    `不会写“${path}”这种文件，-o 可用：${known.join('、')}，或以 / 结尾的文件夹`,
  'usage/unknown-figure': ({ figure, examples }) =>
    `“${figure}”不是可以追溯的指标。可追溯的是由清单单元格算出的数：overall、byLevel[…]（及其他 by…[…]）、starts、finishes、reserves 下的各项，以及 problems，例如：${examples.join('、')}`,
  'usage/unknown-topic': ({ topic, known }) => `没有“${topic}”的说明，可看：${known.join('、')}`,
  'usage/sparse-grid': ({ rows, columns }) =>
    `表格稀疏而范围极大（${rows}行 × ${columns}列），写成 CSV 将有数亿个空格。请改用 --format ndjson`,
  'output/symlink': ({ path }) => `“${path}”是符号链接，不会改写。请写出真实路径`,
  'output/not-a-file': ({ path }) => `“${path}”不是普通文件，不会改写。请换一个文件名`,
  'output/is-input': ({ path, input }) => `“${path}”就是输入的“${input}”，不会覆盖。请换一个文件名`,
  'output/failed': ({ path, reason }) => `“${path}”写不进去：${systemReason(reason)}`,
  'stream/failed': ({ reason }) => `输出写不出去：${systemReason(reason)}`,
  'stream/closed': () => '输出已被对方关闭',
};

function perhaps(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `，是不是“${suggestion}”？`;
}
