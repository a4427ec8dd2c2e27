import { YUAN_PER_UNIT } from '../../model/yuan.ts';
import { yuan } from '../../write/spoken/en.ts';

/** The English word for one of the words by which kp sorts ledger entries; other text is returned unchanged. */
export function ledgerWord(text: string): string {
  const known = WORDS.get(text);
  if (known !== undefined) return known;
  if (BREAKDOWN.test(text)) return breakdown(text);
  for (const [pattern, said] of PATTERNS) if (pattern.test(text)) return text.replace(pattern, said);
  const kind = /^([^（]+)（([^）]+)）$/.exec(text);
  if (kind === null || (!WORDS.has(kind[1]!) && !UNITS.has(kind[2]!))) return text;
  return `${ledgerWord(kind[1]!)} (${ledgerUnit(kind[2]!).trim()})`;
}

/** The English unit behind a number; an unknown unit is returned unchanged. */
export function ledgerUnit(unit: string, isOne = false): string {
  const known = UNITS.get(unit);
  if (known === undefined) return unit;
  return ` ${isOne ? known.replace(/(?<=[a-z]{3})s$/, '').replace('people', 'person') : known}`;
}

/** `1-6月 45.2亿元、1-9月 73.1亿元`: the amounts due by month. */
const BREAKDOWN = /^\d+(?:-\d+)?月 [^、]+(?:、\d+(?:-\d+)?月 [^、]+)*$/;

function breakdown(text: string): string {
  return text
    .split('、')
    .map((part) =>
      part
        .replace(/^(\d+)(?:-(\d+))?月/, (_, from: string, to: string | undefined) =>
          to === undefined ? `month ${from}:` : `months ${from}–${to}:`,
        )
        .replace(/([\d.,]+)([亿万])元$/, (_, amount: string, unit: '亿' | '万') =>
          yuan(Math.round(Number(amount.replaceAll(',', '')) * YUAN_PER_UNIT[`${unit}元`])),
        )
        .replace(
          /(\d)(\p{Script=Han}+)$/u,
          (_, digit: string, unit: string) => `${digit}${ledgerUnit(unit)}`,
        ),
    )
    .join(', ');
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['元', 'yuan'],
  ['是', 'yes'],
  ['否', 'no'],
  ['未分类', 'not classified'],
  ['项目清单', 'project list'],
  ['包联清单', 'list of sponsors'],
  ['无灯', 'no light'],
  ['红', 'red'],
  ['黄', 'yellow'],
  ['蓝', 'blue'],
  ['灰', 'grey'],
  ['未开工', 'not started'],
  ['在建', 'under way'],
  ['拟竣工', 'to finish'],
  ['已竣工', 'finished'],
  ['完成', 'done'],
  ['达到进度', 'on track'],
  ['滞后', 'behind'],
  ['超期', 'overdue'],
  ['未报完成数', 'nothing reported as done'],
  ['无目标', 'no goal'],
  ['单位不符', 'another unit'],
  ['无法推算', 'cannot be spread over the year'],
  ['逐期对照', 'period by period'],
  ['已到期', 'due'],
  ['按清单分解', 'as the list breaks it down'],
  ['按月均分', 'evenly by month'],
  ['按工作日', 'by working days'],
  ['按季节比例', 'by season'],
  ['按清单分解，期内按月均分', 'as the list breaks it down, evenly by month within'],
  ['按清单分解，期内按工作日', 'as the list breaks it down, by working days within'],
  ['按清单分解，期内按季节比例', 'as the list breaks it down, by season within'],
  ['未写提出时间', 'no day given'],
  ['未交办', 'not assigned'],
  ['整改中', 'being rectified'],
  ['待复查', 'to be checked'],
  ['复发整改中', 'come up again, being rectified'],
  ['已销号', 'struck off'],
  ['未办结', 'not settled'],
  ['办理中', 'in hand'],
  ['未落实', 'not met'],
  ['未突破', 'no breakthrough'],
  ['已匹配', 'matched'],
  ['待匹配', 'open'],
  ['到期未匹配', 'overdue'],
  ['征拆', 'land clearance'],
  ['资金', 'funds'],
  ['用地', 'land'],
  ['用能', 'energy'],
  ['已批复', 'approved'],
  ['未通过', 'refused'],
  ['管线', 'pipes and cables'],
  ['手续', 'permits'],
  ['用工', 'labour'],
  ['水电气', 'water, power and gas'],
  ['已办结', 'settled'],
  ['保持', 'held'],
  ['增速', 'growth'],
  ['控制', 'kept below'],
  ['累计', 'so far'],
  ['未完成', 'not done'],
  ['推进中', 'under way'],
  ['已完成', 'done'],
  ['未受理', 'not taken up'],
  ['一般', 'ordinary'],
  ['特急', 'most urgent'],
  ['紧急', 'urgent'],
  ['未对接', 'no contact'],
  ['已放款', 'paid out'],
  ['已授信', 'granted'],
  ['已对接', 'in contact'],
  ['林地', 'woodland'],
  ['占补平衡', 'farmland to make up'],
  ['扣分', 'deduction'],
  ['加分', 'bonus'],
  ['环境容量', 'emission quota'],
  ['用水', 'water'],
  ['用电', 'power'],
  ['用气', 'gas'],
  ['部分落实', 'partly met'],
  ['已落实', 'met'],
  ['中央预算内', 'central budget'],
  ['超长期特别国债', 'special treasury bonds'],
  ['专项债', 'special bonds'],
  ['省级专项', 'provincial funds'],
  ['中央专项', 'central funds'],
  ['已到位', 'in place'],
  ['已申报', 'applied for'],
  ['争取中', 'being sought'],
  ['已入统', 'in the statistics'],
  ['申报中', 'being applied for'],
  ['培育中', 'being helped'],
  ['未接入', 'not connected'],
  ['离线', 'offline'],
  ['在线', 'online'],
  ['片区', 'area'],
  ['行业', 'industry'],
  ['国家级', 'national'],
  ['省级', 'provincial'],
  ['市级', 'city'],
  ['进度滞后', 'behind schedule'],
  ['数据不实', 'false figures'],
  ['质量安全', 'quality and safety'],
  ['文明施工', 'site order'],
  ['手续不全', 'permits lacking'],
  ['工资拖欠', 'unpaid wages'],
  ['要素保障', 'land, power and the like'],
  ['媒体', 'media'],
  ['群众反映', 'citizens'],
  ['第三方', 'third party'],
  ['视频巡查', 'video'],
  ['互联网', 'internet'],
  ['审计巡察', 'audit'],
  ['现场督查', 'on site'],
  ['复发', 'came up again'],
  ['已整改', 'rectified'],
  ['未整改', 'not rectified'],
  ['未复查', 'not checked'],
  ['通过', 'passed'],
  ['已终止', 'ended'],
  ['已揭榜', 'taken up'],
  ['已突破', 'solved'],
  ['未揭榜', 'not taken up'],
  ['突破', 'breakthrough'],
  ['未上市', 'not listed'],
  ['已上市', 'listed'],
  ['未激活', 'not revived'],
  ['已激活', 'revived'],
  ['终止', 'ended'],
  ['投产', 'in production'],
  ['开工', 'begun'],
  ['落地', 'settled here'],
  ['意向', 'letter of intent'],
  ['签约', 'signed'],
  ['共识', 'agreed in principle'],
  ['拜访', 'visited'],
  ['待拜访', 'to be visited'],
  ['政府需求', 'wanted by government'],
  ['政府供给', 'offered by government'],
  ['企业需求', 'wanted by firms'],
  ['企业供给', 'offered by firms'],
  ['已失效', 'lapsed'],
  ['对接中', 'in talks'],
  ['已落地', 'realised'],
  ['已签约', 'signed'],
  ['未匹配', 'not matched'],
  ['上半月', 'first half'],
  ['下半月', 'second half'],
  ['吨标准煤', 'tce'],
]);

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^(\d+)(?:个工作日)以内$/, 'up to $1 working days'],
  [/^(\d+)—(\d+)个工作日$/, '$1–$2 working days'],
  [/^(\d+)个工作日以上$/, 'over $1 working days'],
  [/^(\d+)天以内$/, 'up to $1 days'],
  [/^(\d+)—(\d+)天$/, '$1–$2 days'],
  [/^(\d+)天以上$/, 'over $1 days'],
];

const UNITS: ReadonlyMap<string, string> = new Map([
  ['元', 'yuan'],
  ['天', 'days'],
  ['日', 'days'],
  ['工作日', 'working days'],
  ['分', 'points'],
  ['套', 'units'],
  ['个', 'items'],
  ['项', 'items'],
  ['户', 'households'],
  ['家', 'firms'],
  ['人', 'people'],
  ['亩', 'mu'],
  ['公顷', 'ha'],
  ['平方米', 'm²'],
  ['立方米', 'm³'],
  ['公里', 'km'],
  ['吨', 't'],
  ['吨标准煤', 'tce'],
  ['千瓦', 'kW'],
  ['千伏安', 'kVA'],
  ['千瓦时', 'kWh'],
]);
