import { type FactsOf, warning } from '../../../findings/entry.ts';
import { plural } from '../../../findings/plural.ts';

export const startFindings = {
  'start/planned-missing': warning('left-blank', {
    example: { name: '天府站' },
    'zh-CN': {
      meaning: '计划新开工而没有计划月份',
      sentence: ({ name }) => `“${name}”是计划新开工项目，没有计划开工时间`,
      remedy: '请补填计划开工时间',
    },
    en: {
      meaning: 'A project is to start this year, but its planned month is missing',
      sentence: ({ name }) => `“${name}” is to start this year, but its planned start is missing`,
      remedy: 'Fill in the planned start',
    },
  }),
  /** The list has no column that tells whether its projects have started. */
  'start/untold': warning('not-asked-for', {
    example: { projects: 5 },
    'zh-CN': {
      meaning: '没有一栏说明是否开工',
      sentence: ({ projects }) =>
        `没有一栏说明${projects}个项目是否开工，应有“实际开工时间”或“是否开工”，按未开工计`,
      remedy: '请补填实际开工时间或“是否开工”',
    },
    en: {
      meaning: 'No column of the list says what has started',
      sentence: ({ projects }) =>
        `no column says whether its ${plural(projects, 'project')} started; expected an actual start or 是否开工; counted as not started`,
      remedy: 'Fill in the actual start, or 是否开工',
    },
  }),
  'start/undecided': warning('left-blank', {
    example: { name: '天府站', raw: '正在准备' },
    'zh-CN': {
      meaning: '是否开工看不出来，按未开工计',
      sentence: ({ name, raw }) => `“${name}”是否开工看不出来${raw === '' ? '' : `（“${raw}”）`}，按未开工计`,
      remedy: '请补填实际开工时间或“是否开工”',
    },
    en: {
      meaning: 'It is not clear whether the project has started; counted as not started',
      sentence: ({ name, raw }) =>
        `it is unclear whether “${name}” has started${raw === '' ? '' : ` (“${raw}”)`}; counted as not started`,
      remedy: 'Fill in the actual start, or 是否开工',
    },
  }),
  /** Two statements of one row contradict each other: "未开工" beside a start date. */
  'start/contradiction': warning('half-updated', {
    example: { name: '天府站', used: '2023-03', other: '未开工' },
    'zh-CN': {
      meaning: '开工情况前后不一',
      sentence: ({ name, used, other }) => `“${name}”的开工情况前后不一：按“${used}”计，另有“${other}”`,
      remedy: '请核实后改为一致',
    },
    en: {
      meaning: 'The list gives a start date and says 未开工',
      sentence: ({ name, used, other }) =>
        `the start of “${name}” is stated twice: “${used}” and “${other}”; the first is used`,
      remedy: 'Check both and make them agree',
    },
  }),
  /** Started in an earlier month, but nothing completed. */
  'start/no-investment': warning('half-updated', {
    example: { name: '城东大道' },
    'zh-CN': {
      meaning: '已开工而没有投资',
      sentence: ({ name }) => `“${name}”此前月份已开工，累计完成投资却为0`,
      remedy: '请核对是否漏填完成投资，或尚未开工',
    },
    en: {
      meaning: 'The project has started, but nothing is invested',
      sentence: ({ name }) => `“${name}” started in an earlier month, but its investment is 0`,
      remedy: 'Check whether the investment was left out, or it has not started',
    },
  }),
  /** Not started, but has investment. */
  'start/unstarted-investment': warning('early-costs', {
    example: { name: '城东大道', completed: '400万元' },
    'zh-CN': {
      meaning: '未开工却有投资',
      sentence: ({ name, completed }) => `“${name}”填报为未开工，本年却已完成投资${completed}`,
      remedy: '请核对是否已开工；前期费用请在备注中说明',
    },
    en: {
      meaning: 'The project has not started, but has completed investment',
      sentence: ({ name, completed }, { amount }) =>
        `“${name}” is reported as not started, but has completed ${amount(completed)} this year`,
      remedy: 'Check whether it has started; explain costs of preparation in the remarks',
    },
  }),
  /** A start of this year by the plan or by its last list, now called 续建 or 竣工. */
  'start/relabelled': warning<{ name: string; phase: string; month: string | undefined }>('relabelled', {
    example: { name: '城东大道', phase: '续建', month: undefined },
    'zh-CN': {
      meaning: '计划新开工的项目改报续建或竣工',
      sentence: ({ name, phase, month }) =>
        `“${name}”${month === undefined ? '年度计划' : `${month}的清单`}列为新开工，本月改列${phase}，不再计入计划新开工和开工率`,
      remedy: '新开工项目全年按新开工填报，开工后也不改；经批准调整的请用 kp plan adjust 记录',
    },
    en: {
      meaning: 'A start planned for this year is called 续建 or 竣工',
      sentence: ({ name, phase, month }) =>
        `“${name}” is a start of this year ${month === undefined ? 'by the plan' : `in the list of ${month}`} but is now called ${phase}; no longer counted among the planned starts`,
      remedy:
        'A start of this year stays 新开工 all year, begun or not; record an approved change with kp plan adjust',
    },
  }),
  /** Counted as a start of this year, but started before it, by its date or by last year's list. */
  'start/before-year': warning('date-slip', {
    example: { name: '城东大道', told: '2022-11' },
    'zh-CN': {
      meaning: '列为今年新开工，实际去年或更早已开工',
      sentence: ({ name, told }) => `“${name}”列为今年新开工，但${told}已经开工，不是今年的开工`,
      remedy: '请核对开工时间；去年已开工的请改列续建',
    },
    en: {
      meaning: 'A start of this year had begun before this year',
      sentence: ({ name, told }) => `“${name}” is called a start of this year, but had started in ${told}`,
      remedy: 'Check the date; a project that started in an earlier year is 续建',
    },
  }),
};

declare module '../../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof startFindings> {}
}
