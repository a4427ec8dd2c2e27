import { error, type FactsOf, note, warning } from '../../../findings/entry.ts';

export const projectFindings = {
  /** Two equal rows in one file: counted once. */
  'project/duplicate': error('entered-twice', {
    example: { name: '天府站', first: 'a.xlsx:清单!B4' },
    places: ['first'],
    'zh-CN': {
      meaning: '同一文件中重复，只计一次',
      sentence: ({ name, first }) => `“${name}”重复填报，首见于 ${first}，只计首次`,
      remedy: '请删去重复的一行',
    },
    en: {
      meaning: 'A project is listed twice in one file; counted once',
      sentence: ({ name, first }) =>
        `“${name}” is listed twice, first at ${first}; only the first row counts`,
      remedy: 'Remove the second row',
    },
  }),
  /** Two rows in one file with one name, different amounts and no code: both count. */
  'project/same-name': error('entered-twice', {
    example: { name: '天府站', first: 'a.xlsx:清单!B4' },
    places: ['first'],
    'zh-CN': {
      meaning: '同一文件中同名、金额不同、无代码，两行都计了',
      sentence: ({ name, first }) =>
        `“${name}”在同一清单中填了两次，金额不同且没有项目代码（首见于 ${first}），两行都已计入`,
      remedy: '是同一项目的，请删去一行；是两个项目的，请填项目代码或改用不同名称',
    },
    en: {
      meaning: 'A project is listed twice in one file with different amounts and no code; both count',
      sentence: ({ name, first }) =>
        `“${name}” is twice in one list with different amounts and no code (first at ${first}); both rows are counted`,
      remedy: 'Remove one row if it is one project; give codes or different names if there are two',
    },
  }),
  /**
   * Two agencies each claim one project: it counts once for `agency`; in a plan or within one list it counts for both.
   */
  'project/claimed-twice': warning<{
    name: string;
    first: string;
    agency: string | undefined;
    by: 'plan' | 'month' | 'nothing' | 'both';
  }>('agency-differs', {
    example: { name: '天府站', first: 'a.xlsx:清单!B4', agency: '武侯区', by: 'plan' },
    places: ['first'],
    'zh-CN': {
      meaning: '两家都报为本单位的项目',
      sentence: ({ name, first, agency = '', by }) =>
        by === 'both'
          ? `“${name}”与 ${first} 名称、总投资和年度计划都相同，但责任单位不同，两处都已计入`
          : `“${name}”由两家单位各报为本单位项目（另见 ${first}），${CLAIM_BASIS['zh-CN'][by]}按${agency}的计一次`,
      remedy: ({ by }) =>
        by === 'both'
          ? '是同一项目的，请两家商定由谁填报；不是的，请填项目代码'
          : '请两家商定由谁填报；不是同一项目的，请填项目代码',
    },
    en: {
      meaning: 'Two agencies report one project as their own',
      sentence: ({ name, first, agency = '', by }) =>
        by === 'both'
          ? `“${name}” has the name, total investment and annual plan of ${first} but another agency; both are counted`
          : `“${name}” is reported by two agencies as their own (see ${first}); counted once, for ${agency}, ${CLAIM_BASIS.en[by]}`,
      remedy: ({ by }) =>
        by === 'both'
          ? 'If it is one project, agree on which agency reports it; if not, give each its project code'
          : 'Agree on which agency reports it; if they are two projects, give each its project code',
    },
  }),
  /** Handed in by two agencies; counted once, from the responsible one's file. */
  'project/two-agencies': note('agency-differs', {
    example: { name: '天府站', used: 'a.xlsx', other: 'b.xlsx' },
    places: ['used', 'other'],
    'zh-CN': {
      meaning: '两家报送，只计一次',
      sentence: ({ name, used, other }) => `“${name}”由两家报送，按责任单位的“${used}”计，“${other}”不重复计`,
      remedy: '请两家核对数据是否一致',
    },
    en: {
      meaning: 'Handed in by two agencies; counted once',
      sentence: ({ name, used, other }) =>
        `“${name}” was handed in by two agencies; counted from “${used}”, not from “${other}”`,
      remedy: 'Have the two agencies compare their figures',
    },
  }),
  /** On two sheets of one file, as lists by level have it; counted once with the levels of both. */
  'project/two-sheets': note('entered-twice', {
    example: { name: '天府站', first: 'a.xlsx:国家重点!B4' },
    places: ['first'],
    'zh-CN': {
      meaning: '同一文件两张表都有，只计一次，级别合并',
      sentence: ({ name, first }) => `“${name}”在两张表中都有，首见于 ${first}，合并计一次`,
      remedy: '无需处理；如不是同一项目，请把名称写明确',
    },
    en: {
      meaning: 'A project is on two sheets of one file; counted once, with both levels',
      sentence: ({ name, first }) =>
        `“${name}” is on two sheets of the file, first at ${first}; counted once, with the levels of both`,
      remedy: 'Nothing to do; if they are two projects, give them different names',
    },
  }),
  /** The same agency's project in two files, and it cannot be told which is later. */
  'project/undecided': error('sent-twice', {
    example: { name: '天府站', first: 'a.xlsx:清单!B4' },
    places: ['first'],
    'zh-CN': {
      meaning: '同单位报了两次，看不出先后',
      sentence: ({ name, first }) => `“${name}”在两份报送中都有，首见于 ${first}，分不清以哪份为准`,
      remedy: '请移走旧的一份，或在文件名注明“更正”',
    },
    en: {
      meaning: 'One agency reported a project in two lists, and it is not clear which is later',
      sentence: ({ name, first }) =>
        `“${name}” is in two lists of one agency, first at ${first}, and it is unclear which list is later`,
      remedy: 'Move the older list out of the folder, or add 更正 to the name of the newer file',
    },
  }),
  /** It was in a list that has been replaced by a later one, and is in no list any more. */
  'project/dropped': warning('dropped-row', {
    example: { name: '天府站', former: 'a.xlsx' },
    places: ['former'],
    'zh-CN': {
      meaning: '前一份清单有、更新的一份没有的项目',
      sentence: ({ name, former }) => `“${name}”在前一份清单“${former}”中有，更新的这一份没有，未计入`,
      remedy: '请向报送单位核实是否漏报',
    },
    en: {
      meaning:
        'A project is in an earlier list of the month but not in the list that replaces it; not counted',
      sentence: ({ name, former }) =>
        `“${name}” was in “${former}”, which this list replaces, and is now in no list; not counted`,
      remedy: 'Ask the agency whether it was left out by mistake',
    },
  }),
  /** It belongs to another agency by the plan or (with its month) by the earlier lists; reported to both agencies. */
  'project/moved': warning<{
    name: string;
    before: string;
    after: string;
    month: string | undefined;
    told: 'before' | 'after';
  }>('agency-renamed', {
    example: { name: '城东大道', before: '锦江区', after: '武侯区', month: undefined, told: 'after' },
    'zh-CN': {
      meaning: '项目没有调整记录就换了责任单位',
      sentence: ({ name, before, after, month, told }) =>
        told === 'after'
          ? `“${name}”${month === undefined ? '年度计划' : `${month}的清单`}列在${before}，本月改列${after}，没有调整记录`
          : `“${name}”是${before}的项目（${month === undefined ? '年度计划' : `${month}的清单`}），本月列在${after}的清单中，没有调整记录`,
      remedy: '请两家核对；仍由原单位填报，经批准移交的请用 kp plan adjust 记录。排名按计划的责任单位计',
    },
    en: {
      meaning: 'A project is listed under another agency without a recorded adjustment',
      sentence: ({ name, before, after, month, told }) =>
        told === 'after'
          ? `“${name}” belongs to ${before} (${month === undefined ? 'the plan' : `list of ${month}`}) and is now listed under ${after}, without a recorded adjustment`
          : `“${name}” of ${before} (${month === undefined ? 'the plan' : `list of ${month}`}) is now in the list of ${after}, without a recorded adjustment`,
      remedy:
        'Ask both to check: the agency of the plan keeps reporting it, or an approved move is recorded with kp plan adjust. Rankings use the plan’s agency',
    },
  }),
  /** Handed in by two agencies with different figures. */
  'project/figures-differ': warning('lists-disagree', {
    example: { name: '城东大道', used: 'a.xlsx', other: 'b.xlsx' },
    places: ['used', 'other'],
    'zh-CN': {
      meaning: '两家报送的金额不一致',
      sentence: ({ name, used, other }) =>
        `“${name}”由两家单位报送而金额不同，按“${used}”计，“${other}”的不计`,
      remedy: '请两家单位核对一致',
    },
    en: {
      meaning: 'Handed in by two agencies with different amounts',
      sentence: ({ name, used, other }) =>
        `“${name}” was handed in by two agencies with different amounts; “${used}” counts, “${other}” does not`,
      remedy: 'Ask the two agencies to agree on the amounts',
    },
  }),
  /** In the plan and in no list of the month: it counts as planned with nothing completed. */
  'project/not-reported': warning<{ name: string; agency: string | undefined }>('nobody-reported', {
    example: { name: '东部快速路', agency: '武侯区' },
    'zh-CN': {
      meaning: '计划内项目本月没有单位报送，按没有完成计入',
      sentence: ({ name }) => `计划内项目“${name}”本月没有单位报送，按计划计算时视同没有完成`,
      remedy: ({ agency }) => `请${agency ?? '责任单位'}补报；已退出计划的，请用 kp plan adjust 登记调出`,
    },
    en: {
      meaning: 'A planned project is in no list of the month; counted with nothing completed',
      sentence: ({ name }) =>
        `nobody reported the planned project “${name}” this month; in figures by the plan it counts with nothing completed`,
      remedy: ({ agency }) =>
        `Ask ${agency ?? 'its agency'} for the project; if it has left the plan, record that with kp plan adjust`,
    },
  }),
  /** Reported but not in the plan: left out of figures that are computed by the plan. */
  'project/not-planned': warning('not-in-plan', {
    example: { name: '东部快速路' },
    'zh-CN': {
      meaning: '报送的项目不在年度计划内，按计划计算时不计',
      sentence: ({ name }) => `“${name}”不在年度计划内，按计划计算时未计入`,
      remedy: '确属计划内的，请核对名称、项目代码和责任单位；新纳入的，请用 kp plan adjust 登记调入',
    },
    en: {
      meaning: "Reported, but not in the year's plan; left out of figures by the plan",
      sentence: ({ name }) => `“${name}” is not in the year’s plan; figures by the plan leave it out`,
      remedy: 'Check its name, code and agency; if it has joined the plan, record that with kp plan adjust',
    },
  }),
};

const CLAIM_BASIS = {
  'zh-CN': {
    plan: '依年度计划',
    month: '依此前的清单',
    nothing: '计划和此前的清单都没有写明归谁，暂',
  },
  en: {
    plan: 'as the plan has it',
    month: 'as the lists before had it',
    nothing: 'for now: neither the plan nor an earlier list tells whose it is',
  },
} as const;

declare module '../../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof projectFindings> {}
}
