import type { ProjectWords } from '../words.ts';

export const alertRules: ProjectWords['alertRules'] = {
  'overdue-start': {
    name: '应开工未开工',
    short: () => '',
    reason: ({ plannedStart }, months) => `计划${plannedStart}，逾期${months}个月`,
  },
  'overdue-finish': {
    name: '应竣工未竣工',
    short: () => '',
    reason: ({ plannedFinish }, months) => `计划${plannedFinish}，逾期${months}个月`,
  },
  lagging: {
    name: '进度滞后',
    short: (facts) =>
      facts['monthShare?'] === undefined ? bare(facts.behind) : `（当月${facts.monthShare ?? '—'}）`,
    reason: (facts) =>
      facts['monthShare?'] === undefined
        ? `完成${facts.rate}，${behind(facts.behind)}`
        : `完成当月任务的${facts.monthShare ?? '—'}`,
  },
  'not-in-statistics': {
    name: '未纳统',
    short: () => '',
    reason: ({ actualStart, after }) =>
      actualStart === undefined ? '开工至今未纳统' : `${actualStart}开工，已${after}个月`,
  },
  funds: {
    name: '资金不到位',
    short: ({ share }) => `（${share}）`,
    reason: ({ share }) => `到位率${share}`,
  },
  still: {
    name: '投资停滞',
    short: ({ still }) => `${still}个月`,
    reason: ({ still }) => `${still}个月没有增加`,
  },
  deadline: {
    name: '临近节点',
    short: ({ days }) => `（${daysLeft(days)}）`,
    reason: ({ plannedStart, plannedFinish, days }) =>
      `${plannedStart === undefined ? `计划${plannedFinish}竣工` : `计划${plannedStart}开工`}，${daysLeft(days)}`,
  },
  forecast: {
    name: '预计完不成',
    short: ({ share }) => `（${share}）`,
    reason: ({ share }) => `按近三个月进度，全年完成计划的${share}`,
  },
  'not-reported': {
    name: '未报送',
    short: () => '',
    reason: (_, months) => (months > 1 ? `连续${months}个月` : ''),
  },
  incomplete: {
    name: '填报不全',
    short: () => '',
    reason: ({ missing }) => (missing === undefined ? '' : `缺报占${missing}`),
  },
};

/** `45.4个百分点`; empty if it is ahead. */
function bare(points = ''): string {
  return points.startsWith('-') ? '' : `${points}个百分点`;
}

function behind(points: string | undefined): string {
  return points?.startsWith('-') === true
    ? `高于时序${points.slice(1)}个百分点`
    : `低于时序${points}个百分点`;
}

function daysLeft(days = ''): string {
  return days.startsWith('-') ? `已过${days.slice(1)}天` : `还有${days}天`;
}
