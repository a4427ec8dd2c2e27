import type { WorkbookWords } from '../../show/report/workbook-words.ts';

export const workbook: WorkbookWords = {
  title: (city, { year, month }) =>
    `${city ?? ''}${year}年${month === 1 ? '' : '1—'}${month}月重点项目进度情况`,
  line: ({ year, month }) =>
    `编制单位：${BLANK}　　数据截至${year}年${month}月底　　印发日期：　　　年　　月　　日`,
  extremes: (highest, lowest) => {
    const named = (agencies: typeof highest) => agencies.map(({ key, rate }) => `${key}${rate}`).join('、');
    return `年度投资完成率最高的是${named(highest)}；最低的是${named(lowest)}。`;
  },
  stage: (name, sentences) => `${name}：${sentences.join('；')}。`,
  missing: '缺报和存疑',
  nothingMissing: '应报的都已报送，没有缺报和存疑。',
  found: (counts) => `各单位填报${counts.replaceAll('  ', '、')}，见“填报问题”表`,
  undone: (title, reason) => `${title}未完成：${reason}`,
  contents: '目录（点击可跳转）',
  serial: '序号',
  scope: '范围',
  sheets: {
    groups: '分组情况',
    stages: '开工竣工储备',
    lists: '滞后和逾期项目',
    charts: '图表',
    chartData: '图表数据',
  },
  charts: {
    rates: '各责任单位年度投资完成率',
    starts: '计划新开工项目：各月计划数和实际开工数',
    finishes: '计划竣工项目：各月计划数和实际竣工数',
  },
  month: '月份',
  monthName: (month) => `${month}月`,
  timeProgress: '时序进度',
  planned: '计划',
  started: '实际开工',
  finished: '实际竣工',
  withoutMonth: (planned, done) =>
    [
      ...(planned === 0 ? [] : [`${planned}个项目的计划月份不明`]),
      ...(done === 0 ? [] : [`${done}个项目的实际月份不明或不在本年`]),
    ]
      .join('，')
      .concat('，不在各月之中'),
};

const BLANK = '＿＿＿＿＿＿＿＿';
