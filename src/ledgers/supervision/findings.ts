import { entry, type FactsOf } from '../../findings/entry.ts';

export const supervisionFindings = {
  'supervision/checked-early': entry<{ name: string; rectified: string; checked: string }>({
    severity: 'warning',
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
  'supervision/limit-moved': entry<{ name: string; before: string; after: string; last: string }>({
    severity: 'warning',
    example: { name: '渣土覆盖不到位', before: '2024-03-10', after: '2024-04-10', last: '2024-02' },
    'zh-CN': {
      meaning: '督查问题的整改时限比以前的台账推后了',
      sentence: ({ name, before, after, last }) => `“${name}”的整改时限由${before}（${last}）推后到${after}`,
      remedy: '请核对；确需延期的，写明批准延期的依据，是否超期仍要向原时限说明',
    },
    en: {
      meaning: 'The limit of what supervision found lies later than an earlier list said',
      sentence: ({ name, before, after, last }) =>
        `The limit of “${name}” was ${before} (${last}) and is now ${after}`,
      remedy: 'Check it; where more time was granted, say by whom, and account for the first limit',
    },
  }),
};

declare module '../../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof supervisionFindings> {}
}
