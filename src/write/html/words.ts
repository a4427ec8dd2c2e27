import type { LanguageTag } from '../../model/language-tag.ts';
import type { ChartScriptWords } from './wall-chart/data.ts';

/** The fixed words of the pages. */
export interface PageWords {
  readonly headlines: string;
  readonly tools: string;
  readonly search: string;
  readonly searchHint: string;
  readonly all: string;
  readonly attention: string;
  readonly groupBy: string;
  readonly notGrouped: string;
  readonly paper: string;
  readonly print: string;
  readonly reset: string;
  readonly toChart: string;
  readonly toTables: string;
  readonly contents: string;
  readonly figureHint: string;
  readonly chart: string;
  readonly chartHint: string;
  readonly project: string;
  readonly light: string;
  readonly plan: string;
  readonly completed: string;
  readonly rate: string;
  readonly calendar: string;
  readonly months: readonly string[];
  /** Left out where there is little room. */
  readonly monthUnit: string;
  readonly datesMissing: string;
  readonly startUnknown: string;
  readonly later: string;
  readonly legend: Readonly<
    Record<
      'planned' | 'actual' | 'maybe' | 'sometime' | 'overdue' | 'due' | 'done' | 'now' | 'missing',
      string
    >
  >;
  readonly legendTitle: string;
  readonly agency: string;
  readonly notes: string;
  readonly details: string;
  readonly close: string;
  readonly script: ChartScriptWords;
}

export const PAGE_WORDS: Readonly<Record<LanguageTag, PageWords>> = {
  'zh-CN': {
    headlines: '主要指标',
    tools: '查找与打印',
    search: '查找',
    searchHint: '项目、单位、代码、问题',
    all: '全部',
    attention: '关注',
    groupBy: '分组',
    notGrouped: '不分组',
    paper: '纸张',
    print: '打印',
    reset: '清除条件',
    toChart: '跳到项目挂图',
    toTables: '跳到各表',
    contents: '目录',
    figureHint: '点任一数字，可看算法和出处（文件、工作表、单元格）；Esc 关闭',
    chart: '项目挂图',
    chartHint: '点选任一条形或数字，可看出处（文件、工作表、单元格）；方向键移动，回车查看，Esc 关闭',
    project: '项目',
    light: '灯',
    plan: '年度计划',
    completed: '本年完成',
    rate: '完成率',
    calendar: '按计划竣工排序',
    months: Array.from({ length: 12 }, (_, at) => String(at + 1)),
    monthUnit: '月',
    datesMissing: '计划时间未填',
    startUnknown: '是否开工未填',
    later: '今后开工',
    legend: {
      planned: '计划工期',
      actual: '实际进展',
      maybe: '浅色：清单只写到季度、半年或年',
      sometime: '已开工或竣工，日期未填',
      overdue: '到期未开工、未竣工',
      due: '计划开工、竣工',
      done: '实际竣工',
      now: '截至日（时序进度）',
      missing: '没有数据，不是0',
    },
    legendTitle: '图例',
    agency: '责任单位',
    notes: '说明',
    details: '出处',
    close: '关闭',
    script: {
      missing: '缺',
      shown: '显示 {shown}／{all} 项',
      noCell: '本行（由表名、文件名或其他栏得出）',
      formula: '算法',
      cells: '单元格',
      trace: '逐项核对',
      why: '亮灯原因',
      colon: '：',
    },
  },
  en: {
    headlines: 'Main figures',
    tools: 'Find and print',
    search: 'Search',
    searchHint: 'project, agency, code, problem',
    all: 'all',
    attention: 'Attention',
    groupBy: 'Group by',
    notGrouped: 'not grouped',
    paper: 'Paper',
    print: 'Print',
    reset: 'Reset',
    toChart: 'Skip to the chart',
    toTables: 'Skip to the tables',
    contents: 'Contents',
    figureHint: 'Select any figure to see its formula and its source (file, sheet, cell); Esc closes',
    chart: 'Projects',
    chartHint:
      'Select any bar or figure to see its source (file, sheet, cell); arrow keys move, Enter shows, Esc closes',
    project: 'Project',
    light: 'Light',
    plan: 'Annual plan',
    completed: 'Completed',
    rate: 'Rate',
    calendar: 'by planned finish',
    monthUnit: '',
    months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
    datesMissing: 'no planned dates',
    startUnknown: 'not said whether started',
    later: 'starts later',
    legend: {
      planned: 'planned',
      actual: 'actual',
      maybe: 'pale: the list gives no month, only a quarter, half or year',
      sometime: 'started or finished, no date given',
      overdue: 'start or finish overdue',
      due: 'planned start, finish',
      done: 'actual finish',
      now: 'end of the period (time progress)',
      missing: 'no data, which is not 0',
    },
    legendTitle: 'Legend',
    agency: 'Agency',
    notes: 'Notes',
    details: 'Source',
    close: 'Close',
    script: {
      missing: 'none',
      shown: '{shown} of {all} lines shown',
      noCell: 'the row (said by a sheet’s or file’s name, or another column)',
      formula: 'Formula',
      cells: 'Cells',
      trace: 'Check each',
      why: 'Why it is lit',
      colon: ': ',
    },
  },
};
