import { error, type FactsOf, note, warning } from '../../../findings/entry.ts';
import { firstNamesInChinese, firstNamesInEnglish } from './first-names.ts';

export const monthFindings = {
  /** A cumulative amount fell since last month. */
  'month/fell': error('taken-back', {
    example: {
      name: '城东大道',
      field: 'completed',
      before: '5000万元',
      after: '4200万元',
      month: '2023-08',
    },
    'zh-CN': {
      meaning: '累计数比上月减少',
      sentence: ({ name, field, before, after, month }, { fieldName }) =>
        `“${name}”的${fieldName(field)}由${month}的${before}降为${after}，累计数不应减少`,
      remedy: '请核对；上月多报的，请更正上月并说明',
    },
    en: {
      meaning: 'A cumulative amount is lower than last month’s',
      sentence: ({ name, field, before, after, month }, { fieldName, amount }) =>
        `“${name}”: ${fieldName(field)} fell from ${amount(before)} in ${month} to ${amount(after)}; a cumulative figure cannot fall`,
      remedy: 'Check it; if last month reported too much, correct last month and explain',
    },
  }),
  /** 本月完成投资 is not the difference of the two cumulative figures. */
  'month/difference': warning('amounts-confused', {
    example: { name: '城东大道', month: '900万元', difference: '800万元' },
    'zh-CN': {
      meaning: '本月数不等于两月累计之差',
      sentence: ({ name, month, difference }) =>
        `“${name}”本月完成投资${month}，与本月累计减上月累计的${difference}不符`,
      remedy: '请核对本月数和累计数，哪项有误改哪项',
    },
    en: {
      meaning: 'The amount of the month is not the difference of the two cumulative figures',
      sentence: ({ name, month, difference }, { amount }) =>
        `“${name}”: ${amount(month)} in this month, but the cumulative figures differ by ${amount(difference)}`,
      remedy: 'Check the month and the cumulative figure',
    },
  }),
  /** The phase went back. */
  'month/phase-back': warning('taken-back', {
    example: { name: '城东大道', before: '续建', after: '新开工' },
    'zh-CN': {
      meaning: '项目性质倒退',
      sentence: ({ name, before, after }) => `“${name}”的项目性质由${before}变回${after}`,
      remedy: '请核对项目性质；确有变化的请说明',
    },
    en: {
      meaning: 'The phase went back',
      sentence: ({ name, before, after }) => `“${name}” went back from phase ${before} to ${after}`,
      remedy: 'Check the phase; explain a real change',
    },
  }),
  /** A reported start or finish is taken back. */
  'month/withdrawn': warning<{ name: string; state: 'started' | 'finished'; month: string }>('taken-back', {
    example: { name: '城东大道', state: 'finished', month: '2023-08' },
    'zh-CN': {
      meaning: '已开工、已竣工又收回',
      sentence: ({ name, state, month }) =>
        `“${name}”${month}报为已${state === 'finished' ? '竣工' : '开工'}，本月又报为未${state === 'finished' ? '竣工' : '开工'}`,
      remedy: '请核对；上月误报的请说明',
    },
    en: {
      meaning: 'A reported start or finish was taken back',
      sentence: ({ name, state, month }) =>
        `“${name}” was reported as ${state} in ${month}, but not this month`,
      remedy: 'Check it; explain if last month was wrong',
    },
  }),
  /** A reserve has returned to an earlier step. */
  'month/step-back': warning('taken-back', {
    example: {
      name: '城东大道',
      before: '办理立项用地规划许可',
      after: '签订投资协议',
      month: '2023-08',
    },
    'zh-CN': {
      meaning: '储备项目的前期进展倒退',
      sentence: ({ name, before, after, month }) =>
        `储备项目“${name}”${month}已到“${before}”，本月退回“${after}”`,
      remedy: '请核对前期进展；确有变化的请说明',
    },
    en: {
      meaning: 'A reserve project went back to an earlier step',
      sentence: ({ name, before, after, month }) =>
        `the reserve project “${name}” had reached “${before}” in ${month}, but is back at “${after}”`,
      remedy: 'Check the step; explain a real change',
    },
  }),
  /** The date of an actual start or finish has changed. */
  'month/date-rewritten': warning('changed-on-way', {
    example: {
      name: '城东大道',
      field: 'actualStart',
      before: '2023-04',
      after: '2023-08',
      month: '2023-08',
    },
    'zh-CN': {
      meaning: '实际开工、竣工时间与此前所报不同',
      sentence: ({ name, field, before, after, month }, { fieldName }) =>
        `“${name}”的${fieldName(field)}${month}报为${before}，本月改为${after}`,
      remedy: '已经发生的时间不应改动；上月误报的请说明',
    },
    en: {
      meaning: 'The actual start or finish was changed afterwards',
      sentence: ({ name, field, before, after, month }, { fieldName }) =>
        `“${name}”: ${fieldName(field)} was ${before} in ${month}, but is ${after} now`,
      remedy: 'The day on which something happened cannot change; explain if the earlier list was wrong',
    },
  }),
  /** Plan or total changed since last month. */
  'month/replanned': warning('changed-on-way', {
    example: {
      name: '城东大道',
      field: 'annualPlan',
      before: '5000万元',
      after: '4000万元',
      month: '2023-08',
    },
    'zh-CN': {
      meaning: '年度计划或总投资与上月不同',
      sentence: ({ name, field, before, after, month }, { fieldName }) =>
        `“${name}”的${fieldName(field)}由${month}的${before}改为${after}，没有调整记录`,
      remedy: '请说明原因；经批准的调整请用 kp plan adjust 记录',
    },
    en: {
      meaning: 'Annual plan or total changed since last month',
      sentence: ({ name, field, before, after, month }, { fieldName, amount }) =>
        `“${name}”: ${fieldName(field)} was changed from ${amount(before)} in ${month} to ${amount(after)}, without a recorded adjustment`,
      remedy: 'Ask for the reason; record an approved adjustment with kp plan adjust',
    },
  }),
  /** Planned dates moved since last month. */
  'month/dates-moved': warning('changed-on-way', {
    example: { name: '城东大道', field: 'plannedFinish', before: '2023-11', after: '2024-03' },
    'zh-CN': {
      meaning: '计划时间与上月不同',
      sentence: ({ name, field, before, after }, { fieldName }) =>
        `“${name}”的${fieldName(field)}由${before}改为${after}`,
      remedy: '请说明原因；经批准的调整请用 kp plan adjust 记录',
    },
    en: {
      meaning: 'Planned dates moved since last month',
      sentence: ({ name, field, before, after }, { fieldName }) =>
        `“${name}”: ${fieldName(field)} was moved from ${before} to ${after}`,
      remedy: 'Ask for the reason; record an approved adjustment with kp plan adjust',
    },
  }),
  /** One code, another name than last month. */
  'month/renamed': note('same-or-not', {
    example: { before: '城东大道', after: '城东大道（一期）' },
    'zh-CN': {
      meaning: '项目改名，代码未变',
      sentence: ({ before, after }) => `“${before}”改名为“${after}”，项目代码未变，按同一项目计`,
      remedy: '无需处理；如系两个项目，请核对代码',
    },
    en: {
      meaning: 'The project has another name under the same code',
      sentence: ({ before, after }) =>
        `“${before}” is called “${after}” under the same code; treated as the same project`,
      remedy: 'Nothing to do; if they are two projects, check the codes',
    },
  }),
  /** In last month's lists and in none of this month. */
  'month/disappeared': error<{ name: string; agency: string | undefined; month: string }>('dropped-row', {
    example: { name: '城东大道', agency: '锦江区', month: '2023-08' },
    'zh-CN': {
      meaning: '上月有而本月没有的项目',
      sentence: ({ name, agency, month }) =>
        `“${name}”${agency === undefined ? '' : `（${agency}）`}在${month}的清单中，本月没有任何单位报送`,
      remedy: '请补报；经批准退出的请用 kp plan adjust 记录，改名的请在 kp.yaml 的 identities 中注明',
    },
    en: {
      meaning: 'A project of last month is not reported this month',
      sentence: ({ name, agency, month }) =>
        `“${name}”${agency === undefined ? '' : ` (${agency})`} was in the lists of ${month}, but is in none of this month’s lists`,
      remedy:
        'Ask the agency to report it; record an approved removal with kp plan adjust, or a new name under identities in kp.yaml',
    },
  }),
  /** Copied from last month: nothing moved in three months. */
  'month/unchanged': warning<{ names: readonly string[]; all: boolean }>('copied-figures', {
    example: { names: ['城东大道', '滨河湿地'], all: false },
    'zh-CN': {
      meaning: '连续三个月原样照抄',
      sentence: ({ names, all }) =>
        `${all ? '全部在建项目' : firstNamesInChinese(names)}的完成投资和形象进度连续三个月原样未变`,
      remedy: '请核实是否照抄上月；确无进展的请说明原因',
    },
    en: {
      meaning: 'The figures and words are the same for the third month in a row',
      sentence: ({ names, all }) =>
        `${
          all ? 'all projects under way' : firstNamesInEnglish(names)
        } report the same amounts and words for the third month in a row`,
      remedy: 'Check whether the list was copied; explain where there is no progress',
    },
  }),
  /** A whole list with last month's cumulative figures. */
  'month/sent-again': warning<{ agency: string | undefined; names: readonly string[]; month: string }>(
    'copied-figures',
    {
      example: { agency: '武侯区', names: ['城东大道', '滨河湿地'], month: '2023-08' },
      'zh-CN': {
        meaning: '整张清单与上月数相同',
        sentence: ({ agency = '', names, month }) =>
          `${agency}全部${names.length}个在建项目的累计完成投资与${month}完全相同，疑为把上月的清单又报了一次`,
        remedy: '请核实并重报本月数；确无进展的，本月完成投资请填0',
      },
      en: {
        meaning: 'A whole list has last month’s figures',
        sentence: ({ agency, names, month }) =>
          `all ${names.length} projects under way${agency === undefined ? '' : ` of ${agency}`} have the cumulative figures of ${month}; the list may be last month’s sent again`,
        remedy: 'Ask for this month’s figures; if nothing was completed, the investment of the month is 0',
      },
    },
  ),
};

declare module '../../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof monthFindings> {}
}
