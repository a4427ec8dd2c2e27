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
      meaning: 'What supervision found was looked at again before it was rectified',
      sentence: ({ name, rectified, checked }) =>
        `“${name}” was checked again on ${checked}, and rectified on ${rectified}: nobody has looked since`,
      remedy: 'Check both days; it has to be looked at again after it was rectified',
    },
  }),
};

declare module '../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof supervisionFindings> {}
}
