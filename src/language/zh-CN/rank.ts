import { ledgerTexts } from '../../ledgers/words/zh-CN.ts';
import type { RankWords } from '../../show/rank/words.ts';
import { groupedExact, plainQuantity } from '../quantities.ts';

export const rank: RankWords = {
  quantity: ({ value, unit }) => {
    if (unit === 'money') return `${groupedExact(value, 100_000_000)}亿元`;
    if (unit === 'points') return `${plainQuantity(value, unit)}个百分点`;
    return unit === 'rank' ? `第${plainQuantity(value, unit)}名` : plainQuantity(value, unit);
  },
  title: (year, month) => `重点项目排名  ${year}年${month === 1 ? '1月' : `1—${month}月`}`,
  scheme: (name, version) => `${name}（第${version}版）`,
  since: (year, month) => `升降与${year}年${month}月相比`,
  otherSchemes: (ids) => `另有榜单：${ids.map((id) => `--scheme ${id}`).join('、')}`,
  byScheme: (column, scheme) => `${column}（${scheme}）`,
  ofTrack: (track, note) => `${track}：${note}`,
  missing: (indicators) => `未填报${indicators.join('、')}`,
  version: (version) => `第${version}版`,
  trackCounts: (counts) =>
    [
      `${counts.ranked}个排名`,
      ...(counts['not-reported'] > 0 ? [`${counts['not-reported']}个未报送`] : []),
      ...(counts.incomplete > 0 ? [`${counts.incomplete}个不全`] : []),
      ...(counts.exempt > 0 ? [`${counts.exempt}个不参评`] : []),
    ].join('，'),
  columns: {
    track: '序列',
    rank: '名次',
    movement: '升降',
    group: '分组',
    score: '得分',
    board: '红黑榜',
    streak: '连续期数',
    distance: '距上一名',
    best: '最强指标',
    worst: '最弱指标',
    state: '状态',
    indicator: '指标',
    value: '数值',
    points: '得分',
    max: '满分',
    working: '怎样算',
    change: '变化',
  },
  table: '红黑榜',
  indicatorTable: '得分明细',
  boards: { red: '红榜', black: '黑榜' },
  boardMarks: { red: '红', black: '黑' },
  streak: (count, cycle) => `连续${count}${cycle === 'quarter' ? '季' : '月'}`,
  notReported: '未报送',
  incomplete: '填报不全',
  inBrackets: (agency, said) => `${agency}（${said}）`,
  unheard: (agencies) => `未报送／不全：${agencies.join('、')}`,
  units: { agency: '责任单位', area: '重点片区', chain: '产业链', cluster: '项目集群', district: '区县' },
  unitCount: (unit, count) =>
    `${count}${{ agency: '个单位', area: '个片区', chain: '条产业链', cluster: '个集群', district: '个区县' }[unit]}`,
  exempt: (reason) => (reason === undefined ? '不参评（没有可评的指标）' : `不参评（${reason}）`),
  notApplicable: '不适用',
  indicatorStates: { scored: '计分', 'not-applicable': '不适用', 'not-reported': '未填报' },
  measures: ledgerTexts.measures,
  registerMeasure: (item) => `登记的“${item}”`,
  overs: { year: '', quarter: '本季', month: '当月' },
  timeProgress: '时序进度',
  kinds: {
    base: '基础分，各单位一样',
    target: '数值占目标的比例，乘以权重',
    time: '完成率占时序进度的比例，乘以权重',
    bands: '数值落在哪一档，得哪一档的分',
    deviation: '基础分，每差一点扣分，每超一点加分',
    additive: '每个项目逐项加分',
    'rank-bands': '按本序列的位次得分',
    'min-max': '本序列最好的得满分，最差的得零分，其余按比例',
    'z-score': '按高于或低于本序列平均的标准差得分',
    register: '按登记表加减分',
    judges: '评委打分，去掉最高最低后取平均',
    contribution: '占全市总量的份额，乘以权重',
    growth: '同比增长占目标的比例，乘以权重',
    each: '每一个得多少分',
    gate: '门槛，不达到时所管各项的分不计',
  },
  comparison: (figure, from, below) =>
    [from === undefined ? '' : `${figure}≥${from}`, below === undefined ? '' : `${figure}＜${below}`]
      .filter((part) => part !== '')
      .join('且'),
  boardRule: (board, places, target, score) => {
    const isRed = board === 'red';
    const parts = [
      ...(target.length === 0 ? [] : [isRed ? `达到目标（${target.join('，')}）` : '未达目标']),
      `居${isRed ? '前' : '后'}${places}名`,
      ...(score === undefined ? [] : [isRed ? `得分不低于${score}` : `得分低于${score}`]),
    ];
    return `${isRed ? '红榜' : '黑榜'}：${parts.join('且')}`;
  },
  tooFew: (fewest) => `应报送的不足${fewest}个，不设红黑榜`,
  smallNote: (small) => `* 分母不足${small}个项目，一个项目之差影响很大`,
  missingNote: '— 不适用，权重已并入其他指标',
  hiddenIndicators: (count) => `另有${count}项指标，加宽窗口或用 --explain 可看`,
  tieNote: (rule, breakers) =>
    `得分相同的${breakers.length === 0 ? '' : `依次看${breakers.join('、')}，再相同的`}并列，其后${rule === 'shared' ? '空出名次（1、2、2、4）' : '名次相连（1、2、2、3）'}`,
  explain: {
    place: (place, of, track) => `${track}${of}个中第${place}名`,
    distance: (points) => `距上一名${points}分`,
    bestAndWorst: (best, worst) => `最强 ${best}，最弱 ${worst}`,
    small: '分母小，一个项目之差影响很大',
    unreported: (count) => `有${count}处未填报，不计入分子；已填的计划仍在分母中`,
    entries: (count) => `登记${count}条`,
    projects: (count) => `${count}个项目得分`,
    whatIf: '如果',
    oneMoreStart: '再开工1个',
    moreInvestment: '再完成1亿元',
    outcome: (gained, score, place) =>
      `${gained}分，得${score}${place === undefined ? '' : `，列第${place}名`}`,
    noDifference: '得分不变',
    trace: (call) => `追溯到单元格：${call}`,
  },
  replay: { title: '各期名次（用当期施行的办法）', none: '没有可以重算的往期' },
  compare: {
    title: (first, second) => `两个办法的名次：${first}、${second}`,
    correlation: (correlation) => `名次相关系数 ${correlation}`,
    undecided: '名次相关系数不适用',
    moved: (count) => `${count}个单位名次有变`,
    track: (track, correlation, moved) => `${track}：${correlation}，${moved}`,
  },
  whatIf: {
    title: (replaced, added) => `假设：替换${replaced}个项目，增加${added}个项目；升降为与实际名次相比`,
    movement: '较实际',
  },
};
