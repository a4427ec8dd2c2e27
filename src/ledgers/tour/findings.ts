import { error, type FactsOf, warning } from '../../findings/entry.ts';

export const tourFindings = {
  'tour/question-left': warning('not-handed-on', {
    example: { project: '沿江大道改造', question: '红线外管线迁改' },
    'zh-CN': {
      meaning: '拉练收集的问题没有现场答复，也没有登记为需协调事项',
      sentence: ({ project, question }) =>
        `“${project}”的问题“${question}”没有现场答复，需协调事项台账中也没有`,
      remedy: '请登记为需协调事项，或写明答复意见',
    },
    en: {
      meaning: 'A question of the tour was neither answered nor registered as a matter',
      sentence: ({ project, question }) =>
        `“${question}” (${project}) was not answered on the spot and is not in the ledger of matters`,
      remedy: 'Register it as a matter, or say what the answer was',
    },
  }),
  'tour/no-department': warning('left-blank', {
    example: { question: '红线外管线迁改' },
    'zh-CN': {
      meaning: '拉练收集的问题没有写明由谁答复',
      sentence: ({ question }) => `问题“${question}”没有写答复单位`,
      remedy: '请写明答复单位，会前交给该单位准备',
    },
    en: {
      meaning: 'A question of the tour names no department to answer it',
      sentence: ({ question }) => `“${question}” names no department to answer it`,
      remedy: 'Name the department, and give it the question before the tour',
    },
  }),
  'tour/voted-twice': error('entered-twice', {
    example: { project: '沿江大道改造', judge: '评委3', other: '评分表.xlsx:评分!D8' },
    places: ['other'],
    'zh-CN': {
      meaning: '一位评委对同一项目打了两次分，都不计',
      sentence: ({ project, judge, other }) =>
        `${judge}对“${project}”打了不止一次分（另见 ${other}），都不计`,
      remedy: '请核对，只留一次',
    },
    en: {
      meaning: 'A judge voted more than once on a project; none of these votes counts',
      sentence: ({ project, judge, other }) =>
        `${judge} voted more than once on “${project}” (see also ${other}); none of these votes counts`,
      remedy: 'Check it, and leave one',
    },
  }),
  'tour/too-few-votes': warning('votes-amiss', {
    example: { project: '沿江大道改造', votes: 2 },
    'zh-CN': {
      meaning: '评委不足三人，去掉最高分、最低分后没有分数可算',
      sentence: ({ project, votes }) =>
        `“${project}”只有${votes}位评委打分，去掉一个最高分、一个最低分后没有分数，不得分、不排名`,
      remedy: '请补齐评委打分，至少三位',
    },
    en: {
      meaning: 'Fewer than three votes: nothing is left without the highest and the lowest',
      sentence: ({ project, votes }) =>
        `“${project}” has ${votes} vote${votes === 1 ? '' : 's'}; nothing is left without the highest and the lowest, so it has no mark and no rank`,
      remedy: 'Have at least three judges vote',
    },
  }),
  /** The vote is not counted. */
  'tour/no-vote': error('votes-amiss', {
    example: { raw: '105', column: '分数' },
    'zh-CN': {
      meaning: '评委的分数或名次超出范围，这一票未计入',
      sentence: ({ raw, column }) =>
        `“${column}”填“${raw}”，${column === '分数' ? '应在0到100之间' : '应为1起的整数，且不超过这位评委所排的项目数'}，这一票未计入`,
      remedy: '请与评委核对后改正',
    },
    en: {
      meaning: 'A judge’s mark or place is out of range; the vote is left out',
      sentence: ({ raw, column }) =>
        `“${column}” says “${raw}”, expected ${column === '分数' ? '0 to 100' : 'a whole number from 1 to as many places as the judge gave'}; the vote is left out`,
      remedy: 'Ask the judge, and correct it',
    },
  }),
};

declare module '../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof tourFindings> {}
}
