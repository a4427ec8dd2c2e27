import { error, type FactsOf, warning } from '../../../findings/entry.ts';

export const codeFindings = {
  'code/malformed': warning('code-typed', {
    example: { raw: '2603-14' },
    'zh-CN': {
      meaning: '项目代码格式不对',
      sentence: ({ raw }) => `项目代码“${raw}”格式不对，应为 2603-141124-89-05-346948 的样式`,
      remedy: '请到在线审批监管平台核对代码',
    },
    en: {
      meaning: 'The project code does not have the form of GB/T 40058',
      sentence: ({ raw }) =>
        `the project code “${raw}” is malformed, expected one like 2603-141124-89-05-346948`,
      remedy: 'Check the code on the approval platform',
    },
  }),
  'code/check-digit': warning('code-typed', {
    example: { raw: '2603-141124-89-05-346947', expected: '8' },
    'zh-CN': {
      meaning: '项目代码校验码不符',
      sentence: ({ raw, expected }) => `项目代码“${raw}”校验码不符，末位应为 ${expected}`,
      remedy: '请核对代码有无录错',
    },
    en: {
      meaning: 'The check digit of the project code is wrong',
      sentence: ({ raw, expected }) =>
        `the check digit of the project code “${raw}” is wrong, expected ${expected}`,
      remedy: 'Check the code for a typing error',
    },
  }),
  /** The list has a column of codes; it is blank in this row, or in all `projects` rows. */
  'code/missing': warning('left-blank', {
    example: { name: '城东大道', projects: 12 },
    'zh-CN': {
      meaning: '本表有项目代码栏，此行未填',
      sentence: ({ name, projects }) =>
        projects === 1
          ? `“${name}”没有填项目代码，本表设有此栏`
          : `“项目代码”一栏全空，“${name}”等${projects}个项目都没有填`,
      remedy: '请补填投资项目在线审批监管平台的项目代码',
    },
    en: {
      meaning: 'Projects without a code, in a list that has a column of codes',
      sentence: ({ name, projects }) =>
        projects === 1
          ? `“${name}” has no project code, though the list has a column for it`
          : `the column of project codes is empty for “${name}” and all other projects, ${projects} in all`,
      remedy: 'Fill in the code of the approval platform',
    },
  }),
  /** Two codes for what looks like one project. */
  'code/similar-names': warning('same-or-not', {
    example: { name: '城东大道', other: '城东大道工程', place: 'b.xlsx:Sheet1!C5' },
    places: ['place'],
    'zh-CN': {
      meaning: '名称相近而代码不同',
      sentence: ({ name, other, place }) =>
        `“${name}”与“${other}”（${place}）名称相近、总投资相同，项目代码却不同`,
      remedy: '请核对是否同一项目重复报送；确是两个项目的无需处理',
    },
    en: {
      meaning: 'Two codes have almost the same name',
      sentence: ({ name, other, place }) =>
        `“${name}” and “${other}” (${place}) have almost the same name and the same total, but two codes`,
      remedy: 'Check whether one project is reported twice; nothing to do if they are two',
    },
  }),
  /** One code with two names: one project if the amounts agree, else two that both count. */
  'code/two-names': error<{ name: string; other: string; place: string; counted: 'once' | 'both' }>(
    'same-or-not',
    {
      example: { name: '城东大道', other: '滨河湿地', place: 'b.xlsx:Sheet1!C5', counted: 'both' },
      places: ['place'],
      'zh-CN': {
        meaning: '代码相同而名称不同：金额一致的计一次，不一致的分别计入',
        sentence: ({ name, other, place, counted }) =>
          `“${name}”与“${other}”（${place}）项目代码相同，${counted === 'once' ? '按同一项目只计一次' : '金额不同，按两个项目分别计入'}`,
        remedy: '请核对代码；确是两个项目的请更正其中一个代码',
      },
      en: {
        meaning: 'One code has two names; counted once if the amounts agree, otherwise both count',
        sentence: ({ name, other, place, counted }) =>
          `“${name}” has the code of “${other}” (${place}); ${counted === 'once' ? 'counted once, as one project' : 'their amounts differ: both count'}`,
        remedy: 'Check the codes; if they are two projects, correct one',
      },
    },
  ),
};

declare module '../../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof codeFindings> {}
}
