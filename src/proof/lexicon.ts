/** What a word of a bulletin says about the figures near it. */
export type Mark = keyof typeof CHINESE;

/** A word of the lexicon with its marks. */
export interface Word {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * The longest word that begins at `at`, in a text that is simplified, half-width and lower case. `noun`: no word that
 * goes on behind this one with 完成.
 */
export function wordAt(text: string, at: number, noun?: string): Word | undefined {
  return LEXICON.get(text.charAt(at))?.find(
    (word) =>
      word.text !== `${noun}完成` &&
      text.startsWith(word.text, at) &&
      (!word.isLatin || endsWord(text, at, word.text.length)),
  );
}

function endsWord(text: string, at: number, length: number): boolean {
  return !/[a-z]/.test(text.charAt(at + length)) && !(at > 0 && /[a-z]/.test(text.charAt(at - 1)));
}

/** Chinese words by mark. A word in several lists has all their marks; the longest word counts. */
const CHINESE = {
  // Amounts.
  total:
    '总投资额 总投资 投资总额 投资总量 总投资规模 投资总规模 投资规模 概算总投资 估算总投资 计划总投资 预计总投资 投资概算 总概算',
  investment:
    '年度计划投资 年度投资计划 年度投资目标 年计划投资 全年计划投资 全年投资计划 全年投资目标 年度投资任务 投资计划 计划投资 计划完成投资 完成投资 完成年度投资 完成投资额 投资完成额 投资额 固定资产投资 实际完成投资 已完成投资 累计完成投资 投资量 投资 已投资 累计投资 实际投资 完成年度投资计划 年投资计划 目标投资',
  plan: '新开 要新开 要竣工 年度计划投资 年度投资计划 年度投资目标 年度投资任务 年度计划 年计划投资 年投资计划 年计划 全年计划投资 全年投资计划 全年投资目标 全年计划 本年计划 当年计划 今年计划 年度目标任务 年度目标 全年目标任务 全年目标 年度任务 全年任务 目标任务 投资计划 计划投资 计划完成投资 计划完成 计划数 计划安排 计划 拟 拟定 目标 安排投资 目标投资 任务数',
  done: '开了 竣了 干了 干成 投了 完成情况 投资完成情况 完成投资 完成年度投资 完成投资额 投资完成额 实际完成投资 已完成投资 累计完成投资 已投资 累计投资 实际投资 完成 只完成 仅完成 累计完成 已完成 实际完成 共完成 实现 已实现 实际 实有 已 已经 均已 全部 均 现已 如期 顺利 按期 完成额 已有 成功 完成数 完成量 多完成 少完成',
  achieved: '完成年度投资计划 完成年度计划 完成全年计划 完成年计划 完成年度目标 完成全年目标 完成目标',
  rate: '完成情况 投资完成情况 投资完成率 年度投资完成率 年度完成率 计划完成率 年度计划完成率 完成率 完成比例 完成进度 投资完成进度 投资进度 完成比 完成百分比 进度 投资计划完成率',
  'whole-life': '开工以来 自开工以来 开工累计 开工至今 建设以来 累计完成总投资 总投资的',
  funds: '到位资金 资金到位率 资金到位 到位 资金',
  /** An amount a month; 月均需 of the months that are left. */
  monthly: '每月 每月需 每月须 每月要 月均 月均需 月均需要 平均每月 平均一个月',
  /** 离全年计划还有: how far it is to go. */
  'to-go': '距 离 距离 距离完成 距完成 离完成',
  /** 需, 须: asked of the time that is left. */
  need: '需 须 需要 还需 尚需 还需要 要 每月需 每月须 每月要 月均需 月均需要',
  remaining:
    '余下的 余下 其余 少完成 多完成 余额 计划余额 投资余额 剩余 尚余 还需 尚需 缺口 余下 还剩 尚差 还差 未完成 结余',
  // Events.
  start:
    '应开未开 该开未开 该开没开 应开工未开工 应动未动 未开 没开 未开工 没开工 未开建 未开复工 开了 新开 要新开 待开工 新开工 开工建设 到期开工率 开工率 按期开工率 开工数 开工 动工 开建 开(复)工率 开(复)工 开（复）工率 开（复）工 开复工率 开复工 启动建设 集中开工 破土动工 破土 动工率 开工比例',
  finish:
    '应竣未竣 该竣未竣 该竣没竣 应竣工未竣工 未竣 没竣 未竣工 没竣工 竣了 要竣工 待竣工 待投产 竣工投产 竣工投用 竣工验收 竣工率 竣工 完工 建成投产 建成投用 建成 投产 投用 完工率 交付使用 竣工数 竣工(投产) 竣工（投产）',
  resumption: '开(复)工率 开(复)工 开（复）工率 开（复）工 开复工率 开复工 复工率 复工 复（开）工 复(开)工',
  'event-rate': '到期开工率 动工率 开工比例 开工率 按期开工率 开(复)工率 开（复）工率 开复工率 竣工率 完工率',
  kickoff: '集中开工',
  due: '应开未开 该开未开 该开没开 应开工未开工 应动未动 应竣未竣 该竣未竣 该竣没竣 应竣工未竣工 逾期未 到期开工率 到期 应 按计划应 到期应 应当 按期应 按进度应 按序时应',
  /** What the time progress asks for: 按时序本应完成. */
  should: '本应完成 应完成 应当完成 本应 应完成投资 本应完成投资',
  'on-time': '按期 按计划 如期 按时 按期开工率 按要求 按序时',
  /** Said of projects whose lists leave a value out. */
  unstated: '未填 未填报 未填写 没有填 没填 未注明 未写明 未报送',
  /** 逾期 alone: overdue, of starts or finishes. */
  late: '逾期 超期 超期未 逾期的',
  not: '未开展 未开始 未开通 应开未开 该开未开 该开没开 应开工未开工 应动未动 应竣未竣 该竣未竣 该竣没竣 应竣工未竣工 未开 没开 未开工 没开工 未开建 未开复工 未竣 没竣 未竣工 没竣工 没 逾期未 未 尚未 仍未 没有 未能 还未 未如期',
  early: '提前 比计划提前 较计划提前 早于计划 提前于计划 比计划早 较计划早',
  expected:
    '至少 务必 不得低于 底线 红线 承诺 要完成 要完成投资 要达到 还要 将要 待开工 待竣工 待投产 预计 力争 有望 确保 争取 即将 将 还将 还有 年底前 预期 可',
  /** Of the statistics bureau's base, which lists do not tell. */
  statistics: '入库 已入库 未入库 入库率 入统 已入统 未入统 入统率 纳统 已纳统 未纳统 纳统率 纳入统计',
  convert: '转化 转化为 转为 已转化 转化率 转入',
  lagging: '进度滞后 进展滞后 推进滞后 滞后 进度落后 进展缓慢 进度缓慢',
  problem: '困难和问题 困难问题 困难 存在问题 有问题 存在困难 存在困难和问题 需协调问题',
  // Comparisons.
  share: '占了 占去 贡献了 贡献 占 占全部 占到 仅占 只占 占据 占比 比重 占全年 占总数 所占比例 比例',
  whole: '占全部 总数 总量 总投资的 全部 所有 总任务 全市 全部项目',
  schedule: '时序进度 序时进度 超时序进度 超序时进度 时序 序时 时间进度',
  ahead:
    '跑赢 快于 高于 超过 超出 超时序进度 超序时进度 领先 领先于 超 快 高 高出 超前 超前于 快出 多 增 提前 多于 优于 好于 多完成 领跑 多出',
  /** The difference of two figures: 与第一名相差26.62个百分点. */
  apart: '相差 差距 之差 首尾相差 之间差了 极差 相距 差了 相差了',
  /** What was added in some time, which is not said: 8月新增开工1个. */
  added: '新增 新增开工 新增竣工 新增完成',
  behind:
    '仅次于 次于 欠 逊于 跑输 低于 慢于 落后于 落后 滞后于 滞后 慢 低 差 少 不及 未达 未达到 少于 少完成 少了 低了 慢了',
  /** 欠账, 实际欠: what is done is less than the time progress asks for. */
  arrears: '欠 欠账 欠帐 净欠 净欠账 实际欠 进度欠账 投资欠账',
  /** An average of the projects: 平均每个项目总投资. */
  each: '平均每个 平均每 平均每个项目 每个项目平均 各承担 各安排 各有 项均 平均单个 单个项目平均 平均单体',
  average: '平均 平均水平 均值 平均值 平均进度 平均数',
  growth: '增长 增加 上升 提高 提升 增幅 增速 净增 净增加',
  fall: '下降 减少 降低 回落 下滑',
  'last-year': '同比 去年同期 上年同期 去年 上年 上年度 去年底 上年底 同期',
  'last-month': '环比 上月 上个月 上月底 上期',
  'this-month': '当月 本月 单月 本月份 当月份',
  // Subjects.
  project:
    '项目 重点项目 重点建设项目 建设项目 工程 重点工程 个数 项目数 项目个数 数量 项目数量 个项目 重大项目 项目总数',
  /** All projects under construction, or those that continue from earlier years. */
  ongoing: '在建 在建项目',
  number: '个数 项目数 项目个数 数量 项目数量 数 数目 项目总数',
  'of-which': '其中 这其中',
  respectively: '分别 依次 分别为 依次为 分别是 依次是',
  city: '全市 我市 全区 我区 全县 我县 全州 我州 本市 本区 本县 全域 市级层面',
  all: '合计 总计 共计 总体 整体 全市合计 全区合计 全县合计 全部合计 汇总 全市总计',
  /** Said of several together. */
  sum: '共 合计 共计 总计 一共 总共 共完成 共有 加起来 合起来 加总 加一起 加在一起 合在一起 累加 之和 综合',
  province: '全省 全国 省平均 全省平均',
  sub: '小计 各县市区 各县(市、区) 各县（市、区） 各区县 各县区 各区(市)县 各区（市）县 县市区 各乡镇 各镇街 各园区 各部门',
  divided:
    '按类型分 按性质分 按类别分 按项目性质分 按项目类型分 按项目类别分 按领域分 按行业分 按产业分 按层级分 分级看 分类看 分类型看 分领域看 分行业看 分性质看 从类型看 从类别看 从性质看 从项目性质看 从项目类型看 从行业看 从领域看 按性质划分 按类型划分 其中包括 分别是 包括',
  // Times.
  future:
    '下一步 下阶段 下步 明年 来年 明年度 后续 未来 下半年 四季度 三季度后 接下来 十四五 “十四五” 今后 剩余时间',
  year: '全年 年内 年度 今年 本年 当年 本年度 今年以来 年初以来 年',
  rank: '排名 位次 名次 序号 排位 位列 位居',
  filler:
    '除 除了 剔除 扣除 去除 去掉 不含 不计 不包括 外 之外 以外 的 了 和 与 及 以及 等 为 是 达 达到 达成 共 共有 一共 总共 有 现有 已有 累计 合计 安排 共安排 实施 共实施 推进 共推进 列入 纳入 纳入年度 涉及 包括 包含 包干 截至 截止 到 至 底 末 初 前 目前 当前 现 以来 至今 时 时段 期间 月 日 中 内 里 上 下 个 项 年度 全年 年内 今年 本年 当年 全口径 全部 较 比 按 依 从 对 由 在 于 以 把 将 其 该 各 每 并 并且 且 也 又 还 仍 仅 只 只有 仅有 仅为 就 则 均 都 均为 约 约为 大约 近 接近 超 超过 逾 突破 高达 多达 只完成 共完成 实 投入 投资 投 资 来看 看 方面 情况 分 分为 类 类型 排 最 最高 最低 最快 最慢 最多 最少 排名 排在 位居 位列 居 列 前列 前三 后三 首位 榜首 冠军 最后一名 第 第一 末位 第一名 分别 依次 如下 具体 主要 项目库 领域 阶段 环节 处于 处在 进入 办理 正在 全力 扎实 稳步 有序 有力 有效 顺利 加快 持续 不断 总体 整体 良好 较好 较快 偏慢 偏低 较低 较高 缓慢 明显 进展 进展情况 推进情况 建设情况 情况看 建设 开展 落地 序时 上半年 前三季度 一季度 三季度 季度 半年 元 万元 亿元 人民币 余 左右 以上 牵头 负责 承担 实施的 所属 辖区 单位 责任单位 项目单位 个百分点 百分点 % 数 额 量 值 率 总 总的 这 这些 上述 以上各 此 此外 另 另有 另外 同时 ， 尚 尚有 还有 任务 工作 重点 重大 市重点办 我 经 经统计 据统计 统计 据 显示 数据显示 数据 一个 全面 如期 按期 按时 得 成 后 并列 持平 相当 相当于 前者 后者 假如 如果 倘若 假设 若 可是 但是 不过 然而 刚 刚刚 升至 上升至 升到 上升到 提高到 提高至 提升至 提升到 增至 增加到 增加至 增长到 增长至 扩大到 扩大至 降至 降到 下降至 下降到 回落至 回落到 减少到 减少至 降低到 降低至 缩小到 缩小至 下滑至 收窄至 排位 名列 进度最快 进度最慢 地 名 位 者 而 却 但 因 因此 其余 相比 相较 对比 相对 同 每个 超额 超额完成 需 分项目 按性质 分性质 看来 性质 属于 作为 范围 全 多 少 好于 含 总数 之 内的 之内 可比 口径 原 仍有 亦 达产 再 部分 成功 表现 较为 分类型 另一 各类 各级 两级 市区 市县 县区 序列 批复 全年共 年初 年末 年底 年中 期末 本期 报告期 一是 二是 三是 四是 五是 其二 确定 确定的 垫底 倒数 在册 登记 承担 首先 有的 有些 完',
} as const satisfies Record<string, string>;

/** English phrases by mark, separated by `|`. */
const ENGLISH: Partial<Record<Mark, string>> = {
  total:
    'total investment|total planned investment|overall investment|investment volume|total cost|combined investment|total value',
  investment:
    "annual plan|annual investment plan|annual planned investment|planned investment|year's plan|year's investment plan|plan for the year|investment plan|investment|invested|completed investment|investment completed|spent|annual target|investment target",
  plan: "annual plan|annual investment plan|annual planned investment|planned investment|year's plan|year's investment plan|plan for the year|investment plan|planned for the year|planned|plan|plans|scheduled|due to be finished|due to be completed|due to start|due to be started|due for completion|to be started this year|target|annual target|investment target|to start|scheduled to start|to finish|scheduled to finish|to be completed|to be finished|to be started",
  done: 'completed|has been completed|have been completed|had been completed|completed investment|investment completed|invested|actually|have|has|had|already|spent|done',
  rate: 'completion rate|investment completion rate|rate of completion|progress rate|implementation rate',
  'whole-life': 'since construction began|since the start of construction',
  funds: 'received|bonds|special bonds|loans|grants|funds in place|funding in place|funds',
  'to-go':
    'remains to be invested|remain to be invested|still to be invested|yet to be invested|remains to be completed',
  monthly: 'a month|per month|each month|every month|monthly average of',
  need: 'needed|need|must|required|remains to be invested|remain to be invested|still to be invested|to be invested',
  remaining:
    'remaining|still to be|left|remains|remain|remains to be invested|remain to be invested|still to be invested|yet to be invested',
  start:
    'due to start|due to be started|overdue starts|scheduled to start|to be started|started|start|starts|begun|broken ground|new starts|new-start|start rate|starting rate|construction started|to start|commenced|started construction|begin construction|get under way this year',
  finish:
    'due to be finished|due to be completed|overdue finishes|scheduled to finish|to be completed|to be finished|finished|finish|finishes|due for completion|scheduled for completion|completed and put into operation|put into operation|put into use|finish rate|completions|to finish|completed construction',
  'event-rate': 'start rate|starting rate|finish rate',
  due: 'due|overdue|overdue starts|overdue finishes|should have|were to have|were due',
  'on-time': 'on time|on schedule|as planned',
  not: 'overdue|overdue starts|overdue finishes|not|not yet|yet to|failed to|have not|had not|still not',
  early: 'before it was planned|early|ahead of plan|ahead of schedule|earlier than planned',
  expected: 'to start|expected|will|to be finished by|forecast|more are expected',
  convert: 'become starts|became starts|converted|turned into starts|conversion',
  lagging: 'lagging|lags behind|lag behind|delayed|behind schedule',
  problem: 'with problems|problems',
  share: 'share|accounting for|accounts for|account for|of all',
  whole: 'of all|of the total',
  schedule:
    'ahead of schedule|behind schedule|time progress|the time progress|schedule|time schedule|pro rata|elapsed time|linear progress',
  ahead: 'ahead of schedule|ahead of|ahead|above|faster than|higher than|exceeding|over',
  behind: 'behind schedule|behind|below|slower than|lower than|short of',
  each: 'each project|per project|average per project|on average',
  average: 'average|mean',
  growth: 'growth|increase|increased|grew|rose|risen|climbed|up',
  fall: 'decrease|decreased|fell|fallen|dropped|slipped|down|decline|declined',
  'last-year': 'year-on-year|year on year|than last year|last year|same period last year|a year earlier|yoy',
  'last-month': 'month-on-month|month on month|last month|previous month',
  'this-month': 'in the month alone|this month|monthly|alone',
  project: 'projects|project|key projects|key project|number of projects',
  ongoing: 'under way|underway|under construction',
  number: 'number|number of projects',
  'of-which': 'of which|of these|of them|among them|including',
  respectively: 'respectively',
  city: "the city|city's|city-wide|citywide|the district|district's|the county|county's|overall|the municipality|city|district|county",
  all: 'all|total|overall|in total|sum',
  sum: 'together|combined|jointly|between them|taken together',
  province: 'province-wide|the province|national average|provincial average',
  future: 'next step|next year|fourth quarter|in the coming months|by next',
  year: "this year|the year|year|for the year|year's|year-end|of the year|year's end",
  rank: 'rank|no.',
  filler:
    'if|months left|weeks left|days left|other|seen|saw|stand|the|a|an|of|and|to|in|by|for|with|that|is|are|was|were|be|been|being|it|its|their|there|this|these|those|them|as|at|on|from|end|or|which|who|first|nine|eight|months|month|year|so|far|since|january|february|march|april|may|june|july|august|september|october|november|december|quarter|half|rmb|yuan|cny|key|number|numbered|amount|amounts|amounted|stood|reached|reaching|reaches|came|come|comes|put|total|totalled|totaled|totalling|totaling|altogether|more|another|also|only|just|about|around|approximately|nearly|almost|over|than|equal|equivalent|representing|percent|per cent|percentage|points|point|had|have|has|case|under|way|will|would|he|she|they|we|our|up|out|s|including|during|period|covering|list|listed|now|currently|date|construction|investment|stage|hold|holds|holding|worth|value|valued|through|until|stands|group|groups|respectively|i.e|all|some|not|but|while|whereas|both|each|one|two|three|four|five|six|seven|eight|nine|ten|lead|led|best|worst|highest|lowest|slowest|fastest',
};

interface KnownWord extends Word {
  readonly isLatin: boolean;
}

const LEXICON: ReadonlyMap<string, readonly KnownWord[]> = buildLexicon();

function buildLexicon(): Map<string, KnownWord[]> {
  const marks = new Map<string, Mark[]>();
  const learn = (words: readonly string[], mark: Mark) => {
    for (const word of words) {
      const known = marks.get(word);
      if (known === undefined) marks.set(word, [mark]);
      else if (!known.includes(mark)) known.push(mark);
    }
  };
  for (const [mark, words] of Object.entries(CHINESE) as [Mark, string][]) learn(words.split(' '), mark);
  for (const [mark, words] of Object.entries(ENGLISH) as [Mark, string][]) learn(words.split('|'), mark);
  const lexicon = new Map<string, KnownWord[]>();
  for (const [text, of] of marks) {
    const own = of.length > 1 ? of.filter((mark) => mark !== 'filler') : of;
    const word = { text, marks: own, isLatin: /^[a-z]/.test(text) };
    const same = lexicon.get(text.charAt(0));
    if (same === undefined) lexicon.set(text.charAt(0), [word]);
    else same.push(word);
  }
  for (const words of lexicon.values()) words.sort((a, b) => b.text.length - a.text.length);
  return lexicon;
}
