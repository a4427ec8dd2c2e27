import type {
  ChangeFigures,
  ComparisonWords,
  SpokenApart,
  SpokenChange,
  SpokenPart,
} from '../../show/comparison/words.ts';

export const comparison: ComparisonWords = {
  tables: {
    rollForward: '增减总表',
    comparisonByAgency: '分责任单位增减',
    projectsByAgency: '项目数增减（分责任单位）',
    totalInvestmentByAgency: '总投资增减（分责任单位）',
    annualPlanByAgency: '年度计划投资增减（分责任单位）',
    completedByAgency: '本年累计完成投资增减（分责任单位）',
    entered: '新增项目',
    left: '退出项目',
    renamed: '更名项目',
    regrouped: '拆分、合并项目',
    transferred: '换了责任单位的项目',
    replanned: '计划、总投资调整项目',
    phases: '项目性质变化',
    started: '新开工项目',
    finished: '新竣工项目',
    moved: '金额变化',
    uncertain: '待核实的项目对应',
    projects: '项目对照',
  },
  columns: {
    step: '变动',
    added: '新增',
    removed: '退出',
    revised: '增减',
    changed: '增减',
    newlyReported: '新填报',
    noLongerReported: '不再填报',
    movedIn: '由其他单位转入',
    movedOut: '转出到其他单位',
    difference: '增减',
    points: '完成率增减（百分点）',
    state: '变化',
    formerName: '原名称',
    measure: '指标',
    way: '依据',
  },
  month: ({ year, month }, withYear) => `${withYear ? `${year}年` : ''}${month}月`,
  plan: (year, kind) =>
    `${year}年${kind === undefined ? '计划' : kind === 'original' ? '年初计划' : '调整后计划'}`,
  sided: (side, title) => `${side}${title}`,
  states: { kept: '继续', entered: '新增', left: '退出', renamed: '更名', regrouped: '拆分合并' },
  ways: {
    code: '项目代码',
    name: '名称',
    settled: 'kp.yaml',
    renamed: '推断（改名）',
    split: '推断（拆分）',
    merged: '推断（合并）',
  },
  withoutAgency: '未填责任单位',
  notes: {
    addsUp: '前期＋新增－退出±增减＝本期',
    ofBoth: '完成投资和完成率的增减，按两期都填报的项目计算',
    unreported: '只有一期填报的金额单列为“新填报”“不再填报”，不是进度',
    otherMonths: '跨年度的不同月份，本年累计完成投资和完成率不可比',
    fallen: (projects) => `有${projects}个项目的本年累计完成投资比前期减少，列在最前，请核实`,
  },
  spoken: {
    title: (from, to) => `重点项目对比  ${from} → ${to}`,
    summary: ({ against, entered, left, renamed, regrouped, ...figures }) => {
      const lists = `新增${entered}个、退出${left}个、更名${renamed}个${regrouped === undefined ? '' : `、拆分合并${regrouped}起`}`;
      const amounts = progress(figures) || plans(figures.totalInvestment, figures.annualPlan);
      return `与${against}相比，${lists}${amounts === '' ? '' : `；${amounts}`}。`;
    },
    plans: (totalInvestment, annualPlan) => `${plans(totalInvestment, annualPlan)}。`,
    silent: ({ title, agencies, counted }) =>
      `${title}有${agencies.length}家未报送（${agencies.join('、')}），其项目计入${counted === 'left' ? '退出' : '新增'}。`,
    change: (
      { against, period: { year, month }, unreadable, notReported = [] },
      { projects, ...figures },
      silentNow,
    ) => {
      const unread = unreadable === 0 ? '' : `，有${unreadable}个文件读不出`;
      const silent = notReported.length === 0 ? '' : `，有${notReported.length}家未报送`;
      const when = `${against === 'lastMonth' ? '上月' : '上年同期'}（${year}年${month}月${unread}${silent}）`;
      const count = projects?.side === 'same' ? undefined : projects;
      const inLeft =
        figures.apart?.left === undefined || silentNow.length === 0
          ? ''
          : `本月未报送的${silentNow.join('、')}，其项目算在退出内。`;
      return `与${when}相比，${joined([said('项目', count, '个'), progress(figures)]) || '项目数不变'}。${inLeft}`;
    },
  },
};

function progress({ completed, rate, apart }: Omit<ChangeFigures, 'projects'>): string {
  if (completed === 'other-months') return '跨年度的不同月份，完成投资不可比';
  const figures = joined([said('完成投资', completed), saidRate(rate)]);
  if (apart === undefined) return figures;
  const rest = saidApart(apart);
  return figures === '' ? rest : `两期都填报的${apart.common}个项目${figures}；${rest}`;
}

/** `另有上期填报、本期未填报的2个项目（完成投资2,600万元），不作比较` */
function saidApart({ entered, left, newlyReported, noLongerReported }: SpokenApart): string {
  const part = (what: string, one: SpokenPart | undefined): string[] =>
    one === undefined ? [] : [`${what}${one.projects}个（完成投资${one.completed}）`];
  const parts = [
    ...part('新增', entered),
    ...part('退出', left),
    ...part('上期未填报、本期填报的', newlyReported),
    ...part('上期填报、本期未填报的', noLongerReported),
  ];
  return `另有${parts.join('，')}，不作比较`;
}

function plans(totalInvestment: SpokenChange | undefined, annualPlan: SpokenChange | undefined): string {
  return joined([said('总投资', totalInvestment), said('年度计划投资', annualPlan)]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('，');
}

/** `完成投资增加12.3亿元（+8.10%）`; empty if it is not known. */
function said(what: string, change: SpokenChange | undefined, unit = ''): string {
  if (change === undefined) return '';
  if (change.side === 'same') return `${what}持平`;
  const growth = change.growth === undefined ? '' : `（${change.growth}）`;
  return `${what}${change.side === 'more' ? '增加' : '减少'}${change.amount}${unit}${growth}`;
}

function saidRate(rate: SpokenChange | undefined): string {
  if (rate === undefined) return '';
  if (rate.side === 'same') return '完成率持平';
  return `完成率${rate.side === 'more' ? '提高' : '下降'}${rate.amount}个百分点`;
}
