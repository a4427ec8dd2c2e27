import { error, type FactsOf } from '../../findings/entry.ts';

export const needFindings = {
  'need/units-differ': error('units-mixed', {
    example: { project: '沿江大道改造', need: '120亩', met: '6公顷' },
    'zh-CN': {
      meaning: '需求和落实的单位不同，不能相减，缺口和落实率不含这一条',
      sentence: ({ project, need, met }) =>
        `“${project}”需求 ${need}，落实 ${met}，单位不同，缺口和落实率不含这一条`,
      remedy: '请换成同一单位',
    },
    en: {
      meaning: 'Need and supply are in different units; the gap and the rate leave the entry out',
      sentence: ({ project, need, met }) =>
        `“${project}” needs ${need} and has ${met}, in different units; the gap and the rate leave this entry out`,
      remedy: 'Give both in one unit',
    },
  }),
  'need/no-unit': error('left-blank', {
    example: { project: '沿江大道改造', need: '120' },
    'zh-CN': {
      meaning: '要素需求没有写单位，不能与别的相加',
      sentence: ({ project, need }) => `“${project}”需求 ${need}，没有写单位`,
      remedy: '请在表头、单位栏或单元格中写明单位，如亩、吨标准煤、立方米',
    },
    en: {
      meaning: 'The need has no unit, so it cannot be added to others',
      sentence: ({ project, need }) => `“${project}” needs ${need}, but no unit is given`,
      remedy: 'Give the unit in the heading, a column of units or the cell, as 亩, 吨标准煤, 立方米',
    },
  }),
};

declare module '../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof needFindings> {}
}
