import { error, type FactsOf, note, warning } from './entry.ts';
import { plural } from './plural.ts';

export const agencyFindings = {
  'agency/missing': error('agency-unsaid', {
    example: { rows: 4 },
    'zh-CN': {
      meaning: '找不到责任单位',
      sentence: ({ rows }) => `${rows}行找不到责任单位（表内、文件名、标题、填报单位都没有）`,
      remedy: '请补填“责任单位”一栏',
    },
    en: {
      meaning: 'kp cannot tell which agency these projects belong to',
      sentence: ({ rows }) =>
        `${plural(rows, 'row')} without a responsible agency: neither the table, the file name, the title nor 填报单位 names one`,
      remedy: 'Fill in the column 责任单位',
    },
  }),
  /** Other rows of the column name agencies: a blank may mean the one above as well as the submitter. */
  'agency/blank': error('agency-unsaid', {
    example: { header: '责任单位', rows: 3, agency: '武侯区' },
    'zh-CN': {
      meaning: '责任单位（没有此栏的，区县）一栏有的行空白，别的行却填了单位',
      sentence: ({ header, rows, agency }) =>
        `“${header}”一栏有${rows}行空白，别的行填了单位；空白的是同上一行，还是${agency}自己，看不出来，暂按${agency}计`,
      remedy: '请逐行填写，或把同一单位的各行合并为一格',
    },
    en: {
      meaning:
        'Some rows of the column of agencies (of districts, if there is none) are blank while others name one',
      sentence: ({ header, rows, agency }) =>
        `${plural(rows, 'row')} blank in “${header}” while others name an agency: whether that means the one above or ${agency} itself is not said, counted as ${agency} for now`,
      remedy: 'Fill in every row, or merge the cells of one agency',
    },
  }),
  'agency/conflict': warning('agency-differs', {
    example: { used: '武侯区', other: '青羊区', otherFrom: 'title' },
    'zh-CN': {
      meaning: '两处写的责任单位不一致',
      sentence: ({ used, other, otherFrom }, { origin }) =>
        `责任单位按“${used}”计，但${origin(otherFrom)}是“${other}”`,
      remedy: '请核对责任单位',
    },
    en: {
      meaning: 'Two places name different agencies',
      sentence: ({ used, other, otherFrom }, { origin }) =>
        `the responsible agency is taken as “${used}”, but ${origin(otherFrom)} says “${other}”`,
      remedy: 'Check the agency',
    },
  }),
  /** The 责任单位 cell names a person behind the agency, or instead of it. */
  'agency/contact': note<{ raw: string; agency: string | undefined }>('contact-in-cell', {
    example: { raw: '市交通局 张三', agency: '市交通局' },
    'zh-CN': {
      meaning: '责任单位一栏带有联系人，或只有人名',
      sentence: ({ raw, agency }) =>
        agency === undefined
          ? `“责任单位”一栏填的“${raw}”是人名，未作责任单位`
          : `“责任单位”一栏填的“${raw}”带有联系人，责任单位按“${agency}”计`,
      remedy: '请在“责任单位”一栏只填单位，联系人另列一栏',
    },
    en: {
      meaning: 'The cell of the responsible agency names a person',
      sentence: ({ raw, agency }) =>
        agency === undefined
          ? `“${raw}” in the column of the responsible agency is a person; not taken as an agency`
          : `“${raw}” names a person as well; the responsible agency is taken as “${agency}”`,
      remedy: 'Write only the agency; give the contact a column of its own',
    },
  }),
  'agency/several': warning('agencies-together', {
    example: { raw: '市交通局、市财政局' },
    'zh-CN': {
      meaning: '责任单位一栏填了几个单位，按所填合为一个单位统计',
      sentence: ({ raw }) => `“责任单位”填了几个单位：“${raw}”，合为一个单位统计和排名`,
      remedy: '请只填牵头单位，配合单位另列一栏；也可在 kp.yaml 的 synonyms.agencies 下写明算在哪个单位',
    },
    en: {
      meaning: 'The cell names several responsible agencies; treated as one agency',
      sentence: ({ raw }) => `“${raw}” names several responsible agencies; counted and ranked as one agency`,
      remedy:
        'Write only the leading agency and give the others a column of their own, or name the agency under synonyms.agencies in kp.yaml',
    },
  }),
  /** A project of another agency among an agency's own projects. */
  'agency/foreign': warning('agency-differs', {
    example: { name: '城东大道', agency: '锦江区', submitter: '武侯区' },
    'zh-CN': {
      meaning: '混入了别家的项目',
      sentence: ({ name, agency, submitter }) => `“${name}”的责任单位是${agency}，却报在${submitter}的清单里`,
      remedy: '请核对责任单位；确属他家的请从本表删去',
    },
    en: {
      meaning: 'An agency’s list contains a project of another agency',
      sentence: ({ name, agency, submitter }) =>
        `“${name}” belongs to ${agency}, but is in the list of ${submitter}`,
      remedy: 'Check the agency; remove the project from this list if it belongs to another',
    },
  }),
  /** Sent after the reporting day. */
  'agency/late': warning('late', {
    example: { reported: '2023-10-12', month: 10, day: 5 },
    'zh-CN': {
      meaning: '超过报送期限',
      sentence: ({ reported, month, day }) => `填报时间${reported}，晚于报送期限${month}月${day}日`,
      remedy: '请提醒该单位按时报送',
    },
    en: {
      meaning: 'The list came after the reporting day',
      sentence: ({ reported, month, day }) =>
        `reported on ${reported}, after the reporting day (${month}/${day})`,
      remedy: 'Remind the agency of the reporting day',
    },
  }),
  /** An agency of kp.yaml that sent nothing. */
  'agency/not-reported': error('nothing-sent', {
    example: { agency: '武侯区' },
    'zh-CN': {
      meaning: '单位未报送',
      sentence: ({ agency }) => `${agency}未报送`,
      remedy: '请催报；确无项目的请在 kp.yaml 的 agencies 中删去',
    },
    en: {
      meaning: 'The agency sent nothing',
      sentence: ({ agency }) => `${agency} has not reported`,
      remedy: 'Ask for its list; if it has no projects, remove it from agencies in kp.yaml',
    },
  }),
};

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof agencyFindings> {}
}
