/**
 * What a word of a heading tells: a time, a kind of figure, a measure, an event, a form; or that it is none of these.
 */
export type Mark = keyof typeof WORDS;

/** A stretch of a heading that is one word of the lexicon. */
export interface Word {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The word that begins at `at`; the longest one that fits. */
export function wordAt(text: string, at: number): Word | undefined {
  return LEXICON.get(text.charAt(at))?.find((word) => text.startsWith(word.text, at));
}

/** Words by mark, simplified and without spaces; a word under several marks has all of them. */
const WORDS = {
  // Times.
  'this-year':
    '本年度 本年 今年度 今年 当年度 当年 年度 全年度 全年 年内 年 完成年度计划 完成全年计划 完成年计划',
  'this-month': '本月份 本月 当月份 当月 单月 月度 月内 月',
  /** The month of the list. For a whole project, the part of it that is being built: 本期总投资. */
  'this-period': '本报告期 本期 当期 本次',
  'last-year': '上年度 上年 去年度 去年 上一年度 上一年',
  elsewhen:
    '同期 明年 次年 来年 下年度 下年 下一年度 下一年 下月 次月 下个月 上月 上个月 上报告期 上一报告期 上期 上一期 上次 下季度 上季度 下一步 下步 下阶段 本季度 当季 本旬 当旬 上旬 中旬 下旬 旬 本周 上周 下周 每周 当周 周 未来 近期 远期 三年 五年 十四五 十五五 十三五 后期 以后年度 及以后 以后 之后',
  until: '截至到 截止到 截至 截止 累计至 至 到 止',
  end: '年底 年末 月底 月末 底 末',
  before: '及以前 以前 及之前 之前 前',
  'earlier-years': '以前年度 以前各年 历年 历史 往年度 往年 以往年度 以往 年初前',
  'since-start':
    '自开工建设 自开工 从开工 建设以来 建设至今 实施以来 实施至今 立项以来 立项至今 总累计 累计总 建设期累计 建设累计 全口径累计',
  'since-january': '年初以来 今年以来 自年初 年初至今 年初 以来',
  now: '目前 至今 当前 现在 本期末 报告期末 报告期 统计周期 统计期 现阶段',
  cumulative: '累计 累积 总累计 累计总 累进 累',
  'of-project': '项目累计 项目总累计 项目累积',
  /** What should have been done by now. */
  schedule: '序时 时序',
  /** Likewise, unless the heading names a period: 应完成投资, but not 全年应完成投资. */
  due: '应完成',
  // Kinds of figures.
  plan: '计划 预安排 安排 目标 考核 任务数 任务 下达 拟定 拟 应 规划 指标 承诺 约定 要求 预定 分解 调整计划 计划数 应完成',
  assigned: '中央下达 国家下达 省级下达 省下达 市级下达 市下达 上级下达',
  expected: '预计 预期 预估 预测 力争 争取 有望 奋斗 冲刺',
  /** Beside the target that must be met, the one that is hoped for. */
  stretch: '力争 争取 奋斗 冲刺',
  done: '已开工 已动工 已竣工 已完工 已投产 已建成 已纳统 已入库 实质性开工 实质开工 已完成 应完成 完成 实际 实绩 已',
  /** Completed, unless another word of the heading says planned: 计划 > 本年新增. */
  'mostly-done': '上报 调度 新增 实现 执行 达到 投入',
  achieved:
    '完成情况 执行情况 投资计划完成 投资计划执行 计划完成情况 计划执行情况 完成计划 完成年度计划 完成全年计划 完成年计划 任务完成情况 目标完成情况',
  gap: '后续 结转 尚未 未 欠 剩余 尚差 尚需 还需 还差 尚缺 缺口 差额 短缺 余额 结余 差距 不足 余下 余',
  rate: '完成率 率 占比 比例 比重 百分比 百分率 百分点 百分数 % 占 比',
  share: '占比 比重',
  progress: '进度',
  change:
    '同比 环比 增长 增速 增幅 增减 增加 减少 增量 变化 较 超出 超额 超 高于 低于 快于 慢于 调整额 调整金额 调增 调减 核减 差异 差值 偏差 排名 名次 得分 平均 均值',
  former: '原定 原计划 原有 原始 调整前 变更前 原',
  adjusted: '调整后 变更后 调整为 调后 修正后 调整计划',
  // Measures.
  investment:
    '固定资产投资 固定投资 固投 投资额度 投资金额 投资数额 投资额 投资量 投资 投资计划完成 投资计划执行',
  total:
    '总投资额 总投资金 总投资 投资总额 投资总量 投资总规模 投资总数 投资规模 总投 投资估算 投资概算 总计划投资 总估算 总概算 总预算 估算 概算 匡算 预算 批复投资 批准投资 核准投资 备案投资 立项投资 审批投资 审定投资 协议投资 协议总投资 签约总投资 合同总投资 签约投资 拟投资额 拟投资 总造价 工程造价 造价 总投入 投资总 总投资规模',
  /** The total, if the heading names no measure. */
  sum: '总额 项目总额 项目总价',
  funds: '到位资金 到位 到账资金 到账 落实资金 资金落实',
  money: '资金 经费 款项 款',
  /** The value of works built: in a few lists, used for the investment. */
  output: '产值 工作量',
  other:
    '支付 拨付 付款 付现 付讫 支出 已付 拨款 支取 使用 提取 销售收入 营业收入 营收 收入 收益 销售额 销售 利润 产能 产量 效益 增加值 税收 纳税 利税 税金 税额 税 用地 面积 占地 亩 平方米 平米 公顷 m2 m3 km 公里 里程 长度 工程量 实物量 万方 土石方 立方 吨 千瓦 兆瓦 数量 户 套 人数 就业 用工 务工 岗位 人次 天数 天 合同 中标 电量 能耗 容积率 投资强度 费用 费 已下达 累计下达 已安排 累计安排 结算 决算 审计 发行 贷款 授信 放款 补偿 补助 投资回收 回报 投资人 投资商 实物 台 辆 吨 米 招引 利用 床位 学位 车位 股权 个数 项目数 子项目 需求',
  // Parts.
  'of-which': '其中',
  part: '其中 中央 省级 市级 区级 县级 省财政 市财政 区财政 县财政 财政 预算内 银行 自筹 自有 企业 专项债券 专项债 债券 国债 社会 外资 民间 政府 融资 上级 地方 本级 征地 拆迁 征拆 征收 征迁 搬迁 安置 建安 建筑安装 建筑工程 设备 土建 安装 土地 前期费 预备费 流动资金 铺底 装修 绿化 市外 省外 境外 区外 县外 引进 资本金 平台 技改 工业 房地产 基础设施 其他 其它 购置 勘察 监理 配套 一期 二期 三期',
  // Events.
  start:
    '已开工 已动工 实质性开工 实质开工 开复工 新开工 开工建设 开工 动工建设 动工 开建 复工 启动建设 启动 破土 起始 开始 建设年限起 建设期限起 建设起始年',
  finish:
    '已竣工 已完工 已投产 已建成 竣工验收 竣工投产 竣工投用 建成投产 建成投用 建成使用 建成 竣工 完工 投产 投用 投运 达产 达效 交付使用 交付 交工 通车 投入使用 投入运营 结束 建设年限止 建设期限止 建设截止年 建设终止年',
  completion: '应完成 完成',
  duration:
    '建设年限起止 建设期限起止 建设起止 起止 起讫 建设年限 建设期限 建设工期 建设周期 建设期 建设时间 建设时限 建设年份 实施期限 实施年限 实施时间 施工时间 施工期 工期 周期 年限 开竣工 开完工',
  statistics: '已纳统 已入库 入库 纳统 入统 列统 上库 纳库 纳入统计 进入统计 应统 统计',
  approval: '批复 批准 核准 备案 立项 可研 初设 初步设计 审批 审定 施工图 设计',
  event:
    '招标 中标 开标 投标 摘牌 挂牌 供地 出让 签约 签订 预审 规划许可 施工许可 许可 环评 图审 验收 竣工决算 竣工结算 申报 填报 报送 更新 修改 发行 办结 办理 列入 调入 封顶 进场 手续 会议 检查 销号 提出 公示 交地',
  // Forms of the answer.
  time: '建设年限起 建设期限起 建设起始年 建设年限止 建设期限止 建设截止年 建设终止年 建设年限起止 建设期限起止 时间 日期 年月日 年月 月份 年份',
  /** Times of an event only. */
  'part-of-date': '季度 年 月',
  quarterly: '季度',
  limit: '时限 期限 限期 节点',
  whether: '已开工 已动工 已竣工 已完工 已投产 已建成 已纳统 已入库 是否 有无 与否 否',
  state: '情况 状态 状况',
  // Persons and plain words.
  person:
    '联系人 联系方式 联系电话 电话号码 电话 手机号 手机 负责人 责任人 姓名 职务 联络员 经办人 填报人 专班 专员 班长',
  noun: '领导 名称 单位 部门 机构 公司 内容 问题 困难 措施 备注 说明 原因 理由 因素 依据 文号 文件 形象 地点 地址 位置 区域 性质 类别 类型 分类 级别 层级 阶段 编号 编码 代码 序号 描述 概况 简介 来源 渠道 方式 构成 结构 模式 事项 意见 坐标 链 领域 行业 步骤 打算 举措 协调 业主 法人 属地 镇街 乡镇 街道 图片 照片 人员 标识 属性 条件 要素 保障 进展 责任目标',
  // Words that change nothing.
  filler:
    '初报 自报 复核 初审 复审 审核 核定 核实 认定 确认 确保 力保 必保 保底 存在 面临 突出 建筑 项目 工程 建设 重点 规模 数额 额度 金额 额 数 总 值 量 份 的 及 和 与 或 各 该 自 从 起 以 中 内 现 本 由 为 在 按期 按时 如期 按 所有 全部 全口径 合计 小计 总计 共计 汇总 刚性 有效 实质性 正式 主要 人民币 固定资产 全社会 市重点 省重点 具体 百万元 十万元 千万元 千元 万元 亿元 元 亿 万 再 初步 最终 最新 报 个 项 所 需 总体 整体 全市 全区 全县 计 等 建议 工作 并 表 日 有 后 者 其',
} as const satisfies Record<string, string>;

const LEXICON: ReadonlyMap<string, readonly Word[]> = buildLexicon();

function buildLexicon(): Map<string, Word[]> {
  const marks = new Map<string, Mark[]>();
  for (const [mark, words] of Object.entries(WORDS) as [Mark, string][])
    for (const word of words.split(' ')) {
      const known = marks.get(word);
      if (known === undefined) marks.set(word, [mark]);
      else if (!known.includes(mark)) known.push(mark);
    }
  const lexicon = new Map<string, Word[]>();
  for (const [text, of] of marks) {
    const same = lexicon.get(text.charAt(0));
    if (same === undefined) lexicon.set(text.charAt(0), [{ text, marks: of }]);
    else same.push({ text, marks: of });
  }
  for (const words of lexicon.values()) words.sort((a, b) => b.text.length - a.text.length);
  return lexicon;
}
