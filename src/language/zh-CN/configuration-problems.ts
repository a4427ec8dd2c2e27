import type { SyntaxHint, ValueKind, WrittenKind } from '../../model/problem.ts';
import type { ConfigurationProblemWords } from '../language.ts';
import { systemReason } from './facts.ts';
import { names } from './names.ts';

export const configurationProblems: ConfigurationProblemWords = {
  'configuration/invalid': ({ path, faults }) => `“${path}”有${faults.length}处不对，改好后再运行`,
  'configuration/unreadable': ({ path, reason }) => `“${path}”打不开：${systemReason(reason)}`,
  'configuration/too-large': ({ bytes, limit }) =>
    `文件有 ${bytes} 字节，超过了 ${limit} 字节的上限，是不是放错了文件？`,
  'configuration/encoding': ({ encoding }) =>
    `编码不是 UTF-8${encoding === undefined ? '' : `，像是 ${encoding}`}。请用记事本“另存为”，编码选 UTF-8`,
  'configuration/syntax': ({ written, hint }) =>
    `“${written}”读不懂${hint === undefined ? '' : `：${hints[hint]}`}`,
  'configuration/not-allowed': ({ what, written }) => notAllowed[what](written),
  'configuration/duplicate-key': ({ key, firstLine }) => `“${key}”写了两次，第 ${firstLine} 行已有`,
  'configuration/unknown-key': ({ key, inside, known, suggestion }) =>
    `${inside === '' ? '' : `“${inside}”下`}没有“${key}”这个键${meant(suggestion ?? fieldNamed(key, known), known)}`,
  'configuration/missing-key': ({ key, inside }) => `${inside === '' ? '' : `“${inside}”下`}缺少“${key}”`,
  'configuration/wrong-kind': ({ key, found, expected }) =>
    `${key === '' ? '整个文件' : `“${key}”`}应为${wanted[expected]}，这里是${kinds[found]}`,
  'configuration/unknown-word': ({ key, word, known, suggestion }) =>
    `“${key}”不认识“${word}”${meant(suggestion, known)}`,
  'configuration/unreadable-value': ({ key, written, expected }) =>
    `“${key}”的取值“${written}”读不懂，应为${values[expected]}`,
  'configuration/claimed-twice': ({ name, first, second, firstLine }) =>
    first === second
      ? `“${name}”写了两次，第 ${firstLine} 行已有`
      : name === second
        ? `“${name}”与第 ${firstLine} 行“${first}”的名称或别名重复`
        : `“${name}”归了“${second}”，又在第 ${firstLine} 行归了“${first}”，只能归一个`,
  'configuration/no-span': ({ measure, over }) =>
    `“${measure}”是时点数，不能写 over: ${over}，over 只能是 year`,
  'configuration/no-where': ({ measure }) => `“${measure}”不由项目算出，不能写 where；where 只用于项目的指标`,
  'configuration/no-goal': ({ measure }) =>
    `“${measure}”不是其他台账的指标，kp.yaml 的 goals 里没有它的目标，target 要写出数来`,
  'configuration/never-lit': ({ light }) => `“${light}”永远不会亮：满足它的，都先满足了更重的一盏`,
  'configuration/unordered': ({ key }) =>
    key === 'from' ? '各档的 from 要从高到低写，不写 from 的放在最后' : `各档的 ${key} 要从低到高写`,
  'configuration/scheme-twice': ({ scheme, first, second }) =>
    `办法“${scheme}”在“${first}”和“${second}”中都有，而且自同一个月起施行，请改 from 或删去一个`,
  'configuration/reversed': ({ from, until }) => `截止日 ${until} 早于起始日 ${from}`,
};

const hints: Readonly<Record<SyntaxHint, string>> = {
  tab: '行首用了制表符，请改用空格缩进',
  'wide-space': '行首用了全角空格，请改用半角空格缩进',
  'wide-colon': '冒号是全角的“：”，请改成半角的“:”，后面空一格',
  'no-space-after-colon': '冒号后面要空一格',
  'no-space-after-dash': '短横“-”后面要空一格',
  'two-colons': '一行里有两个冒号，含冒号的文字请加引号',
  'open-quote': '引号没有配对',
  'open-bracket': '括号没有配对',
  'reserved-character': '文字以特殊符号开头，请给它加引号',
  backslash: '双引号里的反斜杠用得不对，请改用单引号',
  indent: '与上下行不合。同级的行左边要对齐，每行写成“键: 值”或“- 值”',
  nesting: '层次过深',
};

const notAllowed: Readonly<
  Record<'alias' | 'anchor' | 'tag' | 'documents' | 'key' | 'hidden', (written: string) => string>
> = {
  alias: (written) => `不能用引用“${written}”，请把内容直接写出；如果它就是文字，请加引号`,
  anchor: (written) => `不能用引用标记“${written}”，请去掉；如果它就是文字，请加引号`,
  tag: (written) => `不能用类型标记“${written}”，请去掉；如果它就是文字，请加引号`,
  documents: (written) => `一个文件只能有一份配置，请去掉分隔行“${written}”`,
  key: (written) => `不能用“${written}”作键`,
  hidden: (written) => `里面有看不见的字符（${written}），请删去重新键入`,
};

const kinds: Readonly<Record<WrittenKind, string>> = {
  text: '文字',
  list: '列表',
  map: '“键: 值”',
  nothing: '空的',
};

const wanted: Readonly<Record<WrittenKind, string>> = {
  ...kinds,
  list: '列表（每行以“- ”开头，或写成 [甲, 乙]）',
  map: '一行行的“键: 值”',
};

const values: Readonly<Record<ValueKind, string>> = {
  percent: '百分数，如 10%',
  money: '带单位的金额，如 5000万元',
  date: '年月日，如 2023-12-31',
  whole: '整数，至少为1',
  'day-of-month': '几日（1—31），如 5',
  month: '月份，如 2023-09',
  'yes-no': '是（true）或否（false）',
  number: '数、百分数或带单位的金额，如 60、-0.1、90%、10亿元',
  positive: '大于 0 的数、百分数或带单位的金额，如 60、90%、10亿元',
  goal: '大于零的数，如 80%、4亿元；按 kp.yaml 的 goals 写 goal',
  bound: '数或百分数，如 100%；不设界限写 none',
  mark: '数或百分数，如 90%；按时序进度写 time',
  missing: 'weight（权重分给其他指标）、no-rank（不排名），或给的分数',
  count: '个数，如 5',
  quarter: '季度，1 到 4',
  year: '年份，如 2024',
  spread: '均分办法：months、working-days，或十二个月的权重，如 4/4/8/9/9/10/8/8/10/10/10/10',
  period: '年月，如 2023-01',
};

/** A longer list would not help. */
const MOST_WORDS = 15;

function meant(suggestion: string | undefined, known: readonly string[]): string {
  if (suggestion !== undefined) return `，是不是“${suggestion}”？`;
  return `，可用：${known.slice(0, MOST_WORDS).join('、')}${known.length > MOST_WORDS ? ' 等' : ''}`;
}

/** 年度计划投资 → annualPlan, if that is one of the allowed keys. */
function fieldNamed(name: string, known: readonly string[]): string | undefined {
  const field = Object.entries(names.fields).find(([, spoken]) => spoken === name)?.[0];
  return field !== undefined && known.includes(field) ? field : undefined;
}
