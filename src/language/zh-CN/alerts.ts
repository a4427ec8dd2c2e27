import type { AlertWords } from '../../show/alerts/words.ts';

const LIGHTS = { red: '红灯', yellow: '黄灯', blue: '蓝灯', grey: '灰' } as const;

export const alerts: AlertWords = {
  title: (year, month) => `重点项目预警  ${year}年${month}月`,
  aside: (name, version, on) => `${name}第${version}版  截至${on}`,
  summary: (counts) => {
    const lit = (['red', 'yellow', 'blue'] as const)
      .filter((light) => counts[light] > 0)
      .map((light) => `${LIGHTS[light]}${counts[light]}个`);
    const moved = (
      [
        ['opened', '新亮'],
        ['reopened', '复亮'],
        ['escalated', '升级'],
        ['eased', '减轻'],
        ['continuing', '持续'],
        ['cleared', '解除'],
      ] as const
    )
      .filter(([state]) => counts[state] > 0)
      .map(([state, word]) => `${word}${counts[state]}`);
    return [
      `亮灯${counts.projects}个${lit.length === 0 ? '' : `：${lit.join('、')}`}。${counts.grey === 0 ? '' : `未报送或填报不全、看不出的${counts.grey}个。`}`,
      `${moved.length === 0 ? '' : `按灯计：${moved.join('、')}。`}今年以来预警过${counts.warnedThisYear}个项目。${counts.waived === 0 ? '' : `经同意暂不预警${counts.waived}盏。`}`,
    ];
  },
  none: '没有预警。',
  lights: LIGHTS,
  states: {
    opened: '新亮',
    continuing: '持续',
    escalated: '升级',
    eased: '减轻',
    cleared: '解除',
    reopened: '复亮',
  },
  lists: {
    red: '红灯',
    yellow: '黄灯',
    blue: '蓝灯',
    grey: '未报送、填报不全',
    cleared: '本月解除',
    waived: '暂不预警',
  },
  tables: {
    byAgency: '按责任单位',
    bySponsor: '按包联领导',
    byArea: '按片区',
    lights: '预警明细',
    counts: '预警总数',
    unknown: '无法判断',
  },
  columns: {
    light: '灯',
    project: '项目',
    code: '项目代码',
    agency: '责任单位',
    sponsor: '包联领导',
    area: '片区',
    rule: '规则',
    reason: '事由',
    state: '变化',
    since: '自',
    months: '月数',
    asOf: '依据月份',
    waived: '暂不预警',
    cells: '单元格',
    file: '文件',
    sheet: '工作表',
    row: '行',
    projects: '亮灯',
    of: '对象',
    period: '月份',
    count: '个数',
  },
  greyNote: '情况不明，不等于正常；原来亮着的灯照旧亮着',
  asOf: (month) => `（${month}的情况，此后没有填报）`,
  cleared: (shade) => `（原为${LIGHTS[shade]}）`,
  waived: (reason, until) => `（暂不预警至${until}：${reason}）`,
  unknown: (rules) =>
    `无法判断的：${rules.map(({ rule, subjects, isAgency }) => `${rule}${subjects}个${isAgency ? '单位' : '项目'}`).join('、')}（清单没有填报，或没有往月数据）。`,
  colon: '：',
  semicolon: '；',
  history: (first, months) =>
    months === 1 ? '没有往月数据，月数从本月算起。' : `往月数据自${first}起，共${months}个月。`,
  replay: {
    title: (first, last) => `预警回放  ${first}至${last}`,
    table: '各条规则的准确程度',
    months: '各月应亮灯数',
    items: '回放明细',
    columns: {
      fired: '预警过',
      settled: '已有结果',
      missed: '没有完成',
      rate: '命中率',
      unwarned: '漏报',
      first: '首次亮灯',
      outcome: '结果',
    },
    outcomes: { missed: '没有完成', met: '完成', open: '未有结果' },
    note: '到12月才有结果：开工、竣工看当年是否实现，其余看当年计划是否完成；命中率＝没有完成÷已有结果；漏报为没有预警而没有完成的',
  },
  formula: (what, key) => `${key === undefined ? '' : `${key}，`}${FIGURES[what] ?? what}`,
};

const FIGURES: Readonly<Record<string, string>> = {
  projects: '现在亮灯的项目和单位',
  red: '最重的灯为红灯的项目和单位',
  yellow: '最重的灯为黄灯的项目和单位',
  blue: '最重的灯为蓝灯的项目和单位',
  grey: '无法判断的项目和单位',
  opened: '本月新亮的灯',
  continuing: '持续的灯',
  escalated: '本月升级的灯',
  eased: '本月减轻的灯',
  cleared: '本月解除的灯',
  reopened: '本月复亮的灯',
  warnedThisYear: '今年以来亮过灯的项目',
  waived: '经同意暂不预警的灯',
};
