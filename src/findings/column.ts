import { error, type FactsOf, note, warning } from './entry.ts';
import { plural } from './plural.ts';

export const columnFindings = {
  'column/unmapped': note('own-wording', {
    example: { header: '联系电话' },
    'zh-CN': {
      meaning: '栏目未识别，未采用',
      sentence: ({ header }) => `栏目“${header}”未识别，未采用`,
      remedy: '如有需要，请改用通用的栏目名称',
    },
    en: {
      meaning: 'A header that kp does not know; not used',
      sentence: ({ header }) => `the column “${header}” is not known; not used`,
      remedy: 'If it matters, use the usual wording',
    },
  }),
  /** `rows`: blank ones. Reported at the first value that counts for rows below it. */
  'column/filled-down': warning('first-row-only', {
    example: { header: '县区', rows: 7 },
    'zh-CN': {
      meaning: '一栏只填了每组首行，空白的按上一行计',
      sentence: ({ header, rows }) => `“${header}”只填在每组的首行，下面空白的${rows}行按上一行计`,
      remedy: '请核对；逐行填写或合并单元格后，不再提示',
    },
    en: {
      meaning:
        'A column is filled in only for the first row of each group; blanks are taken as the row above',
      sentence: ({ header, rows }) =>
        `“${header}” is filled in only for the first row of each group; ${plural(rows, 'blank row')} taken as the row above`,
      remedy: 'Check it; fill in every row or merge the cells',
    },
  }),
  /** The same right of the names, where it may also mean that there is nothing to say. */
  'column/blank-or-above': error('first-row-only', {
    example: { header: '项目类别', rows: 7 },
    'zh-CN': {
      meaning: '一栏多数行空白，同上一行还是没有，看不出来',
      sentence: ({ header, rows }) =>
        `“${header}”有${rows}行空白，填写的各不相同；空白的是同上一行，还是没有，看不出来，暂按没有计`,
      remedy: '请逐行填写，或把同一组的各行合并为一格',
    },
    en: {
      meaning: 'Most rows of a column are blank: the same as above, or nothing',
      sentence: ({ header, rows }) =>
        `“${header}” has ${plural(rows, 'blank row')}, and no value stands twice: a blank may mean the row above, or nothing; taken as nothing`,
      remedy: 'Fill in every row, or merge the cells of a group',
    },
  }),
  'column/fuzzy': note('own-wording', {
    example: { header: '年度投资计画', field: 'annualPlan', like: '年度投资计划' },
    'zh-CN': {
      meaning: '栏目按近似名称读取',
      sentence: ({ header, field, like }, { fieldName }) =>
        `栏目“${header}”近似“${like}”，按“${fieldName(field)}”读取`,
      remedy: '请核对；不对的，请改用通用的栏目名称',
    },
    en: {
      meaning: 'A header that resembles a known one and is read as that',
      sentence: ({ header, field, like }, { fieldName }) =>
        `the column “${header}” resembles “${like}”; read as ${fieldName(field)}`,
      remedy: 'Check it; if wrong, use the usual wording',
    },
  }),
  'column/by-values': note<{ header: string; field: string; values: readonly string[] }>('own-wording', {
    example: { header: '属性', field: 'phase', values: ['续建', '竣工'] },
    'zh-CN': {
      meaning: '栏目按内容判断',
      sentence: ({ header, field, values }, { fieldName }) =>
        `栏目“${header}”按内容（${values.map((value) => `“${value}”`).join('、')}）判断为“${fieldName(field)}”`,
      remedy: '请核对；不对的，请改用通用的栏目名称',
    },
    en: {
      meaning: 'A header that fits several fields; its values decide',
      sentence: ({ header, field, values }, { fieldName }) =>
        `the column “${header}” was taken for ${fieldName(field)} by its values (${values.map((value) => `“${value}”`).join(', ')})`,
      remedy: 'Check it; if wrong, use the usual wording',
    },
  }),
  /** Two columns have the same field; the first one is used. */
  'column/duplicate': warning('same-header-twice', {
    example: { header: '总投资额', field: 'totalInvestment', used: '总投资' },
    'zh-CN': {
      meaning: '两栏同义，只采用一栏',
      sentence: ({ header, field, used }, { fieldName }) =>
        `栏目“${header}”与“${used}”都是“${fieldName(field)}”，采用了后者`,
      remedy: '请核对，删去或改名其一',
    },
    en: {
      meaning: 'Two columns mean the same field; one is used',
      sentence: ({ header, field, used }, { fieldName }) =>
        `the columns “${header}” and “${used}” both mean ${fieldName(field)}; the second is used`,
      remedy: 'Check them; remove or rename one',
    },
  }),
  /**
   * A heading that could also mean another field (`other`), or a field that could also be another column (`rival`).
   */
  'column/ambiguous': error<{
    header: string;
    field: string;
    other: string | undefined;
    rival: string | undefined;
  }>('unclear-header', {
    example: {
      header: '累计完成投资',
      field: 'completed',
      other: 'completedTotal',
      rival: undefined,
    },
    'zh-CN': {
      meaning: '栏目可能有两种读法，影响数字',
      sentence: ({ header, field, other, rival }, { fieldName }) =>
        rival !== undefined
          ? `栏目“${header}”与“${rival}”都可能是“${fieldName(field)}”，数不相同，本次按前者计`
          : `栏目“${header}”按“${fieldName(field)}”计，也可能${other === undefined ? '不是' : `是“${fieldName(other)}”`}`,
      remedy: ({ header, field, other, rival }) =>
        isHeadedAlike(header, rival)
          ? '请核对，删去或改名其一'
          : `请核对，并在 kp.yaml 的 synonyms.columns 下写明：${field}: ["${header}"]${other === undefined ? '' : ` 或 ${other}: ["${header}"]`}`,
    },
    en: {
      meaning: 'A column can mean two things that give different figures',
      sentence: ({ header, field, other, rival }, { fieldName }) =>
        rival !== undefined
          ? `the columns “${header}” and “${rival}” may both mean ${fieldName(field)}, but differ; the first is used`
          : `the column “${header}” is read as ${fieldName(field)}, but may ${other === undefined ? 'not be it' : `be ${fieldName(other)}`}`,
      remedy: ({ header, field, other, rival }) =>
        isHeadedAlike(header, rival)
          ? 'Check them; remove or rename one'
          : `Check it, and settle it in kp.yaml under synonyms.columns: ${field}: ["${header}"]${other === undefined ? '' : ` or ${other}: ["${header}"]`}`,
    },
  }),
  /** Amounts under a heading that kp does not understand, in a list that lacks this field. */
  'column/unexplained': error('unclear-header', {
    example: { header: '固投', field: 'annualPlan' },
    'zh-CN': {
      meaning: '有金额的栏目看不出是什么，而清单缺主要金额',
      sentence: ({ header, field }, { fieldName }) =>
        `栏目“${header}”有金额，但看不出是什么；清单缺“${fieldName(field)}”，可能就是这一栏`,
      remedy: ({ header, field }) =>
        `如果是，请在 kp.yaml 的 synonyms.columns 下写明：${field}: ["${header}"]`,
    },
    en: {
      meaning: 'Amounts under an unclear heading, in a list that lacks a main amount',
      sentence: ({ header, field }, { fieldName }) =>
        `the column “${header}” contains amounts under an unclear heading; it may be ${fieldName(field)}, which the list lacks`,
      remedy: ({ header, field }) =>
        `If so, settle it in kp.yaml under synonyms.columns: ${field}: ["${header}"]`,
    },
  }),
  /** The months were added up to the year so far, which has no column of its own. */
  'column/pieces-added': note<{ headers: readonly string[]; field: string }>('no-column-for-it', {
    example: { headers: ['1月完成投资', '2月完成投资', '3月完成投资'], field: 'completed' },
    'zh-CN': {
      meaning: '没有累计栏，由各月（季）数相加',
      sentence: ({ headers, field }, { fieldName }) =>
        `没有“${fieldName(field)}”一栏，由${headers.map((header) => `“${header}”`).join('、')}相加得出`,
      remedy: '请核对；建议增加累计栏',
    },
    en: {
      meaning: 'No column for the year so far; its months or quarters are added up',
      sentence: ({ headers, field }, { fieldName }) =>
        `there is no column for ${fieldName(field)}; it is added up from ${headers.map((header) => `“${header}”`).join(', ')}`,
      remedy: 'Check the sum; better add a column for the year to date',
    },
  }),
  /** Columns of months or quarters that may or may not add up to the year so far. */
  'column/pieces-open': error<{ headers: readonly string[]; last: string; field: string }>('unclear-header', {
    example: { headers: ['1月完成投资', '3月完成投资'], last: '3月完成投资', field: 'completed' },
    'zh-CN': {
      meaning: '只有各月（季）的栏目，无法确定能否相加为累计数',
      sentence: ({ headers, field }, { fieldName }) =>
        `没有“${fieldName(field)}”一栏；${headers.map((header) => `“${header}”`).join('、')}不全，或看不出是不是当月（当季）完成数，没有相加`,
      remedy: ({ last, field }) =>
        `请补报累计数；“${last}”本身就是累计数的，请在 kp.yaml 的 synonyms.columns 下写明：${field}: ["${last}"]`,
    },
    en: {
      meaning: 'Only months or quarters, of which it is not certain that they add up to the year so far',
      sentence: ({ headers, field }, { fieldName }) =>
        `there is no column for ${fieldName(field)}; ${headers.map((header) => `“${header}”`).join(', ')} leave out a month, or do not say that each is the amount of one month; not added up`,
      remedy: ({ last, field }) =>
        `Ask for the year to date; if “${last}” already is the year to date, settle it in kp.yaml under synonyms.columns: ${field}: ["${last}"]`,
    },
  }),
  /** A column read as the year so far differs from the sum of the months beside it. */
  'column/pieces-differ': error<{ header: string; headers: readonly string[]; field: string }>(
    'unclear-header',
    {
      example: { header: '完成投资', headers: ['1月完成投资', '2月完成投资'], field: 'completed' },
      'zh-CN': {
        meaning: '读作累计数的一栏与各月（季）相加不符，可能是当月数',
        sentence: ({ header, headers, field }, { fieldName }) =>
          `“${header}”读作${fieldName(field)}，但与${headers.map((one) => `“${one}”`).join('、')}相加大多不符，可能是当月数`,
        remedy: ({ header, field }) =>
          `请在表头写明是累计数还是当月数；确是累计数的，请在 kp.yaml 的 synonyms.columns 下写明：${field}: ["${header}"]`,
      },
      en: {
        meaning: 'The column taken for the year to date is not the sum of its months; it may be the month',
        sentence: ({ header, headers, field }, { fieldName }) =>
          `“${header}” was taken for ${fieldName(field)}, but ${headers.map((one) => `“${one}”`).join(', ')} hardly ever add up to it: it may be what was done in the month`,
        remedy: ({ header, field }) =>
          `Have the header say whether it is the year so far; if it is, settle it in kp.yaml under synonyms.columns: ${field}: ["${header}"]`,
      },
    },
  ),
  /** The cumulative column ends with a month that is not the period's. */
  'column/other-month': warning('old-title', {
    example: { header: '1-7月完成投资', field: 'completed', month: 7 },
    'zh-CN': {
      meaning: '累计数只到别的月份',
      sentence: ({ header, field, month }, { fieldName }) =>
        `“${fieldName(field)}”取自“${header}”，只到${month}月，与本期不符`,
      remedy: '请填报单位补报本期数',
    },
    en: {
      meaning: 'The cumulative column ends with another month than the period',
      sentence: ({ header, field, month }, { fieldName }) =>
        `${fieldName(field)} is taken from “${header}”, which ends with month ${month}, not with the period`,
      remedy: 'Ask the agency for the figures of the period',
    },
  }),
  'column/missing': error('no-column-for-it', {
    example: { field: 'annualPlan' },
    'zh-CN': {
      meaning: '缺少计算所需的栏目',
      sentence: ({ field }, { fieldName }) => `没有“${fieldName(field)}”一栏，相应指标无法计算`,
      remedy: '请填报单位补报这一栏',
    },
    en: {
      meaning: 'A column that figures need is missing',
      sentence: ({ field }, { fieldName }) =>
        `there is no column for ${fieldName(field)}; figures that need it cannot be calculated`,
      remedy: 'Ask the agency for this column',
    },
  }),
  /** The list has no column of total investment. */
  'column/total-missing': warning('no-column-for-it', {
    example: { projects: 12 },
    'zh-CN': {
      meaning: '没有“总投资”一栏',
      sentence: ({ projects }) => `没有“总投资”一栏，${projects}个项目的总投资未计入`,
      remedy: '请填报单位补报总投资',
    },
    en: {
      meaning: 'The column of total investment is missing',
      sentence: ({ projects }) =>
        `there is no column for total investment; ${plural(projects, 'project')} without it`,
      remedy: 'Ask the agency for this column',
    },
  }),
};

/**
 * Whether two headings differ only in their column letter, 完成投资 and 完成投资(F): kp.yaml names columns by their headings,
 * so it cannot tell these two apart.
 */
function isHeadedAlike(header: string, rival: string | undefined): boolean {
  return rival?.startsWith(header) === true && /^\([A-Z]{1,3}\)$/.test(rival.slice(header.length));
}

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof columnFindings> {}
}
