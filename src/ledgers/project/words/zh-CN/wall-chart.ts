import type { PlainDate } from '../../../../model/plain-date.ts';
import type { ActualSpan, Span } from '../../../../model/wall-chart.ts';
import { formatCount } from '../../../../write/amounts.ts';
import type { WallChartWords } from '../../show/wall-chart/words.ts';

export const wallChart: WallChartWords = {
  title: (city, year) => `${city ?? ''}${year}年重点项目挂图`,
  aside: (year, month, projects, files) => `截至${year}年${month}月底 · ${projects}个项目 · ${files}份清单`,
  date,
  calendar: (planned, actual, overdue) =>
    [
      `计划${span(planned)}`,
      actualText(actual),
      ...(overdue === undefined ? [] : [overdue === 'start' ? '应开工未开工' : '应竣工未竣工']),
    ].join('；'),
  startedSometime: '已开工（日期未填）',
  finishedSometime: '已竣工（日期未填）',
  notStarted: '未开工',
  yes: '是',
  no: '否',
  nothingCompleted: '0（未开工，未填）',
  headlines: {
    rate: '年度投资完成率',
    starts: '开工率（占全年计划）',
    finishes: '竣工率（占全年计划）',
    lights: '亮灯项目',
    missing: '缺数据的项目',
  },
  ofPlan: (completed, annualPlan) => `${completed}／${annualPlan}`,
  overdueNote: (projects) => `到期未办${projects}个`,
  lightCount: (light, projects) => `${light}${projects}`,
  nothingLit: '没有亮灯的项目',
  lackingNote: '缺年度计划或完成投资，不按0算',
  silent: (agencies) => `未报送：${agencies.join('、')}`,
  nothingMissing: '计划和完成投资都已填报',
  projects: (projects, lines) =>
    projects === lines
      ? `${formatCount(projects)}个`
      : `${formatCount(projects)}个（${formatCount(lines)}行）`,
  starts: (started, planned) => `开工${started}／${planned}`,
  finishes: (finished, planned) => `竣工${finished}／${planned}`,
  lacking: (projects) => `缺数据${projects}个`,
  without: (dimension) => `未填${dimension}`,
  lights: {
    red: { title: '红灯', short: '红' },
    yellow: { title: '黄灯', short: '黄' },
    blue: { title: '蓝灯', short: '蓝' },
    grey: { title: '灰灯', short: '灰' },
  },
  heat: {
    title: '各单位逐月进度',
    note: '数字为年度投资完成率高于（+）或低于（−）时序进度的百分点；斜线表示没有数据，不是0',
    month: (month) => `${month}月`,
    said: (rate, lead) => `完成率${rate}，${lead}`,
    open: '（当月未归档，清单仍可能变动）',
    notReported: '未报送',
    incomplete: '缺报较多，不与时序比较',
    noProjects: '当月清单中没有该单位的项目',
    noMonth: '没有当月的清单',
    noRate: '没有年度计划或完成投资',
  },
};

function date({ year, month, day, precision }: PlainDate): string {
  switch (precision) {
    case 'year':
      return `${year}年`;
    case 'half':
      return `${year}年${month <= 6 ? '上' : '下'}半年`;
    case 'quarter':
      return `${year}年${'一二三四'[Math.ceil(month / 3) - 1]}季度`;
    case 'month':
      return `${year}年${month}月`;
    case 'day':
      return `${year}年${month}月${day}日`;
  }
}

/** A short date, because a chart has thousands. */
function short({ year, month, day, precision }: PlainDate): string {
  switch (precision) {
    case 'month':
      return `${year}.${month}`;
    case 'day':
      return `${year}.${month}.${day}`;
    default:
      return date({ year, month, day, precision });
  }
}

function span({ start, finish }: Span): string {
  if (start === undefined && finish === undefined) return '时间未填';
  return `${start === undefined ? '开工未填' : short(start)}—${finish === undefined ? '竣工未填' : short(finish)}`;
}

function actualText({ state, start, finish }: ActualSpan): string {
  const begun = start === undefined ? '已开工' : `${short(start)}开工`;
  switch (state) {
    case 'unknown':
      return start === undefined ? '是否开工未填' : begun;
    case 'not-started':
      return '未开工';
    case 'started':
      return begun;
    case 'finished':
      return `${begun}、${finish === undefined ? '已竣工' : `${short(finish)}竣工`}`;
  }
}
