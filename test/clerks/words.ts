import type { Random } from '../fuzz/random.ts';
import type { Clerk } from './clerk.ts';
import type { Column, Subject } from './columns.ts';
import { COMPANIES, PEOPLE, PLACES } from './names.ts';
import type { Month } from './projects.ts';

/** Columns of words, each of them on a few lists. */
export function drawWords(clerk: Clerk, where: string, period: Month): Column[] {
  return WORDS.filter(([id]) => clerk.does(`${id} ${where}`, 9)).map(([id, headings, say]) => ({
    kind: 'text',
    id,
    heading: [clerk.choose(`heading: ${id}`, 2, headings[0]!, headings.slice(1))],
    say: (subject, random) => say(subject, random, period),
  }));
}

type Say = (subject: Subject, random: Random, period: Month) => string | number;

const WORDS: readonly (readonly [id: string, headings: readonly string[], say: Say])[] = [
  [
    'scale',
    ['建设规模及内容', '建设内容', '主要建设内容及规模', '建设规模'],
    (_, random) =>
      `${random.pick(['新建', '改扩建', '建设'])}${random.pick(['厂房', '道路', '管网', '综合楼'])}${3 + random.integer(90)}${random.pick(['公里', '万平方米', '亩', '栋'])}`,
  ],
  [
    'place',
    ['建设地点', '建设地址', '项目地点'],
    (_, random) => `${random.pick(PLACES)}${random.pick(['镇', '街道', '村'])}`,
  ],
  ['owner', ['业主单位', '项目业主', '建设单位', '业主（建设）单位'], (_, random) => random.pick(COMPANIES)],
  ['contact', ['联系人', '责任人', '项目联系人', '分管领导'], (_, random) => random.pick(PEOPLE)],
  [
    'phone',
    ['联系电话', '电话', '联系方式'],
    (_, random) => `13${random.integer(10)}${10_000_000 + random.integer(89_999_999)}`,
  ],
  ['sponsor', ['包联领导', '挂点领导', '包抓领导'], (_, random) => random.pick(PEOPLE)],
  [
    'progress',
    ['形象进度', '工程形象进度', '目前进展情况', '项目进展情况'],
    ({ phase }, random) =>
      phase === '储备'
        ? '正在开展前期工作'
        : `已开工，${random.pick(['基础施工', '主体结构施工', '设备安装', '路基土石方施工'])}完成${10 + random.integer(80)}%`,
  ],
  [
    'problem',
    ['存在问题', '存在的主要问题', '需协调解决的问题'],
    (_, random) => random.pick(['无', '', '征地进度滞后', '资金缺口较大']),
  ],
  ['started', ['是否开工', '开工情况'], ({ phase }) => (phase === '储备' ? '未开工' : '已开工')],
  [
    'begun',
    ['开工时间', '实际开工时间', '开工日期'],
    ({ phase, start: { year, month } }) => (phase === '储备' ? '' : `${year}年${month}月`),
  ],
  [
    'area',
    ['用地面积（亩）', '占地面积（亩）', '建筑面积（平方米）'],
    (_, random) => 5 + random.integer(900),
  ],
  ['people', ['就业人数', '用工人数（人）'], (_, random) => 20 + random.integer(3000)],
  ['level', ['项目级别', '重点级别', '项目层级'], (_, random) => random.pick(['省重点', '市重点'])],
  [
    'field',
    ['所属领域', '行业分类', '产业类别'],
    (_, random) => random.pick(['基础设施', '产业发展', '民生保障']),
  ],
  [
    'years',
    ['建设年限', '建设起止年限', '建设起止时间'],
    ({ start: { year } }, random) => `${year}-${year + 2 + random.integer(2)}`,
  ],
  [
    'end',
    ['计划竣工时间', '计划完工时间', '计划建成时间'],
    ({ phase }, random, { year }) =>
      phase === '竣工' ? `${year}年12月` : `${year + 1 + random.integer(2)}年6月`,
  ],
  [
    'goal',
    ['年度目标', '年度建设目标', '本年度主要建设内容', '年度工作目标'],
    (_, random) => random.pick(['主体结构封顶', '完成路基施工', '建成投用', '完成主体工程建设']),
  ],
  ['remark', ['备注', '备  注', '说明'], (_, random) => random.pick(['', '', '省重点', '专班推进'])],
];
