import type { PlanDifference, PlanWords } from '../../show/plan/words.ts';

export const plan: PlanWords = {
  tables: {
    planChange: '与上年计划相比',
    schedule: '开竣工安排',
    entered: '新增项目',
    left: '退出项目',
    adjustments: '年内调整',
    adjustment: '本次调整',
    candidates: '入选筛查',
    carried: '结转项目',
    newPlan: '新入选项目',
  },
  columns: {
    item: '项目',
    projectsChange: '比上年',
    totalInvestmentChange: '总投资比上年',
    annualPlanChange: '年度计划比上年',
    month: '月份',
    starts: '计划开工',
    startsInvestment: '开工项目总投资',
    finishes: '计划竣工',
    finishesInvestment: '竣工项目总投资',
    place: '位置',
    date: '日期',
    reason: '理由',
    lists: '清单',
    added: '调入',
    removed: '调出',
    changed: '调整',
    change: '方式',
    planBefore: '年度计划（原）',
    planAfter: '年度计划（调整后）',
    verdict: '结果',
    why: '原因',
    proposed: '申报',
    done: '累计完成投资',
    remaining: '剩余投资',
  },
  basis: (year, kind, adjustments) =>
    kind === 'original' ? `${year}年年初计划` : `${year}年调整后计划（年内调整${adjustments}次）`,
  before: (year) => `${year}年计划`,
  left: '退出',
  entered: '新增',
  carried: '结转项目变动',
  now: (year) => `${year}年计划`,
  changeNote: '上年计划－退出＋新增＋结转项目变动＝本年计划',
  grouped: '以上合计',
  month: (month) => `${month}月`,
  open: '未定月份，或不在本年',
  scheduleNote: '只写季度、年度的，计入其末月',
  threshold: '标准',
  passed: '符合',
  failed: '不符合',
  changes: { added: '调入', removed: '调出', changed: '调整' },
  spoken: {
    title: (year) => `重点项目年度计划  ${year}年`,
    headline: ({ year, projects, totalInvestment, annualPlan, change }) =>
      `${year}年安排重点项目${projects}个${amounts(totalInvestment, annualPlan)}${change === undefined ? '' : `，${sinceLastYear(change)}`}。`,
    level: (level, { projects, totalInvestment, annualPlan }) =>
      `其中${level}项目${projects}个${amounts(totalInvestment, annualPlan)}。`,
    change: ({ year, carried, entered, left }) =>
      `与${year}年计划相比，结转${carried}个，新增${entered}个，退出${left}个。`,
    grouped: (dimension, { groups, projects, change }) =>
      `${dimension === 'chain' ? `产业链${groups}条` : `重点片区${groups}个`}，项目${projects}个${change === undefined ? '' : `，${sinceLastYear(change)}`}。`,
    projects: (count) => `${count}个`,
    due: (projects, investment, quarters, open) =>
      `${projects}个${investment === undefined ? '' : `（总投资${investment}）`}：${[
        ...quarters.map((count, at) => `${'一二三四'[at]}季度${count}个`),
        ...(open === undefined ? [] : [`未定月份或不在本年${open}个`]),
      ].join('，')}`,
    basis: (kind, adjustments) =>
      kind === 'original' ? '年初计划' : `调整后计划（年内调整${adjustments}次）`,
    adjusted: (count, effect, isOnScreen) =>
      `年内已调整${count}次：${effect}${isOnScreen ? '；加 --plan adjusted 看调整后的计划' : '。'}`,
    effect: ({ added, removed, changed, projects, annualPlan }) =>
      `调入${added}个，调出${removed}个，调整${changed}个（项目数${projects}个，年度计划投资${annualPlan}）`,
    wouldRecord: (folder) => `试运行，未登记到 ${folder}`,
    recorded: (folder) => `已登记到 ${folder}`,
    refused: '没有登记：清单有错误',
    unchanged: '没有登记：清单没有改动计划',
    noAdjustments: '年内没有登记过调整。',
    candidatesTitle: (year) => `入选筛查  ${year}年`,
    candidates: (passed, all) => `申报${all}个，符合${passed}个。`,
    paperTitle: (year, kind) => `${year}年重点项目计划${kind === 'adjusted' ? '（调整后）' : ''}`,
    between: '',
    newPlanTitle: (year) => `${year}年重点项目计划新入选项目`,
    newPlan: ({ projects, proposed, totalInvestment }) =>
      `申报${proposed}个，经规模和前期深度筛查，入选${projects}个，总投资${totalInvestment}。`,
    carriedTitle: (year) => `${year}年重点项目计划结转项目`,
    carried: ({ period, projects, remaining, unknown }) =>
      `${period.year}年${period.month}月清单中没有竣工的${projects}个结转，剩余投资${remaining}${unknown === 0 ? '' : `（不含看不出剩余投资的${unknown}个）`}。`,
    newPlanAnnex: '附件',
    annexLine: (title) => `附件：${title}`,
  },
};

function sinceLastYear({ side, amount }: PlanDifference): string {
  return side === 'same' ? '与上年持平' : `比上年${side === 'more' ? '增加' : '减少'}${amount}`;
}

function amounts(totalInvestment: string | undefined, annualPlan: string | undefined): string {
  const total = totalInvestment === undefined ? '' : `，总投资${totalInvestment}`;
  return `${total}${annualPlan === undefined ? '' : `，年度计划投资${annualPlan}`}`;
}
