import type { LanguageTag } from '../model/language-tag.ts';
import type { ConfigurationKey, ConfigurationWords } from './words.ts';

/**
 * A valid kp.yaml that sets nothing yet but what is `settled` (whole keys, as YAML): every key with its explanation
 * (`# …`), the default values, and examples to be uncommented (`#…`). `fields` gives the names that lists use for the
 * fields.
 */
export function exampleConfiguration(
  tag: LanguageTag,
  words: ConfigurationWords,
  fields: Readonly<Record<string, string>>,
  settled: ReadonlyMap<string, string> = new Map(),
): string {
  const explanations = new Map<string, string>([
    ...Object.entries(words.keys satisfies Record<ConfigurationKey, string>),
    ['fields', fieldLines(fields, words).join('\n# ')],
    ['introduction', words.introduction.join('\n# ')],
  ]);
  const blocks = TEMPLATE.split('\n\n').map((block) => settledBlock(block, settled));
  return blocks
    .join('\n\n')
    .replace('{tag}', tag)
    .replace(/\{([\w.]+)\}/g, (_, key) => `# ${explanations.get(key)}`);
}

/**
 * A block is an explanation with its key, or an example of it. What is settled replaces everything below the
 * explanation.
 */
function settledBlock(block: string, settled: ReadonlyMap<string, string>): string {
  const key = /^#?(\w+):/m.exec(block)?.[1];
  const text = key === undefined ? undefined : settled.get(key);
  return text === undefined ? block : `{${key}}\n${text}`;
}

/** Columns that mean the same everywhere, or that no figure needs, need no synonyms. */
const NOT_WORTH_NAMING: ReadonlySet<string> = new Set(['serial', 'remark']);
const FIELDS_IN_A_LINE = 4;

function fieldLines(fields: Readonly<Record<string, string>>, { entry }: ConfigurationWords): string[] {
  const entries = Object.entries(fields)
    .filter(([field]) => !NOT_WORTH_NAMING.has(field))
    .map(([field, name]) => entry(field, name));
  const lines: string[] = [];
  for (let at = 0; at < entries.length; at += FIELDS_IN_A_LINE)
    lines.push(entries.slice(at, at + FIELDS_IN_A_LINE).join(' '));
  return lines;
}

const TEMPLATE = `{introduction}

{city}
city:

{language}
language: {tag}

{basis}
basis: reported

{agencies}
#agencies:
#  - name: 武侯区
#    aliases: [武侯, 武侯区人民政府]   {aliases}
#    track: 区（市）县   {agencies.track}
#    group: 中心城区   {agencies.group}
#  - name: 郫都区
#    aliases: [郫县]
#    track: 区（市）县
#  - 市交通运输局

{categories}
#categories:
#  - name: 重大基础设施
#    aliases: [基础设施, 基础设施类]
#  - 重大产业化

{chains}
#chains:
#  - name: 集成电路
#    aliases: [集成电路产业链]

{areas}
#areas:
#  - 鹿溪智谷

{lifecycle}
#lifecycle:
#  - name: 谋划储备
#    aliases: [策划包装]
#  - 签约落地
#  - 开工建设
#  - 竣工投产
#  - 培优育强
#  - 激活提升

{synonyms}
#synonyms:
{synonyms.columns}
{fields}
#  columns:
#    annualPlan: [本年任务数]
#    completed: [本年实绩, 累计实绩]
#    matters.due: [限办日期]
{synonyms.values}
#  values:
#    新开工: [年内启动]
#    省重点: [省级挂牌]

{thresholds}
thresholds:
  {thresholds.lagging}
  lagging: 10%
  {thresholds.missing}
  missing: 5%
  {thresholds.overPlan}
  overPlan: 150%
  {thresholds.candidates}
#  candidates:
#    重大基础设施: 5亿元
#    default: 5000万元
  {thresholds.readiness}
#  readiness: 办理立项用地规划许可
  {thresholds.reportingDay}
#  reportingDay: 5

{targets}
targets:
  {targets.spread}
  spread: months

{sponsors}
sponsors:
  {sponsors.five}
  five: [项目名称, 包联领导, 工作专班, 工作方案, 一抓到底]

{calendar}
#calendar:
#  holidays: [2027-01-01, 2027-10-01]   {calendar.holidays}
#  workdays: [2027-09-26]   {calendar.workdays}

{approvals}
approvals:
  {approvals.days}
  days: 45

{connected}
connected:
  {connected.weeks}
  weeks: 4

{promotion}
promotion:
  {promotion.large}
  large: 1亿元
  {promotion.startDays}
#  startDays: 180

{goals}
#goals:
#  2023:
#    promotion.signedInQuarter: 30
#    promotion.fundsInPlaceYear: 80亿元
#    promotion.agency[武侯区].signedInYear: { wanted: 12 }   {goals.wanted}
#    promotion.large: { task: 引进亿元以上项目 }   {goals.task}

{bulletin}
#bulletin:
#  head: 成都市重点项目办公室文件   {bulletin.head}
#  number: 成重办〔2023〕9号   {bulletin.number}
#  to: 各区（市）县人民政府，市级各部门   {bulletin.to}
#  signature: [成都市重点项目办公室, 2023年10月8日]   {bulletin.signature}

{benchmarks}
#benchmarks:
#  - name: 全省平均   {name}
#    rate: 101.1%   {benchmarks.rate}

{schemes}
#schemes: [basic]

{lights}
lights: office-a

{identities}
#identities:
#  - from: [滨河路改造工程]   {identities.from}
#    to: [滨河路改造工程一期, 滨河路改造工程二期]   {identities.to}
#    agency: 武侯区   {agency}
#  - from: [体育公园]
#    to: [体育公园东区]
#    same: false   {identities.same}

{waivers}
#waivers:
#  - code: date/ambiguous   {waivers.code}
#    project: 滨河路改造工程   {waivers.project}
#    reason: 已电话核实   {waivers.reason}
#    until: 2023-12-31   {waivers.until}

{exemptions}
#exemptions:
#  - agency: 郫都区
#    reason: 遭受洪灾   {exemptions.reason}
#    from: 2023-07-01   {exemptions.from}
#    until: 2023-09-30   {exemptions.until}

{sources}
#sources:
#  - file: 2023-09/报表（2）.xlsx   {sources.file}
#    agency: 郫都区   {agency}
#    month: 2023-09   {sources.month}
#    note: 9月28日电话核实，代报   {sources.note}
#  - file: 武侯区*.xlsx
#    sheet: 草稿   {sources.sheet}
#    leaveOut: 与正式表重复   {sources.leaveOut}
`;
