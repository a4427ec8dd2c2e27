import { error, type FactsOf, warning } from '../../../findings/entry.ts';

export const adjustmentFindings = {
  'adjustment/not-planned': error('adjustment-mistaken', {
    example: { name: '东部快速路', word: '调出' },
    'zh-CN': {
      meaning: '要调出或调整的项目不在计划内',
      sentence: ({ name, word }) => `“${name}”写明${word}，但不在计划内`,
      remedy: '请核对名称、项目代码和责任单位；要新纳入计划的，请写“调入”',
    },
    en: {
      meaning: 'A project to be removed or changed is not in the plan',
      sentence: ({ name, word }) => `“${name}” is marked ${word}, but is not in the plan`,
      remedy: 'Check its name, code and agency; to add it to the plan, write 调入',
    },
  }),
  'adjustment/already-planned': error('adjustment-mistaken', {
    example: { name: '东部快速路', first: 'plan/2023.xlsx:计划!B6' },
    'zh-CN': {
      meaning: '要调入的项目计划内已有',
      sentence: ({ name, first }) => `“${name}”写明调入，但计划内已有（${first}）`,
      remedy: '要改它的数，请写“调整”；另有其项目的，请填项目代码或改用不同名称',
    },
    en: {
      meaning: 'A project to be added is in the plan already',
      sentence: ({ name, first }) => `“${name}” is marked 调入 (add), but the plan has it already (${first})`,
      remedy: 'To change its figures write 调整; if it is another project, give its code or another name',
    },
  }),
  /** Several projects of the plan match the row. */
  'adjustment/several': error('adjustment-mistaken', {
    example: { name: '东部快速路', lines: 2 },
    'zh-CN': {
      meaning: '计划内有几个项目都像是它',
      sentence: ({ name, lines }) => `计划内有${lines}个项目都可能是“${name}”`,
      remedy: '请填项目代码或责任单位',
    },
    en: {
      meaning: 'The line fits several projects of the plan',
      sentence: ({ name, lines }) => `“${name}” fits ${lines} projects of the plan`,
      remedy: 'Give the project code or the agency',
    },
  }),
  /** Another agency's project of the plan has this name: the row may mean that one, or a new project. */
  'adjustment/undecided': error('adjustment-mistaken', {
    example: { name: '东部快速路', first: 'plan/2023.xlsx:计划!B6' },
    'zh-CN': {
      meaning: '同名项目在计划内归另一单位，是调整还是调入看不出',
      sentence: ({ name, first }) =>
        `“${name}”在计划内归另一家责任单位（${first}），看不出是调整它还是调入新项目`,
      remedy: '请写明“调入”或“调整”，或填项目代码',
    },
    en: {
      meaning: 'The plan has the name under another agency; it is not clear whether to change or add',
      sentence: ({ name, first }) =>
        `the plan has “${name}” under another agency (${first}): it is unclear whether to change that project or to add a new one`,
      remedy: 'Write 调入 (add) or 调整 (change), or give the project code',
    },
  }),
  'adjustment/unknown-word': error('own-terms', {
    example: { raw: '暂缓研究' },
    'zh-CN': {
      meaning: '调整方式不认识',
      sentence: ({ raw }) => `调整方式“${raw}”不认识，应为调入、调出、调增、调减或调整`,
      remedy: '请改用这五个词之一',
    },
    en: {
      meaning: 'The kind of adjustment is not a known word',
      sentence: ({ raw }) =>
        `the kind of adjustment “${raw}” is unknown; expected 调入, 调出, 调增, 调减 or 调整`,
      remedy: 'Use one of these five words',
    },
  }),
  'adjustment/no-change': warning('adjustment-mistaken', {
    example: { name: '东部快速路' },
    'zh-CN': {
      meaning: '这一行与计划相同',
      sentence: ({ name }) => `“${name}”与计划相同，没有什么可改`,
      remedy: '请核对调整后的数；要调出的，请写“调出”',
    },
    en: {
      meaning: 'The line changes nothing',
      sentence: ({ name }) => `“${name}” already is as in the plan; there is nothing to change`,
      remedy: 'Check the adjusted figures; to take it out, write 调出',
    },
  }),
  /** An amount for a package whose members have the amounts. */
  'adjustment/members': error('adjustment-mistaken', {
    example: { name: '老旧小区改造' },
    'zh-CN': {
      meaning: '打包项目的金额在所含项目上，不能只改打包一行',
      sentence: ({ name }) => `“${name}”是打包项目，金额在所含各项目上，不能只改打包这一行`,
      remedy: '请逐个列出所含项目调整后的金额',
    },
    en: {
      meaning: 'The line of a package cannot change alone, because its members have the amounts',
      sentence: ({ name }) =>
        `“${name}” is a package whose members have the amounts: its own line cannot be changed alone`,
      remedy: 'List its members with their adjusted amounts',
    },
  }),
  /** 调增 to an amount that is not larger, or 调减 to one that is not smaller. */
  'adjustment/contradiction': error('adjustment-difference', {
    example: {
      name: '东部快速路',
      word: '调增',
      field: 'annualPlan',
      before: 80_000_000,
      after: 5_000_000,
    },
    'zh-CN': {
      meaning: '写明调增而变少，或写明调减而变多',
      sentence: ({ name, word, field, before, after }, { fieldName, yuan }) =>
        `“${name}”写明${word}，但${fieldName(field)}由${yuan(before)}改为${yuan(after)}`,
      remedy: '请填调整后的数（不是增减的数），或改正调整方式',
    },
    en: {
      meaning: '调增 with a lower amount, or 调减 with a higher one',
      sentence: ({ name, word, field, before, after }, { fieldName, yuan }) =>
        `“${name}” is marked ${word}, but its ${fieldName(field)} goes from ${yuan(before)} to ${yuan(after)}`,
      remedy: 'Give the amount after the change (not the difference), or correct the kind of adjustment',
    },
  }),
  /** The stored list of a recorded adjustment is missing or has changed. */
  'adjustment/altered': error('kept-files-touched', {
    example: { date: '2023-07-15' },
    'zh-CN': {
      meaning: '登记过的调整清单丢失或改过，未计入',
      sentence: ({ date }) => `${date}登记的调整清单不在原处，或登记后被改过，这次调整未计入`,
      remedy: '请从备份恢复原来的清单；不要改动 plan 下已登记的调整',
    },
    en: {
      meaning: 'A recorded list of adjustments is gone or was changed; not counted',
      sentence: ({ date }) =>
        `the list of the adjustment of ${date} is gone or was changed after it was recorded; not counted`,
      remedy: 'Restore the list from a backup; leave recorded adjustments under plan as they are',
    },
  }),
  /** The plan's own file has changed since the adjustment was recorded. */
  'adjustment/plan-changed': warning('kept-files-touched', {
    example: { date: '2023-07-15' },
    'zh-CN': {
      meaning: '登记调整之后年初计划的文件改过',
      sentence: ({ date }) => `年初计划的文件在${date}登记调整之后改过`,
      remedy: '请核对改了什么；年初计划是全年的基准，变动请用 kp plan adjust 登记',
    },
    en: {
      meaning: "The original plan's file was changed after an adjustment was recorded",
      sentence: ({ date }) =>
        `the file of the original plan was changed after the adjustment of ${date} was recorded`,
      remedy:
        'Check what was changed; the original plan is the baseline of the year, record changes with kp plan adjust',
    },
  }),
};

declare module '../../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof adjustmentFindings> {}
}
