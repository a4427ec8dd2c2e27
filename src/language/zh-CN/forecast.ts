import { formatPeriod, monthsLater } from '../../model/period.ts';
import type { ForecastWords } from '../../show/forecast/words.ts';

export const forecast: ForecastWords = {
  title: ({ year, month }) => `${year}年全年完成预测  据1—${month}月`,
  monthsLeft: (months) => (months === 0 ? '全年已过' : `余${months}个月`),
  methods: { 'run-rate': '近三个月均值', season: '上年同期占比', schedule: '项目自身工期' },
  meanings: {
    'run-rate': '近三个月均值：本月累计 ＋（本月累计 － 三个月前累计）÷ 3 × 剩余月数',
    season: '上年同期占比：本月累计 ÷（上年同月累计 ÷ 上年全年）',
    schedule:
      '项目自身工期：本月累计 ＋ 各项目年度计划在年内工期（计划开工至计划竣工）中按月均分、落在剩余月份的部分',
  },
  reasons: {
    'too-early': () => '今年还不满三个月',
    'no-month': (months) => `没有${months}的清单`,
    'not-reported': (months) => `${months}没有填报完成投资`,
    incomplete: (months) => `${months}缺报太多`,
    'no-share': (months) => `${months}没有完成投资，无从算占比`,
    'no-schedule': () => '没有写明计划开工、竣工时间的项目太多',
  },
  notApplicable: (reason) => `不适用：${reason}`,
  month: (year, month) => `${year}年${month}月`,
  nothingSaid: (reasons) => `全年完成投资无法预测：${reasons.join('；')}`,
  untested: {
    'no-closed-year': '没有已归档的往年，未作回测',
    'never-applied': '往年同月的清单不足以回测',
  },
  tables: {
    methods: '全年完成预测',
    remaining: '年内还差多少',
    agencies: '各责任单位',
    decisive: '决定全年的项目',
    months: '今年以来',
    tested: '回测：往年各月的预测与实际',
  },
  charts: { course: '各月末累计完成投资与年度计划' },
  columns: {
    method: '方法',
    forecast: '预测全年完成',
    rate: '占年度计划',
    gap: '比计划',
    error: '历史误差（百分点）',
    note: '说明',
    figure: '指标',
    projects: '项目数',
    amount: '投资',
    agency: '责任单位',
    plan: '年度计划',
    done: '累计完成',
    shortfall: '缺口',
    project: '项目名称',
    code: '项目代码',
    remainder: '计划余额',
    share: '累计占缺口',
    place: '位置',
    month: '月份',
    state: '状态',
    came: '实际全年完成',
    difference: '相差（百分点）',
  },
  remaining: {
    goal: '年度计划',
    completed: '累计完成',
    range: '预测范围',
    shortfall: '缺口（按近三个月均值）',
    investment: '还要完成投资',
    neededPerMonth: '每月需完成',
    starts: '还要开工',
    ongoing: '在建待推进',
  },
  span: (low, high) => (low === high ? low : `${low}—${high}`),
  comma: '、',
  byRunRate: '按近三个月均值；缺口＝年度计划－预测，预测达到计划的为0',
  noRunRate: (reason) => `按近三个月均值，${reason}`,
  noShortfall: '按近三个月均值可完成年度计划',
  decides: (projects, shortfall) =>
    `缺口${shortfall}；计划余额最大的${projects}个项目合起来即可补上，累计占缺口＝从大到小累计 ÷ 缺口`,
  missing: ({ annualPlan, completed, schedule, notReported }, plan) => {
    const ofPlan = (yuan: number) => (yuan === 0 ? '' : `（年度计划${plan(yuan)}）`);
    return [
      ...(notReported.length === 0 ? [] : [`未报送：${notReported.join('、')}，不在以上数内`]),
      ...(completed.projects === 0
        ? []
        : [
            `${completed.projects}个项目${ofPlan(completed.annualPlan)}未填报完成投资，计划在目标之内，完成的不在预测之内`,
          ]),
      ...(annualPlan.projects === 0 ? [] : [`${annualPlan.projects}个项目未填报年度计划，不在目标之内`]),
      ...(schedule.projects === 0
        ? []
        : [
            `${schedule.projects}个项目${ofPlan(schedule.annualPlan)}没有写明年内工期，项目自身工期一法不计其剩余部分`,
          ]),
    ];
  },
  closed: '已归档',
  open: '未归档',
  formulas: {
    'run-rate': (at) =>
      at.month === 3
        ? `[${formatPeriod(at)}] ＋ [${formatPeriod(at)}] ÷ 3 × 9`
        : `[${formatPeriod(at)}] ＋（[${formatPeriod(at)}] － [${formatPeriod(monthsLater(at, -3))}]）÷ 3 × ${12 - at.month}`,
    season: (at) =>
      `[${formatPeriod(at)}] ÷（[${formatPeriod(monthsLater(at, -12))}] ÷ [${at.year - 1}-12]）`,
    schedule: (at) => `[${formatPeriod(at)}] ＋ Σ 年度计划 × ${at.month}月以后的工期月数 ÷ 年内工期月数`,
    neededPerMonth: (left) => `（年度计划 － 累计完成）÷ ${left}`,
    investment: '年度计划 － 累计完成',
    shortfall: '年度计划 － 近三个月均值的预测',
  },
};
