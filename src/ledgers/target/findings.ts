import { error, type FactsOf, note, warning } from '../../findings/entry.ts';
import type { GoalUnit } from '../../model/configuration.ts';

export const targetFindings = {
  'target/parts-differ': error('parts-and-whole', {
    example: { target: '棚改安置住房', field: 'goal', stated: '60000套', sum: '58000套', parts: 12 },
    'zh-CN': {
      meaning: '各单位分解数相加与全市数不符；合计按各单位计',
      sentence: ({ target, field, stated, sum, parts }) =>
        `“${target}”全市${field === 'goal' ? '目标' : '完成数'}为 ${stated}，${parts}个单位相加为 ${sum}；合计按各单位计`,
      remedy: '请核对分解到各单位的数，或更正全市数',
    },
    en: {
      meaning: 'The agencies’ shares do not add up to the row for the whole; the shares count',
      sentence: ({ target, field, stated, sum, parts }) =>
        `“${target}”: the ${field === 'goal' ? 'goal' : 'result'} of the whole is ${stated}, but the shares of ${parts} agencies add up to ${sum}; the shares count`,
      remedy: 'Check the shares of the agencies, or correct the row for the whole',
    },
  }),
  'target/breakdown': error('parts-and-whole', {
    example: { target: '老旧小区改造', stretch: '150个', left: '151个', goal: '601个' },
    'zh-CN': {
      meaning: '分期目标相加与全年目标不符',
      sentence: ({ target, stretch, left, goal }) =>
        `“${target}”这一期目标为 ${stretch}，按全年 ${goal} 和其他各期应为 ${left}`,
      remedy: '请核对各期目标与全年目标；各期为累计数的，请在表头写明“累计”或“1-6月”',
    },
    en: {
      meaning: 'The goals of the periods do not add up to the goal of the year',
      sentence: ({ target, stretch, left, goal }) =>
        `“${target}”: the goal of this period is ${stretch}, but the year’s ${goal} less the other periods leaves ${left}`,
      remedy: 'Check the periods against the year; if they count from January, say so in the heading (1-6月)',
    },
  }),
  'target/cumulative': note('parts-and-whole', {
    example: { target: '老旧小区改造' },
    'zh-CN': {
      meaning: '分期目标逐期递增、末期等于全年目标，按累计数理解',
      sentence: ({ target }) => `“${target}”各期目标按自年初累计理解`,
      remedy: '如为当期数，请核对全年目标；如为累计数，请在表头写明“1-6月”等',
    },
    en: {
      meaning: 'The goals of the periods rise to the goal of the year; taken as counted from January',
      sentence: ({ target }) => `the periods of “${target}” are taken as counted from January`,
      remedy:
        'If each goal is for its own period, check the goal of the year; if not, say so in the headings (1-6月)',
    },
  }),
  'target/units-differ': error('units-mixed', {
    example: { target: '新建住房', goal: '60000套', done: '85%' },
    'zh-CN': {
      meaning: '完成数与目标的计量单位不同，不比较、不计入',
      sentence: ({ target, goal, done }) => `“${target}”目标为 ${goal}，完成数却是 ${done}，单位不同，不比较`,
      remedy: '请按目标的计量单位填报完成数',
    },
    en: {
      meaning: 'Goal and result are in different units; not compared, left out of the rate',
      sentence: ({ target, goal, done }) =>
        `“${target}”: the goal is ${goal}, but the result is ${done}, in another unit; not compared`,
      remedy: 'Give the result in the unit of the goal',
    },
  }),
  'target/no-unit': warning('left-blank', {
    example: { target: '新建住房', goal: '60000' },
    'zh-CN': {
      meaning: '目标没有计量单位，不与其他目标相加',
      sentence: ({ target, goal }) => `“${target}”目标 ${goal} 没有写计量单位`,
      remedy: '请补写计量单位',
    },
    en: {
      meaning: 'The goal has no unit, so it is not added to others',
      sentence: ({ target, goal }) => `“${target}”: the goal ${goal} has no unit`,
      remedy: 'Give the unit',
    },
  }),
  'target/no-done': warning('left-blank', {
    example: { target: '新建住房' },
    'zh-CN': {
      meaning: '没有填完成数，无法判断进度',
      sentence: ({ target }) => `“${target}”没有填完成数，无法判断进度`,
      remedy: '请填报完成数；尚未完成的填 0',
    },
    en: {
      meaning: 'The result is missing, so it is unknown whether the target is on track',
      sentence: ({ target }) => `the result of “${target}” is missing`,
      remedy: 'Give the result; 0 if there is none yet',
    },
  }),
  'target/week-unreported': warning('left-blank', {
    example: { target: '征地拆迁' },
    'zh-CN': {
      meaning: '有周目标、这一周已过，没有报完成数（或单位不同），按没有完成计入周完成率',
      sentence: ({ target }) => `“${target}”这一周有目标，没有报完成数，按没有完成计`,
      remedy: '请补报这一周的完成数；没有完成的填 0',
    },
    en: {
      meaning:
        'A week with a goal is over, and no result is given (or in another unit); it counts as not met',
      sentence: ({ target }) =>
        `“${target}” has a goal for this week, but no result; the week counts as not met`,
      remedy: 'Give the result of the week; 0 if there is none',
    },
  }),
  'target/no-goal': warning('left-blank', {
    example: { target: '城市更新' },
    'zh-CN': {
      meaning: '既没有目标，也没有完成时限，无从考核',
      sentence: ({ target }) => `“${target}”没有写目标和完成时限`,
      remedy: '请补写目标或时限',
    },
    en: {
      meaning: 'The target has neither a goal nor a limit, so it cannot be checked',
      sentence: ({ target }) => `“${target}” has neither a goal nor a limit`,
      remedy: 'Give a goal or a limit',
    },
  }),
  'target/no-agency': warning('left-blank', {
    example: { target: '城市更新' },
    'zh-CN': {
      meaning: '没有责任单位',
      sentence: ({ target }) => `“${target}”没有写责任单位`,
      remedy: '请补写责任单位',
    },
    en: {
      meaning: 'The target names no agency',
      sentence: ({ target }) => `“${target}” names no agency`,
      remedy: 'Name the agency',
    },
  }),
  'target/at-least': note('held-or-reached', {
    example: { target: '在库工业项目', goal: '20个' },
    'zh-CN': {
      meaning: '“不少于”的目标按累计数计入合计；须始终保持的，应写明“保持”',
      sentence: ({ target, goal }) => `“${target}”目标“不少于 ${goal}”，按累计数计；须始终保持的请写明“保持”`,
      remedy: '须始终保持的，请在口径一栏或任务名称中写“保持”',
    },
    en: {
      meaning: 'A goal of “at least” is taken as a total; a level to be kept at all times has to say 保持',
      sentence: ({ target, goal }) =>
        `“${target}”: “at least ${goal}” is taken as a total; for a level to be kept at all times, write 保持`,
      remedy: 'If it must be so at all times, write 保持 in the column 口径 or in the name',
    },
  }),
  'target/goal-changed': warning('changed-on-way', {
    example: { target: '老旧小区改造', before: '601个', after: '580个' },
    'zh-CN': {
      meaning: '年内目标数变了',
      sentence: ({ target, before, after }) => `“${target}”目标上月为 ${before}，本月为 ${after}`,
      remedy: '请核对；确有调整的，请注明依据',
    },
    en: {
      meaning: 'The goal was changed within the year',
      sentence: ({ target, before, after }) =>
        `the goal of “${target}” was ${before} last month and is now ${after}`,
      remedy: 'Check it; if the goal was changed, say by whom',
    },
  }),
  'target/done-fell': error('taken-back', {
    example: { target: '老旧小区改造', before: '420个', after: '402个' },
    'zh-CN': {
      meaning: '累计完成数比上月少',
      sentence: ({ target, before, after }) => `“${target}”累计完成数上月为 ${before}，本月为 ${after}`,
      remedy: '请核对本月或上月的数',
    },
    en: {
      meaning: 'The result since January is lower than last month',
      sentence: ({ target, before, after }) =>
        `“${target}”: the result was ${before} last month, but is ${after} this month`,
      remedy: 'Check the figures of both months',
    },
  }),
  'target/no-calendar': error('no-holidays', {
    example: { year: 2035 },
    'zh-CN': {
      meaning: '该年的节假日安排未知，不能按工作日推算应完成数',
      sentence: ({ year }) => `没有 ${year} 年的节假日安排，不能按工作日推算应完成数`,
      remedy: '请在清单中分解到期，或将 kp.yaml 的 targets.spread 改为 months',
    },
    en: {
      meaning: 'kp does not know the holidays of the year, so goals cannot be spread over working days',
      sentence: ({ year }) =>
        `kp does not know the holidays of ${year}, so goals cannot be spread over working days`,
      remedy: 'Break the goal down in the list, or set targets.spread to months in kp.yaml',
    },
  }),
  'target/vanished': warning('dropped-row', {
    example: { target: '城市更新', last: '2024-01', since: '2024-02' },
    'zh-CN': {
      meaning: '未完成的目标从台账里消失了；在重新列入之前，每月都提示',
      sentence: ({ target, last, since }) => `“${target}”${last}尚未完成，${since}起台账里没有`,
      remedy: '请补列；已取消的，请注明依据',
    },
    en: {
      meaning:
        'A target that was not met when it was last listed and is in no list since; said every month until it is listed again',
      sentence: ({ target, last, since }) =>
        `“${target}” was not met in the list of ${last} and has been in no list since ${since}`,
      remedy: 'List it again; if it was dropped, say by whom',
    },
  }),
  'goal/no-task': warning('said-in-settings', {
    example: {
      figure: 'promotion.signedInQuarter',
      task: '招商签约',
      agency: undefined as string | undefined,
      suggestion: '招商签约项目' as string | undefined,
    },
    'zh-CN': {
      meaning:
        'kp.yaml 的 goals 用某项目标任务作目标，今年到本月的目标任务清单里没有这项任务（或没有分解到这个单位），这个指标没有目标可比',
      sentence: ({ figure, task, agency, suggestion }) =>
        `${figure} 以目标任务“${task}”为目标，清单里没有${agency === undefined ? '这项任务' : `${agency}的这项任务`}${suggestion === undefined ? '' : `，是不是“${suggestion}”`}`,
      remedy: '请在 kp.yaml 的 goals 中改成清单里的任务名称，或补报目标任务清单',
    },
    en: {
      meaning:
        'goals in kp.yaml take the goal of a task that no list of targets of the year names (or not for this agency), so the figure has no goal',
      sentence: ({ figure, task, agency, suggestion }) =>
        `${figure} takes the goal of the task “${task}”, which no list of targets has${agency === undefined ? '' : ` for ${agency}`}${suggestion === undefined ? '' : `; did you mean “${suggestion}”?`}`,
      remedy: 'Write the task in kp.yaml as the list names it, or add the list of targets',
    },
  }),
  'goal/task-open': warning('said-in-settings', {
    example: {
      figure: 'promotion.signedInQuarter',
      task: '招商签约项目',
      span: 'quarter' as 'year' | 'quarter',
    },
    'zh-CN': {
      meaning:
        'kp.yaml 的 goals 所指的目标任务没有写明全年（本季）的目标，或各行的单位不同，这个指标没有目标可比',
      sentence: ({ figure, task, span }) =>
        `${figure} 以目标任务“${task}”为目标，清单没有写明它${span === 'year' ? '全年' : '本季'}的目标，或各行单位不同`,
      remedy: '请在目标任务清单中补填目标，单位一致；或在 kp.yaml 中直接写数',
    },
    en: {
      meaning:
        'The task that goals in kp.yaml name has no goal for the year (the quarter), or its rows have several units, so the figure has no goal',
      sentence: ({ figure, task, span }) =>
        `${figure} takes the goal of the task “${task}”, of which the list gives no goal for the ${span}, or several units`,
      remedy: 'Fill in the goal in the list of targets, in one unit; or write the number in kp.yaml',
    },
  }),
  'goal/other-unit': warning('said-in-settings', {
    example: {
      figure: 'promotion.signedInQuarter',
      task: '招商签约金额',
      goal: '30亿元',
      unit: 'whole' as GoalUnit,
    },
    'zh-CN': {
      meaning: 'kp.yaml 的 goals 所指的目标任务与指标的单位不同，不能相比',
      sentence: ({ figure, task, goal, unit }) =>
        `${figure} 是${UNITS[unit].zh}，目标任务“${task}”的目标是“${goal}”，不能作它的目标`,
      remedy: '请在 kp.yaml 的 goals 中换成同一单位的任务，或改指另一个指标',
    },
    en: {
      meaning:
        'The task that goals in kp.yaml name is in another unit than the figure, so they cannot be compared',
      sentence: ({ figure, task, goal, unit }) =>
        `${figure} is ${UNITS[unit].en}, and the goal of the task “${task}” is “${goal}”, which cannot be its goal`,
      remedy: 'Name a task of the same unit in kp.yaml, or another figure',
    },
  }),
};

const UNITS: Readonly<Record<GoalUnit, { readonly zh: string; readonly en: string }>> = {
  whole: { zh: '个数', en: 'a number of things' },
  money: { zh: '金额', en: 'an amount' },
  percent: { zh: '百分比', en: 'a percentage' },
};

declare module '../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof targetFindings> {}
}
