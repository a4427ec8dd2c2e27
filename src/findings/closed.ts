import { type FactsOf, warning } from './entry.ts';

export const closedFindings = {
  'closed/list-changed': warning('list-after-closing', {
    example: { period: '2023-08' },
    'zh-CN': {
      meaning: '归档后被改动的清单',
      sentence: ({ period }) => `清单在${period}归档后有改动，该月的数仍按归档时计`,
      remedy: remedyInChinese,
    },
    en: {
      meaning: 'A list was changed after its month was closed',
      sentence: ({ period }) =>
        `the list has changed since ${period} was closed; the closed figures of that month remain`,
      remedy: remedyInEnglish,
    },
  }),
  'closed/list-added': warning('list-after-closing', {
    example: { period: '2023-08' },
    'zh-CN': {
      meaning: '归档后新到的清单',
      sentence: ({ period }) => `清单在${period}归档后才到，不在该月的数内`,
      remedy: remedyInChinese,
    },
    en: {
      meaning: 'A list came in after its month was closed',
      sentence: ({ period }) => `the list arrived after ${period} was closed and is not in its figures`,
      remedy: remedyInEnglish,
    },
  }),
  'closed/list-missing': warning('list-after-closing', {
    example: { period: '2023-08' },
    'zh-CN': {
      meaning: '归档所依据的清单不见了',
      sentence: ({ period }) => `${period}归档所依据的清单不见了，该月的数仍按归档时计`,
      remedy: remedyInChinese,
    },
    en: {
      meaning: 'A list that a closed month was made from is gone',
      sentence: ({ period }) =>
        `this list was part of the closed month ${period} but is gone; the closed figures of that month remain`,
      remedy: remedyInEnglish,
    },
  }),
  /** The version that was closed last is in quarantine: the lists are read as they are now. */
  'closed/quarantined': warning('damaged-history', {
    example: { period: '2023-08', version: 2 },
    'zh-CN': {
      meaning: '归档损坏已隔离、尚未重新归档的月份',
      sentence: ({ period, version }) => `${period}归档的第${version}版有损坏，已隔离，该月的数取自现有清单`,
      remedy: ({ period }) => `请从备份恢复，或用 kp close --period ${period} --revise "事由" 重新归档`,
    },
    en: {
      meaning:
        'The closed version of a month was damaged and set aside, and the month has not been closed again',
      sentence: ({ period, version }) =>
        `version ${version} of ${period} was damaged and set aside; the figures of that month now come from its lists`,
      remedy: ({ period }) =>
        `Restore it from a backup, or close the month anew with kp close --period ${period} --revise "reason"`,
    },
  }),
};

function remedyInChinese({ period }: { period: string }): string {
  return `请恢复归档时的文件；如应改按现有清单，请用 kp close --period ${period} --revise "事由" 修订`;
}

function remedyInEnglish({ period }: { period: string }): string {
  return `Put back what was there, or close the month anew with kp close --period ${period} --revise "reason"`;
}

declare module '../model/finding.ts' {
  interface FindingFacts extends FactsOf<typeof closedFindings> {}
}
