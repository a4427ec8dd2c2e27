import { describeDamage } from '../describe-damage.ts';
import type { ProblemWords } from '../language.ts';
import { configurationProblems } from './configuration-problems.ts';
import { systemReason } from './facts.ts';
import { history } from './history.ts';

export const problems: ProblemWords = {
  'usage/unknown-command': ({ command, suggestion }) => `没有“${command}”这个命令${perhaps(suggestion)}`,
  'usage/unknown-option': ({ option, suggestion }) => `没有“${option}”这个选项${perhaps(suggestion)}`,
  'usage/missing-argument': ({ argument }) => `缺少参数“${argument}”`,
  'usage/missing-value': ({ option }) => `选项“${option}”后面缺少取值`,
  'usage/invalid-value': ({ option, value, expected }) =>
    `“${option}”的取值“${value}”不对，应为：${expected.join('、')}`,
  'usage/excess-arguments': ({ argument, suggestion }) => `多出参数“${argument}”${perhaps(suggestion)}`,
  'usage/given-twice': ({ option, name }) => `“${option}”写了两次“${name}”，每个名称只能写一次`,
  'usage/other': ({ message }) => message,
  'usage/no-input': () =>
    '没有指明要读的清单。请写上文件、文件夹、通配符，或用 - 读标准输入，例如 kp report 报送/2019-08/',
  'usage/no-period': ({ files }) =>
    `看不出是哪个月（读了${files}个文件，文件夹名、文件名、标题里都没有年月）。请用 --period 指明，例如 --period 2019-08`,
  'usage/no-workspace': ({ folder }) =>
    folder === undefined
      ? '这里不是工作区：从当前文件夹往上都没有 kp.yaml。请先 kp init 建一个，或用 -C 指明工作区的文件夹'
      : `“${folder}”不是工作区：里面没有 kp.yaml。请先 kp init ${folder}`,
  'usage/no-submissions': ({ folder, found }) =>
    `“${folder}”里还没有月份文件夹${found.length === 0 ? '' : `（只有${found.join('、')}）`}。请把各单位报来的清单放进 ${folder}/2023-08/ 这样的文件夹`,
  'usage/workspace-exists': ({ path }) => `这里已经是工作区，“${path}”不会覆盖。要重新来，请先把它移走`,
  'usage/no-month': ({ period, folder, months }) =>
    `“${folder}”里没有${period}的文件夹，现有：${months.join('、')}`,
  'usage/empty-month': ({ folder }) =>
    `“${folder}”里还没有清单。请把各单位报来的清单放进去，或用 --period 指明别的月份`,
  'usage/no-plan': ({ year, folder, years }) =>
    year === undefined
      ? `“${folder}”中没有年度计划。请把计划清单存为 ${folder}/2023.xlsx（文件名是年份，几个文件的放进 ${folder}/2023/）`
      : `“${folder}”中没有${year}年的计划${years.length === 0 ? '' : `（有：${years.join('、')}）`}。请把计划清单存为 ${folder}/${year}.xlsx，几个文件的放进 ${folder}/${year}/`,
  'usage/no-year': ({ files }) =>
    `看不出是哪一年的计划（读了${files}个文件，文件夹名、文件名、标题里都没有年份）。请写明年份，例如 kp plan 2023 计划.xlsx`,
  'usage/option-needed': ({ option, example }) => `这里必须写“${option}”，例如 ${example}`,
  'usage/date-outside': ({ date, year }) => `日期“${date}”不在${year}年内`,
  'usage/adjusted-already': ({ list, date }) => `“${list}”在${date}已经登记过，不能登记两次`,
  'usage/no-thresholds': () =>
    '没有入选标准。请在 kp.yaml 中按类别设定，例如 thresholds: { candidates: { 重大产业化: 2亿元, default: 1亿元 } }',
  'usage/no-such-month': ({ option, value }) =>
    `“${option}”的取值“${value}”不是一个月：月份是01到12，请写成 2019-08 这样`,
  'usage/fields-of-no-table': ({ formats }) =>
    `--fields 选择的是表格的列，请同时写 --format ${formats.join('、')} 之一，或 -o 一个 .csv 文件`,
  'usage/nothing-to-fill': ({ year, before, ledger }) =>
    ledger === undefined
      ? `没有要填表的单位：kp.yaml 没有列出单位（agencies），${year}年没有计划，${before}也没有清单。请先写好单位，或放入计划、上月清单`
      : `没有要填“${ledger}”表的单位：kp.yaml 没有列出单位（agencies），本月和${before}的清单里也没有条目`,
  'usage/one-file': ({ path, forms }) =>
    `“${path}”只放得下一张表，这里有${forms}张。请用 --agency 指定单位，或把 -o 写成文件夹`,
  'usage/unknown-output': ({ path, known, fillsFolder }) =>
    `写不了“${path}”，-o 可用：${known.join('、')}${fillsFolder ? '，或以 / 结尾的文件夹' : '；本命令不写整个文件夹'}`,
  'usage/unknown-placeholder': ({ path, placeholders, near, known }) =>
    `“${path}”里的占位${placeholders.map((name) => `“{{${name}}}”`).join('、')}没有对应的内容${near.length === 0 ? '' : `，是不是：${near.join('、')}`}。可用：kp trace 认得的各项指标，以及${known.join('、')}`,
  'usage/template-unreadable': ({ path }) => `“${path}”不是可以打开的 .docx 文件，不能作模板`,
  'usage/unknown-figure': ({ figure, examples }) =>
    `“${figure}”不是可以追溯的指标。可追溯的是由清单单元格算出的数：overall、byLevel[…]（及其他 by…[…]）、starts、finishes、reserves 下的各项，以及 problems，例如：${examples.join('、')}`,
  'usage/unknown-scheme': ({ scheme, known, suggestion }) =>
    `没有“${scheme}”这个办法${suggestion === undefined ? `，可用：${known.join('、')}，或写办法文件的路径` : `，是不是“${suggestion}”？`}`,
  'usage/unknown-lights': ({ lights, known, suggestion }) =>
    `没有“${lights}”这套亮灯规则${suggestion === undefined ? `，可用：${known.join('、')}，或写规则文件的路径` : `，是不是“${suggestion}”？`}`,
  'usage/scheme-begins-later': ({ scheme, period, from }) =>
    `办法“${scheme}”自${from}起施行，不能用于${period}`,
  'usage/unknown-agency': ({ agency, known }) =>
    `排名里没有“${agency}”${known.length === 0 ? '' : `，是不是：${known.join('、')}`}`,
  'usage/unknown-ledger': ({ ledger, known }) => `没有“${ledger}”这种台账，可用：${known.join('、')}`,
  'usage/unknown-track': ({ track, known }) => `没有“${track}”这个序列，可用：${known.join('、')}`,
  'usage/either-or': ({ options }) => `${options.join('、')} 一次只能用一个`,
  'usage/no-month-data': ({ period }) => `没有${period}的清单，这个办法要用清单中的数`,
  'usage/two-schemes': () => '--compare-schemes 要写两个办法，例如 --compare-schemes basic four-rates',
  'usage/unknown-topic': ({ topic, known }) => `没有“${topic}”的说明，可看：${known.join('、')}`,
  'usage/sparse-grid': ({ rows, columns }) =>
    `表格稀疏而范围极大（${rows}行 × ${columns}列），写成 CSV 将有数亿个空格。请改用 --format ndjson`,
  ...configurationProblems,
  'close/closed': ({ period, version }) =>
    `${period} 已归档（第${version}版），没有改动。确要更改，请加 --revise "事由"，原来的一版会保留`,
  'close/not-closed': ({ period }) => `${period} 还没有归档，谈不上修订。请去掉 --revise`,
  'close/errors-open': ({ period, errors }) =>
    `${period} 还有${errors}条错误，没有归档。请先改正；确要带错误归档，请加 --accept "理由"，理由会一并存下`,
  'close/unreadable': ({ period, files }) =>
    `${period} 有${files}个文件读不出，没有归档。请先换成读得出的文件；确要不计这些文件就归档，请加 --accept "理由"，理由会一并存下`,
  'close/no-projects': ({ period }) => `${period} 一个项目也没有，没有归档。请检查报送的清单`,
  'close/nothing-read': ({ period, unreadable }) =>
    `${period} 一个项目也没有（${unreadable}个文件读不出），没有归档。请检查报送的清单`,
  'close/overtaken': ({ period }) => `${period} 刚被另一个 kp close 归档，这一次没有存。请用 kp history 查看`,
  'history/not-closed': ({ period, months }) =>
    `${period} 没有归档${months.length === 0 ? '，还没有任何月份归档' : `，已归档的有：${months.join('、')}`}`,
  'history/damaged': ({ damages }) =>
    `归档有损坏，不予采用：${damages
      .slice(0, MOST_DAMAGES)
      .map((damage) => `${damage.path} ${describeDamage(damage, history)}`)
      .join(
        '；',
      )}${damages.length > MOST_DAMAGES ? `；等${damages.length}处` : ''}。请从备份恢复（kp history verify 逐一列出）；没有备份的，先用 kp history repair 移开损坏的，再用 kp close --revise "事由" 按清单重新归档`,
  'lists/unread': ({ of }) =>
    of === 'lists' ? '没有一份清单读得出来，原因见各条问题' : '所依据的计划读不出来，原因见各条问题',
  'folder/unreadable': ({ path, reason }) => `文件夹“${path}”打不开：${systemReason(reason)}`,
  'output/symlink': ({ path }) => `“${path}”是符号链接，不会改写。请写出真实路径`,
  'output/not-a-file': ({ path }) => `“${path}”不是普通文件，不会改写。请换一个文件名`,
  'output/is-input': ({ path, input }) => `“${path}”就是输入的“${input}”，不会覆盖。请换一个文件名`,
  'output/in-history': ({ path }) =>
    `“${path}”在 history/ 里，那里只存归档的月份，不能写别的。请写到别处，如 out/`,
  'output/taken': ({ path }) =>
    `“${path}”已经存在。数据集整份写出，不覆盖已有的内容；请换一个新文件夹，或先移走这个`,
  'dataset/none': ({ path }) =>
    `“${path}”不是数据集：没有 kp export 写出的 manifest.json。请指定 kp export 写出的文件夹`,
  'dataset/incomplete': ({ path }) =>
    `缺少“${path}”，而 manifest.json 中列有这个文件。请该市重新报送完整的数据集`,
  'dataset/changed': ({ path }) =>
    `“${path}”与 kp export 写出时不同（SHA-256 不符）。不予汇总，请该市重新报送数据集`,
  'dataset/outdated': ({ path, kp }) =>
    `“${path}”由 kp ${kp} 写出，缺少现在汇总所需的数。请该市重新执行 kp export`,
  'dataset/same-city': ({ city, paths }) =>
    `${city}有几个数据集：${paths.join('、')}。项目会重复计算，请只指定一个`,
  'dataset/other-city': ({ city, path, cities }) =>
    `“${path}”是${city}的数据集，而 --cities（${cities.join('、')}）中没有${city}。请按数据集中的名称写，或不带这个数据集`,
  'dataset/no-month': ({ period, months }) =>
    `各数据集都没有${period}；${months.length === 0 ? '没有任何月份' : `有的月份：${months.join('、')}`}`,
  'output/among-inputs': ({ path, folder }) =>
    `“${path}”在“${folder}”里，kp 从那里读清单、计划，不能往里写。请写到别处，如 out/`,
  'output/failed': ({ path, reason }) => `“${path}”写不进去：${systemReason(reason)}`,
  'stream/failed': ({ reason }) => `输出写不出去：${systemReason(reason)}`,
  'stream/closed': () => '输出已被对方关闭',
};

/** How many are named in a sentence. */
const MOST_DAMAGES = 3;

function perhaps(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `，是不是“${suggestion}”？`;
}
