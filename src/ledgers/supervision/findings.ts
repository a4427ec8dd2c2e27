import { type FactsOf, warning } from '../../findings/entry.ts';

export const supervisionFindings = {
  'supervision/checked-early': warning('date-slip', {
    example: { name: '渣土覆盖不到位', rectified: '2024-03-12', checked: '2024-03-05' },
    'zh-CN': {
      meaning: '督查问题的复查时间早于整改完成时间',
      sentence: ({ name, rectified, checked }) =>
        `“${name}”${checked}复查，${rectified}才整改完成，整改后没有再复查`,
      remedy: '请核对两个时间；整改完成后应再次复查，复查通过才能销号',
    },
    en: {
      meaning: 'The second inspection was before the rectification',
      sentence: ({ name, rectified, checked }) =>
        `“${name}” was inspected again on ${checked}, but rectified only on ${rectified}; it has not been inspected since`,
      remedy: 'Check both days; inspect it again after the rectification',
    },
  }),
};

declare module '../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof supervisionFindings> {}
}
